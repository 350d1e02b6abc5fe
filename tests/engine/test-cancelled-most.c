/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The product that comes back most often: against a walk over all products,
 * whose rates stand in its own test. */

#include "shop-fixture.h"

#include "curio-cancelled-most.h"

#define N_CODES 12
#define FEWEST 5
#define TIMES 1.2

static const char *const codes[N_CODES]
    = { "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "POST", "K" };
static const char *const countries[] = { "United Kingdom", "EIRE", "Malta" };

/* How the finding was made before it had tables. */
static gboolean
find_slowly (const CurioView *view, CurioCancelledMost *out)
{
  CurioProducts products;
  guint64 n_sold = 0, n_cancelled = 0;
  gboolean found = FALSE;
  double least;

  curio_products_measure (view, NULL, &products);
  for (guint32 i = 0; i < products.n; i++)
    {
      n_sold += products.products[i].n_sold_lines;
      n_cancelled += products.products[i].n_cancelled_lines;
    }
  *out = (CurioCancelledMost){ 0 };
  if (n_cancelled > 0)
    out->usual = (double)n_cancelled / (double)(n_sold + n_cancelled);
  least = TIMES * out->usual;
  for (guint32 i = 0; i < products.n && n_cancelled > 0; i++)
    {
      const CurioProduct *product = &products.products[i];
      double low, high;
      double rate = curio_product_get_cancelled_rate (product, &low, &high);

      if (product->n_sold_lines + product->n_cancelled_lines < FEWEST
          || low <= least)
        continue;
      least = low;
      found = TRUE;
      out->product = product->product;
      out->n_sold_lines = product->n_sold_lines;
      out->n_cancelled_lines = product->n_cancelled_lines;
      out->rate = rate;
    }
  curio_products_clear (&products);
  return found;
}

static void
assert_alike (const CurioView *view, guint *n_found)
{
  CurioCancelledMost slow, quick;
  gboolean found = find_slowly (view, &slow);

  g_assert_cmpint (curio_cancelled_most_measure (view, FEWEST, TIMES, &quick),
                   ==, found);
  *n_found += found;
  if (!found)
    return;
  g_assert_cmpuint (quick.product, ==, slow.product);
  g_assert_cmpuint (quick.n_sold_lines, ==, slow.n_sold_lines);
  g_assert_cmpuint (quick.n_cancelled_lines, ==, slow.n_cancelled_lines);
  g_assert_cmpfloat (quick.rate, ==, slow.rate);
  g_assert_cmpfloat (quick.usual, ==, slow.usual);
}

/* A line of one of thirty days, every fifth or so a cancellation, products
 * with a high number more often. */
static void
make_line (guint i, char *invoice, char *day, ShopLine *out)
{
  guint code = (guint)g_test_rand_int_range (0, N_CODES);
  gboolean is_cancelled = g_test_rand_int_range (0, 30) < 2 + (int)code;

  g_snprintf (invoice, 16, is_cancelled ? "C%u" : "%u", i / 3);
  g_snprintf (day, 16, "2010-01-%02d", 1 + (int)(i / 3 % 30));
  *out = (ShopLine){ invoice,
                     codes[code],
                     "X",
                     (is_cancelled ? -1 : 1) * g_test_rand_int_range (1, 4),
                     day,
                     g_test_rand_int_range (0, 6) * 500,
                     i / 3 % 4 == 0 ? NULL : "7",
                     countries[i / 3 % G_N_ELEMENTS (countries)] };
}

static void
test_random (void)
{
  guint n_found = 0;

  /* The last runs have many lines: some product is sure to stand out. */
  for (guint run = 0; run < 40; run++)
    {
      guint n = run < 30 ? (guint)g_test_rand_int_range (1, 500) : 2000;
      g_autofree ShopLine *lines = g_new (ShopLine, n);
      g_autofree char *texts = g_malloc (n * 32);
      g_autoptr (CurioLedger) ledger = NULL;

      for (guint i = 0; i < n; i++)
        make_line (i, texts + i * 32, texts + i * 32 + 16, &lines[i]);
      ledger = shop_open (run % 2, lines, n);
      for (guint i = 0; i < 10; i++)
        {
          CurioSelection selection = CURIO_SELECTION_ALL;
          CurioView view;

          selection.from_day = curio_day_new (2010, 1, 1 + (int)i);
          if (i % 2 == 1)
            curio_selection_add_country (&selection, ledger->facts,
                                         countries[0], NULL);
          curio_view_init (&view, ledger, &selection);
          assert_alike (&view, &n_found);
          curio_view_clear (&view);
          curio_selection_clear (&selection);
        }
    }
  g_assert_cmpuint (n_found, >, 30);
}

static void
test_nothing (void)
{
  static const ShopLine line[] = {
    {"C1", "A", "X", -1, "2010-01-01", 1000, "1", "EIRE"}
  };
  CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (CurioLedger) ledger = shop_open (CURIO_BOOKS_TRADING, line, 1);
  CurioCancelledMost most;
  CurioView view;

  selection.from_day = curio_day_new (2015, 1, 1);
  curio_view_init (&view, ledger, &selection);
  g_assert_false (curio_cancelled_most_measure (&view, FEWEST, TIMES, &most));
  curio_view_clear (&view);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cancelled-most/random", test_random);
  g_test_add_func ("/cancelled-most/nothing", test_nothing);
  return g_test_run ();
}
