/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A Lorenz curve: how much of the whole the many who have least have together;
 * the deeper it hangs below the diagonal, the fewer have most. */

#include "curio-format.h"
#include "curio-kind.h"

#include <glib/gi18n-lib.h>

#define LABELS_PT 17.0
#define NAME_PT 13.0
#define AXIS_GAP_PT 6.0
#define HAIRLINE_PT 0.75
#define CURVE_PT 1.8
#define DOT_PT 3.0
#define MARK_PT 7.0
#define N_STEPS 4
#define LEAST_HEIGHT_PT 90.0
#define LEAST_WIDTH_PT 120.0
/* Where the curve and the names of its points seldom are. */
#define DIAGONAL_NAME_AT 0.88
/* More points than this no eye can tell apart. */
#define MOST_POINTS 400

typedef struct
{
  CurioChart parent;
  double *shares; /* [n + 1] */
  guint n;
  CurioCurvePoint *points;
  guint n_points;
  char *x_name, *y_name, *diagonal;
} Curve;

typedef struct
{
  const Curve *curve;
  CurioLayout *layout;
  double scale;
  CurioBox box; /* of the curve */
} Plan;

static double
get_x (const Plan *plan, double share)
{
  return plan->box.x + plan->box.width * share;
}

static double
get_y (const Plan *plan, double share)
{
  return plan->box.y + plan->box.height * (1 - share);
}

static CurioText
make_text (const Plan *plan, const char *text)
{
  return curio_text_new (text, CURIO_SMALL_PT * plan->scale,
                         CURIO_WEIGHT_REGULAR);
}

static void
put_text (const Plan *plan, const CurioText *text, double x, double y,
          CurioInk ink)
{
  CurioBox box = { x, y, text->width, text->height };

  if (curio_sketch_has_room (plan->layout, &box, 2 * plan->scale))
    curio_sketch_text (plan->layout, text, x, y, ink);
}

/* --- frame --------------------------------------------------------------- */

static void
draw_grid (const Plan *plan, gboolean has_labels)
{
  for (guint i = 0; i <= N_STEPS; i++)
    {
      double share = (double)i / N_STEPS;
      double x = get_x (plan, share), y = get_y (plan, share);
      g_autofree char *label = curio_format_percent (share, 0);
      CurioText text = make_text (plan, label);

      curio_sketch_line (
          plan->layout, plan->box.x, y, plan->box.x + plan->box.width, y,
          i == 0 ? CURIO_INK_AXIS : CURIO_INK_GRID, HAIRLINE_PT);
      if (!has_labels)
        continue;
      put_text (plan, &text,
                plan->box.x - AXIS_GAP_PT * plan->scale - text.width,
                y - text.height / 2, CURIO_INK_MUTED);
      if (i > 0)
        put_text (plan, &text,
                  MIN (x - text.width / 2,
                       plan->box.x + plan->box.width - text.width),
                  plan->box.y + plan->box.height + 3 * plan->scale,
                  CURIO_INK_MUTED);
    }
}

static void
draw_names (const Plan *plan)
{
  const Curve *self = plan->curve;
  double bottom = plan->box.y + plan->box.height + LABELS_PT * plan->scale;

  if (self->x_name != NULL)
    {
      CurioText text = make_text (plan, self->x_name);

      put_text (plan, &text, plan->box.x + plan->box.width - text.width,
                bottom, CURIO_INK_MUTED);
    }
  if (self->y_name != NULL)
    {
      CurioText text = make_text (plan, self->y_name);

      put_text (plan, &text, plan->layout->plot.x, plan->layout->plot.y,
                CURIO_INK_MUTED);
    }
}

/* --- curve --------------------------------------------------------------- */

static void
draw_curve (const Plan *plan)
{
  const Curve *self = plan->curve;
  guint n = MIN (self->n, MOST_POINTS);
  g_autofree double *points = g_new (double, 2 * (n + 1));
  CurioShape *shape;

  for (guint i = 0; i <= n; i++)
    {
      guint k = (guint)((guint64)i * self->n / n);

      points[2 * i] = get_x (plan, (double)k / self->n);
      points[2 * i + 1] = get_y (plan, self->shares[k]);
    }
  shape = curio_sketch_line (plan->layout, get_x (plan, 0), get_y (plan, 0),
                             get_x (plan, 1), get_y (plan, 1), CURIO_INK_GHOST,
                             1.2 * plan->scale);
  shape->dash_pt[0] = 4 * plan->scale;
  shape->dash_pt[1] = 2 * plan->scale;
  curio_sketch_path (plan->layout, points, n + 1, CURIO_INK_HIGHLIGHT,
                     CURVE_PT * plan->scale);
}

/* Left of its dot and above it: the curve goes down from there. */
static void
draw_point (const Plan *plan, const CurioCurvePoint *point)
{
  double x = get_x (plan, point->x), y = get_y (plan, point->y);
  double reach = MARK_PT * plan->scale;
  CurioMark *mark;

  curio_sketch_dot (plan->layout, x, y, DOT_PT * plan->scale,
                    CURIO_INK_HIGHLIGHT);
  mark = curio_sketch_mark (
      plan->layout, &(CurioBox){ x - reach, y - reach, 2 * reach, 2 * reach },
      point->id, 0, g_strdup (point->label));
  if (point->text != NULL)
    {
      CurioText text = make_text (plan, point->text);
      CurioBox box = { x - reach - text.width, y - text.height, text.width,
                       text.height };

      if (box.x < plan->box.x
          || !curio_sketch_has_room (plan->layout, &box, 2 * plan->scale))
        return;
      curio_sketch_box (plan->layout, &box, CURIO_INK_CARD);
      curio_sketch_text (plan->layout, &text, box.x, box.y, CURIO_INK_TEXT);
      mark->label_box = box;
    }
}

static void
draw_diagonal_name (const Plan *plan)
{
  if (plan->curve->diagonal != NULL)
    {
      CurioText text = make_text (plan, plan->curve->diagonal);
      double x = get_x (plan, DIAGONAL_NAME_AT) - text.width
                 - AXIS_GAP_PT * plan->scale;

      if (x > plan->box.x)
        put_text (plan, &text, x, get_y (plan, DIAGONAL_NAME_AT) - text.height,
                  CURIO_INK_MUTED);
    }
}

static void
curve_layout (const CurioChart *chart, CurioLayout *layout,
              const CurioBox *plot)
{
  const Curve *self = (const Curve *)chart;
  double scale = curio_chart_get_scale (chart);
  gboolean has_labels = plot->height > LEAST_HEIGHT_PT * scale
                        && plot->width > LEAST_WIDTH_PT * scale;
  Plan plan = { self, layout, scale, *plot };
  CurioText widest;

  if (self->n == 0)
    {
      curio_chart_say_empty (chart, layout, plot);
      return;
    }
  if (has_labels)
    {
      g_autofree char *label = curio_format_percent (1, 0);

      widest = make_text (&plan, label);
      plan.box.x += widest.width + AXIS_GAP_PT * scale;
      plan.box.width -= widest.width + AXIS_GAP_PT * scale;
      plan.box.y += 1.6 * NAME_PT * scale;
      plan.box.height -= (1.6 * NAME_PT + LABELS_PT + NAME_PT) * scale;
    }
  draw_grid (&plan, has_labels);
  if (has_labels)
    draw_names (&plan);
  draw_curve (&plan);
  for (guint i = 0; i < self->n_points; i++)
    draw_point (&plan, &self->points[i]);
  if (has_labels)
    draw_diagonal_name (&plan);
}

/* --- the kind ------------------------------------------------------------ */

static char *
curve_describe (const CurioChart *chart)
{
  const Curve *self = (const Curve *)chart;
  GString *text;

  if (self->n == 0)
    return curio_chart_describe_empty (chart);
  text = g_string_new (NULL);
  for (guint i = 0; i < self->n_points; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            self->points[i].label);
  if (text->len == 0)
    g_string_append (text, _ ("a curve of shares."));
  return curio_chart_describe_as (chart, g_string_free (text, FALSE));
}

static void
add_share (CurioTable *table, double share)
{
  g_autofree char *text = curio_format_percent (share, 1);

  curio_table_add_shown (table, text);
}

/* The points that are named: the curve has thousands. */
static CurioTable *
curve_tabulate (const CurioChart *chart)
{
  const Curve *self = (const Curve *)chart;
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, self->x_name != NULL ? self->x_name : "",
                          TRUE);
  curio_table_add_column (table, self->y_name != NULL ? self->y_name : "",
                          TRUE);
  for (guint i = 0; i < self->n_points; i++)
    {
      add_share (table, self->points[i].x);
      add_share (table, self->points[i].y);
    }
  return table;
}

static void
curve_free (CurioChart *chart)
{
  Curve *self = (Curve *)chart;

  for (guint i = 0; i < self->n_points; i++)
    {
      g_free ((char *)self->points[i].text);
      g_free ((char *)self->points[i].label);
    }
  g_free (self->points);
  g_free (self->shares);
  g_free (self->x_name);
  g_free (self->y_name);
  g_free (self->diagonal);
  g_free (self);
}

static const CurioChartKind curve_kind = {
  .name = "curve",
  .layout = curve_layout,
  .describe = curve_describe,
  .free = curve_free,
  .tabulate = curve_tabulate,
};

CurioChart *
curio_curve_new (const double *shares, guint n, const CurioCurvePoint *points,
                 guint n_points, const char *x_name, const char *y_name,
                 const char *diagonal)
{
  Curve *self = g_new0 (Curve, 1);

  curio_chart_init (&self->parent, &curve_kind);
  self->shares = g_memdup2 (shares, sizeof (double) * (n + 1));
  self->n = n;
  self->points = g_memdup2 (points, sizeof *points * n_points);
  self->n_points = n_points;
  for (guint i = 0; i < n_points; i++)
    {
      self->points[i].text = g_strdup (points[i].text);
      self->points[i].label = g_strdup (points[i].label);
    }
  self->x_name = g_strdup (x_name);
  self->y_name = g_strdup (y_name);
  self->diagonal = g_strdup (diagonal);
  return &self->parent;
}
