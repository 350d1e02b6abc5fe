/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-customer-list.h"

G_BEGIN_DECLS

/* From now on tells LIST, which SCROLLER shows in rows of one height, what of
 * it is in sight. */
void curio_list_sight_watch (GtkScrolledWindow *scroller,
                             CurioCustomerList *list);

G_END_DECLS
