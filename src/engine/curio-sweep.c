/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The passes over the orders of a view.  They run at every change of filter,
 * so they go through the orders as few times as pays, keep the sums of a
 * customer in registers and leave out everything that the totals by day
 * already know. */

#include "curio-sweep.h"

/* Counts CUSTOMER, whose orders are the view's from START to END, once in
 * every country of theirs.  Nearly all have one, which the ledger knows. */
static inline void
count_in_countries (CurioSweep *self, guint32 customer, guint32 start,
                    guint32 end)
{
  const CurioView *view = self->view;
  const CurioFacts *facts = view->ledger->facts;
  guint16 home = view->ledger->home[customer];

  if (G_LIKELY (home != CURIO_MANY_COUNTRIES))
    {
      self->customers_of_country[home]++;
      return;
    }
  for (guint32 i = start; i < end; i++)
    {
      guint16 country = facts->order_country[view->orders[i]];

      if (self->last_seen[country] != customer + 1)
        self->customers_of_country[country]++;
      self->last_seen[country] = customer + 1;
    }
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

/* Sweeps the orders of one customer, from the START-th of the view; returns
 * where the next customer begins. */
static inline guint32
sweep_customer (CurioSweep *self, guint32 start)
{
  const CurioLedger *ledger = self->view->ledger;
  const CurioFacts *facts = ledger->facts;
  const guint32 *orders = self->view->orders;
  const gint32 *days = facts->order_day;
  const guint8 *is_order = ledger->is_order;
  const gint64 *nets = ledger->net_mills;
  const guint16 *months = ledger->month_index;
  gint32 first_day = facts->first_day, as_of_day = self->view->as_of_day;
  guint32 customer = facts->order_customer[orders[start]];
  guint32 end = facts->first_order[customer + 1];
  guint32 *cohort
      = self->active + get_cohort (ledger, customer) * ledger->n_months;
  guint32 at = start, order = orders[start];
  guint32 frequency = 0, last = 0, last_month = G_MAXUINT32;
  gint64 net = 0;

  do
    {
      guint32 month = months[days[order] - first_day];
      guint32 is_before = days[order] < as_of_day;
      guint32 counts = is_order[order] & is_before;

      cohort[month] += is_order[order] & (month != last_month);
      last_month = is_order[order] ? month : last_month;
      net += is_before ? nets[order] : 0;
      frequency += counts;
      last = counts ? order : last;
      order = orders[++at];
    }
  while (order < end);

  if (frequency > 0)
    note_customer (self, customer, last, frequency, net);
  count_in_countries (self, customer, start, at);
  self->n_customers++;

  return at;
}

static void
sweep_orders (CurioSweep *self)
{
  const CurioView *view = self->view;
  const CurioFacts *facts = view->ledger->facts;
  guint32 first_guest = facts->first_order[facts->n_customers];
  guint32 at = 0;

  while (view->orders[at] < first_guest)
    at = sweep_customer (self, at);
  for (; at < view->n_orders; at++)
    self->guest_net_mills += view->ledger->net_mills[view->orders[at]];
}

/* Marks the ranks from START to END, of one word, that the view holds. */
static inline void
mark_word (CurioSweep *self, guint32 start, guint32 end)
{
  const CurioView *view = self->view;
  const CurioLedger *ledger = view->ledger;
  guint32 from = view->from_day;
  guint32 n_days = MAX (view->to_day - view->from_day + 1, 0);
  guint64 word = 0;
  gint64 pence = 0;

  for (guint32 rank = end; rank-- > start;)
    {
      guint64 holds = view->wanted[ledger->rank_country[rank]]
                      & ((guint32)ledger->rank_day[rank] - from < n_days);

      word = word << 1 | holds;
      pence += ledger->rank_pence[rank] & -holds;
    }

  self->ranks.bits[start / 64] = word;
  self->word_pence[start / 64] = pence;
}

static void
mark_amounts (CurioSweep *self)
{
  guint32 n_ranks = self->view->ledger->n_ranks;

  for (guint32 rank = 0; rank < n_ranks; rank += 64)
    mark_word (self, rank, MIN (rank + 64, n_ranks));
  curio_rank_set_count (&self->ranks);
}

void
curio_sweep_init (CurioSweep *self, const CurioView *view)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  gsize n_months = ledger->n_months;

  *self = (CurioSweep){ .view = view };
  self->customers_of_country = g_new0 (guint32, facts->n_countries);
  self->last_seen = g_new0 (guint32, facts->n_countries);
  self->active = g_new0 (guint32, n_months * n_months);
  self->word_pence = g_new0 (gint64, ledger->n_ranks / 64 + 1);
  self->scored = g_new (CurioScored, facts->n_customers);
  curio_rank_set_init (&self->ranks, ledger->n_ranks);
  sweep_orders (self);
  mark_amounts (self);
}

void
curio_sweep_clear (CurioSweep *self)
{
  g_clear_pointer (&self->customers_of_country, g_free);
  g_clear_pointer (&self->last_seen, g_free);
  g_clear_pointer (&self->active, g_free);
  g_clear_pointer (&self->word_pence, g_free);
  g_clear_pointer (&self->scored, g_free);
  curio_rank_set_clear (&self->ranks);
}
