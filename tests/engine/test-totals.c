/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The key figures of one small shop, added up by hand. */

#include "shop-fixture.h"

#include "curio-measures.h"

#define UK "United Kingdom"

static const ShopLine shop[] = {
  {"1",   "A",    "X", 2,  "2010-01-05", 10000, "5",  UK    },
  { "1",  "A",    "X", 2,  "2010-01-05", 10000, "5",  UK    }, /* repeat */
  { "1",  "BB",   "Y", 1,  "2010-01-05", 500,   "5",  UK    },
  { "1",  "POST", "P", 1,  "2010-01-05", 3000,  "5",  UK    },
  { "C2", "A",    "X", -1, "2010-01-06", 10000, "5",  UK    },
  { "3",  "BB",   "Y", 4,  "2010-01-07", 500,   NULL, UK    }, /* guest */
  { "4",  "BB",   "Y", 2,  "2010-01-08", 500,   "6",  "EIRE"},
  { "c5", "BB",   "Y", -2, "2010-01-09", 500,   "7",  "EIRE"}, /* never ordered */
  { "6",  "BB",   "Y", -9, "2010-01-09", 0,     NULL, UK    }, /* lost */
};

static CurioTotals
measure (CurioBooksKind kind, const char *country)
{
  g_autoptr (CurioLedger) ledger = shop_open (kind, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioTotals totals;
  CurioView view;

  if (country != NULL)
    curio_selection_add_country (&selection, ledger->facts, country, NULL);
  curio_view_init (&view, ledger, &selection);
  curio_totals_measure (&view, &totals);
  curio_view_clear (&view);
  curio_selection_clear (&selection);

  return totals;
}

static void
test_trading (void)
{
  CurioTotals totals = measure (CURIO_BOOKS_TRADING, NULL);

  g_assert_cmpint (totals.n_lines, ==, 6);
  g_assert_cmpuint (totals.n_invoices, ==, 5);
  g_assert_cmpuint (totals.n_orders, ==, 3);
  g_assert_cmpuint (totals.n_cancelled, ==, 2);
  g_assert_cmpint (totals.n_placed, ==, 3);
  g_assert_cmpuint (totals.n_customers, ==, 3);
  g_assert_cmpint (totals.gross_mills, ==, 20500 + 2000 + 1000);
  g_assert_cmpint (totals.net_mills, ==, 23500 - 10000 - 1000);
  g_assert_cmpint (totals.guest_net_mills, ==, 2000);
}

static void
test_poc (void)
{
  CurioTotals totals = measure (CURIO_BOOKS_POC, NULL);

  g_assert_cmpint (totals.n_lines, ==, 9);
  g_assert_cmpuint (totals.n_invoices, ==, 6);
  g_assert_cmpuint (totals.n_orders, ==, 6);
  g_assert_cmpuint (totals.n_cancelled, ==, 2);
  g_assert_cmpint (totals.n_placed, ==, 6 - 2 * 2);
  g_assert_cmpuint (totals.n_customers, ==, 3);
  g_assert_cmpint (totals.net_mills, ==, 43500 - 10000 + 2000 + 1000 - 1000);
  g_assert_cmpint (totals.gross_mills, ==, totals.net_mills);
  g_assert_cmpint (totals.guest_net_mills, ==, 2000);
}

static void
test_country (void)
{
  CurioTotals totals = measure (CURIO_BOOKS_POC, "EIRE");

  g_assert_cmpuint (totals.n_invoices, ==, 2);
  g_assert_cmpint (totals.n_placed, ==, 0);
  g_assert_cmpuint (totals.n_customers, ==, 2);
  g_assert_cmpint (totals.net_mills, ==, 0);

  totals = measure (CURIO_BOOKS_TRADING, "EIRE");
  g_assert_cmpuint (totals.n_orders, ==, 1);
  g_assert_cmpint (totals.gross_mills, ==, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/totals/trading", test_trading);
  g_test_add_func ("/totals/poc", test_poc);
  g_test_add_func ("/totals/country", test_country);
  return g_test_run ();
}
