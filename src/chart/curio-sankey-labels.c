/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names and counts beside the bars of a Sankey chart, moved apart where
 * bars are thin, and the headings above them. */

#include "curio-sankey.h"

#define GAP_PT 6.0       /* between bar and label */
#define INNER_GAP_PT 4.0 /* between name and count */
#define HEADING_GAP_PT 5.0
#define MOST_SHARE 0.62 /* of the width, for both columns of labels */
#define STRAIGHT_PT 1.0

static CurioText
make_name (const CurioSankeyPlan *plan, const CurioSankeyBar *bar)
{
  return curio_text_new (bar->node->name, CURIO_SMALL_PT * plan->scale,
                         CURIO_WEIGHT_REGULAR);
}

static CurioText
make_count (const CurioSankeyPlan *plan, const CurioSankeyBar *bar)
{
  return curio_text_new (bar->node->count, CURIO_SMALL_PT * plan->scale,
                         CURIO_WEIGHT_BOLD);
}

static double
get_row (const CurioSankeyPlan *plan)
{
  return 1.25 * CURIO_SMALL_PT * plan->scale;
}

/* --- room ---------------------------------------------------------------- */

static double
measure_label (const CurioSankeyPlan *plan, const CurioSankeyBar *bar,
               guint side)
{
  double name = plan->has_names[side]
                    ? make_name (plan, bar).width + INNER_GAP_PT * plan->scale
                    : 0;

  return name + make_count (plan, bar).width;
}

static double
measure_column (const CurioSankeyPlan *plan, guint side)
{
  double width = 0;

  for (guint i = 0; i < plan->n_bars[side]; i++)
    if (plan->bars[side][i].value > 0)
      width = MAX (width, measure_label (plan, &plan->bars[side][i], side));
  return width + GAP_PT * plan->scale;
}

static CurioText
make_heading (const CurioSankeyPlan *plan, guint side, double width)
{
  return curio_text_new_fitted (
      plan->headings[side], CURIO_SMALL_PT * plan->scale, CURIO_WEIGHT_REGULAR,
      width, 1, side == 0 ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
}

/* Above the outer edges of the labels. */
static void
place_headings (CurioSankeyPlan *plan)
{
  double taken = get_row (plan) + HEADING_GAP_PT * plan->scale;
  double width = plan->box.width / 2 - GAP_PT * plan->scale;

  if (plan->headings[0] == NULL || plan->headings[1] == NULL
      || plan->box.height < 6 * taken
      || width < 8 * CURIO_SMALL_PT * plan->scale)
    return;
  for (guint side = 0; side < 2; side++)
    {
      CurioText text = make_heading (plan, side, width);
      double x = side == 0 ? plan->box.x
                           : plan->box.x + plan->box.width - text.width;

      curio_sketch_text (plan->layout, &text, x, plan->box.y, CURIO_INK_MUTED);
    }
  plan->box.y += taken;
  plan->box.height -= taken;
}

/* In a narrow chart the right column, which has the colours of the left, does
 * without names. */
void
curio_sankey_labels_reserve (CurioSankeyPlan *plan)
{
  double left, right;

  place_headings (plan);
  plan->has_names[0] = plan->has_names[1] = TRUE;
  left = measure_column (plan, 0);
  right = measure_column (plan, 1);
  if (left + right > MOST_SHARE * plan->box.width)
    {
      plan->has_names[1] = FALSE;
      right = measure_column (plan, 1);
    }
  if (left + right > MOST_SHARE * plan->box.width)
    return;
  plan->box.x += left;
  plan->box.width -= left + right;
}

/* --- places -------------------------------------------------------------- */

static void
draw_leader (CurioSankeyPlan *plan, const CurioSankeyBar *bar, guint side,
             double label_y)
{
  double bar_y = bar->box.y + bar->box.height / 2;
  double gap = (GAP_PT - 1) * plan->scale;
  double edge = side == 0 ? bar->box.x : bar->box.x + bar->box.width;
  double end = side == 0 ? edge - gap : edge + gap;

  if (ABS (label_y - bar_y) > STRAIGHT_PT * plan->scale
      && (label_y < bar->box.y || label_y > bar->box.y + bar->box.height))
    curio_sketch_line (plan->layout, edge, bar_y, end, label_y,
                       CURIO_INK_LEADER, 0.75 * plan->scale);
}

static void
draw_label (CurioSankeyPlan *plan, CurioSankeyBar *bar, guint side, double top)
{
  CurioText name = make_name (plan, bar);
  CurioText count = make_count (plan, bar);
  double width = measure_label (plan, bar, side);
  double gap = GAP_PT * plan->scale;
  double x = side == 0 ? bar->box.x - gap - width
                       : bar->box.x + bar->box.width + gap;
  double row = get_row (plan);
  double count_x = side == 0 ? x + width - count.width : x;
  double name_x = side == 0 ? x : x + width - name.width;

  bar->label_box = (CurioBox){ x, top, width, row };
  draw_leader (plan, bar, side, top + row / 2);
  if (plan->has_names[side])
    curio_sketch_text (plan->layout, &name, name_x,
                       top + (row - name.height) / 2, CURIO_INK_TEXT);
  curio_sketch_text (plan->layout, &count, count_x,
                     top + (row - count.height) / 2, CURIO_INK_TEXT);
}

/* Where not all fit below each other, those of the tallest bars that do. */
static void
draw_tallest (CurioSankeyPlan *plan, CurioSankeyBar **bars, guint n,
              guint side)
{
  double row = get_row (plan);
  double low = plan->box.y, high = low + plan->box.height;

  for (guint drawn = 0; drawn < n; drawn++)
    {
      CurioSankeyBar *tallest = NULL;
      gboolean is_free = TRUE;
      double top;

      for (guint i = 0; i < n; i++)
        if (bars[i] != NULL
            && (tallest == NULL || bars[i]->value > tallest->value))
          tallest = bars[i];
      top = tallest->box.y + tallest->box.height / 2 - row / 2;
      top = CLAMP (top, low, MAX (high - row, low));
      for (guint i = 0; i < plan->n_bars[side]; i++)
        if (plan->bars[side][i].label_box.height > 0
            && ABS (plan->bars[side][i].label_box.y - top) < row)
          is_free = FALSE;
      if (is_free && top + row <= high)
        draw_label (plan, tallest, side, top);
      for (guint i = 0; i < n; i++)
        if (bars[i] == tallest)
          bars[i] = NULL;
    }
}

static void
draw_column (CurioSankeyPlan *plan, guint side)
{
  guint n = 0;
  double row = get_row (plan);
  g_autofree CurioSankeyBar **bars
      = g_new (CurioSankeyBar *, plan->n_bars[side] + 1);
  g_autofree double *tops = g_new (double, plan->n_bars[side] + 1);
  g_autofree double *rows = g_new (double, plan->n_bars[side] + 1);

  for (guint i = 0; i < plan->n_bars[side]; i++)
    {
      CurioSankeyBar *bar = &plan->bars[side][i];

      if (bar->value <= 0)
        continue;
      bars[n] = bar;
      tops[n] = bar->box.y + bar->box.height / 2 - row / 2;
      rows[n++] = row;
    }
  if (!curio_sketch_spread (tops, rows, n, plan->box.y,
                            plan->box.y + plan->box.height, 0))
    {
      draw_tallest (plan, bars, n, side);
      return;
    }
  for (guint i = 0; i < n; i++)
    draw_label (plan, bars[i], side, tops[i]);
}

void
curio_sankey_labels_draw (CurioSankeyPlan *plan)
{
  for (guint side = 0; side < 2; side++)
    {
      double needed = measure_column (plan, side);
      double room
          = side == 0 ? plan->box.x
                      : plan->layout->width_pt - plan->box.x - plan->box.width;

      if (needed <= room)
        draw_column (plan, side);
    }
}
