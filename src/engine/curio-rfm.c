/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recency, frequency and monetary scores of the customers in a view, and the
 * segments that follow from them. */

#include "curio-sweep.h"

#include "curio-quintiles.h"

/* Whole numbers that are over a cut-point exactly where they are over the
 * whole number below it. */
static void
round_down (const gint64 cuts_5[4], gint64 out_cuts[4])
{
  for (int i = 0; i < 4; i++)
    out_cuts[i] = cuts_5[i] >= 0 ? cuts_5[i] / 5 : -((4 - cuts_5[i]) / 5);
}

/* 1 + the number of cut-points below VALUE. */
static inline guint8
score (gint64 value, const gint64 cuts[4])
{
  return 1 + (cuts[0] < value) + (cuts[1] < value) + (cuts[2] < value)
         + (cuts[3] < value);
}

/* The POC's rank of each customer by frequency, from 1, those that tie in
 * order of their ids (transfer full). */
static gint64 *
rank_frequencies (const CurioSweep *sweep)
{
  guint32 n = sweep->n_scored;
  guint32 n_orders = sweep->view->n_orders; /* no one can have more */
  g_autofree guint32 *next = g_new0 (guint32, (gsize)n_orders + 2);
  gint64 *ranks = g_new (gint64, n);

  for (guint32 i = 0; i < n; i++)
    next[sweep->frequency[i] + 1]++;
  for (guint32 i = 0; i <= n_orders; i++)
    next[i + 1] += next[i];
  for (guint32 i = 0; i < n; i++)
    ranks[i] = ++next[sweep->frequency[i]];

  return ranks;
}

static inline void
add_customer (CurioSegmentSum *sum, const CurioScored *customer)
{
  sum->n_customers++;
  sum->recency_days += customer->recency_days;
  sum->frequency += customer->frequency;
  sum->monetary_mills += customer->monetary_mills;
}

/* Every cell of the grid belongs to one segment. */
static void
add_cell (CurioRfm *rfm, int r, int f, const CurioSegmentSum *cell)
{
  CurioSegmentSum *sum = &rfm->segments[curio_segment_of (r, f)];

  rfm->grid[r - 1][f - 1] = cell->n_customers;
  sum->n_customers += cell->n_customers;
  sum->recency_days += cell->recency_days;
  sum->frequency += cell->frequency;
  sum->monetary_mills += cell->monetary_mills;
}

/* Scores the customers, their frequencies by the values of FREQUENCY. */
static void
score_customers (const CurioSweep *sweep, const gint64 *frequency,
                 CurioRfm *rfm)
{
  const CurioFacts *facts = sweep->view->ledger->facts;
  CurioSegmentSum cells[5][5] = { 0 };
  guint8 segments[5][5];
  gint64 recency_cuts[4], frequency_cuts[4], monetary_cuts[4];

  round_down (rfm->recency_cuts_5, recency_cuts);
  round_down (rfm->frequency_cuts_5, frequency_cuts);
  round_down (rfm->monetary_cuts_5, monetary_cuts);
  for (int r = 1; r <= 5; r++)
    for (int f = 1; f <= 5; f++)
      segments[r - 1][f - 1] = curio_segment_of (r, f);

  for (guint32 i = 0; i < rfm->n; i++)
    {
      guint32 last = sweep->last_order[i];
      guint8 r = 6 - score (sweep->recency_days[i], recency_cuts);
      guint8 f = score (frequency[i], frequency_cuts);

      rfm->customers[i] = (CurioScored){
        .customer = sweep->customer[i],
        .frequency = sweep->frequency[i],
        .monetary_mills = sweep->monetary_mills[i],
        .recency_days = sweep->recency_days[i],
        .last_day = facts->order_day[last],
        .country = facts->order_country[last],
        .r = r,
        .f = f,
        .m = score (sweep->monetary_mills[i], monetary_cuts),
        .segment = segments[r - 1][f - 1],
      };
      add_customer (&cells[r - 1][f - 1], &rfm->customers[i]);
    }

  for (int r = 1; r <= 5; r++)
    for (int f = 1; f <= 5; f++)
      add_cell (rfm, r, f, &cells[r - 1][f - 1]);
}

void
curio_sweep_get_rfm (const CurioSweep *self, CurioRfm *out)
{
  guint32 n = self->n_scored;
  g_autofree gint64 *ranks = self->view->ledger->kind == CURIO_BOOKS_POC
                                 ? rank_frequencies (self)
                                 : NULL;
  const gint64 *frequency = ranks != NULL ? ranks : self->frequency;

  *out = (CurioRfm){ .n = n, .customers = g_new (CurioScored, n) };
  curio_quintiles (self->recency_days, n, out->recency_cuts_5);
  curio_quintiles (frequency, n, out->frequency_cuts_5);
  curio_quintiles (self->monetary_mills, n, out->monetary_cuts_5);
  score_customers (self, frequency, out);
}

void
curio_rfm_measure (const CurioView *view, CurioRfm *out)
{
  CurioSweep sweep;

  curio_sweep_init_ratings (&sweep, view);
  curio_sweep_get_rfm (&sweep, out);
  curio_sweep_clear (&sweep);
}

void
curio_rfm_clear (CurioRfm *self)
{
  g_clear_pointer (&self->customers, g_free);
  self->n = 0;
}
