/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long customers take from one order to the next: calendar days, counted
 * by their number, so that a quantile is a walk over the counts. */

#include "curio-gaps.h"

static void
add_days (CurioDayCounts *self, gint32 days)
{
  self->counts[days]++;
  self->n++;
  self->sum_days += days;
  self->n_days = MAX (self->n_days, (guint32)days + 1);
}

static void
walk_customer (CurioGaps *self, const CurioView *view, guint32 customer)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  guint32 start = ledger->sums[facts->first_order[customer]].n_visits;
  guint32 end = ledger->sums[facts->first_order[customer + 1]].n_visits;
  gint32 last_day = CURIO_DAY_NONE;
  guint32 n_seen = 0;
  gboolean is_new;

  if (start == end)
    return;
  is_new = curio_view_holds (view, ledger->visits[start]);
  for (guint32 i = start; i < end; i++)
    {
      guint32 order = ledger->visits[i];
      gint32 day = facts->order_day[order];

      if (!curio_view_holds (view, order))
        continue;
      if (n_seen > 0)
        add_days (&self->between, day - last_day);
      if (n_seen == 1 && is_new)
        add_days (&self->second, day - last_day);
      last_day = day;
      n_seen++;
    }
  self->n_once += is_new && n_seen == 1;
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
  for (guint32 i = 0; i < view->ledger->facts->n_customers; i++)
    walk_customer (out, view, i);
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
