/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The 25 cells of recency and frequency, coloured by the segment they belong
 * to: where a segment comes from. */

#include "curio-builders.h"

#include "curio-findings.h"
#include "curio-format.h"
#include "curio-rule.h"

#include <glib/gi18n-lib.h>

#define N_SCORES 5

/* The texts of the grid; the chart copies them. */
typedef struct
{
  char *rows[N_SCORES];
  char *columns[N_SCORES];
  char *counts[N_SCORES * N_SCORES];
  char *labels[N_SCORES * N_SCORES];
} Words;

static void
clear_words (Words *self)
{
  for (guint i = 0; i < N_SCORES; i++)
    {
      g_free (self->rows[i]);
      g_free (self->columns[i]);
    }
  for (guint i = 0; i < N_SCORES * N_SCORES; i++)
    {
      g_free (self->counts[i]);
      g_free (self->labels[i]);
    }
}

/* The most recent customers stand in the first row, the most frequent in the
 * last column. */
static void
make_cell (const CurioMeasures *measures, int chosen, guint row, guint column,
           Words *words, CurioGridCell *out)
{
  int r = N_SCORES - (int)row;
  int f = (int)column + 1;
  CurioSegment segment = curio_segment_of (r, f);
  guint32 n = measures->rfm.grid[r - 1][f - 1];
  guint at = row * N_SCORES + column;
  gboolean is_chosen = (int)segment == chosen;

  words->counts[at] = curio_format_count (n);
  words->labels[at] = g_strdup_printf (
      ngettext ("%s: %s customer, recency %d, frequency %d",
                "%s: %s customers, recency %d, frequency %d", n),
      curio_segment_get_title (segment), words->counts[at], r, f);
  *out = (CurioGridCell){
    .id = (int)segment,
    .series = CURIO_GRID_SERIES (r, f),
    .text = words->counts[at],
    .name = curio_segment_get_title (segment),
    .label = words->labels[at],
    .fill
    = (CurioInk)((is_chosen ? CURIO_INK_TILE : CURIO_INK_TINT) + segment),
    .text_ink
    = is_chosen ? (CurioInk)(CURIO_INK_ON_TILE + segment) : CURIO_INK_TEXT,
    .is_chosen = is_chosen,
  };
}

/* Equal values score the same, so where many share one, no value is left for
 * a score between. */
static gboolean
has_empty_line (const CurioMeasures *measures)
{
  for (guint i = 0; measures->rfm.n > 0 && i < N_SCORES; i++)
    {
      guint32 row = 0, column = 0;

      for (guint k = 0; k < N_SCORES; k++)
        {
          row += measures->rfm.grid[i][k];
          column += measures->rfm.grid[k][i];
        }
      if (row == 0 || column == 0)
        return TRUE;
    }
  return FALSE;
}

static char *
make_paragraph (const CurioMeasures *measures, int chosen)
{
  g_autofree char *rule
      = chosen >= 0
            ? curio_segment_mark_up_rule (measures, (CurioSegment)chosen)
            : NULL;
  g_autofree char *count = curio_format_count (measures->rfm.n);
  gboolean has_ranks = measures->view.ledger->kind == CURIO_BOOKS_POC;
  g_autofree char *axes = g_strdup_printf (
      has_ranks
          ? ngettext ("Down: days since the last order. Across: the rank by "
                      "number of orders. Cut at every fifth of %s customer, "
                      "ties by customer number.",
                      "Down: days since the last order. Across: the rank by "
                      "number of orders. Cut at every fifth of %s customers, "
                      "ties by customer number.",
                      measures->rfm.n)
          : ngettext ("Down: days since the last order. Across: orders. Cut "
                      "at every fifth of %s customer, ties kept together.",
                      "Down: days since the last order. Across: orders. Cut "
                      "at every fifth of %s customers, ties kept together.",
                      measures->rfm.n),
      count);
  const char *why = has_empty_line (measures)
                        ? _ ("A row or column is empty where so many are "
                             "equal that two cut-points are one.")
                        : NULL;

  if (why != NULL)
    {
      char *with_why = g_strconcat (axes, " ", why, NULL);

      g_free (axes);
      axes = with_why;
    }
  return rule != NULL ? g_strconcat (rule, "\n\n", axes, NULL)
                      : g_steal_pointer (&axes);
}

static char *
make_title (const CurioMeasures *measures, int chosen)
{
  if (chosen < 0)
    return curio_find_cell (measures);
  return g_strdup_printf (_ ("Where %s comes from"),
                          curio_segment_get_title (chosen));
}

/* A row for each cell: a pivot wants it so. */
static CurioTable *
tabulate (const CurioMeasures *measures)
{
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Recency score"), TRUE);
  curio_table_add_column (table, _ ("Frequency score"), TRUE);
  curio_table_add_column (table, _ ("Segment"), FALSE);
  curio_table_add_column (table, _ ("Customers"), TRUE);
  for (int r = N_SCORES; r >= 1; r--)
    for (int f = 1; f <= N_SCORES; f++)
      {
        curio_table_add_count (table, r);
        curio_table_add_count (table, f);
        curio_table_add_text (
            table, curio_segment_get_title (curio_segment_of (r, f)));
        curio_table_add_count (table, measures->rfm.grid[r - 1][f - 1]);
      }
  return table;
}

CurioChart *
curio_build_grid (const CurioMeasures *measures,
                  const CurioFigureOptions *options)
{
  CurioGridCell cells[N_SCORES * N_SCORES];
  Words words = { 0 };
  g_autofree char *paragraph = make_paragraph (measures, options->segment);
  CurioChart *chart;

  for (guint row = 0; row < N_SCORES; row++)
    {
      words.rows[row]
          = curio_segment_describe_recency (measures, N_SCORES - (int)row);
      words.columns[row]
          = curio_segment_describe_frequency (measures, (int)row + 1);
      for (guint column = 0; column < N_SCORES; column++)
        make_cell (measures, options->segment, row, column, &words,
                   &cells[row * N_SCORES + column]);
    }
  chart = curio_grid_new (cells, N_SCORES, N_SCORES,
                          (const char *const *)words.rows,
                          (const char *const *)words.columns, paragraph);
  clear_words (&words);
  curio_chart_set_table (chart, tabulate (measures));
  curio_chart_set_words (chart, make_title (measures, options->segment), NULL,
                         NULL);
  return chart;
}
