/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cancellations by month, and by the days since the sale they take back. */

#include "curio-builders.h"

#include "curio-complete-months.h"
#include "curio-format.h"
#include "curio-line-measures.h"
#include "curio-product-findings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* --- by month ------------------------------------------------------------ */

static CurioChart *
make_columns (const CurioMonthly *monthly,
              const CurioCancellations *cancellations)
{
  guint n = MIN (cancellations->n_months, monthly->n_months);
  g_autofree guint8 *days = curio_monthly_get_partial_days (monthly);
  g_autofree gint64 *values = g_new (gint64, n + 1);
  g_autofree gint64 *lines = g_new (gint64, n + 1);
  CurioPanel panels[] = {
    {.series = { { .values = values,
                    .ink = CURIO_INK_CANCELLED,
                    .text_ink = CURIO_INK_CANCELLED_TEXT,
                    .name = _ ("value cancelled") } },
     .n_series = 1,
     .format_axis = curio_format_money_short,
     .format_value = curio_format_money_short,
     .format_exact = curio_format_money,
     .n_peaks = 2,
     .share = 0.62 },
    { .series = { { .values = lines,
                    .ink = CURIO_INK_MEASURE,
                    .text_ink = CURIO_INK_HIGHLIGHT_TEXT,
                    .name = _ ("lines cancelled") } },
     .n_series = 1,
     .format_axis = curio_format_count,
     .format_value = curio_format_count,
     .n_peaks = 1,
     .share = 0.38},
  };

  for (guint i = 0; i < n; i++)
    {
      values[i] = cancellations->months[i].mills;
      lines[i] = cancellations->months[i].n_lines;
    }
  return curio_columns_new (cancellations->months[0].month, n, days, panels,
                            G_N_ELEMENTS (panels));
}

CurioChart *
curio_build_cancellations (const CurioMeasures *measures,
                           const CurioFigureOptions *options)
{
  const CurioPairs *pairs
      = options->without_pairs ? curio_measures_get_pairs (measures) : NULL;
  CurioCancellations cancellations;
  CurioChart *chart;

  curio_cancellations_measure (&measures->view, pairs, &cancellations);
  chart = make_columns (&measures->monthly, &cancellations);
  curio_chart_set_words (
      chart, curio_find_cancelled_total (&cancellations.total),
      curio_caption_left_out (
          g_strdup (_ ("Cancelled value by month, and below it lines")),
          measures, CURIO_ANY_PAIR, options->without_pairs),
      NULL);
  curio_cancellations_clear (&cancellations);
  return chart;
}

/* --- days between -------------------------------------------------------- */

static char *
describe_gap (const CurioMatches *matches, guint gap, const char *name)
{
  guint32 n = matches->gaps[gap];
  g_autofree char *count = curio_format_count (n);
  g_autofree char *share = curio_format_share (
      matches->n_matched > 0 ? (double)n / matches->n_matched : 0);

  /* Translators: "1 to 7 days: 4,809 cancelled lines, 30 %". */
  return g_strdup_printf (
      ngettext ("%s: %s cancelled line, %s", "%s: %s cancelled lines, %s", n),
      name, count, share);
}

static char *
make_days_caption (const CurioMatches *matches)
{
  g_autofree char *matched = curio_format_count (matches->n_matched);
  g_autofree char *all = curio_format_count (matches->n_lines);

  return g_strdup_printf (
      ngettext ("%s of %s cancelled line, by the days since the customer "
                "bought the item",
                "%s of %s cancelled lines, by the days since the customer "
                "bought the item",
                matches->n_lines),
      matched, all);
}

CurioChart *
curio_build_days_between (const CurioMeasures *measures,
                          const CurioFigureOptions *options)
{
  const CurioMatches *matches
      = options->without_pairs
            ? curio_measures_get_matches_without_pairs (measures)
            : curio_measures_get_matches (measures);
  guint n = matches->n_matched > 0 ? CURIO_N_GAPS : 0;
  CurioBar bars[CURIO_N_GAPS] = { 0 };
  CurioChart *chart;

  for (guint i = 0; i < n; i++)
    {
      char *name = curio_describe_gap_days (i);

      bars[i] = (CurioBar){ .id = (int)i,
                            .name = name,
                            .text = curio_format_count (matches->gaps[i]),
                            .value = matches->gaps[i],
                            .low = NAN,
                            .high = NAN,
                            .ink = CURIO_INK_CANCELLED,
                            .label = describe_gap (matches, i, name),
                            .is_idle = matches->gaps[i] == 0 };
    }
  chart = curio_bars_new (bars, n, 0, curio_format_count, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_free ((char *)bars[i].name);
      g_free ((char *)bars[i].text);
      g_free ((char *)bars[i].label);
    }
  curio_chart_set_words (chart, curio_find_days_between (matches),
                         curio_caption_left_out (make_days_caption (matches),
                                                 measures, CURIO_ANY_PAIR,
                                                 options->without_pairs),
                         NULL);
  return chart;
}
