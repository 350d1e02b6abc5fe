/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One customer: invoices, rhythm, products, outlook, history. */

#include "curio-customer.h"
#include "curio-segment-history.h"
#include "shop-fixture.h"

#define UK "United Kingdom"

/* 1 orders on 1, 5 (twice) and 25 January and 4 February: gaps of 4, 20 and 10
 * days; a cancellation between.  The others order once. */
static const ShopLine shop[] = {
  {"1",   "A",    "X", 2,  "2010-01-01", 500,  "1", UK},
  { "1",  "BB",   "X", 1,  "2010-01-01", 700,  "1", UK},
  { "1",  "POST", "X", 1,  "2010-01-01", 9000, "1", UK},
  { "2",  "A",    "X", 1,  "2010-01-05", 500,  "1", UK},
  { "2",  "A",    "X", 3,  "2010-01-05", 400,  "1", UK},
  { "3",  "BB",   "X", 1,  "2010-01-05", 9000, "1", UK},
  { "C4", "BB",   "X", -1, "2010-01-10", 9000, "1", UK},
  { "5",  "A",    "X", 1,  "2010-01-25", 500,  "1", UK},
  { "6",  "CC",   "X", 1,  "2010-02-04", 500,  "1", UK},
  { "7",  "A",    "X", 1,  "2010-01-02", 500,  "2", UK},
  { "8",  "A",    "X", 1,  "2010-01-03", 500,  "3", UK},
  { "9",  "A",    "X", 1,  "2010-01-04", 500,  "4", UK},
  { "10", "A",    "X", 1,  "2010-01-05", 500,  "5", UK},
};

static CurioLedger *
open_shop (CurioBooksKind books)
{
  return shop_open (books, shop, G_N_ELEMENTS (shop));
}

static void
measure (const CurioLedger *ledger, const char *from, CurioCustomer *out)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  if (from != NULL)
    selection.from_day = shop_day (from);
  curio_view_init (&view, ledger, &selection);
  curio_customer_measure (
      &view, curio_dictionary_find (ledger->facts->customers, "1"), out);
  curio_view_clear (&view);
}

/* Orders of 1.000 + 0.700, 0.500 + 1.200, 9.000, 0.500 and 0.500; 9.000 taken
 * back. */
static void
test_invoices (void)
{
  g_autoptr (CurioLedger) ledger = open_shop (CURIO_BOOKS_TRADING);
  CurioCustomer found;

  measure (ledger, NULL, &found);
  g_assert_cmpuint (found.n_invoices, ==, 6);
  g_assert_cmpuint (found.n_orders, ==, 5);
  g_assert_cmpuint (found.n_cancelled, ==, 1);
  g_assert_cmpint (found.gross_mills, ==, 13400);
  g_assert_cmpint (found.cancelled_mills, ==, 9000);
  g_assert_cmpint (found.net_mills, ==, 4400);
  g_assert_cmpint (found.largest_mills, ==, 9000);
  g_assert_cmpint (found.first_day, ==, shop_day ("2010-01-01"));
  g_assert_cmpint (found.last_day, ==, shop_day ("2010-02-04"));
  g_assert_true (found.invoices[3].is_cancellation);
  g_assert_cmpint (found.invoices[3].net_mills, ==, -9000);
  curio_customer_clear (&found);
}

/* The gaps in order of length are 4, 10, 20. */
static void
test_rhythm (void)
{
  g_autoptr (CurioLedger) ledger = open_shop (CURIO_BOOKS_TRADING);
  CurioCustomer found;
  CurioRhythm rhythm;
  gint32 two[] = { 9, 2 };

  measure (ledger, NULL, &found);
  g_assert_cmpuint (found.rhythm.n_gaps, ==, 3);
  g_assert_cmpfloat (found.rhythm.median_days, ==, 10);
  g_assert_cmpfloat (found.rhythm.lower_days, ==, 7);
  g_assert_cmpfloat (found.rhythm.upper_days, ==, 15);
  curio_customer_clear (&found);
  curio_rhythm_measure (two, 2, &rhythm);
  g_assert_cmpuint (rhythm.n_gaps, ==, 1);
  g_assert_cmpfloat (rhythm.median_days, ==, 7);
  g_assert_cmpfloat (rhythm.upper_days, ==, 7);
  curio_rhythm_measure (two, 1, &rhythm);
  g_assert_cmpuint (rhythm.n_gaps, ==, 0);
  curio_rhythm_measure (two, 0, &rhythm);
  g_assert_cmpuint (rhythm.n_gaps, ==, 0);
}

/* A in orders 1, 2 and 5; BB in 1 and 3; CC in 6; post is not goods. */
static void
test_products (void)
{
  g_autoptr (CurioLedger) ledger = open_shop (CURIO_BOOKS_TRADING);
  const CurioDictionary *codes = ledger->facts->products;
  CurioCustomer found;

  measure (ledger, NULL, &found);
  g_assert_cmpuint (found.n_products, ==, 3);
  g_assert_cmpuint (found.products[0].product, ==, shop_find (codes, "A"));
  g_assert_cmpuint (found.products[0].n_orders, ==, 3);
  g_assert_cmpint (found.products[0].units, ==, 7);
  g_assert_cmpint (found.products[0].gross_mills, ==, 3200);
  g_assert_cmpuint (found.products[1].product, ==, shop_find (codes, "BB"));
  g_assert_cmpuint (found.products[1].n_orders, ==, 2);
  g_assert_cmpuint (found.products[2].product, ==, shop_find (codes, "CC"));
  curio_customer_clear (&found);
}

/* The selection narrows all of it; nothing is left of a customer outside. */
static void
test_selection (void)
{
  g_autoptr (CurioLedger) ledger = open_shop (CURIO_BOOKS_TRADING);
  CurioCustomer found;

  measure (ledger, "2010-01-20", &found);
  g_assert_cmpuint (found.n_orders, ==, 2);
  g_assert_cmpuint (found.n_cancelled, ==, 0);
  g_assert_cmpuint (found.n_products, ==, 2);
  g_assert_cmpfloat (found.rhythm.median_days, ==, 10);
  curio_customer_clear (&found);
  measure (ledger, "2010-03-01", &found);
  g_assert_cmpuint (found.n_invoices, ==, 0);
  g_assert_cmpuint (found.n_products, ==, 0);
  g_assert_cmpint (found.first_day, ==, CURIO_DAY_NONE);
  curio_customer_clear (&found);
}

/* As of 5 February recencies are 1 (1), 34, 33, 32, 31 for 2 to 5, frequencies
 * 5 and four times 1; all cut-points of frequency but the last are 1, the last
 * is 1 + (5 - 1) * 0.2 = 1.8 (place 3.2 of 1 1 1 1 5).  With an order today
 * each scores 5 in recency; two orders score 5, so all are Champions. */
static void
test_outlook (void)
{
  g_autoptr (CurioLedger) ledger = open_shop (CURIO_BOOKS_TRADING);
  CurioSelection all = CURIO_SELECTION_ALL;
  g_autoptr (CurioMeasures) measures = curio_measures_new (ledger, &all);
  const CurioScored *second = curio_rfm_find (
      &measures->rfm, shop_find (ledger->facts->customers, "2"));

  g_assert_nonnull (second);
  g_assert_cmpint (second->segment, ==, CURIO_SEGMENT_HIBERNATING);
  g_assert_cmpint (curio_customer_foresee (measures, second), ==,
                   CURIO_SEGMENT_CHAMPIONS);
  g_assert_null (curio_rfm_find (&measures->rfm, 77));
}

/* Under the POC's books ranks decide: 2 has rank 1 of 1 to 5 and would, with
 * two orders, have rank 4 of cut-points 1.8 2.6 3.4 4.2: score 4. */
static void
test_outlook_by_rank (void)
{
  g_autoptr (CurioLedger) ledger = open_shop (CURIO_BOOKS_POC);
  CurioSelection all = CURIO_SELECTION_ALL;
  g_autoptr (CurioMeasures) measures = curio_measures_new (ledger, &all);
  const CurioScored *second = curio_rfm_find (
      &measures->rfm, shop_find (ledger->facts->customers, "2"));

  g_assert_cmpint (curio_customer_foresee (measures, second), ==,
                   curio_segment_of (5, 4));
}

static void
test_sums (void)
{
  g_autoptr (CurioLedger) ledger = open_shop (CURIO_BOOKS_TRADING);
  CurioSelection all = CURIO_SELECTION_ALL;
  g_autoptr (CurioMeasures) measures = curio_measures_new (ledger, &all);
  g_autofree CurioCustomerSum *sums = curio_customer_sums_measure (measures);

  g_assert_cmpint (sums[0].gross_mills, ==, 13400);
  g_assert_cmpint (sums[0].cancelled_mills, ==, 9000);
  g_assert_cmpuint (sums[0].n_cancelled, ==, 1);
  g_assert_cmpint (sums[0].first_day, ==, shop_day ("2010-01-01"));
  for (guint32 i = 0; i < measures->rfm.n; i++)
    g_assert_cmpint (sums[i].gross_mills - sums[i].cancelled_mills, ==,
                     measures->rfm.customers[i].monetary_mills);
}

/* At the end of January, and now: what RFM says as of those days. */
static void
test_history (gconstpointer books)
{
  g_autoptr (CurioLedger) ledger = open_shop (GPOINTER_TO_UINT (books));
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioSegmentHistory history;
  CurioView view;

  curio_view_init (&view, ledger, &selection);
  curio_segment_history_measure (&view, 25, &history);
  g_assert_cmpuint (history.n_days, ==, 2);
  g_assert_cmpint (history.days[0], ==, shop_day ("2010-02-01"));
  g_assert_cmpint (history.days[1], ==, shop_day ("2010-02-05"));
  for (guint32 d = 0; d < history.n_days; d++)
    {
      CurioSelection then = CURIO_SELECTION_ALL;
      g_autoptr (CurioMeasures) measures = NULL;

      then.as_of_day = history.days[d];
      measures = curio_measures_new (ledger, &then);
      for (guint32 i = 0; i < measures->rfm.n; i++)
        g_assert_cmpuint (
            curio_segment_history_get (&history, d,
                                       measures->rfm.customers[i].customer),
            ==, measures->rfm.customers[i].segment);
    }
  curio_segment_history_clear (&history);
  curio_view_clear (&view);

  selection.from_day = shop_day ("2015-01-01");
  curio_view_init (&view, ledger, &selection);
  curio_segment_history_measure (&view, 25, &history);
  g_assert_cmpuint (history.n_days, ==, 0);
  curio_segment_history_clear (&history);
  curio_view_clear (&view);
}

/* Never more days than asked for, in steps of whole months, the last being
 * today. */
static void
test_history_steps (void)
{
  static const ShopLine years[] = {
    {"1",  "A", "X", 1, "1999-12-15", 500, "1", UK},
    { "2", "A", "X", 1, "2010-01-31", 500, "2", UK},
  };
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, years, G_N_ELEMENTS (years));
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  curio_view_init (&view, ledger, &selection);
  for (guint32 n_most = 2; n_most < 200; n_most += 9)
    {
      CurioSegmentHistory history;

      curio_segment_history_measure (&view, n_most, &history);
      g_assert_cmpuint (history.n_days, <=, n_most);
      g_assert_cmpint (history.days[history.n_days - 1], ==,
                       shop_day ("2010-02-01"));
      for (guint32 i = 1; i < history.n_days; i++)
        g_assert_cmpint (history.days[i], >, history.days[i - 1]);
      curio_segment_history_clear (&history);
    }
  curio_view_clear (&view);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer/invoices", test_invoices);
  g_test_add_func ("/customer/rhythm", test_rhythm);
  g_test_add_func ("/customer/products", test_products);
  g_test_add_func ("/customer/selection", test_selection);
  g_test_add_func ("/customer/outlook", test_outlook);
  g_test_add_func ("/customer/outlook-by-rank", test_outlook_by_rank);
  g_test_add_func ("/customer/sums", test_sums);
  g_test_add_data_func ("/customer/history/trading",
                        GUINT_TO_POINTER (CURIO_BOOKS_TRADING), test_history);
  g_test_add_data_func ("/customer/history/poc",
                        GUINT_TO_POINTER (CURIO_BOOKS_POC), test_history);
  g_test_add_func ("/customer/history-steps", test_history_steps);
  return g_test_run ();
}
