/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slides that were taken out come back, each its own, to where they were. */

#include "curio-removed-slides.h"

#define N 6

static CurioDeck *
make_deck (void)
{
  CurioDeck *deck = curio_deck_new ("Monday");

  for (guint i = 0; i < N; i++)
    {
      const char name[] = { (char)('A' + i), '\0' };

      curio_deck_add (deck, name, NULL, name);
    }
  return deck;
}

static char *
list (const CurioDeck *deck)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < deck->slides->len; i++)
    g_string_append (text, curio_deck_get (deck, i)->figure);
  return g_string_free (text, FALSE);
}

#define assert_deck(deck, expected)                                           \
  G_STMT_START                                                                \
  {                                                                           \
    g_autofree char *listed_ = list (deck);                                   \
    g_assert_cmpstr (listed_, ==, expected);                                  \
  }                                                                           \
  G_STMT_END

/* B and C were removed, in this order; B comes back first. */
static void
test_own (void)
{
  g_autoptr (CurioDeck) deck = make_deck ();
  g_autoptr (CurioRemovedSlides) removed = curio_removed_slides_new ();
  guint b = curio_removed_slides_take (removed, deck, 1);
  guint c = curio_removed_slides_take (removed, deck, 1);

  assert_deck (deck, "ADEF");
  g_assert_true (curio_removed_slides_put_back (removed, deck, b));
  assert_deck (deck, "ABDEF");
  g_assert_cmpstr (curio_deck_get (deck, 1)->words, ==, "B");
  g_assert_false (curio_removed_slides_put_back (removed, deck, b));
  g_assert_true (curio_removed_slides_put_back (removed, deck, c));
  assert_deck (deck, "ABCDEF");
}

/* However many, in whatever order: those in the deck stand as they stood. */
static void
test_random (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (CurioDeck) deck = make_deck ();
      g_autoptr (CurioRemovedSlides) removed = curio_removed_slides_new ();
      guint numbers[64], n = 0;

      for (guint step = 0; step < 40; step++)
        {
          g_autofree char *listed = NULL;

          if (n > 0 && (deck->slides->len == 0 || g_test_rand_bit ()))
            {
              guint which = (guint)g_test_rand_int_range (0, (gint32)n);

              g_assert_true (curio_removed_slides_put_back (removed, deck,
                                                            numbers[which]));
              numbers[which] = numbers[--n];
            }
          else
            numbers[n++] = curio_removed_slides_take (
                removed, deck,
                (guint)g_test_rand_int_range (0, (gint32)deck->slides->len));
          listed = list (deck);
          for (guint i = 0; i + 1 < deck->slides->len; i++)
            g_assert_cmpint (listed[i], <, listed[i + 1]);
        }
      while (n > 0)
        curio_removed_slides_put_back (removed, deck, numbers[--n]);
      assert_deck (deck, "ABCDEF");
    }
}

/* Into a deck that has become short it comes at the end; into another, not at
 * all. */
static void
test_other (void)
{
  g_autoptr (CurioDeck) deck = make_deck ();
  g_autoptr (CurioRemovedSlides) removed = curio_removed_slides_new ();
  guint f = curio_removed_slides_take (removed, deck, 5);
  guint e = curio_removed_slides_take (removed, deck, 4);

  curio_deck_remove (deck, 0);
  g_assert_true (curio_removed_slides_put_back (removed, deck, f));
  assert_deck (deck, "BCDF");
  curio_removed_slides_forget (removed);
  g_assert_false (curio_removed_slides_put_back (removed, deck, e));
  assert_deck (deck, "BCDF");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/removed-slides/own", test_own);
  g_test_add_func ("/removed-slides/random", test_random);
  g_test_add_func ("/removed-slides/other", test_other);
  return g_test_run ();
}
