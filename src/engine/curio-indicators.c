/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The six key figures: which days are compared with which, and what was done
 * on them. */

#include "curio-indicators.h"

#include "curio-indicator-customers.h"

const char *const curio_indicator_ids[CURIO_N_INDICATORS] = {
  "net_sales",     "orders",    "customers",
  "average_order", "returning", "cancelled",
};

/* --- days ---------------------------------------------------------------- */

static CurioSpan
make_span (gint32 from_day, gint32 to_day)
{
  return (CurioSpan){ .from_day = from_day, .to_day = to_day };
}

/* The 12 months that end with DAY. */
static CurioSpan
make_year (gint32 day)
{
  return make_span (curio_day_year_before (day) + 1, day);
}

static gboolean
is_covered (const CurioView *view, const CurioSpan *span)
{
  return span->from_day >= view->ledger->facts->first_day;
}

static void
choose_compared (const CurioView *view, CurioIndicators *out)
{
  gint32 year_before = curio_day_year_before (view->to_day);

  if (view->from_day <= year_before)
    {
      out->compared = CURIO_COMPARED_YEARS;
      out->now = make_year (view->to_day);
      out->before = make_year (year_before);
    }
  else
    {
      out->compared = CURIO_COMPARED_YEAR_BEFORE;
      out->now = make_span (view->from_day, view->to_day);
      out->before
          = make_span (curio_day_year_before (view->from_day), year_before);
    }
  if (is_covered (view, &out->before))
    return;
  out->compared = CURIO_COMPARED_NONE;
  out->now = out->before = make_span (0, -1);
}

/* A month of which the table misses the first days is no beginning for a line,
 * unless there is no other. */
static void
choose_months (const CurioView *view, CurioIndicators *out)
{
  gint32 last = curio_month_of_day (view->to_day);
  gint32 first_day = view->ledger->facts->first_day;
  gint32 first_whole = curio_month_of_day (first_day - 1) + 1;

  out->first_month
      = MIN (MAX (last - CURIO_INDICATOR_MONTHS + 1, first_whole), last);
  out->n_months = last - out->first_month + 1;
  for (guint i = 0; i < out->n_months; i++)
    {
      gint32 month = out->first_month + (gint32)i;
      gint32 end = curio_month_first_day (month + 1) - 1;
      CurioSpan *span = &out->months[i];

      *span = make_span (MAX (curio_month_first_day (month), first_day),
                         MIN (end, view->to_day));
      out->last_is_partial = span->to_day < end;
      out->years[i] = make_year (span->to_day);
      if (!is_covered (view, &out->years[i]))
        out->years[i] = make_span (0, -1);
    }
}

/* --- sums ---------------------------------------------------------------- */

static void
add_day (CurioSpan *span, const CurioDayTotal *day, CurioBooksKind kind)
{
  span->net_mills += day->net_mills;
  span->n_placed
      += kind == CURIO_BOOKS_POC
             ? (gint32)day->n_invoices - 2 * (gint32)day->n_cancelled
             : (gint32)day->n_orders;
  span->n_cancelled += day->n_cancelled;
  span->n_amounts += day->n_amounts;
  span->amount_pence += day->amount_pence;
}

static void
add_to_month (CurioIndicators *out, const CurioDayTotal *day,
              const CurioLedger *ledger)
{
  gint32 month = ledger->base_month
                 + ledger->month_index[day->day - ledger->facts->first_day];
  gint32 index = month - out->first_month;

  if (index >= 0 && index < (gint32)out->n_months
      && day->day <= out->months[index].to_day)
    add_day (&out->months[index], day, ledger->kind);
}

static void
add_days (const CurioView *view, CurioIndicators *out)
{
  const CurioLedger *ledger = view->ledger;
  CurioSpan *spans[] = { &out->selected, &out->now, &out->before };

  for (guint32 c = 0; c < ledger->facts->n_countries; c++)
    for (guint32 i = ledger->first_day_total[c];
         view->wanted[c] && i < ledger->first_day_total[c + 1]; i++)
      {
        const CurioDayTotal *day = &ledger->day_totals[i];

        for (guint s = 0; s < G_N_ELEMENTS (spans); s++)
          if (day->day >= spans[s]->from_day && day->day <= spans[s]->to_day)
            add_day (spans[s], day, ledger->kind);
        add_to_month (out, day, ledger);
      }
}

void
curio_indicators_measure (const CurioView *view, CurioIndicators *out)
{
  *out = (CurioIndicators){ 0 };
  out->selected = out->now = out->before = make_span (0, -1);
  if (view->n_orders == 0)
    return;

  out->selected = make_span (view->from_day, view->to_day);
  choose_compared (view, out);
  choose_months (view, out);
  add_days (view, out);
  curio_indicators_count_customers (view, out);
}

/* --- values -------------------------------------------------------------- */

static gboolean
divide (double dividend, double divisor, double *out_value)
{
  *out_value = divisor > 0 ? dividend / divisor : 0;
  return divisor > 0;
}

gboolean
curio_span_get (const CurioSpan *self, CurioIndicator indicator,
                double *out_value)
{
  *out_value = 0;
  if (self->to_day < self->from_day)
    return FALSE;
  switch (indicator)
    {
    case CURIO_INDICATOR_NET_SALES:
      *out_value = (double)self->net_mills;
      return TRUE;
    case CURIO_INDICATOR_ORDERS:
      *out_value = self->n_placed;
      return TRUE;
    case CURIO_INDICATOR_CUSTOMERS:
      *out_value = self->n_customers;
      return TRUE;
    case CURIO_INDICATOR_AVERAGE_ORDER:
      return divide (10.0 * (double)self->amount_pence, self->n_amounts,
                     out_value);
    case CURIO_INDICATOR_RETURNING:
      return divide (self->n_returning, self->n_customers, out_value);
    case CURIO_INDICATOR_CANCELLED:
      return divide (self->n_cancelled, self->n_placed, out_value);
    case CURIO_N_INDICATORS:
    default:
      return FALSE;
    }
}

gboolean
curio_indicators_get_change (const CurioIndicators *self,
                             CurioIndicator indicator, double *out_change)
{
  double now, before;

  *out_change = 0;
  if (!curio_span_get (&self->now, indicator, &now)
      || !curio_span_get (&self->before, indicator, &before))
    return FALSE;
  if (indicator == CURIO_INDICATOR_RETURNING
      || indicator == CURIO_INDICATOR_CANCELLED)
    {
      *out_change = now - before;
      return TRUE;
    }
  return divide (now - before, before, out_change);
}

gboolean
curio_indicators_get_month (const CurioIndicators *self,
                            CurioIndicator indicator, guint index,
                            double *out_value)
{
  g_return_val_if_fail (index < self->n_months, FALSE);

  return curio_span_get (indicator == CURIO_INDICATOR_RETURNING
                             ? &self->years[index]
                             : &self->months[index],
                         indicator, out_value);
}
