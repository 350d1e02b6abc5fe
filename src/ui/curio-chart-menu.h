/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart-view.h"

G_BEGIN_DECLS

/* What a chart that stands in a pane, and in no card, offers to a click with
 * the other button, to the menu key and to Shift+F10: a note where it is by
 * month, its numbers as a table, to copy them, to copy it as a picture. */
void curio_chart_menu_add (CurioChartView *view);

/* SUBJECT is whom or what the pane is of, FOOTER what is counted
 * (curio_measures_get_footer ()): the pane says both once, a picture or a
 * table that leaves it must say them itself.  Both are copied. */
void curio_chart_menu_set_words (CurioChartView *view, const char *subject,
                                 const char *footer);

G_END_DECLS
