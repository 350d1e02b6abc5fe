/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A grid of numbers: rows and columns with names, cells with a colour; on wish
 * with heads of two columns, rows set apart and a key: a heat map. */

#include "curio-grid.h"

#include <glib/gi18n-lib.h>

static void
copy_cell (CurioGridCell *cell)
{
  cell->text = g_strdup (cell->text);
  cell->name = g_strdup (cell->name);
  cell->label = g_strdup (cell->label);
}

static void
clear_cell (CurioGridCell *cell)
{
  g_free ((char *)cell->text);
  g_free ((char *)cell->name);
  g_free ((char *)cell->label);
}

static CurioGridCell *
copy_cells (const CurioGridCell *cells, guint n)
{
  CurioGridCell *copy = g_new0 (CurioGridCell, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      copy[i] = cells[i];
      copy_cell (&copy[i]);
    }
  return copy;
}

static void
free_cells (const CurioGridCell *cells, guint n)
{
  CurioGridCell *owned = (CurioGridCell *)cells;

  for (guint i = 0; owned != NULL && i < n; i++)
    clear_cell (&owned[i]);
  g_free (owned);
}

static void
clear_heads (CurioGrid *self)
{
  g_free ((char *)self->heads.row_title);
  g_free ((char *)self->heads.second_title);
  g_free ((char *)self->heads.column_title);
  free_cells (self->heads.seconds, self->n_rows);
  self->heads = (CurioGridHeads){ 0 };
}

static void
clear_key (CurioGrid *self)
{
  g_free ((char *)self->key.title);
  g_free ((char *)self->key.example);
  g_free ((char *)self->key.low);
  g_free ((char *)self->key.high);
  g_free ((char *)self->key.hatched);
  g_free ((char *)self->key.notes);
  self->key = (CurioGridKey){ 0 };
}

static char *
grid_describe (const CurioChart *chart)
{
  const CurioGrid *self = (const CurioGrid *)chart;

  /* Translators: number of rows and of columns. */
  return curio_chart_describe_as (
      chart, g_strdup_printf (_ ("a grid of %u rows and %u columns."),
                              self->n_rows, self->n_columns));
}

static CurioTable *
grid_tabulate (const CurioChart *chart)
{
  const CurioGrid *self = (const CurioGrid *)chart;
  const CurioGridHeads *heads = &self->heads;
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, heads->row_title ? heads->row_title : "",
                          FALSE);
  if (heads->seconds != NULL)
    curio_table_add_column (
        table, heads->second_title ? heads->second_title : "", TRUE);
  for (guint c = 0; c < self->n_columns; c++)
    curio_table_add_column (
        table, self->column_names ? self->column_names[c] : "", TRUE);
  for (guint r = 0; r < self->n_rows; r++)
    {
      curio_table_add_text (table, self->row_names ? self->row_names[r] : "");
      if (heads->seconds != NULL)
        curio_table_add_shown (table, heads->seconds[r].text);
      for (guint c = 0; c < self->n_columns; c++)
        curio_table_add_shown (table,
                               self->cells[r * self->n_columns + c].text);
    }
  return table;
}

static void
grid_free (CurioChart *chart)
{
  CurioGrid *self = (CurioGrid *)chart;

  free_cells (self->cells, self->n_rows * self->n_columns);
  g_strfreev (self->row_names);
  g_strfreev (self->column_names);
  clear_heads (self);
  clear_key (self);
  g_free (self);
}

static const CurioChartKind grid_kind
    = { "grid", curio_grid_layout, grid_describe, grid_free, grid_tabulate };

static char **
copy_names (const char *const *names, guint n)
{
  char **copy;

  if (names == NULL)
    return NULL;
  copy = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    copy[i] = g_strdup (names[i] != NULL ? names[i] : "");
  return copy;
}

CurioChart *
curio_grid_new (const CurioGridCell *cells, guint n_rows, guint n_columns,
                const char *const *row_names, const char *const *column_names,
                const char *paragraph)
{
  CurioGrid *self = g_new0 (CurioGrid, 1);

  curio_chart_init (&self->parent, &grid_kind);
  self->parent.paragraph = g_strdup (paragraph);
  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->cells = copy_cells (cells, n_rows * n_columns);
  self->row_names = copy_names (row_names, n_rows);
  self->column_names = copy_names (column_names, n_columns);
  return &self->parent;
}

void
curio_grid_set_heads (CurioChart *chart, const CurioGridHeads *heads)
{
  CurioGrid *self = (CurioGrid *)chart;

  g_return_if_fail (chart != NULL && chart->kind == &grid_kind);
  g_return_if_fail (heads->n_apart <= self->n_rows);

  clear_heads (self);
  self->heads.row_title = g_strdup (heads->row_title);
  self->heads.second_title = g_strdup (heads->second_title);
  self->heads.column_title = g_strdup (heads->column_title);
  if (heads->seconds != NULL)
    self->heads.seconds = copy_cells (heads->seconds, self->n_rows);
  self->heads.n_apart = heads->n_apart;
  self->heads.describe_rest = heads->describe_rest;
}

void
curio_grid_set_key (CurioChart *chart, const CurioGridKey *key)
{
  CurioGrid *self = (CurioGrid *)chart;

  g_return_if_fail (chart != NULL && chart->kind == &grid_kind);
  g_return_if_fail (key->n_inks <= G_N_ELEMENTS (key->inks));

  clear_key (self);
  self->has_key = TRUE;
  self->key = *key;
  self->key.title = g_strdup (key->title);
  self->key.example = g_strdup (key->example);
  self->key.low = g_strdup (key->low);
  self->key.high = g_strdup (key->high);
  self->key.hatched = g_strdup (key->hatched);
  self->key.notes = g_strdup (key->notes);
}

guint
curio_grid_get_n_rows (const CurioChart *chart)
{
  return chart != NULL && chart->kind == &grid_kind
             ? ((const CurioGrid *)chart)->n_rows
             : 0;
}
