/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-months.h"

G_BEGIN_DECLS

/* Private to the chart layer: notes on a month axis.  Each is a hairline from
 * a flag in a row above the plot; the flag carries the note's text where that
 * has room, else its number. */

/* What the row of flags needs above a plot HEIGHT points high; 0 where no note
 * lies within MONTHS or the plot is too low for any. */
double curio_time_notes_get_height (const CurioChart *chart,
                                    const CurioMonths *months, double height);
/* The hairlines, to be drawn before all else, from the row at TOP down to
 * BOTTOM. */
void curio_time_notes_draw_lines (const CurioChart *chart, CurioLayout *layout,
                                  const CurioMonths *months, double top,
                                  double bottom);
/* The flags and their marks, when the rest is drawn. */
void curio_time_notes_draw_flags (const CurioChart *chart, CurioLayout *layout,
                                  const CurioMonths *months, double top);
/* A last column of what was noted in each month; none where there is no note
 * at all. */
void curio_time_notes_add_column (const CurioChart *chart, CurioTable *table);
void curio_time_notes_add_cell (const CurioChart *chart, CurioTable *table,
                                gint32 month);

G_END_DECLS
