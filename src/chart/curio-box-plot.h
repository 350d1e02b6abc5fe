/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-kind.h"

G_BEGIN_DECLS

/* Private to the chart layer: the box plot below a histogram. */

double curio_box_plot_get_height (double scale);
/* Draws SELF into BOX, whose width stands for 0..LARGEST; FORMAT writes
 * its numbers. */
void curio_box_plot_draw (const CurioBoxPlot *self, CurioLayout *layout,
                          const CurioBox *box, gint64 largest,
                          CurioFormatFunc format, double scale);

G_END_DECLS
