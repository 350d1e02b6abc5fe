/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many of a month's customers are not new, and how many of the month
 * before came again. */

#include "curio-returning.h"

/* Adds CUSTOMER to each month of the view with an order of theirs. */
static void
walk_customer (CurioReturning *self, const CurioView *view, gint32 first,
               guint32 customer)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  guint32 start = ledger->sums[facts->first_order[customer]].n_visits;
  guint32 end = ledger->sums[facts->first_order[customer + 1]].n_visits;
  gint64 last = G_MININT32;

  for (guint32 i = start; i < end; i++)
    {
      guint32 order = ledger->visits[i];
      guint16 index
          = ledger->month_index[facts->order_day[order] - facts->first_day];
      gint64 month = (gint64)ledger->base_month + index;

      if (!curio_view_holds (view, order) || month == last)
        continue;

      CurioReturningMonth *counts = &self->months[month - first];
      counts->n_active++;
      counts->n_before += month > ledger->first_month[customer];
      counts->n_again += month == last + 1;
      last = month;
    }
}

void
curio_returning_measure (const CurioView *view, const CurioMonthly *monthly,
                         CurioReturning *out)
{
  *out = (CurioReturning){ .n_months = monthly->n_months };
  out->months = g_new0 (CurioReturningMonth, MAX (monthly->n_months, 1));
  if (view->n_orders == 0 || monthly->n_months == 0)
    return;

  for (guint32 i = 0; i < view->ledger->facts->n_customers; i++)
    walk_customer (out, view, monthly->months[0].month, i);
}

void
curio_returning_clear (CurioReturning *self)
{
  g_clear_pointer (&self->months, g_free);
  self->n_months = 0;
}

static gboolean
divide (guint32 part, guint32 whole, double *out_share)
{
  if (whole == 0)
    return FALSE;

  *out_share = (double)part / whole;
  return TRUE;
}

gboolean
curio_returning_get_before (const CurioReturning *self, const CurioView *view,
                            const CurioMonthly *monthly, guint32 index,
                            double *out_share)
{
  g_return_val_if_fail (index < self->n_months, FALSE);

  if (monthly->months[index].month == view->ledger->base_month)
    return FALSE;
  return divide (self->months[index].n_before, self->months[index].n_active,
                 out_share);
}

gboolean
curio_returning_get_again (const CurioReturning *self,
                           const CurioMonthly *monthly, guint32 index,
                           double *out_share)
{
  g_return_val_if_fail (index < self->n_months, FALSE);

  if (index == 0 || monthly->months[index].n_days_missing > 0
      || monthly->months[index - 1].n_days_missing > 0)
    return FALSE;
  return divide (self->months[index].n_again, self->months[index - 1].n_active,
                 out_share);
}
