/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts its children side by side, each as wide as it likes to be, and begins
 * another row where the next has no room.  What expands takes what is left of
 * its row.  Unlike GtkFlowBox it neither makes its children focusable nor all
 * as wide. */
#define CURIO_TYPE_ROWS (curio_rows_get_type ())
G_DECLARE_FINAL_TYPE (CurioRows, curio_rows, CURIO, ROWS, GtkWidget)

G_END_DECLS
