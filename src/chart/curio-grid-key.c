/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a grid is read: what its colours mean, what is hatched, and one cell as
 * a sentence.  It stands in the corner that a triangle of cells leaves free;
 * where there is none, its colours stand in a line below the cells. */

#include "curio-grid.h"

#define PAD_PT 13.5
#define WIDTH_PT 224.0
#define SWATCH_PT 22.5
#define SWATCH_HEIGHT_PT 9.0
#define SWATCH_GAP_PT 1.5
#define PART_GAP_PT 8.0
#define LINE_GAP_PT 4.0
#define RADIUS_PT 7.5
#define CLEAR_PT 12.0
#define STRIP_GAP_PT 8.0
#define MOST_LINES 4

/* A pen that moves down a box, and may only measure. */
typedef struct
{
  const CurioGridPlan *plan;
  gboolean draws;
  double x, y, width;
} Pen;

static void
write_text (Pen *pen, const char *words, CurioWeight weight, CurioInk ink,
            double gap)
{
  double scale = pen->plan->scale;
  CurioText text;

  if (words == NULL)
    return;
  text = curio_text_new_fitted (words, CURIO_SMALL_PT * scale, weight,
                                pen->width, MOST_LINES, PANGO_ALIGN_LEFT);
  if (pen->draws)
    curio_sketch_text (pen->plan->layout, &text, pen->x, pen->y, ink);
  pen->y += text.height + gap * scale;
}

static void
draw_swatch (CurioLayout *layout, const CurioBox *box, CurioInk ink,
             gboolean is_hatched, double scale)
{
  CurioShape *shape = curio_sketch_box (layout, box, ink);

  shape->corners = CURIO_CORNERS_ALL;
  shape->radius_pt = 1.5 * scale;
  shape->hatched = is_hatched;
  if (is_hatched)
    {
      shape->stroke = ink;
      shape->stroke_pt = 0.75 * scale;
    }
}

/* The swatches side by side from (X, Y); returns where they end. */
static double
draw_swatches (const CurioGridPlan *plan, double x, double y)
{
  const CurioGridKey *key = &plan->grid->key;
  double scale = plan->scale;

  for (guint i = 0; i < key->n_inks; i++)
    draw_swatch (plan->layout,
                 &(CurioBox){ x + i * SWATCH_PT * scale, y,
                              (SWATCH_PT - SWATCH_GAP_PT) * scale,
                              SWATCH_HEIGHT_PT * scale },
                 key->inks[i], FALSE, scale);
  return x + key->n_inks * SWATCH_PT * scale - SWATCH_GAP_PT * scale;
}

static CurioText
make_text (const CurioGridPlan *plan, const char *words)
{
  return curio_text_new (words != NULL ? words : "",
                         CURIO_SMALL_PT * plan->scale, CURIO_WEIGHT_REGULAR);
}

/* The colours, and below them the numbers of the first and the last. */
static void
write_ramp (Pen *pen)
{
  const CurioGridPlan *plan = pen->plan;
  const CurioGridKey *key = &plan->grid->key;
  CurioText low = make_text (plan, key->low);
  CurioText high = make_text (plan, key->high);

  if (key->n_inks == 0)
    return;
  if (pen->draws)
    {
      double end = draw_swatches (plan, pen->x, pen->y);
      double below = pen->y + (SWATCH_HEIGHT_PT + 2) * plan->scale;

      curio_sketch_text (plan->layout, &low, pen->x, below, CURIO_INK_MUTED);
      curio_sketch_text (plan->layout, &high, end - high.width, below,
                         CURIO_INK_MUTED);
    }
  pen->y += (SWATCH_HEIGHT_PT + 2) * plan->scale + low.height
            + PART_GAP_PT * plan->scale;
}

static void
write_hatched (Pen *pen)
{
  const CurioGridPlan *plan = pen->plan;
  double indent = (SWATCH_PT + 6) * plan->scale;
  Pen beside = *pen;

  if (plan->grid->key.hatched == NULL)
    return;
  if (pen->draws)
    draw_swatch (plan->layout,
                 &(CurioBox){ pen->x, pen->y + 1 * plan->scale,
                              (SWATCH_PT - SWATCH_GAP_PT) * plan->scale,
                              SWATCH_HEIGHT_PT * plan->scale },
                 CURIO_INK_WASH, TRUE, plan->scale);
  beside.x += indent;
  beside.width -= indent;
  write_text (&beside, plan->grid->key.hatched, CURIO_WEIGHT_REGULAR,
              CURIO_INK_MUTED, LINE_GAP_PT);
  pen->y = beside.y;
}

/* Returns the height. */
static double
write_key (const CurioGridPlan *plan, const CurioBox *box, gboolean draws)
{
  const CurioGridKey *key = &plan->grid->key;
  double pad = PAD_PT * plan->scale;
  Pen pen = { plan, draws, box->x + pad, box->y + pad, box->width - 2 * pad };

  write_text (&pen, key->title, CURIO_WEIGHT_BOLD, CURIO_INK_TEXT,
              LINE_GAP_PT);
  write_text (&pen, key->example, CURIO_WEIGHT_REGULAR, CURIO_INK_MUTED,
              PART_GAP_PT);
  write_ramp (&pen);
  write_hatched (&pen);
  write_text (&pen, key->notes, CURIO_WEIGHT_REGULAR, CURIO_INK_MUTED, 0);
  return pen.y - box->y + pad;
}

/* --- the corner ---------------------------------------------------------- */

static gboolean
is_clear (const CurioGridPlan *plan, const CurioBox *box)
{
  const CurioGrid *grid = plan->grid;
  double gap = CLEAR_PT * plan->scale;

  for (guint r = 0; r < plan->n_rows; r++)
    for (guint c = 0; c < grid->n_columns; c++)
      {
        const CurioGridCell *cell = &grid->cells[r * grid->n_columns + c];
        CurioBox slot = curio_grid_plan_get_slot (plan, r, c);

        if ((!cell->is_blank || cell->text != NULL)
            && curio_box_meets (&slot, box, gap))
          return FALSE;
      }
  return box->x > plan->box.x;
}

gboolean
curio_grid_key_draw_in_corner (const CurioGridPlan *plan, const CurioBox *plot)
{
  CurioBox box = { 0, 0, WIDTH_PT * plan->scale, 0 };
  CurioShape *shape;
  double right = MIN (plot->x + plot->width,
                      MAX (plan->box.x + plan->grid->n_columns * plan->pitch_x,
                           plan->box.x + 1.5 * box.width));

  box.x = right - box.width;
  box.height = write_key (plan, &box, FALSE);
  box.y = plot->y + plot->height - box.height;
  if (box.y < plot->y || !is_clear (plan, &box))
    return FALSE;
  shape = curio_sketch_box (plan->layout, &box, CURIO_INK_PANEL);
  shape->corners = CURIO_CORNERS_ALL;
  shape->radius_pt = RADIUS_PT * plan->scale;
  write_key (plan, &box, TRUE);
  return TRUE;
}

/* --- the line ------------------------------------------------------------ */

double
curio_grid_key_get_strip (const CurioGrid *grid, double scale)
{
  return grid->has_key ? (1.25 * CURIO_SMALL_PT + STRIP_GAP_PT) * scale : 0;
}

/* WORDS at *X on the line at Y, if they end before RIGHT. */
static gboolean
put_words (const CurioGridPlan *plan, const char *words, double *x, double y,
           double right)
{
  CurioText text = make_text (plan, words);

  if (words == NULL || *x + text.width > right)
    return FALSE;
  curio_sketch_text (plan->layout, &text, *x, y, CURIO_INK_MUTED);
  *x += text.width + 6 * plan->scale;
  return TRUE;
}

/* Under the names of the rows, where there are more of them. */
static void
draw_rest (const CurioGridPlan *plan, double left, double y)
{
  const CurioGridHeads *heads = &plan->grid->heads;
  g_autofree char *rest = NULL;

  if (plan->n_rows == plan->grid->n_rows)
    return;
  rest = heads->describe_rest (plan->n_rows - heads->n_apart,
                               plan->grid->n_rows - heads->n_apart);
  put_words (plan, rest, &left, y, plan->box.x);
}

void
curio_grid_key_draw_strip (const CurioGridPlan *plan, const CurioBox *plot)
{
  const CurioGridKey *key = &plan->grid->key;
  double scale = plan->scale, x = plan->box.x;
  double right = plot->x + plot->width;
  double y = plot->y + plot->height - 1.25 * CURIO_SMALL_PT * scale;
  double ramp = key->n_inks * SWATCH_PT * scale;
  double words = make_text (plan, key->low).width
                 + make_text (plan, key->high).width + 12 * scale;

  draw_rest (plan, plot->x, y);
  if (x + ramp + words > right)
    x = plot->x;
  if (x + ramp + words > right)
    return;
  if (key->n_inks > 0)
    {
      put_words (plan, key->low, &x, y, right);
      x = draw_swatches (plan, x, y + 1.5 * scale) + 6 * scale;
      put_words (plan, key->high, &x, y, right);
    }
  x += 10 * scale;
  if (key->hatched != NULL
      && x + SWATCH_PT * scale + make_text (plan, key->hatched).width
             < right - 6 * scale)
    {
      draw_swatch (plan->layout,
                   &(CurioBox){ x, y + 1.5 * scale,
                                (SWATCH_PT - SWATCH_GAP_PT) * scale,
                                SWATCH_HEIGHT_PT * scale },
                   CURIO_INK_WASH, TRUE, scale);
      x += (SWATCH_PT + 4) * scale;
      put_words (plan, key->hatched, &x, y, right);
    }
}
