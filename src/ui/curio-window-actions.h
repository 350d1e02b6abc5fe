/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-window.h"

G_BEGIN_DECLS

/* Adds the actions "win.…" to the class: what menus, buttons and keys do. */
void curio_window_install_actions (GtkWidgetClass *klass);
/* Reload and export only work with figures; and so on. */
void curio_window_update_actions (CurioWindow *self);

G_END_DECLS
