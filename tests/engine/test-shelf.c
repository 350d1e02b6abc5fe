/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is sold on a day, and how well. */

#include "curio-purchases.h"
#include "curio-shelf.h"
#include "offer-shop.h"

static CurioShelf
stock (const CurioLedger *ledger, const char *known)
{
  g_autofree guint32 *known_end
      = curio_orders_before (ledger, shop_day (known));
  CurioShelf shelf;

  curio_shelf_init (&shelf, ledger, known_end);
  return shelf;
}

static void
test_windows (void)
{
  OfferShop shop = offer_shop_new ();
  g_autoptr (CurioLedger) ledger = NULL;
  CurioShelf shelf;
  guint32 product;

  offer_shop_add (&shop, 1, "AA", "2010-03-01", 1);
  offer_shop_add (&shop, 1, "AA", "2010-03-01", 1);
  offer_shop_add (&shop, 2, "AA", "2010-03-10", 1);
  offer_shop_add (&shop, 0, "AA", "2010-03-12", 1); /* sold, but no order */
  offer_shop_add (&shop, 3, "AA", "2010-03-13", -1);
  offer_shop_add (&shop, 3, "ZZ", "2011-03-13", 1);
  ledger = offer_shop_open (&shop);
  shelf = stock (ledger, "2011-12-31");
  product = shop_find (ledger->facts->products, "AA");

  curio_shelf_advance (&shelf, shop_day ("2010-03-01"));
  g_assert_cmpuint (shelf.n_recent[product], ==, 0);
  g_assert_false (curio_shelf_sells (&shelf, product));
  curio_shelf_advance (&shelf, shop_day ("2010-03-02"));
  g_assert_cmpuint (shelf.n_recent[product], ==, 2);
  g_assert_true (curio_shelf_sells (&shelf, product));
  curio_shelf_advance (&shelf, shop_day ("2010-03-15"));
  g_assert_cmpuint (shelf.n_recent[product], ==, 3);
  curio_shelf_advance (&shelf, shop_day ("2010-03-16"));
  g_assert_cmpuint (shelf.n_recent[product], ==, 1);
  curio_shelf_advance (&shelf, shop_day ("2010-03-01")); /* never back */
  g_assert_cmpuint (shelf.n_recent[product], ==, 1);
  curio_shelf_advance (&shelf, shop_day ("2010-06-10")); /* 90 days */
  g_assert_cmpuint (shelf.n_recent[product], ==, 0);
  g_assert_true (curio_shelf_sells (&shelf, product));
  curio_shelf_advance (&shelf, shop_day ("2010-06-11"));
  g_assert_false (curio_shelf_sells (&shelf, product));

  /* Long after the last sale of all. */
  product = shop_find (ledger->facts->products, "ZZ");
  curio_shelf_advance (&shelf, shop_day ("2011-03-14"));
  g_assert_cmpuint (shelf.n_recent[product], ==, 1);
  curio_shelf_advance (&shelf, shop_day ("2190-01-01"));
  g_assert_cmpuint (shelf.n_recent[product], ==, 0);
  g_assert_false (curio_shelf_sells (&shelf, product));
  curio_shelf_clear (&shelf);
  offer_shop_clear (&shop);
}

/* What is not known is not sold, but guests' sales are. */
static void
test_known (void)
{
  OfferShop shop = offer_shop_new ();
  g_autoptr (CurioLedger) ledger = NULL;
  CurioShelf shelf;

  offer_shop_add (&shop, 1, "AA", "2010-03-01", 1);
  offer_shop_add (&shop, 1, "ZZ", "2010-03-10", 1);
  offer_shop_add (&shop, 0, "YY", "2010-03-10", 1);
  ledger = offer_shop_open (&shop);
  shelf = stock (ledger, "2010-03-10");
  curio_shelf_advance (&shelf, shop_day ("2010-03-11"));
  g_assert_true (
      curio_shelf_sells (&shelf, shop_find (ledger->facts->products, "AA")));
  g_assert_false (
      curio_shelf_sells (&shelf, shop_find (ledger->facts->products, "ZZ")));
  g_assert_true (
      curio_shelf_sells (&shelf, shop_find (ledger->facts->products, "YY")));
  curio_shelf_clear (&shelf);
  offer_shop_clear (&shop);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shelf/windows", test_windows);
  g_test_add_func ("/shelf/known", test_known);

  return g_test_run ();
}
