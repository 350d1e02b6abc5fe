/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-layout.h"

G_BEGIN_DECLS

/* Draws the ring that shows which mark of the chart in WIDGET the keyboard
 * stands on: a box around a box, a line around an outline.  SCALE is pixels
 * per point. */
void curio_mark_ring_append (GtkWidget *widget, GtkSnapshot *snapshot,
                             const CurioMark *mark, double scale);

G_END_DECLS
