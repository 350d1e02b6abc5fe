/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many customers the spans of the key figures have, in one pass over the
 * orders of customers: a day lies in a run of months or years, so each order
 * adds to the ends of a run and not to each of its spans. */

#include "curio-indicator-customers.h"

/* Which of a row of spans, whose ends rise, hold a day: FIRST to LAST, none
 * where LAST is before FIRST. */
typedef struct
{
  gint8 first, last;
} Run;

typedef struct
{
  gint32 customer; /* the one under way; -1: none yet */
  guint32 n_selected, n_now, n_before;
  Run active;  /* runs counted so far */
  Run again;   /* the same of two orders */
  Run latest;  /* of the order before */
  gint8 month; /* last month counted */
} Customer;

typedef struct
{
  const CurioView *view;
  CurioIndicators *out;
  gint32 base_day;
  guint n_days;
  Run *years;                                /* [n_days] by day */
  gint8 *months;                             /* [n_days] */
  gint32 n_more[CURIO_INDICATOR_MONTHS + 1]; /* than in the year before it */
  gint32 n_more_again[CURIO_INDICATOR_MONTHS + 1];
  Customer customer;
} Count;

static Run
find_run (const CurioIndicators *out, gint32 day)
{
  Run run = { 0, -1 };

  for (guint i = 0; i < out->n_months; i++)
    if (day >= out->years[i].from_day && day <= out->years[i].to_day)
      {
        if (run.last < run.first)
          run.first = (gint8)i;
        run.last = (gint8)i;
      }
  return run;
}

static gint8
find_month (const CurioIndicators *out, gint32 day)
{
  for (guint i = 0; i < out->n_months; i++)
    if (day >= out->months[i].from_day && day <= out->months[i].to_day)
      return (gint8)i;
  return -1;
}

/* The days that any small line speaks of. */
static void
count_init (Count *self, const CurioView *view, CurioIndicators *out)
{
  gint32 last = out->months[out->n_months - 1].to_day;
  gint32 first = out->months[0].from_day;

  *self = (Count){ .view = view, .out = out };
  for (guint i = 0; i < out->n_months; i++)
    if (out->years[i].to_day >= out->years[i].from_day)
      first = MIN (first, out->years[i].from_day);
  self->base_day = first;
  self->n_days = (guint)(last - first + 1);
  self->years = g_new (Run, self->n_days);
  self->months = g_new (gint8, self->n_days);
  for (guint i = 0; i < self->n_days; i++)
    {
      self->years[i] = find_run (out, first + (gint32)i);
      self->months[i] = find_month (out, first + (gint32)i);
    }
}

static void
finish_customer (Count *self)
{
  const Customer *customer = &self->customer;
  CurioIndicators *out = self->out;

  out->selected.n_customers += customer->n_selected > 0;
  out->selected.n_returning += customer->n_selected > 1;
  out->now.n_customers += customer->n_now > 0;
  out->now.n_returning += customer->n_now > 1;
  out->before.n_customers += customer->n_before > 0;
  out->before.n_returning += customer->n_before > 1;
}

/* Adds RUN to what was counted of the customer, which lies before it or
 * overlaps it: only the rest is new. */
static void
add_run (gint32 *n_more, Run *counted, Run run)
{
  if (run.last < run.first || run.last <= counted->last)
    return;
  n_more[MAX (run.first, counted->last + 1)]++;
  n_more[run.last + 1]--;
  *counted = run;
}

static inline gboolean
holds (const CurioSpan *span, gint32 day)
{
  return day >= span->from_day && day <= span->to_day;
}

static void
add_order (Count *self, gint32 day)
{
  Customer *customer = &self->customer;
  Run run, both;
  gint8 month;

  customer->n_selected += holds (&self->out->selected, day);
  customer->n_now += holds (&self->out->now, day);
  customer->n_before += holds (&self->out->before, day);
  if (day < self->base_day || day - self->base_day >= (gint32)self->n_days)
    return;

  month = self->months[day - self->base_day];
  if (month >= 0 && month != customer->month)
    self->out->months[customer->month = month].n_customers++;
  run = self->years[day - self->base_day];
  if (run.last < run.first)
    return;
  add_run (self->n_more, &customer->active, run);
  both = (Run){ run.first, customer->latest.last };
  add_run (self->n_more_again, &customer->again, both);
  customer->latest = run;
}

static void
count_finish (Count *self)
{
  gint32 n = 0, n_again = 0;

  for (guint i = 0; i < self->out->n_months; i++)
    {
      self->out->years[i].n_customers = (guint32)(n += self->n_more[i]);
      self->out->years[i].n_returning
          = (guint32)(n_again += self->n_more_again[i]);
    }
  g_free (self->years);
  g_free (self->months);
}

void
curio_indicators_count_customers (const CurioView *view, CurioIndicators *out)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  static const Customer nobody = {
    -1, 0, 0, 0, {0,  -1},
        { 0, -1},
        { 0, -1},
        -1,
  };
  Count count;

  count_init (&count, view, out);
  count.customer = nobody;
  for (guint32 i = 0; i < ledger->n_visits; i++)
    {
      guint32 order = ledger->visits[i];
      gint32 customer = (gint32)facts->order_customer[order];

      if (!view->wanted[facts->order_country[order]])
        continue;
      if (customer != count.customer.customer)
        {
          finish_customer (&count);
          count.customer = nobody;
          count.customer.customer = customer;
        }
      add_order (&count, facts->order_day[order]);
    }
  finish_customer (&count);
  count_finish (&count);
}
