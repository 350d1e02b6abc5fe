/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The treemap of the segments on the Overview: the same tiles as on their own
 * page, with a title that says how few of them bring the most. */

#include "curio-builders.h"
#include "curio-findings.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

#define MOST_FEW 5

static const char *const numbers[CURIO_N_SEGMENTS + 1] = {
  NULL,         NULL,        N_ ("two"), N_ ("three"),
  N_ ("four"),  N_ ("five"), N_ ("six"), N_ ("seven"),
  N_ ("eight"), N_ ("nine"), N_ ("ten"),
};

/* Translators: the first words of "Two of ten segments bring over half of net
 * sales". */
static const char *const beginnings[MOST_FEW + 1]
    = { NULL, NULL, N_ ("Two"), N_ ("Three"), N_ ("Four"), N_ ("Five") };

static int
compare_sales (const void *a, const void *b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return (x < y) - (x > y);
}

/* The fewest segments that bring half of net sales, if these are few of more.
 */
static char *
find_few (const CurioMeasures *measures)
{
  gint64 sales[CURIO_N_SEGMENTS];
  gint64 net = measures->totals.net_mills, sum = 0;
  g_autofree char *share = NULL;
  guint n = 0, few = 0;

  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    if (measures->rfm.segments[i].n_customers > 0)
      sales[n++] = measures->rfm.segments[i].monetary_mills;
  qsort (sales, n, sizeof (gint64), compare_sales);
  while (few < n && sum < net / 2)
    sum += sales[few++];
  if (net <= 0 || few < 2 || few > MOST_FEW || few >= n || sum < net / 2
      || sum > net)
    return NULL;
  share = curio_describe_fraction ((double)sum / (double)net);
  /* Translators: "Two", "ten", "over two thirds". */
  return g_strdup_printf (_ ("%s of %s segments bring %s of net sales"),
                          _ (beginnings[few]), _ (numbers[n]), share);
}

static char *
make_caption (const CurioMeasures *measures)
{
  gint64 net = measures->totals.net_mills;
  gint64 guests = measures->totals.guest_net_mills;
  g_autofree char *money = curio_format_money_short (guests);
  g_autofree char *share = NULL;

  if (guests <= 0 || net <= 0 || guests > net)
    return g_strdup (_ ("Area = net sales."));
  share = curio_format_share ((double)guests / (double)net);
  /* Translators: an amount and its share of net sales. */
  return g_strdup_printf (
      _ ("Area = net sales. %s (%s) have no customer number."), money, share);
}

CurioChart *
curio_build_overview_segments (const CurioMeasures *measures,
                               const CurioFigureOptions *options)
{
  CurioFigureOptions by_sales = *options;
  CurioChart *chart;
  char *title = find_few (measures);

  by_sales.by_customers = FALSE;
  by_sales.segment = -1;
  chart = curio_build_segments (measures, &by_sales);
  curio_chart_set_words (
      chart, title != NULL ? title : curio_find_segment_sales (measures),
      make_caption (measures), NULL);
  chart->caption_beside = TRUE;
  return chart;
}
