/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The squarified treemap of M. Bruls, K. Huizing and J. van Wijk, "Squarified
 * Treemaps", Data Visualization 2000: tiles are laid in rows along the shorter
 * side of what is left, and a row takes another tile as long as that makes its
 * worst tile squarer. */

#include "curio-chart.h"

/* The worst ratio of sides (1 is a square) in a row of total SUM along LENGTH,
 * when one unit of value is UNIT square points. */
static double
get_worst (double largest, double smallest, double sum, double length,
           double unit)
{
  double thickness = sum * unit / length;
  double worst_of_large = largest * unit / thickness / thickness;
  double worst_of_small = thickness / (smallest * unit / thickness);

  return MAX (worst_of_large, worst_of_small);
}

/* How many of the N values, largest first, make the best row; their sum. */
static guint
count_row (const double *values, guint n, double length, double unit,
           double *out_sum)
{
  double sum = values[0];
  double worst = get_worst (values[0], values[0], sum, length, unit);
  guint k = 1;

  for (; k < n; k++)
    {
      double next
          = get_worst (values[0], values[k], sum + values[k], length, unit);

      if (next > worst)
        break;
      worst = next;
      sum += values[k];
    }
  *out_sum = sum;
  return k;
}

/* Lays a row along the shorter side of FREE and takes its room away. */
static void
lay_row (const double *values, guint n, double sum, double unit,
         gboolean is_last, CurioBox *free, CurioBox *out_boxes)
{
  gboolean is_column = free->width >= free->height;
  double length = is_column ? free->height : free->width;
  double thickness = is_last ? (is_column ? free->width : free->height)
                             : sum * unit / length;
  double done = 0;

  for (guint i = 0; i < n; i++)
    {
      double from = length * (done / sum);
      double to = i + 1 == n ? length : length * ((done + values[i]) / sum);

      out_boxes[i]
          = is_column
                ? (CurioBox){ free->x, free->y + from, thickness, to - from }
                : (CurioBox){ free->x + from, free->y, to - from, thickness };
      done += values[i];
    }
  if (is_column)
    {
      free->x += thickness;
      free->width = MAX (free->width - thickness, 0);
    }
  else
    {
      free->y += thickness;
      free->height = MAX (free->height - thickness, 0);
    }
}

void
curio_treemap_squarify (const double *values, guint n, const CurioBox *box,
                        CurioBox *out_boxes)
{
  CurioBox free = *box;
  double total = 0;
  double unit;

  for (guint i = 0; i < n; i++)
    {
      total += values[i];
      out_boxes[i] = (CurioBox){ box->x, box->y, 0, 0 };
    }
  if (n == 0 || total <= 0 || box->width <= 0 || box->height <= 0)
    return;

  unit = box->width * box->height / total;
  for (guint done = 0; done < n;)
    {
      double sum, length = MIN (free.width, free.height);
      guint k;

      /* What is left can round to nothing when one value dwarfs the rest. */
      if (length <= 0)
        return;
      k = count_row (values + done, n - done, length, unit, &sum);
      lay_row (values + done, k, sum, unit, done + k == n, &free,
               out_boxes + done);
      done += k;
    }
}
