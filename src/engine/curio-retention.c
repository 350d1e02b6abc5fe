/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many customers come back after so many months, over all cohorts. */

#include "curio-retention.h"

/* The first and the last of the months that VIEW has every day of; last <
 * first where there is none. */
static void
find_whole_months (const CurioView *view, gint32 *out_first, gint32 *out_last)
{
  gint32 first = curio_month_of_day (view->from_day);
  gint32 last = curio_month_of_day (view->to_day);

  *out_first = first + (curio_month_first_day (first) < view->from_day);
  *out_last = last - (curio_month_first_day (last + 1) - 1 > view->to_day);
}

static void
add_cohort (CurioRetention *self, const CurioCohort *cohort, gint32 first,
            gint32 last)
{
  for (gint32 month = MAX (first, cohort->month); month <= last; month++)
    {
      CurioRetentionMonth *mean = &self->months[month - cohort->month];

      mean->n_cohorts++;
      mean->n_customers += cohort->size;
      mean->n_active += cohort->active[month - cohort->month];
    }
}

/* All cohorts of the countries of VIEW, observed on all days: in a month that
 * VIEW has wholly, their cells are those of VIEW. */
static void
measure_all_days (const CurioView *view, CurioCohorts *out)
{
  CurioSelection selection;
  CurioView all_days;

  curio_selection_copy (&view->selection, &selection);
  selection.from_day = selection.to_day = CURIO_DAY_NONE;
  curio_view_init (&all_days, view->ledger, &selection);
  curio_cohorts_measure (&all_days, out);
  curio_view_clear (&all_days);
  curio_selection_clear (&selection);
}

void
curio_retention_measure (const CurioView *view, CurioRetention *out)
{
  CurioCohorts cohorts;
  gint32 first, last;

  *out = (CurioRetention){ 0 };
  if (view->n_orders == 0)
    return;

  find_whole_months (view, &first, &last);
  measure_all_days (view, &cohorts);
  out->months = g_new0 (CurioRetentionMonth, view->ledger->n_months);
  for (guint32 i = 0; i < cohorts.n_cohorts; i++)
    add_cohort (out, &cohorts.cohorts[i], first, last);
  for (guint32 i = 0; i < view->ledger->n_months; i++)
    if (out->months[i].n_cohorts >= CURIO_RETENTION_MIN_COHORTS)
      out->n_months = i + 1;
  curio_cohorts_clear (&cohorts);
}

void
curio_retention_clear (CurioRetention *self)
{
  g_clear_pointer (&self->months, g_free);
  self->n_months = 0;
}

gboolean
curio_retention_get_share (const CurioRetention *self, guint32 index,
                           double *out_share)
{
  g_return_val_if_fail (index < self->n_months, FALSE);

  const CurioRetentionMonth *mean = &self->months[index];

  if (mean->n_cohorts < CURIO_RETENTION_MIN_COHORTS)
    return FALSE;

  *out_share = (double)mean->n_active / mean->n_customers;
  return TRUE;
}
