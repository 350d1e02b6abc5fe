/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where ranked bars lie, and what stands beside them.  The height says how
 * many there are; the rest is told in a line below. */

#include "curio-axis.h"
#include "curio-bars.h"

#include <math.h>

#define LEAST_ROW_PT 14.5
#define MOST_ROW_PT 27.0
#define MOST_BAR_PT 12.0
#define BAR_SHARE 0.62
#define NAME_GAP_PT 8.0
#define TEXT_GAP_PT 5.0
#define NAMES_SHARE 0.42
#define LEAST_NAME_PT 40.0
#define LEAST_BARS_PT 30.0
#define AXIS_ROW_PT 14.0
#define REST_ROW_PT 15.0
#define RADIUS_PT 1.5
#define WHISKER_PT 1.0
#define CAP_PT 2.5
#define RING_PT 1.5
/* On a slide a bar has the room to be read from the last row. */
#define SLIDE_SHARE 1.2
#define SLIDE_MOST_ROW_PT 46.0
#define SLIDE_MOST_BAR_PT 22.0
typedef struct
{
  const CurioBars *bars;
  CurioLayout *layout;
  const CurioBox *plot;
  double scale;
  gboolean is_slide;
  guint n_shown;
  double pitch, bottom;
  double names; /* width of the names; 0: none */
  double left, right;
  gboolean has_texts, has_axis, has_rest;
  CurioAxis axis;
} Plan;

/* --- words --------------------------------------------------------------- */

static CurioText
make_text (const Plan *plan, const char *text)
{
  return curio_text_new (text, CURIO_SMALL_PT * plan->scale,
                         CURIO_WEIGHT_REGULAR);
}

static CurioText
make_name (const Plan *plan, const CurioBar *bar)
{
  return curio_text_new_fitted (bar->name, CURIO_SMALL_PT * plan->scale,
                                bar->id == plan->bars->parent.selected
                                    ? CURIO_WEIGHT_BOLD
                                    : CURIO_WEIGHT_REGULAR,
                                plan->names, 1, PANGO_ALIGN_LEFT);
}

/* --- the plan ------------------------------------------------------------ */

static double
get_x (const Plan *plan, double value)
{
  return plan->right - curio_axis_get_y (&plan->axis, value);
}

static double
get_low (const CurioBar *bar)
{
  return isnan (bar->low) ? bar->value : MIN (bar->low, bar->value);
}

static double
get_high (const CurioBar *bar)
{
  return isnan (bar->high) ? bar->value : MAX (bar->high, bar->value);
}

static gboolean
have_texts (const CurioBars *bars)
{
  for (guint i = 0; i < bars->n_bars; i++)
    if (bars->bars[i].text == NULL)
      return FALSE;
  return TRUE;
}

/* How many rows there are, and what stands below them. */
static void
plan_height (Plan *plan)
{
  const CurioBars *bars = plan->bars;
  double row = LEAST_ROW_PT * plan->scale;
  double height = plan->plot->height;

  /* On a slide the values beside the bars say it all. */
  plan->has_axis = bars->format_axis != NULL && height > 4 * row
                   && !(plan->is_slide && have_texts (bars));
  if (plan->has_axis)
    height -= AXIS_ROW_PT * plan->scale;
  plan->n_shown = (guint)CLAMP (height / row, 1, bars->n_bars);
  plan->has_rest = bars->describe_rest != NULL && height > 3 * row
                   && (plan->n_shown < bars->n_bars || bars->n_more > 0);
  if (plan->has_rest)
    {
      height -= REST_ROW_PT * plan->scale;
      plan->n_shown = (guint)CLAMP (height / row, 1, bars->n_bars);
    }
  plan->pitch
      = MIN (height / plan->n_shown,
             (plan->is_slide ? SLIDE_MOST_ROW_PT : MOST_ROW_PT) * plan->scale);
  plan->bottom = plan->plot->y + plan->n_shown * plan->pitch;
}

static void
plan_names (Plan *plan)
{
  double most = plan->plot->width * NAMES_SHARE;
  double widest = 0;

  plan->names = most;
  for (guint i = 0; i < plan->n_shown; i++)
    {
      CurioText text = make_name (plan, &plan->bars->bars[i]);

      widest = MAX (widest, text.width);
    }
  plan->names = MIN (widest + 0.5, most);
  if (plan->names < MIN (LEAST_NAME_PT * plan->scale, widest))
    plan->names = 0;
}

/* The room for values beyond the bars' ends, on either side. */
static void
measure_texts (const Plan *plan, double *out_left, double *out_right)
{
  *out_left = *out_right = 0;
  for (guint i = 0; i < plan->n_shown; i++)
    {
      const CurioBar *bar = &plan->bars->bars[i];
      double *side = bar->value < 0 ? out_left : out_right;

      if (bar->text == NULL)
        continue;
      *side = MAX (*side, make_text (plan, bar->text).width
                              + TEXT_GAP_PT * plan->scale);
    }
}

static void
plan_axis (Plan *plan)
{
  double low = 0, high = 0;

  for (guint i = 0; i < plan->n_shown; i++)
    {
      low = MIN (low, get_low (&plan->bars->bars[i]));
      high = MAX (high, get_high (&plan->bars->bars[i]));
    }
  curio_axis_init (&plan->axis, (gint64)floor (low), (gint64)ceil (high), 0,
                   plan->right - plan->left, plan->scale, FALSE);
}

static void
plan_width (Plan *plan)
{
  double gap = NAME_GAP_PT * plan->scale;
  double left, right;

  plan_names (plan);
  measure_texts (plan, &left, &right);
  plan->left = plan->plot->x + (plan->names > 0 ? plan->names + gap : 0);
  plan->right = plan->plot->x + plan->plot->width;
  plan->has_texts
      = plan->right - plan->left - left - right > LEAST_BARS_PT * plan->scale;
  if (plan->has_texts)
    {
      plan->left += left;
      plan->right -= right;
    }
}

/* --- drawing ------------------------------------------------------------- */

static CurioBox
get_slot (const Plan *plan, guint i)
{
  return (CurioBox){ plan->plot->x, plan->plot->y + i * plan->pitch,
                     plan->plot->width, plan->pitch };
}

static void
draw_name (const Plan *plan, const CurioBar *bar, double middle)
{
  CurioText text;

  if (plan->names <= 0)
    return;
  text = make_name (plan, bar);
  if (text.height <= plan->pitch + 0.01)
    curio_sketch_text (plan->layout, &text, plan->plot->x,
                       middle - text.height / 2, CURIO_INK_TEXT);
}

static void
draw_bar (const Plan *plan, const CurioBar *bar, double middle)
{
  double zero = get_x (plan, 0), end = get_x (plan, bar->value);
  double height
      = MIN (plan->pitch * BAR_SHARE,
             (plan->is_slide ? SLIDE_MOST_BAR_PT : MOST_BAR_PT) * plan->scale);
  CurioBox box = { MIN (zero, end), middle - height / 2,
                   MAX (fabs (end - zero), 0.4), height };
  CurioShape *shape = curio_sketch_box (plan->layout, &box, bar->ink);

  shape->corners = CURIO_CORNERS_ALL;
  shape->radius_pt = RADIUS_PT * plan->scale;
  if (bar->id == plan->bars->parent.selected)
    {
      shape->stroke = CURIO_INK_TEXT;
      shape->stroke_pt = RING_PT * plan->scale;
    }
}

static void
draw_whisker (const Plan *plan, const CurioBar *bar, double middle)
{
  double low = get_x (plan, bar->low), high = get_x (plan, bar->high);
  double cap = MIN (CAP_PT * plan->scale, plan->pitch / 4);
  double pt = WHISKER_PT * plan->scale;

  if (isnan (bar->low) || isnan (bar->high))
    return;
  curio_sketch_line (plan->layout, low, middle, high, middle, CURIO_INK_TEXT,
                     pt);
  curio_sketch_line (plan->layout, low, middle - cap, low, middle + cap,
                     CURIO_INK_TEXT, pt);
  curio_sketch_line (plan->layout, high, middle - cap, high, middle + cap,
                     CURIO_INK_TEXT, pt);
}

static void
draw_value (const Plan *plan, const CurioBar *bar, double middle)
{
  double gap = TEXT_GAP_PT * plan->scale;
  CurioText text;
  double x;

  if (!plan->has_texts || bar->text == NULL)
    return;
  text = make_text (plan, bar->text);
  if (text.height > plan->pitch + 0.01)
    return;
  x = bar->value < 0 ? get_x (plan, get_low (bar)) - gap - text.width
                     : get_x (plan, get_high (bar)) + gap;
  curio_sketch_text (plan->layout, &text, x, middle - text.height / 2,
                     CURIO_INK_TEXT);
}

static void
draw_rows (const Plan *plan)
{
  for (guint i = 0; i < plan->n_shown; i++)
    {
      const CurioBar *bar = &plan->bars->bars[i];
      CurioBox slot = get_slot (plan, i);
      double middle = slot.y + slot.height / 2;

      draw_name (plan, bar, middle);
      draw_bar (plan, bar, middle);
      draw_whisker (plan, bar, middle);
      draw_value (plan, bar, middle);
      curio_sketch_mark (plan->layout, &slot, bar->id, 0,
                         curio_bar_describe (bar))
          ->is_idle
          = bar->is_idle;
    }
}

/* Neighbours in a row need a gap. */
static gboolean
has_room_beside (const Plan *plan, const CurioBox *box)
{
  double gap = 3 * plan->scale;
  CurioBox wide = { box->x - gap, box->y, box->width + 2 * gap, box->height };

  return box->x >= plan->plot->x
         && box->x + box->width <= plan->plot->x + plan->plot->width
         && curio_sketch_has_room (plan->layout, &wide, 0);
}

static void
draw_grid (const Plan *plan)
{
  for (guint i = 0; plan->has_axis && i < plan->axis.n_ticks; i++)
    {
      double x = get_x (plan, (double)plan->axis.ticks[i]);

      if (plan->axis.ticks[i] != 0)
        curio_sketch_line (plan->layout, x, plan->plot->y, x, plan->bottom,
                           CURIO_INK_GRID, 0.75);
    }
}

static void
draw_ticks (const Plan *plan)
{
  for (guint i = 0; plan->has_axis && i < plan->axis.n_ticks; i++)
    {
      g_autofree char *label
          = curio_axis_format_tick (&plan->axis, i, plan->bars->format_axis);
      CurioText text = make_text (plan, label);
      double x = get_x (plan, (double)plan->axis.ticks[i]);
      CurioBox box = { x - text.width / 2, plan->bottom + 2 * plan->scale,
                       text.width, text.height };

      if (has_room_beside (plan, &box))
        curio_sketch_text (plan->layout, &text, box.x, box.y, CURIO_INK_MUTED);
    }
}

static void
draw_rest (const Plan *plan)
{
  guint n = plan->bars->n_bars + plan->bars->n_more;
  g_autofree char *rest = plan->has_rest && n > plan->n_shown
                              ? plan->bars->describe_rest (plan->n_shown, n)
                              : NULL;
  CurioText text;
  CurioBox box;

  if (rest == NULL)
    return;
  text = make_text (plan, rest);
  box = (CurioBox){ plan->plot->x,
                    plan->bottom + 2 * plan->scale
                        + (plan->has_axis ? AXIS_ROW_PT * plan->scale : 0),
                    text.width, text.height };
  if (box.width <= plan->plot->width
      && curio_sketch_has_room (plan->layout, &box, 0))
    curio_sketch_text (plan->layout, &text, box.x, box.y, CURIO_INK_MUTED);
}

void
curio_bars_layout (const CurioChart *chart, CurioLayout *layout,
                   const CurioBox *plot)
{
  Plan plan = { .bars = (const CurioBars *)chart,
                .layout = layout,
                .plot = plot,
                .scale = curio_chart_get_scale (chart),
                .is_slide = curio_chart_is_slide (chart) };
  double zero;

  if (plan.is_slide)
    plan.scale *= SLIDE_SHARE;

  if (plan.bars->n_bars == 0)
    {
      curio_chart_say_empty (chart, layout, plot);
      return;
    }
  plan_height (&plan);
  plan_width (&plan);
  plan_axis (&plan);
  draw_grid (&plan);
  draw_rows (&plan);
  zero = get_x (&plan, 0);
  curio_sketch_line (layout, zero, plot->y, zero, plan.bottom, CURIO_INK_AXIS,
                     0.9);
  draw_ticks (&plan);
  draw_rest (&plan);
}
