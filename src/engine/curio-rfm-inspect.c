/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The segments, asked what they hang on: scores are made anew with one thing
 * changed, and compared. */

#include "curio-rfm-inspect.h"

#include "curio-quintiles.h"

#define SECONDS_PER_DAY G_GINT64_CONSTANT (86400)

/* --- ties -----------------------------------------------------------------
 */

void
curio_rfm_count_ties (const CurioMeasures *measures, CurioRfmTies *out)
{
  const CurioRfm *rfm = &measures->rfm;
  gboolean has_ranks = measures->view.ledger->kind == CURIO_BOOKS_POC;

  *out = (CurioRfmTies){ 0 };
  for (guint32 i = 0; i < rfm->n; i++)
    for (int k = 0; k < 4; k++)
      {
        const CurioScored *scored = &rfm->customers[i];

        out->recency[k]
            += scored->recency_days * (gint64)5 == rfm->recency_cuts_5[k];
        /* Ranks do not tie. */
        out->frequency[k]
            += !has_ranks
               && scored->frequency * (gint64)5 == rfm->frequency_cuts_5[k];
        out->monetary[k]
            += scored->monetary_mills * 5 == rfm->monetary_cuts_5[k];
      }
}

/* --- scoring anew ----------------------------------------------------------
 */

/* What R and F are made of, for the customers who are scored. */
typedef struct
{
  guint32 n;
  guint32 *customer;
  gint64 *recency;
  gint64 *frequency;
  guint8 *segment; /* once they are scored */
} Scores;

static void
init_scores (Scores *self, guint32 n_most)
{
  *self = (Scores){
    .customer = g_new (guint32, MAX (n_most, 1)),
    .recency = g_new (gint64, MAX (n_most, 1)),
    .frequency = g_new (gint64, MAX (n_most, 1)),
    .segment = g_new (guint8, MAX (n_most, 1)),
  };
}

static void
clear_scores (Scores *self)
{
  g_free (self->customer);
  g_free (self->recency);
  g_free (self->frequency);
  g_free (self->segment);
}

static void
add_customer (Scores *self, guint32 customer, gint64 recency, gint64 frequency)
{
  self->customer[self->n] = customer;
  self->recency[self->n] = recency;
  self->frequency[self->n] = frequency;
  self->n++;
}

static int
compare_frequencies (gconstpointer a, gconstpointer b, gpointer data)
{
  const gint64 *frequency = data;
  guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;

  if (frequency[x] != frequency[y])
    return frequency[x] < frequency[y] ? -1 : 1;
  return (x > y) - (x < y);
}

/* Frequencies become their ranks from 1, ties by id. */
static void
rank (Scores *self)
{
  g_autofree guint32 *order = g_new (guint32, MAX (self->n, 1));

  for (guint32 i = 0; i < self->n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int)self->n, sizeof *order, compare_frequencies,
                     self->frequency);
  for (guint32 i = 0; i < self->n; i++)
    self->frequency[order[i]] = i + 1;
}

static void
find_segments (Scores *self, gboolean by_rank)
{
  gint64 recency_cuts[4], frequency_cuts[4];

  if (by_rank)
    rank (self);
  curio_quintiles (self->recency, self->n, recency_cuts);
  curio_quintiles (self->frequency, self->n, frequency_cuts);
  for (guint32 i = 0; i < self->n; i++)
    self->segment[i] = curio_segment_of (
        6 - curio_quintiles_score (self->recency[i], recency_cuts),
        curio_quintiles_score (self->frequency[i], frequency_cuts));
}

/* --- the other ways --------------------------------------------------------
 */

/* The same customers, their ties treated the other way. */
static void
score_ties (const CurioMeasures *measures, Scores *out)
{
  const CurioRfm *rfm = &measures->rfm;

  init_scores (out, rfm->n);
  for (guint32 i = 0; i < rfm->n; i++)
    add_customer (out, rfm->customers[i].customer,
                  rfm->customers[i].recency_days, rfm->customers[i].frequency);
  find_segments (out, measures->view.ledger->kind != CURIO_BOOKS_POC);
}

/* Whole days from the order to midnight at the start of the as-of day. */
static gint64
get_recency (const CurioFacts *facts, guint32 order, gint32 as_of)
{
  gint64 seconds = (as_of - facts->order_day[order]) * SECONDS_PER_DAY
                   - facts->order_second[order];

  return seconds / SECONDS_PER_DAY;
}

static void
visit_customer (const CurioView *view, guint32 customer, Scores *out)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  gboolean is_poc = ledger->kind == CURIO_BOOKS_POC;
  gint64 frequency = 0;
  gboolean has_order = FALSE;
  guint32 last = 0;

  for (guint32 i = facts->first_order[customer];
       i < facts->first_order[customer + 1]; i++)
    {
      gboolean is_cancelled = facts->order_is_cancellation[i];

      if (!curio_view_holds (view, i)
          || facts->order_day[i] >= view->as_of_day)
        continue;
      if (is_poc ? is_cancelled
                 : !curio_ledger_is_order (ledger, i) && !is_cancelled)
        continue;
      has_order |= !is_cancelled;
      frequency++;
      last = i;
    }
  if (has_order)
    add_customer (out, customer, get_recency (facts, last, view->as_of_day),
                  frequency);
}

static void
score_cancellations (const CurioMeasures *measures, Scores *out)
{
  const CurioView *view = &measures->view;
  guint32 n = view->ledger->facts->n_customers;

  init_scores (out, n);
  for (guint32 i = 0; i < n && view->n_orders > 0; i++)
    visit_customer (view, i, out);
  find_segments (out, view->ledger->kind == CURIO_BOOKS_POC);
}

static void
score_as_of (const CurioMeasures *measures, gint32 as_of, Scores *out)
{
  const CurioView *view = &measures->view;
  CurioSelection selection;
  CurioView then;
  CurioRfm rfm;

  curio_selection_copy (&view->selection, &selection);
  selection.as_of_day = as_of;
  curio_view_init (&then, view->ledger, &selection);
  curio_rfm_measure (&then, &rfm);
  init_scores (out, rfm.n);
  for (guint32 i = 0; i < rfm.n; i++)
    {
      add_customer (out, rfm.customers[i].customer, 0, 0);
      out->segment[i] = rfm.customers[i].segment;
    }
  curio_rfm_clear (&rfm);
  curio_view_clear (&then);
  curio_selection_clear (&selection);
}

/* --- comparing -------------------------------------------------------------
 */

static void
add_change (CurioRfmChange *self, guint32 customer, guint from, guint to)
{
  self->customers[self->n] = customer;
  self->from[self->n] = (guint8)from;
  self->to[self->n] = (guint8)to;
  self->n++;
  self->n_moved += from != to;
  self->cells[from][to]++;
}

/* Both are in the order of the customers. */
static void
compare (const CurioRfm *now, const Scores *then, CurioRfmChange *out)
{
  guint32 i = 0, k = 0;

  while (i < now->n || k < then->n)
    {
      guint32 mine = i < now->n ? now->customers[i].customer : G_MAXUINT32;
      guint32 other = k < then->n ? then->customer[k] : G_MAXUINT32;
      guint32 customer = MIN (mine, other);

      add_change (out, customer,
                  mine == customer ? now->customers[i].segment
                                   : CURIO_NOT_YET_CUSTOMERS,
                  other == customer ? then->segment[k]
                                    : CURIO_NOT_YET_CUSTOMERS);
      i += mine == customer;
      k += other == customer;
    }
}

void
curio_rfm_change_measure (const CurioMeasures *measures, CurioWhatIf what_if,
                          gint32 as_of, CurioRfmChange *out)
{
  guint32 n_most;
  Scores scores;

  g_return_if_fail (measures != NULL && out != NULL);
  g_return_if_fail (what_if < CURIO_N_WHAT_IFS);

  *out = (CurioRfmChange){ 0 };
  if (what_if == CURIO_WHAT_IF_TIES)
    score_ties (measures, &scores);
  else if (what_if == CURIO_WHAT_IF_CANCELLATIONS)
    score_cancellations (measures, &scores);
  else
    score_as_of (measures, as_of, &scores);
  n_most = MAX (measures->rfm.n + scores.n, 1);
  out->customers = g_new (guint32, n_most);
  out->from = g_new (guint8, n_most);
  out->to = g_new (guint8, n_most);
  compare (&measures->rfm, &scores, out);
  clear_scores (&scores);
}

void
curio_rfm_change_clear (CurioRfmChange *self)
{
  g_clear_pointer (&self->customers, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  self->n = 0;
}
