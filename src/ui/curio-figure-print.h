/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart-view.h"

G_BEGIN_DECLS

/* The chart of VIEW on one page, with the layout that the view has; NAME is
 * the job's, or NULL.  NULL where there is no chart. */
GtkPrintOperation *curio_figure_print_new (CurioChartView *view,
                                           const char *name);

/* A page of WIDTH x HEIGHT points: LAYOUT in its middle, as large as fits, in
 * the colours of paper. */
void curio_figure_print_draw (const CurioLayout *layout, cairo_t *cr,
                              double width, double height);

G_END_DECLS
