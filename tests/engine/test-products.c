/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cancelled products and favourites. */

#include "shop-fixture.h"

#include "curio-cores.h"
#include "curio-products.h"

#define UK "United Kingdom"

static const ShopLine shop[] = {
  {"1",   "A",    "X",    10, "2010-01-10", 1000, "1",  UK},
  { "1",  "A",    "X",    10, "2010-01-10", 1000, "1",  UK}, /* repeat */
  { "1",  "BB",   "Y",    3,  "2010-01-10", 2000, "1",  UK},
  { "1",  "DD",   "V",    1,  "2010-01-10", 2000, "1",  UK},
  { "2",  "A",    "X",    5,  "2010-01-11", 1000, "2",  UK},
  { "2",  "BB",   "Y",    1,  "2010-01-11", 2000, "2",  UK},
  { "C3", "A",    "X",    -2, "2010-01-12", 1000, "1",  UK},
  { "C3", "BB",   "Y",    -1, "2010-01-12", 2000, "1",  UK},
  { "C3", "POST", "P",    -1, "2010-01-12", 9000, "1",  UK},
  { "4",  "A",    "lost", -4, "2010-01-12", 0,    NULL, UK},
  { "5",  "E",    "Z",    50, "2010-01-13", 100,  "1",  UK},
  { "6",  "E",    "Z",    1,  "2010-01-14", 100,  "1",  UK},
  { "7",  "POST", "P",    9,  "2010-01-14", 100,  "1",  UK},
  { "7",  "POST", "P",    8,  "2010-01-14", 100,  "2",  UK},
};

static void
assert_product (const CurioLedger *ledger, const CurioProduct *product,
                const char *code, gint64 sold_units, gint64 sold_mills,
                guint32 n_sold, gint64 cancelled_units, gint64 cancelled_mills,
                guint32 n_cancelled)
{
  g_assert_cmpstr (
      curio_dictionary_get (ledger->facts->products, product->product), ==,
      code);
  g_assert_cmpint (product->sold_units, ==, sold_units);
  g_assert_cmpint (product->sold_mills, ==, sold_mills);
  g_assert_cmpuint (product->n_sold_lines, ==, n_sold);
  g_assert_cmpint (product->cancelled_units, ==, cancelled_units);
  g_assert_cmpint (product->cancelled_mills, ==, cancelled_mills);
  g_assert_cmpuint (product->n_cancelled_lines, ==, n_cancelled);
}

static void
measure (CurioLedger *ledger, const char *from, CurioProducts *out)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  if (from != NULL)
    selection.from_day = shop_day (from);
  curio_view_init (&view, ledger, &selection);
  curio_products_measure_cancelled (&view, NULL, out);
  curio_view_clear (&view);
}

static void
test_trading (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioProducts products;

  measure (ledger, NULL, &products);
  g_assert_cmpuint (products.n, ==, 2);
  /* Both came back for two pounds; more of A was sold. */
  assert_product (ledger, &products.products[0], "A", 15, 15000, 2, 2, 2000,
                  1);
  assert_product (ledger, &products.products[1], "BB", 4, 8000, 2, 1, 2000, 1);
  curio_products_clear (&products);

  measure (ledger, "2010-01-13", &products);
  g_assert_cmpuint (products.n, ==, 0);
  curio_products_clear (&products);
}

/* POC: sold is every line that is not a cancellation, the lost ones too; what
 * is not goods is left out all the same. */
static void
test_poc (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_POC, shop, G_N_ELEMENTS (shop));
  CurioProducts products;

  measure (ledger, NULL, &products);
  g_assert_cmpuint (products.n, ==, 2);
  assert_product (ledger, &products.products[0], "A", 21, 25000, 4, 2, 2000,
                  1);
  curio_products_clear (&products);
}

static const CurioProduct *
find (const CurioLedger *ledger, const CurioProducts *products,
      const char *code)
{
  return curio_products_find (products,
                              shop_find (ledger->facts->products, code));
}

/* A was bought in two orders by two customers, E in two by one. */
static void
test_buyers (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  const CurioSelection selection = CURIO_SELECTION_ALL;
  CurioProducts products;
  CurioView view;

  curio_view_init (&view, ledger, &selection);
  curio_products_measure (&view, NULL, &products);
  g_assert_cmpuint (products.n, ==, 4);
  g_assert_cmpuint (find (ledger, &products, "A")->n_orders, ==, 2);
  g_assert_cmpuint (find (ledger, &products, "A")->n_buyers, ==, 2);
  g_assert_cmpuint (find (ledger, &products, "E")->n_orders, ==, 2);
  g_assert_cmpuint (find (ledger, &products, "E")->n_buyers, ==, 1);
  g_assert_cmpint (find (ledger, &products, "E")->first_day, ==,
                   shop_day ("2010-01-13"));
  g_assert_cmpint (find (ledger, &products, "E")->last_day, ==,
                   shop_day ("2010-01-14"));
  g_assert_null (find (ledger, &products, "POST"));
  curio_products_clear (&products);
  curio_view_clear (&view);
}

/* Lines to look past count for nothing, not even for a buyer. */
static void
test_skipped (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  const CurioSelection selection = CURIO_SELECTION_ALL;
  g_autofree guint8 *skipped = g_new0 (guint8, ledger->facts->n_lines);
  CurioProducts products;
  CurioView view;

  for (guint32 i = 0; i < ledger->facts->n_lines; i++)
    skipped[i] = ledger->facts->line_quantity[i] == 50
                 || ledger->facts->line_quantity[i] == -2;
  curio_view_init (&view, ledger, &selection);
  curio_products_measure (&view, skipped, &products);
  g_assert_cmpint (find (ledger, &products, "E")->sold_units, ==, 1);
  g_assert_cmpuint (find (ledger, &products, "E")->n_orders, ==, 1);
  g_assert_cmpuint (find (ledger, &products, "A")->n_cancelled_lines, ==, 0);
  curio_products_clear (&products);
  curio_view_clear (&view);
}

static void
assert_ranks (CurioProductRank by, const char *expected)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  const CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (GString) found = g_string_new (NULL);
  g_autofree guint32 *ranks = NULL;
  CurioProducts products;
  CurioView view;
  guint32 n;

  curio_view_init (&view, ledger, &selection);
  curio_products_measure (&view, NULL, &products);
  ranks = curio_products_rank (&products, ledger->facts, by, &n);
  for (guint32 i = 0; i < n; i++)
    g_string_append_printf (
        found, "%s ",
        curio_dictionary_get (ledger->facts->products,
                              products.products[ranks[i]].product));
  g_assert_cmpstr (found->str, ==, expected);
  curio_products_clear (&products);
  curio_view_clear (&view);
}

/* Sold: A £15 and 15 pieces, BB £8 and 4, DD £2 and 1, E £5.10 and 51.  One of
 * three lines of A and of BB came back. */
static void
test_ranks (void)
{
  assert_ranks (CURIO_RANK_VALUE, "A BB E DD ");
  assert_ranks (CURIO_RANK_UNITS, "E A BB DD ");
  assert_ranks (CURIO_RANK_ORDERS, "A BB E DD ");
  assert_ranks (CURIO_RANK_CANCELLED_VALUE, "A BB ");
  assert_ranks (CURIO_RANK_CANCELLED_RATE, "A BB ");
}

/* One of one does not lead: 10 of 20 is surer to be much. */
static void
test_sure_rate (void)
{
  const ShopLine few[] = {
    {"C1", "ONE", "X", -9, "2010-01-10", 9000, "1", UK}
  };
  CurioProduct products[] = {
    {.product = 0,  .n_cancelled_lines = 1,  .cancelled_mills = 9000},
    { .product = 0, .n_cancelled_lines = 10, .n_sold_lines = 10     },
    { .product = 0, .n_cancelled_lines = 10, .n_sold_lines = 90     },
  };
  const CurioProducts table = { G_N_ELEMENTS (products), products };
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, few, G_N_ELEMENTS (few));
  guint32 n;
  g_autofree guint32 *ranks = curio_products_rank (
      &table, ledger->facts, CURIO_RANK_CANCELLED_RATE, &n);

  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (ranks[0], ==, 1);
  g_assert_cmpuint (ranks[1], ==, 0);
  g_assert_cmpuint (ranks[2], ==, 2);
}

/* Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3; the
 * last two with z = 1.96 to five digits. */
static void
test_wilson (void)
{
  const struct
  {
    guint32 k, n;
    double low, high;
  } cases[] = {
    {81,  263, 0.2553, 0.3662},
    { 15, 148, 0.0624, 0.1605},
    { 0,  20,  0.0000, 0.1611},
    { 1,  29,  0.0061, 0.1718},
    { 1,  11,  0.0162, 0.3774},
    { 10, 100, 0.0552, 0.1744},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CurioProduct product = { .n_cancelled_lines = cases[i].k,
                               .n_sold_lines = cases[i].n - cases[i].k };
      double low, high;
      double rate = curio_product_get_cancelled_rate (&product, &low, &high);

      g_assert_cmpfloat_with_epsilon (rate, (double)cases[i].k / cases[i].n,
                                      1e-12);
      g_assert_cmpfloat_with_epsilon (low, cases[i].low, 0.00005);
      g_assert_cmpfloat_with_epsilon (high, cases[i].high, 0.00005);
    }

  CurioProduct nothing = { 0 };
  double low = 5, high = 5;
  curio_product_get_cancelled_rate (&nothing, &low, &high);
  g_assert_cmpfloat (low, ==, 0);
  g_assert_cmpfloat (high, ==, 1);
}

static void
assert_favourites (CurioLedger *ledger, const guint32 *customers, guint32 n,
                   guint32 n_most, const char *expected)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  g_autofree CurioFavourite *favourites = g_new (CurioFavourite, n_most + 1);
  g_autoptr (GString) found = g_string_new (NULL);
  CurioView view;

  curio_view_init (&view, ledger, &selection);
  guint32 n_found
      = curio_favourites_measure (&view, customers, n, favourites, n_most);
  for (guint32 i = 0; i < n_found; i++)
    g_string_append_printf (
        found, "%s%u ",
        curio_dictionary_get (ledger->facts->products, favourites[i].product),
        favourites[i].n_customers);
  g_assert_cmpstr (found->str, ==, expected);
  curio_view_clear (&view);
}

/* A and B have two buyers; of those with one, more of E was bought. */
static void
test_favourites (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  const guint32 both[] = { 0, 1 };

  assert_favourites (ledger, both, 2, 9, "A2 BB2 E1 DD1 ");
  assert_favourites (ledger, both, 2, 3, "A2 BB2 E1 ");
  assert_favourites (ledger, both + 1, 1, 9, "A1 BB1 ");
  assert_favourites (ledger, both, 0, 9, "");
  assert_favourites (ledger, both, 2, 0, "");
}

/* The numbers are the same however many cores share the walk: customer 1 has
 * orders in several pieces and is one buyer of E. */
static void
test_cores (void)
{
  for (guint n = 2; n <= CURIO_MAX_PIECES; n++)
    {
      curio_cores_set_pieces (n);
      test_trading ();
      test_poc ();
      test_buyers ();
      test_skipped ();
      test_ranks ();
    }
  curio_cores_set_pieces (0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/products/trading", test_trading);
  g_test_add_func ("/products/poc", test_poc);
  g_test_add_func ("/products/buyers", test_buyers);
  g_test_add_func ("/products/skipped", test_skipped);
  g_test_add_func ("/products/ranks", test_ranks);
  g_test_add_func ("/products/cores", test_cores);
  g_test_add_func ("/products/sure-rate", test_sure_rate);
  g_test_add_func ("/products/wilson", test_wilson);
  g_test_add_func ("/products/favourites", test_favourites);
  return g_test_run ();
}
