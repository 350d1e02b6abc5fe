/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The histories of the customers.  Orders lie in the order of customer and
 * time, so what a customer did between two days is a stretch of them; running
 * sums and the lists of visits and of active months turn it into a few
 * look-ups instead of a walk. */

#include "curio-ledger-private.h"

static void
run_sums (CurioLedger *self)
{
  const CurioFacts *facts = self->facts;
  guint32 n = facts->first_order[facts->n_customers];
  gint64 net = 0;
  guint32 n_visits = 0;

  self->net_before = g_new (gint64, n + 1);
  self->visits_before = g_new (guint32, n + 1);
  self->visits = g_new (guint32, n + 1);
  for (guint32 i = 0; i < n; i++)
    {
      self->net_before[i] = net;
      self->visits_before[i] = n_visits;
      self->visits[n_visits] = i;
      net += self->net_mills[i];
      n_visits += self->is_order[i];
    }
  self->net_before[n] = net;
  self->visits_before[n] = n_visits;
  self->n_visits = n_visits;
}

static void
list_months (CurioLedger *self)
{
  const CurioFacts *facts = self->facts;
  guint32 last_customer = CURIO_NO_CUSTOMER, last_month = 0, n = 0;

  self->visit_month = g_new (guint32, self->n_visits);
  self->active_months = g_new (guint16, self->n_visits);
  for (guint32 i = 0; i < self->n_visits; i++)
    {
      guint32 order = self->visits[i];
      guint32 customer = facts->order_customer[order];
      guint32 month
          = self->month_index[facts->order_day[order] - facts->first_day];

      if (customer != last_customer || month != last_month)
        self->active_months[n++] = month;
      self->visit_month[i] = n - 1;
      last_customer = customer;
      last_month = month;
    }
}

static void
find_first_months (CurioLedger *self)
{
  const CurioFacts *facts = self->facts;

  self->first_month = g_new (gint32, facts->n_customers);
  for (guint32 i = 0; i < facts->n_customers; i++)
    {
      guint32 first = self->visits_before[facts->first_order[i]];
      guint32 end = self->visits_before[facts->first_order[i + 1]];

      self->first_month[i]
          = first < end ? self->base_month
                              + self->active_months[self->visit_month[first]]
                        : CURIO_DAY_NONE;
    }
}

/* The one country of all invoices of CUSTOMER that the books count. */
static guint16
find_home (const CurioLedger *self, guint32 customer)
{
  const CurioFacts *facts = self->facts;
  guint16 home = CURIO_MANY_COUNTRIES;

  for (guint32 i = facts->first_order[customer];
       i < facts->first_order[customer + 1]; i++)
    {
      if (self->n_lines[i] == 0)
        continue;
      if (home != CURIO_MANY_COUNTRIES && home != facts->order_country[i])
        return CURIO_MANY_COUNTRIES;
      home = facts->order_country[i];
    }

  return home;
}

static void
find_sole_homes (CurioLedger *self)
{
  guint32 n_customers = self->facts->n_customers;

  self->home = g_new (guint16, n_customers);
  for (guint32 i = 0; i < n_customers; i++)
    self->home[i] = find_home (self, i);
}

static gboolean
has_home (const CurioLedger *self, guint32 customer, guint16 country)
{
  for (guint32 i = self->n_homes; i > 0; i--)
    {
      if (self->homes[i - 1].customer != customer)
        return FALSE;
      if (self->homes[i - 1].country == country)
        return TRUE;
    }

  return FALSE;
}

static void
find_homes (CurioLedger *self)
{
  const CurioFacts *facts = self->facts;
  guint32 capacity = facts->n_customers + 1;

  self->homes = g_new (CurioHome, capacity);
  for (guint32 i = 0; i < self->n_visits; i++)
    {
      guint32 customer = facts->order_customer[self->visits[i]];
      guint16 country = facts->order_country[self->visits[i]];

      if (has_home (self, customer, country))
        continue;
      if (self->n_homes == capacity)
        {
          capacity *= 2;
          self->homes = g_renew (CurioHome, self->homes, capacity);
        }
      self->homes[self->n_homes++] = (CurioHome){ customer, country };
    }
}

void
curio_ledger_trace_customers (CurioLedger *self)
{
  run_sums (self);
  list_months (self);
  find_first_months (self);
  find_sole_homes (self);
  find_homes (self);
}
