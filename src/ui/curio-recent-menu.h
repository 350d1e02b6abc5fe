/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The shops that were opened last, newest first: MENU is filled anew. */
void curio_recent_menu_fill (GMenu *menu);

G_END_DECLS
