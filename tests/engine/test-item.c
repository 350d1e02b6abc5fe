/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One product: its months and its prices. */

#include "shop-fixture.h"

#include "curio-item-lines.h"
#include "curio-item.h"

#define UK "United Kingdom"

static const ShopLine shop[] = {
  {"1",   "A",  "X",    10, "2010-01-10", 1255, "1",  UK},
  { "1",  "A",  "X",    3,  "2010-01-10", 1100, "1",  UK},
  { "2",  "A",  "X",    5,  "2010-03-11", 1255, NULL, UK},
  { "2",  "BB", "Y",    5,  "2010-03-11", 9000, NULL, UK},
  { "C3", "A",  "X",    -2, "2010-03-12", 1255, "1",  UK},
  { "4",  "A",  "lost", -4, "2010-03-12", 0,    NULL, UK},
  { "5",  "BB", "Y",    5,  "2010-04-30", 9000, NULL, UK},
};

static void
test_item (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  const CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;
  CurioItem item;

  curio_view_init (&view, ledger, &selection);
  curio_item_measure (&view, shop_find (ledger->facts->products, "A"), NULL,
                      &item);
  g_assert_cmpuint (item.n_months, ==, 4);
  g_assert_cmpint (item.months[0].sold_units, ==, 13);
  g_assert_cmpint (item.months[0].sold_mills, ==, 15850);
  g_assert_cmpint (item.months[1].sold_units, ==, 0);
  g_assert_cmpint (item.months[2].sold_mills, ==, 6275);
  g_assert_cmpint (item.months[2].cancelled_units, ==, 2);
  g_assert_cmpint (item.months[2].cancelled_mills, ==, 2510);

  g_assert_cmpuint (item.n_prices, ==, 2);
  g_assert_cmpint (item.prices[0].price_mills, ==, 1100);
  g_assert_cmpint (item.prices[0].units, ==, 3);
  g_assert_cmpint (item.prices[1].price_mills, ==, 1255);
  g_assert_cmpint (item.prices[1].units, ==, 15);
  g_assert_cmpint (item.prices[1].mills, ==, 18825);
  g_assert_cmpuint (item.prices[1].n_lines, ==, 2);
  g_assert_cmpint (item.prices[1].first_day, ==, shop_day ("2010-01-10"));
  g_assert_cmpint (item.prices[1].last_day, ==, shop_day ("2010-03-11"));
  curio_item_clear (&item);
  curio_view_clear (&view);
}

/* Two sale lines at £1.255, one of them in January; a skipped one is none. */
static void
test_lines (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  const CurioSelection selection = CURIO_SELECTION_ALL;
  g_autofree guint8 *skipped = g_new0 (guint8, ledger->facts->n_lines);
  CurioLineRule rule = CURIO_LINE_RULE (CURIO_LINES_SALES);
  g_autofree guint32 *all = NULL, *at = NULL, *left = NULL, *month = NULL;
  CurioView view;
  guint32 n;

  curio_view_init (&view, ledger, &selection);
  rule.product = shop_find (ledger->facts->products, "A");
  all = curio_item_find_lines (&view, &rule, CURIO_ANY_PRICE, NULL, &n);
  g_assert_cmpuint (n, ==, 3);
  at = curio_item_find_lines (&view, &rule, 1255, NULL, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (ledger->facts->line_quantity[at[0]], ==, 5);
  g_assert_cmpint (ledger->facts->line_quantity[at[1]], ==, 10);
  skipped[at[0]] = 1;
  left = curio_item_find_lines (&view, &rule, 1255, skipped, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (left[0], ==, at[1]);
  rule.month = curio_month_of_day (shop_day ("2010-01-01"));
  month = curio_item_find_lines (&view, &rule, CURIO_ANY_PRICE, NULL, &n);
  g_assert_cmpuint (n, ==, 2);
  curio_view_clear (&view);
}

static void
test_nothing (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;
  CurioItem item;

  selection.from_day = shop_day ("2011-01-01");
  curio_view_init (&view, ledger, &selection);
  curio_item_measure (&view, 0, NULL, &item);
  g_assert_cmpuint (item.n_months, ==, 0);
  g_assert_cmpuint (item.n_prices, ==, 0);
  curio_item_clear (&item);
  curio_view_clear (&view);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item/item", test_item);
  g_test_add_func ("/item/lines", test_lines);
  g_test_add_func ("/item/nothing", test_nothing);
  return g_test_run ();
}
