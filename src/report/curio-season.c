/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The season of a shop, and the title that says it. */

#include "curio-season.h"

#include "curio-complete-months.h"
#include "curio-findings.h"
#include "curio-format.h"
#include "curio-shared-measures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Three months are a quarter of a year; less than this is no season. */
#define LEAST_SHARE 0.3

static int
get_month_of_year (gint32 month)
{
  return ((month % 12) + 12) % 12;
}

/* Net sales of the three months from calendar month FIRST on, in a year of 12
 * months in any order. */
static gint64
add_up (const CurioMonth *year, int first)
{
  gint64 sum = 0;

  for (guint i = 0; i < CURIO_MONTHS_A_YEAR; i++)
    if ((get_month_of_year (year[i].month) - first + 12) % 12
        < CURIO_SEASON_MONTHS)
      sum += year[i].net_mills;
  return sum;
}

/* The first month of the strongest three; -1 where that is not one alone. */
static int
find_strongest (const CurioMonth *year)
{
  gint64 most = G_MININT64;
  int best = -1;

  for (int first = 0; first < 12; first++)
    {
      gint64 sum = add_up (year, first);

      if (sum == most)
        best = -1;
      if (sum > most)
        {
          most = sum;
          best = first;
        }
    }
  return best;
}

gboolean
curio_season_find (const CurioMonthly *monthly, CurioSeason *out)
{
  CurioCompleteMonths complete;
  guint n_years;

  curio_complete_months_init (&complete, monthly);
  n_years = complete.n / CURIO_MONTHS_A_YEAR;
  *out = (CurioSeason){ -1, 1 };
  for (guint y = 0; y < n_years; y++)
    {
      const CurioMonth *year = curio_complete_months_get_year (&complete, y);
      int first = find_strongest (year);
      gint64 sum = 0;

      for (guint i = 0; i < CURIO_MONTHS_A_YEAR; i++)
        {
          sum += year[i].net_mills;
          if (year[i].net_mills < 0)
            return FALSE;
        }
      if (first < 0 || sum <= 0 || (y > 0 && first != out->first_month))
        return FALSE;
      out->first_month = first;
      out->share
          = MIN (out->share, (double)add_up (year, first) / (double)sum);
    }
  return n_years > 0 && out->share >= LEAST_SHARE;
}

gboolean
curio_season_holds (const CurioSeason *self, gint32 month)
{
  return (get_month_of_year (month) - self->first_month + 12) % 12
         < CURIO_SEASON_MONTHS;
}

/* --- the title ------------------------------------------------------------
 */

static char *
describe_share (double share)
{
  static const struct
  {
    double share;
    const char *words;
  } fractions[] = {
    {2 / 3.0,  N_ ("more than two thirds")},
    { 1 / 2.0, N_ ("more than half")      },
    { 1 / 3.0, N_ ("more than a third")   },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    if (share > fractions[i].share)
      return g_strdup (_ (fractions[i].words));
  return curio_format_percent (share, 0);
}

static char *
say_season (const CurioSeason *season)
{
  g_autofree char *first = curio_format_month_name (season->first_month);
  g_autofree char *last = curio_format_month_name (
      (season->first_month + CURIO_SEASON_MONTHS - 1) % 12);
  g_autofree char *share = describe_share (season->share);

  /* Translators: "September to November bring more than a third of a year". */
  return g_strdup_printf (_ ("%s to %s bring %s of a year"), first, last,
                          share);
}

/* More than this is no growth but a beginning. */
#define MOST_CHANGE 9.99

static char *
say_change (const CurioMeasures *measures)
{
  const CurioIndicators *indicators = curio_measures_get_indicators (measures);
  g_autofree char *percent = NULL;
  gboolean is_years;
  double change;

  if (!curio_indicators_get_change (indicators, CURIO_INDICATOR_NET_SALES,
                                    &change)
      || change > MOST_CHANGE || change < -1)
    return NULL;
  is_years = indicators->compared == CURIO_COMPARED_YEARS;
  percent = curio_format_percent (fabs (change), 0);
  if (round (change * 100) == 0)
    return g_strdup (is_years
                         ? _ ("Sales held steady in the last twelve months")
                         : _ ("Sales were those of the year before"));
  if (is_years)
    return g_strdup_printf (change > 0
                                ? _ ("Sales rose %s in the last twelve months")
                                : _ ("Sales fell %s in the last twelve "
                                     "months"),
                            percent);
  return g_strdup_printf (change > 0
                              ? _ ("Sales rose %s on the year before")
                              : _ ("Sales fell %s from the year before"),
                          percent);
}

char *
curio_find_overview (const CurioMeasures *measures)
{
  CurioSeason season;
  g_autofree char *change = say_change (measures);
  g_autofree char *bring = curio_season_find (&measures->monthly, &season)
                               ? say_season (&season)
                               : NULL;

  if (change != NULL && bring != NULL)
    /* Translators: two findings in one title. */
    return g_strdup_printf (_ ("%s; %s"), change, bring);
  if (change != NULL)
    return g_steal_pointer (&change);
  return bring != NULL ? g_steal_pointer (&bring)
                       : curio_find_sales (measures);
}
