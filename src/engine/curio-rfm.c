/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recency, frequency and monetary scores of the customers in a view, and the
 * segments that follow from them. */

#include "curio-sweep.h"

#include <string.h>

#include "curio-cores.h"
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

typedef CurioSegmentSum Cells[5][5];

typedef struct
{
  const CurioSweep *sweep;
  const gint64 *frequency; /* the values that are scored */
  CurioRfm *rfm;
  gint64 recency_cuts[4];
  gint64 frequency_cuts[4];
  gint64 monetary_cuts[4];
  guint8 segments[5][5];
  Cells cells[CURIO_MAX_PIECES];
} Scoring;

static void
score_piece_cb (guint piece, guint32 start, guint32 end, gpointer data)
{
  Scoring *self = data;
  const CurioSweep *sweep = self->sweep;
  const CurioFacts *facts = sweep->view->ledger->facts;
  CurioScored *customers = self->rfm->customers;
  Cells cells = { 0 };

  for (guint32 i = start; i < end; i++)
    {
      guint32 last = sweep->last_order[i];
      guint8 r = 6 - score (sweep->recency_days[i], self->recency_cuts);
      guint8 f = score (self->frequency[i], self->frequency_cuts);

      customers[i] = (CurioScored){
        .customer = sweep->customer[i],
        .frequency = sweep->frequency[i],
        .monetary_mills = sweep->monetary_mills[i],
        .recency_days = sweep->recency_days[i],
        .last_day = facts->order_day[last],
        .country = facts->order_country[last],
        .r = r,
        .f = f,
        .m = score (sweep->monetary_mills[i], self->monetary_cuts),
        .segment = self->segments[r - 1][f - 1],
      };
      add_customer (&cells[r - 1][f - 1], &customers[i]);
    }
  memcpy (self->cells[piece], cells, sizeof cells);
}

static void
add_sum (CurioSegmentSum *to, const CurioSegmentSum *from)
{
  to->n_customers += from->n_customers;
  to->recency_days += from->recency_days;
  to->frequency += from->frequency;
  to->monetary_mills += from->monetary_mills;
}

/* Scores the customers, their frequencies by the values of FREQUENCY. */
static void
score_customers (const CurioSweep *sweep, const gint64 *frequency,
                 guint n_pieces, CurioRfm *rfm)
{
  Scoring scoring = { .sweep = sweep, .frequency = frequency, .rfm = rfm };

  round_down (rfm->recency_cuts_5, scoring.recency_cuts);
  round_down (rfm->frequency_cuts_5, scoring.frequency_cuts);
  round_down (rfm->monetary_cuts_5, scoring.monetary_cuts);
  for (int r = 1; r <= 5; r++)
    for (int f = 1; f <= 5; f++)
      scoring.segments[r - 1][f - 1] = curio_segment_of (r, f);
  curio_cores_share (n_pieces, rfm->n, 1, score_piece_cb, &scoring);

  /* Every cell of the grid belongs to one segment. */
  for (int r = 0; r < 5; r++)
    for (int f = 0; f < 5; f++)
      for (guint i = 0; i < n_pieces; i++)
        {
          const CurioSegmentSum *cell = &scoring.cells[i][r][f];

          rfm->grid[r][f] += cell->n_customers;
          add_sum (&rfm->segments[scoring.segments[r][f]], cell);
        }
}

/* The cut-points of the three scores, each of which looks through values of
 * its own. */
typedef struct
{
  const gint64 *values[3];
  gint64 *cuts_5[3];
  guint32 n;
} Cutting;

static void
cut_piece_cb (guint piece, guint32 start, guint32 end, gpointer data)
{
  const Cutting *self = data;

  for (guint32 i = start; i < end; i++)
    curio_quintiles (self->values[i], self->n, self->cuts_5[i]);
}

void
curio_sweep_get_rfm (const CurioSweep *self, CurioRfm *out)
{
  guint32 n = self->n_scored;
  g_autofree gint64 *ranks = self->view->ledger->kind == CURIO_BOOKS_POC
                                 ? rank_frequencies (self)
                                 : NULL;
  const gint64 *frequency = ranks != NULL ? ranks : self->frequency;
  guint n_pieces
      = curio_cores_count_pieces (self->view->ledger->facts->n_orders);
  Cutting cutting = {
    {self->recency_days,   frequency,             self->monetary_mills},
    { out->recency_cuts_5, out->frequency_cuts_5, out->monetary_cuts_5},
    n,
  };

  *out = (CurioRfm){ .n = n, .customers = g_new (CurioScored, n) };
  curio_cores_share (MIN (n_pieces, 3), 3, 1, cut_piece_cb, &cutting);
  score_customers (self, frequency, n_pieces, out);
}

void
curio_rfm_measure (const CurioView *view, CurioRfm *out)
{
  CurioSweep sweep;

  curio_sweep_init_ratings (&sweep, view, TRUE);
  curio_sweep_get_rfm (&sweep, out);
  curio_sweep_clear (&sweep);
}

/* Notes the segments by whole cut-points, below which lie as many scores. */
static void
note_segments (const CurioSweep *sweep, const gint64 *frequency,
               guint8 *out_segments)
{
  guint32 n = sweep->n_scored;
  gint64 cuts_5[4], recency_cuts[4], frequency_cuts[4];
  guint8 segments[6][6];

  curio_quintiles (sweep->recency_days, n, cuts_5);
  round_down (cuts_5, recency_cuts);
  curio_quintiles (frequency, n, cuts_5);
  round_down (cuts_5, frequency_cuts);
  for (int r = 1; r <= 5; r++)
    for (int f = 1; f <= 5; f++)
      segments[r][f] = curio_segment_of (r, f);
  for (guint32 i = 0; i < n; i++)
    out_segments[sweep->customer[i]]
        = segments[6 - score (sweep->recency_days[i], recency_cuts)]
                  [score (frequency[i], frequency_cuts)];
}

guint32
curio_rfm_measure_segments (const CurioView *view, guint8 *out_segments)
{
  g_autofree gint64 *ranks = NULL;
  CurioSweep sweep;
  guint32 n;

  if (view->ledger->facts->n_customers > 0)
    memset (out_segments, CURIO_N_SEGMENTS, view->ledger->facts->n_customers);
  curio_sweep_init_ratings (&sweep, view, FALSE);
  if (view->ledger->kind == CURIO_BOOKS_POC)
    ranks = rank_frequencies (&sweep);
  note_segments (&sweep, ranks != NULL ? ranks : sweep.frequency,
                 out_segments);
  n = sweep.n_scored;
  curio_sweep_clear (&sweep);
  return n;
}

void
curio_rfm_clear (CurioRfm *self)
{
  g_clear_pointer (&self->customers, g_free);
  self->n = 0;
}
