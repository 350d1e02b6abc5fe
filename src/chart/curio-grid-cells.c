/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of a grid: a colour, and a number where all numbers of the grid
 * fit. */

#include "curio-grid.h"

#define GAP_PT 2.25
#define RADIUS_PT 2.25
#define LARGE_CELL_PT 40.0
#define LARGE_NUMBER_PT 15.0

static void
draw_cell_box (const CurioGridPlan *plan, const CurioGridCell *cell,
               const CurioBox *box)
{
  CurioShape *shape = curio_sketch_box (plan->layout, box, cell->fill);

  shape->corners = CURIO_CORNERS_ALL;
  shape->radius_pt = RADIUS_PT * plan->scale;
  shape->hatched = cell->is_hatched;
  if (cell->is_hatched)
    {
      shape->stroke = cell->fill;
      shape->stroke_pt = 0.75 * plan->scale;
    }
  if (cell->is_chosen)
    {
      shape->stroke = CURIO_INK_TEXT;
      shape->stroke_pt = 1.5 * plan->scale;
    }
}

/* Without its gaps. */
static CurioBox
get_cell_box (const CurioGridPlan *plan, const CurioBox *slot)
{
  double gap
      = MIN (GAP_PT * plan->scale, MIN (plan->pitch_x, plan->pitch_y) / 4);

  return (CurioBox){ slot->x + gap / 2, slot->y + gap / 2, slot->width - gap,
                     slot->height - gap };
}

static const CurioGridCell *
get_cell (const CurioGridPlan *plan, guint row, guint column)
{
  return &plan->grid->cells[row * plan->grid->n_columns + column];
}

/* A few large cells on a slide have large numbers, and their names. */
static gboolean
has_large_cells (const CurioGridPlan *plan)
{
  return curio_chart_is_slide (&plan->grid->parent)
         && MIN (plan->pitch_x, plan->pitch_y) > LARGE_CELL_PT * plan->scale;
}

static CurioText
make_number (const CurioGridPlan *plan, guint row, guint column)
{
  const CurioGridCell *cell = get_cell (plan, row, column);
  gboolean is_bold = cell->is_chosen || row < plan->grid->heads.n_apart;

  return curio_text_new (
      cell->text != NULL ? cell->text : "",
      (has_large_cells (plan) ? LARGE_NUMBER_PT : CURIO_SMALL_PT)
          * plan->scale,
      is_bold ? CURIO_WEIGHT_BOLD : CURIO_WEIGHT_REGULAR);
}

/* Those that fit would be read as the only ones. */
gboolean
curio_grid_numbers_fit (const CurioGridPlan *plan)
{
  CurioBox slot = curio_grid_plan_get_slot (plan, 0, 0);
  CurioBox box = get_cell_box (plan, &slot);

  for (guint r = 0; r < plan->n_rows; r++)
    for (guint c = 0; c < plan->grid->n_columns; c++)
      {
        CurioText text = make_number (plan, r, c);

        if (text.width > box.width || text.height > slot.height)
          return FALSE;
      }
  return TRUE;
}

static void
draw_number (const CurioGridPlan *plan, const CurioGridCell *cell,
             const CurioText *text, const CurioBox *box)
{
  CurioBox place = { box->x + (box->width - text->width) / 2,
                     box->y + (box->height - text->height) / 2, text->width,
                     text->height };

  /* Numbers are read on paper, not on lines. */
  if (cell->is_hatched)
    curio_sketch_box (plan->layout,
                      &(CurioBox){ place.x - 1, box->y + 1, place.width + 2,
                                   box->height - 2 },
                      CURIO_INK_CARD);
  curio_sketch_text (plan->layout, text, place.x, place.y, cell->text_ink);
}

/* The name of a large cell below its number, both in the middle; returns how
 * much higher the number stands for it. */
static double
draw_name (const CurioGridPlan *plan, const CurioGridCell *cell,
           const CurioText *number, const CurioBox *box)
{
  CurioText text;
  double top;

  if (cell->name == NULL || !has_large_cells (plan))
    return 0;
  text = curio_text_new (cell->name, CURIO_SMALL_PT * plan->scale,
                         CURIO_WEIGHT_REGULAR);
  if (text.width > box->width || text.height + number->height > box->height)
    return 0;
  top = box->y + (box->height - text.height + number->height) / 2;
  curio_sketch_text (plan->layout, &text,
                     box->x + (box->width - text.width) / 2, top,
                     cell->text_ink);
  return text.height / 2;
}

void
curio_grid_draw_cell (const CurioGridPlan *plan, guint row, guint column)
{
  const CurioGridCell *cell = get_cell (plan, row, column);
  CurioBox slot = curio_grid_plan_get_slot (plan, row, column);
  CurioBox box = get_cell_box (plan, &slot);
  CurioText text = make_number (plan, row, column);

  if (!cell->is_blank)
    draw_cell_box (plan, cell, &box);
  if (plan->has_numbers && cell->text != NULL)
    {
      CurioBox place = box;

      place.y -= draw_name (plan, cell, &text, &box);
      draw_number (plan, cell, &text, &place);
    }
  if (!cell->is_blank || cell->label != NULL)
    curio_sketch_mark (plan->layout, &slot, cell->id, cell->series,
                       g_strdup (cell->label != NULL ? cell->label : ""))
        ->is_idle
        = cell->is_idle;
}
