/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which number of the cohort map stands in a cell, and how dark it is.  The
 * colours reach from about a sixth of the highest value to that value; small
 * cohorts, in which one customer makes a peak, do not decide how high it is.
 */

#include "curio-cohort-values.h"

#include "curio-customer-rule.h"

#include <math.h>

#define LOW_SHARE 0.16
#define N_INKS 7
#define LEAST_SIZE 20

gboolean
curio_cohort_values_is_spend (const CurioCohortValues *self)
{
  return self->show == CURIO_COHORTS_SPEND_SHARE
         || self->show == CURIO_COHORTS_SPEND_EACH;
}

static gboolean
divide (const CurioCohortValues *self, guint32 n_active, guint32 size,
        gint64 net_mills, gint64 first_mills, double *out_value)
{
  gint64 part = curio_cohort_values_is_spend (self) ? net_mills : n_active;
  gint64 whole = size;

  if (self->show == CURIO_COHORTS_SPEND_SHARE)
    whole = first_mills;
  else if (self->show == CURIO_COHORTS_SPEND_EACH)
    whole *= 1000;
  if (whole <= 0)
    return FALSE;

  *out_value = (double)part / (double)whole;
  return TRUE;
}

gboolean
curio_cohort_values_get (const CurioCohortValues *self,
                         const CurioCohortRow *row, guint32 later,
                         double *out_value)
{
  return curio_cohort_map_is_observed (&self->map, row, later)
         && divide (self, row->active[later], row->size, row->net_mills[later],
                    row->first_mills, out_value);
}

gboolean
curio_cohort_values_get_mean (const CurioCohortValues *self, guint32 later,
                              double *out_value)
{
  const CurioCohortMean *mean;

  if (!curio_cohort_map_has_mean (&self->map, later))
    return FALSE;
  mean = &self->map.means[later];
  return divide (self, mean->n_active, mean->n_customers, mean->net_mills,
                 mean->first_mills, out_value);
}

CurioInk
curio_cohort_values_choose_ink (const CurioCohortValues *self, double value)
{
  double share = self->high > self->low
                     ? (value - self->low) / (self->high - self->low)
                     : 0;

  return CURIO_INK_RAMP + (guint)lround (CLAMP (share, 0, 1) * (N_INKS - 1));
}

/* The highest value of later months in cohorts of LEAST customers or more;
 * months that are whole if WHOLE. */
static gboolean
find_highest (const CurioCohortValues *self, guint32 least, gboolean whole,
              double *out_highest)
{
  gboolean is_found = FALSE;

  for (guint32 i = 0; i < self->n_rows; i++)
    for (guint32 later = 1; later <= self->n_months; later++)
      {
        const CurioCohortRow *row = &self->rows[i];
        double value;

        if (row->size < least
            || (whole && !curio_cohort_map_is_whole (&self->map, row, later))
            || !curio_cohort_values_get (self, row, later, &value)
            || (is_found && value <= *out_highest))
          continue;
        *out_highest = value;
        is_found = TRUE;
      }
  return is_found;
}

static void
find_range (CurioCohortValues *self)
{
  double highest = 0, unit, all = 0;

  if (!find_highest (self, LEAST_SIZE, TRUE, &highest)
      && !find_highest (self, 0, TRUE, &highest))
    find_highest (self, 0, FALSE, &highest);
  find_highest (self, 0, TRUE, &all);
  /* Whole per cents, whole pounds. */
  unit = self->show == CURIO_COHORTS_SPEND_EACH ? 1 : 0.01;
  self->high = MAX (round (highest / unit), 1) * unit;
  self->low = round (self->high * LOW_SHARE / unit) * unit;
  self->exceeds = all > self->high + unit / 2;
}

/* The columns reach as far as a cohort could be seen. */
static void
find_size (CurioCohortValues *self)
{
  guint32 skip = self->map.n > CURIO_COHORTS_MOST_MONTHS
                     ? self->map.n - CURIO_COHORTS_MOST_MONTHS
                     : 0;

  self->rows = self->map.rows + skip;
  self->n_rows = self->map.n - skip;
  if (self->n_rows > 0)
    self->n_months
        = MIN (self->rows[0].n_months - 1, CURIO_COHORTS_MOST_MONTHS);
}

void
curio_cohort_values_init (CurioCohortValues *self,
                          const CurioMeasures *measures,
                          const CurioFigureOptions *options)
{
  g_autofree guint8 *mask = NULL;

  *self = (CurioCohortValues){ .measures = measures,
                               .show = options->cohorts,
                               .segment = options->segment };
  if (options->segment >= 0)
    {
      const CurioCustomerRule rule = { .kind = CURIO_CUSTOMER_RULE_SEGMENT,
                                       .segment = (guint)options->segment };

      mask = curio_customer_rule_find (&rule, measures, NULL);
    }
  curio_cohort_map_measure (&measures->view, mask, &self->map);
  find_size (self);
  find_range (self);
}

void
curio_cohort_values_clear (CurioCohortValues *self)
{
  curio_cohort_map_clear (&self->map);
  self->rows = NULL;
  self->n_rows = self->n_months = 0;
}
