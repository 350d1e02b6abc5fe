/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cohort map, returning customers and the time between orders, worked out
 * plainly: each customer and each month is asked. */

#include "curio-cohort-map.h"
#include "curio-gaps.h"
#include "curio-returning.h"
#include "measures-fixture.h"

#include <stdlib.h>
#include <string.h>

static gboolean
is_masked (const MeasuresFixture *self, const guint8 *mask, int customer)
{
  g_autofree char *id = g_strdup_printf ("%d", customer);
  guint32 index = curio_dictionary_find (self->ledger->facts->customers, id);

  return index != G_MAXUINT32 && mask[index] != 0;
}

static gboolean
has_order_anywhen (const MeasuresFixture *self, int customer)
{
  for (int i = 0; i < self->shop.n_invoices; i++)
    if (self->shop.invoices[i].customer == customer
        && self->shop.invoices[i].is_order
        && plain_wants (self, self->shop.invoices[i].country))
      return TRUE;

  return FALSE;
}

/* What CUSTOMER spent in MONTH: in the selection, or on any day. */
static gint64
add_up (const MeasuresFixture *self, int customer, gint32 month,
        gboolean any_day)
{
  gint64 mills = 0;

  for (int i = 0; i < self->shop.n_invoices; i++)
    {
      const PlainInvoice *invoice = &self->shop.invoices[i];

      if (invoice->customer == customer && invoice->month == month
          && plain_wants (self, invoice->country)
          && (any_day || plain_holds (self, invoice)))
        mills += invoice->net;
    }
  return mills;
}

/* --- the cohort map ----------------------------------------------------- */

static void
check_cell (const MeasuresFixture *self, const guint8 *mask,
            const CurioCohortRow *row, guint32 later)
{
  gint32 month = row->month + (gint32)later;
  guint n_active = 0;
  gint64 mills = 0;

  for (int i = 1; i <= PLAIN_CUSTOMERS; i++)
    if (is_masked (self, mask, i)
        && plain_find_first_month (self, i) == row->month
        && has_order_anywhen (self, i))
      {
        n_active += plain_is_active (self, i, month);
        mills += add_up (self, i, month, FALSE);
      }
  g_assert_cmpuint (row->active[later], ==, n_active);
  g_assert_cmpint (row->net_mills[later], ==, mills);
}

static void
check_row (const MeasuresFixture *self, const guint8 *mask,
           const CurioCohortRow *row)
{
  guint size = 0;
  gint64 first = 0;

  for (int i = 1; i <= PLAIN_CUSTOMERS; i++)
    if (is_masked (self, mask, i)
        && plain_find_first_month (self, i) == row->month
        && has_order_anywhen (self, i))
      {
        size++;
        first += add_up (self, i, row->month, TRUE);
      }
  g_assert_cmpuint (row->size, ==, size);
  g_assert_cmpint (row->first_mills, ==, first);
  g_assert_cmpint (row->month + (gint32)row->n_months - 1, ==,
                   curio_month_of_day (self->measures->view.to_day));
  for (guint32 later = 0; later < row->n_months; later++)
    check_cell (self, mask, row, later);
}

/* Means are the sums of the cells of months that the selection, cut to the
 * table's days, has wholly. */
static void
check_mean (const MeasuresFixture *self, const CurioCohortMap *map,
            guint32 later)
{
  const CurioView *view = &self->measures->view;
  CurioCohortMean sum = { 0 };

  for (guint32 i = 0; i < map->n; i++)
    {
      const CurioCohortRow *row = &map->rows[i];
      gint32 month = row->month + (gint32)later;

      if (later >= row->n_months
          || curio_month_first_day (month) < view->from_day
          || curio_month_first_day (month + 1) > view->to_day + 1)
        continue;
      sum.n_cohorts++;
      sum.n_customers += row->size;
      sum.n_active += row->active[later];
      sum.first_mills += row->first_mills;
      sum.net_mills += row->net_mills[later];
    }
  g_assert_cmpuint (map->means[later].n_cohorts, ==, sum.n_cohorts);
  g_assert_cmpuint (map->means[later].n_customers, ==, sum.n_customers);
  g_assert_cmpuint (map->means[later].n_active, ==, sum.n_active);
  g_assert_cmpint (map->means[later].first_mills, ==, sum.first_mills);
  g_assert_cmpint (map->means[later].net_mills, ==, sum.net_mills);
  g_assert_cmpint (curio_cohort_map_has_mean (map, later), ==,
                   sum.n_cohorts >= 3);
}

/* All customers whose first month is not after the selection are in a row. */
static void
check_map (const MeasuresFixture *self, const guint8 *mask)
{
  const CurioView *view = &self->measures->view;
  CurioCohortMap map;
  guint n = 0;

  curio_cohort_map_measure (view, mask, &map);
  for (int i = 1; view->from_day <= view->to_day && i <= PLAIN_CUSTOMERS; i++)
    n += is_masked (self, mask, i) && has_order_anywhen (self, i)
         && plain_find_first_month (self, i)
                <= curio_month_of_day (view->to_day);
  g_assert_cmpuint (map.n_customers, ==, n);
  for (guint32 i = 0; i < map.n; i++)
    {
      g_assert_cmpuint (map.rows[i].size, >, 0);
      check_row (self, mask, &map.rows[i]);
    }
  for (guint32 i = 0; i < map.n_means; i++)
    check_mean (self, &map, i);
  curio_cohort_map_clear (&map);
}

static void
check_maps (const MeasuresFixture *self)
{
  guint32 n = self->ledger->facts->n_customers;
  g_autofree guint8 *mask = g_new (guint8, n + 1);

  memset (mask, 1, n);
  check_map (self, mask);
  for (guint32 i = 0; i < n; i++)
    mask[i] = g_test_rand_bit ();
  check_map (self, mask);
}

/* --- returning customers ------------------------------------------------ */

static void
check_returning (const MeasuresFixture *self)
{
  const CurioMonthly *monthly = &self->measures->monthly;
  CurioReturning returning;

  curio_returning_measure (&self->measures->view, monthly, &returning);
  g_assert_cmpuint (returning.n_months, ==, monthly->n_months);
  for (guint32 m = 0; m < returning.n_months; m++)
    {
      gint32 month = monthly->months[m].month;
      CurioReturningMonth counts = { 0 };

      for (int i = 1; i <= PLAIN_CUSTOMERS; i++)
        {
          if (!plain_is_active (self, i, month))
            continue;
          counts.n_active++;
          counts.n_before += plain_find_first_month (self, i) < month;
          counts.n_again += m > 0 && plain_is_active (self, i, month - 1)
                            && monthly->months[m].n_days_missing == 0
                            && monthly->months[m - 1].n_days_missing == 0;
        }
      g_assert_cmpuint (returning.months[m].n_active, ==, counts.n_active);
      g_assert_cmpuint (returning.months[m].n_before, ==, counts.n_before);
      g_assert_cmpuint (returning.months[m].n_again, ==, counts.n_again);
    }
  curio_returning_clear (&returning);
}

/* --- the time between orders -------------------------------------------- */

static int
compare_times (const void *a, const void *b)
{
  const PlainInvoice *x = *(PlainInvoice *const *)a;
  const PlainInvoice *y = *(PlainInvoice *const *)b;

  return (x->time_s > y->time_s) - (x->time_s < y->time_s);
}

/* The orders of CUSTOMER by time. */
static GPtrArray *
list_orders (const MeasuresFixture *self, int customer)
{
  GPtrArray *orders = g_ptr_array_new ();

  for (int i = 0; i < self->shop.n_invoices; i++)
    if (self->shop.invoices[i].customer == customer
        && self->shop.invoices[i].is_order)
      g_ptr_array_add (orders, (gpointer)&self->shop.invoices[i]);
  g_ptr_array_sort (orders, compare_times);
  return orders;
}

/* Of several orders in one second any may be the first. */
static gboolean
is_tied (const GPtrArray *orders)
{
  for (guint i = 1; i < orders->len; i++)
    if (((PlainInvoice *)orders->pdata[i])->time_s
        == ((PlainInvoice *)orders->pdata[i - 1])->time_s)
      return TRUE;

  return FALSE;
}

static void
assert_days (const CurioDayCounts *found, GArray *days)
{
  g_assert_cmpuint (found->n, ==, days->len);
  if (days->len == 0)
    return;
  qsort (days->data, days->len, sizeof (gint64), plain_compare_amounts);
  for (int part = 0; part <= 4; part++)
    {
      double quantile = -1;

      g_assert_true (
          curio_day_counts_get_quantile (found, part / 4.0, &quantile));
      g_assert_cmpfloat_with_epsilon (
          quantile,
          plain_interpolate ((gint64 *)(void *)days->data, days->len,
                             part / 4.0),
          1e-9);
    }
}

static void
add_gaps (const MeasuresFixture *self, const GPtrArray *orders,
          GArray *between, GArray *second, guint *n_once)
{
  const PlainInvoice *last = NULL;
  gboolean is_new = orders->len > 0 && plain_holds (self, orders->pdata[0]);
  guint n = 0;

  for (guint i = 0; i < orders->len; i++)
    {
      const PlainInvoice *order = orders->pdata[i];
      gint64 days = last != NULL ? order->day - last->day : 0;

      if (!plain_holds (self, order))
        continue;
      /* The orders of one day are one visit. */
      if (last != NULL && days == 0)
        continue;
      if (last != NULL)
        g_array_append_val (between, days);
      if (is_new && n == 1)
        g_array_append_val (second, days);
      last = order;
      n++;
    }
  *n_once += is_new && n == 1;
}

static void
check_gaps (const MeasuresFixture *self)
{
  g_autoptr (GArray) between = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) second = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean ties = FALSE;
  CurioGaps gaps;
  guint n_once = 0;

  curio_gaps_measure (&self->measures->view, &gaps);
  for (int i = 1; i <= PLAIN_CUSTOMERS; i++)
    {
      g_autoptr (GPtrArray) orders = list_orders (self, i);

      ties |= is_tied (orders);
      add_gaps (self, orders, between, second, &n_once);
    }
  assert_days (&gaps.between, between);
  if (!ties)
    {
      assert_days (&gaps.second, second);
      g_assert_cmpuint (gaps.n_once, ==, n_once);
    }
  curio_gaps_clear (&gaps);
}

void
plain_check_retention (const MeasuresFixture *self)
{
  check_maps (self);
  check_returning (self);
  check_gaps (self);
}
