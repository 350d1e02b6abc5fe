/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The histories of the customers.  Orders lie in the order of customer and
 * time, so what a customer did between two days is a stretch of them; running
 * sums and the list of visits turn it into a few look-ups instead of a walk.
 */

#include "curio-ledger-private.h"

/* Counts and lists the visits. */
static void
list_visits (CurioLedger *self)
{
  const CurioFacts *facts = self->facts;
  guint32 n = facts->first_order[facts->n_customers];

  self->visit_sums = g_new (guint32, (gsize)n + 1);
  self->visits = g_new (guint32, n);
  self->visit_days = g_new (gint32, n);
  for (guint32 i = 0; i < n; i++)
    {
      self->visit_sums[i] = self->n_visits;
      if (!curio_ledger_is_order (self, i))
        continue;
      self->visit_days[self->n_visits] = facts->order_day[i];
      self->visits[self->n_visits++] = i;
    }
  self->visit_sums[n] = self->n_visits;
  self->visits = g_renew (guint32, self->visits, self->n_visits);
  self->visit_days = g_renew (gint32, self->visit_days, self->n_visits);
}

static void
list_cancellations (CurioLedger *self)
{
  const CurioFacts *facts = self->facts;
  guint32 n = facts->first_order[facts->n_customers];

  self->cancellations = g_new (guint32, n);
  for (guint32 i = 0; i < n; i++)
    if (facts->order_is_cancellation[i] && curio_ledger_counts_order (self, i))
      self->cancellations[self->n_cancellations++] = i;
  self->cancellations
      = g_renew (guint32, self->cancellations, self->n_cancellations + 1);
}

/* Whose orders lie before or after a day is then a piece of one list. */
static void
list_by_day (CurioLedger *self)
{
  const CurioFacts *facts = self->facts;
  guint32 n = facts->first_order[facts->n_customers];
  guint32 n_days = facts->last_day - facts->first_day + 1;
  guint32 *first = g_new0 (guint32, n_days + 1);

  for (guint32 i = 0; i < n; i++)
    first[facts->order_day[i] - facts->first_day + 1]++;
  for (guint32 i = 0; i < n_days; i++)
    first[i + 1] += first[i];

  g_autofree guint32 *next = g_memdup2 (first, n_days * sizeof (guint32));
  self->customers_by_day = g_new (guint32, n);
  for (guint32 i = 0; i < n; i++)
    self->customers_by_day[next[facts->order_day[i] - facts->first_day]++]
        = facts->order_customer[i];
  self->first_by_day = first;
}

static void
find_first_months (CurioLedger *self)
{
  const CurioFacts *facts = self->facts;

  self->first_month = g_new (gint32, facts->n_customers);
  for (guint32 i = 0; i < facts->n_customers; i++)
    {
      guint32 visit = curio_ledger_get_first_visit (self, i);

      self->first_month[i]
          = visit < curio_ledger_get_first_visit (self, i + 1)
                ? self->base_month + curio_ledger_get_visit_month (self, visit)
                : CURIO_DAY_NONE;
    }
}

/* Few months are a cohort's where a line bears a wrong date: 1900 and 2199 are
 * 3,600 months apart. */
static void
find_cohorts (CurioLedger *self)
{
  guint32 n_customers = self->facts->n_customers;
  g_autofree guint8 *is_cohort = g_new0 (guint8, self->n_months);

  for (guint32 i = 0; i < n_customers; i++)
    if (self->first_month[i] != CURIO_DAY_NONE)
      is_cohort[self->first_month[i] - self->base_month] = TRUE;

  self->cohort_months = g_new (guint16, self->n_months);
  self->cohort_of_month = g_new0 (guint16, self->n_months);
  for (guint32 i = 0; i < self->n_months; i++)
    if (is_cohort[i])
      {
        self->cohort_of_month[i] = self->n_cohorts;
        self->cohort_months[self->n_cohorts++] = i;
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
      if (!curio_ledger_counts_order (self, i))
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
  list_visits (self);
  list_cancellations (self);
  list_by_day (self);
  find_first_months (self);
  find_cohorts (self);
  find_sole_homes (self);
  find_homes (self);
}
