/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recency, frequency and monetary scores of the customers in a view, and the
 * segments that follow from them. */

#include "curio-sweep.h"

#include "curio-quintiles.h"

/* 1 + the number of cut-points below VALUE. */
static inline guint8
score (gint64 value, const gint64 cuts_5[4])
{
  gint64 value_5 = value * 5;

  return 1 + (cuts_5[0] < value_5) + (cuts_5[1] < value_5)
         + (cuts_5[2] < value_5) + (cuts_5[3] < value_5);
}

static void
score_recency (CurioRfm *rfm, gint64 *values)
{
  for (guint32 i = 0; i < rfm->n; i++)
    values[i] = rfm->customers[i].recency_days;
  curio_quintiles (values, rfm->n, rfm->recency_cuts_5);
  for (guint32 i = 0; i < rfm->n; i++)
    rfm->customers[i].r = 6 - score (values[i], rfm->recency_cuts_5);
}

static void
score_monetary (CurioRfm *rfm, gint64 *values)
{
  for (guint32 i = 0; i < rfm->n; i++)
    values[i] = rfm->customers[i].monetary_mills;
  curio_quintiles (values, rfm->n, rfm->monetary_cuts_5);
  for (guint32 i = 0; i < rfm->n; i++)
    rfm->customers[i].m = score (values[i], rfm->monetary_cuts_5);
}

/* The POC's rank of each customer by frequency, from 1, those that tie in
 * order of their ids.  No one can have more orders than N_ORDERS. */
static void
rank_frequencies (const CurioRfm *rfm, guint32 n_orders, gint64 *values)
{
  g_autofree guint32 *next = g_new0 (guint32, n_orders + 2);

  for (guint32 i = 0; i < rfm->n; i++)
    next[rfm->customers[i].frequency + 1]++;
  for (guint32 i = 1; i < n_orders + 2; i++)
    next[i] += next[i - 1];
  for (guint32 i = 0; i < rfm->n; i++)
    values[i] = ++next[rfm->customers[i].frequency];
}

static void
score_frequency (CurioRfm *rfm, const CurioView *view, gint64 *values)
{
  if (view->ledger->kind == CURIO_BOOKS_POC)
    rank_frequencies (rfm, view->n_orders, values);
  else
    for (guint32 i = 0; i < rfm->n; i++)
      values[i] = rfm->customers[i].frequency;
  curio_quintiles (values, rfm->n, rfm->frequency_cuts_5);
  for (guint32 i = 0; i < rfm->n; i++)
    rfm->customers[i].f = score (values[i], rfm->frequency_cuts_5);
}

static void
sum_segments (CurioRfm *rfm)
{
  for (guint32 i = 0; i < rfm->n; i++)
    {
      CurioScored *customer = &rfm->customers[i];
      CurioSegmentSum *sum;

      customer->segment = curio_segment_of (customer->r, customer->f);
      sum = &rfm->segments[customer->segment];
      sum->n_customers++;
      sum->recency_days += customer->recency_days;
      sum->frequency += customer->frequency;
      sum->monetary_mills += customer->monetary_mills;
      rfm->grid[customer->r - 1][customer->f - 1]++;
    }
}

void
curio_sweep_take_rfm (CurioSweep *self, CurioRfm *out)
{
  g_autofree gint64 *values = g_new (gint64, self->n_scored);

  *out = (CurioRfm){ .n = self->n_scored,
                     .customers = g_steal_pointer (&self->scored) };
  score_recency (out, values);
  score_frequency (out, self->view, values);
  score_monetary (out, values);
  sum_segments (out);
}

void
curio_rfm_measure (const CurioView *view, CurioRfm *out)
{
  CurioSweep sweep;

  curio_sweep_init (&sweep, view);
  curio_sweep_take_rfm (&sweep, out);
  curio_sweep_clear (&sweep);
}

void
curio_rfm_clear (CurioRfm *self)
{
  g_clear_pointer (&self->customers, g_free);
  self->n = 0;
}
