/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How large orders are: a histogram, and a box plot of the same amounts. */

#include "curio-builders.h"

#include "curio-findings.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

#define MILLS_PER_PENNY 10

static gint64
to_mills (double pence)
{
  return (gint64)(pence * MILLS_PER_PENNY);
}

static CurioBoxPlot
make_box_plot (const CurioAmounts *amounts)
{
  return (CurioBoxPlot){
    .min = amounts->min_pence * MILLS_PER_PENNY,
    .lower = to_mills (amounts->quartile_pence[0]),
    .median = to_mills (amounts->median_pence),
    .mean = to_mills (amounts->mean_pence),
    .upper = to_mills (amounts->quartile_pence[1]),
    .max = amounts->max_pence * MILLS_PER_PENNY,
  };
}

static char *
label_mode (const CurioAmountBands *bands)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *count = NULL;
  guint band = (guint)bands->mode;

  if (bands->mode < 0)
    return NULL;
  low = curio_amount_bands_format_edge (bands, band);
  high = curio_amount_bands_format_edge (bands, band + 1);
  count = curio_format_count (bands->counts[band]);
  if (bands->overflows && band + 1 == bands->n)
    return g_strdup_printf (ngettext ("%s or more: %s order",
                                      "%s or more: %s orders",
                                      bands->counts[band]),
                            low, count);
  return g_strdup_printf (ngettext ("%s to %s: %s order",
                                    "%s to %s: %s orders",
                                    bands->counts[band]),
                          low, high, count);
}

static char *
make_caption (const CurioAmountBands *bands)
{
  g_autofree char *count = curio_format_count (bands->n_amounts);
  g_autofree char *width = curio_amount_bands_format_edge (bands, 1);
  g_autofree char *last = NULL;

  if (!bands->overflows)
    return g_strdup_printf (
        ngettext ("%s order by amount, bands of %s; box: quartiles, line: "
                  "median",
                  "%s orders by amount, bands of %s; box: quartiles, line: "
                  "median",
                  bands->n_amounts),
        count, width);
  last = curio_amount_bands_format_edge (bands, bands->n - 1);
  return g_strdup_printf (
      ngettext ("%s order by amount, bands of %s, the last from %s up; box: "
                "quartiles, line: median",
                "%s orders by amount, bands of %s, the last from %s up; box: "
                "quartiles, line: median",
                bands->n_amounts),
      count, width, last);
}

CurioChart *
curio_build_amounts (const CurioMeasures *measures,
                     const CurioFigureOptions *options)
{
  const CurioDistribution *distribution = &measures->distribution;
  gboolean all = options->all_amounts;
  const CurioBoxPlot box_plot
      = make_box_plot (all ? &distribution->all : &distribution->to_85);
  CurioAmountBands bands;
  g_autofree char *label = NULL;
  CurioChart *chart;

  curio_amount_bands_init (&bands, measures, all);
  label = label_mode (&bands);
  chart = curio_histogram_new (bands.counts, bands.n, bands.width_mills,
                               bands.mode, label,
                               distribution->all.n > 0 ? &box_plot : NULL);
  curio_histogram_set_unit (chart, &curio_histogram_money, bands.overflows);
  curio_chart_set_words (chart, curio_find_amounts (measures, &bands),
                         make_caption (&bands), NULL);
  curio_amount_bands_clear (&bands);
  return chart;
}
