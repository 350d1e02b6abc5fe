/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How long the frames of a window take: from the beginning of each, with what
 * its ticks do, over layout and drawing to its end. */
typedef struct _CurioFrameTimes CurioFrameTimes;

/* Watches the frame clock of WIDGET, which must be realized and outlive it. */
CurioFrameTimes *curio_frame_times_new (GtkWidget *widget);
void curio_frame_times_free (CurioFrameTimes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioFrameTimes, curio_frame_times_free)

/* Another time, which is no frame. */
void curio_frame_times_add (CurioFrameTimes *self, double ms);
/* Waits for one frame more. */
void curio_frame_times_wait (CurioFrameTimes *self);
/* The time in milliseconds that this share of the frames does not exceed. */
double curio_frame_times_get_quantile (const CurioFrameTimes *self,
                                       double share);

G_END_DECLS
