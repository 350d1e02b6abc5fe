/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Countries by net sales. */

#include "shop-fixture.h"

#include "curio-measures.h"

static const ShopLine shop[] = {
  {"1",   "A",    "X", 1,  "2010-01-10", 5000, "1",  "France"},
  { "2",  "A",    "X", 1,  "2010-01-11", 5000, "1",  "EIRE"  },
  { "3",  "A",    "X", 1,  "2010-01-12", 1000, "1",  "France"},
  { "4",  "A",    "X", 1,  "2010-01-13", 9000, NULL, "Spain" },
  { "C5", "A",    "X", -1, "2010-01-14", 1000, "2",  "France"},
  { "C6", "A",    "X", -1, "2010-01-15", 1000, "3",  "Malta" },
  { "7",  "POST", "X", 1,  "2010-01-16", 1000, "3",  "Italy" },
};

static void
measure (CurioLedger *ledger, const char *to, CurioCountries *out)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  if (to != NULL)
    selection.to_day = shop_day (to);
  curio_view_init (&view, ledger, &selection);
  curio_countries_measure (&view, out);
  curio_view_clear (&view);
}

static void
assert_country (const CurioLedger *ledger, const CurioCountry *country,
                const char *name, guint32 n_invoices, guint32 n_customers,
                gint64 net)
{
  g_assert_cmpstr (
      curio_dictionary_get (ledger->facts->countries, country->country), ==,
      name);
  g_assert_cmpuint (country->n_invoices, ==, n_invoices);
  g_assert_cmpuint (country->n_customers, ==, n_customers);
  g_assert_cmpint (country->net_mills, ==, net);
}

static void
test_all (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioCountries all;

  measure (ledger, NULL, &all);
  g_assert_cmpuint (all.n, ==, 4);
  assert_country (ledger, &all.countries[0], "Spain", 1, 0, 9000);
  /* Of two that tie, by name. */
  assert_country (ledger, &all.countries[1], "EIRE", 1, 1, 5000);
  assert_country (ledger, &all.countries[2], "France", 3, 2, 5000);
  assert_country (ledger, &all.countries[3], "Malta", 1, 1, -1000);
  curio_countries_clear (&all);
}

/* France: two orders of six pounds, one cancelled for one.  Malta cancelled
 * without having ordered. */
static void
test_returns (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioCountries all;
  double value;

  measure (ledger, NULL, &all);
  const CurioCountry *france = &all.countries[2], *malta = &all.countries[3];
  g_assert_cmpuint (france->n_orders, ==, 2);
  g_assert_cmpuint (france->n_cancelled, ==, 1);
  g_assert_cmpint (france->gross_mills, ==, 6000);
  g_assert_true (
      curio_country_get_returned_share (france, CURIO_BOOKS_TRADING, &value));
  g_assert_cmpfloat_with_epsilon (value, 1.0 / 6, 1e-12);
  g_assert_false (
      curio_country_get_returned_share (france, CURIO_BOOKS_POC, &value));
  g_assert_true (curio_country_get_cancelled_rate (france, &value));
  g_assert_cmpfloat (value, ==, 0.5);
  g_assert_true (curio_country_get_average_order (france, &value));
  g_assert_cmpfloat (value, ==, 3000);
  g_assert_false (
      curio_country_get_returned_share (malta, CURIO_BOOKS_TRADING, &value));
  g_assert_false (curio_country_get_cancelled_rate (malta, &value));
  g_assert_false (curio_country_get_average_order (malta, &value));
  curio_countries_clear (&all);
}

/* Whatever is selected, the countries add up to the totals; their customers
 * need not, and here do not: customer 1 has two countries. */
static void
test_sums (void)
{
  for (int kind = 0; kind < CURIO_N_BOOKS; kind++)
    {
      const CurioSelection selection = CURIO_SELECTION_ALL;
      g_autoptr (CurioLedger) ledger
          = shop_open (kind, shop, G_N_ELEMENTS (shop));
      g_autoptr (CurioMeasures) measures
          = curio_measures_new (ledger, &selection);
      const CurioTotals *totals = &measures->totals;
      CurioCountry sum = { 0 };

      for (guint32 i = 0; i < measures->countries.n; i++)
        {
          const CurioCountry *country = &measures->countries.countries[i];

          sum.n_invoices += country->n_invoices;
          sum.n_customers += country->n_customers;
          sum.n_orders += country->n_orders;
          sum.n_cancelled += country->n_cancelled;
          sum.net_mills += country->net_mills;
          sum.gross_mills += country->gross_mills;
        }
      g_assert_cmpuint (sum.n_invoices, ==, totals->n_invoices);
      g_assert_cmpuint (sum.n_orders, ==, totals->n_orders);
      g_assert_cmpuint (sum.n_cancelled, ==, totals->n_cancelled);
      g_assert_cmpint (sum.net_mills, ==, totals->net_mills);
      g_assert_cmpint (sum.gross_mills, ==, totals->gross_mills);
      g_assert_cmpuint (sum.n_customers, >, totals->n_customers);
    }
}

static void
test_dates (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioCountries some;

  measure (ledger, "2010-01-12", &some);
  g_assert_cmpuint (some.n, ==, 2);
  assert_country (ledger, &some.countries[0], "France", 2, 1, 6000);
  assert_country (ledger, &some.countries[1], "EIRE", 1, 1, 5000);
  curio_countries_clear (&some);
}

static void
test_none (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioCountries none;

  measure (ledger, "2009-01-12", &none);
  g_assert_cmpuint (none.n, ==, 0);
  curio_countries_clear (&none);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/countries/all", test_all);
  g_test_add_func ("/countries/returns", test_returns);
  g_test_add_func ("/countries/sums", test_sums);
  g_test_add_func ("/countries/dates", test_dates);
  g_test_add_func ("/countries/none", test_none);
  return g_test_run ();
}
