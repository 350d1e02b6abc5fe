/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines by month.  A series in the ghost ink (the year before) is dashed with
 * ringed points; the others are solid. */

#include "curio-axis.h"
#include "curio-months.h"
#include "curio-panel.h"
#include "curio-time-notes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define AXIS_GAP_PT 6.0
#define MOST_AXIS_SHARE 0.3
#define LABEL_ROW_PT 12.5
#define LEADER_PT 9.0
#define RING_PT 1.9
#define MOST_CANDIDATES 60

typedef struct
{
  CurioChart parent;
  gint32 first_month;
  guint n;
  CurioPanelData *series; /* one panel of one series each */
  guint n_series;
  CurioFormatFunc format_axis, format_value;
} Line;

typedef struct
{
  const Line *line;
  CurioLayout *layout;
  CurioMonths months;
  CurioAxis axis;
  double scale;
  double flags; /* of notes, above the top */
  double top, bottom;
} Plan;

static gboolean
is_empty (const Line *self)
{
  for (guint s = 0; s < self->n_series; s++)
    if (!curio_panel_data_is_empty (&self->series[s], self->n))
      return FALSE;
  return TRUE;
}

static double
get_y (const Plan *plan, guint series, guint i)
{
  return curio_axis_get_y (
      &plan->axis,
      (double)curio_panel_data_get_value (&plan->line->series[series], 0, i));
}

static gboolean
is_shown (const Plan *plan, guint series, guint i)
{
  return curio_panel_data_is_shown (&plan->line->series[series], 0, i);
}

/* --- the plan ------------------------------------------------------------ */

static void
plan_axes (Plan *plan, const CurioBox *plot)
{
  const Line *self = plan->line;
  const CurioMonths at_most
      = { self->first_month, self->n, NULL, plot->x, plot->x + plot->width };
  double months
      = curio_months_get_height (&at_most, plot->height, plan->scale);
  double row = plot->height > 4 * LABEL_ROW_PT * plan->scale
                   ? LABEL_ROW_PT * plan->scale
                   : 0;
  double left;
  gint64 low = 0, high = 0;

  for (guint s = 0; s < self->n_series; s++)
    for (guint i = 0; i < self->n; i++)
      {
        gint64 value = curio_panel_data_get_value (&self->series[s], 0, i);

        low = MIN (low, value);
        high = MAX (high, value);
      }
  plan->flags
      = curio_time_notes_get_height (&self->parent, &at_most, plot->height);
  plan->top = plot->y + plan->flags;
  plan->bottom = plot->y + plot->height - months;
  curio_axis_init (&plan->axis, low, high, plan->top + row, plan->bottom,
                   plan->scale, FALSE);
  left = curio_axis_measure (&plan->axis, self->format_axis, plan->scale);
  left = left > plot->width * MOST_AXIS_SHARE || left <= 0
             ? 0
             : left + AXIS_GAP_PT * plan->scale;
  plan->months = (CurioMonths){ self->first_month, self->n, NULL,
                                plot->x + left, plot->x + plot->width };
}

/* --- drawing ------------------------------------------------------------- */

static void
draw_run (const Plan *plan, guint series, guint from, guint to)
{
  const CurioSeries *data = &plan->line->series[series].public.series[0];
  gboolean is_ghost = data->ink == CURIO_INK_GHOST;
  g_autofree double *points = g_new (double, 2 * (to - from));
  CurioShape *shape;

  for (guint i = from; i < to; i++)
    {
      points[2 * (i - from)] = curio_months_get_x (&plan->months, i);
      points[2 * (i - from) + 1] = get_y (plan, series, i);
    }
  if (to - from > 1)
    {
      shape = curio_sketch_path (plan->layout, points, to - from, data->ink,
                                 (is_ghost ? 1.4 : 2.0) * plan->scale);
      if (is_ghost)
        {
          shape->dash_pt[0] = 4 * plan->scale;
          shape->dash_pt[1] = 2 * plan->scale;
        }
    }
  if (!is_ghost && to - from > 1)
    return;
  if (curio_months_get_pitch (&plan->months) < 3 * RING_PT * plan->scale)
    return;
  for (guint i = 0; i < to - from; i++)
    {
      shape = curio_sketch_dot (plan->layout, points[2 * i], points[2 * i + 1],
                                RING_PT * plan->scale,
                                is_ghost ? CURIO_INK_CARD : data->ink);
      shape->stroke = data->ink;
      shape->stroke_pt = 0.9 * plan->scale;
    }
}

/* A month that is not shown breaks the line: a gap is not a straight way. */
static void
draw_series (const Plan *plan, guint series)
{
  guint n = plan->line->n;
  guint from = 0;

  for (guint i = 0; i <= n; i++)
    if (i == n || !is_shown (plan, series, i))
      {
        if (i > from)
          draw_run (plan, series, from, i);
        from = i + 1;
      }
}

static void
add_mark (const Plan *plan, guint i)
{
  const Line *self = plan->line;
  double pitch = curio_months_get_pitch (&plan->months);
  g_autofree char *month = curio_months_name (&plan->months, i);
  GString *label = g_string_new (month);

  for (guint s = 0; s < self->n_series; s++)
    {
      const CurioPanelData *data = &self->series[s];
      g_autofree char *value
          = self->format_value == NULL || !is_shown (plan, s, i)
                ? g_strdup ("\u2013")
                : self->format_value (data->values[0][i]);

      g_string_append (label, s == 0 ? ": " : "; ");
      if (data->names[0] != NULL)
        g_string_append_printf (label, "%s ", data->names[0]);
      g_string_append (label, value);
    }
  curio_sketch_mark (plan->layout,
                     &(CurioBox){ plan->months.left + i * pitch, plan->top,
                                  pitch, plan->bottom - plan->top },
                     (int)i, 0, g_string_free (label, FALSE));
}

/* --- names --------------------------------------------------------------- */

/* The box for TEXT over month I: above (DIRECTION 1) or below all lines. */
static CurioBox
get_box_beyond (const Plan *plan, const CurioText *text, guint i,
                int direction)
{
  const CurioMonths *months = &plan->months;
  double pitch = curio_months_get_pitch (months);
  double gap = LEADER_PT * plan->scale;
  double edge = direction > 0 ? plan->bottom : plan->top;
  CurioBox box = { curio_months_get_x (months, i) - text->width / 2, 0,
                   text->width, text->height };
  int from, to;

  box.x = MAX (MIN (box.x, months->right - text->width), months->left);
  from = (int)floor ((box.x - months->left) / pitch) - 1;
  to = (int)floor ((box.x + box.width - months->left) / pitch) + 1;
  for (guint s = 0; s < plan->line->n_series; s++)
    for (int m = MAX (from, 0); m <= MIN (to, (int)months->n - 1); m++)
      if (is_shown (plan, s, (guint)m))
        {
          double y = get_y (plan, s, (guint)m);

          edge = direction > 0 ? MIN (edge, y) : MAX (edge, y);
        }
  box.y = direction > 0 ? edge - gap - text->height : edge + gap;
  return box;
}

/* No other line lies between the label and its own. */
static gboolean
is_outermost (const Plan *plan, guint series, guint i, int direction)
{
  for (guint s = 0; s < plan->line->n_series; s++)
    if (s != series && is_shown (plan, s, i)
        && (get_y (plan, s, i) - get_y (plan, series, i)) * direction < 0)
      return FALSE;
  return is_shown (plan, series, i);
}

static gboolean
find_place (const Plan *plan, guint series, const CurioText *text,
            guint *out_month, CurioBox *out_box)
{
  guint n = plan->line->n;
  double least = G_MAXDOUBLE;

  for (int direction = 1; direction >= -1; direction -= 2)
    for (guint i = 0; i < n; i += MAX (n / MOST_CANDIDATES, 1))
      {
        CurioBox box = get_box_beyond (plan, text, i, direction);
        double way
            = fabs (box.y - get_y (plan, series, i)) + fabs (i - n / 2.0) / n;

        if (way >= least || !is_outermost (plan, series, i, direction)
            || box.y < plan->top || box.y + box.height > plan->bottom
            || !curio_sketch_has_room (plan->layout, &box, 4 * plan->scale))
          continue;
        least = way;
        *out_month = i;
        *out_box = box;
      }
  return least < G_MAXDOUBLE;
}

static void
draw_name (const Plan *plan, guint series)
{
  const CurioPanelData *data = &plan->line->series[series];
  CurioInk ink = data->public.series[0].text_ink;
  double x, y;
  CurioText text;
  CurioBox box = { 0 };
  guint i = 0;

  if (data->names[0] == NULL)
    return;
  text = curio_text_new (data->names[0], CURIO_SMALL_PT * plan->scale,
                         data->public.series[0].ink == CURIO_INK_GHOST
                             ? CURIO_WEIGHT_REGULAR
                             : CURIO_WEIGHT_BOLD);
  if (!find_place (plan, series, &text, &i, &box))
    return;
  x = curio_months_get_x (&plan->months, i);
  y = get_y (plan, series, i);
  curio_sketch_line (plan->layout, x, box.y > y ? box.y : box.y + box.height,
                     x, box.y > y ? y + RING_PT : y - RING_PT,
                     CURIO_INK_LEADER, 0.75);
  curio_sketch_text (plan->layout, &text, box.x, box.y,
                     ink == CURIO_INK_NONE ? CURIO_INK_MUTED : ink);
}

/* On a slide the last value stands behind the line's end, if there is room
 * for it. */
static void
draw_end (const Plan *plan, guint series)
{
  const CurioPanelData *data = &plan->line->series[series];
  CurioInk ink = data->public.series[0].text_ink;
  guint i = plan->line->n - 1;
  g_autofree char *value = NULL;
  CurioText text;
  CurioBox box;

  while (i > 0 && !is_shown (plan, series, i))
    i--;
  if (!curio_chart_is_slide (&plan->line->parent)
      || plan->line->format_axis == NULL || !is_shown (plan, series, i))
    return;
  value = plan->line->format_axis (data->values[0][i]);
  text = curio_text_new (value, CURIO_SMALL_PT * plan->scale,
                         CURIO_WEIGHT_BOLD);
  box = (CurioBox){ curio_months_get_x (&plan->months, i)
                        + 2 * RING_PT * plan->scale,
                    get_y (plan, series, i) - text.height / 2, text.width,
                    text.height };
  if (box.x + box.width <= plan->layout->plot.x + plan->layout->plot.width
      && curio_sketch_has_room (plan->layout, &box, plan->scale))
    curio_sketch_text (plan->layout, &text, box.x, box.y,
                       ink == CURIO_INK_NONE ? CURIO_INK_MUTED : ink);
}

static void
line_layout (const CurioChart *chart, CurioLayout *layout,
             const CurioBox *plot)
{
  const Line *self = (const Line *)chart;
  Plan plan = { .line = self,
                .layout = layout,
                .scale = curio_chart_get_scale (chart) };
  double zero;

  if (is_empty (self))
    {
      curio_chart_say_empty (chart, layout, plot);
      return;
    }
  plan_axes (&plan, plot);
  curio_axis_draw_grid (&plan.axis, layout, plan.months.left,
                        plan.months.right);
  if (plan.months.left > plot->x)
    curio_axis_draw_labels (&plan.axis, layout,
                            plan.months.left - AXIS_GAP_PT * plan.scale,
                            self->format_axis, plan.scale);
  zero = curio_axis_get_y (&plan.axis, 0);
  curio_sketch_line (layout, plan.months.left, zero, plan.months.right, zero,
                     CURIO_INK_AXIS, 0.9);
  curio_months_draw (&plan.months, layout, plan.bottom, plot->height,
                     plan.scale);
  if (plan.flags > 0)
    curio_time_notes_draw_lines (chart, layout, &plan.months, plot->y,
                                 plan.bottom);
  for (guint s = 0; s < self->n_series; s++)
    draw_series (&plan, s);
  for (guint s = 0; s < self->n_series; s++)
    draw_end (&plan, s);
  for (guint s = 0; s < self->n_series; s++)
    draw_name (&plan, s);
  for (guint i = 0; i < self->n; i++)
    add_mark (&plan, i);
  if (plan.flags > 0)
    curio_time_notes_draw_flags (chart, layout, &plan.months, plot->y);
}

static char *
line_describe (const CurioChart *chart)
{
  const Line *self = (const Line *)chart;
  CurioMonths months = { self->first_month, self->n, NULL, 0, 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  if (is_empty (self) || self->format_value == NULL)
    return curio_chart_describe_empty (chart);
  for (guint s = 0; s < self->n_series; s++)
    {
      g_autofree char *sentence
          = curio_panel_data_describe (&self->series[s], &months);

      if (sentence != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                                sentence);
    }
  return text->len > 0 ? curio_chart_describe_as (chart, g_strdup (text->str))
                       : curio_chart_describe_empty (chart);
}

static CurioTable *
line_tabulate (const CurioChart *chart)
{
  const Line *self = (const Line *)chart;
  const CurioMonths months = { self->first_month, self->n, NULL, 0, 0 };
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Month"), FALSE);
  for (guint s = 0; s < self->n_series; s++)
    curio_panel_data_add_columns (&self->series[s], table);
  curio_time_notes_add_column (chart, table);
  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *month = curio_months_name (&months, i);

      curio_table_add_text (table, month);
      for (guint s = 0; s < self->n_series; s++)
        curio_panel_data_add_cells (&self->series[s], table, i);
      curio_time_notes_add_cell (chart, table, self->first_month + (gint32)i);
    }
  return table;
}

static void
line_free (CurioChart *chart)
{
  Line *self = (Line *)chart;

  for (guint s = 0; s < self->n_series; s++)
    curio_panel_data_clear (&self->series[s]);
  g_free (self->series);
  g_free (self);
}

static const CurioChartKind line_kind
    = { "line", line_layout, line_describe, line_free, line_tabulate };

CurioChart *
curio_line_new (gint32 first_month, guint n, const CurioSeries *series,
                guint n_series, CurioFormatFunc format_axis,
                CurioFormatFunc format_value)
{
  Line *self = g_new0 (Line, 1);

  curio_chart_init (&self->parent, &line_kind);
  self->first_month = self->parent.first_month = first_month;
  self->n = self->parent.n_months = n;
  self->n_series = n_series;
  self->series = g_new0 (CurioPanelData, MAX (n_series, 1));
  for (guint s = 0; s < n_series; s++)
    {
      CurioPanel panel = { .series = { series[s] },
                           .n_series = 1,
                           .format_value = format_value };

      curio_panel_data_init (&self->series[s], &panel, n);
    }
  self->format_axis = format_axis;
  self->format_value = format_value;
  return &self->parent;
}
