/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days and months as numbers.  The two conversions are Howard Hinnant's
 * days_from_civil and civil_from_days ("chrono-Compatible Low-Level Date
 * Algorithms", 2013): a year that begins in March has its leap day last, so
 * that the length of the months before one is a linear formula, and 400 years,
 * an era, are always 146,097 days. */

#include "curio-calendar.h"

#include <string.h>

#define DAYS_PER_ERA 146097
#define DAYS_TO_EPOCH 719468 /* from 0000-03-01 to 1970-01-01 */

gint32
curio_day_new (int year, int month, int day)
{
  g_return_val_if_fail (month >= 1 && month <= 12, CURIO_DAY_NONE);
  g_return_val_if_fail (day >= 1 && day <= 31, CURIO_DAY_NONE);

  int march_year = month <= 2 ? year - 1 : year;
  int era = (march_year >= 0 ? march_year : march_year - 399) / 400;
  int year_of_era = march_year - era * 400;
  int months_since_march = (month + 9) % 12;
  int day_of_year = (153 * months_since_march + 2) / 5 + day - 1;
  int day_of_era
      = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - DAYS_TO_EPOCH;
}

void
curio_day_get (gint32 day, int *out_year, int *out_month, int *out_day)
{
  int shifted = day + DAYS_TO_EPOCH;
  int era
      = (shifted >= 0 ? shifted : shifted - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
  int day_of_era = shifted - era * DAYS_PER_ERA;
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524
                     - day_of_era / 146096)
                    / 365;
  int day_of_year
      = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int months_since_march = (5 * day_of_year + 2) / 153;
  int month = months_since_march < 10 ? months_since_march + 3
                                      : months_since_march - 9;

  *out_year = year_of_era + era * 400 + (month <= 2);
  *out_month = month;
  *out_day = day_of_year - (153 * months_since_march + 2) / 5 + 1;
}

/* The value of N_DIGITS digits, or -1. */
static int
read_digits (const char *text, int n_digits)
{
  int value = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }

  return value;
}

gboolean
curio_day_parse (const char *iso, gint32 *out_day)
{
  g_return_val_if_fail (iso != NULL, FALSE);

  if (strlen (iso) != 10 || iso[4] != '-' || iso[7] != '-')
    return FALSE;

  int year = read_digits (iso, 4);
  int month = read_digits (iso + 5, 2);
  int day_of_month = read_digits (iso + 8, 2);
  if (year < 0 || month < 1 || month > 12 || day_of_month < 1
      || day_of_month > 31)
    return FALSE;

  /* A day that does not exist, such as 30 February, comes back as another. */
  int same_year, same_month, same_day;
  gint32 day = curio_day_new (year, month, day_of_month);
  curio_day_get (day, &same_year, &same_month, &same_day);
  if (same_day != day_of_month || day < CURIO_DAY_MIN || day > CURIO_DAY_MAX)
    return FALSE;

  *out_day = day;
  return TRUE;
}

char *
curio_day_to_iso (gint32 day)
{
  int year, month, day_of_month;

  curio_day_get (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

gint32
curio_day_add_months (gint32 day, int n)
{
  int year, month, day_of_month;
  gint32 target, first, length;

  curio_day_get (day, &year, &month, &day_of_month);
  target = curio_month_of_day (day) + n;
  first = curio_month_first_day (target);
  length = curio_month_first_day (target + 1) - first;
  return first + MIN (day_of_month, length) - 1;
}

gint32
curio_month_of_day (gint32 day)
{
  int year, month, day_of_month;

  curio_day_get (day, &year, &month, &day_of_month);
  return (year - 1970) * 12 + month - 1;
}

/* Year and month, 1 to 12, of a month that may lie before 1970. */
static void
split_month (gint32 month, int *out_year, int *out_month)
{
  int years = (month >= 0 ? month : month - 11) / 12;

  *out_year = 1970 + years;
  *out_month = month - years * 12 + 1;
}

gint32
curio_month_first_day (gint32 month)
{
  int year, month_of_year;

  split_month (month, &year, &month_of_year);
  return curio_day_new (year, month_of_year, 1);
}

char *
curio_month_to_iso (gint32 month)
{
  int year, month_of_year;

  split_month (month, &year, &month_of_year);
  return g_strdup_printf ("%04d-%02d", year, month_of_year);
}

gint32
curio_day_year_before (gint32 day)
{
  int year, month, day_of_month;

  if (curio_month_of_day (day + 1) != curio_month_of_day (day))
    return curio_month_first_day (curio_month_of_day (day) - 11) - 1;
  curio_day_get (day, &year, &month, &day_of_month);
  return curio_day_new (year - 1, month, day_of_month);
}
