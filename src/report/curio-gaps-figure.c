/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long customers take from one order to the next, or from their first to
 * their second: a histogram of days, and a box plot of the same. */

#include "curio-gaps-figure.h"

#include "curio-builders.h"

#include "curio-format.h"
#include "curio-gaps.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_BANDS 40
/* Bands reach so many upper quartiles; the last holds the rest. */
#define REACH 4

static const guint32 widths[] = { 1, 7, 14, 28, 91, 182, 365, 3650 };

typedef struct
{
  guint32 width; /* days */
  guint n;
  guint32 *counts;
  gboolean is_open;
  int mode;
} Bands;

static double
get_quantile (const CurioDayCounts *days, double share)
{
  double value = 0;

  curio_day_counts_get_quantile (days, share, &value);
  return value;
}

static void
choose_bands (Bands *self, const CurioDayCounts *days)
{
  double reach
      = MIN ((double)days->n_days, MAX (REACH * get_quantile (days, 0.75), 7));
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (widths) && reach / widths[i] > MOST_BANDS)
    i++;
  self->width = widths[i];
  self->n = (guint)MAX (ceil (reach / self->width), 1);
  self->is_open = days->n_days > self->n * self->width;
}

static void
bands_init (Bands *self, const CurioDayCounts *days)
{
  *self = (Bands){ .mode = -1 };
  choose_bands (self, days);
  self->counts = g_new0 (guint32, self->n);
  for (guint32 day = 0; day < days->n_days; day++)
    self->counts[MIN (day / self->width, self->n - 1)] += days->counts[day];
  for (guint i = 0; i < self->n; i++)
    if (self->counts[i] > 0
        && (self->mode < 0 || self->counts[i] > self->counts[self->mode]))
      self->mode = (int)i;
}

gboolean
curio_gap_band_get_days (const CurioMeasures *measures, gboolean is_second,
                         guint band, gint32 *out_from, gint32 *out_to)
{
  CurioGaps gaps;
  gboolean is_there;
  Bands bands;

  curio_gaps_measure (&measures->view, &gaps);
  bands_init (&bands, is_second ? &gaps.second : &gaps.between);
  is_there = band < bands.n && bands.counts[band] > 0;
  *out_from = (gint32)(band * bands.width);
  *out_to = bands.is_open && band + 1 == bands.n
                ? G_MAXINT32
                : *out_from + (gint32)bands.width - 1;
  g_free (bands.counts);
  curio_gaps_clear (&gaps);
  return is_there;
}

static CurioTable *
tabulate (const Bands *self, const guint32 *customers)
{
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("From"), TRUE);
  curio_table_add_column (table, _ ("Below"), TRUE);
  curio_table_add_column (table, _ ("Times"), TRUE);
  curio_table_add_column (table, _ ("Customers"), TRUE);
  for (guint i = 0; i < self->n; i++)
    {
      curio_table_add_count (table, (gint64)i * self->width);
      if (self->is_open && i + 1 == self->n)
        curio_table_add_nothing (table);
      else
        curio_table_add_count (table, (gint64)(i + 1) * self->width);
      curio_table_add_count (table, self->counts[i]);
      curio_table_add_count (table, customers[i]);
    }
  return table;
}

/* Whose the bars are. */
static void
set_customers (CurioChart *chart, const Bands *bands, const CurioView *view,
               gboolean is_second)
{
  g_autofree guint32 *customers = g_new (guint32, bands->n);

  curio_gaps_count_customers (view, is_second, (gint32)bands->width, bands->n,
                              customers);
  curio_histogram_set_customers (chart, customers);
  curio_chart_set_table (chart, tabulate (bands, customers));
}

static gint64
to_milli_days (double days)
{
  return llround (days * CURIO_MILLI_DAYS);
}

static CurioBoxPlot
make_box_plot (const CurioDayCounts *days)
{
  double mean = 0;

  curio_day_counts_get_mean (days, &mean);
  return (CurioBoxPlot){
    .min = to_milli_days (get_quantile (days, 0)),
    .lower = to_milli_days (get_quantile (days, 0.25)),
    .median = to_milli_days (get_quantile (days, 0.5)),
    .mean = to_milli_days (mean),
    .upper = to_milli_days (get_quantile (days, 0.75)),
    .max = to_milli_days (get_quantile (days, 1)),
  };
}

/* What comes later than the last day is not seen, and the shorter the dates
 * the fewer long gaps are: where they are cut, it is said. */
static gboolean
is_cut (const CurioView *view)
{
  const CurioFacts *facts = view->ledger->facts;

  return view->from_day > facts->first_day || view->to_day < facts->last_day;
}

static char *
make_title (const CurioGaps *gaps, const CurioView *view, gboolean is_second)
{
  const CurioDayCounts *days = is_second ? &gaps->second : &gaps->between;
  double median = get_quantile (days, 0.5);
  g_autofree char *number
      = curio_format_decimal (median, median == floor (median) ? 0 : 1);
  gulong plural = median == 1 ? 1 : 2;

  if (days->n == 0)
    return is_second
               ? g_strdup (_ ("No new customer has ordered a second time"))
               : g_strdup (_ ("No customer here has ordered on two days"));
  if (is_second && is_cut (view))
    return g_strdup_printf (
        ngettext ("Of those who ordered again within these dates, half did "
                  "so within %s day of the first order",
                  "Of those who ordered again within these dates, half did "
                  "so within %s days of the first order",
                  plural),
        number);
  if (is_second)
    return g_strdup_printf (
        ngettext ("Of those who ordered again, half did so within %s day of "
                  "the first order",
                  "Of those who ordered again, half did so within %s days of "
                  "the first order",
                  plural),
        number);
  if (is_cut (view))
    return g_strdup_printf (
        ngettext ("Half of the repeat orders within these dates come within "
                  "%s day of the one before",
                  "Half of the repeat orders within these dates come within "
                  "%s days of the one before",
                  plural),
        number);
  return g_strdup_printf (
      ngettext ("Half of all repeat orders come within %s day of the one "
                "before",
                "Half of all repeat orders come within %s days of the one "
                "before",
                plural),
      number);
}

static char *
make_caption (const CurioGaps *gaps, gboolean is_second)
{
  g_autofree char *second = curio_format_count (gaps->second.n);
  g_autofree char *once = curio_format_count (gaps->n_once);
  g_autofree char *all = curio_format_count (gaps->between.n);

  if (is_second)
    /* Translators: numbers of customers. */
    return g_strdup_printf (
        ngettext ("Days from the first to the second order; %s new customer "
                  "ordered again, %s not yet",
                  "Days from the first to the second order; %s new customers "
                  "ordered again, %s not yet",
                  gaps->second.n),
        second, once);
  return g_strdup_printf (
      ngettext ("Days from an order to the same customer’s next, %s time; "
                "box: quartiles, line: median",
                "Days from an order to the same customer’s next, %s times; "
                "box: quartiles, line: median",
                gaps->between.n),
      all);
}

CurioChart *
curio_build_order_gaps (const CurioMeasures *measures,
                        const CurioFigureOptions *options)
{
  gboolean is_second = options->second_orders;
  CurioGaps gaps;
  const CurioDayCounts *days;
  CurioBoxPlot box_plot;
  g_autofree char *label = NULL;
  CurioChart *chart;
  Bands bands;

  curio_gaps_measure (&measures->view, &gaps);
  days = is_second ? &gaps.second : &gaps.between;
  box_plot = make_box_plot (days);
  bands_init (&bands, days);
  if (bands.mode >= 0)
    label = curio_histogram_days.describe_band (
        (gint64)bands.mode * bands.width * CURIO_MILLI_DAYS,
        bands.is_open && bands.mode + 1 == (int)bands.n
            ? CURIO_OPEN_END
            : (gint64)(bands.mode + 1) * bands.width * CURIO_MILLI_DAYS,
        bands.counts[bands.mode]);
  chart = curio_histogram_new (
      bands.counts, bands.n, (gint64)bands.width * CURIO_MILLI_DAYS,
      bands.mode, label, days->n > 0 ? &box_plot : NULL);
  curio_histogram_set_unit (chart, &curio_histogram_days, bands.is_open);
  set_customers (chart, &bands, &measures->view, is_second);
  curio_chart_set_words (chart, make_title (&gaps, &measures->view, is_second),
                         make_caption (&gaps, is_second), NULL);
  g_free (bands.counts);
  curio_gaps_clear (&gaps);
  return chart;
}
