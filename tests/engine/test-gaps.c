/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time between orders of a small shop, and its quantiles. */

#include "shop-fixture.h"

#include "curio-gaps.h"

#define UK "United Kingdom"

/* 1 orders after 9 days, again that day, and after 21; 2 after 28; 3 once, 4
 * never. */
static const ShopLine shop[] = {
  {"1",   "A", "X", 1,  "2010-01-01", 500, "1",  UK    },
  { "2",  "A", "X", 1,  "2010-01-10", 500, "1",  UK    },
  { "3",  "A", "X", 1,  "2010-01-10", 600, "1",  "EIRE"},
  { "4",  "A", "X", 1,  "2010-01-31", 500, "1",  UK    },
  { "5",  "A", "X", 1,  "2010-02-01", 500, "2",  UK    },
  { "C6", "A", "X", -1, "2010-02-10", 500, "2",  UK    },
  { "7",  "A", "X", 1,  "2010-03-01", 500, "2",  UK    },
  { "8",  "A", "X", 1,  "2010-03-02", 500, "3",  UK    },
  { "C9", "A", "X", -1, "2010-03-02", 500, "4",  UK    },
  { "10", "A", "X", 1,  "2010-03-03", 500, NULL, UK    },
  { "11", "A", "X", 1,  "2010-03-09", 500, NULL, UK    },
};

static void
measure (const char *from, const char *country, CurioGaps *out)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  if (from != NULL)
    selection.from_day = shop_day (from);
  if (country != NULL)
    curio_selection_add_country (&selection, ledger->facts, country, NULL);
  curio_view_init (&view, ledger, &selection);
  curio_gaps_measure (&view, out);
  curio_view_clear (&view);
  curio_selection_clear (&selection);
}

static void
assert_quantile (const CurioDayCounts *counts, double share, double days)
{
  double found = -1;

  g_assert_true (curio_day_counts_get_quantile (counts, share, &found));
  g_assert_cmpfloat_with_epsilon (found, days, 1e-9);
}

/* 9, 21 and 28 days: quartiles half-way from 9 to 21 and from 21 to 28. */
static void
test_all (void)
{
  CurioGaps gaps;
  double mean = -1;

  measure (NULL, NULL, &gaps);
  g_assert_cmpuint (gaps.between.n, ==, 3);
  assert_quantile (&gaps.between, 0, 9);
  assert_quantile (&gaps.between, 0.25, 15);
  assert_quantile (&gaps.between, 0.5, 21);
  assert_quantile (&gaps.between, 0.75, 24.5);
  assert_quantile (&gaps.between, 1, 28);
  g_assert_true (curio_day_counts_get_mean (&gaps.between, &mean));
  g_assert_cmpfloat_with_epsilon (mean, 58 / 3.0, 1e-9);
  g_assert_cmpuint (gaps.second.n, ==, 2);
  assert_quantile (&gaps.second, 0.5, 18.5);
  g_assert_cmpuint (gaps.n_once, ==, 1);
  curio_gaps_clear (&gaps);
}

/* An order in another country or on another day is not there: customer 1's
 * first is not, so their second is not known. */
static void
test_selection (void)
{
  CurioGaps gaps;

  measure (NULL, UK, &gaps);
  g_assert_cmpuint (gaps.between.n, ==, 3);
  g_assert_cmpuint (gaps.between.counts[0], ==, 0);
  curio_gaps_clear (&gaps);

  measure ("2010-01-02", NULL, &gaps);
  g_assert_cmpuint (gaps.between.n, ==, 2);
  g_assert_cmpuint (gaps.second.n, ==, 1);
  assert_quantile (&gaps.second, 0.5, 28);
  g_assert_cmpuint (gaps.n_once, ==, 1);
  curio_gaps_clear (&gaps);
}

/* Of weeks: 1 has a gap of 9 days and one of 21, 2 one of 28; of two weeks and
 * what is longer, both of 1's fall apart and 2's beside its second. */
static void
test_customers (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  const CurioSelection selection = CURIO_SELECTION_ALL;
  guint32 one = shop_find (ledger->facts->customers, "1");
  guint32 two = shop_find (ledger->facts->customers, "2");
  guint8 mask[4] = { 0 };
  guint32 counts[3];
  CurioView view;

  g_assert_cmpuint (ledger->facts->n_customers, ==, 4);
  curio_view_init (&view, ledger, &selection);
  curio_gaps_count_customers (&view, FALSE, 14, 2, counts);
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 2);
  /* Both gaps of customer 1 in one band: one customer. */
  curio_gaps_count_customers (&view, FALSE, 100, 1, counts);
  g_assert_cmpuint (counts[0], ==, 2);
  curio_gaps_count_customers (&view, TRUE, 14, 3, counts);
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 0);
  g_assert_cmpuint (counts[2], ==, 1);
  curio_gaps_mark_customers (&view, FALSE, 10, 21, mask);
  g_assert_true (mask[one] && !mask[two]);
  curio_gaps_mark_customers (&view, TRUE, 10, G_MAXINT32, mask);
  g_assert_true (mask[two]);
  curio_view_clear (&view);
}

static void
test_none (void)
{
  CurioGaps gaps;
  double days;

  measure ("2015-01-01", NULL, &gaps);
  g_assert_cmpuint (gaps.between.n, ==, 0);
  g_assert_false (curio_day_counts_get_quantile (&gaps.between, 0.5, &days));
  g_assert_false (curio_day_counts_get_mean (&gaps.second, &days));
  curio_gaps_clear (&gaps);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gaps/all", test_all);
  g_test_add_func ("/gaps/selection", test_selection);
  g_test_add_func ("/gaps/customers", test_customers);
  g_test_add_func ("/gaps/none", test_none);
  return g_test_run ();
}
