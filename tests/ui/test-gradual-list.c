/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The gradual list: what it tells adds up, a little at once, all in the end.
 */

#include "curio-gradual-list.h"

typedef struct
{
  guint n;      /* that were told of */
  guint n_most; /* that were added in one go */
} Ear;

static void
hear_cb (GListModel *list, guint position, guint n_removed, guint n_added,
         gpointer data)
{
  Ear *ear = data;

  g_assert_cmpuint (position + n_removed, <=, ear->n);
  ear->n = ear->n + n_added - n_removed;
  ear->n_most = MAX (ear->n_most, n_added);
  g_assert_cmpuint (ear->n, ==, g_list_model_get_n_items (list));
}

static void
set_length (GListStore *store, guint n)
{
  g_autoptr (GPtrArray) items
      = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (store, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (store)),
                       items->pdata, n);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
assert_same (GListModel *a, GListModel *b)
{
  guint n = g_list_model_get_n_items (a);

  g_assert_cmpuint (g_list_model_get_n_items (b), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) x = g_list_model_get_item (a, i);
      g_autoptr (GObject) y = g_list_model_get_item (b, i);

      g_assert_true (x == y);
    }
}

static void
test_growth (void)
{
  static const guint lengths[]
      = { 10, 1000, 3, 200, 0, 5000, 4000, 40, 41, 36, 0, 36 };
  GListStore *store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (CurioGradualList) list
      = curio_gradual_list_new (G_LIST_MODEL (store));
  Ear ear = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (hear_cb), &ear);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      ear.n_most = 0;
      set_length (store, lengths[i]);
      g_assert_cmpuint (ear.n, >=, MIN (lengths[i], 30));
      if (i == 1)
        g_assert_cmpuint (ear.n_most, <, 100);
      settle ();
      assert_same (G_LIST_MODEL (store), G_LIST_MODEL (list));
    }
  g_object_unref (store);
}

/* A list that shrinks while more is due, and one that goes. */
static void
test_change_of_mind (void)
{
  GListStore *store = g_list_store_new (G_TYPE_OBJECT);
  CurioGradualList *list = curio_gradual_list_new (G_LIST_MODEL (store));
  Ear ear = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (hear_cb), &ear);
  set_length (store, 1000);
  set_length (store, 5);
  g_assert_cmpuint (ear.n, ==, 5);
  settle ();
  assert_same (G_LIST_MODEL (store), G_LIST_MODEL (list));
  set_length (store, 1000);
  g_object_unref (list);
  settle ();
  g_object_unref (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/gradual-list/growth", test_growth);
  g_test_add_func ("/ui/gradual-list/change-of-mind", test_change_of_mind);
  return g_test_run ();
}
