/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns by month, in panels one above the other.  Two measures of unlike
 * units get two panels, never two axes; the months stand below the first. */

#include "curio-panel.h"
#include "curio-format.h"
#include "curio-time-notes.h"

#include <glib/gi18n-lib.h>

#define AXIS_GAP_PT 6.0
#define MOST_SIDE_LABEL_PT 54.0
#define PANEL_GAP_PT 2.0
/* An axis that would take more of the width than this is left out. */
#define MOST_AXIS_SHARE 0.3

typedef struct
{
  CurioChart parent;
  gint32 first_month;
  guint n;
  guint8 *n_days_partial;
  CurioPanelData *panels;
  guint n_panels;
} Columns;

static gboolean
is_empty (const Columns *self)
{
  for (guint p = 0; p < self->n_panels; p++)
    if (!curio_panel_data_is_empty (&self->panels[p], self->n))
      return FALSE;
  return TRUE;
}

/* Divides the height: PLANS get their top and bottom, the months stand below
 * the first. */
static void
divide_height (const Columns *self, CurioPanelPlan *plans,
               const CurioBox *plot)
{
  double scale = curio_chart_get_scale (&self->parent);
  double months
      = curio_months_get_height (plans[0].months, plot->height, scale);
  double gap = PANEL_GAP_PT * scale;
  double total = 0, y = plot->y;
  double height = MAX (plot->height - months - gap * (self->n_panels - 1), 0);

  for (guint p = 0; p < self->n_panels; p++)
    total += MAX (self->panels[p].public.share, 0);
  for (guint p = 0; p < self->n_panels; p++)
    {
      double share = total > 0 ? MAX (self->panels[p].public.share, 0) / total
                               : 1.0 / self->n_panels;

      plans[p].top = y;
      plans[p].bottom = y + share * height;
      y = plans[p].bottom + gap + (p == 0 ? months : 0);
    }
}

static double
measure_side_label (const CurioPanelData *panel, double scale)
{
  return curio_text_new_fitted (
             panel->side_label, CURIO_SMALL_PT * scale, CURIO_WEIGHT_REGULAR,
             MOST_SIDE_LABEL_PT * scale, 2, PANGO_ALIGN_RIGHT)
      .width;
}

/* The room that the axes need at the left. */
static double
measure_left (const Columns *self, const CurioPanelPlan *plans,
              const CurioBox *plot)
{
  double scale = curio_chart_get_scale (&self->parent);
  double widest = 0;

  for (guint p = 0; p < self->n_panels; p++)
    {
      const CurioPanelData *panel = &self->panels[p];

      widest = MAX (widest,
                    curio_axis_measure (&plans[p].axis,
                                        panel->public.format_axis, scale));
      if (panel->side_label != NULL && panel->public.format_axis == NULL)
        widest = MAX (widest, measure_side_label (panel, scale));
    }
  if (widest > plot->width * MOST_AXIS_SHARE)
    return 0;
  return widest > 0 ? widest + AXIS_GAP_PT * scale : 0;
}

static void
draw_axes (const Columns *self, const CurioPanelPlan *plans,
           CurioLayout *layout)
{
  double scale = curio_chart_get_scale (&self->parent);

  for (guint p = 0; p < self->n_panels; p++)
    {
      double right = plans[p].months->left - AXIS_GAP_PT * scale;

      if (right > layout->plot.x)
        curio_axis_draw_labels (&plans[p].axis, layout, right,
                                self->panels[p].public.format_axis, scale);
    }
}

static void
init_plans (const Columns *self, const CurioMonths *months,
            CurioPanelPlan *plans)
{
  for (guint p = 0; p < self->n_panels; p++)
    {
      plans[p].data = &self->panels[p];
      plans[p].months = months;
      plans[p].scale = curio_chart_get_scale (&self->parent);
      plans[p].first_series = (int)(2 * p);
    }
}

static void
draw_panels (const Columns *self, CurioPanelPlan *plans, CurioLayout *layout)
{
  for (guint p = 0; p < self->n_panels; p++)
    curio_panel_plan_labels (&plans[p]);
  draw_axes (self, plans, layout);
  curio_months_draw (plans[0].months, layout, plans[0].bottom,
                     layout->plot.height,
                     curio_chart_get_scale (&self->parent));
  for (guint p = 0; p < self->n_panels; p++)
    {
      curio_panel_draw (&plans[p], layout);
      curio_panel_plan_clear (&plans[p]);
    }
}

static void
columns_layout (const CurioChart *chart, CurioLayout *layout,
                const CurioBox *plot)
{
  const Columns *self = (const Columns *)chart;
  g_autofree CurioPanelPlan *plans = g_new0 (CurioPanelPlan, self->n_panels);
  CurioMonths months = { self->first_month, self->n, self->n_days_partial,
                         plot->x, plot->x + plot->width };
  double flags = curio_time_notes_get_height (chart, &months, plot->height);
  CurioBox below
      = { plot->x, plot->y + flags, plot->width, plot->height - flags };

  if (is_empty (self))
    {
      curio_chart_say_empty (chart, layout, plot);
      return;
    }
  init_plans (self, &months, plans);
  /* The second time the months know how narrow they are. */
  for (int pass = 0; pass < 2; pass++)
    {
      divide_height (self, plans, &below);
      for (guint p = 0; p < self->n_panels; p++)
        curio_panel_plan_axis (&plans[p]);
      months.left
          = MAX (months.left, plot->x + measure_left (self, plans, &below));
    }
  if (flags > 0)
    curio_time_notes_draw_lines (chart, layout, &months, plot->y,
                                 plans[0].bottom);
  draw_panels (self, plans, layout);
  if (flags > 0)
    curio_time_notes_draw_flags (chart, layout, &months, plot->y);
}

/* How high the column stands: all its parts. */
static gint64
get_height (const CurioPanelData *panel, guint i)
{
  gint64 height = curio_panel_data_get_value (panel, 0, i);

  if (panel->public.stack == CURIO_STACK_ON_TOP)
    height += curio_panel_data_get_value (panel, 1, i);
  return height;
}

/* A partial month is no low, unless there are no others. */
static void
find_extremes (const Columns *self, const CurioMonths *months, guint *out_low,
               guint *out_high)
{
  const CurioPanelData *panel = &self->panels[0];
  int low = -1, high = 0;

  for (guint i = 0; i < self->n; i++)
    {
      gint64 value = get_height (panel, i);

      if (value > get_height (panel, (guint)high))
        high = (int)i;
      if (curio_months_is_partial (months, i)
          || !curio_panel_data_is_shown (panel, 0, i))
        continue;
      if (low < 0 || value < get_height (panel, (guint)low))
        low = (int)i;
    }
  *out_low = (guint)MAX (low, 0);
  *out_high = (guint)high;
}

static char *
columns_describe (const CurioChart *chart)
{
  const Columns *self = (const Columns *)chart;
  const CurioPanelData *panel = self->panels;
  CurioMonths months
      = { self->first_month, self->n, self->n_days_partial, 0, 0 };
  guint low, high;

  if (is_empty (self) || panel->public.format_value == NULL)
    return curio_chart_describe_empty (chart);
  find_extremes (self, &months, &low, &high);
  {
    g_autofree char *first = curio_months_name (&months, 0);
    g_autofree char *last = curio_months_name (&months, self->n - 1);
    g_autofree char *high_month = curio_months_name (&months, high);
    g_autofree char *low_month = curio_months_name (&months, low);
    g_autofree char *high_value
        = curio_panel_data_format (panel, get_height (panel, high));
    g_autofree char *low_value
        = curio_panel_data_format (panel, get_height (panel, low));

    /* Translators: first and last month; highest month and its value; lowest
     * month and its value. */
    return curio_chart_describe_as (
        chart, g_strdup_printf (
                   _ ("columns by month from %s to %s, highest in %s "
                      "with %s, lowest in %s with %s."),
                   first, last, high_month, high_value, low_month, low_value));
  }
}

static CurioTable *
columns_tabulate (const CurioChart *chart)
{
  const Columns *self = (const Columns *)chart;
  const CurioMonths months
      = { self->first_month, self->n, self->n_days_partial, 0, 0 };
  CurioTable *table = curio_table_new ();

  curio_table_add_column (table, _ ("Month"), FALSE);
  for (guint p = 0; p < self->n_panels; p++)
    curio_panel_data_add_columns (&self->panels[p], table);
  curio_time_notes_add_column (chart, table);
  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *month = curio_months_name (&months, i);

      curio_table_add_text (table, month);
      for (guint p = 0; p < self->n_panels; p++)
        curio_panel_data_add_cells (&self->panels[p], table, i);
      curio_time_notes_add_cell (chart, table, self->first_month + (gint32)i);
    }
  return table;
}

static void
columns_free (CurioChart *chart)
{
  Columns *self = (Columns *)chart;

  for (guint p = 0; p < self->n_panels; p++)
    curio_panel_data_clear (&self->panels[p]);
  g_free (self->panels);
  g_free (self->n_days_partial);
  g_free (self);
}

static const CurioChartKind columns_kind
    = { "columns", columns_layout, columns_describe, columns_free,
        columns_tabulate };

CurioChart *
curio_columns_new (gint32 first_month, guint n, const guint8 *n_days_partial,
                   const CurioPanel *panels, guint n_panels)
{
  Columns *self = g_new0 (Columns, 1);

  curio_chart_init (&self->parent, &columns_kind);
  self->first_month = self->parent.first_month = first_month;
  self->n = self->parent.n_months = n;
  self->n_days_partial = g_memdup2 (n_days_partial, n);
  self->n_panels = n_panels;
  self->panels = g_new0 (CurioPanelData, MAX (n_panels, 1));
  for (guint p = 0; p < n_panels; p++)
    curio_panel_data_init (&self->panels[p], &panels[p], n);
  return &self->parent;
}
