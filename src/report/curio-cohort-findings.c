/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the cohort map shows, in one sentence that is true of any selection:
 * months are compared as wholes, and "any later month" is said only where the
 * mean of each lies near that of all. */

#include "curio-cohort-values.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_OF 20
/* How far a share may lie from one in so many to be "about" that. */
#define NEAR 0.12
#define SPREAD 0.35
#define LEAST_MEANS 2
/* The first cohort is said to differ if it is that large and that different.
 */
#define LEAST_SIZE 30
#define LEAST_MONTHS 3
#define FAR_MORE 1.5

typedef struct
{
  gint64 n_active, n_customers;
  gint64 net_mills, first_mills;
  guint n_months;
} Pool;

static const char *const words[MOST_OF + 1] = {
  [2] = N_ ("two"),        [3] = N_ ("three"),     [4] = N_ ("four"),
  [5] = N_ ("five"),       [6] = N_ ("six"),       [7] = N_ ("seven"),
  [8] = N_ ("eight"),      [9] = N_ ("nine"),      [10] = N_ ("ten"),
  [11] = N_ ("eleven"),    [12] = N_ ("twelve"),   [13] = N_ ("thirteen"),
  [14] = N_ ("fourteen"),  [15] = N_ ("fifteen"),  [16] = N_ ("sixteen"),
  [17] = N_ ("seventeen"), [18] = N_ ("eighteen"), [19] = N_ ("nineteen"),
  [20] = N_ ("twenty"),
};

/* All later months that are whole, of the rows from FROM to below END. */
static Pool
pool_rows (const CurioCohortValues *self, guint32 from, guint32 end)
{
  Pool pool = { 0 };

  for (guint32 i = from; i < end; i++)
    {
      const CurioCohortRow *row = &self->rows[i];

      for (guint32 later = 1; later < row->n_months; later++)
        {
          if (!curio_cohort_map_is_whole (&self->map, row, later))
            continue;
          pool.n_active += row->active[later];
          pool.n_customers += row->size;
          pool.net_mills += row->net_mills[later];
          pool.first_mills += row->first_mills;
          pool.n_months++;
        }
    }
  return pool;
}

static double
get_share (const Pool *pool)
{
  return (double)pool->n_active / (double)pool->n_customers;
}

/* Whether there are means enough to be told of, and every one lies near
 * SHARE. */
static gboolean
is_steady (const CurioCohortValues *self, double share)
{
  guint n = 0;

  for (guint32 later = 1; later < self->map.n_means; later++)
    {
      const CurioCohortMean *mean = &self->map.means[later];

      if (!curio_cohort_map_has_mean (&self->map, later))
        continue;
      if (fabs ((double)mean->n_active / (double)mean->n_customers - share)
          > SPREAD * share)
        return FALSE;
      n++;
    }
  return n >= LEAST_MEANS;
}

static gboolean
is_first_far_above (const CurioCohortValues *self)
{
  Pool first, others;

  if (self->n_rows < 2
      || self->rows[0].month != self->measures->view.ledger->base_month
      || self->rows[0].size < LEAST_SIZE)
    return FALSE;
  first = pool_rows (self, 0, 1);
  others = pool_rows (self, 1, self->n_rows);
  return first.n_months >= LEAST_MONTHS && others.n_customers > 0
         && get_share (&first) >= FAR_MORE * get_share (&others);
}

static char *
say_one_in (const CurioCohortValues *self, guint n)
{
  const char *number = _ (words[n]);

  if (is_steady (self, 1.0 / n) && is_first_far_above (self))
    /* Translators: "five". */
    return g_strdup_printf (_ ("About one customer in %s comes back in any "
                               "later month; the first cohort far more often"),
                            number);
  if (is_steady (self, 1.0 / n))
    return g_strdup_printf (
        _ ("About one customer in %s comes back in any later month"), number);
  return g_strdup_printf (
      _ ("On average, about one customer in %s comes back in a later month"),
      number);
}

/* The whole number whose inverse is nearest to SHARE: of 0.223 it is 5, though
 * the inverse of that rounds to 4. */
static guint
find_one_in (double share)
{
  guint n = share > 0 ? (guint)floor (MIN (1 / share, 1000)) : 0;

  return n > 0 && 1.0 / n - share > share - 1.0 / (n + 1) ? n + 1 : n;
}

static gint64
count_customers (const CurioCohortValues *self)
{
  gint64 n = 0;

  for (guint32 i = 0; i < self->n_rows; i++)
    n += self->rows[i].size;
  return n;
}

/* One customer is no average. */
static char *
say_only_customer (const Pool *pool)
{
  g_autofree char *came = curio_format_count (pool->n_active);
  g_autofree char *months = curio_format_count (pool->n_months);

  return g_strdup_printf (
      ngettext ("The only customer here came back in %s of %s later month",
                "The only customer here came back in %s of %s later months",
                pool->n_months),
      came, months);
}

static char *
find_share (const CurioCohortValues *self, const Pool *pool)
{
  double share = get_share (pool);
  guint n = find_one_in (share);
  g_autofree char *text = NULL;

  if (pool->n_active == 0)
    return g_strdup (_ ("Nobody has come back in a later month yet"));
  if (count_customers (self) == 1)
    return say_only_customer (pool);
  if (n > MOST_OF)
    return g_strdup (
        _ ("Fewer than one customer in twenty comes back in a later month"));
  if (n >= 2 && fabs (share - 1.0 / n) <= NEAR * share)
    return say_one_in (self, n);
  text = curio_format_share (share);
  return g_strdup_printf (
      _ ("On average, %s of customers come back in a later month"), text);
}

static char *
find_spend (const CurioCohortValues *self, const Pool *pool)
{
  g_autofree char *text = NULL;

  if (self->show == CURIO_COHORTS_SPEND_EACH)
    {
      text = curio_format_money_pence (pool->net_mills / pool->n_customers);
      return g_strdup_printf (
          _ ("A later month brings %s for each customer of a cohort"), text);
    }
  if (pool->first_mills <= 0)
    return g_strdup (_ ("The first months brought no net spend"));
  text = curio_format_share ((double)pool->net_mills
                             / (double)pool->first_mills);
  return g_strdup_printf (
      _ ("In a later month a cohort spends %s of what it did in its first"),
      text);
}

char *
curio_find_cohorts (const CurioCohortValues *self)
{
  Pool pool = pool_rows (self, 0, self->n_rows);

  if (self->n_rows == 0)
    return self->segment < 0
               ? g_strdup (_ ("No order here names its customer"))
               : g_strdup_printf (_ ("No customer here is in %s"),
                                  curio_segment_get_title (self->segment));
  if (pool.n_customers == 0)
    return g_strdup (_ ("No complete later month yet to come back in"));
  return curio_cohort_values_is_spend (self) ? find_spend (self, &pool)
                                             : find_share (self, &pool);
}
