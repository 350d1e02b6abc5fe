/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The six key figures: which days are compared, and what comes of it. */

#include "shop-fixture.h"

#include "curio-indicators.h"
#include "curio-year-before.h"

#define UK "United Kingdom"

/* 1 orders in each of three Januaries, and twice in the last; 2 orders, and
 * takes back one of two pieces; 3 orders from abroad, twice in one year; a
 * guest is nobody. */
static const ShopLine shop[] = {
  {"1",   "A", "X", 1,  "2010-01-01", 1000, "1",  UK    },
  { "2",  "A", "X", 2,  "2010-03-10", 1000, "2",  UK    },
  { "C3", "A", "X", -1, "2010-03-11", 1000, "2",  UK    },
  { "4",  "A", "X", 1,  "2011-01-15", 3000, "1",  UK    },
  { "5",  "A", "X", 1,  "2011-05-01", 4000, "3",  "EIRE"},
  { "6",  "A", "X", 1,  "2011-12-31", 4000, "3",  "EIRE"},
  { "7",  "A", "X", 1,  "2012-01-02", 5000, "1",  UK    },
  { "8",  "A", "X", 1,  "2012-01-10", 7000, "1",  UK    },
  { "9",  "A", "X", 1,  "2012-01-10", 500,  NULL, UK    },
};

static void
measure (CurioBooksKind kind, const char *from, const char *to,
         const char *country, CurioIndicators *out)
{
  g_autoptr (CurioLedger) ledger = shop_open (kind, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  if (from != NULL)
    selection.from_day = shop_day (from);
  if (to != NULL)
    selection.to_day = shop_day (to);
  if (country != NULL)
    curio_selection_add_country (&selection, ledger->facts, country, NULL);
  curio_view_init (&view, ledger, &selection);
  curio_indicators_measure (&view, out);
  curio_view_clear (&view);
  curio_selection_clear (&selection);
}

static void
assert_days (const CurioSpan *span, const char *from, const char *to)
{
  g_autofree char *first = curio_day_to_iso (span->from_day);
  g_autofree char *last = curio_day_to_iso (span->to_day);

  g_assert_cmpstr (first, ==, from);
  g_assert_cmpstr (last, ==, to);
}

static void
assert_value (const CurioSpan *span, CurioIndicator indicator, double expected)
{
  double value;

  g_assert_true (curio_span_get (span, indicator, &value));
  g_assert_cmpfloat_with_epsilon (value, expected, 1e-9);
}

static void
assert_change (const CurioIndicators *found, CurioIndicator indicator,
               double expected)
{
  double change;

  g_assert_true (curio_indicators_get_change (found, indicator, &change));
  g_assert_cmpfloat_with_epsilon (change, expected, 1e-9);
}

/* 1 January 2010 to 10 January 2012: two years and ten days.  All: net 1 + 2 -
 * 1 + 3 + 4 + 4 + 5 + 7 + .5 = 25.5; 8 orders; 3 customers, of whom 1 and 3
 * came back; amounts 26.5 / 8; one cancelled of 8.
 *
 * The 12 months to 10 January 2012 hold the orders 4 to 9: 23.5; 6 orders; 1
 * (3 of them) and 3 (2 of them).  The 12 before hold 2 and C3: 1; one order; 2
 * came once.  One of one cancelled before, none of 6 now. */
static void
test_whole_table (void)
{
  CurioIndicators found;

  measure (CURIO_BOOKS_TRADING, NULL, NULL, NULL, &found);
  assert_value (&found.selected, CURIO_INDICATOR_NET_SALES, 25500);
  assert_value (&found.selected, CURIO_INDICATOR_ORDERS, 8);
  assert_value (&found.selected, CURIO_INDICATOR_CUSTOMERS, 3);
  assert_value (&found.selected, CURIO_INDICATOR_AVERAGE_ORDER, 26500 / 8.0);
  assert_value (&found.selected, CURIO_INDICATOR_RETURNING, 2 / 3.0);
  assert_value (&found.selected, CURIO_INDICATOR_CANCELLED, 1 / 8.0);

  g_assert_cmpint (found.compared, ==, CURIO_COMPARED_YEARS);
  assert_days (&found.now, "2011-01-11", "2012-01-10");
  assert_days (&found.before, "2010-01-11", "2011-01-10");
  assert_change (&found, CURIO_INDICATOR_NET_SALES, 22.5);
  assert_change (&found, CURIO_INDICATOR_ORDERS, 5);
  assert_change (&found, CURIO_INDICATOR_CUSTOMERS, 1);
  assert_change (&found, CURIO_INDICATOR_AVERAGE_ORDER,
                 23500 / 6.0 / 2000 - 1);
  assert_change (&found, CURIO_INDICATOR_RETURNING, 1);
  assert_change (&found, CURIO_INDICATOR_CANCELLED, -1);
}

/* Ten days of January, 2012 against 2011: 12.5, before nothing. */
static void
test_short_period (void)
{
  CurioIndicators found;
  double change;

  measure (CURIO_BOOKS_TRADING, "2012-01-01", "2012-01-31", NULL, &found);
  g_assert_cmpint (found.compared, ==, CURIO_COMPARED_YEAR_BEFORE);
  assert_days (&found.now, "2012-01-01", "2012-01-10");
  assert_days (&found.before, "2011-01-01", "2011-01-10");
  assert_value (&found.now, CURIO_INDICATOR_NET_SALES, 12500);
  g_assert_false (curio_indicators_get_change (
      &found, CURIO_INDICATOR_NET_SALES, &change));
  g_assert_false (curio_indicators_get_change (
      &found, CURIO_INDICATOR_RETURNING, &change));

  measure (CURIO_BOOKS_TRADING, "2011-01-01", "2011-02-28", NULL, &found);
  assert_days (&found.before, "2010-01-01", "2010-02-28");
  assert_change (&found, CURIO_INDICATOR_NET_SALES, 2);
  assert_change (&found, CURIO_INDICATOR_RETURNING, 0);

  /* A year exactly is compared with the year before it, either way. */
  measure (CURIO_BOOKS_TRADING, "2011-01-01", "2011-12-31", NULL, &found);
  g_assert_cmpint (found.compared, ==, CURIO_COMPARED_YEAR_BEFORE);
  assert_days (&found.before, "2010-01-01", "2010-12-31");
}

static void
test_not_covered (void)
{
  CurioIndicators found;
  double change;

  measure (CURIO_BOOKS_TRADING, "2010-01-01", "2010-06-30", NULL, &found);
  g_assert_cmpint (found.compared, ==, CURIO_COMPARED_NONE);
  for (guint i = 0; i < CURIO_N_INDICATORS; i++)
    g_assert_false (curio_indicators_get_change (&found, i, &change));
  assert_value (&found.selected, CURIO_INDICATOR_NET_SALES, 2000);

  /* 23 months: the 12 before the last 12 are not all there. */
  measure (CURIO_BOOKS_TRADING, "2010-01-01", "2011-11-30", NULL, &found);
  g_assert_cmpint (found.compared, ==, CURIO_COMPARED_NONE);
}

/* Months up to the last, the last partial; rolling years where there are 12
 * months. */
static void
test_months (void)
{
  CurioIndicators found;
  double value;

  measure (CURIO_BOOKS_TRADING, NULL, NULL, NULL, &found);
  g_assert_cmpuint (found.n_months, ==, 13);
  g_assert_true (found.last_is_partial);
  assert_days (&found.months[0], "2011-01-01", "2011-01-31");
  assert_days (&found.months[12], "2012-01-01", "2012-01-10");
  assert_days (&found.years[11], "2011-01-01", "2011-12-31");
  assert_days (&found.years[12], "2011-01-11", "2012-01-10");
  g_assert_true (curio_indicators_get_month (&found, CURIO_INDICATOR_NET_SALES,
                                             0, &value));
  g_assert_cmpfloat (value, ==, 3000);
  g_assert_true (curio_indicators_get_month (&found, CURIO_INDICATOR_CUSTOMERS,
                                             1, &value));
  g_assert_cmpfloat (value, ==, 0);
  /* To the end of December: 1 once, 3 twice. */
  g_assert_true (curio_indicators_get_month (&found, CURIO_INDICATOR_RETURNING,
                                             11, &value));
  g_assert_cmpfloat (value, ==, 0.5);

  /* The year to November 2010 would begin before the table. */
  measure (CURIO_BOOKS_TRADING, NULL, "2010-11-30", NULL, &found);
  g_assert_cmpuint (found.n_months, ==, 11);
  g_assert_false (found.last_is_partial);
  g_assert_false (curio_indicators_get_month (
      &found, CURIO_INDICATOR_RETURNING, 10, &value));
}

static void
test_narrow (void)
{
  CurioIndicators found;
  double value;

  measure (CURIO_BOOKS_TRADING, NULL, NULL, "EIRE", &found);
  assert_value (&found.selected, CURIO_INDICATOR_CUSTOMERS, 1);
  assert_value (&found.selected, CURIO_INDICATOR_RETURNING, 1);
  measure (CURIO_BOOKS_TRADING, "2015-01-01", NULL, NULL, &found);
  g_assert_cmpuint (found.n_months, ==, 0);
  g_assert_false (
      curio_span_get (&found.selected, CURIO_INDICATOR_ORDERS, &value));
  /* POC: a cancelled invoice is taken off twice, 9 - 2. */
  measure (CURIO_BOOKS_POC, NULL, NULL, NULL, &found);
  assert_value (&found.selected, CURIO_INDICATOR_ORDERS, 7);
  assert_value (&found.selected, CURIO_INDICATOR_CANCELLED, 1 / 7.0);
}

/* January 2012 to the 10th: order 4 of 15 January is not among the same days
 * of 2011. */
static void
test_year_before (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (CurioMeasures) measures = curio_measures_new (ledger, &selection);
  gint64 sales[25];
  guint8 is_known[25];

  g_assert_cmpuint (measures->monthly.n_months, ==, 25);
  curio_year_before_measure (&measures->view, &measures->monthly, sales,
                             is_known);
  g_assert_false (is_known[11]);
  g_assert_true (is_known[12]);
  g_assert_cmpint (sales[12], ==, 1000);
  g_assert_cmpint (sales[14], ==, 1000);
  g_assert_true (is_known[24]);
  g_assert_cmpint (sales[24], ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/indicators/whole-table", test_whole_table);
  g_test_add_func ("/indicators/short-period", test_short_period);
  g_test_add_func ("/indicators/not-covered", test_not_covered);
  g_test_add_func ("/indicators/months", test_months);
  g_test_add_func ("/indicators/narrow", test_narrow);
  g_test_add_func ("/indicators/year-before", test_year_before);
  return g_test_run ();
}
