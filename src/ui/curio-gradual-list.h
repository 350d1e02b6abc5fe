/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Another list, of which more items are told bit by bit.  GTK makes the rows
 * of some two hundred items at once, whether they are in sight or not, and
 * with their cells that takes longer than a person waits for a letter that
 * they typed.  Here the first screenful comes at once and the rest in pieces,
 * each when nothing else is to be done; from then on it is the other list. */
#define CURIO_TYPE_GRADUAL_LIST (curio_gradual_list_get_type ())
G_DECLARE_FINAL_TYPE (CurioGradualList, curio_gradual_list, CURIO,
                      GRADUAL_LIST, GObject)

CurioGradualList *curio_gradual_list_new (GListModel *list);

G_END_DECLS
