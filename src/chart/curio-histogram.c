/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many orders fall into each band of amounts, or of days between them, and
 * below it, on the same scale, the box plot of all of them. */

#include "curio-axis.h"
#include "curio-box-plot.h"
#include "curio-format.h"
#include "curio-months.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define AXIS_GAP_PT 6.0
#define MOST_AXIS_SHARE 0.3
#define LABELS_PT 17.0
/* So that the first amount clears the nought of the axis. */
#define LABELS_TOP_PT 5.5
#define LABEL_GAP_PT 5.0
#define BAND_GAP_PT 0.75

typedef struct
{
  CurioChart parent;
  guint32 *counts, *n_customers; /* [n_bands]; no customers: NULL */
  guint n_bands;
  gint64 width_mills;
  int highlight;
  char *highlight_label;
  CurioBoxPlot box_plot;
  gboolean has_box_plot;
  const CurioHistogramUnit *unit;
  gboolean is_open; /* the last band */
} Histogram;

typedef struct
{
  const Histogram *histogram;
  CurioLayout *layout;
  CurioAxis axis;
  double scale;
  double left, right, top, bottom;
  double n_rows; /* of text kept free above the bands */
} Plan;

static gint64
get_most (const Histogram *self)
{
  guint32 most = 0;

  for (guint i = 0; i < self->n_bands; i++)
    most = MAX (most, self->counts[i]);
  return most;
}

static double
get_x (const Plan *plan, double band)
{
  return plan->left
         + (plan->right - plan->left) * band / plan->histogram->n_bands;
}

static double
get_top (const Plan *plan, guint band)
{
  return curio_axis_get_y (&plan->axis, plan->histogram->counts[band]);
}

/* --- the highlighted band ------------------------------------------------ */

static gboolean
is_clear (const Plan *plan, const CurioBox *box)
{
  double pitch = (plan->right - plan->left) / plan->histogram->n_bands;
  int from = (int)floor ((box->x - plan->left) / pitch);
  int to = (int)floor ((box->x + box->width - plan->left) / pitch);

  if (box->x < plan->left || box->x + box->width > plan->right
      || box->y < plan->layout->plot.y - 0.01)
    return FALSE;
  for (int i = MAX (from, 0); i <= MIN (to, (int)plan->histogram->n_bands - 1);
       i++)
    if (get_top (plan, (guint)i) < box->y + box->height)
      return FALSE;
  return TRUE;
}

/* Right of the band's top, left of it, or above it. */
static gboolean
find_place (const Plan *plan, const CurioText *text, CurioBox *out_box)
{
  guint band = (guint)plan->histogram->highlight;
  double y = get_top (plan, band);
  double gap = LABEL_GAP_PT * plan->scale;
  double over
      = (get_x (plan, band) + get_x (plan, band + 1) - text->width) / 2;
  const CurioBox places[] = {
    {get_x (plan,                band + 1) + gap, y,           text->width,  text->height},
    {               get_x (plan, band) - gap - text->width,               y, text->width, text->height           },
    {  MAX (MIN (over,               plan->right - text->width),                        plan->left),
     y - text->height - 1,                        text->width,            text->height },
    { MAX (MIN (over,               plan->right - text->width),                        plan->left),
     plan->layout->plot.y,                        text->width,            text->height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (is_clear (plan, &places[i]))
      {
        *out_box = places[i];
        return TRUE;
      }
  return FALSE;
}

static gboolean
has_highlight (const Histogram *self)
{
  return self->highlight_label != NULL && self->highlight >= 0
         && (guint)self->highlight < self->n_bands;
}

static CurioText
make_highlight_text (const Plan *plan)
{
  return curio_text_new (plan->histogram->highlight_label,
                         CURIO_SMALL_PT * plan->scale, CURIO_WEIGHT_BOLD);
}

static void
draw_highlight_label (const Plan *plan)
{
  CurioText text;
  CurioBox box;

  if (!has_highlight (plan->histogram))
    return;
  text = make_highlight_text (plan);
  if (!find_place (plan, &text, &box)
      || !curio_sketch_has_room (plan->layout, &box, 0))
    return;
  curio_sketch_box (plan->layout, &box, CURIO_INK_CARD);
  curio_sketch_text (plan->layout, &text, box.x, box.y, CURIO_INK_TEXT);
}

/* What the last band holds is on no axis where it has no end. */
static void
draw_open_label (const Plan *plan)
{
  const Histogram *self = plan->histogram;
  guint last = self->n_bands - 1;
  g_autofree char *label = NULL;
  CurioText text;
  CurioBox box;

  if (!self->is_open || self->counts[last] == 0
      || self->highlight == (int)last)
    return;
  label = self->unit->describe_band ((gint64)last * self->width_mills,
                                     CURIO_OPEN_END, self->counts[last]);
  text = curio_text_new (label, CURIO_SMALL_PT * plan->scale,
                         CURIO_WEIGHT_REGULAR);
  box = (CurioBox){ plan->right - text.width,
                    get_top (plan, last) - text.height - 2 * plan->scale,
                    text.width, text.height };
  if (!is_clear (plan, &box)
      || !curio_sketch_has_room (plan->layout, &box, 4 * plan->scale))
    return;
  curio_sketch_box (plan->layout, &box, CURIO_INK_CARD);
  curio_sketch_text (plan->layout, &text, box.x, box.y, CURIO_INK_TEXT);
}

/* --- the bands ----------------------------------------------------------- */

/* Where band I ends. */
static gint64
get_end (const Histogram *self, guint i)
{
  return self->is_open && i + 1 == self->n_bands
             ? CURIO_OPEN_END
             : (gint64)(i + 1) * self->width_mills;
}

static char *
describe_mark (const Histogram *self, guint i)
{
  char *band = self->unit->describe_band ((gint64)i * self->width_mills,
                                          get_end (self, i), self->counts[i]);

  return self->n_customers != NULL
             ? curio_histogram_add_customers (band, self->n_customers[i])
             : band;
}

static void
draw_bands (const Plan *plan)
{
  const Histogram *self = plan->histogram;
  double pitch = (plan->right - plan->left) / self->n_bands;
  double gap = pitch > 4 ? BAND_GAP_PT * plan->scale : 0;
  double height = plan->bottom - plan->top;

  for (guint i = 0; i < self->n_bands; i++)
    {
      double x = get_x (plan, i), y = get_top (plan, i);

      if (self->counts[i] > 0)
        {
          CurioShape *shape = curio_sketch_box (
              plan->layout,
              &(CurioBox){ x + gap / 2, MIN (y, plan->bottom - 0.4),
                           pitch - gap, MAX (plan->bottom - y, 0.4) },
              (int)i == self->highlight ? CURIO_INK_HIGHLIGHT
                                        : CURIO_INK_MEASURE);

          shape->corners = CURIO_CORNERS_TOP;
          shape->radius_pt = pitch > 4 ? 1.5 * plan->scale : 0;
        }
      CurioMark *mark = curio_sketch_mark (
          plan->layout, &(CurioBox){ x, plan->top, pitch, height }, (int)i, 0,
          describe_mark (self, i));
      mark->is_idle = self->counts[i] == 0;
    }
}

/* Neighbours in a row need a gap, what stands above and below does not. */
static gboolean
has_room_beside (const Plan *plan, const CurioBox *box)
{
  double gap = 4 * plan->scale;
  CurioBox wide = { box->x - gap, box->y, box->width + 2 * gap, box->height };

  return curio_sketch_has_room (plan->layout, &wide, 0);
}

/* Round amounts along the bottom, as many as have room. */
static void
draw_amounts (const Plan *plan)
{
  const Histogram *self = plan->histogram;
  gint64 largest = (gint64)self->n_bands * self->width_mills;
  guint n_most
      = (guint)CLAMP ((plan->right - plan->left) / (40 * plan->scale), 2, 12);
  CurioScale scale;

  curio_scale_init (&scale, 0, largest, n_most);
  for (guint i = 0; i < scale.n_ticks; i++)
    {
      gint64 amount = (gint64)i * scale.step;
      g_autofree char *label
          = self->unit->format_tick (amount, scale.step, largest);
      CurioText text = curio_text_new (label, CURIO_SMALL_PT * plan->scale,
                                       CURIO_WEIGHT_REGULAR);
      double x = get_x (plan, (double)amount / (double)self->width_mills);
      CurioBox box
          = { x - text.width / 2, plan->bottom + LABELS_TOP_PT * plan->scale,
              text.width, text.height };

      if (amount > largest)
        continue;
      /* The last may stand a little to the left of its place. */
      box.x = MIN (box.x, plan->right + 4 * plan->scale - text.width);
      if (has_room_beside (plan, &box))
        curio_sketch_text (plan->layout, &text, box.x, box.y, CURIO_INK_MUTED);
    }
}

/* --- the plan ------------------------------------------------------------ */

static void
plan_axis (Plan *plan)
{
  double row = 1.3 * CURIO_SMALL_PT * plan->scale;

  curio_axis_init (&plan->axis, 0, get_most (plan->histogram),
                   plan->top + plan->n_rows * row, plan->bottom, plan->scale,
                   FALSE);
}

static void
plan_height (Plan *plan, const CurioBox *plot, double *out_box_height)
{
  double labels
      = plot->height > 50 * plan->scale ? LABELS_PT * plan->scale : 0;
  double wanted = curio_box_plot_get_height (plan->scale);

  *out_box_height
      = plan->histogram->has_box_plot && plot->height > 2.2 * wanted + labels
            ? wanted
            : 0;
  /* Half of the topmost tick's label stands above its line. */
  plan->top
      = plot->y
        + (plot->height > 60 * plan->scale ? 0.7 * CURIO_SMALL_PT * plan->scale
                                           : 0);
  plan->bottom = plot->y + plot->height - labels - *out_box_height;
}

static void
plan_width (Plan *plan, const CurioBox *plot)
{
  double left
      = curio_axis_measure (&plan->axis, curio_format_count, plan->scale);

  left = left > plot->width * MOST_AXIS_SHARE
             ? 0
             : left + AXIS_GAP_PT * plan->scale;
  plan->left = plot->x + left;
  plan->right = plot->x + plot->width;
}

static void
histogram_layout (const CurioChart *chart, CurioLayout *layout,
                  const CurioBox *plot)
{
  const Histogram *self = (const Histogram *)chart;
  Plan plan = { .histogram = self,
                .layout = layout,
                .scale = curio_chart_get_scale (chart) };
  double box_height;
  CurioBox box;

  if (get_most (self) == 0 || self->width_mills <= 0)
    {
      curio_chart_say_empty (chart, layout, plot);
      return;
    }
  plan_height (&plan, plot, &box_height);
  plan_axis (&plan);
  plan_width (&plan, plot);
  if (has_highlight (self) && plot->height > 60 * plan.scale)
    {
      CurioText text = make_highlight_text (&plan);

      /* No room among the bands: make them lower and stand above them. */
      if (!find_place (&plan, &text, &box))
        plan.n_rows = 1;
      plan_axis (&plan);
    }
  curio_axis_draw_grid (&plan.axis, layout, plan.left, plan.right);
  if (plan.left > plot->x)
    curio_axis_draw_labels (&plan.axis, layout,
                            plan.left - AXIS_GAP_PT * plan.scale,
                            curio_format_count, plan.scale);
  draw_bands (&plan);
  curio_sketch_line (layout, plan.left, plan.bottom, plan.right, plan.bottom,
                     CURIO_INK_AXIS, 0.9);
  draw_highlight_label (&plan);
  draw_open_label (&plan);
  if (plot->height > 50 * plan.scale)
    draw_amounts (&plan);
  if (box_height > 0)
    {
      box = (CurioBox){ plan.left, plot->y + plot->height - box_height,
                        plan.right - plan.left, box_height };
      curio_box_plot_draw (&self->box_plot, layout, &box,
                           (gint64)self->n_bands * self->width_mills,
                           self->unit->format_value, plan.scale);
    }
}

static char *
histogram_describe (const CurioChart *chart)
{
  const Histogram *self = (const Histogram *)chart;

  if (get_most (self) == 0 || self->width_mills <= 0)
    return curio_chart_describe_empty (chart);
  return curio_chart_describe_as (
      chart,
      self->unit->describe (self->has_box_plot ? &self->box_plot : NULL));
}

static CurioTable *
histogram_tabulate (const CurioChart *chart)
{
  const Histogram *self = (const Histogram *)chart;
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("From"), TRUE);
  curio_table_add_column (table, _ ("Below"), TRUE);
  curio_table_add_column (table, _ (self->unit->count_title), TRUE);
  for (guint i = 0; i < self->n_bands; i++)
    {
      self->unit->add_cell (table, (gint64)i * self->width_mills);
      if (get_end (self, i) == CURIO_OPEN_END)
        curio_table_add_nothing (table);
      else
        self->unit->add_cell (table, get_end (self, i));
      curio_table_add_count (table, self->counts[i]);
    }
  return table;
}

static void
histogram_free (CurioChart *chart)
{
  Histogram *self = (Histogram *)chart;

  g_free (self->counts);
  g_free (self->n_customers);
  g_free (self->highlight_label);
  g_free (self);
}

static const CurioChartKind histogram_kind
    = { "histogram", histogram_layout, histogram_describe, histogram_free,
        histogram_tabulate };

CurioChart *
curio_histogram_new (const guint32 *counts, guint n_bands, gint64 width_mills,
                     int highlight, const char *highlight_label,
                     const CurioBoxPlot *box_plot)
{
  Histogram *self = g_new0 (Histogram, 1);

  curio_chart_init (&self->parent, &histogram_kind);
  self->unit = &curio_histogram_money;
  self->counts = g_memdup2 (counts, sizeof (guint32) * n_bands);
  self->n_bands = n_bands;
  self->width_mills = width_mills;
  self->highlight = highlight;
  self->highlight_label = g_strdup (highlight_label);
  self->has_box_plot = box_plot != NULL;
  if (box_plot != NULL)
    self->box_plot = *box_plot;
  return &self->parent;
}

void
curio_histogram_set_unit (CurioChart *chart, const CurioHistogramUnit *unit,
                          gboolean is_open)
{
  Histogram *self = (Histogram *)chart;

  g_return_if_fail (chart != NULL && chart->kind == &histogram_kind);
  g_return_if_fail (unit != NULL);

  self->unit = unit;
  self->is_open = is_open;
}

void
curio_histogram_set_customers (CurioChart *chart, const guint32 *n_customers)
{
  Histogram *self = (Histogram *)chart;

  g_return_if_fail (chart != NULL && chart->kind == &histogram_kind);
  self->n_customers
      = g_memdup2 (n_customers, sizeof (guint32) * self->n_bands);
}
