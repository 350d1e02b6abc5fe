/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scores in words: which days and how many orders stand behind a row or column
 * of the R × F grid.  The cut-points of the figures in force decide, so the
 * words change with the selection. */

#include "curio-segment-words.h"

#include "curio-format.h"
#include "curio-rule.h"

#include <glib/gi18n-lib.h>

#define N_SCORES 5

/* Whole values that a range of scores can have. */
typedef struct
{
  gint64 low;
  gint64 high; /* G_MAXINT64: no end */
} Range;

/* Values of the bands FIRST to LAST, 1 to 5 from the lowest values up.  A
 * value on a cut-point belongs to the band below it. */
static Range
get_range (const gint64 cuts_5[4], int first, int last, gint64 lowest)
{
  Range range = { lowest, G_MAXINT64 };

  if (first > 1)
    range.low = MAX (lowest, cuts_5[first - 2] / N_SCORES + 1);
  if (last < N_SCORES)
    range.high = cuts_5[last - 1] / N_SCORES;
  return range;
}

/* The lowest values have the highest score of recency. */
static Range
get_days (const CurioRfm *rfm, int r_low, int r_high)
{
  return get_range (rfm->recency_cuts_5, N_SCORES + 1 - r_high,
                    N_SCORES + 1 - r_low, 0);
}

static Range
get_orders (const CurioRfm *rfm, int f_low, int f_high)
{
  return get_range (rfm->frequency_cuts_5, f_low, f_high, 1);
}

static gboolean
has_ranks (const CurioMeasures *measures)
{
  return measures->view.ledger->kind == CURIO_BOOKS_POC;
}

/* --- labels of the grid ------------------------------------------------- */

static char *
format_between (Range range)
{
  g_autofree char *low = curio_format_count (range.low);
  g_autofree char *high = curio_format_count (range.high);

  if (range.low == range.high)
    return g_steal_pointer (&low);
  return g_strdup_printf ("%s–%s", low, high);
}

char *
curio_segment_describe_recency (const CurioMeasures *measures, int r)
{
  Range range;
  g_autofree char *days = NULL;

  g_return_val_if_fail (r >= 1 && r <= N_SCORES, NULL);

  range = get_days (&measures->rfm, r, r);
  if (measures->rfm.n == 0 || range.low > range.high)
    return g_strdup ("–");
  if (r == 1 && range.low == 1)
    /* Translators: days, below a row of "under 1 day". */
    return g_strdup (_ ("1 or more"));
  if (r == 1)
    {
      days = curio_format_count (range.low - 1);
      return g_strdup_printf (_ ("over %s"), days);
    }
  if (r < N_SCORES)
    return format_between (range);
  if (range.high == 0)
    return g_strdup (_ ("under 1 day"));
  days = curio_format_count (range.high);
  return g_strdup_printf (
      ngettext ("to %s day", "to %s days", (gulong)range.high), days);
}

static const char *const rank_names[N_SCORES]
    = { N_ ("fewest"), N_ ("2nd fifth"), N_ ("3rd fifth"), N_ ("4th fifth"),
        N_ ("most") };

char *
curio_segment_describe_frequency (const CurioMeasures *measures, int f)
{
  Range range;
  g_autofree char *orders = NULL;

  g_return_val_if_fail (f >= 1 && f <= N_SCORES, NULL);

  range = get_orders (&measures->rfm, f, f);
  if (has_ranks (measures))
    return g_strdup (_ (rank_names[f - 1]));
  if (measures->rfm.n == 0 || range.low > range.high)
    return g_strdup ("–");
  if (f == N_SCORES)
    {
      orders = curio_format_count (range.low);
      return g_strdup_printf (_ ("%s or more"), orders);
    }
  orders = format_between (range);
  if (f > 1)
    return g_steal_pointer (&orders);
  /* Translators: over a narrow column. */
  return g_strdup_printf (range.high == 1 ? C_ ("column", "%s order")
                                          : C_ ("column", "%s orders"),
                          orders);
}

/* --- one cell ----------------------------------------------------------- */

/* "over 408 days ago", "20–58 days ago", "within 19 days" */
static char *
describe_ago (Range range)
{
  gboolean is_open = range.high == G_MAXINT64;
  gint64 n = is_open ? range.low - 1 : range.high;
  g_autofree char *days = is_open || range.low == 0 ? curio_format_count (n)
                                                    : format_between (range);

  if (n == 0)
    return g_strdup (is_open ? _ ("1 day ago or more") : _ ("within a day"));
  if (is_open)
    return g_strdup_printf (
        ngettext ("over %s day ago", "over %s days ago", (gulong)n), days);
  if (range.low == 0)
    return g_strdup_printf (
        ngettext ("within %s day", "within %s days", (gulong)n), days);
  return g_strdup_printf (ngettext ("%s day ago", "%s days ago", (gulong)n),
                          days);
}

static char *
describe_often (Range range)
{
  gboolean is_open = range.high == G_MAXINT64;
  g_autofree char *times
      = is_open ? curio_format_count (range.low) : format_between (range);

  if (is_open)
    return g_strdup_printf (ngettext ("ordered %s time or more",
                                      "ordered %s times or more",
                                      (gulong)range.low),
                            times);
  return g_strdup_printf (
      ngettext ("ordered %s time", "ordered %s times", (gulong)range.high),
      times);
}

static const char *const rank_words[N_SCORES]
    = { N_ ("ordered least often"), N_ ("are in the 2nd fifth by orders"),
        N_ ("are in the 3rd fifth by orders"),
        N_ ("are in the 4th fifth by orders"), N_ ("ordered most often") };

char *
curio_segment_describe_cell (const CurioMeasures *measures, int r, int f)
{
  Range orders;
  g_autofree char *ago = NULL, *often = NULL;

  g_return_val_if_fail (r >= 1 && r <= N_SCORES, NULL);
  g_return_val_if_fail (f >= 1 && f <= N_SCORES, NULL);

  orders = get_orders (&measures->rfm, f, f);
  ago = describe_ago (get_days (&measures->rfm, r, r));
  if (!has_ranks (measures) && orders.high == 1)
    /* Translators: after "714 customers"; "over 408 days ago". */
    return g_strdup_printf (_ ("ordered once, %s"), ago);
  often = has_ranks (measures) ? g_strdup (_ (rank_words[f - 1]))
                               : describe_often (orders);
  /* Translators: "ordered 3–4 times", "20–58 days ago". */
  return g_strdup_printf (_ ("%s, last %s"), often, ago);
}

/* --- the rule of a segment ---------------------------------------------- */

/* Every segment is a rectangle of the grid. */
typedef struct
{
  int r_low, r_high;
  int f_low, f_high;
  int n_cells;
} Cells;

static Cells
find_cells (CurioSegment segment)
{
  Cells cells = { N_SCORES, 1, N_SCORES, 1, 0 };

  for (int r = 1; r <= N_SCORES; r++)
    for (int f = 1; f <= N_SCORES; f++)
      if (curio_segment_of (r, f) == segment)
        {
          cells.r_low = MIN (cells.r_low, r);
          cells.r_high = MAX (cells.r_high, r);
          cells.f_low = MIN (cells.f_low, f);
          cells.f_high = MAX (cells.f_high, f);
          cells.n_cells++;
        }
  return cells;
}

static char *
describe_days (Range range)
{
  g_autofree char *low = curio_format_count (range.low);
  g_autofree char *high = curio_format_count (range.high);

  if (range.high == G_MAXINT64)
    return g_strdup_printf (ngettext ("%s day ago or more",
                                      "%s days ago or more",
                                      (gulong)range.low),
                            low);
  if (range.high == 0)
    return g_strdup (_ ("within a day"));
  if (range.low == range.high)
    return g_strdup_printf (
        ngettext ("%s day ago", "%s days ago", (gulong)range.low), low);
  if (range.low == 0)
    return g_strdup_printf (ngettext ("at most %s day ago",
                                      "at most %s days ago",
                                      (gulong)range.high),
                            high);
  return g_strdup_printf (_ ("%s to %s days ago"), low, high);
}

static char *
describe_orders (Range range)
{
  g_autofree char *low = curio_format_count (range.low);
  g_autofree char *high = curio_format_count (range.high);

  if (range.high == G_MAXINT64)
    return g_strdup_printf (
        ngettext ("%s order or more", "%s orders or more", (gulong)range.low),
        low);
  if (range.low == range.high)
    return g_strdup_printf (
        ngettext ("%s order", "%s orders", (gulong)range.low), low);
  return g_strdup_printf (_ ("%s to %s orders"), low, high);
}

static char *
describe_ranks (const Cells *cells)
{
  if (cells->f_low == cells->f_high)
    return g_strdup_printf (_ ("a frequency score of %d"), cells->f_low);
  return g_strdup_printf (_ ("a frequency score of %d to %d"), cells->f_low,
                          cells->f_high);
}

static char *
embolden (char *text, gboolean as_markup)
{
  g_autofree char *owned = text;

  return as_markup ? g_markup_printf_escaped ("<b>%s</b>", owned)
                   : g_steal_pointer (&owned);
}

static char *
describe_rule (const CurioMeasures *measures, CurioSegment segment,
               gboolean as_markup)
{
  Cells cells = find_cells (segment);
  Range days = get_days (&measures->rfm, cells.r_low, cells.r_high);
  Range orders = get_orders (&measures->rfm, cells.f_low, cells.f_high);
  g_autofree char *when = NULL;
  g_autofree char *how_often = NULL;

  if (measures->rfm.n == 0)
    return g_strdup (_ ("No customer has scores in this selection."));
  if (days.low > days.high || orders.low > orders.high)
    return g_strdup (_ ("Nobody can be here: equal values have equal scores, "
                        "and so none is left for these."));
  when = embolden (describe_days (days), as_markup);
  how_often = embolden (has_ranks (measures) ? describe_ranks (&cells)
                                             : describe_orders (orders),
                        as_markup);
  /* Translators: "187 days ago or more" and "9 orders or more". */
  return g_strdup_printf (
      ngettext ("Last order %s and %s: %d of the 25 cells.",
                "Last order %s and %s: %d of the 25 cells.", cells.n_cells),
      when, how_often, cells.n_cells);
}

char *
curio_segment_describe_rule (const CurioMeasures *measures,
                             CurioSegment segment)
{
  return describe_rule (measures, segment, FALSE);
}

char *
curio_segment_mark_up_rule (const CurioMeasures *measures,
                            CurioSegment segment)
{
  return describe_rule (measures, segment, TRUE);
}
