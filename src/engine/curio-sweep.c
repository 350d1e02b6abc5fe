/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one pass over the orders of a view.  It runs at every change of filter,
 * so it goes through the orders once, customer by customer, keeps the sums of
 * a customer in registers and leaves out everything that the totals by day
 * already know. */

#include "curio-sweep.h"

#include "curio-ledger-private.h"

/* Marks the amount of ORDER.  One without a rank is marked as rank n_ranks,
 * which the set forgets, with an amount of nothing. */
static inline void
mark_amount (CurioSweep *self, const CurioLedger *ledger, guint32 order)
{
  guint32 rank = MIN (ledger->rank[order], self->ranks.n_ranks);

  curio_rank_set_add (&self->ranks, rank);
  self->block_pence[rank / CURIO_SWEEP_BLOCK]
      += curio_mills_to_pence (ledger->amount_mills[order]);
}

/* Counts a customer once in every country of theirs.  LAST_SEEN is the last
 * customer counted there, plus one. */
static inline void
count_in_country (CurioSweep *self, guint32 *last_seen, guint32 customer,
                  guint16 country)
{
  self->customers_of_country[country] += last_seen[country] != customer + 1;
  last_seen[country] = customer + 1;
}

/* Notes what RFM needs of CUSTOMER, whose last order is LAST. */
static inline void
note_customer (CurioSweep *self, guint32 customer, guint32 last,
               guint32 frequency, gint64 net)
{
  const CurioFacts *facts = self->view->ledger->facts;
  gint32 day = facts->order_day[last];

  self->scored[self->n_scored++] = (CurioScored){
    .customer = customer,
    .frequency = frequency,
    .monetary_mills = net,
    /* A part of a day is none. */
    .recency_days
    = self->view->as_of_day - day - (facts->order_second[last] > 0),
    .last_day = day,
    .country = facts->order_country[last],
  };
}

/* The cohort of CUSTOMER, from the facts' first month; any for a customer who
 * never ordered, since nothing will be counted. */
static inline gsize
get_cohort (const CurioLedger *ledger, guint32 customer)
{
  gint32 month = ledger->first_month[customer];

  return month != CURIO_DAY_NONE ? month - ledger->base_month : 0;
}

/* Sweeps the orders of one customer, from the AT-th of the view; returns where
 * the next customer begins. */
static inline guint32
sweep_customer (CurioSweep *self, guint32 *last_seen, guint32 at)
{
  const CurioLedger *ledger = self->view->ledger;
  const CurioFacts *facts = ledger->facts;
  const guint32 *orders = self->view->orders;
  guint32 customer = facts->order_customer[orders[at]];
  guint32 end = facts->first_order[customer + 1];
  gint32 as_of_day = self->view->as_of_day;
  guint32 *cohort
      = self->active + get_cohort (ledger, customer) * ledger->n_months;
  guint32 frequency = 0, last = 0, last_month = G_MAXUINT32;
  gint64 net = 0;

  do
    {
      guint32 order = orders[at];
      gint32 day = facts->order_day[order];
      guint32 month = ledger->month_index[day - facts->first_day];
      guint32 is_order = ledger->is_order[order];
      guint32 is_before = day < as_of_day;
      guint32 counts = is_order & is_before;

      cohort[month] += is_order & (month != last_month);
      last_month = is_order ? month : last_month;
      net += is_before ? ledger->net_mills[order] : 0;
      frequency += counts;
      last = counts ? order : last;
      mark_amount (self, ledger, order);
      count_in_country (self, last_seen, customer,
                        facts->order_country[order]);
    }
  while (orders[++at] < end);

  if (frequency > 0)
    note_customer (self, customer, last, frequency, net);
  self->n_customers++;

  return at;
}

static void
sweep_orders (CurioSweep *self)
{
  const CurioView *view = self->view;
  const CurioFacts *facts = view->ledger->facts;
  guint32 first_guest = facts->first_order[facts->n_customers];
  g_autofree guint32 *last_seen = g_new0 (guint32, facts->n_countries);
  guint32 at = 0;

  while (view->orders[at] < first_guest)
    at = sweep_customer (self, last_seen, at);
  for (; at < view->n_orders; at++)
    {
      mark_amount (self, view->ledger, view->orders[at]);
      self->guest_net_mills += view->ledger->net_mills[view->orders[at]];
    }
}

void
curio_sweep_init (CurioSweep *self, const CurioView *view)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  gsize n_months = ledger->n_months;

  *self = (CurioSweep){ .view = view };
  self->customers_of_country = g_new0 (guint32, facts->n_countries);
  self->active = g_new0 (guint32, n_months * n_months);
  self->block_pence = g_new0 (gint64, ledger->n_ranks / CURIO_SWEEP_BLOCK + 1);
  self->scored = g_new (CurioScored, facts->n_customers);
  curio_rank_set_init (&self->ranks, ledger->n_ranks);
  sweep_orders (self);
  curio_rank_set_count (&self->ranks);
}

void
curio_sweep_clear (CurioSweep *self)
{
  g_clear_pointer (&self->customers_of_country, g_free);
  g_clear_pointer (&self->active, g_free);
  g_clear_pointer (&self->block_pence, g_free);
  g_clear_pointer (&self->scored, g_free);
  curio_rank_set_clear (&self->ranks);
}
