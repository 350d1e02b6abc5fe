/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Totals, months, amounts and countries, worked out plainly. */

#include "measures-fixture.h"

#include <math.h>
#include <stdlib.h>

static int
count_placed (const MeasuresFixture *self, const PlainInvoice *invoice)
{
  if (self->kind == CURIO_BOOKS_POC)
    return invoice->is_cancellation ? -1 : 1;

  return invoice->is_order;
}

static void
check_totals (const MeasuresFixture *self)
{
  const CurioTotals *totals = &self->measures->totals;
  CurioTotals plain = { 0 };
  gboolean seen[PLAIN_CUSTOMERS + 1] = { FALSE };

  FOR_EACH_HELD (self, invoice)
  {
    plain.n_lines += invoice->n_lines;
    plain.n_invoices++;
    plain.n_orders += invoice->is_order;
    plain.n_cancelled += invoice->is_cancellation;
    plain.n_placed += count_placed (self, invoice);
    plain.net_mills += invoice->net;
    plain.gross_mills += invoice->gross;
    plain.guest_net_mills += invoice->customer == 0 ? invoice->net : 0;
    plain.n_customers += invoice->customer > 0 && !seen[invoice->customer];
    seen[invoice->customer] = TRUE;
  }

  g_assert_cmpint (totals->n_lines, ==, plain.n_lines);
  g_assert_cmpuint (totals->n_invoices, ==, plain.n_invoices);
  g_assert_cmpuint (totals->n_orders, ==, plain.n_orders);
  g_assert_cmpuint (totals->n_cancelled, ==, plain.n_cancelled);
  g_assert_cmpint (totals->n_placed, ==, plain.n_placed);
  g_assert_cmpint (totals->net_mills, ==, plain.net_mills);
  g_assert_cmpint (totals->gross_mills, ==, plain.gross_mills);
  g_assert_cmpint (totals->guest_net_mills, ==, plain.guest_net_mills);
  g_assert_cmpuint (totals->n_customers, ==, plain.n_customers);
}

/* --- months ---------------------------------------------------------------
 */

static void
check_month (const MeasuresFixture *self, const CurioMonth *month)
{
  CurioMonth plain = { 0 };

  FOR_EACH_HELD (self, invoice)
  if (invoice->month == month->month)
    {
      plain.n_placed += count_placed (self, invoice);
      plain.n_cancelled += invoice->is_cancellation;
      plain.net_mills += invoice->net;
      plain.gross_mills += invoice->gross;
    }
  for (int i = 1; i <= PLAIN_CUSTOMERS; i++)
    if (plain_is_active (self, i, month->month))
      {
        plain.n_active++;
        plain.n_new += plain_find_first_month (self, i) == month->month;
      }

  g_assert_cmpint (month->n_placed, ==, plain.n_placed);
  g_assert_cmpuint (month->n_cancelled, ==, plain.n_cancelled);
  g_assert_cmpint (month->net_mills, ==, plain.net_mills);
  g_assert_cmpint (month->gross_mills, ==, plain.gross_mills);
  g_assert_cmpuint (month->n_active, ==, plain.n_active);
  g_assert_cmpuint (month->n_new, ==, plain.n_new);
}

static void
check_monthly (const MeasuresFixture *self)
{
  const CurioMonthly *monthly = &self->measures->monthly;
  gint32 first = G_MAXINT32, last = G_MININT32;

  FOR_EACH_HELD (self, invoice)
  {
    first = MIN (first, invoice->month);
    last = MAX (last, invoice->month);
  }
  g_assert_cmpint (monthly->n_months, ==,
                   first <= last ? last - first + 1 : 0);
  for (guint32 i = 0; i < monthly->n_months; i++)
    {
      g_assert_cmpint (monthly->months[i].month, ==, first + (gint32)i);
      check_month (self, &monthly->months[i]);
    }
}

/* --- amounts --------------------------------------------------------------
 */

static gint64
find_mode (const gint64 *sorted, int n)
{
  gint64 mode = 0;
  int most = 0;

  for (int i = 0; i < n; i++)
    {
      int alike = 0;

      for (int j = 0; j < n; j++)
        alike += sorted[j] == sorted[i];
      if (alike > most)
        {
          most = alike;
          mode = sorted[i];
        }
    }

  return mode;
}

static void
check_amounts (const CurioAmounts *amounts, const gint64 *mills, int n)
{
  gint64 pence[PLAIN_MAX_ROWS], sum = 0;

  g_assert_cmpuint (amounts->n, ==, n);
  if (n == 0)
    return;
  for (int i = 0; i < n; i++)
    sum += pence[i] = floor (mills[i] / 10.0 + 0.5);

  g_assert_cmpint (amounts->min_pence, ==, pence[0]);
  g_assert_cmpint (amounts->max_pence, ==, pence[n - 1]);
  g_assert_cmpint (amounts->mode_pence, ==, find_mode (pence, n));
  g_assert_cmpfloat_with_epsilon (amounts->mean_pence, (double)sum / n, 1e-6);
  g_assert_cmpfloat_with_epsilon (amounts->median_pence,
                                  plain_interpolate (pence, n, 0.5), 1e-6);
  g_assert_cmpfloat_with_epsilon (amounts->quartile_pence[0],
                                  plain_interpolate (pence, n, 0.25), 1e-6);
  g_assert_cmpfloat_with_epsilon (amounts->quartile_pence[1],
                                  plain_interpolate (pence, n, 0.75), 1e-6);
}

static void
check_distribution (const MeasuresFixture *self)
{
  const CurioDistribution *distribution = &self->measures->distribution;
  gint64 mills[PLAIN_MAX_ROWS];
  int n = 0, n_to_85 = 0;

  FOR_EACH_HELD (self, invoice)
  if (invoice->amount > 0)
    mills[n++] = invoice->amount;
  qsort (mills, n, sizeof (gint64), plain_compare_amounts);
  if (n > 0)
    {
      double quantile = plain_interpolate (mills, n, 0.85);

      g_assert_cmpfloat_with_epsilon (distribution->quantile_85_mills,
                                      quantile, 1e-6);
      while (n_to_85 < n && mills[n_to_85] <= quantile + 1e-6)
        n_to_85++;
    }
  check_amounts (&distribution->all, mills, n);
  check_amounts (&distribution->to_85, mills, n_to_85);
}

static void
check_countries (const MeasuresFixture *self)
{
  const CurioCountries *countries = &self->measures->countries;
  guint32 n_invoices = 0;

  for (guint32 i = 0; i < countries->n; i++)
    {
      const CurioCountry *country = &countries->countries[i];
      const char *name = curio_dictionary_get (self->ledger->facts->countries,
                                               country->country);
      gboolean seen[PLAIN_CUSTOMERS + 1] = { FALSE };
      CurioCountry plain = { 0 };

      FOR_EACH_HELD (self, invoice)
      if (g_str_equal (plain_countries[invoice->country], name))
        {
          plain.n_invoices++;
          plain.net_mills += invoice->net;
          plain.n_customers
              += invoice->customer > 0 && !seen[invoice->customer];
          seen[invoice->customer] = TRUE;
        }
      g_assert_cmpuint (country->n_invoices, ==, plain.n_invoices);
      g_assert_cmpuint (country->n_customers, ==, plain.n_customers);
      g_assert_cmpint (country->net_mills, ==, plain.net_mills);
      n_invoices += plain.n_invoices;
    }
  g_assert_cmpuint (n_invoices, ==, self->measures->totals.n_invoices);
}

void
plain_check_sales (const MeasuresFixture *self)
{
  check_totals (self);
  check_monthly (self);
  check_distribution (self);
  check_countries (self);
}
