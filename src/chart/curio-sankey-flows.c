/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ribbons of a Sankey chart: their outlines, and where each can be taken
 * hold of. */

#include "curio-sankey.h"

#define N_STEPS 24
#define N_OUTLINE (2 * (N_STEPS + 1))
/* A thinner ribbon is still drawn, and picked, as if it were this thick. */
#define LEAST_DRAWN_PT 0.6
#define LEAST_PICKED_PT 2.6
#define HANDLE_PT 4.0
#define N_PLACES 31

#define USUAL_TRANSPARENCY 0.45
#define CHOSEN_TRANSPARENCY 0.1
#define OTHER_TRANSPARENCY 0.8

/* A Bézier curve that leaves and arrives level, its two inner points in the
 * middle; T from 0 to 1. */
static double
get_x (const CurioSankeyPlan *plan, double t)
{
  double left = plan->box.x + plan->bar_width;
  double width = plan->box.width - 2 * plan->bar_width;

  return left + width * (1.5 * t * (1 - t) + t * t * t);
}

static double
get_top (const CurioSankeyRibbon *ribbon, double t)
{
  return ribbon->top[0]
         + (ribbon->top[1] - ribbon->top[0]) * t * t * (3 - 2 * t);
}

/* There along the upper edge and back along the lower. */
static void
trace (const CurioSankeyPlan *plan, const CurioSankeyRibbon *ribbon,
       double thickness, double points[2 * N_OUTLINE])
{
  double more = (thickness - ribbon->thickness) / 2;

  for (guint i = 0; i <= N_STEPS; i++)
    {
      double t = (double)i / N_STEPS;
      double *there = &points[2 * i];
      double *back = &points[2 * (N_OUTLINE - 1 - i)];

      there[0] = back[0] = get_x (plan, t);
      there[1] = get_top (ribbon, t) - more;
      back[1] = there[1] + thickness;
    }
}

/* --- drawing ------------------------------------------------------------- */

static const CurioSankeyNode *
get_node (const CurioSankeyPlan *plan, const CurioSankeyFlow *flow, guint side)
{
  return plan->bars[side][side == 0 ? flow->from : flow->to].node;
}

static gboolean
is_chosen (const CurioSankeyPlan *plan, const CurioSankeyFlow *flow)
{
  return plan->selected >= 0
         && (flow->id == plan->selected
             || get_node (plan, flow, 0)->id == plan->selected
             || get_node (plan, flow, 1)->id == plan->selected);
}

static gboolean
has_chosen (const CurioSankeyPlan *plan)
{
  for (guint i = 0; i < plan->n_ribbons; i++)
    if (is_chosen (plan, plan->ribbons[i].flow))
      return TRUE;
  return FALSE;
}

static void
draw_ribbon (const CurioSankeyPlan *plan, const CurioSankeyRibbon *ribbon,
             double transparency)
{
  double points[2 * N_OUTLINE];
  double missing = LEAST_DRAWN_PT * plan->scale - ribbon->thickness;
  CurioInk ink = get_node (plan, ribbon->flow, 0)->ink;
  CurioShape *shape;

  trace (plan, ribbon, ribbon->thickness, points);
  shape = curio_sketch_path (plan->layout, points, N_OUTLINE,
                             missing > 0 ? ink : CURIO_INK_NONE,
                             MAX (missing, 0));
  shape->fill = ink;
  shape->transparency = transparency;
}

void
curio_sankey_flows_draw (const CurioSankeyPlan *plan)
{
  double others = has_chosen (plan) ? OTHER_TRANSPARENCY : USUAL_TRANSPARENCY;

  for (guint i = 0; i < plan->n_ribbons; i++)
    if (!is_chosen (plan, plan->ribbons[i].flow))
      draw_ribbon (plan, &plan->ribbons[i], others);
  for (guint i = 0; i < plan->n_ribbons; i++)
    if (is_chosen (plan, plan->ribbons[i].flow))
      draw_ribbon (plan, &plan->ribbons[i], CHOSEN_TRANSPARENCY);
}

/* --- marks --------------------------------------------------------------- */

static CurioBox
make_handle (const CurioSankeyPlan *plan, const CurioSankeyRibbon *ribbon,
             double t)
{
  double size = HANDLE_PT * plan->scale;

  return (CurioBox){ get_x (plan, t) - size / 2,
                     get_top (ribbon, t) + ribbon->thickness / 2 - size / 2,
                     size, size };
}

static void
add_mark (const CurioSankeyPlan *plan, const CurioSankeyRibbon *ribbon)
{
  CurioBox handle = make_handle (plan, ribbon, 0.5);
  CurioMark *mark = curio_sketch_mark (plan->layout, &handle, ribbon->flow->id,
                                       0, g_strdup (ribbon->flow->label));

  mark->n_outline = N_OUTLINE;
  mark->outline = g_new (double, 2 * N_OUTLINE);
  trace (plan, ribbon, MAX (ribbon->thickness, LEAST_PICKED_PT * plan->scale),
         mark->outline);
}

/* The place nearest to the middle where the mark INDEX is picked; FALSE where
 * others cover all of it. */
static gboolean
find_handle (const CurioSankeyPlan *plan, const CurioSankeyRibbon *ribbon,
             guint index)
{
  for (guint i = 0; i < N_PLACES; i++)
    {
      double step = (double)((i + 1) / 2) / (N_PLACES + 1);
      CurioBox handle
          = make_handle (plan, ribbon, 0.5 + (i % 2 ? step : -step));

      if (curio_layout_pick (plan->layout, handle.x + handle.width / 2,
                             handle.y + handle.height / 2)
          != (int)index)
        continue;
      g_array_index (plan->layout->marks, CurioMark, index).box = handle;
      return TRUE;
    }
  return FALSE;
}

/* What nobody could point at, on paper the size of a stamp, is for the
 * keyboard alone. */
void
curio_sankey_flows_mark (const CurioSankeyPlan *plan)
{
  guint first = plan->layout->marks->len;

  for (guint i = 0; i < plan->n_ribbons; i++)
    add_mark (plan, &plan->ribbons[i]);
  for (guint i = plan->n_ribbons; i-- > 0;)
    if (!find_handle (plan, &plan->ribbons[i], first + i))
      g_array_index (plan->layout->marks, CurioMark, first + i).is_covered
          = TRUE;
}
