/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The layout of a box whose children stand side by side, each as wide as it
 * likes to be, and begin another row where the next has no room.  What expands
 * takes what is left of its row.  GtkFlowBox would put them into columns and
 * make them focusable. */
#define CURIO_TYPE_ROWS (curio_rows_get_type ())
G_DECLARE_FINAL_TYPE (CurioRows, curio_rows, CURIO, ROWS, GtkLayoutManager)

G_END_DECLS
