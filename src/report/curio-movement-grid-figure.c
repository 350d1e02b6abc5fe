/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From which segments into which customers went, as a table with sums:
 * those who are where they were in full colour, and of the others a tint where
 * many went. */

#include "curio-builders.h"
#include "curio-movement-words.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>

#define N_ROWS (CURIO_N_MOVEMENT_ROWS + 1)
#define N_COLUMNS (CURIO_N_SEGMENTS + 1)

/* Less of its row is no colour worth. */
#define LEAST_SHARE 0.05

static CurioInk
choose_fill (const CurioMovement *movement, guint from, guint to)
{
  guint32 of = curio_movement_count (movement, from, CURIO_MOVEMENT_ALL);
  guint32 n = curio_movement_count (movement, from, to);

  if (n == 0 || from == CURIO_MOVEMENT_ALL || to == CURIO_MOVEMENT_ALL)
    return CURIO_INK_NONE;
  if (from == to)
    return (CurioInk)(CURIO_INK_TILE + to);
  return (double)n >= LEAST_SHARE * of ? (CurioInk)(CURIO_INK_TINT + to)
                                       : CURIO_INK_NONE;
}

static CurioInk
choose_text_ink (guint from, guint to, guint32 n)
{
  if (n == 0)
    return CURIO_INK_MUTED;
  if (from == to && from != CURIO_MOVEMENT_ALL)
    return (CurioInk)(CURIO_INK_ON_TILE + to);
  return CURIO_INK_TEXT;
}

static CurioGridCell
make_cell (const CurioMovement *movement, guint from, guint to, int chosen)
{
  guint32 n = curio_movement_count (movement, from, to);
  int id = curio_movement_get_id (from, to);

  /* A dot is easier to look past than a nought. */
  return (CurioGridCell){
    .id = id,
    .text = n > 0 ? curio_format_count (n) : g_strdup ("·"),
    .label = curio_movement_describe (movement, from, to),
    .fill = choose_fill (movement, from, to),
    .text_ink = choose_text_ink (from, to, n),
    .is_chosen = id == chosen,
  };
}

static CurioChart *
make_grid (const CurioMovement *movement, int chosen)
{
  CurioGridCell cells[N_ROWS * N_COLUMNS];
  const char *rows[N_ROWS], *columns[N_COLUMNS];
  CurioChart *chart;

  for (guint r = 0; r < N_ROWS; r++)
    for (guint c = 0; c < N_COLUMNS; c++)
      {
        guint from = r + 1 < N_ROWS ? r : CURIO_MOVEMENT_ALL;
        guint to = c + 1 < N_COLUMNS ? c : CURIO_MOVEMENT_ALL;

        rows[r] = curio_movement_get_row_name (from);
        columns[c] = curio_movement_get_row_name (to);
        cells[r * N_COLUMNS + c] = make_cell (movement, from, to, chosen);
      }
  chart = curio_grid_new (cells, N_ROWS, N_COLUMNS, rows, columns, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_free ((char *)cells[i].text);
      g_free ((char *)cells[i].label);
    }
  return chart;
}

static char *
make_caption (const CurioMovement *movement)
{
  g_autofree char *since = curio_format_day (movement->since);
  g_autofree char *as_of = curio_format_day (movement->as_of);

  return g_strdup_printf (
      /* Translators: two dates. */
      _ ("Customers. Down: their segment as of %s. Across: as of %s"), since,
      as_of);
}

CurioChart *
curio_build_movement_grid (const CurioMeasures *measures,
                           const CurioFigureOptions *options)
{
  CurioMovement movement;
  CurioChart *chart;

  curio_movement_measure_figure (measures, options, &movement);
  chart = make_grid (&movement, options->flow);
  curio_chart_set_words (chart, curio_find_same (&movement),
                         make_caption (&movement), NULL);
  curio_chart_set_table (chart, curio_movement_tabulate (&movement));
  return chart;
}
