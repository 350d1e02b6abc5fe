/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whiskers from the least to the greatest amount, a box between the quartiles,
 * a line at the median and a diamond at the mean; median and mean are named
 * above, the others below. */

#include "curio-box-plot.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

#define GAP_PT 8.0
#define BOX_PT 14.0
#define LABEL_GAP_PT 3.0
#define CAP_PT 4.0
#define DIAMOND_PT 3.6
#define BETWEEN_PT 6.0
#define N_BELOW 4

typedef struct
{
  CurioLayout *layout;
  const CurioBox *box;
  double largest;
  CurioFormatFunc format;
  double scale;
  double top, middle, bottom; /* of the box of the quartiles */
} Plan;

static double
get_row (double scale)
{
  return (1.2 * CURIO_SMALL_PT + LABEL_GAP_PT) * scale;
}

double
curio_box_plot_get_height (double scale)
{
  return (GAP_PT + BOX_PT) * scale + 2 * get_row (scale);
}

static double
get_x (const Plan *plan, gint64 mills)
{
  double share = CLAMP ((double)mills / plan->largest, 0, 1);

  return plan->box->x + share * plan->box->width;
}

static void
draw_figure (const CurioBoxPlot *self, const Plan *plan)
{
  double left = get_x (plan, self->min), right = get_x (plan, self->max);
  double lower = get_x (plan, self->lower);
  double upper = get_x (plan, self->upper);
  double median = get_x (plan, self->median);
  double mean = get_x (plan, self->mean);
  double size = DIAMOND_PT * plan->scale, cap = CAP_PT * plan->scale;
  const double diamond[]
      = { mean, plan->middle - size, mean + size, plan->middle,
          mean, plan->middle + size, mean - size, plan->middle };
  CurioShape *shape;

  curio_sketch_line (plan->layout, left, plan->middle, right, plan->middle,
                     CURIO_INK_HIGHLIGHT, plan->scale);
  curio_sketch_line (plan->layout, left, plan->middle - cap, left,
                     plan->middle + cap, CURIO_INK_HIGHLIGHT, plan->scale);
  /* Without a cap the line runs on, out of the picture. */
  if ((double)self->max <= plan->largest)
    curio_sketch_line (plan->layout, right, plan->middle - cap, right,
                       plan->middle + cap, CURIO_INK_HIGHLIGHT, plan->scale);
  shape = curio_sketch_box (plan->layout,
                            &(CurioBox){ lower, plan->top,
                                         MAX (upper - lower, 0.5),
                                         plan->bottom - plan->top },
                            CURIO_INK_WASH);
  shape->stroke = CURIO_INK_HIGHLIGHT;
  shape->stroke_pt = plan->scale;
  shape->radius_pt = 1.5 * plan->scale;
  shape->corners = CURIO_CORNERS_ALL;
  curio_sketch_line (plan->layout, median, plan->top, median, plan->bottom,
                     CURIO_INK_HIGHLIGHT, 2.2 * plan->scale);
  shape = curio_sketch_path (plan->layout, diamond, 4, CURIO_INK_NONE, 0);
  shape->fill = CURIO_INK_TEXT;
}

/* The smaller of the two ends at its place, the greater begins there. */
static void
draw_labels_above (const CurioBoxPlot *self, const Plan *plan)
{
  g_autofree char *median = plan->format (self->median);
  g_autofree char *mean = plan->format (self->mean);
  g_autofree char *median_label = g_strdup_printf (_ ("median %s"), median);
  g_autofree char *mean_label = g_strdup_printf (_ ("mean %s"), mean);
  double size = CURIO_SMALL_PT * plan->scale;
  CurioText texts[2]
      = { curio_text_new (median_label, size, CURIO_WEIGHT_BOLD),
          curio_text_new (mean_label, size, CURIO_WEIGHT_REGULAR) };
  guint first = self->mean < self->median ? 1 : 0;
  double widths[2] = { texts[first].width, texts[1 - first].width };
  gint64 amounts[2] = { self->median, self->mean };
  double positions[2] = { get_x (plan, amounts[first]) - widths[0],
                          get_x (plan, amounts[1 - first]) };
  double y = plan->top - LABEL_GAP_PT * plan->scale - texts[0].height;
  guint n = 2;

  if (!curio_sketch_spread (positions, widths, 2, plan->box->x,
                            plan->box->x + plan->box->width,
                            BETWEEN_PT * plan->scale))
    {
      /* The median alone; it is what the line in the box means. */
      first = 0;
      n = 1;
      widths[0] = texts[0].width;
      positions[0] = get_x (plan, self->median) - widths[0] / 2;
      if (!curio_sketch_spread (positions, widths, 1, plan->box->x,
                                plan->box->x + plan->box->width, 0))
        return;
    }
  for (guint i = 0; i < n; i++)
    {
      guint which = i == 0 ? first : 1 - first;

      curio_sketch_text (plan->layout, &texts[which], positions[i], y,
                         which == 0 ? CURIO_INK_TEXT : CURIO_INK_MUTED);
    }
}

/* Least and greatest, then the quartiles as long as there is room; an amount
 * that reads as the one before it is said once. */
static void
draw_labels_below (const CurioBoxPlot *self, const Plan *plan)
{
  const gint64 amounts[N_BELOW]
      = { self->min, self->lower, self->upper, self->max };
  static const gboolean is_quartile[N_BELOW] = { FALSE, TRUE, TRUE, FALSE };
  static const double anchors[N_BELOW] = { 0, 0.5, 0.5, 1 };
  gboolean with_quartiles = TRUE;
  CurioText texts[N_BELOW];
  double positions[N_BELOW], widths[N_BELOW];
  double y = plan->bottom + LABEL_GAP_PT * plan->scale;
  guint n;

  for (int attempt = 0; attempt < 2; attempt++)
    {
      const char *before = NULL;

      n = 0;
      for (guint i = 0; i < N_BELOW; i++)
        {
          g_autofree char *label = plan->format (amounts[i]);

          if ((is_quartile[i] && !with_quartiles)
              || g_strcmp0 (label, before) == 0)
            continue;
          texts[n] = curio_text_new (label, CURIO_SMALL_PT * plan->scale,
                                     CURIO_WEIGHT_REGULAR);
          widths[n] = texts[n].width;
          before = pango_layout_get_text (texts[n].layout);
          positions[n] = get_x (plan, amounts[i]) - anchors[i] * widths[n];
          n++;
        }
      if (curio_sketch_spread (positions, widths, n, plan->box->x,
                               plan->box->x + plan->box->width,
                               BETWEEN_PT * plan->scale))
        break;
      if (!with_quartiles)
        return;
      with_quartiles = FALSE;
    }
  for (guint i = 0; i < n; i++)
    curio_sketch_text (plan->layout, &texts[i], positions[i], y,
                       CURIO_INK_MUTED);
}

void
curio_box_plot_draw (const CurioBoxPlot *self, CurioLayout *layout,
                     const CurioBox *box, gint64 largest,
                     CurioFormatFunc format, double scale)
{
  double height = BOX_PT * scale;
  Plan plan = { .layout = layout,
                .box = box,
                .largest = (double)MAX (largest, 1),
                .format = format,
                .scale = scale };

  plan.bottom = box->y + box->height - get_row (scale);
  plan.top = plan.bottom - height;
  plan.middle = plan.top + height / 2;
  draw_figure (self, &plan);
  draw_labels_above (self, &plan);
  draw_labels_below (self, &plan);
}
