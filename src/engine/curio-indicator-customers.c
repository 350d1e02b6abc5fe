/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many customers the spans of the key figures have.  A span is a bit, a
 * day the bits of the spans that hold it; then what a customer did in all
 * spans takes two operations for each visit. */

#include "curio-indicator-customers.h"

#define N_BITS 32

G_STATIC_ASSERT (3 + 2 * CURIO_INDICATOR_MONTHS <= N_BITS);

/* The spans in which a customer has ordered, and ordered again. */
typedef struct
{
  guint32 once, twice;
} Visits;

typedef struct
{
  guint n;
  CurioSpan *spans[N_BITS];
  guint32 bits[N_BITS];
  guint32 *days;               /* [facts' days] the spans that hold each */
  guint32 n_customers[N_BITS]; /* by span */
  guint32 n_returning[N_BITS];
} Count;

/* Spans do not reach beyond the facts' days. */
static void
add_span (Count *self, CurioSpan *span, gint32 first_day)
{
  guint32 bit = 1u << self->n;

  for (gint32 day = span->from_day; day <= span->to_day; day++)
    self->days[day - first_day] |= bit;
  self->bits[self->n] = bit;
  self->spans[self->n++] = span;
}

static void
count_init (Count *self, const CurioFacts *facts, CurioIndicators *out)
{
  gint32 first_day = facts->first_day;

  *self = (Count){ 0 };
  self->days = g_new0 (guint32, facts->last_day - first_day + 1);
  add_span (self, &out->selected, first_day);
  add_span (self, &out->now, first_day);
  add_span (self, &out->before, first_day);
  for (guint i = 0; i < out->n_months; i++)
    {
      add_span (self, &out->months[i], first_day);
      add_span (self, &out->years[i], first_day);
    }
}

static inline void
add_visit (const Count *self, Visits *visits, gint32 day)
{
  guint32 spans = self->days[day];

  visits->twice |= visits->once & spans;
  visits->once |= spans;
}

static inline void
add_customer (Count *self, Visits visits)
{
  for (guint i = 0; i < N_BITS; i++)
    self->n_customers[i] += (visits.once & self->bits[i]) != 0;
  for (guint i = 0; i < N_BITS; i++)
    self->n_returning[i] += (visits.twice & self->bits[i]) != 0;
}

/* Adds up CUSTOMER, who has the visits from START to END. */
static inline void
count_customer (Count *self, const CurioView *view, guint32 customer,
                guint32 start, guint32 end)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  guint16 home = ledger->home[customer];
  Visits visits = { 0 };

  if (home != CURIO_MANY_COUNTRIES && !view->wanted[home])
    return;
  for (guint32 i = start; i < end; i++)
    if (home != CURIO_MANY_COUNTRIES
        || view->wanted[facts->order_country[ledger->visits[i]]])
      add_visit (self, &visits, ledger->visit_days[i] - facts->first_day);
  add_customer (self, visits);
}

static void
count_finish (Count *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      self->spans[i]->n_customers = self->n_customers[i];
      self->spans[i]->n_returning = self->n_returning[i];
    }
  g_free (self->days);
}

void
curio_indicators_count_customers (const CurioView *view, CurioIndicators *out)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  guint32 start = 0;
  Count count;

  count_init (&count, facts, out);
  for (guint32 i = 0; i < facts->n_customers; i++)
    {
      guint32 end = ledger->sums[facts->first_order[i + 1]].n_visits;

      count_customer (&count, view, i, start, end);
      start = end;
    }
  count_finish (&count);
}
