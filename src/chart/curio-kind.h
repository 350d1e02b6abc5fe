/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart.h"
#include "curio-sketch.h"

G_BEGIN_DECLS

/* Private to the chart layer: what kinds of charts share. */

#define CURIO_SMALL_PT 9.0

/* Fills in what every chart starts with; SELF is the first member of a kind's
 * own struct, allocated with g_new0 (). */
void curio_chart_init (CurioChart *self, const CurioChartKind *kind);
/* 1 where none was set. */
double curio_chart_get_scale (const CurioChart *self);
/* Whether it is laid out for a room: see curio-slide.h. */
gboolean curio_chart_is_slide (const CurioChart *self);
/* "nothing in this selection", in the middle of PLOT; "nothing to draw" where
 * a title gives the reason. */
void curio_chart_say_empty (const CurioChart *self, CurioLayout *layout,
                            const CurioBox *plot);
/* Title and WHAT as one text.  Takes WHAT.  (transfer full) */
char *curio_chart_describe_as (const CurioChart *self, char *what);
/* The same of a chart that is empty.  (transfer full) */
char *curio_chart_describe_empty (const CurioChart *self);

/* "7 to 13 days: 120 times, by 98 customers".  Takes BAND.  (transfer full) */
char *curio_histogram_add_customers (char *band, guint32 n_customers);

G_END_DECLS
