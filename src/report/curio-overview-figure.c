/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Net sales by month before the ghost of the year before, the strongest season
 * dark; and the small lines beside the key figures. */

#include "curio-builders.h"
#include "curio-spark-figure.h"

#include "curio-complete-months.h"
#include "curio-format.h"
#include "curio-indicator-words.h"
#include "curio-season.h"
#include "curio-year-before.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_PEAKS 3

/* --- months -------------------------------------------------------------- */

static guint8 *
list_dark (const CurioMonthly *monthly)
{
  guint8 *is_dark = g_new0 (guint8, monthly->n_months);
  CurioSeason season;

  if (!curio_season_find (monthly, &season))
    return is_dark;
  for (guint i = 0; i < monthly->n_months; i++)
    is_dark[i] = monthly->months[i].n_days_missing == 0
                 && curio_season_holds (&season, monthly->months[i].month);
  return is_dark;
}

CurioChart *
curio_build_overview_sales (const CurioMeasures *measures,
                            const CurioFigureOptions *options)
{
  const CurioMonthly *monthly = &measures->monthly;
  guint n = monthly->n_months;
  g_autofree guint8 *days = curio_monthly_get_partial_days (monthly);
  g_autofree guint8 *is_dark = list_dark (monthly);
  g_autofree gint64 *sales = g_new (gint64, n);
  g_autofree gint64 *before = g_new (gint64, n);
  g_autofree guint8 *is_known = g_new (guint8, n);
  CurioPanel panel = {
    .stack = CURIO_STACK_ONE,
    .series = {{ .values = sales,
                  .ink = CURIO_INK_MEASURE,
                  .text_ink = CURIO_INK_TEXT,
                  .title = _ ("Net sales") }},
    .n_series = 1,
    .format_axis = curio_format_money_short,
    .format_value = curio_format_money_short,
    .format_exact = curio_format_money,
    .n_peaks = CLAMP (n / CURIO_MONTHS_A_YEAR, 1, MOST_PEAKS),
    .is_dark = is_dark,
    .ghost = { .values = before,
               .is_shown = is_known,
               .ink = CURIO_INK_GHOST,
               .name = _ ("the same month a year before"),
               .title = _ ("a year before") },
    .share = 1,
  };
  gboolean has_ghost = FALSE;
  CurioChart *chart;

  curio_year_before_measure (&measures->view, monthly, before, is_known);
  for (guint i = 0; i < n; i++)
    {
      sales[i] = monthly->months[i].net_mills;
      has_ghost |= is_known[i];
    }
  if (!has_ghost)
    panel.ghost.values = NULL;
  chart = curio_columns_new (monthly->months[0].month, n, days, &panel, 1);
  curio_chart_set_words (chart, curio_find_overview (measures),
                         g_strdup (_ ("Monthly net sales")), NULL);
  return chart;
}

/* --- small lines --------------------------------------------------------- */

/* Shares go through the chart as whole numbers of these. */
#define SHARE_UNITS 1000000.0

static char *
format_share (gint64 value)
{
  return curio_format_percent ((double)value / SHARE_UNITS, 1);
}

static gboolean
is_share (CurioIndicator indicator)
{
  return indicator == CURIO_INDICATOR_RETURNING
         || indicator == CURIO_INDICATOR_CANCELLED;
}

static CurioFormatFunc
choose_format (CurioIndicator indicator)
{
  if (is_share (indicator))
    return format_share;
  return indicator == CURIO_INDICATOR_NET_SALES
                 || indicator == CURIO_INDICATOR_AVERAGE_ORDER
             ? curio_format_money
             : curio_format_count;
}

/* Behind a month lies what was done in it, where all that it counts is
 * selected; a share of twelve months is not of one. */
static guint
count_idle (const CurioIndicators *indicators, CurioIndicator indicator)
{
  guint n = 0;

  if (indicator == CURIO_INDICATOR_RETURNING)
    return indicators->n_months;
  while (n < indicators->n_months
         && indicators->months[n].from_day < indicators->selected.from_day)
    n++;
  return n;
}

CurioChart *
curio_build_spark (const CurioIndicators *indicators, CurioIndicator indicator)
{
  gint64 values[CURIO_INDICATOR_MONTHS] = { 0 };
  guint8 is_shown[CURIO_INDICATOR_MONTHS] = { 0 };
  guint8 n_days[CURIO_INDICATOR_MONTHS] = { 0 };
  guint n = indicators->n_months;
  CurioChart *chart;

  for (guint i = 0; i < n; i++)
    {
      double value;

      is_shown[i]
          = curio_indicators_get_month (indicators, indicator, i, &value);
      values[i] = llround (is_share (indicator) ? value * SHARE_UNITS : value);
    }
  if (indicators->last_is_partial && n > 0)
    n_days[n - 1] = (guint8)(indicators->months[n - 1].to_day
                             - indicators->months[n - 1].from_day + 1);
  chart = curio_spark_new (indicators->first_month, n, values, is_shown,
                           n_days, choose_format (indicator));
  curio_spark_set_idle (chart, count_idle (indicators, indicator));
  if (indicator == CURIO_INDICATOR_RETURNING)
    curio_spark_set_month_head (chart, _ ("12 months to the end of"));
  return chart;
}
