/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many customers the spans of the key figures have.  A span is a bit, a
 * day the bits of the spans that hold it; then what a customer did in all
 * spans takes two operations for each visit.  The bits of eight customers are
 * added up at once, as a calculator adds: the sums of one place, of two, of
 * four, for all spans side by side. */

#include "curio-indicator-customers.h"

#include <string.h>

#define N_BITS 32

G_STATIC_ASSERT (3 + 2 * CURIO_INDICATOR_MONTHS <= N_BITS);

/* The spans in which a customer has ordered, and ordered again. */
typedef struct
{
  guint64 once, twice;
} Visits;

/* Counts of bits: a word for each binary place of all of them. */
typedef struct
{
  guint64 places[N_BITS];
  guint64 waiting[8];
  guint n_waiting;
} BitCounts;

typedef struct
{
  guint n;
  CurioSpan *spans[N_BITS];
  guint32 *days;       /* [facts' days] the spans that hold each */
  BitCounts customers; /* those with an order, then those with another */
} Count;

/* Spans do not reach beyond the facts' days. */
static void
add_span (Count *self, CurioSpan *span, gint32 first_day)
{
  guint32 bit = 1u << self->n;

  for (gint32 day = span->from_day; day <= span->to_day; day++)
    self->days[day - first_day] |= bit;
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
  guint64 spans = self->days[day];

  visits->twice |= visits->once & spans;
  visits->once |= spans;
}

/* Adds two words of bits to SUM, and returns what is carried to the next
 * place: a full adder for each bit. */
static inline guint64
add_two (guint64 *sum, guint64 a, guint64 b)
{
  guint64 either = *sum ^ a;
  guint64 carried = (*sum & a) | (either & b);

  *sum = either ^ b;
  return carried;
}

static void
add_waiting (BitCounts *self)
{
  guint64 twos[4], fours[2], carried, *place = &self->places[3];
  const guint64 *words = self->waiting;

  for (guint i = 0; i < 4; i++)
    twos[i] = add_two (&self->places[0], words[2 * i], words[2 * i + 1]);
  for (guint i = 0; i < 2; i++)
    fours[i] = add_two (&self->places[1], twos[2 * i], twos[2 * i + 1]);
  carried = add_two (&self->places[2], fours[0], fours[1]);
  while (carried != 0)
    carried = add_two (place++, carried, 0);
  memset (self->waiting, 0, sizeof self->waiting);
  self->n_waiting = 0;
}

/* Who has done nothing counts nowhere. */
static inline void
add_customer (Count *self, Visits visits)
{
  BitCounts *counts = &self->customers;

  if (visits.once == 0)
    return;
  counts->waiting[counts->n_waiting++] = visits.once | visits.twice << N_BITS;
  if (counts->n_waiting == G_N_ELEMENTS (counts->waiting))
    add_waiting (counts);
}

static guint32
get_count (const BitCounts *self, guint bit)
{
  guint32 n = 0;

  for (guint i = 0; i < N_BITS; i++)
    n |= (guint32)(self->places[i] >> bit & 1) << i;
  return n;
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
  add_waiting (&self->customers);
  for (guint i = 0; i < self->n; i++)
    {
      self->spans[i]->n_customers = get_count (&self->customers, i);
      self->spans[i]->n_returning = get_count (&self->customers, N_BITS + i);
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
      guint32 end = curio_ledger_get_first_visit (ledger, i + 1);

      count_customer (&count, view, i, start, end);
      start = end;
    }
  count_finish (&count);
}
