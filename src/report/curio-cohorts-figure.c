/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cohort map: customers by the month of their first order, and what became
 * of them month by month.  A mark's two numbers are that month and how many
 * months later. */

#include "curio-builders.h"

#include "curio-cohort-values.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

/* What the chart copies. */
typedef struct
{
  const CurioCohortValues *values;
  guint n_rows, n_columns; /* the mean included */
  CurioGridCell *cells;
  CurioGridCell *sizes;
  char **rows, **columns;
} Map;

static void
fill_mean (Map *map, guint column)
{
  const CurioCohortValues *values = map->values;
  CurioGridCell *cell = &map->cells[column];
  guint32 later = column + 1;
  double value;

  *cell = (CurioGridCell){ .id = CURIO_COHORTS_MEAN,
                           .series = (int)later,
                           .text_ink = CURIO_INK_MUTED,
                           .is_blank = TRUE,
                           .is_idle = TRUE };
  if (!curio_cohort_values_get_mean (values, later, &value))
    {
      cell->text = g_strdup ("–");
      return;
    }
  cell->is_blank = FALSE;
  cell->fill = curio_cohort_values_choose_ink (values, value);
  cell->text_ink = curio_ink_get_on (cell->fill);
  cell->text = values->show == CURIO_COHORTS_CUSTOMERS
                   ? curio_format_count (values->map.means[later].n_active)
                   : curio_cohort_values_format_short (values, value);
  cell->label = curio_cohort_values_label_mean (values, later);
}

static void
fill_cell (Map *map, guint32 index, guint column)
{
  const CurioCohortValues *values = map->values;
  const CurioCohortRow *row = &values->rows[index];
  CurioGridCell *cell = &map->cells[(index + 1) * map->n_columns + column];
  guint32 later = column + 1;
  double value;

  *cell = (CurioGridCell){ .id = row->month,
                           .series = (int)later,
                           .text_ink = CURIO_INK_MUTED,
                           .is_blank = TRUE };
  if (!curio_cohort_map_is_observed (&values->map, row, later))
    return;
  cell->label = curio_cohort_values_label_cell (values, row, later);
  if (!curio_cohort_values_get (values, row, later, &value))
    {
      cell->text = g_strdup ("–");
      return;
    }
  cell->is_blank = FALSE;
  cell->is_hatched = !curio_cohort_map_is_whole (&values->map, row, later);
  cell->fill = cell->is_hatched
                   ? CURIO_INK_WASH
                   : curio_cohort_values_choose_ink (values, value);
  if (!cell->is_hatched)
    cell->text_ink = curio_ink_get_on (cell->fill);
  cell->text = values->show == CURIO_COHORTS_CUSTOMERS
                   ? curio_format_count (row->active[later])
                   : curio_cohort_values_format_short (values, value);
}

static void
fill_heads (Map *map)
{
  const CurioCohortValues *values = map->values;

  map->rows[0] = g_strdup (values->show == CURIO_COHORTS_CUSTOMERS
                               ? _ ("all cohorts")
                               : _ ("weighted mean"));
  map->sizes[0].text = curio_format_count (values->map.n_customers);
  for (guint32 i = 0; i < values->n_rows; i++)
    {
      const CurioCohortRow *row = &values->rows[i];

      map->rows[i + 1] = curio_format_month (row->month);
      map->sizes[i + 1] = (CurioGridCell){
        .id = row->month,
        .series = CURIO_COHORTS_ALL,
        .text = curio_format_count (row->size),
        .label = curio_cohort_values_label_row (values, row),
      };
    }
  for (guint c = 0; c < map->n_columns; c++)
    map->columns[c] = g_strdup_printf ("%u", c + 1);
}

static void
map_init (Map *map, const CurioCohortValues *values)
{
  guint n_rows = values->n_rows > 0 ? values->n_rows + 1 : 0;

  *map = (Map){ .values = values,
                .n_rows = n_rows,
                .n_columns = values->n_months };
  map->cells = g_new0 (CurioGridCell, MAX (n_rows * map->n_columns, 1));
  map->sizes = g_new0 (CurioGridCell, n_rows + 1);
  map->rows = g_new0 (char *, n_rows + 2);
  map->columns = g_new0 (char *, map->n_columns + 1);
  fill_heads (map);
  for (guint c = 0; n_rows > 0 && c < map->n_columns; c++)
    {
      fill_mean (map, c);
      for (guint32 i = 0; i < values->n_rows; i++)
        fill_cell (map, i, c);
    }
}

static void
clear_cells (CurioGridCell *cells, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_free ((char *)cells[i].text);
      g_free ((char *)cells[i].label);
    }
  g_free (cells);
}

static void
map_clear (Map *map)
{
  clear_cells (map->cells, map->n_rows * map->n_columns);
  clear_cells (map->sizes, map->n_rows + 1);
  g_strfreev (map->rows);
  g_strfreev (map->columns);
}

/* What the palest colour means; of shares of customers none is below 0. */
static char *
format_lowest (const CurioCohortValues *values)
{
  g_autofree char *lowest = curio_cohort_values_format (values, values->low);

  if (values->low <= 0 && !curio_cohort_values_is_spend (values))
    return g_steal_pointer (&lowest);
  return g_strdup_printf (_ ("%s or less"), lowest);
}

static void
set_key (CurioChart *chart, const CurioCohortValues *values)
{
  g_autofree char *example = curio_cohort_values_make_example (values);
  g_autofree char *hatched = curio_cohort_values_describe_hatched (values);
  g_autofree char *notes = curio_cohort_values_make_notes (values);
  g_autofree char *highest = curio_cohort_values_format (values, values->high);
  g_autofree char *low = format_lowest (values);
  g_autofree char *high = values->exceeds
                              ? g_strdup_printf (_ ("%s or more"), highest)
                              : g_strdup (highest);
  CurioGridKey key = {
    .title = _ ("How to read it"),
    .example = example,
    .low = low,
    .high = high,
    .hatched = hatched,
    .notes = notes,
  };

  while (key.n_inks <= CURIO_INK_RAMP_LAST - CURIO_INK_RAMP)
    {
      key.inks[key.n_inks] = CURIO_INK_RAMP + key.n_inks;
      key.n_inks++;
    }
  curio_grid_set_key (chart, &key);
}

static char *
describe_rest (guint n_shown, guint n_all)
{
  return g_strdup_printf (
      ngettext ("first %u of %u cohort", "first %u of %u cohorts", n_all),
      n_shown, n_all);
}

CurioChart *
curio_build_cohorts (const CurioMeasures *measures,
                     const CurioFigureOptions *options)
{
  CurioCohortValues values;
  CurioChart *chart;
  Map map;

  curio_cohort_values_init (&values, measures, options);
  map_init (&map, &values);
  chart = curio_grid_new (map.cells, map.n_rows, map.n_columns,
                          (const char *const *)map.rows,
                          (const char *const *)map.columns, NULL);
  curio_grid_set_heads (chart,
                        &(CurioGridHeads){
                            .row_title = _ ("first order in"),
                            .second_title = _ ("customers"),
                            .seconds = map.sizes,
                            .column_title = _ ("months since the first order"),
                            .n_apart = MIN (map.n_rows, 1),
                            .describe_rest = describe_rest,
                        });
  set_key (chart, &values);
  curio_chart_set_words (chart, curio_find_cohorts (&values),
                         curio_cohort_values_make_caption (&values), NULL);
  map_clear (&map);
  curio_cohort_values_clear (&values);
  return chart;
}
