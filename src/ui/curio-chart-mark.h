/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-layout.h"

G_BEGIN_DECLS

/* What the keyboard and a screen reader take hold of in a chart: one mark.  It
 * draws nothing, and pointers go past it to the chart, which draws the ring
 * around the mark that has the keyboard.  Action "mark.open": a screen reader
 * presses what Enter presses; signal "opened". */
#define CURIO_TYPE_CHART_MARK (curio_chart_mark_get_type ())
G_DECLARE_FINAL_TYPE (CurioChartMark, curio_chart_mark, CURIO, CHART_MARK,
                      GtkWidget)

/* A button where something ANSWERS to Enter, else a picture. */
CurioChartMark *curio_chart_mark_new (gboolean answers);
gboolean curio_chart_mark_answers (CurioChartMark *self);
/* Its name is the sentence of MARK; it stands where MARK does, SCALE pixels to
 * the point. */
void curio_chart_mark_tell (CurioChartMark *self, const CurioMark *mark);
void curio_chart_mark_place (CurioChartMark *self, const CurioMark *mark,
                             double scale);
/* What it was told last; NULL: nothing yet. */
const char *curio_chart_mark_get_label (CurioChartMark *self);

G_END_DECLS
