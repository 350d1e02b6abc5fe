/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shops in the menu: an entry opens what it says, whatever has become of
 * the list since the menu was filled. */

#include "curio-recent-menu.h"
#include "curio-recent.h"

#include <gtk/gtk.h>

static void
remember (const char *shop)
{
  g_autoptr (CurioSource) source = curio_source_new_local (shop);

  curio_source_remember (source);
}

static char *
read_item (GMenu *menu, int i, const char *attribute)
{
  char *text = NULL;

  g_assert_true (g_menu_model_get_item_attribute (G_MENU_MODEL (menu), i,
                                                  attribute, "s", &text));
  return text;
}

static void
test_order (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (CurioSource) server = curio_source_new_server (
      "host=sales.example user=anna password=geheim", "retail");
  int n;

  remember ("cards");
  remember ("paper");
  curio_source_remember (server);
  curio_recent_menu_fill (menu);
  n = g_menu_model_get_n_items (G_MENU_MODEL (menu));
  g_assert_cmpint (n, ==, 3);
  /* Now "cards" is the first of the list, and nothing is where it was. */
  remember ("cards");
  for (int i = 0; i < n; i++)
    {
      g_autofree char *label = read_item (menu, i, G_MENU_ATTRIBUTE_LABEL);
      g_autofree char *action = read_item (menu, i, G_MENU_ATTRIBUTE_ACTION);
      g_autofree char *key = read_item (menu, i, G_MENU_ATTRIBUTE_TARGET);
      g_autoptr (CurioSource) source = curio_recent_menu_find (key);
      g_autofree char *title = curio_source_get_title (source);

      g_assert_cmpstr (action, ==, "win.open-recent");
      g_assert_cmpstr (title, ==, label);
    }
}

static void
test_gone (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (CurioSource) cards = curio_source_new_local ("cards");
  g_autoptr (CurioRecentEntry) entry = NULL;
  g_autofree char *key = NULL;

  remember ("paper");
  remember ("cards");
  curio_recent_menu_fill (menu);
  key = read_item (menu, 0, G_MENU_ATTRIBUTE_TARGET);
  entry = curio_recent_remove (cards);
  g_assert_null (curio_recent_menu_find (key));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/recent-menu/order", test_order);
  g_test_add_func ("/recent-menu/gone", test_gone);
  return g_test_run ();
}
