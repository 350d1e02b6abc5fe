/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui-drawing.h"

G_BEGIN_DECLS

/* The pixels of a PNG, or what WIDGET draws of itself, enlarged SCALE times
 * from what it is told to draw, not from its pixels.  (transfer full) */
cairo_surface_t *pixels_read_png (GBytes *png);
cairo_surface_t *pixels_take (GtkWidget *widget, double scale);

/* How many places right within the edges of the boxes, in the dots and on the
 * lines of LAYOUT, where nothing else lies on them, have not their colour;
 * OUT_N: how many were looked at. */
guint pixels_compare (cairo_surface_t *image, const CurioLayout *layout,
                      const CurioTheme *theme, const Place *place,
                      guint *out_n, char **first);

G_END_DECLS
