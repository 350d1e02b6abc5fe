/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The passes over customers and amounts that every change of filter costs.  A
 * customer is a few look-ups, the sums over orders having been run in the
 * ledger; an amount is one test, without a branch to guess wrong. */

#include "curio-sweep.h"

/* What a customer did in the view before the as-of day. */
typedef struct
{
  guint32 frequency;
  guint32 last_order;
  gint64 net_mills;
} Doings;

/* Notes what RFM needs of CUSTOMER, who has an order before the as-of day. */
static inline void
note_customer (CurioSweep *self, guint32 customer, Doings doings)
{
  const CurioFacts *facts = self->view->ledger->facts;
  guint32 last = doings.last_order;
  guint32 i = self->n_scored++;

  self->customer[i] = customer;
  self->last_order[i] = last;
  self->frequency[i] = doings.frequency;
  self->monetary_mills[i] = doings.net_mills;
  /* A part of a day is none. */
  self->recency_days[i] = self->view->as_of_day - facts->order_day[last]
                          - (facts->order_second[last] > 0);
}

/* The row of the cohort of CUSTOMER, who has ordered. */
static inline guint32 *
get_cohort (CurioSweep *self, guint32 customer)
{
  const CurioLedger *ledger = self->view->ledger;
  guint32 month = ledger->first_month[customer] - ledger->base_month;
  gsize cohort = ledger->cohort_of_month[month];

  return self->active + cohort * ledger->n_months;
}

/* The first order from START to END that is not before DAY.  Histories are
 * short and their days random: steps without a branch to guess wrong are worth
 * more than fewer steps. */
static inline guint32
find_day (const gint32 *days, guint32 start, guint32 end, gint32 day)
{
  guint32 n = end - start;

  if (n == 0)
    return start;
  while (n > 1)
    {
      guint32 half = n / 2;

      start += (days[start + half - 1] < day) * half;
      n -= half;
    }

  return start + (days[start] < day);
}

/* Counts CUSTOMER in every active month from that of the visit FIRST up to,
 * not including, the END-th.  The months of the first and the last visit have
 * one in the view, the customer's months between them lie wholly within it. */
static inline void
count_months (CurioSweep *self, guint32 customer, guint32 first, guint32 end)
{
  const CurioLedger *ledger = self->view->ledger;
  guint32 *cohort = get_cohort (self, customer);

  for (guint32 i = ledger->sums[first + 1].n_months - 1; i < end; i++)
    cohort[ledger->active_months[i]]++;
}

static gboolean
has_cancellation (const CurioLedger *ledger, guint32 start, guint32 end)
{
  for (guint32 i = start; i < end; i++)
    if (ledger->n_lines[i] > 0)
      return TRUE;

  return FALSE;
}

/* Counts CUSTOMER, who keeps to one country: what the view holds of their
 * history is one stretch of it. */
static inline void
count_customer (CurioSweep *self, guint32 customer)
{
  const CurioView *view = self->view;
  const CurioLedger *ledger = view->ledger;
  guint32 start = view->start[customer], end = view->end[customer];
  CurioRunningSum before = ledger->sums[start], upto = ledger->sums[end];
  gboolean has_visit = before.n_visits < upto.n_visits;

  if (!has_visit && !has_cancellation (ledger, start, end))
    return;
  self->n_customers++;
  self->customers_of_country[ledger->home[customer]]++;
  if (has_visit)
    count_months (self, customer, ledger->visits[before.n_visits],
                  upto.n_months);
}

/* Notes what the same CUSTOMER did before the as-of day. */
static inline void
rate_customer (CurioSweep *self, guint32 customer)
{
  const CurioView *view = self->view;
  const CurioLedger *ledger = view->ledger;
  guint32 start = view->start[customer], end = view->end[customer];
  CurioRunningSum before = ledger->sums[start], upto;

  if (view->as_of_day <= view->last_day)
    end = find_day (ledger->facts->order_day, start, end, view->as_of_day);
  upto = ledger->sums[end];
  if (before.n_visits < upto.n_visits)
    note_customer (self, customer,
                   (Doings){ upto.n_visits - before.n_visits,
                             ledger->visits[upto.n_visits - 1],
                             upto.net_mills - before.net_mills });
}

/* Adds an invoice of a customer of many countries. */
static void
add_order (CurioSweep *self, guint32 order, Doings *doings)
{
  const CurioLedger *ledger = self->view->ledger;

  if (ledger->facts->order_day[order] >= self->view->as_of_day)
    return;
  doings->net_mills += ledger->net_mills[order];
  doings->frequency += ledger->is_order[order];
  if (ledger->is_order[order])
    doings->last_order = order;
}

/* Counts CUSTOMER in the country of ORDER, unless counted there before. */
static void
count_in_country (CurioSweep *self, guint32 customer, guint32 order)
{
  guint16 country = self->view->ledger->facts->order_country[order];

  self->customers_of_country[country]
      += self->last_seen[country] != customer + 1;
  self->last_seen[country] = customer + 1;
}

/* Counts CUSTOMER, who has invoices in several countries: there are few of
 * this kind, so each of their orders is looked at. */
static void
count_traveller (CurioSweep *self, guint32 customer)
{
  const CurioView *view = self->view;
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
      if (ledger->is_order[i] && month != last_month)
        {
          get_cohort (self, customer)[month]++;
          last_month = month;
        }
    }

  self->n_customers += n > 0;
}

static void
rate_traveller (CurioSweep *self, guint32 customer)
{
  const CurioView *view = self->view;
  Doings doings = { 0 };

  for (guint32 i = view->start[customer]; i < view->end[customer]; i++)
    if (curio_view_holds (view, i))
      add_order (self, i, &doings);
  if (doings.frequency > 0)
    note_customer (self, customer, doings);
}

static void
sweep_customers (CurioSweep *self)
{
  const CurioView *view = self->view;
  const CurioLedger *ledger = view->ledger;

  for (guint32 i = 0; i < ledger->facts->n_customers; i++)
    if (G_UNLIKELY (ledger->home[i] == CURIO_MANY_COUNTRIES))
      {
        count_traveller (self, i);
        rate_traveller (self, i);
      }
    else if (view->wanted[ledger->home[i]])
      {
        count_customer (self, i);
        rate_customer (self, i);
      }
}

static void
rate_customers (CurioSweep *self)
{
  const CurioView *view = self->view;
  const CurioLedger *ledger = view->ledger;

  for (guint32 i = 0; i < ledger->facts->n_customers; i++)
    if (G_UNLIKELY (ledger->home[i] == CURIO_MANY_COUNTRIES))
      rate_traveller (self, i);
    else if (view->wanted[ledger->home[i]])
      rate_customer (self, i);
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
mark_amounts (CurioSweep *self)
{
  const guint8 *held = self->view->held;
  const guint32 *totals = self->view->ledger->rank_total;
  guint64 *bits = self->ranks.bits;
  guint32 n_ranks = self->ranks.n_ranks;
  guint32 rank = 0;

  for (; rank + 8 <= n_ranks; rank += 8)
    bits[rank / 64] |= mark_eight (held, totals + rank) << (rank % 64);
  for (; rank < n_ranks; rank++)
    bits[rank / 64] |= (guint64)held[totals[rank]] << (rank % 64);
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
  self->monetary_mills = g_new (gint64, n_customers);
}

void
curio_sweep_init (CurioSweep *self, const CurioView *view)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  gsize n_cells = (gsize)ledger->n_cohorts * ledger->n_months;

  init_ratings (self, view);
  self->customers_of_country = g_new0 (guint32, facts->n_countries);
  self->last_seen = g_new0 (guint32, facts->n_countries);
  self->active = g_new0 (guint32, n_cells);
  curio_rank_set_init (&self->ranks, ledger->n_ranks);
  if (view->n_orders == 0)
    return;

  sweep_customers (self);
  mark_amounts (self);
}

void
curio_sweep_init_ratings (CurioSweep *self, const CurioView *view)
{
  init_ratings (self, view);
  if (view->n_orders > 0)
    rate_customers (self);
}

void
curio_sweep_clear (CurioSweep *self)
{
  g_clear_pointer (&self->customers_of_country, g_free);
  g_clear_pointer (&self->last_seen, g_free);
  g_clear_pointer (&self->active, g_free);
  curio_rank_set_clear (&self->ranks);
  g_clear_pointer (&self->customer, g_free);
  g_clear_pointer (&self->last_order, g_free);
  g_clear_pointer (&self->recency_days, g_free);
  g_clear_pointer (&self->frequency, g_free);
  g_clear_pointer (&self->monetary_mills, g_free);
}
