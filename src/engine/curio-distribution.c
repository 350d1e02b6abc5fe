/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the invoice amounts are distributed.  The ledger knows the order of all
 * amounts and the sweep has marked those in the view, so whatever is asked of
 * the sorted amounts is answered by counting marks. */

#include "curio-ledger-private.h"
#include "curio-sweep.h"

/* The amount that has INDEX selected ones below it, rounded to the penny. */
static gint64
get_pence (const CurioSweep *self, guint32 index)
{
  return curio_ledger_get_rank_pence (
      self->view->ledger, curio_rank_set_get (&self->ranks, index));
}

/* The NUMERATOR / DENOMINATOR quantile of the N lowest, by linear
 * interpolation. */
static double
interpolate (const CurioSweep *self, guint32 n, guint32 numerator,
             guint32 denominator)
{
  guint64 position = (guint64)(n - 1) * numerator;
  guint32 index = position / denominator;
  guint32 rest = position % denominator;
  gint64 low = get_pence (self, index);
  gint64 high = rest > 0 ? get_pence (self, index + 1) : low;

  return low + (double)(high - low) * rest / denominator;
}

/* The sum of the amounts, each rounded, of ranks below END.  The totals by day
 * know the sum of all; the few at the other side of END are taken off. */
static gint64
add_up_below (const CurioSweep *self, guint32 end)
{
  const CurioView *view = self->view;
  gint64 sum = 0;

  for (guint32 i = 0; i < view->ledger->facts->n_countries; i++)
    {
      CurioDayTotals totals = curio_view_get_day_totals (view, i);

      for (guint32 j = 0; j < totals.n; j++)
        sum += totals.days[j].amount_pence;
    }
  for (guint32 rank = end; rank < self->ranks.n_ranks; rank++)
    sum -= curio_rank_set_contains (&self->ranks, rank)
           * curio_ledger_get_rank_pence (view->ledger, rank);

  return sum;
}

/* The most frequent amount of ranks below END, the smallest of those that tie.
 * Runs come longest first, so the search ends where no run left is long
 * enough. */
static gint64
find_mode (const CurioSweep *self, guint32 end)
{
  const CurioLedger *ledger = self->view->ledger;
  guint32 best = curio_rank_set_get (&self->ranks, 0);
  guint32 most = 1;

  for (guint32 i = 0; i < ledger->n_amount_runs; i++)
    {
      CurioAmountRun run = ledger->amount_runs[i];
      guint32 run_end = MIN (run.first_rank + run.n_ranks, end);

      if (run.n_ranks < most)
        break;
      if (run.first_rank >= run_end)
        continue;

      guint32 n = curio_rank_set_count_below (&self->ranks, run_end)
                  - curio_rank_set_count_below (&self->ranks, run.first_rank);
      if (n > most || (n == most && run.first_rank < best))
        {
          most = n;
          best = run.first_rank;
        }
    }

  return curio_ledger_get_rank_pence (ledger, best);
}

/* Describes the selected amounts of ranks below END. */
static void
describe_below (const CurioSweep *self, guint32 end, CurioAmounts *out)
{
  guint32 n = curio_rank_set_count_below (&self->ranks, end);

  if (n == 0)
    return;

  out->n = n;
  out->min_pence = get_pence (self, 0);
  out->max_pence = get_pence (self, n - 1);
  out->mode_pence = find_mode (self, end);
  out->mean_pence = (double)add_up_below (self, end) / n;
  out->median_pence = interpolate (self, n, 1, 2);
  out->quartile_pence[0] = interpolate (self, n, 1, 4);
  out->quartile_pence[1] = interpolate (self, n, 3, 4);
}

/* The first rank whose amount is over TWENTIETHS of a mill divided by 20. */
static guint32
find_rank_over (const CurioLedger *ledger, gint64 twentieths)
{
  guint32 low = 0, high = ledger->n_ranks;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (curio_ledger_get_rank_mills (ledger, middle) * 20 <= twentieths)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

void
curio_sweep_get_distribution (const CurioSweep *self, CurioDistribution *out)
{
  const CurioLedger *ledger = self->view->ledger;
  guint32 n = self->ranks.n_members;

  *out = (CurioDistribution){ 0 };
  if (n == 0)
    return;

  /* 85 % is 17 twentieths: counted in those, the quantile is a whole number,
   * and "up to it" is exact. */
  guint64 position = (guint64)(n - 1) * 17;
  guint32 index = position / 20, rest = position % 20;
  gint64 low = curio_ledger_get_rank_mills (
      ledger, curio_rank_set_get (&self->ranks, index));
  gint64 high = rest > 0 ? curio_ledger_get_rank_mills (
                    ledger, curio_rank_set_get (&self->ranks, index + 1))
                         : low;
  gint64 twentieths = low * 20 + (high - low) * rest;

  out->quantile_85_mills = twentieths / 20.0;
  describe_below (self, ledger->n_ranks, &out->all);
  describe_below (self, find_rank_over (ledger, twentieths), &out->to_85);
}

void
curio_distribution_measure (const CurioView *view, CurioDistribution *out)
{
  CurioSweep sweep;

  curio_sweep_init (&sweep, view);
  curio_sweep_get_distribution (&sweep, out);
  curio_sweep_clear (&sweep);
}

/* The ranks from START to END that VIEW holds. */
static guint32
count_ranks (const CurioView *view, guint32 start, guint32 end)
{
  const guint32 *totals = view->ledger->rank_total;
  guint32 n = 0;

  for (guint32 rank = start; rank < end; rank++)
    n += view->held[totals[rank]];

  return n;
}

void
curio_distribution_count_bands (const CurioView *view, gint64 width_mills,
                                gint64 up_to_mills, guint32 n_bands,
                                guint32 *out_counts)
{
  const CurioLedger *ledger = view->ledger;
  guint32 n_ranks = ledger->n_ranks, start = 0;

  g_return_if_fail (width_mills > 0);
  g_return_if_fail (n_bands > 0);

  if (up_to_mills > 0)
    n_ranks = find_rank_over (ledger, up_to_mills * 20);
  for (guint32 i = 0; i < n_bands; i++)
    {
      /* Whole mills: below an edge is the same as up to a mill before it. */
      gint64 last = width_mills * (i + 1) - 1;
      guint32 end
          = i + 1 < n_bands ? find_rank_over (ledger, last * 20) : n_ranks;

      end = MIN (end, n_ranks);
      out_counts[i] = count_ranks (view, start, end);
      start = end;
    }
}
