/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long customers take from one order to the next: calendar days, counted
 * by their number, so that a quantile is a walk over the counts. */

#include "curio-gaps.h"

/* Of a customer who keeps to one country the visits in the view are a stretch
 * from START to below END; most often all. */
static void
find_stretch (const CurioView *view, guint32 *start, guint32 *end)
{
  const CurioLedger *ledger = view->ledger;
  const gint32 *days = ledger->facts->order_day;

  while (*start < *end && days[ledger->visits[*start]] < view->from_day)
    (*start)++;
  while (*start < *end && days[ledger->visits[*end - 1]] > view->to_day)
    (*end)--;
}

/* Writes the days of the visits of CUSTOMER that the view holds; returns how
 * many.  *OUT_IS_NEW: the first of them is the first ever. */
static guint32
list_days (const CurioView *view, guint32 customer, gint32 *out_days,
           gboolean *out_is_new)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  guint32 first = ledger->sums[facts->first_order[customer]].n_visits;
  guint32 end = ledger->sums[facts->first_order[customer + 1]].n_visits;
  gboolean travels = ledger->home[customer] == CURIO_MANY_COUNTRIES;
  guint32 start = first, n = 0;

  if (first == end || (!travels && !view->wanted[ledger->home[customer]]))
    return 0;
  if (travels)
    *out_is_new = curio_view_holds (view, ledger->visits[first]);
  else
    {
      find_stretch (view, &start, &end);
      *out_is_new = start == first;
    }
  for (guint32 i = start; i < end; i++)
    {
      out_days[n] = facts->order_day[ledger->visits[i]];
      n += !travels || curio_view_holds (view, ledger->visits[i]);
    }
  return n;
}

static void
add_customer (CurioGaps *self, const gint32 *days, guint32 n, gboolean is_new)
{
  guint32 *counts = self->between.counts;

  if (n == 0)
    return;
  for (guint32 i = 1; i < n; i++)
    counts[days[i] - days[i - 1]]++;
  self->between.n += n - 1;
  self->between.sum_days += days[n - 1] - days[0];
  if (!is_new)
    return;
  if (n == 1)
    {
      self->n_once++;
      return;
    }
  self->second.counts[days[1] - days[0]]++;
  self->second.n++;
  self->second.sum_days += days[1] - days[0];
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
  g_autofree gint32 *days = NULL;
  guint32 n_days;

  *out = (CurioGaps){ 0 };
  if (view->n_orders == 0)
    return;

  n_days = view->to_day - view->from_day + 1;
  out->between.counts = g_new0 (guint32, n_days);
  out->second.counts = g_new0 (guint32, n_days);
  days = g_new (gint32, view->ledger->n_visits + 1);
  for (guint32 i = 0; i < view->ledger->facts->n_customers; i++)
    {
      gboolean is_new = FALSE;
      guint32 n = list_days (view, i, days, &is_new);

      add_customer (out, days, n, is_new);
    }
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
