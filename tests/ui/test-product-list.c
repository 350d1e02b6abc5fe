/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of products: its orders, its search, and rows that stand for
 * places. */

#include "shop-fixture.h"

#include "curio-product-list.h"

#define UK "United Kingdom"

static const ShopLine shop[] = {
  {"1",   "A1", "WHITE LAMP", 10, "2010-01-10", 1000, "1",  UK},
  { "1",  "A3", "Green Cup",  2,  "2010-01-10", 9000, "1",  UK},
  { "2",  "A2", "BLACK LAMP", 30, "2010-01-11", 500,  NULL, UK},
  { "2",  "A1", "WHITE LAMP", 1,  "2010-01-11", 1000, NULL, UK},
  { "C3", "A2", "BLACK LAMP", -2, "2010-01-12", 500,  "1",  UK},
};

static char *
list_codes (CurioProductList *list, const CurioFacts *facts)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_string_append_printf (
        codes, "%s ",
        curio_dictionary_get (facts->products,
                              curio_product_list_get (list, i)->product));
  return g_string_free (codes, FALSE);
}

static void
assert_codes (CurioProductList *list, const CurioFacts *facts,
              const char *expected)
{
  g_autofree char *codes = list_codes (list, facts);

  g_assert_cmpstr (codes, ==, expected);
}

static CurioProductList *
open_list (CurioLedger *ledger)
{
  const CurioSelection selection = CURIO_SELECTION_ALL;
  CurioProductList *list = curio_product_list_new ();
  CurioProducts products;
  CurioView view;

  curio_view_init (&view, ledger, &selection);
  curio_products_measure (&view, NULL, &products);
  curio_product_list_set_products (list, ledger->facts, &products);
  curio_products_clear (&products);
  curio_view_clear (&view);
  return list;
}

/* Of equal value, more pieces come first, as among the bars; then the code. */
static void
test_ties (void)
{
  static const ShopLine lines[] = {
    {"1",  "B1", "BOX", 1, "2010-01-10", 2000, "1", UK},
    { "1", "B3", "BAG", 2, "2010-01-10", 1000, "1", UK},
    { "1", "B2", "BIN", 1, "2010-01-10", 2000, "1", UK},
  };
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, lines, G_N_ELEMENTS (lines));
  g_autoptr (CurioProductList) list = open_list (ledger);

  assert_codes (list, ledger->facts, "B3 B1 B2 ");
  curio_product_list_set_order (list, CURIO_PRODUCT_VALUE, FALSE);
  assert_codes (list, ledger->facts, "B3 B1 B2 ");
}

/* A1 sold for £11, A2 for £15, A3 for £18. */
static void
test_order (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  g_autoptr (CurioProductList) list = open_list (ledger);
  const struct
  {
    CurioProductColumn column;
    gboolean is_falling;
    const char *expected;
  } cases[] = {
    {CURIO_PRODUCT_VALUE,            TRUE,  "A3 A2 A1 "},
    { CURIO_PRODUCT_VALUE,           FALSE, "A1 A2 A3 "},
    { CURIO_PRODUCT_CODE,            FALSE, "A1 A2 A3 "},
    { CURIO_PRODUCT_NAME,            FALSE, "A2 A3 A1 "},
    { CURIO_PRODUCT_UNITS,           TRUE,  "A2 A1 A3 "},
    { CURIO_PRODUCT_ORDERS,          TRUE,  "A1 A3 A2 "},
    { CURIO_PRODUCT_BUYERS,          FALSE, "A2 A3 A1 "},
    { CURIO_PRODUCT_CANCELLED,       TRUE,  "A2 A3 A1 "},
    { CURIO_PRODUCT_RATE,            TRUE,  "A2 A3 A1 "},
    { CURIO_PRODUCT_INTERVAL,        TRUE,  "A2 A3 A1 "},
    { CURIO_PRODUCT_CANCELLED_UNITS, TRUE,  "A2 A3 A1 "},
    { CURIO_PRODUCT_CANCELLED_LINES, TRUE,  "A2 A3 A1 "},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      curio_product_list_set_order (list, cases[i].column,
                                    cases[i].is_falling);
      assert_codes (list, ledger->facts, cases[i].expected);
    }
}

static void
test_search (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  g_autoptr (CurioProductList) list = open_list (ledger);

  curio_product_list_set_search (list, "lamp");
  assert_codes (list, ledger->facts, "A2 A1 ");
  curio_product_list_set_search (list, " LAMP  white ");
  assert_codes (list, ledger->facts, "A1 ");
  curio_product_list_set_search (list, "a3");
  assert_codes (list, ledger->facts, "A3 ");
  curio_product_list_set_search (list, "a3 lamp");
  assert_codes (list, ledger->facts, "");
  g_assert_cmpuint (curio_product_list_get_n_all (list), ==, 3);
  curio_product_list_set_search (list, NULL);
  assert_codes (list, ledger->facts, "A3 A2 A1 ");
}

/* A row that is held shows what comes to its place. */
static void
test_rows (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  g_autoptr (CurioProductList) list = open_list (ledger);
  g_autoptr (CurioProductRow) first
      = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (CurioProductRow) again
      = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_assert_true (first == again);
  g_assert_cmpint (curio_product_row_get (first)->sold_mills, ==, 18000);
  curio_product_list_set_order (list, CURIO_PRODUCT_UNITS, TRUE);
  g_assert_cmpint (curio_product_row_get (first)->sold_units, ==, 30);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 3));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/product-list/order", test_order);
  g_test_add_func ("/ui/product-list/ties", test_ties);
  g_test_add_func ("/ui/product-list/search", test_search);
  g_test_add_func ("/ui/product-list/rows", test_rows);
  return g_test_run ();
}
