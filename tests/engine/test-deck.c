/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A deck keeps what it is told, in the order it is told. */

#include "curio-deck.h"

static char *
list (const CurioDeck *deck)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < deck->slides->len; i++)
    g_string_append (text, curio_deck_get (deck, i)->figure);
  return g_strdup (text->str);
}

#define assert_list(deck, expected)                                           \
  G_STMT_START                                                                \
  {                                                                           \
    g_autofree char *list_ = list (deck);                                     \
    g_assert_cmpstr (list_, ==, expected);                                    \
  }                                                                           \
  G_STMT_END

static CurioDeck *
make (void)
{
  CurioDeck *deck = curio_deck_new ("Monday");

  curio_deck_add (deck, "a", NULL, NULL);
  curio_deck_add (deck, "b", "by-units", "say so");
  curio_deck_add (deck, "c", NULL, "");
  curio_deck_add (deck, "d", NULL, NULL);
  return deck;
}

static void
test_order (void)
{
  g_autoptr (CurioDeck) deck = make ();

  assert_list (deck, "abcd");
  curio_deck_move (deck, 0, 3);
  assert_list (deck, "bcda");
  curio_deck_move (deck, 3, 1);
  assert_list (deck, "bacd");
  curio_deck_move (deck, 2, 2);
  assert_list (deck, "bacd");
  curio_deck_remove (deck, 1);
  assert_list (deck, "bcd");
}

static void
test_equal (void)
{
  g_autoptr (CurioDeck) a = make ();
  g_autoptr (CurioDeck) b = make ();

  g_assert_true (curio_deck_equal (a, b));
  curio_deck_set_words (b, 1, "say more");
  g_assert_false (curio_deck_equal (a, b));
  curio_deck_set_words (b, 1, "say so");
  g_assert_true (curio_deck_equal (a, b));
  curio_deck_move (b, 0, 1);
  g_assert_false (curio_deck_equal (a, b));
  curio_deck_move (b, 0, 1);
  curio_deck_set_name (b, "Tuesday");
  g_assert_false (curio_deck_equal (a, b));
  curio_deck_set_name (b, "Monday");
  curio_deck_remove (b, 3);
  g_assert_false (curio_deck_equal (a, b));
}

static void
test_words (void)
{
  g_autoptr (CurioDeck) deck = make ();
  g_autoptr (CurioDeck) copy = NULL;

  g_assert_null (curio_deck_get (deck, 2)->words);
  g_assert_cmpstr (curio_deck_get (deck, 0)->choices, ==, "");
  copy = curio_deck_copy (deck);
  curio_deck_set_words (deck, 1, "another thing");
  curio_deck_set_words (deck, 1, curio_deck_get (deck, 1)->words);
  curio_deck_set_name (deck, "Tuesday");
  curio_deck_set_name (deck, deck->name);
  g_assert_cmpstr (curio_deck_get (deck, 1)->words, ==, "another thing");
  g_assert_cmpstr (curio_deck_get (copy, 1)->words, ==, "say so");
  g_assert_cmpstr (curio_deck_get (copy, 1)->choices, ==, "by-units");
  g_assert_cmpstr (copy->name, ==, "Monday");
  curio_deck_set_words (deck, 1, "");
  g_assert_null (curio_deck_get (deck, 1)->words);
}

static void
test_names (void)
{
  g_autoptr (GPtrArray) decks
      = g_ptr_array_new_with_free_func ((GDestroyNotify)curio_deck_free);
  g_autofree char *free_name = NULL, *taken = NULL;

  g_ptr_array_add (decks, curio_deck_new ("Monday"));
  g_ptr_array_add (decks, curio_deck_new ("Monday 2"));
  g_assert_cmpint (curio_deck_find (decks, "Monday 2"), ==, 1);
  g_assert_cmpint (curio_deck_find (decks, "monday"), ==, -1);
  free_name = curio_deck_make_name (decks, "Board");
  taken = curio_deck_make_name (decks, "Monday");
  g_assert_cmpstr (free_name, ==, "Board");
  g_assert_cmpstr (taken, ==, "Monday 3");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deck/order", test_order);
  g_test_add_func ("/deck/words", test_words);
  g_test_add_func ("/deck/equal", test_equal);
  g_test_add_func ("/deck/names", test_names);
  return g_test_run ();
}
