/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tiny line by month, for beside a key figure: no axis and no words.  A dot
 * stands on the last whole month; the way to a partial one is dotted, as it is
 * not over.  A month without neighbours is a small dot, and one that is alone
 * stands at the end of a level: there is nothing to compare it with. */

#include "curio-spark.h"

#include "curio-months.h"

#include <glib/gi18n-lib.h>

#define LINE_PT 1.1
#define DOT_PT 1.9
#define SMALL_DOT_PT 1.2
#define LEVEL_PT 0.75

typedef struct
{
  CurioChart parent;
  gint32 first_month;
  guint n;
  gint64 *values;
  guint8 *is_shown;
  guint8 *n_days_partial;
  CurioFormatFunc format;
  guint n_idle;
  char *month_head; /* NULL: "Month" */
} Spark;

typedef struct
{
  const Spark *spark;
  CurioLayout *layout;
  CurioBox box;  /* all there is */
  CurioBox plot; /* where the points are: a dot on its edge fits into BOX */
  double scale;
  int series; /* of the marks */
  gint64 low, high;
} Plan;

static CurioMonths
get_months (const Spark *self, const CurioBox *plot)
{
  return (CurioMonths){ self->first_month, self->n, self->n_days_partial,
                        plot->x, plot->x + plot->width };
}

static int
find_last_whole (const Spark *self)
{
  CurioMonths months = get_months (self, &(CurioBox){ 0 });

  for (guint i = self->n; i-- > 0;)
    if (self->is_shown[i] && !curio_months_is_partial (&months, i))
      return (int)i;
  return -1;
}

/* One month is all the way, and ends where others do. */
static double
get_x (const Plan *plan, guint i)
{
  guint n = plan->spark->n;

  return plan->plot.x + plan->plot.width * (n > 1 ? (double)i / (n - 1) : 1.0);
}

static double
get_y (const Plan *plan, guint i)
{
  double range = (double)plan->high - (double)plan->low;
  double part
      = range > 0
            ? ((double)plan->spark->values[i] - (double)plan->low) / range
            : 0.5;

  return plan->plot.y + plan->plot.height * (1 - part);
}

static void
find_range (Plan *plan)
{
  const Spark *self = plan->spark;

  plan->low = G_MAXINT64;
  plan->high = G_MININT64;
  for (guint i = 0; i < self->n; i++)
    if (self->is_shown[i])
      {
        plan->low = MIN (plan->low, self->values[i]);
        plan->high = MAX (plan->high, self->values[i]);
      }
}

/* From each month to the next, where both have a value. */
static void
draw_line (const Plan *plan)
{
  const Spark *self = plan->spark;
  CurioMonths months = get_months (self, &plan->plot);
  double scale = plan->scale;

  for (guint i = 0; i + 1 < self->n; i++)
    {
      double points[] = { get_x (plan, i), get_y (plan, i),
                          get_x (plan, i + 1), get_y (plan, i + 1) };
      CurioShape *line;

      if (!self->is_shown[i] || !self->is_shown[i + 1])
        continue;
      line = curio_sketch_path (plan->layout, points, 2, CURIO_INK_MEASURE,
                                LINE_PT * scale);
      if (curio_months_is_partial (&months, i + 1))
        line->dash_pt[0] = line->dash_pt[1] = 1.5 * scale;
    }
}

static gboolean
is_apart (const Spark *self, guint i)
{
  return self->is_shown[i] && (i == 0 || !self->is_shown[i - 1])
         && (i + 1 == self->n || !self->is_shown[i + 1]);
}

/* What no line reaches. */
static void
draw_apart (const Plan *plan, int last)
{
  const Spark *self = plan->spark;
  double scale = plan->scale;
  guint n_shown = 0;

  for (guint i = 0; i < self->n; i++)
    {
      n_shown += self->is_shown[i] != 0;
      if (is_apart (self, i) && (int)i != last)
        curio_sketch_dot (plan->layout, get_x (plan, i), get_y (plan, i),
                          SMALL_DOT_PT * scale, CURIO_INK_MEASURE);
    }
  if (n_shown == 1)
    {
      double y = plan->plot.y + plan->plot.height / 2;
      double ends[] = { plan->plot.x, y, plan->plot.x + plan->plot.width, y };

      curio_sketch_path (plan->layout, ends, 2, CURIO_INK_AXIS,
                         LEVEL_PT * scale);
    }
}

/* As wide as from the middle between it and its neighbours, within the box. */
static CurioBox
get_mark_box (const Plan *plan, guint i)
{
  double pitch = plan->plot.width / MAX (plan->spark->n - 1, 1);
  double left = MAX (get_x (plan, i) - pitch / 2, plan->box.x);
  double right
      = MIN (get_x (plan, i) + pitch / 2, plan->box.x + plan->box.width);

  return (CurioBox){ left, plan->plot.y, right - left, plan->plot.height };
}

static void
add_marks (const Plan *plan)
{
  const Spark *self = plan->spark;
  CurioMonths months = get_months (self, &plan->plot);

  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *month = curio_months_name (&months, i);
      g_autofree char *value = NULL;
      CurioBox box = get_mark_box (plan, i);
      CurioMark *mark;

      if (!self->is_shown[i])
        continue;
      value = self->format (self->values[i]);
      mark = curio_sketch_mark (plan->layout, &box, (int)i, plan->series,
                                g_strdup_printf (_ ("%s: %s"), month, value));
      mark->is_idle = i < self->n_idle;
    }
}

void
curio_spark_sketch (const CurioChart *chart, CurioLayout *layout,
                    const CurioBox *box, double scale, int series)
{
  Plan plan = { .spark = (const Spark *)chart,
                .layout = layout,
                .box = *box,
                .scale = scale,
                .series = series };
  double dot = DOT_PT * scale;
  int last = find_last_whole (plan.spark);

  if (box->width <= 2 * dot || box->height <= 2 * dot || plan.spark->n == 0)
    return;
  plan.plot = (CurioBox){ box->x + dot, box->y + dot, box->width - 2 * dot,
                          box->height - 2 * dot };
  find_range (&plan);
  draw_line (&plan);
  draw_apart (&plan, last);
  if (last >= 0)
    curio_sketch_dot (layout, get_x (&plan, (guint)last),
                      get_y (&plan, (guint)last), dot, CURIO_INK_HIGHLIGHT);
  add_marks (&plan);
}

static void
spark_layout (const CurioChart *chart, CurioLayout *layout,
              const CurioBox *plot)
{
  curio_spark_sketch (chart, layout, plot, curio_chart_get_scale (chart), 0);
}

static char *
spark_describe (const CurioChart *chart)
{
  const Spark *self = (const Spark *)chart;
  CurioMonths months = get_months (self, &(CurioBox){ 0 });
  int first = -1, last = find_last_whole (self);
  g_autofree char *from = NULL, *to = NULL, *was = NULL, *is = NULL;

  for (guint i = 0; i < self->n && first < 0; i++)
    if (self->is_shown[i])
      first = (int)i;
  if (first < 0 || last < 0)
    return curio_chart_describe_empty (chart);
  from = curio_months_name (&months, (guint)first);
  to = curio_months_name (&months, (guint)last);
  was = self->format (self->values[first]);
  is = self->format (self->values[last]);
  return curio_chart_describe_as (
      chart, g_strdup_printf (_ ("a line by month from %s in %s to %s in %s."),
                              was, from, is, to));
}

static CurioTable *
spark_tabulate (const CurioChart *chart)
{
  const Spark *self = (const Spark *)chart;
  CurioMonths months = get_months (self, &(CurioBox){ 0 });
  CurioTable *table = curio_table_new ();

  curio_table_add_column (
      table, self->month_head != NULL ? self->month_head : _ ("Month"), FALSE);
  curio_table_add_column (table, _ ("Value"), TRUE);
  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *month = curio_months_name (&months, i);

      if (!self->is_shown[i])
        continue;
      curio_table_add_text (table, month);
      curio_table_add_formatted (table, self->format, self->values[i]);
    }
  return table;
}

static void
spark_free (CurioChart *chart)
{
  Spark *self = (Spark *)chart;

  g_free (self->values);
  g_free (self->is_shown);
  g_free (self->n_days_partial);
  g_free (self->month_head);
  g_free (self);
}

static const CurioChartKind spark_kind
    = { "spark", spark_layout, spark_describe, spark_free, spark_tabulate };

CurioChart *
curio_spark_new (gint32 first_month, guint n, const gint64 *values,
                 const guint8 *is_shown, const guint8 *n_days_partial,
                 CurioFormatFunc format)
{
  Spark *self = g_new0 (Spark, 1);

  curio_chart_init (&self->parent, &spark_kind);
  self->first_month = first_month;
  self->n = n;
  self->values = g_new0 (gint64, MAX (n, 1));
  self->is_shown = g_new0 (guint8, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      self->values[i] = CURIO_CLAMP_VALUE (values[i]);
      self->is_shown[i] = is_shown == NULL || is_shown[i];
    }
  self->n_days_partial = g_memdup2 (n_days_partial, n);
  self->format = format;
  return &self->parent;
}

void
curio_spark_set_idle (CurioChart *chart, guint n)
{
  g_return_if_fail (chart != NULL && chart->kind == &spark_kind);

  ((Spark *)chart)->n_idle = n;
}

void
curio_spark_set_month_head (CurioChart *chart, const char *head)
{
  Spark *self = (Spark *)chart;

  g_return_if_fail (chart != NULL && chart->kind == &spark_kind);

  g_free (self->month_head);
  self->month_head = g_strdup (head);
}
