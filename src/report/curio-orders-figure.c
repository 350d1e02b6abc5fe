/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Orders placed by month, and hanging below them the cancelled ones. */

#include "curio-builders.h"

#include "curio-complete-months.h"
#include "curio-findings.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

/* Under the POC's books a month can have fewer than no orders: invoices minus
 * twice the cancelled ones.  There is no such column; it is a dash. */
static gboolean
list_orders (const CurioMonthly *monthly, gint64 *out_placed,
             guint8 *out_is_shown, gint64 *out_cancelled)
{
  gboolean all_shown = TRUE;

  for (guint i = 0; i < monthly->n_months; i++)
    {
      const CurioMonth *month = &monthly->months[i];

      out_is_shown[i] = month->n_placed >= 0;
      out_placed[i] = MAX (month->n_placed, 0);
      out_cancelled[i] = month->n_cancelled;
      all_shown &= out_is_shown[i];
    }
  return all_shown;
}

static char *
make_caption (const CurioMeasures *measures, gboolean all_shown)
{
  if (!all_shown)
    return g_strdup (_ ("Invoices per month; a dash: fewer placed than none "
                        "by these definitions"));
  return g_strdup (curio_finding_compares_years (measures)
                       ? _ ("Invoices per month; last 12 months against the "
                            "12 before")
                       : _ ("Invoices per month"));
}

CurioChart *
curio_build_orders (const CurioMeasures *measures,
                    const CurioFigureOptions *options)
{
  const CurioMonthly *monthly = &measures->monthly;
  guint n = monthly->n_months;
  g_autofree guint8 *days = curio_monthly_get_partial_days (monthly);
  g_autofree gint64 *placed = g_new (gint64, n);
  g_autofree guint8 *is_shown = g_new (guint8, n);
  g_autofree gint64 *cancelled = g_new (gint64, n);
  gboolean all_shown = list_orders (monthly, placed, is_shown, cancelled);
  const CurioPanel panel = {
    .stack = CURIO_STACK_MIRROR,
    .series = {{ .values = placed,
                  .is_shown = all_shown ? NULL : is_shown,
                  .ink = CURIO_INK_MEASURE,
                  .text_ink = CURIO_INK_HIGHLIGHT,
                  .name = _ ("orders placed") },
               { .values = cancelled,
                  .ink = CURIO_INK_CANCELLED,
                  .text_ink = CURIO_INK_CANCELLED_TEXT,
                  .name = _ ("cancelled") }},
    .n_series = 2,
    .format_axis = curio_format_count,
    .format_value = curio_format_count,
    .n_peaks = CLAMP (n / CURIO_MONTHS_A_YEAR, 1, 3),
    .share = 1,
  };
  CurioChart *chart
      = curio_columns_new (monthly->months[0].month, n, days, &panel, 1);

  curio_chart_set_words (chart, curio_find_cancellations (measures),
                         make_caption (measures, all_shown), NULL);
  return chart;
}
