/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ghost of a panel: what there was before, as a dashed line with ringed
 * points over the columns.  A seam of paper parts it from a dark one. */

#include "curio-panel.h"

#define LINE_PT 1.4
#define SEAM_PT 3.2
#define RING_PT 1.9
#define RING_LINE_PT 0.9

gboolean
curio_panel_get_ghost_y (const CurioPanelPlan *self, guint i, double *out_y)
{
  gint64 value;
  gboolean is_shown = curio_panel_data_get_ghost (self->data, i, &value);

  *out_y = curio_axis_get_y (&self->axis, (double)value);
  return is_shown;
}

double
curio_panel_measure_ring (const CurioPanelPlan *self)
{
  return self->data->public.ghost.values != NULL
             ? (RING_PT + RING_LINE_PT / 2) * self->scale
             : 0;
}

static void
draw_rings (const CurioPanelPlan *self, CurioLayout *layout,
            const double *points, guint n)
{
  if (curio_months_get_pitch (self->months) < 3 * RING_PT * self->scale)
    return;
  for (guint i = 0; i < n; i++)
    {
      CurioShape *ring
          = curio_sketch_dot (layout, points[2 * i], points[2 * i + 1],
                              RING_PT * self->scale, CURIO_INK_CARD);

      ring->stroke = CURIO_INK_GHOST;
      ring->stroke_pt = RING_LINE_PT * self->scale;
    }
}

/* The months FROM to TO - 1, all of which have a ghost. */
static void
draw_run (const CurioPanelPlan *self, CurioLayout *layout, guint from,
          guint to)
{
  g_autofree double *points = g_new (double, 2 * (to - from));
  CurioShape *line;

  for (guint i = from; i < to; i++)
    {
      points[2 * (i - from)] = curio_months_get_x (self->months, i);
      curio_panel_get_ghost_y (self, i, &points[2 * (i - from) + 1]);
    }
  if (to - from > 1)
    {
      curio_sketch_path (layout, points, to - from, CURIO_INK_CARD,
                         SEAM_PT * self->scale);
      line = curio_sketch_path (layout, points, to - from, CURIO_INK_GHOST,
                                LINE_PT * self->scale);
      line->dash_pt[0] = 4 * self->scale;
      line->dash_pt[1] = 2 * self->scale;
    }
  draw_rings (self, layout, points, to - from);
}

/* A month without one breaks the line: a gap is not a straight way. */
void
curio_panel_draw_ghost (const CurioPanelPlan *self, CurioLayout *layout)
{
  guint n = self->months->n, from = 0;
  double y;

  for (guint i = 0; i <= n; i++)
    if (i == n || !curio_panel_get_ghost_y (self, i, &y))
      {
        if (i > from)
          draw_run (self, layout, from, i);
        from = i + 1;
      }
}
