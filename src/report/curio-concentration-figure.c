/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How unevenly customers buy: the Lorenz curve of their gross sales, with a
 * mark for each top share. */

#include "curio-builders.h"

#include "curio-format.h"
#include "curio-shared-measures.h"

#include <glib/gi18n-lib.h>

#define N_TOPS 4

static const guint tops[N_TOPS] = { 1, 5, 10, 20 };

/* --- words --------------------------------------------------------------- */

/* "The top 10 % of customers bring 64 % of sales", by the first of these that
 * is anybody. */
static char *
find_title (const CurioConcentration *measured)
{
  static const guint wanted[] = { 10, 20, 50, 100 };
  double share = 1;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      guint percent = wanted[i];
      g_autofree char *told = NULL;

      if (!curio_concentration_get_top_share (measured, percent, &share))
        continue;
      if (curio_concentration_count_top (measured, percent) == measured->n)
        break;
      told = curio_format_percent (share, 0);
      return g_strdup_printf (
          _ ("The top %u\u00a0%% of customers bring %s of their sales"),
          percent, told);
    }
  return g_strdup (_ ("Only one customer here: nothing to compare"));
}

static char *
make_caption (const CurioConcentration *measured)
{
  double gini;
  g_autofree char *told = NULL;
  g_autofree char *count = curio_format_count (measured->n);

  if (!curio_concentration_get_gini (measured, &gini))
    return g_strdup (
        _ ("Sales before cancellations, customers with an order"));
  told = curio_format_decimal (gini, 2);
  /* Translators: a number of customers, and the Gini coefficient, 0.74. */
  return g_strdup_printf (
      ngettext (
          "Sales before cancellations of %s customer with an order; Gini "
          "coefficient %s",
          "Sales before cancellations of %s customers with an order; "
          "Gini coefficient %s",
          measured->n),
      count, told);
}

/* --- points -------------------------------------------------------------- */

static void
make_point (const CurioConcentration *measured, guint percent,
            CurioCurvePoint *out)
{
  guint32 n = curio_concentration_count_top (measured, percent);
  g_autofree char *count = curio_format_count (n);
  g_autofree char *told = NULL;
  double share = 0;

  curio_concentration_get_top_share (measured, percent, &share);
  told = curio_format_percent (share, 1);
  *out = (CurioCurvePoint){
    .id = (int)percent,
    .x = 1 - (double)n / measured->n,
    .y = 1 - share,
    /* Translators: "top 10 %: 63.9 %" of sales. */
    .text = g_strdup_printf (_ ("top %u\u00a0%%: %s"), percent, told),
    .label = g_strdup_printf (
        ngettext ("The top %u\u00a0%%, %s customer, bought %s of all.",
                  "The top %u\u00a0%%, %s customers, bought %s of all.", n),
        percent, count, told),
  };
}

static guint
make_points (const CurioConcentration *measured, CurioCurvePoint *points)
{
  guint n = 0;
  double share;

  for (guint i = 0; i < N_TOPS; i++)
    if (curio_concentration_get_top_share (measured, tops[i], &share))
      make_point (measured, tops[i], &points[n++]);
  return n;
}

static CurioTable *
tabulate (const CurioConcentration *measured)
{
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Top customers, %"), TRUE);
  curio_table_add_column (table, _ ("Customers"), TRUE);
  curio_table_add_column (table, _ ("Share of sales, %"), TRUE);
  for (guint percent = 1; percent <= 100; percent += percent < 5 ? 4 : 5)
    {
      double share;

      curio_table_add_count (table, percent);
      curio_table_add_count (
          table, curio_concentration_count_top (measured, percent));
      if (curio_concentration_get_top_share (measured, percent, &share))
        curio_table_add_real (table, share * 100, 2);
      else
        curio_table_add_nothing (table);
    }
  return table;
}

/* --- the figure ---------------------------------------------------------- */

static CurioChart *
draw (const CurioConcentration *measured)
{
  g_autofree double *shares = g_new (double, (gsize)measured->n + 1);
  CurioCurvePoint points[N_TOPS];
  guint n_points = make_points (measured, points);
  CurioChart *chart;

  for (guint32 i = 0; i <= measured->n; i++)
    shares[i] = (double)measured->held_mills[i]
                / (double)measured->held_mills[measured->n];
  chart = curio_curve_new (shares, measured->n, points, n_points,
                           _ ("customers, those who buy least first"),
                           _ ("share of sales"), _ ("if all bought the same"));
  for (guint i = 0; i < n_points; i++)
    {
      g_free ((char *)points[i].text);
      g_free ((char *)points[i].label);
    }
  return chart;
}

CurioChart *
curio_build_concentration (const CurioMeasures *measures,
                           const CurioFigureOptions *options)
{
  const CurioConcentration *measured
      = curio_measures_get_concentration (measures);
  gboolean is_something;
  CurioChart *chart;

  is_something = measured->held_mills[measured->n] > 0;
  chart = is_something ? draw (measured)
                       : curio_curve_new (NULL, 0, NULL, 0, NULL, NULL, NULL);
  curio_chart_set_words (
      chart,
      is_something
          ? find_title (measured)
          : g_strdup (_ ("No sale here belongs to a customer number")),
      make_caption (measured), NULL);
  curio_chart_set_table (chart, tabulate (measured));
  return chart;
}
