/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long customers take from one order to the next: calendar days, counted
 * by their number, so that a quantile is a walk over the counts. */

#include "curio-gaps.h"

#include <string.h>

/* The days of the visits of a customer that the view holds. */
typedef struct
{
  const gint32 *days;
  guint32 n;
  gboolean is_new; /* the first of them is the first ever */
} Visits;

/* Of a customer who keeps to one country they are a stretch. */
static inline Visits
find_visits (const CurioView *view, guint32 customer)
{
  const CurioLedger *ledger = view->ledger;
  guint32 start = ledger->visit_sums[view->start[customer]];
  guint32 end = ledger->visit_sums[view->end[customer]];

  return (Visits){ ledger->visit_days + start, end - start,
                   start == curio_ledger_get_first_visit (ledger, customer) };
}

/* Of who has several, each is asked; DAYS are written. */
static Visits
list_visits (const CurioView *view, guint32 customer, gint32 *days)
{
  const CurioLedger *ledger = view->ledger;
  guint32 first = curio_ledger_get_first_visit (ledger, customer);
  guint32 end = curio_ledger_get_first_visit (ledger, customer + 1);
  Visits visits = { .days = days };

  for (guint32 i = first; i < end; i++)
    if (curio_view_holds (view, ledger->visits[i]))
      {
        visits.is_new |= i == first;
        days[visits.n++] = ledger->visit_days[i];
      }
  return visits;
}

static void
add_gap (CurioDayCounts *self, gint32 n_days)
{
  self->counts[n_days]++;
  self->n++;
  self->sum_days += n_days;
}

/* The gap before the second order, where VISITS begin with the first ever; 0
 * where there is none. */
static gint32
find_second (Visits visits)
{
  guint32 second = 1;

  while (second < visits.n && visits.days[second] == visits.days[0])
    second++;
  return second < visits.n ? visits.days[second] - visits.days[0] : 0;
}

static void
add_second (CurioGaps *self, Visits visits)
{
  gint32 n_days = find_second (visits);

  if (n_days > 0)
    add_gap (&self->second, n_days);
  else
    self->n_once++;
}

/* Invoices of one day are one order in two pieces: no gap.  They are counted
 * as one of no days, without asking each, and taken away in the end. */
static void
add_customer (gpointer data, guint32 customer, Visits visits)
{
  CurioGaps *self = data;

  for (guint32 i = 1; i < visits.n; i++)
    self->between.counts[visits.days[i] - visits.days[i - 1]]++;
  self->between.n += visits.n - 1;
  self->between.sum_days += visits.days[visits.n - 1] - visits.days[0];
  if (visits.is_new)
    add_second (self, visits);
}

static void
take_away_same_days (CurioDayCounts *self)
{
  self->n -= self->counts[0];
  self->counts[0] = 0;
}

static void
find_largest (CurioDayCounts *self, guint32 n_days)
{
  while (n_days > 0 && self->counts[n_days - 1] == 0)
    n_days--;
  self->n_days = n_days;
}

typedef void (*VisitsFunc) (gpointer data, guint32 customer, Visits visits);

/* Calls EACH for who visited at all. */
static void
walk_customers (const CurioView *view, VisitsFunc each, gpointer data)
{
  const CurioLedger *ledger = view->ledger;
  g_autofree gint32 *days = g_new (gint32, ledger->n_visits + 1);

  for (guint32 i = 0; i < ledger->facts->n_customers; i++)
    {
      Visits visits = { 0 };

      if (ledger->home[i] == CURIO_MANY_COUNTRIES)
        visits = list_visits (view, i, days);
      else if (view->wanted[ledger->home[i]])
        visits = find_visits (view, i);
      if (visits.n > 0)
        each (data, i, visits);
    }
}

void
curio_gaps_measure (const CurioView *view, CurioGaps *out)
{
  guint32 n_days;

  *out = (CurioGaps){ 0 };
  if (view->n_orders == 0)
    return;

  n_days = view->to_day - view->from_day + 1;
  out->between.counts = g_new0 (guint32, n_days);
  out->second.counts = g_new0 (guint32, n_days);
  walk_customers (view, add_customer, out);
  take_away_same_days (&out->between);
  find_largest (&out->between, n_days);
  find_largest (&out->second, n_days);
}

void
curio_gaps_clear (CurioGaps *self)
{
  g_clear_pointer (&self->between.counts, g_free);
  g_clear_pointer (&self->second.counts, g_free);
  *self = (CurioGaps){ 0 };
}

/* The value of rank RANK, from 0. */
static guint32
find_rank (const CurioDayCounts *self, guint32 rank)
{
  guint32 days = 0;

  while (rank >= self->counts[days])
    rank -= self->counts[days++];
  return days;
}

gboolean
curio_day_counts_get_quantile (const CurioDayCounts *self, double share,
                               double *out_days)
{
  g_return_val_if_fail (share >= 0 && share <= 1, FALSE);

  if (self->n == 0)
    return FALSE;

  double place = share * (self->n - 1);
  guint32 below = (guint32)place;
  double low = find_rank (self, below);
  double high = find_rank (self, MIN (below + 1, self->n - 1));

  *out_days = low + (high - low) * (place - below);
  return TRUE;
}

gboolean
curio_day_counts_get_mean (const CurioDayCounts *self, double *out_days)
{
  if (self->n == 0)
    return FALSE;

  *out_days = (double)self->sum_days / self->n;
  return TRUE;
}

/* --- whose they are ------------------------------------------------------ */

/* What is asked of the gaps of each customer. */
typedef struct
{
  gboolean is_second;
  gint32 from_days, to_days;
  guint8 *mask; /* [n_customers] */
  gint32 width_days;
  guint n_bands;
  guint32 *counts; /* [n_bands] */
  guint32 *last;   /* [n_bands] the customer counted last, and one */
} Question;

typedef void (*GapFunc) (const Question *self, guint32 customer,
                         gint32 n_days);

static void
walk_gaps (const Question *self, guint32 customer, Visits visits, GapFunc each)
{
  if (!self->is_second)
    for (guint32 i = 1; i < visits.n; i++)
      {
        if (visits.days[i] > visits.days[i - 1])
          each (self, customer, visits.days[i] - visits.days[i - 1]);
      }
  else if (visits.is_new && find_second (visits) > 0)
    each (self, customer, find_second (visits));
}

static void
count_gap (const Question *self, guint32 customer, gint32 n_days)
{
  guint band = MIN ((guint)(n_days / self->width_days), self->n_bands - 1);

  self->counts[band] += self->last[band] != customer + 1;
  self->last[band] = customer + 1;
}

static void
mark_gap (const Question *self, guint32 customer, gint32 n_days)
{
  if (n_days >= self->from_days && n_days <= self->to_days)
    self->mask[customer] = 1;
}

static void
count_customer (gpointer data, guint32 customer, Visits visits)
{
  walk_gaps (data, customer, visits, count_gap);
}

static void
mark_customer (gpointer data, guint32 customer, Visits visits)
{
  walk_gaps (data, customer, visits, mark_gap);
}

void
curio_gaps_count_customers (const CurioView *view, gboolean is_second,
                            gint32 width_days, guint n_bands,
                            guint32 *out_counts)
{
  g_return_if_fail (width_days > 0 && n_bands > 0);

  g_autofree guint32 *last = g_new0 (guint32, n_bands);
  Question question = { .is_second = is_second,
                        .width_days = width_days,
                        .n_bands = n_bands,
                        .counts = out_counts,
                        .last = last };

  memset (out_counts, 0, n_bands * sizeof *out_counts);
  if (view->n_orders > 0)
    walk_customers (view, count_customer, &question);
}

void
curio_gaps_mark_customers (const CurioView *view, gboolean is_second,
                           gint32 from_days, gint32 to_days, guint8 *mask)
{
  Question question = { .is_second = is_second,
                        .from_days = from_days,
                        .to_days = to_days,
                        .mask = mask };

  if (view->n_orders > 0)
    walk_customers (view, mark_customer, &question);
}
