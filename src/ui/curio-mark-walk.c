/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walking the marks of a chart with the arrow keys: by where they lie, so that
 * one rule serves columns, treemaps and grids. */

#include "curio-mark-walk.h"

#include <math.h>

/* What lies between two spans, each from START for LENGTH; 0 where they
 * overlap. */
static double
measure_gap (double start_a, double length_a, double start_b, double length_b)
{
  double gap
      = MAX (start_a, start_b) - MIN (start_a + length_a, start_b + length_b);

  return MAX (gap, 0);
}

/* How far it is from FROM to TO in the direction of WALK, INFINITY for what
 * does not lie that way.  What lies wholly aside counts twice; among what does
 * not, the straighter way is a little shorter. */
static double
measure_way (const CurioBox *from, const CurioBox *to, CurioWalk walk)
{
  double dx = to->x + to->width / 2 - from->x - from->width / 2;
  double dy = to->y + to->height / 2 - from->y - from->height / 2;
  gboolean is_across = walk == CURIO_WALK_LEFT || walk == CURIO_WALK_RIGHT;
  gboolean is_back = walk == CURIO_WALK_LEFT || walk == CURIO_WALK_UP;
  double ahead = (is_across ? dx : dy) * (is_back ? -1 : 1);
  double aside = fabs (is_across ? dy : dx);
  double gap = is_across
                   ? measure_gap (from->y, from->height, to->y, to->height)
                   : measure_gap (from->x, from->width, to->x, to->width);

  return ahead < 0.5 ? INFINITY : ahead + 2 * gap + aside / 16;
}

static int
find_nearest (const CurioLayout *layout, int from, CurioWalk walk)
{
  const CurioMark *here = curio_layout_get_mark (layout, from);
  double least = INFINITY;
  int nearest = from;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const CurioMark *mark = curio_layout_get_mark (layout, i);
      double way = measure_way (&here->box, &mark->box, walk);

      if (way < least)
        {
          least = way;
          nearest = i;
        }
    }
  return nearest;
}

int
curio_mark_walk (const CurioLayout *layout, int from, CurioWalk walk)
{
  int n_marks;

  g_return_val_if_fail (layout != NULL, -1);

  n_marks = layout->marks->len;
  if (n_marks == 0)
    return -1;
  if (walk == CURIO_WALK_LAST)
    return n_marks - 1;
  if (walk == CURIO_WALK_FIRST || from < 0 || from >= n_marks)
    return 0;
  return find_nearest (layout, from, walk);
}
