/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-list-columns.h"

G_BEGIN_DECLS

/* A button that lists the columns of the customer list, to show and hide them;
 * the choice is kept between starts. */
#define CURIO_TYPE_COLUMN_MENU (curio_column_menu_get_type ())
G_DECLARE_FINAL_TYPE (CurioColumnMenu, curio_column_menu, CURIO, COLUMN_MENU,
                      AdwBin)

/* VIEW has the columns already; borrowed. */
void curio_column_menu_set_view (CurioColumnMenu *self, GtkColumnView *view);
/* A list of one segment need not repeat its name: whatever was chosen, the
 * column of segments goes. */
void curio_column_menu_set_one_segment (CurioColumnMenu *self,
                                        gboolean is_one_segment);

G_END_DECLS
