/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-session.h"
#include "curio-timeline.h"

G_BEGIN_DECLS

/* The strip of time below the header: shows the net sales of every month of
 * the figures in the countries and books in force, and chooses the dates.
 *
 * Pointer: drag a handle, drag the window, draw a new window, click a month,
 * double-click for all dates.  Whole months, days with Shift; Escape gives up.
 * Keyboard: Tab to a handle or the window; see CurioBrushPart.
 * Property "session" (CurioSession). */
#define CURIO_TYPE_BRUSH (curio_brush_get_type ())
G_DECLARE_FINAL_TYPE (CurioBrush, curio_brush, CURIO, BRUSH, GtkWidget)

/* A drag, for whoever has no pointer.  Positions are in months from the left;
 * what they ask for is done at once. */
void curio_brush_begin_drag (CurioBrush *self, CurioTimelinePart part,
                             double position);
void curio_brush_drag_to (CurioBrush *self, double position, gboolean fine);
void curio_brush_end_drag (CurioBrush *self);

/* Borrowed, until the next change; NULL before the first figures. */
const CurioLayout *curio_brush_get_layout (CurioBrush *self);

G_END_DECLS
