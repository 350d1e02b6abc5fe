/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Customers with an order by month: those who had ordered before, and on top
 * of them the new ones. */

#include "curio-builders.h"

#include "curio-complete-months.h"
#include "curio-findings.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

CurioChart *
curio_build_customers (const CurioMeasures *measures,
                       const CurioFigureOptions *options)
{
  const CurioMonthly *monthly = &measures->monthly;
  guint n = monthly->n_months;
  g_autofree guint8 *days = curio_monthly_get_partial_days (monthly);
  g_autofree gint64 *existing = g_new (gint64, n);
  g_autofree gint64 *new = g_new (gint64, n);
  const CurioPanel panel = {
    .stack = CURIO_STACK_ON_TOP,
    .series = {{ .values = existing,
                  .ink = CURIO_INK_MEASURE,
                  .text_ink = CURIO_INK_HIGHLIGHT,
                  .name = _ ("ordered before") },
               { .values = new,
                  .ink = CURIO_INK_NEW,
                  .text_ink = CURIO_INK_NEW_TEXT,
                  .name = _ ("new customers") }},
    .n_series = 2,
    .format_axis = curio_format_count,
    .format_value = curio_format_count,
    .n_peaks = CLAMP (n / CURIO_MONTHS_A_YEAR, 1, 3),
    .share = 1,
  };
  CurioChart *chart;

  for (guint i = 0; i < n; i++)
    {
      const CurioMonth *month = &monthly->months[i];

      new[i] = month->n_new;
      existing[i] = (gint64)month->n_active - month->n_new;
    }
  chart = curio_columns_new (monthly->months[0].month, n, days, &panel, 1);
  curio_chart_set_words (chart, curio_find_returning (measures),
                         g_strdup (_ ("Customers with an order, per month")),
                         NULL);
  return chart;
}
