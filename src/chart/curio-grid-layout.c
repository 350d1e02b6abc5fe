/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the cells of a grid and their names stand.  Names give way before the
 * numbers do. */

#include "curio-grid.h"

#include <string.h>

#define NAME_GAP_PT 5.0
#define SECONDS_GAP_PT 11.0
#define SECONDS_END_PT 8.0
#define APART_PT 6.0
#define MOST_ROW_PT 30.0
#define MOST_COLUMN_PT 90.0
#define MOST_COLUMN_MAP_PT 40.0
#define MOST_ROW_MAP_PT 18.0
/* A slide is filled by what it shows. */
#define SLIDE_MOST_ROW_PT 60.0
#define SLIDE_MOST_COLUMN_PT 160.0
#define SLIDE_ROW_GAP_PT 2.0
/* Of the width, for names that would take half of it; never less than so much.
 */
#define CUT_SHARE 0.4
#define LEAST_CUT_PT 60.0
/* Below so many rows the names have room if each has it. */
#define FEW_ROWS 5
/* A narrower column has no room for any word. */
#define LEAST_NAME_PT 24.0

static CurioText
make_name (const CurioGridPlan *plan, const char *name, gboolean is_bold)
{
  return curio_text_new (name != NULL ? name : "",
                         CURIO_SMALL_PT * plan->scale,
                         is_bold ? CURIO_WEIGHT_BOLD : CURIO_WEIGHT_REGULAR);
}

static double
get_row (const CurioGridPlan *plan)
{
  return 1.2 * CURIO_SMALL_PT * plan->scale;
}

static gboolean
is_apart (const CurioGridPlan *plan, guint row)
{
  return row < plan->grid->heads.n_apart;
}

/* Names that stand for something of their own, not for a step of a scale. */
static gboolean
has_heads (const CurioGrid *grid)
{
  return grid->heads.seconds != NULL;
}

/* --- the plan ------------------------------------------------------------ */

static double
measure_names (const CurioGridPlan *plan)
{
  const CurioGrid *grid = plan->grid;
  double width = make_name (plan, grid->heads.row_title, FALSE).width;

  for (guint r = 0; grid->row_names != NULL && r < grid->n_rows; r++)
    width = MAX (
        width, make_name (plan, grid->row_names[r], is_apart (plan, r)).width);
  return width;
}

static double
measure_seconds (const CurioGridPlan *plan)
{
  const CurioGrid *grid = plan->grid;
  double width = make_name (plan, grid->heads.second_title, FALSE).width;

  for (guint r = 0; r < grid->n_rows; r++)
    width = MAX (width, make_name (plan, grid->heads.seconds[r].text,
                                   is_apart (plan, r))
                            .width);
  return width;
}

/* NAME in a line of at most WIDTH: cut, if need be. */
static CurioText
make_cut_name (const CurioGridPlan *plan, const char *name, gboolean is_bold,
               double width)
{
  CurioText text = make_name (plan, name, is_bold);

  if (text.width <= width)
    return text;
  return curio_text_new_fitted (name, CURIO_SMALL_PT * plan->scale,
                                is_bold ? CURIO_WEIGHT_BOLD
                                        : CURIO_WEIGHT_REGULAR,
                                width, 1, PANGO_ALIGN_LEFT);
}

/* One long name must not cost all of them their room. */
static double
limit_names (const CurioGridPlan *plan, double names, double width)
{
  if (names + NAME_GAP_PT * plan->scale < width / 2)
    return names;
  return MIN (names, MAX (CUT_SHARE * width, LEAST_CUT_PT * plan->scale));
}

/* Widths of the heads; returns where the cells may begin. */
static double
plan_heads (CurioGridPlan *plan, const CurioBox *plot)
{
  double left = plot->x;
  double names = limit_names (plan, measure_names (plan), plot->width);

  plan->names_width = names;
  plan->names_right = left + names;
  if (!has_heads (plan->grid))
    return names + NAME_GAP_PT * plan->scale;
  plan->seconds_right = plan->names_right + SECONDS_GAP_PT * plan->scale
                        + measure_seconds (plan);
  return plan->seconds_right - left + SECONDS_END_PT * plan->scale;
}

/* A scale may leave out steps; things that have names of their own may not. */
static gboolean
must_wrap (const CurioGridPlan *plan, double pitch_x)
{
  const CurioGrid *grid = plan->grid;

  if (has_heads (grid) || grid->column_names == NULL
      || pitch_x < LEAST_NAME_PT * plan->scale)
    return FALSE;
  for (guint c = 0; c < grid->n_columns; c++)
    if (make_name (plan, grid->column_names[c], FALSE).width
        > pitch_x - 2 * plan->scale)
      return TRUE;
  return FALSE;
}

static double
get_most_column (const CurioGrid *grid)
{
  if (curio_chart_is_slide (&grid->parent))
    return SLIDE_MOST_COLUMN_PT;
  return has_heads (grid) ? MOST_COLUMN_MAP_PT : MOST_COLUMN_PT;
}

static double
get_most_row (const CurioGrid *grid)
{
  if (curio_chart_is_slide (&grid->parent))
    return SLIDE_MOST_ROW_PT;
  return has_heads (grid) ? MOST_ROW_MAP_PT : MOST_ROW_PT;
}

/* A person in the last row of the room reads all of what there is. */
static guint
count_rows (const CurioGridPlan *plan, double height)
{
  const CurioGrid *grid = plan->grid;
  double row = get_row (plan) + SLIDE_ROW_GAP_PT * plan->scale;

  if (grid->heads.describe_rest == NULL
      || !curio_chart_is_slide (&grid->parent))
    return grid->n_rows;
  return (guint)CLAMP (height / row, MIN (grid->n_rows, FEW_ROWS),
                       grid->n_rows);
}

static void
plan_cells (CurioGridPlan *plan, const CurioBox *plot)
{
  const CurioGrid *grid = plan->grid;
  double left = plan_heads (plan, plot);
  double row = get_row (plan) + NAME_GAP_PT * plan->scale;
  double top
      = row + (grid->heads.column_title != NULL ? 1.25 * get_row (plan) : 0);

  plan->wraps = must_wrap (plan, (plot->width - left) / grid->n_columns);
  if (plan->wraps)
    top += get_row (plan);
  /* In a small box the numbers come before the names. */
  plan->has_names = left < plot->width / 2
                    && plot->height > top + MIN (grid->n_rows, FEW_ROWS) * row;
  if (!plan->has_names)
    left = top = 0;
  plan->apart = grid->heads.n_apart > 0
                    ? MIN (APART_PT * plan->scale, plot->height / 20)
                    : 0;
  plan->box = (CurioBox){ plot->x + left, plot->y + top, plot->width - left,
                          plot->height - top };
  plan->pitch_x = MIN (plan->box.width / grid->n_columns,
                       get_most_column (grid) * plan->scale);
  plan->n_rows = count_rows (plan, plan->box.height - plan->apart);
  plan->pitch_y = MIN ((plan->box.height - plan->apart) / plan->n_rows,
                       get_most_row (grid) * plan->scale);
}

CurioBox
curio_grid_plan_get_slot (const CurioGridPlan *self, guint row, guint column)
{
  return (CurioBox){ self->box.x + column * self->pitch_x,
                     self->box.y + row * self->pitch_y
                         + (is_apart (self, row) ? 0 : self->apart),
                     self->pitch_x, self->pitch_y };
}

/* --- names --------------------------------------------------------------- */

/* NAME in the middle of row ROW, ending at RIGHT and at most WIDTH wide. */
static void
draw_head (const CurioGridPlan *plan, const char *name, guint row,
           double right, double width)
{
  CurioBox slot = curio_grid_plan_get_slot (plan, row, 0);
  CurioText text = make_cut_name (plan, name, is_apart (plan, row), width);
  CurioBox box
      = { right - text.width, slot.y + (slot.height - text.height) / 2,
          text.width, text.height };

  if (curio_sketch_has_room (plan->layout, &box, 0))
    curio_sketch_text (plan->layout, &text, box.x, box.y,
                       has_heads (plan->grid) ? CURIO_INK_TEXT
                                              : CURIO_INK_MUTED);
}

static void
draw_second (const CurioGridPlan *plan, guint row)
{
  const CurioGridCell *cell = &plan->grid->heads.seconds[row];
  CurioBox slot = curio_grid_plan_get_slot (plan, row, 0);

  draw_head (plan, cell->text, row, plan->seconds_right, G_MAXDOUBLE);
  if (cell->label != NULL)
    curio_sketch_mark (plan->layout,
                       &(CurioBox){ plan->names_right, slot.y,
                                    plan->seconds_right - plan->names_right,
                                    slot.height },
                       cell->id, cell->series, g_strdup (cell->label));
}

/* Above the cells, beginning or ending at X. */
static void
draw_title (const CurioGridPlan *plan, const char *title, double x,
            gboolean ends_there)
{
  CurioText text = make_name (plan, title, FALSE);
  CurioBox box = { ends_there ? x - text.width : x,
                   plan->box.y - NAME_GAP_PT * plan->scale / 2 - text.height,
                   text.width, text.height };

  if (title != NULL && curio_sketch_has_room (plan->layout, &box, 0))
    curio_sketch_text (plan->layout, &text, box.x, box.y, CURIO_INK_MUTED);
}

/* Broken at the blank nearest to the middle, which keeps both lines short. */
static CurioText
make_broken_name (const CurioGridPlan *plan, const char *name)
{
  g_autofree char *broken = g_strdup (name);
  char *best = NULL;
  gssize half = (gssize)strlen (broken) / 2;

  for (char *at = strchr (broken, ' '); at != NULL; at = strchr (at + 1, ' '))
    if (best == NULL || ABS (at - broken - half) < ABS (best - broken - half))
      best = at;
  if (best != NULL)
    *best = '\n';
  return curio_text_new_fitted (broken, CURIO_SMALL_PT * plan->scale,
                                CURIO_WEIGHT_REGULAR, 1000 * plan->scale, 2,
                                PANGO_ALIGN_CENTER);
}

/* In one line, else in two, else cut. */
static CurioText
make_column_name (const CurioGridPlan *plan, guint column)
{
  const char *name = plan->grid->column_names[column];
  double width = plan->pitch_x - 2 * plan->scale;
  CurioText text = make_name (plan, name, FALSE);

  if (!plan->wraps || text.width <= width)
    return text;
  text = make_broken_name (plan, name);
  if (text.width <= width)
    return text;
  return curio_text_new_fitted (
      name, CURIO_SMALL_PT * plan->scale, CURIO_WEIGHT_REGULAR, width,
      strchr (name, ' ') != NULL ? 2 : 1, PANGO_ALIGN_CENTER);
}

static void
draw_column_names (const CurioGridPlan *plan)
{
  const CurioGrid *grid = plan->grid;

  for (guint c = 0; grid->column_names != NULL && c < grid->n_columns; c++)
    {
      CurioText text = make_column_name (plan, c);
      CurioBox box
          = { plan->box.x + (c + 0.5) * plan->pitch_x - text.width / 2,
              plan->box.y - NAME_GAP_PT * plan->scale / 2 - text.height,
              text.width, text.height };
      double gap = (plan->wraps ? 1 : 2) * plan->scale;

      if (curio_sketch_has_room (plan->layout, &box, gap))
        curio_sketch_text (plan->layout, &text, box.x, box.y, CURIO_INK_MUTED);
    }
}

/* What the columns count, above their names. */
static void
draw_column_title (const CurioGridPlan *plan)
{
  CurioText text = make_name (plan, plan->grid->heads.column_title, TRUE);
  CurioBox box
      = { plan->box.x,
          plan->box.y - NAME_GAP_PT * plan->scale / 2 - 2.25 * get_row (plan),
          text.width, text.height };

  if (plan->grid->heads.column_title != NULL
      && curio_sketch_has_room (plan->layout, &box, 0))
    curio_sketch_text (plan->layout, &text, box.x, box.y, CURIO_INK_MUTED);
}

static void
draw_names (const CurioGridPlan *plan)
{
  const CurioGrid *grid = plan->grid;

  draw_column_title (plan);
  draw_title (plan, grid->heads.row_title, plan->names_right, TRUE);
  if (has_heads (grid))
    draw_title (plan, grid->heads.second_title, plan->seconds_right, TRUE);
  draw_column_names (plan);
  for (guint r = 0; grid->row_names != NULL && r < plan->n_rows; r++)
    draw_head (plan, grid->row_names[r], r, plan->names_right,
               plan->names_width);
}

/* --- all of it ----------------------------------------------------------- */

static void
draw_row (const CurioGridPlan *plan, guint row, gboolean is_chosen)
{
  const CurioGrid *grid = plan->grid;

  if (!is_chosen && has_heads (grid) && plan->has_names)
    draw_second (plan, row);
  /* The chosen last: its ring lies over its neighbours. */
  for (guint c = 0; c < grid->n_columns; c++)
    if (!grid->cells[row * grid->n_columns + c].is_chosen == !is_chosen)
      curio_grid_draw_cell (plan, row, c);
}

void
curio_grid_layout (const CurioChart *chart, CurioLayout *layout,
                   const CurioBox *plot)
{
  const CurioGrid *self = (const CurioGrid *)chart;
  CurioGridPlan plan = { .grid = self,
                         .layout = layout,
                         .scale = curio_chart_get_scale (chart) };
  double strip = curio_grid_key_get_strip (self, plan.scale);
  CurioBox less = *plot;

  if (self->n_rows == 0 || self->n_columns == 0)
    {
      curio_chart_say_empty (chart, layout, plot);
      return;
    }
  plan_cells (&plan, plot);
  if (strip > 0 && plan.has_names
      && !curio_grid_key_draw_in_corner (&plan, plot))
    {
      less.height -= strip;
      plan_cells (&plan, &less);
      if (plan.has_names)
        curio_grid_key_draw_strip (&plan, plot);
      else
        plan_cells (&plan, plot);
    }
  if (plan.has_names)
    draw_names (&plan);
  plan.has_numbers = curio_grid_numbers_fit (&plan);
  for (int is_chosen = 0; is_chosen <= 1; is_chosen++)
    for (guint r = 0; r < plan.n_rows; r++)
      draw_row (&plan, r, is_chosen);
}
