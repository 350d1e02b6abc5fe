/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The row above the views of a page: its first child, the switcher, at the
 * left, the second, tools of the view that is seen, in the rest of the row; or
 * below, where the row is too narrow for both. */
#define CURIO_TYPE_VIEW_BAR (curio_view_bar_get_type ())
G_DECLARE_FINAL_TYPE (CurioViewBar, curio_view_bar, CURIO, VIEW_BAR, GtkWidget)

G_END_DECLS
