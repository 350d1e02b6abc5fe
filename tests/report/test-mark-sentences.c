/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a mark says of itself, to a screen reader and under the pointer: its
 * name, how many, how much, which part. */

#include "curio-figure.h"
#include "shop-fixture.h"

#define UK "United Kingdom"

/* Customer 1 keeps 8 of 10 candles; a guest in France takes 2 lamps. */
static const ShopLine shop[] = {
  {"1",   "AA", "CANDLE HOLDER", 10, "2010-01-10 09:00:00", 1000, "1",  UK      },
  { "C2", "AA", "CANDLE HOLDER", -2, "2010-01-12 09:00:00", 1000, "1",  UK      },
  { "3",  "BB", "LAMP",          2,  "2010-02-12 09:00:00", 1000, NULL, "France"},
};

static void
assert_begins (const char *figure, const CurioFigureOptions *options,
               guint mark, const char *expected)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (CurioMeasures) measures = curio_measures_new (ledger, &selection);
  g_autoptr (CurioChart) chart
      = curio_figure_build (curio_figure_find (figure), measures, options);
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 600, 400);
  const char *label;

  g_assert_cmpuint (layout->marks->len, >, mark);
  label = curio_layout_get_mark (layout, mark)->label;
  if (!g_str_has_prefix (label, expected))
    g_assert_cmpstr (label, ==, expected);
}

static void
test_segments (void)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  /* Alone, and so the freshest of all with the fewest orders. */
  assert_begins ("segments", &options, 0,
                 "New Customers, 1 customer, £8, 80\u00a0% of net sales");
  options.by_customers = TRUE;
  assert_begins ("segments", &options, 0,
                 "New Customers, 1 customer, £8, 100\u00a0% of customers");
}

static void
test_products (void)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  assert_begins ("best-sellers", &options, 0,
                 "Candle Holder (AA), 1 order, 10 pieces, £10");
  assert_begins ("best-sellers", &options, 1,
                 "Lamp (BB), 1 order, 2 pieces, £2");
  assert_begins ("cancelled-items", &options, 0,
                 "Candle Holder (AA), 1 of 2 lines cancelled, £2, "
                 "50\u00a0% of lines; 95\u00a0% interval ");
}

static void
test_countries (void)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  options.all_countries = TRUE;
  assert_begins ("countries", &options, 0,
                 "United Kingdom, 1 order, 1 customer, £8, 80\u00a0% of net "
                 "sales, 20.0\u00a0% of the value returned");
  assert_begins ("countries", &options, 1,
                 "France, 1 order, 0 customers, £2, 20\u00a0% of net sales");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mark-sentences/segments", test_segments);
  g_test_add_func ("/mark-sentences/products", test_products);
  g_test_add_func ("/mark-sentences/countries", test_countries);
  return g_test_run ();
}
