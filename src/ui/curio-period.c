/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preset periods of the date pill. */

#include "curio-period.h"

#include <glib/gi18n-lib.h>

static int
get_year (gint32 day)
{
  int year, month, day_of_month;

  curio_day_get (day, &year, &month, &day_of_month);
  return year;
}

char *
curio_period_get_title (CurioPeriod period, gint32 last_day)
{
  switch (period)
    {
    case CURIO_PERIOD_ALL:
      return g_strdup (_ ("All dates"));
    case CURIO_PERIOD_LAST_12_MONTHS:
      return g_strdup (_ ("Last 12 months"));
    case CURIO_PERIOD_THIS_YEAR:
      return g_strdup_printf (_ ("This year (%d)"), get_year (last_day));
    case CURIO_PERIOD_LAST_YEAR:
      return g_strdup_printf (_ ("Last year (%d)"), get_year (last_day) - 1);
    case CURIO_PERIOD_LAST_3_MONTHS:
      return g_strdup (_ ("Last 3 months"));
    case CURIO_N_PERIODS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The first of N_MONTHS that end with LAST_DAY.  At the end of a month they
 * are whole months, however long each is. */
static gint32
find_start (gint32 last_day, int n_months)
{
  int year, month, day_after;

  curio_day_get (last_day + 1, &year, &month, &day_after);
  if (day_after == 1)
    return curio_day_add_months (last_day + 1, -n_months);
  return curio_day_add_months (last_day, -n_months) + 1;
}

void
curio_period_get_days (CurioPeriod period, gint32 last_day, gint32 *out_from,
                       gint32 *out_to)
{
  int year = get_year (last_day);

  *out_to = last_day;
  switch (period)
    {
    case CURIO_PERIOD_LAST_12_MONTHS:
      *out_from = find_start (last_day, 12);
      break;
    case CURIO_PERIOD_THIS_YEAR:
      *out_from = curio_day_new (year, 1, 1);
      break;
    case CURIO_PERIOD_LAST_YEAR:
      *out_from = curio_day_new (year - 1, 1, 1);
      *out_to = curio_day_new (year - 1, 12, 31);
      break;
    case CURIO_PERIOD_LAST_3_MONTHS:
      *out_from = find_start (last_day, 3);
      break;
    case CURIO_PERIOD_ALL:
    case CURIO_N_PERIODS:
    default:
      *out_from = CURIO_DAY_NONE;
      *out_to = CURIO_DAY_NONE;
    }
}
