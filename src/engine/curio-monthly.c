/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The months of a view, one after the other. */

#include "curio-sweep.h"

/* The days of MONTH on which the view does not look. */
static guint8
count_missing_days (const CurioView *view, gint32 month)
{
  gint32 first = curio_month_first_day (month);
  gint32 end = curio_month_first_day (month + 1);
  gint32 from = MAX (first, view->from_day);
  gint32 to = MIN (end, view->to_day + 1);

  return (end - first) - MAX (to - from, 0);
}

static void
add_day (CurioMonth *month, const CurioDayTotal *day, CurioBooksKind kind)
{
  month->n_placed
      += kind == CURIO_BOOKS_POC
             ? (gint32)day->n_invoices - 2 * (gint32)day->n_cancelled
             : (gint32)day->n_orders;
  month->n_cancelled += day->n_cancelled;
  month->net_mills += day->net_mills;
  month->gross_mills += day->gross_mills;
}

static void
add_days (const CurioView *view, CurioMonth *months, guint32 first_index)
{
  const CurioLedger *ledger = view->ledger;

  for (guint32 i = 0; i < ledger->facts->n_countries; i++)
    {
      CurioDayTotals totals = curio_view_get_day_totals (view, i);

      for (guint32 j = 0; j < totals.n; j++)
        {
          gint32 day = totals.days[j].day - ledger->facts->first_day;

          add_day (&months[ledger->month_index[day] - first_index],
                   &totals.days[j], ledger->kind);
        }
    }
}

/* Customers active in a month are those of all cohorts up to it; new ones are
 * those of its own. */
static void
count_customers (const CurioSweep *self, CurioMonth *month, guint32 index)
{
  const CurioLedger *ledger = self->view->ledger;
  const guint32 *active = self->active + index;

  for (guint32 i = 0;
       i < ledger->n_cohorts && ledger->cohort_months[i] <= index; i++)
    {
      month->n_active += *active;
      if (ledger->cohort_months[i] == index)
        month->n_new = *active;
      active += ledger->n_months;
    }
}

void
curio_sweep_get_monthly (const CurioSweep *self, CurioMonthly *out)
{
  const CurioView *view = self->view;
  const CurioLedger *ledger = view->ledger;
  gint32 base = ledger->facts->first_day;

  *out = (CurioMonthly){ 0, NULL };
  if (view->first_day == CURIO_DAY_NONE)
    return;

  guint32 first = ledger->month_index[view->first_day - base];
  guint32 last = ledger->month_index[view->last_day - base];

  out->n_months = last - first + 1;
  out->months = g_new0 (CurioMonth, out->n_months);
  add_days (view, out->months, first);
  for (guint32 i = 0; i < out->n_months; i++)
    {
      out->months[i].month = ledger->base_month + first + i;
      out->months[i].n_days_missing
          = count_missing_days (view, out->months[i].month);
      count_customers (self, &out->months[i], first + i);
    }
}

void
curio_monthly_measure (const CurioView *view, CurioMonthly *out)
{
  CurioSweep sweep;

  curio_sweep_init (&sweep, view);
  curio_sweep_get_monthly (&sweep, out);
  curio_sweep_clear (&sweep);
}

void
curio_monthly_clear (CurioMonthly *self)
{
  g_clear_pointer (&self->months, g_free);
  self->n_months = 0;
}

gboolean
curio_monthly_get_growth (const CurioMonthly *self, guint32 index,
                          double *out_growth)
{
  g_return_val_if_fail (index < self->n_months, FALSE);

  if (index == 0 || self->months[index - 1].net_mills <= 0)
    return FALSE;

  gint64 before = self->months[index - 1].net_mills;
  *out_growth = (double)(self->months[index].net_mills - before) / before;
  return TRUE;
}
