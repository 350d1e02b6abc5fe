/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the segments show. */

#include "curio-findings.h"

#include "curio-format.h"
#include "curio-segment-words.h"

#include <glib/gi18n-lib.h>

/* One customer is no crowd. */
#define FEWEST_IN_CELL 2

/* Shares that people say in words: from LOW up to the fraction itself it is
 * nearly that, above it and below HIGH over that. */
static const struct
{
  double low, fraction, high;
  const char *nearly;
  const char *over;
} fractions[] = {
  {0.225,  1.0 / 4, 0.275, N_ ("nearly a quarter"),      N_ ("over a quarter") },
  { 0.305, 1.0 / 3, 0.365, N_ ("nearly a third"),        N_ ("over a third")   },
  { 0.450, 1.0 / 2, 0.550, N_ ("nearly half"),           N_ ("over half")      },
  { 0.635, 2.0 / 3, 0.695, N_ ("nearly two thirds"),     N_ ("over two thirds")},
  { 0.720, 3.0 / 4, 0.780, N_ ("nearly three quarters"),
   N_ ("over three quarters")                                                  },
};

char *
curio_describe_fraction (double share)
{
  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    if (share >= fractions[i].low && share < fractions[i].fraction)
      return g_strdup (_ (fractions[i].nearly));
    else if (share > fractions[i].fraction && share < fractions[i].high)
      return g_strdup (_ (fractions[i].over));
  return curio_format_share (share);
}

/* Names that a number can stand before: "823 Champions", but not "66 Can't
 * Lose". */
static gboolean
is_plural_noun (CurioSegment segment)
{
  return segment == CURIO_SEGMENT_CHAMPIONS
         || segment == CURIO_SEGMENT_LOYAL_CUSTOMERS
         || segment == CURIO_SEGMENT_POTENTIAL_LOYALISTS
         || segment == CURIO_SEGMENT_NEW_CUSTOMERS;
}

static char *
describe_customers (CurioSegment segment, guint32 n)
{
  g_autofree char *count = curio_format_count (n);

  if (n > 1 && is_plural_noun (segment))
    return g_strdup_printf ("%s %s", count, curio_segment_get_title (segment));
  return g_strdup_printf (
      ngettext ("%s customer in %s", "%s customers in %s", n), count,
      curio_segment_get_title (segment));
}

static gint64
get_sales (const CurioSegmentSum *sum)
{
  return sum->n_customers > 0 ? sum->monetary_mills : G_MININT64;
}

static gint64
get_customers (const CurioSegmentSum *sum)
{
  return sum->n_customers;
}

/* The one segment with the most, or -1. */
static int
find_largest (const CurioRfm *rfm,
              gint64 (*measure) (const CurioSegmentSum *sum))
{
  int best = 0;
  guint n_best = 0;

  for (int i = 1; i < CURIO_N_SEGMENTS; i++)
    if (measure (&rfm->segments[i]) > measure (&rfm->segments[best]))
      best = i;
  for (int i = 0; i < CURIO_N_SEGMENTS; i++)
    n_best += measure (&rfm->segments[i]) == measure (&rfm->segments[best]);
  return n_best == 1 ? best : -1;
}

static char *
say_customers (const CurioRfm *rfm)
{
  g_autofree char *count = curio_format_count (rfm->n);

  if (rfm->n == 0)
    return g_strdup (_ ("No customer to put into a segment"));
  return g_strdup_printf (
      ngettext ("%s customer has scores", "%s customers have scores", rfm->n),
      count);
}

char *
curio_find_segment_sales (const CurioMeasures *measures)
{
  const CurioRfm *rfm = &measures->rfm;
  int best = rfm->n > 0 ? find_largest (rfm, get_sales) : -1;
  const CurioSegmentSum *sum = best >= 0 ? &rfm->segments[best] : NULL;
  gint64 net = measures->totals.net_mills;
  g_autofree char *who = NULL;
  g_autofree char *what = NULL;

  if (sum == NULL || sum->monetary_mills <= 0)
    return say_customers (rfm);
  who = describe_customers ((CurioSegment)best, sum->n_customers);
  if (net <= 0 || sum->monetary_mills > net)
    {
      what = curio_format_money_short (sum->monetary_mills);
      return g_strdup_printf (
          ngettext ("%s brings %s", "%s bring %s", sum->n_customers), who,
          what);
    }
  what = curio_describe_fraction ((double)sum->monetary_mills / (double)net);
  return g_strdup_printf (ngettext ("%s brings %s of all net sales",
                                    "%s bring %s of all net sales",
                                    sum->n_customers),
                          who, what);
}

char *
curio_find_segment_customers (const CurioMeasures *measures)
{
  const CurioRfm *rfm = &measures->rfm;
  int best = rfm->n > 0 ? find_largest (rfm, get_customers) : -1;
  g_autofree char *count = NULL;
  g_autofree char *all = NULL;

  if (best < 0)
    return say_customers (rfm);
  count = curio_format_count (rfm->segments[best].n_customers);
  all = curio_format_count (rfm->n);
  return g_strdup_printf (
      ngettext ("%s is the largest segment: %s of %s customer",
                "%s is the largest segment: %s of %s customers", rfm->n),
      curio_segment_get_title (best), count, all);
}

/* The one cell with the most customers: FALSE where there is none. */
static gboolean
find_fullest (const CurioRfm *rfm, int *out_r, int *out_f)
{
  guint32 most = 0;
  guint n_most = 0;

  for (int i = 0; i < 25; i++)
    if (rfm->grid[i / 5][i % 5] > most)
      {
        most = rfm->grid[i / 5][i % 5];
        *out_r = i / 5 + 1;
        *out_f = i % 5 + 1;
      }
  for (guint i = 0; i < 25; i++)
    n_most += rfm->grid[i / 5][i % 5] == most;
  return most >= FEWEST_IN_CELL && n_most == 1;
}

char *
curio_find_cell (const CurioMeasures *measures)
{
  const CurioRfm *rfm = &measures->rfm;
  int r = 1, f = 1;
  g_autofree char *count = NULL;
  g_autofree char *who = NULL;

  if (!find_fullest (rfm, &r, &f))
    return say_customers (rfm);
  count = curio_format_count (rfm->grid[r - 1][f - 1]);
  who = curio_segment_describe_cell (measures, r, f);
  /* Translators: a number, "ordered once, over 408 days ago", a segment. */
  return g_strdup_printf (_ ("%s customers %s: %s"), count, who,
                          curio_segment_get_title (curio_segment_of (r, f)));
}
