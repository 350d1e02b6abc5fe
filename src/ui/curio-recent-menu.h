/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-source.h"

G_BEGIN_DECLS

/* The shops that were opened last, newest first: MENU is filled anew. */
void curio_recent_menu_fill (GMenu *menu);
/* The shop of an entry, whose target is KEY; NULL where it is off the list
 * meanwhile.  (transfer full) */
CurioSource *curio_recent_menu_find (const char *key);

G_END_DECLS
