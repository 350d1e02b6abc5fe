/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Cards in two columns of equal cells that fill the height; in one column
 * where it is narrow.  Its children are those of the .ui file. */
#define CURIO_TYPE_CARD_GRID (curio_card_grid_get_type ())
G_DECLARE_FINAL_TYPE (CurioCardGrid, curio_card_grid, CURIO, CARD_GRID,
                      GtkWidget)

G_END_DECLS
