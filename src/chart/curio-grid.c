/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A grid of numbers: rows and columns with names, cells with a colour. */

#include "curio-kind.h"

#include <glib/gi18n-lib.h>

#define GAP_PT 2.25
#define NAME_GAP_PT 5.0
#define RADIUS_PT 2.25
#define MOST_ROW_PT 22.0
#define MOST_COLUMN_PT 90.0

typedef struct
{
  CurioChart parent;
  CurioGridCell *cells;
  char **row_names, **column_names;
  guint n_rows, n_columns;
} Grid;

typedef struct
{
  const Grid *grid;
  CurioLayout *layout;
  double scale;
  CurioBox box; /* of the cells */
  double pitch_x, pitch_y;
  gboolean has_names;
} Plan;

static CurioText
make_name (const Plan *plan, const char *name)
{
  return curio_text_new (name, CURIO_SMALL_PT * plan->scale,
                         CURIO_WEIGHT_REGULAR);
}

static double
get_row (const Plan *plan)
{
  return 1.2 * CURIO_SMALL_PT * plan->scale;
}

static void
plan_cells (Plan *plan, const CurioBox *plot)
{
  const Grid *grid = plan->grid;
  double left = 0, top = get_row (plan) + NAME_GAP_PT * plan->scale;

  for (guint r = 0; grid->row_names != NULL && r < grid->n_rows; r++)
    left = MAX (left, make_name (plan, grid->row_names[r]).width);
  left += NAME_GAP_PT * plan->scale;
  /* In a small box the numbers come before the names. */
  plan->has_names
      = left < plot->width / 2 && plot->height > (grid->n_rows + 1) * top;
  if (!plan->has_names)
    left = top = 0;
  plan->box = (CurioBox){ plot->x + left, plot->y + top, plot->width - left,
                          plot->height - top };
  plan->pitch_x
      = MIN (plan->box.width / grid->n_columns, MOST_COLUMN_PT * plan->scale);
  plan->pitch_y
      = MIN (plan->box.height / grid->n_rows, MOST_ROW_PT * plan->scale);
}

static void
draw_names (const Plan *plan)
{
  const Grid *grid = plan->grid;

  for (guint r = 0; grid->row_names != NULL && r < grid->n_rows; r++)
    {
      CurioText text = make_name (plan, grid->row_names[r]);
      CurioBox box
          = { plan->box.x - NAME_GAP_PT * plan->scale - text.width,
              plan->box.y + (r + 0.5) * plan->pitch_y - text.height / 2,
              text.width, text.height };

      if (curio_sketch_has_room (plan->layout, &box, 0))
        curio_sketch_text (plan->layout, &text, box.x, box.y, CURIO_INK_MUTED);
    }
  for (guint c = 0; grid->column_names != NULL && c < grid->n_columns; c++)
    {
      CurioText text = make_name (plan, grid->column_names[c]);
      CurioBox box
          = { plan->box.x + (c + 0.5) * plan->pitch_x - text.width / 2,
              plan->box.y - NAME_GAP_PT * plan->scale / 2 - text.height,
              text.width, text.height };

      if (curio_sketch_has_room (plan->layout, &box, 2 * plan->scale))
        curio_sketch_text (plan->layout, &text, box.x, box.y, CURIO_INK_MUTED);
    }
}

static void
draw_cell (const Plan *plan, guint row, guint column)
{
  const CurioGridCell *cell
      = &plan->grid->cells[row * plan->grid->n_columns + column];
  double gap
      = MIN (GAP_PT * plan->scale, MIN (plan->pitch_x, plan->pitch_y) / 4);
  CurioBox slot
      = { plan->box.x + column * plan->pitch_x,
          plan->box.y + row * plan->pitch_y, plan->pitch_x, plan->pitch_y };
  CurioBox box = { slot.x + gap / 2, slot.y + gap / 2, slot.width - gap,
                   slot.height - gap };
  CurioText text = curio_text_new (
      cell->text != NULL ? cell->text : "", CURIO_SMALL_PT * plan->scale,
      cell->is_chosen ? CURIO_WEIGHT_BOLD : CURIO_WEIGHT_REGULAR);
  CurioShape *shape = curio_sketch_box (plan->layout, &box, cell->fill);

  shape->corners = CURIO_CORNERS_ALL;
  shape->radius_pt = RADIUS_PT * plan->scale;
  if (cell->is_chosen)
    {
      shape->stroke = CURIO_INK_TEXT;
      shape->stroke_pt = 1.5 * plan->scale;
    }
  if (text.width <= box.width && text.height <= slot.height)
    curio_sketch_text (plan->layout, &text,
                       box.x + (box.width - text.width) / 2,
                       box.y + (box.height - text.height) / 2, cell->text_ink);
  curio_sketch_mark (plan->layout, &slot, cell->id, 0,
                     g_strdup (cell->label != NULL ? cell->label : ""));
}

static void
grid_layout (const CurioChart *chart, CurioLayout *layout,
             const CurioBox *plot)
{
  const Grid *self = (const Grid *)chart;
  Plan plan = { .grid = self,
                .layout = layout,
                .scale = curio_chart_get_scale (chart) };

  if (self->n_rows == 0 || self->n_columns == 0)
    {
      curio_chart_say_empty (chart, layout, plot);
      return;
    }
  plan_cells (&plan, plot);
  if (plan.has_names)
    draw_names (&plan);
  /* The chosen last: its ring lies over its neighbours. */
  for (int is_chosen = 0; is_chosen <= 1; is_chosen++)
    for (guint r = 0; r < self->n_rows; r++)
      for (guint c = 0; c < self->n_columns; c++)
        if (!self->cells[r * self->n_columns + c].is_chosen == !is_chosen)
          draw_cell (&plan, r, c);
}

static char *
grid_describe (const CurioChart *chart)
{
  const Grid *self = (const Grid *)chart;

  /* Translators: number of rows and of columns. */
  return curio_chart_describe_as (
      chart, g_strdup_printf (_ ("a grid of %u rows and %u columns."),
                              self->n_rows, self->n_columns));
}

static CurioTable *
grid_tabulate (const CurioChart *chart)
{
  const Grid *self = (const Grid *)chart;
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, "", FALSE);
  for (guint c = 0; c < self->n_columns; c++)
    curio_table_add_column (
        table, self->column_names ? self->column_names[c] : "", TRUE);
  for (guint r = 0; r < self->n_rows; r++)
    {
      curio_table_add_text (table, self->row_names ? self->row_names[r] : "");
      for (guint c = 0; c < self->n_columns; c++)
        curio_table_add_shown (table,
                               self->cells[r * self->n_columns + c].text);
    }
  return table;
}

static void
grid_free (CurioChart *chart)
{
  Grid *self = (Grid *)chart;

  for (guint i = 0; i < self->n_rows * self->n_columns; i++)
    {
      g_free ((char *)self->cells[i].text);
      g_free ((char *)self->cells[i].label);
    }
  g_free (self->cells);
  g_strfreev (self->row_names);
  g_strfreev (self->column_names);
  g_free (self);
}

static const CurioChartKind grid_kind
    = { "grid", grid_layout, grid_describe, grid_free, grid_tabulate };

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
  Grid *self = g_new0 (Grid, 1);
  guint n = n_rows * n_columns;

  curio_chart_init (&self->parent, &grid_kind);
  self->parent.paragraph = g_strdup (paragraph);
  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->cells = g_new0 (CurioGridCell, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      self->cells[i] = cells[i];
      self->cells[i].text = g_strdup (cells[i].text);
      self->cells[i].label = g_strdup (cells[i].label);
    }
  self->row_names = copy_names (row_names, n_rows);
  self->column_names = copy_names (column_names, n_columns);
  return &self->parent;
}
