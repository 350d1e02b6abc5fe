/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The key figures, worked out plainly: each span is asked of each invoice. */

#include "curio-indicators.h"
#include "curio-year-before.h"
#include "measures-fixture.h"

/* Whatever dates are selected: spans reach beyond them. */
static gboolean
is_within (const MeasuresFixture *self, const PlainInvoice *invoice,
           const CurioSpan *span)
{
  return plain_wants (self, invoice->country) && invoice->day >= span->from_day
         && invoice->day <= span->to_day;
}

static void
check_customers (const MeasuresFixture *self, const CurioSpan *span)
{
  guint32 n_customers = 0, n_returning = 0;

  for (int customer = 1; customer <= PLAIN_CUSTOMERS; customer++)
    {
      int n = 0;

      for (int i = 0; i < self->shop.n_invoices; i++)
        n += self->shop.invoices[i].customer == customer
             && self->shop.invoices[i].is_order
             && is_within (self, &self->shop.invoices[i], span);
      n_customers += n > 0;
      n_returning += n > 1;
    }
  g_assert_cmpuint (span->n_customers, ==, n_customers);
  g_assert_cmpuint (span->n_returning, ==, n_returning);
}

static void
check_sales (const MeasuresFixture *self, const CurioSpan *span)
{
  CurioSpan plain = { 0 };

  for (int i = 0; i < self->shop.n_invoices; i++)
    {
      const PlainInvoice *invoice = &self->shop.invoices[i];

      if (!is_within (self, invoice, span))
        continue;
      plain.net_mills += invoice->net;
      plain.n_cancelled += invoice->is_cancellation;
      plain.n_placed += self->kind == CURIO_BOOKS_TRADING ? invoice->is_order
                        : invoice->is_cancellation        ? -1
                                                          : 1;
      plain.n_amounts += invoice->amount > 0;
    }
  g_assert_cmpint (span->net_mills, ==, plain.net_mills);
  g_assert_cmpint (span->n_placed, ==, plain.n_placed);
  g_assert_cmpuint (span->n_cancelled, ==, plain.n_cancelled);
  g_assert_cmpuint (span->n_amounts, ==, plain.n_amounts);
}

static void
check_year_before (const MeasuresFixture *self)
{
  const CurioMonthly *monthly = &self->measures->monthly;
  g_autofree gint64 *sales = g_new (gint64, monthly->n_months + 1);
  g_autofree guint8 *is_known = g_new (guint8, monthly->n_months + 1);

  curio_year_before_measure (&self->measures->view, monthly, sales, is_known);
  for (guint i = 0; i < monthly->n_months; i++)
    {
      gint64 plain = 0;

      if (!is_known[i] || monthly->months[i].n_days_missing > 0)
        continue;
      for (int j = 0; j < self->shop.n_invoices; j++)
        if (self->shop.invoices[j].month == monthly->months[i].month - 12
            && plain_wants (self, self->shop.invoices[j].country))
          plain += self->shop.invoices[j].net;
      g_assert_cmpint (sales[i], ==, plain);
    }
}

void
plain_check_indicators (const MeasuresFixture *self)
{
  CurioIndicators found;
  const CurioSpan *spans[] = { &found.selected, &found.now, &found.before };
  double mean;

  curio_indicators_measure (&self->measures->view, &found);
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      check_sales (self, spans[i]);
      check_customers (self, spans[i]);
    }
  for (guint i = 0; i < found.n_months; i++)
    {
      check_sales (self, &found.months[i]);
      check_customers (self, &found.years[i]);
    }
  g_assert_cmpint (found.selected.net_mills, ==,
                   self->measures->totals.net_mills);
  g_assert_cmpint (found.selected.n_placed, ==,
                   self->measures->totals.n_placed);
  if (curio_span_get (&found.selected, CURIO_INDICATOR_AVERAGE_ORDER, &mean))
    g_assert_cmpfloat_with_epsilon (
        mean / 10, self->measures->distribution.all.mean_pence, 1e-6);
  check_year_before (self);
}
