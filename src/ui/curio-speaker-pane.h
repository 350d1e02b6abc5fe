/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-talk.h"

G_BEGIN_DECLS

/* What the speaker sees and the room does not: the slide that shows, the next
 * one, what to say, the time of day and how long the talk has lasted. */
#define CURIO_TYPE_SPEAKER_PANE (curio_speaker_pane_get_type ())
G_DECLARE_FINAL_TYPE (CurioSpeakerPane, curio_speaker_pane, CURIO,
                      SPEAKER_PANE, GtkBox)

/* BEGAN is of g_get_monotonic_time (). */
GtkWidget *curio_speaker_pane_new (CurioTalk *talk, gint64 began);
/* IS_BLANK: the room sees nothing now. */
void curio_speaker_pane_show (CurioSpeakerPane *self, guint index,
                              gboolean is_blank);
/* The slide that shows.  Borrowed. */
GtkWidget *curio_speaker_pane_get_slide (CurioSpeakerPane *self);

G_END_DECLS
