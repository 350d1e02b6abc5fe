/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row of linked buttons at the top left of a page, one for each view of its
 * stack; it remembers the view that was seen last.
 *
 * Properties, for .ui files: "stack" (GtkStack: its pages have a name and a
 * title), "memory" (string: the page's id, under which the last view is kept;
 * to be set before "stack"). */
#define CURIO_TYPE_VIEW_SWITCHER (curio_view_switcher_get_type ())
G_DECLARE_FINAL_TYPE (CurioViewSwitcher, curio_view_switcher, CURIO,
                      VIEW_SWITCHER, AdwBin)

GtkStack *curio_view_switcher_get_stack (CurioViewSwitcher *self);

G_END_DECLS
