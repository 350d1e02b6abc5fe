/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Cards in equal cells that fill the height: in as many columns, of at most
 * "most-columns" (2), as are "cell-width" wide and leave no gap in the last
 * row; if "whole", none narrower than its contents.  Its children are those
 * of the .ui file. */
#define CURIO_TYPE_CARD_GRID (curio_card_grid_get_type ())
G_DECLARE_FINAL_TYPE (CurioCardGrid, curio_card_grid, CURIO, CARD_GRID,
                      GtkWidget)

G_END_DECLS
