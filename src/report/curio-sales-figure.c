/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Net sales by month, and below them how they grew. */

#include "curio-builders.h"

#include "curio-complete-months.h"
#include "curio-findings.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Growth goes through the chart as a whole number of these. */
#define GROWTH_UNITS 10000
#define MOST_PEAKS 3

static char *
format_growth (gint64 value)
{
  return curio_format_change ((double)value / GROWTH_UNITS);
}

/* For tool-tips and tables. */
static char *
format_growth_exact (gint64 value)
{
  g_autofree char *size
      = curio_format_percent (fabs ((double)value) / GROWTH_UNITS, 1);

  return g_strconcat (value < 0 ? "\u2212" : "+", size, NULL);
}

static gint64 *
list_sales (const CurioMonthly *monthly)
{
  gint64 *values = g_new (gint64, monthly->n_months);

  for (guint i = 0; i < monthly->n_months; i++)
    values[i] = monthly->months[i].net_mills;
  return values;
}

/* The first months of a shop may grow a thousandfold, and would flatten the
 * rest. */
#define MOST_GROWTH 9.99

/* FALSE where no month has any. */
static gboolean
list_growth (const CurioMonthly *monthly, gint64 *out_values,
             guint8 *out_is_shown)
{
  gboolean is_any = FALSE;

  for (guint i = 0; i < monthly->n_months; i++)
    {
      double growth = 0;

      out_is_shown[i] = curio_monthly_get_whole_growth (monthly, i, &growth)
                        && fabs (growth) <= MOST_GROWTH;
      is_any = is_any || out_is_shown[i];
      out_values[i] = out_is_shown[i] ? llround (growth * GROWTH_UNITS) : 0;
    }
  return is_any;
}

CurioChart *
curio_build_monthly_sales (const CurioMeasures *measures,
                           const CurioFigureOptions *options)
{
  const CurioMonthly *monthly = &measures->monthly;
  guint n = monthly->n_months;
  g_autofree guint8 *days = curio_monthly_get_partial_days (monthly);
  g_autofree gint64 *sales = list_sales (monthly);
  g_autofree gint64 *growth = g_new (gint64, n);
  g_autofree guint8 *is_shown = g_new (guint8, n);
  const CurioPanel panels[] = {
    {.stack = CURIO_STACK_ONE,
     .series = { { .values = sales,
                    .ink = CURIO_INK_MEASURE,
                    .text_ink = CURIO_INK_TEXT,
                    .title = _ ("net sales") } },
     .n_series = 1,
     .format_axis = curio_format_money_short,
     .format_value = curio_format_money_short,
     .format_exact = curio_format_money,
     .n_peaks = CLAMP (n / CURIO_MONTHS_A_YEAR, 1, MOST_PEAKS),
     .peaks_are_dark = TRUE,
     .share = 0.7 },
    { .stack = CURIO_STACK_ONE,
     .series = { { .values = growth,
                    .is_shown = is_shown,
                    .ink = CURIO_INK_BETTER,
                    .ink_negative = CURIO_INK_WORSE,
                    .text_ink = CURIO_INK_BETTER } },
     .n_series = 1,
     .format_value = format_growth,
     .format_exact = format_growth_exact,
     .side_label = _ ("growth on month"),
     .n_peaks = 4,
     .share = 0.3         },
  };
  gboolean has_growth = list_growth (monthly, growth, is_shown);
  CurioChart *chart
      = curio_columns_new (monthly->months[0].month, n, days, panels,
                           has_growth ? G_N_ELEMENTS (panels) : 1);

  curio_chart_set_words (
      chart, curio_find_sales (measures),
      g_strdup (has_growth
                    ? _ ("Net sales per month, and growth on the month before")
                    : _ ("Net sales per month")),
      NULL);
  return chart;
}
