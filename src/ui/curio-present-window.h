/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-talk.h"

G_BEGIN_DECLS

/* A talk on the whole screen, moved by keys, clicks and the wheel.  With a
 * second screen the slides are there, and the speaker's view is a window here;
 * with one, a key changes between them.  It asks nothing but the talk. */
#define CURIO_TYPE_PRESENT_WINDOW (curio_present_window_get_type ())
G_DECLARE_FINAL_TYPE (CurioPresentWindow, curio_present_window, CURIO,
                      PRESENT_WINDOW, GtkWindow)

/* Begins with the slide FIRST; PARENT is where the person is.  NULL where
 * TALK has no slide.  Borrowed: it lives until it is closed. */
CurioPresentWindow *curio_present_window_start (GtkWindow *parent,
                                                CurioTalk *talk, guint first);

/* The screen that the slides of a talk go to when the person is at PARENT: the
 * other one, or the only one; NULL: unknown.  (transfer full) */
GdkMonitor *curio_present_window_find_monitor (GtkWindow *parent);

/* The index of the slide that shows. */
guint curio_present_window_get_slide (CurioPresentWindow *self);
/* Does what the key KEYVAL does; FALSE where it does nothing. */
gboolean curio_present_window_press (CurioPresentWindow *self, guint keyval);
/* The window with the speaker's view where there are two screens, or NULL.
 * With IS_WANTED it is opened whatever screens there are. */
GtkWindow *curio_present_window_get_speaker (CurioPresentWindow *self,
                                             gboolean is_wanted);

G_END_DECLS
