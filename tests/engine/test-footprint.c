/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What facts and a ledger take, against what the headers say of a line and of
 * an order. */

#include "shop-fixture.h"

#include "curio-footprint.h"

#define UK "United Kingdom"

/* Three orders of customers, one of them cancelled, and one of a guest. */
static const ShopLine shop[] = {
  {"1",   "A", "X", 1,  "2010-01-01", 500, "1",  UK},
  { "1",  "B", "Y", 2,  "2010-01-01", 500, "1",  UK},
  { "2",  "A", "X", 1,  "2010-01-10", 500, "1",  UK},
  { "C3", "A", "X", -1, "2010-01-11", 500, "1",  UK},
  { "4",  "A", "X", 1,  "2010-03-09", 500, NULL, UK},
};

/* 21 bytes a line: order, product and quantity of 32 bits, an amount of 64
 * and a byte of flags. */
static void
test_lines (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));

  g_assert_cmpint (curio_footprint_measure (ledger).line_bytes, ==,
                   5 * (4 + 4 + 4 + 8 + 1));
}

/* Of all four orders: facts 4 + 4 + 4 + 2 + 1 + 4, ledger a sum of 8
 * and a byte of flags.  Of the three with an amount: 4 + 4.  Of the three of
 * customers 4 + 4, of the two of them that are visits 4 + 4; 4 for the
 * cancelled one, and for the month in their country 2 + 2 + 4 + 4, a sum of 8,
 * and 4 to fill. */
static void
test_orders (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));

  g_assert_cmpint (curio_footprint_measure (ledger).order_bytes, ==,
                   4 * (19 + 9) + 3 * 8 + 3 * 8 + 2 * 8 + 4 + 24);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/footprint/lines", test_lines);
  g_test_add_func ("/footprint/orders", test_orders);
  return g_test_run ();
}
