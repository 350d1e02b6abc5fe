/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart-view.h"
#include "curio-picture-draft.h"

G_BEGIN_DECLS

/* The chart of VIEW, in the view's own size, to the clipboard and to files:
 * in light colours whatever the style of the window. */

/* Pixels are made in a worker thread; without a chart nothing comes of it. */
void curio_figure_file_copy (CurioChartView *view,
                             GAsyncReadyCallback callback, gpointer data);
/* Puts the picture on the clipboard. */
gboolean curio_figure_file_copy_finish (CurioChartView *view,
                                        GAsyncResult *result, GError **error);
/* What is copied, before it has pixels; NULL where there is no chart.
 * (transfer full) */
CurioPictureDraft *curio_figure_file_draft (CurioChartView *view);
/* The chart's table, tab-separated, with its footer; NULL without a chart.
 * (transfer full) */
char *curio_figure_file_list_numbers (CurioChartView *view);
/* The chart's file: FORMAT is "svg", "pdf", "png" for twice the pixels that
 * the window has, "png-1" or "png-4" for once or four times as many.  NULL
 * with an error, and where there is no chart. */
GBytes *curio_figure_file_draw (CurioChartView *view, const char *format,
                                GError **error);
/* Asks where and saves it; NAME is suggested, without its ending. */
void curio_figure_file_ask (CurioChartView *view, const char *name,
                            const char *format);
void curio_figure_file_ask_deck (CurioChartView *const *views, guint n_views,
                                 const char *title, const char *name);

G_END_DECLS
