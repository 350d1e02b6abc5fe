/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The passes over customers and amounts that every change of filter costs.  A
 * customer is a few look-ups, the sums over orders having been run in the
 * ledger; an amount is one test, without a branch to guess wrong. */

#include "curio-sweep.h"

#include <string.h>

#include "curio-cores.h"

/* What one stretch of the customers adds.  Each piece has counts of its own,
 * and writes what it notes where its customers begin; the pieces are then put
 * together, in order. */
typedef struct
{
  CurioSweep *sweep;
  guint32 first; /* customer, and its place in the sweep's columns */
  guint32 n_scored;
  guint32 n_customers;
  guint32 *customers_of_country; /* [n_countries] */
  guint32 *last_seen; /* [n_countries] last customer counted there, plus one */
  guint32 *active;    /* as in the sweep */
} Piece;

/* What a customer did in the view before the as-of day. */
typedef struct
{
  guint32 frequency;
  guint32 last_order;
  gint64 net_mills;
} Doings;

/* Notes what RFM needs of CUSTOMER, who has an order before the as-of day. */
static inline void
note_customer (Piece *self, guint32 customer, Doings doings)
{
  CurioSweep *sweep = self->sweep;
  const CurioFacts *facts = sweep->view->ledger->facts;
  guint32 last = doings.last_order;
  guint32 i = self->first + self->n_scored++;

  sweep->customer[i] = customer;
  sweep->last_order[i] = last;
  sweep->frequency[i] = doings.frequency;
  if (sweep->monetary_mills != NULL)
    sweep->monetary_mills[i] = doings.net_mills;
  /* A part of a day is none. */
  sweep->recency_days[i] = sweep->view->as_of_day - facts->order_day[last]
                           - (facts->order_second[last] > 0);
}

/* The row of the cohort of CUSTOMER, who has ordered. */
static inline guint32 *
get_cohort (Piece *self, guint32 customer)
{
  const CurioLedger *ledger = self->sweep->view->ledger;
  guint32 month = ledger->first_month[customer] - ledger->base_month;
  gsize cohort = ledger->cohort_of_month[month];

  return self->active + cohort * ledger->n_months;
}

/* Counts CUSTOMER, who has the visits from START to END in the view, in the
 * months that it holds in part.  Those between are cells of the ledger. */
static inline void
count_parts (Piece *self, guint32 customer, guint32 start, guint32 end)
{
  const CurioViewMonths *months = &self->sweep->months;
  const gint32 *days = self->sweep->view->ledger->visit_days;

  if (days[start] <= months->part_from_end)
    get_cohort (self, customer)[months->part_from]++;
  if (days[end - 1] >= months->part_to_begin)
    get_cohort (self, customer)[months->part_to]++;
}

static gboolean
has_cancellation (const CurioLedger *ledger, guint32 start, guint32 end)
{
  for (guint32 i = start; i < end; i++)
    if (curio_ledger_counts_order (ledger, i))
      return TRUE;

  return FALSE;
}

/* Counts CUSTOMER, who keeps to one country: what the view holds of their
 * history is one stretch of it. */
static inline void
count_customer (Piece *self, guint32 customer)
{
  const CurioView *view = self->sweep->view;
  const CurioLedger *ledger = view->ledger;
  guint32 start = view->start[customer], end = view->end[customer];
  guint32 visit = ledger->visit_sums[start], upto = ledger->visit_sums[end];
  gboolean has_visit = visit < upto;

  if (!has_visit && !has_cancellation (ledger, start, end))
    return;
  self->n_customers++;
  self->customers_of_country[ledger->home[customer]]++;
  if (has_visit)
    count_parts (self, customer, visit, upto);
}

/* Notes what the same CUSTOMER did before the as-of day. */
static inline void
rate_customer (Piece *self, guint32 customer)
{
  const CurioView *view = self->sweep->view;
  const CurioLedger *ledger = view->ledger;
  guint32 start = view->start[customer];
  guint32 end = curio_view_find_as_of (view, customer);
  guint32 visit = ledger->visit_sums[start], upto = ledger->visit_sums[end];

  if (visit < upto)
    note_customer (
        self, customer,
        (Doings){ upto - visit, ledger->visits[upto - 1],
                  ledger->net_sums[end] - ledger->net_sums[start] });
}

/* Adds an invoice of a customer of many countries. */
static void
add_order (const CurioView *view, guint32 order, Doings *doings)
{
  const CurioLedger *ledger = view->ledger;

  if (ledger->facts->order_day[order] >= view->as_of_day)
    return;
  doings->net_mills += curio_ledger_get_net (ledger, order);
  doings->frequency += curio_ledger_is_order (ledger, order);
  if (curio_ledger_is_order (ledger, order))
    doings->last_order = order;
}

/* Counts CUSTOMER in the country of ORDER, unless counted there before. */
static void
count_in_country (Piece *self, guint32 customer, guint32 order)
{
  guint16 country = self->sweep->view->ledger->facts->order_country[order];

  self->customers_of_country[country]
      += self->last_seen[country] != customer + 1;
  self->last_seen[country] = customer + 1;
}

/* Counts CUSTOMER, who has invoices in several countries: there are few of
 * this kind, so each of their orders is looked at. */
static void
count_traveller (Piece *self, guint32 customer)
{
  const CurioView *view = self->sweep->view;
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  guint32 last_month = G_MAXUINT32, n = 0;

  for (guint32 i = view->start[customer]; i < view->end[customer]; i++)
    {
      if (!curio_view_holds (view, i))
        continue;

      guint32 month
          = ledger->month_index[facts->order_day[i] - facts->first_day];
      n++;
      count_in_country (self, customer, i);
      if (curio_ledger_is_order (ledger, i) && month != last_month)
        {
          get_cohort (self, customer)[month]++;
          last_month = month;
        }
    }

  self->n_customers += n > 0;
}

static void
rate_traveller (Piece *self, guint32 customer)
{
  const CurioView *view = self->sweep->view;
  Doings doings = { 0 };

  for (guint32 i = view->start[customer]; i < view->end[customer]; i++)
    if (curio_view_holds (view, i))
      add_order (view, i, &doings);
  if (doings.frequency > 0)
    note_customer (self, customer, doings);
}

static void
sweep_piece_cb (guint piece, guint32 start, guint32 end, gpointer data)
{
  Piece *self = (Piece *)data + piece;
  const CurioView *view = self->sweep->view;
  const guint16 *home = view->ledger->home;

  self->first = start;
  for (guint32 i = start; i < end; i++)
    if (G_UNLIKELY (home[i] == CURIO_MANY_COUNTRIES))
      {
        count_traveller (self, i);
        rate_traveller (self, i);
      }
    else if (view->wanted[home[i]])
      {
        count_customer (self, i);
        rate_customer (self, i);
      }
}

static void
rate_piece_cb (guint piece, guint32 start, guint32 end, gpointer data)
{
  Piece *self = (Piece *)data + piece;
  const CurioView *view = self->sweep->view;
  const guint16 *home = view->ledger->home;

  self->first = start;
  for (guint32 i = start; i < end; i++)
    if (G_UNLIKELY (home[i] == CURIO_MANY_COUNTRIES))
      rate_traveller (self, i);
    else if (view->wanted[home[i]])
      rate_customer (self, i);
}

/* Moves what the piece noted behind what those before it did. */
static void
close_gap (CurioSweep *self, const Piece *piece)
{
  guint32 to = self->n_scored, from = piece->first, n = piece->n_scored;

  self->n_scored += n;
  if (to == from)
    return;
  memmove (self->customer + to, self->customer + from, n * sizeof (guint32));
  memmove (self->last_order + to, self->last_order + from,
           n * sizeof (guint32));
  memmove (self->recency_days + to, self->recency_days + from,
           n * sizeof (gint64));
  memmove (self->frequency + to, self->frequency + from, n * sizeof (gint64));
  if (self->monetary_mills != NULL)
    memmove (self->monetary_mills + to, self->monetary_mills + from,
             n * sizeof (gint64));
}

static void
add_counts (guint32 *sums, const guint32 *counts, gsize n)
{
  for (gsize i = 0; i < n; i++)
    sums[i] += counts[i];
}

/* Counts those who keep to one country in the months that the view holds
 * wholly. */
static void
count_whole_months (CurioSweep *self)
{
  const CurioView *view = self->view;
  const CurioLedger *ledger = view->ledger;

  for (guint32 c = 0; c < ledger->facts->n_countries; c++)
    for (guint32 i = ledger->first_month_cell[c];
         view->wanted[c] && i < ledger->first_month_cell[c + 1]; i++)
      {
        const CurioMonthCell *cell = &ledger->month_cells[i];
        gsize at = (gsize)cell->cohort * ledger->n_months + cell->month;

        if (cell->month >= self->months.first
            && cell->month <= self->months.last)
          self->active[at] += cell->n_active;
      }
}

/* The first piece counts where the sweep's own counts are. */
static void
count_in_pieces (CurioSweep *self, Piece *pieces, guint n_pieces)
{
  const CurioLedger *ledger = self->view->ledger;
  guint32 n_countries = ledger->facts->n_countries;
  gsize n_cells = (gsize)ledger->n_cohorts * ledger->n_months;

  for (guint i = 0; i < n_pieces; i++)
    {
      pieces[i].last_seen = g_new0 (guint32, n_countries);
      pieces[i].customers_of_country = i == 0 ? self->customers_of_country
                                              : g_new0 (guint32, n_countries);
      pieces[i].active = i == 0 ? self->active : g_new0 (guint32, n_cells);
    }
  curio_cores_share (n_pieces, ledger->facts->n_customers, 1, sweep_piece_cb,
                     pieces);
  for (guint i = 0; i < n_pieces; i++)
    {
      self->n_customers += pieces[i].n_customers;
      g_free (pieces[i].last_seen);
      if (i == 0)
        continue;
      add_counts (self->customers_of_country, pieces[i].customers_of_country,
                  n_countries);
      add_counts (self->active, pieces[i].active, n_cells);
      g_free (pieces[i].customers_of_country);
      g_free (pieces[i].active);
    }
}

static void
sweep_customers (CurioSweep *self, gboolean counts)
{
  const CurioFacts *facts = self->view->ledger->facts;
  guint n_pieces = curio_cores_count_pieces (facts->n_orders);
  Piece pieces[CURIO_MAX_PIECES] = { 0 };

  for (guint i = 0; i < n_pieces; i++)
    pieces[i].sweep = self;
  if (counts)
    count_in_pieces (self, pieces, n_pieces);
  else
    curio_cores_share (n_pieces, facts->n_customers, 1, rate_piece_cb, pieces);
  for (guint i = 0; i < n_pieces; i++)
    close_gap (self, &pieces[i]);
}

/* The ranks whose day totals are held, eight at a time, as bits. */
static inline guint64
mark_eight (const guint8 *held, const guint32 *totals)
{
  guint64 bits = 0;

  for (guint32 i = 0; i < 8; i++)
    bits |= (guint64)held[totals[i]] << i;

  return bits;
}

static void
mark_piece_cb (guint piece, guint32 start, guint32 end, gpointer data)
{
  CurioSweep *self = data;
  const guint8 *held = self->view->held;
  const guint32 *totals = self->view->ledger->rank_total;
  guint64 *bits = self->ranks.bits;
  guint32 rank = start;

  for (; rank + 8 <= end; rank += 8)
    bits[rank / 64] |= mark_eight (held, totals + rank) << (rank % 64);
  for (; rank < end; rank++)
    bits[rank / 64] |= (guint64)held[totals[rank]] << (rank % 64);
}

static void
mark_amounts (CurioSweep *self)
{
  guint n_pieces
      = curio_cores_count_pieces (self->view->ledger->facts->n_orders);

  /* No two pieces write to one word of bits. */
  curio_cores_share (n_pieces, self->ranks.n_ranks, 64, mark_piece_cb, self);
  curio_rank_set_count (&self->ranks);
}

static void
init_ratings (CurioSweep *self, const CurioView *view)
{
  guint32 n_customers = view->ledger->facts->n_customers;

  *self = (CurioSweep){ .view = view };
  self->customer = g_new (guint32, n_customers);
  self->last_order = g_new (guint32, n_customers);
  self->recency_days = g_new (gint64, n_customers);
  self->frequency = g_new (gint64, n_customers);
}

void
curio_sweep_init (CurioSweep *self, const CurioView *view)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  gsize n_cells = (gsize)ledger->n_cohorts * ledger->n_months;

  init_ratings (self, view);
  self->monetary_mills = g_new (gint64, facts->n_customers);
  self->customers_of_country = g_new0 (guint32, facts->n_countries);
  self->active = g_new0 (guint32, n_cells);
  curio_rank_set_init (&self->ranks, ledger->n_ranks);
  if (view->n_orders == 0)
    return;

  curio_view_find_months (view, &self->months);
  sweep_customers (self, TRUE);
  count_whole_months (self);
  mark_amounts (self);
}

void
curio_sweep_init_ratings (CurioSweep *self, const CurioView *view,
                          gboolean has_monetary)
{
  init_ratings (self, view);
  if (has_monetary)
    self->monetary_mills = g_new (gint64, view->ledger->facts->n_customers);
  if (view->n_orders > 0)
    sweep_customers (self, FALSE);
}

void
curio_sweep_clear (CurioSweep *self)
{
  g_clear_pointer (&self->customers_of_country, g_free);
  g_clear_pointer (&self->active, g_free);
  curio_rank_set_clear (&self->ranks);
  g_clear_pointer (&self->customer, g_free);
  g_clear_pointer (&self->last_order, g_free);
  g_clear_pointer (&self->recency_days, g_free);
  g_clear_pointer (&self->frequency, g_free);
  g_clear_pointer (&self->monetary_mills, g_free);
}
