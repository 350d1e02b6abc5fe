/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-present-window.h"
#include "curio-slide-view.h"
#include "curio-speaker-pane.h"

G_BEGIN_DECLS

/* Private to the window of a talk: its parts, and what moves it. */

struct _CurioPresentWindow
{
  GtkWindow parent_instance;

  GtkStack *stack;
  CurioSlideView *slide;
  GtkLabel *digits;

  CurioTalk *talk;
  guint index;
  CurioBlank blank;
  gboolean has_dot; /* follows the pointer until L is pressed again */
  gboolean is_dragged;
  guint number; /* that is being typed; 0: none */
  double wheel; /* turned since the last slide */
  gint64 began;
  guint ahead;                /* idle source */
  GtkWindow *speaker;         /* on the other screen; or NULL */
  CurioSpeakerPane *panes[2]; /* in the stack, in SPEAKER; or NULL */
};

/* Past either end: the first or the last. */
void curio_present_window_go_to (CurioPresentWindow *self, int index);
/* Where the dot is, if there is one now. */
void curio_present_window_set_dot (CurioPresentWindow *self, double x,
                                   double y);
/* What a pointer, a finger and a wheel do on the slide. */
void curio_present_window_add_pointer (CurioPresentWindow *self);

G_END_DECLS
