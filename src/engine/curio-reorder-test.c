/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What became of those who were due, month by month. */

#include "curio-reorder-test.h"

#include "curio-reorder.h"

#include <stdlib.h>

/* A customer who had ordered before the day. */
typedef struct
{
  guint32 customer;
  gint32 last_day;
  gboolean came;
} Known;

/* FALSE where CUSTOMER had not. */
static gboolean
recall (const CurioLedger *ledger, guint32 customer, gint32 day, Known *out)
{
  guint32 start = curio_ledger_get_first_visit (ledger, customer);
  guint32 end = curio_ledger_get_first_visit (ledger, customer + 1);

  *out = (Known){ .customer = customer };
  while (end > start && ledger->visit_days[end - 1] >= day)
    out->came |= ledger->visit_days[--end] < day + CURIO_REORDER_TEST_DAYS;
  if (end == start)
    return FALSE;
  out->last_day = ledger->visit_days[end - 1];
  return TRUE;
}

static int
compare_last (const void *a, const void *b)
{
  const Known *x = a, *y = b;

  if (x->last_day != y->last_day)
    return x->last_day > y->last_day ? -1 : 1;
  return (x->customer > y->customer) - (x->customer < y->customer);
}

static void
measure_month (const CurioLedger *ledger, gint32 day, CurioReorderMonth *out)
{
  g_autofree Known *known = g_new (Known, ledger->facts->n_customers + 1);
  guint32 n = 0, n_regular = 0;
  CurioReorders reorders;

  curio_reorders_measure (ledger, day, &reorders);
  *out = (CurioReorderMonth){ .day = day, .n_due = reorders.n_due };
  for (guint32 i = 0; i < ledger->facts->n_customers; i++)
    if (recall (ledger, i, day, &known[n]))
      {
        out->n_came += known[n].came;
        out->n_due_came
            += known[n].came && curio_reorders_is_due (&reorders, i);
        n++;
      }

  qsort (known, n, sizeof *known, compare_last);
  for (guint32 i = 0; i < n; i++)
    {
      out->n_recent_came += i < out->n_due && known[i].came;
      if (n_regular == out->n_due
          || curio_reorders_find (&reorders, known[i].customer) == NULL)
        continue;
      n_regular++;
      out->n_regular_came += known[i].came;
    }
  curio_reorders_clear (&reorders);
}

static void
add (CurioReorderMonth *sum, const CurioReorderMonth *month)
{
  sum->n_due += month->n_due;
  sum->n_due_came += month->n_due_came;
  sum->n_recent_came += month->n_recent_came;
  sum->n_regular_came += month->n_regular_came;
  sum->n_came += month->n_came;
}

static void
sum_up (CurioReorderTest *self)
{
  const CurioReorderMonth *sum = &self->sum;

  curio_proportion_measure (sum->n_due_came, sum->n_due, &self->precision);
  curio_proportion_measure (sum->n_due_came, sum->n_came, &self->recall);
  curio_proportion_measure (sum->n_recent_came, sum->n_due,
                            &self->recent_precision);
  curio_proportion_measure (sum->n_recent_came, sum->n_came,
                            &self->recent_recall);
  curio_proportion_measure (sum->n_regular_came, sum->n_due,
                            &self->regular_precision);
  curio_proportion_compare (sum->n_due_came, sum->n_due, sum->n_recent_came,
                            sum->n_due, &self->difference);
  self->verdict = curio_interval_judge (&self->difference);
}

void
curio_reorder_test_measure (const CurioLedger *ledger, gint32 as_of_day,
                            CurioReorderTest *out)
{
  gint32 month;

  *out = (CurioReorderTest){ .sum.day = CURIO_DAY_NONE };
  if (ledger->first_day != CURIO_DAY_NONE && as_of_day > ledger->first_day)
    {
      gint32 end = MIN (as_of_day, ledger->last_day + 1);

      month = curio_month_of_day (end - CURIO_REORDER_TEST_DAYS);
      for (gint32 i = month - CURIO_REORDER_TEST_MONTHS + 1; i <= month; i++)
        if (curio_month_first_day (i) > ledger->first_day)
          measure_month (ledger, curio_month_first_day (i),
                         &out->months[out->n_months++]);
    }
  for (guint32 i = 0; i < out->n_months; i++)
    add (&out->sum, &out->months[i]);
  sum_up (out);
}
