/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Tab leaves the rows of VIEW for what comes after it, and Shift+Tab for what
 * comes before; the arrows go from row to row.  GTK 4.8 has Tab go through
 * thousands of rows. */
void curio_list_tabs_leave (GtkColumnView *view);

G_END_DECLS
