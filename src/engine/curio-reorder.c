/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has taken longer than usual for the next order, and when it was to be
 * expected. */

#include "curio-reorder.h"

#include "curio-pace.h"

#include <stdlib.h>

/* As far ahead as an order may be expected: who comes once in two years. */
#define N_DAYS_AHEAD 800

typedef struct
{
  const gint32 *days; /* with orders, rising; a day may stand there twice */
  guint32 n;
} Visits;

static Visits
find_visits (const CurioLedger *ledger, guint32 customer, gint32 as_of_day)
{
  guint32 start = curio_ledger_get_first_visit (ledger, customer);
  guint32 end = curio_ledger_get_first_visit (ledger, customer + 1);

  while (end > start && ledger->visit_days[end - 1] >= as_of_day)
    end--;
  return (Visits){ ledger->visit_days + start, end - start };
}

static int
compare_gaps (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* Returns how many gaps there are, and sorts them into GAPS. */
static guint32
list_gaps (Visits visits, const CurioPace *pace, double *gaps)
{
  guint32 n = 0;

  for (guint32 i = 1; i < visits.n; i++)
    if (visits.days[i] > visits.days[i - 1])
      gaps[n++]
          = curio_pace_between (pace, visits.days[i - 1], visits.days[i]);
  qsort (gaps, n, sizeof *gaps, compare_gaps);
  return n;
}

/* FALSE where CUSTOMER has no rhythm. */
static gboolean
listen (Visits visits, const CurioPace *pace, gint32 as_of_day, double *gaps,
        CurioReorder *out)
{
  guint32 n = list_gaps (visits, pace, gaps);
  gint32 last_day;
  gint32 n_days;

  if (n < CURIO_REORDER_LEAST_GAPS)
    return FALSE;

  last_day = visits.days[visits.n - 1];
  n_days = as_of_day - last_day;
  out->n_gaps = n;
  out->last_day = last_day;
  out->gap = (gaps[(n - 1) / 2] + gaps[n / 2]) / 2;
  out->gaps = curio_pace_between (pace, last_day, as_of_day) / out->gap;
  out->expected_day = curio_pace_after (pace, last_day, out->gap);
  out->is_due = out->gaps >= 1 && out->gaps <= CURIO_REORDER_MOST_GAPS
                && n_days <= CURIO_REORDER_MOST_DAYS;
  return TRUE;
}

void
curio_reorders_measure (const CurioLedger *ledger, gint32 as_of_day,
                        CurioReorders *out)
{
  guint32 n_customers = ledger->facts->n_customers;
  g_autofree double *gaps = g_new (double, ledger->n_visits + 1);
  CurioPace pace;

  curio_pace_init (&pace, ledger, as_of_day, N_DAYS_AHEAD);
  *out = (CurioReorders){ .as_of_day = as_of_day };
  out->customers = g_new (CurioReorder, n_customers + 1);
  for (guint32 i = 0; i < n_customers; i++)
    {
      CurioReorder reorder = { .customer = i };

      if (!listen (find_visits (ledger, i, as_of_day), &pace, as_of_day, gaps,
                   &reorder))
        continue;
      out->n_due += reorder.is_due;
      out->customers[out->n++] = reorder;
    }
  curio_pace_clear (&pace);
}

void
curio_reorders_clear (CurioReorders *self)
{
  g_clear_pointer (&self->customers, g_free);
  *self = (CurioReorders){ 0 };
}

const CurioReorder *
curio_reorders_find (const CurioReorders *self, guint32 customer)
{
  guint32 low = 0, high = self->n;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (self->customers[middle].customer < customer)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->n && self->customers[low].customer == customer
             ? &self->customers[low]
             : NULL;
}

gboolean
curio_reorders_is_due (const CurioReorders *self, guint32 customer)
{
  const CurioReorder *found = curio_reorders_find (self, customer);

  return found != NULL && found->is_due;
}
