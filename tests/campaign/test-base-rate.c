/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many customers order again by themselves, counted by hand. */

#include "curio-base-rate.h"

#include "invoice-list.h"

/* As of 1 Nov 2011, 30 days before 1 Dec: everybody has one order on the same
 * day, so all have R 5 and F 1 and are New Customers.  Of the five, two order
 * in the 30 days; one of them has that cancelled, which is an order all the
 * same.  Of those who order later on, or came in November only, nothing is
 * counted. */
static const Invoice invoices[] = {
  {"13001",  "United Kingdom", "2011-10-01", 1000 },
  { "13002", "United Kingdom", "2011-10-01", 1000 },
  { "13003", "United Kingdom", "2011-10-01", 1000 },
  { "13004", "United Kingdom", "2011-10-01", 1000 },
  { "13005", "EIRE",           "2011-10-01", 1000 },
  { "13001", "United Kingdom", "2011-11-01", 1000 },
  { "13001", "United Kingdom", "2011-11-20", 1000 },
  { "13002", "United Kingdom", "2011-11-30", 1000 },
  { "13002", "United Kingdom", "2011-11-30", -1000},
  { "13003", "United Kingdom", "2011-12-01", 1000 },
  { "13006", "United Kingdom", "2011-11-15", 1000 },
  { NULL,    "United Kingdom", "2011-11-16", 1000 },
};

static void
measure (const CurioSelection *selection, guint days, CurioBaseRates *out)
{
  g_auto (InvoiceBooks) books = { 0 };

  invoice_books_init (&books, invoices, G_N_ELEMENTS (invoices),
                      CURIO_BOOKS_TRADING, selection);
  curio_base_rates_measure (&books.measures->view, days, out);
}

static void
test_counted (void)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioBaseRates rates;
  guint32 n[CURIO_N_SEGMENTS] = { 0 };
  double rate;

  selection.as_of_day = curio_day_new (2011, 12, 1);
  measure (&selection, 30, &rates);
  g_assert_cmpuint (rates.n_customers[CURIO_SEGMENT_NEW_CUSTOMERS], ==, 5);
  g_assert_cmpuint (rates.n_ordered[CURIO_SEGMENT_NEW_CUSTOMERS], ==, 2);
  n[CURIO_SEGMENT_NEW_CUSTOMERS] = 10;
  g_assert_true (curio_base_rates_get (&rates, n, &rate));
  g_assert_cmpfloat_with_epsilon (rate, 0.4, 1e-12);
}

/* The data ends on 1 December: of the 30 days before New Year it knows
 * nothing, so the last 30 that it knows count, from 2 November.  By then five
 * had ordered, of whom 13001, 13002 and 13003 order again. */
static void
test_beyond_data (void)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioBaseRates rates;
  guint32 n_customers = 0;
  guint32 n_ordered = 0;

  selection.as_of_day = curio_day_new (2012, 1, 1);
  measure (&selection, 30, &rates);
  for (guint s = 0; s < CURIO_N_SEGMENTS; s++)
    {
      n_customers += rates.n_customers[s];
      n_ordered += rates.n_ordered[s];
    }
  g_assert_cmpuint (n_customers, ==, 5);
  g_assert_cmpuint (n_ordered, ==, 3);
}

/* The segments' rates are weighted by the audience; those that had nobody then
 * say nothing. */
static void
test_weighted (void)
{
  CurioBaseRates rates = { .days = 30 };
  guint32 n[CURIO_N_SEGMENTS] = { 0 };
  double rate;

  rates.n_customers[CURIO_SEGMENT_CANT_LOSE] = 50;
  rates.n_ordered[CURIO_SEGMENT_CANT_LOSE] = 20; /* .4 */
  rates.n_customers[CURIO_SEGMENT_AT_RISK] = 500;
  rates.n_ordered[CURIO_SEGMENT_AT_RISK] = 50; /* .1 */
  g_assert_false (curio_base_rates_get (&rates, n, &rate));
  n[CURIO_SEGMENT_CANT_LOSE] = 60;
  n[CURIO_SEGMENT_AT_RISK] = 30;
  n[CURIO_SEGMENT_PROMISING] = 1000;
  g_assert_true (curio_base_rates_get (&rates, n, &rate));
  g_assert_cmpfloat_with_epsilon (rate, (60 * 0.4 + 30 * 0.1) / 90, 1e-12);
}

/* Days that the selection does not hold cannot be looked back on. */
static void
test_too_short (void)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioBaseRates rates;
  guint32 n[CURIO_N_SEGMENTS] = { [CURIO_SEGMENT_NEW_CUSTOMERS] = 1 };
  double rate;

  selection.from_day = curio_day_new (2011, 11, 10);
  measure (&selection, 30, &rates);
  g_assert_false (curio_base_rates_get (&rates, n, &rate));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base-rate/counted", test_counted);
  g_test_add_func ("/base-rate/beyond-data", test_beyond_data);
  g_test_add_func ("/base-rate/weighted", test_weighted);
  g_test_add_func ("/base-rate/too-short", test_too_short);
  return g_test_run ();
}
