/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Month by month: how many of the customers are not new, and how many of those
 * of the month before came again. */

#include "curio-builders.h"

#include "curio-findings.h"
#include "curio-format.h"
#include "curio-returning.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Values are tenths of a per cent. */
#define PER_SHARE 1000

typedef struct
{
  guint n;
  gint64 *before, *again;
  guint8 *has_before, *has_again;
  guint n_again;
  gint64 n_came, n_could; /* over the months shown */
} Rates;

static char *
format_rate (gint64 value)
{
  return curio_format_percent ((double)value / PER_SHARE, 0);
}

static char *
format_rate_exact (gint64 value)
{
  return curio_format_percent ((double)value / PER_SHARE, 1);
}

static gboolean
has_whole_month (const CurioMonthly *monthly)
{
  for (guint32 i = 0; i < monthly->n_months; i++)
    if (monthly->months[i].n_days_missing == 0)
      return TRUE;

  return FALSE;
}

static void
rates_init (Rates *self, const CurioMeasures *measures)
{
  const CurioMonthly *monthly = &measures->monthly;
  gboolean has_whole = has_whole_month (monthly);
  CurioReturning returning;
  guint n = monthly->n_months;

  *self = (Rates){ .n = n,
                   .before = g_new0 (gint64, n),
                   .again = g_new0 (gint64, n),
                   .has_before = g_new0 (guint8, n),
                   .has_again = g_new0 (guint8, n) };
  curio_returning_measure (&measures->view, monthly, &returning);
  for (guint i = 0; i < n; i++)
    {
      double share;

      if ((!has_whole || monthly->months[i].n_days_missing == 0)
          && curio_returning_get_before (&returning, &measures->view, monthly,
                                         i, &share))
        {
          self->before[i] = llround (share * PER_SHARE);
          self->has_before[i] = TRUE;
        }
      if (!curio_returning_get_again (&returning, monthly, i, &share))
        continue;
      self->again[i] = llround (share * PER_SHARE);
      self->has_again[i] = TRUE;
      self->n_again++;
      self->n_came += returning.months[i].n_again;
      self->n_could += returning.months[i - 1].n_active;
    }
  curio_returning_clear (&returning);
}

static void
rates_clear (Rates *self)
{
  g_free (self->before);
  g_free (self->again);
  g_free (self->has_before);
  g_free (self->has_again);
}

static char *
make_title (const Rates *rates, const CurioMeasures *measures)
{
  g_autofree char *share = NULL;

  if (rates->n_again == 0)
    return curio_find_returning (measures);
  share = curio_format_share ((double)rates->n_came / (double)rates->n_could);
  if (rates->n_again == 1)
    return g_strdup_printf (
        _ ("Of one month’s customers, %s ordered in the next"), share);
  return g_strdup_printf (
      _ ("Of a month’s customers, %s order again in the next, on average"),
      share);
}

CurioChart *
curio_build_returning (const CurioMeasures *measures,
                       const CurioFigureOptions *options)
{
  const CurioMonthly *monthly = &measures->monthly;
  CurioSeries series[2];
  Rates rates;
  CurioChart *chart;

  rates_init (&rates, measures);
  series[0] = (CurioSeries){
    .values = rates.before,
    .is_shown = rates.has_before,
    .ink = CURIO_INK_MEASURE,
    .text_ink = CURIO_INK_HIGHLIGHT_TEXT,
    .name = _ ("had ordered before"),
  };
  series[1] = (CurioSeries){
    .values = rates.again,
    .is_shown = rates.has_again,
    .ink = CURIO_INK_HIGHLIGHT,
    .text_ink = CURIO_INK_HIGHLIGHT_TEXT,
    .name = _ ("of last month’s, ordered again"),
  };
  chart = curio_line_new (monthly->n_months > 0 ? monthly->months[0].month : 0,
                          rates.n, series, G_N_ELEMENTS (series), format_rate,
                          format_rate_exact);
  curio_chart_set_words (
      chart, make_title (&rates, measures),
      g_strdup (_ ("Of each month’s customers, those who had ordered before; "
                   "of the month before’s, those who ordered again. Complete "
                   "months")),
      NULL);
  rates_clear (&rates);
  return chart;
}
