/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart-view.h"

#include "curio-chart-mark.h"
#include "curio-mark-bubble.h"

G_BEGIN_DECLS

/* As many marks as a screen reader is given at once; the keyboard reaches all:
 * the last of them stands for whichever it is at beyond. */
#define CURIO_CHART_VIEW_MARKS_MOST 512

/* Private to the view's own files. */
struct _CurioChartView
{
  GtkWidget parent_instance;

  CurioChart *chart;
  CurioLayout *layout; /* NULL: to be made for the present size */
  double layout_scale; /* pixels per point when LAYOUT was made */
  int focused;         /* index of the mark with the keyboard, or -1 */

  GPtrArray *children; /* of CurioChartMark, by mark; see marks.c */
  gboolean is_stale;   /* the children are those of an earlier chart */
  gint64 changed_at;   /* monotonic, us */
  guint refresh;       /* timeout source */
  CurioMarkBubble *bubble;

  GObject *relay; /* emits RELAYED in the view's place; NULL: nobody; weak */
  guint relayed;
};

/* Made at first use.  NULL without a chart or a size. */
CurioLayout *curio_chart_view_lay_out (CurioChartView *self);
/* Whether a click or Enter on MARK does something. */
gboolean curio_chart_view_answers (CurioChartView *self,
                                   const CurioMark *mark);
/* Tells a reader what the chart shows; of very many marks, how the others are
 * reached. */
void curio_chart_view_tell (CurioChartView *self);
void curio_chart_view_activate (CurioChartView *self, const CurioMark *mark);
/* NULL: none. */
const CurioMark *curio_chart_view_get_focused_mark (CurioChartView *self);

/* What the view's file of marks adds to the class and to each view. */
void curio_chart_view_class_add_marks (CurioChartViewClass *class);
void curio_chart_view_add_marks (CurioChartView *self);
void curio_chart_view_drop_marks (CurioChartView *self);
/* The chart or the layout is another: the children follow when it has been
 * quiet for a while. */
void curio_chart_view_spoil_marks (CurioChartView *self);
void curio_chart_view_place_marks (CurioChartView *self);
/* Puts the keyboard on the mark INDEX. */
gboolean curio_chart_view_focus_mark (CurioChartView *self, int index);

G_END_DECLS
