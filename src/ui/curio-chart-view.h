/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-chart.h"

G_BEGIN_DECLS

/* The one drawing widget: shows any chart, picks marks under the pointer
 * (tool-tips with exact numbers), walks them with the arrow keys, follows the
 * style (light, dark).  Signal "activated" (int id, int series): a mark was
 * clicked or Enter was pressed on it.
 *
 * For a screen reader it is a group: its name is the chart's title, its
 * description the chart's sentence, and it has a child for each mark, in
 * reading order, up to 512 of them. */
#define CURIO_TYPE_CHART_VIEW (curio_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (CurioChartView, curio_chart_view, CURIO, CHART_VIEW,
                      GtkWidget)

GtkWidget *curio_chart_view_new (void);
/* Takes ownership of CHART; NULL empties it. */
void curio_chart_view_set_chart (CurioChartView *self, CurioChart *chart);
const CurioChart *curio_chart_view_get_chart (CurioChartView *self);
/* The layout at the present size: NULL without a chart or before the first
 * allocation.  Borrowed, until the next change. */
const CurioLayout *curio_chart_view_get_layout (CurioChartView *self);
/* The id of the mark at X, Y, in pixels of the widget, or -1. */
int curio_chart_view_get_id_at (CurioChartView *self, double x, double y);
/* The month that the mark ID stands for, or else the last of the chart; FALSE
 * where it has none. */
gboolean curio_chart_view_find_month (CurioChartView *self, int id,
                                      gint32 *out_month);
/* The id of the mark that the keyboard stands on, or -1. */
int curio_chart_view_get_focused_id (CurioChartView *self);
/* Where that mark is, in pixels of the widget; FALSE where there is none. */
gboolean curio_chart_view_get_focused_box (CurioChartView *self,
                                           GdkRectangle *out_box);
/* The sentence of the mark that the keyboard stands on is to stand below it,
 * as what stands above is what it is about.  Before anything is shown. */
void curio_chart_view_put_words_below (CurioChartView *self);
/* Says that RELAY emits SIGNAL when the view is "activated": marks are buttons
 * where somebody listens to that. */
void curio_chart_view_set_relay (CurioChartView *self, GObject *relay,
                                 guint signal);
/* Pixels per point: 4/3, more where the desktop's text is larger. */
double curio_chart_view_get_scale (CurioChartView *self);

G_END_DECLS
