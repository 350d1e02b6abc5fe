/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which months may be compared: a month of nine days is no slump. */

#include "curio-complete-months.h"

void
curio_complete_months_init (CurioCompleteMonths *self,
                            const CurioMonthly *monthly)
{
  guint first = 0;
  guint end = monthly->n_months;

  while (first < end && monthly->months[first].n_days_missing > 0)
    first++;
  while (end > first && monthly->months[end - 1].n_days_missing > 0)
    end--;
  self->months = monthly->months != NULL ? &monthly->months[first] : NULL;
  self->n = end - first;
}

const CurioMonth *
curio_complete_months_get_year (const CurioCompleteMonths *self,
                                guint years_ago)
{
  guint back = (years_ago + 1) * CURIO_MONTHS_A_YEAR;

  return self->n >= back ? &self->months[self->n - back] : NULL;
}

gboolean
curio_monthly_get_whole_growth (const CurioMonthly *monthly, guint index,
                                double *out_growth)
{
  return index > 0 && monthly->months[index].n_days_missing == 0
         && monthly->months[index - 1].n_days_missing == 0
         && curio_monthly_get_growth (monthly, index, out_growth);
}

guint8 *
curio_monthly_get_partial_days (const CurioMonthly *monthly)
{
  guint8 *days = g_new0 (guint8, MAX (monthly->n_months, 1));

  for (guint i = 0; i < monthly->n_months; i++)
    {
      const CurioMonth *month = &monthly->months[i];
      gint32 n_days = curio_month_first_day (month->month + 1)
                      - curio_month_first_day (month->month);

      if (month->n_days_missing > 0)
        days[i] = (guint8)MAX (1, n_days - month->n_days_missing);
    }
  return days;
}
