/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart-view.h"

G_BEGIN_DECLS

/* The chart of VIEW, in the view's own size, to the clipboard and to files:
 * light for the screen (PNG, SVG, clipboard), print for PDF. */
gboolean curio_figure_file_copy (CurioChartView *view, GdkClipboard *clipboard,
                                 GError **error);
/* The chart's table, tab-separated, with its footer; NULL without a chart.
 * (transfer full) */
char *curio_figure_file_list_numbers (CurioChartView *view);
/* Asks where and saves.  FORMAT is "png", "svg" or "pdf". */
void curio_figure_file_ask (CurioChartView *view, const char *figure_id,
                            const char *format);
void curio_figure_file_ask_deck (CurioChartView *const *views, guint n_views,
                                 const char *title, const char *name);

G_END_DECLS
