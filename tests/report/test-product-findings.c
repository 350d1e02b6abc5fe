/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The titles of the figures about products are true of any selection. */

#include "curio-product-findings.h"

#include "curio-figure.h"
#include "shop-fixture.h"

#include <string.h>

#define UK "United Kingdom"

static const ShopLine shop[] = {
  {"1",   "AA", "CANDLE HOLDER", 10,  "2010-01-10 09:00:00", 1000,  "1", UK     },
  { "1",  "BB", "LAMP",          2,   "2010-01-10 09:00:00", 50000, "1", UK     },
  { "C2", "AA", "CANDLE HOLDER", -2,  "2010-01-12 09:00:00", 1000,  "1", UK     },
  { "3",  "CC", "JAR",           100, "2010-02-12 09:00:00", 1000,  "2", UK     },
  { "C4", "CC", "JAR",           -99, "2010-02-14 09:30:00", 1000,  "2", UK     },
  { "5",  "DD", "",              7,   "2010-03-12 09:00:00", 1000,  "2", "Malta"},
  { "6",  "EE", "CUP",           7,   "2010-03-12 09:00:00", 1000,  "2", "Malta"},
};

/* The same, and a giant that was undone at once. */
static const ShopLine giant[] = {
  {"1",   "AA", "CANDLE HOLDER", 10,   "2010-01-10 09:00:00", 1000, "1", UK},
  { "C2", "AA", "CANDLE HOLDER", -2,   "2010-01-12 09:00:00", 1000, "1", UK},
  { "3",  "CC", "JAR",           100,  "2010-02-12 09:00:00", 1000, "2", UK},
  { "C4", "CC", "JAR",           -100, "2010-02-12 09:30:00", 1000, "2", UK},
};

static char *
get_title (const CurioLedger *ledger, const char *from, const char *figure,
           const CurioFigureOptions *options)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (CurioMeasures) measures = NULL;
  g_autoptr (CurioChart) chart = NULL;

  if (from != NULL)
    selection.from_day = shop_day (from);
  measures = curio_measures_new (ledger, &selection);
  chart = curio_figure_build (curio_figure_find (figure), measures, options);
  return g_strdup (chart->title);
}

static void
assert_title (const ShopLine *lines, gsize n, const char *from,
              const char *figure, CurioFigureOptions options,
              const char *expected)
{
  g_autoptr (CurioLedger) ledger = shop_open (CURIO_BOOKS_TRADING, lines, n);
  g_autofree char *title = get_title (ledger, from, figure, &options);

  g_assert_cmpstr (title, ==, expected);
}

#define ASSERT_TITLE(lines, ...)                                              \
  assert_title (lines, G_N_ELEMENTS (lines), __VA_ARGS__)

static void
test_best_sellers (void)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  /* The lamps and the jars fetched £100 each; of jars there were most. */
  ASSERT_TITLE (shop, NULL, "best-sellers", options,
                "Several items share the first place: £100 each");
  options.by_units = TRUE;
  ASSERT_TITLE (shop, NULL, "best-sellers", options,
                "Jar sells most: 100 pieces");
  ASSERT_TITLE (shop, "2010-03-01", "best-sellers", options,
                "Several items share the first place: 7 pieces each");
  ASSERT_TITLE (shop, "2010-04-01", "best-sellers", options,
                "No invoice in this selection");
}

static void
test_cancelled (void)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  ASSERT_TITLE (shop, NULL, "cancelled-items", options,
                "Of Jar the most came back: £99");
  ASSERT_TITLE (shop, "2010-03-01", "cancelled-items", options,
                "Nothing was cancelled in this selection");
  ASSERT_TITLE (shop, NULL, "cancellations", options,
                "£101 came back, on 2 invoices");
  ASSERT_TITLE (shop, NULL, "days-between", options,
                "Half of the returns whose sale is known come within 2 days");
  ASSERT_TITLE (shop, "2010-03-01", "days-between", options,
                "Nothing was cancelled in this selection");
  ASSERT_TITLE (shop, "2010-03-01", "cancellations", options,
                "Nothing was cancelled in this selection");
  options.by_sure_rate = TRUE;
  /* One of two lines of either: Wilson 9.5 % to 90.5 %; of equals the one of
   * which more came back. */
  ASSERT_TITLE (
      shop, NULL, "cancelled-items", options,
      "At least 9 % of the lines of Jar came back, the highest lower "
      "bound of all items");
}

/* Ten lines sold and one cancelled: one of eleven, whose interval with z
 * = 1.96 is 1.623 to 37.736 %. */
static void
test_cancelled_table (void)
{
  static const char *const expected[]
      = { "AA", "Lamp", "6.00", "3", "1", "11", "9.09", "1.62", "37.74" };
  ShopLine lines[11];
  g_autoptr (CurioLedger) ledger = NULL;
  g_autoptr (CurioMeasures) measures = NULL;
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioTable) table = NULL;
  const CurioSelection selection = CURIO_SELECTION_ALL;
  const CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;
  static const char *const invoices[]
      = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "C11" };

  for (guint i = 0; i < 11; i++)
    lines[i] = (ShopLine){ invoices[i],  "AA", "LAMP", i < 10 ? 5 : -3,
                           "2010-01-10", 2000, "1",    UK };
  ledger = shop_open (CURIO_BOOKS_TRADING, lines, G_N_ELEMENTS (lines));
  measures = curio_measures_new (ledger, &selection);
  chart = curio_figure_build (curio_figure_find ("cancelled-items"), measures,
                              &options);
  table = curio_chart_tabulate (chart);
  g_assert_cmpuint (curio_table_get_n_rows (table), ==, 1);
  g_assert_cmpuint (curio_table_get_n_columns (table), ==,
                    G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (curio_table_get_plain (table, 0, i), ==, expected[i]);
}

/* Two of them, £200 of £202. */
static const ShopLine giants[] = {
  {"1",   "AA", "CANDLE HOLDER", 10,   "2010-01-10 09:00:00", 1000, "1", UK},
  { "C2", "AA", "CANDLE HOLDER", -2,   "2010-01-12 09:00:00", 1000, "1", UK},
  { "3",  "CC", "JAR",           100,  "2010-02-12 09:00:00", 1000, "2", UK},
  { "C4", "CC", "JAR",           -100, "2010-02-12 09:30:00", 1000, "2", UK},
  { "5",  "BB", "LAMP",          100,  "2010-02-14 09:00:00", 1000, "1", UK},
  { "C6", "BB", "LAMP",          -100, "2010-02-14 09:30:00", 1000, "1", UK},
};

static void
test_pairs (void)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  ASSERT_TITLE (giant, NULL, "cancelled-items", options,
                "One giant order, undone at once, is 98 % of what came back");
  ASSERT_TITLE (
      giants, NULL, "cancelled-items", options,
      "Two giant orders, undone at once, are 99 % of what came back");
  ASSERT_TITLE (giant, NULL, "best-sellers", options, "Jar sells best: £100");
  options.without_pairs = TRUE;
  ASSERT_TITLE (giant, NULL, "cancelled-items", options,
                "Of Candle Holder the most came back: £2");
  ASSERT_TITLE (giant, NULL, "best-sellers", options,
                "Candle Holder sells best: £10");
  ASSERT_TITLE (giant, NULL, "cancellations", options,
                "£2 came back, on 1 invoice");
}

/* An item without a name is called by its code. */
static void
test_nameless (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  g_autofree char *title = curio_product_get_title (
      ledger->facts, shop_find (ledger->facts->products, "DD"));

  g_assert_cmpstr (title, ==, "DD");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/product-findings/best-sellers", test_best_sellers);
  g_test_add_func ("/product-findings/cancelled-table", test_cancelled_table);
  g_test_add_func ("/product-findings/cancelled", test_cancelled);
  g_test_add_func ("/product-findings/pairs", test_pairs);
  g_test_add_func ("/product-findings/nameless", test_nameless);
  return g_test_run ();
}
