/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recency, frequency, monetary value and cohorts, worked out plainly. */

#include "measures-fixture.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static gint32
find_as_of (const MeasuresFixture *self)
{
  gint32 last = CURIO_DAY_NONE;

  if (self->selection.as_of_day != CURIO_DAY_NONE)
    return self->selection.as_of_day;
  FOR_EACH_HELD (self, invoice) last = MAX (last, invoice->day);

  return last == CURIO_DAY_NONE ? last : last + 1;
}

static gboolean
work_out (const MeasuresFixture *self, int customer, CurioScored *out)
{
  gint32 as_of = find_as_of (self);
  gint64 last_s = 0;

  *out = (CurioScored){ 0 };
  FOR_EACH_HELD (self, invoice)
  if (invoice->customer == customer && invoice->day < as_of)
    {
      out->monetary_mills += invoice->net;
      out->frequency += invoice->is_order;
      if (invoice->is_order)
        last_s = MAX (last_s, invoice->time_s);
    }
  out->last_day = last_s / 86400;
  out->recency_days
      = floor ((as_of * G_GINT64_CONSTANT (86400) - last_s) / 86400.0);

  return out->frequency > 0;
}

static void
sort_cuts (const gint64 *values, int n, gint64 *cuts)
{
  gint64 sorted[PLAIN_CUSTOMERS];

  memcpy (sorted, values, n * sizeof (gint64));
  qsort (sorted, n, sizeof (gint64), plain_compare_amounts);
  for (int k = 1; k <= 4; k++)
    cuts[k - 1]
        = n > 0 ? llround (5 * plain_interpolate (sorted, n, k / 5.0)) : 0;
}

static int
score (gint64 value, const gint64 *cuts)
{
  int above = 1;

  for (int k = 0; k < 4; k++)
    above += value * 5 > cuts[k];

  return above;
}

/* What the books compare frequencies by. */
static gint64
get_frequency (const MeasuresFixture *self, const CurioScored *plain, int n,
               int i)
{
  gint64 rank = 1;

  if (self->kind == CURIO_BOOKS_TRADING)
    return plain[i].frequency;
  for (int j = 0; j < n; j++)
    rank += plain[j].frequency < plain[i].frequency
            || (plain[j].frequency == plain[i].frequency && j < i);

  return rank;
}

static void
check_rfm (const MeasuresFixture *self)
{
  const CurioRfm *rfm = &self->measures->rfm;
  CurioScored plain[PLAIN_CUSTOMERS];
  gint64 r[PLAIN_CUSTOMERS], f[PLAIN_CUSTOMERS], m[PLAIN_CUSTOMERS];
  gint64 r_cuts[4], f_cuts[4], m_cuts[4];
  int n = 0;

  for (int i = 1; i <= PLAIN_CUSTOMERS; i++)
    n += work_out (self, i, &plain[n]);
  for (int i = 0; i < n; i++)
    {
      r[i] = plain[i].recency_days;
      f[i] = get_frequency (self, plain, n, i);
      m[i] = plain[i].monetary_mills;
    }
  sort_cuts (r, n, r_cuts);
  sort_cuts (f, n, f_cuts);
  sort_cuts (m, n, m_cuts);

  g_assert_cmpuint (rfm->n, ==, n);
  g_assert_cmpmem (rfm->recency_cuts_5, sizeof r_cuts, r_cuts, sizeof r_cuts);
  g_assert_cmpmem (rfm->frequency_cuts_5, sizeof f_cuts, f_cuts,
                   sizeof f_cuts);
  g_assert_cmpmem (rfm->monetary_cuts_5, sizeof m_cuts, m_cuts, sizeof m_cuts);
  for (int i = 0; i < n; i++)
    {
      const CurioScored *scored = &rfm->customers[i];

      g_assert_cmpint (scored->recency_days, ==, r[i]);
      g_assert_cmpint (scored->frequency, ==, plain[i].frequency);
      g_assert_cmpint (scored->monetary_mills, ==, m[i]);
      g_assert_cmpint (scored->last_day, ==, plain[i].last_day);
      g_assert_cmpint (scored->r, ==, 6 - score (r[i], r_cuts));
      g_assert_cmpint (scored->f, ==, score (f[i], f_cuts));
      g_assert_cmpint (scored->m, ==, score (m[i], m_cuts));
      g_assert_cmpint (scored->segment, ==,
                       curio_segment_of (scored->r, scored->f));
    }
}

/* --- cohorts --------------------------------------------------------------
 */

static gboolean
belongs (const MeasuresFixture *self, int customer)
{
  for (int i = 0; i < self->shop.n_invoices; i++)
    if (self->shop.invoices[i].customer == customer
        && self->shop.invoices[i].is_order
        && plain_wants (self, self->shop.invoices[i].country))
      return TRUE;

  return FALSE;
}

static void
check_cohort (const MeasuresFixture *self, const CurioCohort *cohort)
{
  gint32 from = curio_month_of_day (self->measures->view.from_day);
  guint size = 0;

  for (int i = 1; i <= PLAIN_CUSTOMERS; i++)
    size += plain_find_first_month (self, i) == cohort->month
            && belongs (self, i);
  g_assert_cmpuint (cohort->size, ==, size);
  g_assert_cmpint (cohort->month + cohort->n_active - 1, ==,
                   curio_month_of_day (self->measures->view.to_day));
  for (guint32 n = 0; n < cohort->n_active; n++)
    {
      int active = 0;

      for (int i = 1; i <= PLAIN_CUSTOMERS; i++)
        active += plain_find_first_month (self, i) == cohort->month
                  && plain_is_active (self, i, cohort->month + n);
      if (cohort->month + (gint32)n < from)
        active = -1;
      g_assert_cmpint (cohort->active[n], ==, active);
    }
}

/* Every customer active in the selection belongs to a cohort that is listed,
 * and every cohort listed has one. */
static void
check_cohorts (const MeasuresFixture *self)
{
  const CurioCohorts *cohorts = &self->measures->cohorts;
  g_autoptr (GHashTable) months = g_hash_table_new (NULL, NULL);

  FOR_EACH_HELD (self, invoice)
  if (invoice->customer > 0 && invoice->is_order)
    g_hash_table_add (months, GINT_TO_POINTER (plain_find_first_month (
                                  self, invoice->customer)));

  g_assert_cmpuint (cohorts->n_cohorts, ==, g_hash_table_size (months));
  for (guint32 i = 0; i < cohorts->n_cohorts; i++)
    {
      g_assert_true (g_hash_table_contains (
          months, GINT_TO_POINTER (cohorts->cohorts[i].month)));
      check_cohort (self, &cohorts->cohorts[i]);
    }
}

void
plain_check_customers (const MeasuresFixture *self)
{
  check_rfm (self);
  check_cohorts (self);
}
