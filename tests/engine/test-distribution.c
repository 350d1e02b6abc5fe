/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Invoice amounts. */

#include "shop-fixture.h"

#include "curio-measures.h"

#define UK "United Kingdom"

/* A shop with one invoice for each of AMOUNTS, one a day. */
static CurioLedger *
open_shop (CurioBooksKind kind, const gint64 *amounts, guint n)
{
  g_autofree ShopLine *lines = g_new (ShopLine, n);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gint32 day = curio_day_new (2010, 1, 1);

  for (guint i = 0; i < n; i++)
    {
      char *number = g_strdup_printf ("%s%u", amounts[i] < 0 ? "C" : "", i);
      char *date = curio_day_to_iso (day + i);

      g_ptr_array_add (texts, number);
      g_ptr_array_add (texts, date);
      lines[i] = (ShopLine){ number, "A",
                             "X",    amounts[i] < 0 ? -1 : 1,
                             date,   ABS (amounts[i]),
                             "5",    UK };
    }

  return shop_open (kind, lines, n);
}

static CurioDistribution
measure (CurioLedger *ledger, const CurioSelection *selection)
{
  CurioSelection all = CURIO_SELECTION_ALL;
  CurioDistribution distribution;
  CurioView view;

  curio_view_init (&view, ledger, selection != NULL ? selection : &all);
  curio_distribution_measure (&view, &distribution);
  curio_view_clear (&view);

  return distribution;
}

static void
assert_amounts (const CurioAmounts *amounts, guint n, gint64 min, gint64 mode,
                gint64 max, double mean, double median)
{
  g_assert_cmpuint (amounts->n, ==, n);
  g_assert_cmpint (amounts->min_pence, ==, min);
  g_assert_cmpint (amounts->mode_pence, ==, mode);
  g_assert_cmpint (amounts->max_pence, ==, max);
  g_assert_cmpfloat_with_epsilon (amounts->mean_pence, mean, 1e-9);
  g_assert_cmpfloat_with_epsilon (amounts->median_pence, median, 1e-9);
}

/* 10 to 110 pounds in tens, in disorder, and one cancellation: the 85 % place
 * of eleven is 8.5, between 90 and 100. */
static void
test_tens (void)
{
  const gint64 amounts[] = { 50000, 110000, 10000, 80000, 30000, 100000,
                             20000, 60000,  -5000, 90000, 40000, 70000 };
  g_autoptr (CurioLedger) ledger
      = open_shop (CURIO_BOOKS_TRADING, amounts, G_N_ELEMENTS (amounts));
  CurioDistribution distribution = measure (ledger, NULL);

  assert_amounts (&distribution.all, 11, 1000, 1000, 11000, 6000, 6000);
  g_assert_cmpfloat (distribution.all.quartile_pence[0], ==, 3500);
  g_assert_cmpfloat (distribution.all.quartile_pence[1], ==, 8500);
  g_assert_cmpfloat_with_epsilon (distribution.quantile_85_mills, 95000, 1e-9);
  assert_amounts (&distribution.to_85, 9, 1000, 1000, 9000, 5000, 5000);
}

/* Twenty-one amounts: the 85 % place is 17 exactly, and the three amounts
 * there are all "up to" the quantile. */
static void
test_ties_at_quantile (void)
{
  gint64 amounts[21];

  for (int i = 0; i < 21; i++)
    amounts[i] = i < 17 ? 1000 + i : i < 20 ? 50000 : 60000;

  g_autoptr (CurioLedger) ledger
      = open_shop (CURIO_BOOKS_TRADING, amounts, 21);
  CurioDistribution distribution = measure (ledger, NULL);
  g_assert_cmpfloat (distribution.quantile_85_mills, ==, 50000);
  g_assert_cmpuint (distribution.to_85.n, ==, 20);
  g_assert_cmpint (distribution.to_85.max_pence, ==, 5000);
}

/* Halves of a penny go up; what is tested against the quantile is not
 * rounded. */
static void
test_rounding (void)
{
  const gint64 amounts[] = { 1004, 1005, 1014, 1, 4, 5 };
  g_autoptr (CurioLedger) ledger
      = open_shop (CURIO_BOOKS_TRADING, amounts, G_N_ELEMENTS (amounts));
  CurioDistribution distribution = measure (ledger, NULL);

  /* In pence: 0 0 1 100 101 101; the mode is the smaller of two. */
  assert_amounts (&distribution.all, 6, 0, 0, 101, 303 / 6.0, 50.5);
  /* The 85 % place is 4.25: 1005 + (1014 - 1005) / 4. */
  g_assert_cmpfloat (distribution.quantile_85_mills, ==, 1007.25);
  g_assert_cmpuint (distribution.to_85.n, ==, 5);
}

static void
test_mode (void)
{
  const gint64 amounts[]
      = { 3000, 2000, 2000, 3000, 5000, 3000, 2000, 9000, 9000, 9000, 9000 };
  g_autoptr (CurioLedger) ledger
      = open_shop (CURIO_BOOKS_TRADING, amounts, G_N_ELEMENTS (amounts));
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioDistribution distribution = measure (ledger, NULL);

  /* All of the four highest lie at the quantile, so both have them. */
  g_assert_cmpint (distribution.all.mode_pence, ==, 900);
  g_assert_cmpint (distribution.to_85.mode_pence, ==, 900);

  /* The first six: two of 20 pounds, three of 30. */
  selection.to_day = curio_day_new (2010, 1, 6);
  distribution = measure (ledger, &selection);
  g_assert_cmpint (distribution.all.mode_pence, ==, 300);

  /* The first seven: three of each. */
  selection.to_day = curio_day_new (2010, 1, 7);
  distribution = measure (ledger, &selection);
  g_assert_cmpint (distribution.all.mode_pence, ==, 200);

  /* The fifth alone. */
  selection.from_day = selection.to_day = curio_day_new (2010, 1, 5);
  distribution = measure (ledger, &selection);
  assert_amounts (&distribution.all, 1, 500, 500, 500, 500, 500);
  assert_amounts (&distribution.to_85, 1, 500, 500, 500, 500, 500);
}

/* POC: an invoice's amount is the sum of its positive lines, whatever it is.
 */
static void
test_poc (void)
{
  const ShopLine lines[] = {
    {"1",   "A", "X", 1,  "2010-01-01", 5000, "5", UK},
    { "1",  "A", "X", 1,  "2010-01-01", 5000, "5", UK},
    { "1",  "A", "X", -1, "2010-01-01", 2000, "5", UK},
    { "C2", "M", "X", 1,  "2010-01-01", 3000, "5", UK},
    { "C3", "A", "X", -1, "2010-01-01", 3000, "5", UK},
    { "4",  "A", "X", 1,  "2010-01-01", 0,    "5", UK},
  };
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_POC, lines, G_N_ELEMENTS (lines));
  CurioDistribution distribution = measure (ledger, NULL);

  assert_amounts (&distribution.all, 2, 300, 300, 1000, 650, 650);
}

static void
test_none (void)
{
  const gint64 amounts[] = { -5000 };
  g_autoptr (CurioLedger) ledger = open_shop (CURIO_BOOKS_TRADING, amounts, 1);
  CurioDistribution distribution = measure (ledger, NULL);

  assert_amounts (&distribution.all, 0, 0, 0, 0, 0, 0);
  assert_amounts (&distribution.to_85, 0, 0, 0, 0, 0, 0);
}

static void
test_bands (void)
{
  const gint64 amounts[]
      = { 999, 1000, 1999, 2000, 2001, 3999, 4000, 90000, -1000 };
  g_autoptr (CurioLedger) ledger
      = open_shop (CURIO_BOOKS_TRADING, amounts, G_N_ELEMENTS (amounts));
  CurioSelection selection = CURIO_SELECTION_ALL;
  guint32 counts[3];
  CurioView view;

  curio_view_init (&view, ledger, &selection);
  curio_distribution_count_bands (&view, 1000, 0, 3, counts);
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 2);
  g_assert_cmpuint (counts[2], ==, 5);

  /* Up to 2, itself included. */
  curio_distribution_count_bands (&view, 1000, 2000, 3, counts);
  g_assert_cmpuint (counts[1], ==, 2);
  g_assert_cmpuint (counts[2], ==, 1);
  curio_view_clear (&view);

  selection.to_day = curio_day_new (2010, 1, 2);
  curio_view_init (&view, ledger, &selection);
  curio_distribution_count_bands (&view, 1000, 0, 3, counts);
  g_assert_cmpuint (counts[0] + counts[1] + counts[2], ==, 2);
  curio_view_clear (&view);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/distribution/tens", test_tens);
  g_test_add_func ("/distribution/ties-at-quantile", test_ties_at_quantile);
  g_test_add_func ("/distribution/rounding", test_rounding);
  g_test_add_func ("/distribution/mode", test_mode);
  g_test_add_func ("/distribution/poc", test_poc);
  g_test_add_func ("/distribution/none", test_none);
  g_test_add_func ("/distribution/bands", test_bands);
  return g_test_run ();
}
