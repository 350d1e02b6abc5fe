/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-time-window.h"

G_BEGIN_DECLS

/* What the keyboard and a screen reader take hold of on the brush: a handle,
 * or the window between the two.  It draws nothing but its focus.  Signal
 * "stepped" (int CurioTimeStep, int direction). */
#define CURIO_TYPE_BRUSH_PART (curio_brush_part_get_type ())
G_DECLARE_FINAL_TYPE (CurioBrushPart, curio_brush_part, CURIO, BRUSH_PART,
                      GtkWidget)

CurioBrushPart *curio_brush_part_new (CurioTimelinePart part);
CurioTimelinePart curio_brush_part_get_part (CurioBrushPart *self);
/* Tells a screen reader what it holds of WINDOW. */
void curio_brush_part_tell (CurioBrushPart *self,
                            const CurioTimeWindow *window);

G_END_DECLS
