/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of the main menu that lists the shops which were opened last. */

#include "curio-recent-menu.h"

#include "curio-recent.h"

#define N_SHOWN_MOST 8

void
curio_recent_menu_fill (GMenu *menu)
{
  g_return_if_fail (G_IS_MENU (menu));

  g_autoptr (GPtrArray) sources = curio_source_list_recent ();

  g_menu_remove_all (menu);
  for (guint i = 0; sources != NULL && i < MIN (sources->len, N_SHOWN_MOST);
       i++)
    {
      const CurioSource *source = g_ptr_array_index (sources, i);
      g_autofree char *title = curio_recent_get_title (source);
      g_autofree char *key = curio_source_make_key (source);
      g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

      g_menu_item_set_action_and_target (item, "win.open-recent", "s", key);
      g_menu_append_item (menu, item);
    }
}

/* The list may have another order than when the menu was filled. */
CurioSource *
curio_recent_menu_find (const char *key)
{
  g_autoptr (GPtrArray) sources = curio_source_list_recent ();

  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const CurioSource *source = g_ptr_array_index (sources, i);
      g_autofree char *its = curio_source_make_key (source);

      if (g_str_equal (its, key))
        return curio_source_copy (source);
    }
  return NULL;
}
