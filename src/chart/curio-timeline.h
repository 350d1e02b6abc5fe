/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart.h"

G_BEGIN_DECLS

/* The strip of time below the header: tiny columns by month, the years, and a
 * window over them with a handle at either end.  It has no words around it, so
 * it is a layout without a chart. */
typedef struct
{
  double position;   /* in months from the left */
  const char *label; /* "17 Mar 2011: Royal wedding range" */
} CurioTimelineNote;

typedef struct
{
  gint32 first_month; /* months since 1970-01 */
  guint n;
  const gint64 *values;         /* [n]; below zero nothing is drawn */
  const guint8 *n_days_partial; /* [n], as of columns; NULL: none */
  double from; /* ends of the window, in months from the left: 1.5 is */
  double to;   /* the middle of the second month */
  CurioFormatFunc format_exact;   /* of the labels */
  const CurioTimelineNote *notes; /* [n_notes] by day: each a tick */
  guint n_notes;
} CurioTimeline;

/* What a mark is: its series. */
typedef enum
{
  CURIO_TIMELINE_MONTH, /* its id is the index of the month */
  CURIO_TIMELINE_WINDOW,
  CURIO_TIMELINE_FROM,
  CURIO_TIMELINE_TO,
} CurioTimelinePart;

#define CURIO_TIMELINE_HEIGHT_PT 46.5

/* The marks are the months from left to right, then window and handles; only
 * months have a label, which says what was noted in them, too. */
CurioLayout *curio_timeline_layout (const CurioTimeline *self, double width_pt,
                                    double height_pt);

/* Where a position in months lies, in points, and the other way round; the
 * position found is cut to 0..n. */
double curio_timeline_get_x (const CurioTimeline *self, double width_pt,
                             double position);
double curio_timeline_find (const CurioTimeline *self, double width_pt,
                            double x_pt);

G_END_DECLS
