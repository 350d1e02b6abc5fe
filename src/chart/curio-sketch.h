/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-layout.h"
#include "curio-text.h"

G_BEGIN_DECLS

/* Private to the chart layer: how a kind of chart puts shapes and marks into a
 * layout.  The shapes returned are good until the next one is added. */

CurioLayout *curio_layout_new (double width_pt, double height_pt);

CurioShape *curio_sketch_box (CurioLayout *layout, const CurioBox *box,
                              CurioInk fill);
/* A straight line; horizontal and vertical ones lie centred on (X, Y). */
CurioShape *curio_sketch_line (CurioLayout *layout, double x1, double y1,
                               double x2, double y2, CurioInk stroke,
                               double stroke_pt);
/* POINTS holds N_POINTS pairs and is copied. */
CurioShape *curio_sketch_path (CurioLayout *layout, const double *points,
                               guint n_points, CurioInk stroke,
                               double stroke_pt);
CurioShape *curio_sketch_dot (CurioLayout *layout, double x, double y,
                              double radius_pt, CurioInk fill);
/* X and Y are the top left of its logical extents. */
CurioShape *curio_sketch_text (CurioLayout *layout, const CurioText *text,
                               double x, double y, CurioInk ink);
/* Takes LABEL. */
CurioMark *curio_sketch_mark (CurioLayout *layout, const CurioBox *box, int id,
                              int series, char *label);

/* BOX lies on the paper, GAP_PT from its edges and from every text so far. */
gboolean curio_sketch_has_room (const CurioLayout *layout, const CurioBox *box,
                                double gap_pt);
gboolean curio_box_meets (const CurioBox *a, const CurioBox *b, double gap_pt);

/* Moves N intervals [positions, positions + widths] apart until none is nearer
 * than GAP to the next and all lie in LOW..HIGH, keeping their order and as
 * near as may be to where they were.  FALSE where they do not fit. */
gboolean curio_sketch_spread (double *positions, const double *widths, guint n,
                              double low, double high, double gap);

G_END_DECLS
