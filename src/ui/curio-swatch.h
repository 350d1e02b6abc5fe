/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small square in the colour of a segment.  Property "segment" (int: a
 * CurioSegment, or -1 for none); its size is its size request. */
#define CURIO_TYPE_SWATCH (curio_swatch_get_type ())
G_DECLARE_FINAL_TYPE (CurioSwatch, curio_swatch, CURIO, SWATCH, GtkWidget)

void curio_swatch_set_segment (CurioSwatch *self, int segment);

G_END_DECLS
