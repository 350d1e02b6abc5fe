/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long customers take from one order to the next: calendar days, counted
 * by their number, so that a quantile is a walk over the counts. */

#include "curio-gaps.h"

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

/* The gap before the second order, where VISITS begin with the first ever. */
static void
add_second (CurioGaps *self, Visits visits)
{
  guint32 second = 1;

  while (second < visits.n && visits.days[second] == visits.days[0])
    second++;
  if (second < visits.n)
    add_gap (&self->second, visits.days[second] - visits.days[0]);
  else
    self->n_once++;
}

/* Invoices of one day are one order in two pieces: no gap.  They are counted
 * as one of no days, without asking each, and taken away in the end. */
static void
add_customer (CurioGaps *self, Visits visits)
{
  if (visits.n == 0)
    return;
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

void
curio_gaps_measure (const CurioView *view, CurioGaps *out)
{
  const CurioLedger *ledger = view->ledger;
  g_autofree gint32 *days = NULL;
  guint32 n_days;

  *out = (CurioGaps){ 0 };
  if (view->n_orders == 0)
    return;

  n_days = view->to_day - view->from_day + 1;
  out->between.counts = g_new0 (guint32, n_days);
  out->second.counts = g_new0 (guint32, n_days);
  days = g_new (gint32, ledger->n_visits + 1);
  for (guint32 i = 0; i < ledger->facts->n_customers; i++)
    if (ledger->home[i] == CURIO_MANY_COUNTRIES)
      add_customer (out, list_visits (view, i, days));
    else if (view->wanted[ledger->home[i]])
      add_customer (out, find_visits (view, i));
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
