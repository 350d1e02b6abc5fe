/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-figure.h"
#include "curio-movement.h"

G_BEGIN_DECLS

/* What is said of movement between segments.  All (transfer full). */

/* The id of the mark that stands for those who went FROM a row TO a column,
 * either of which may be CURIO_MOVEMENT_ALL; above 0. */
int curio_movement_get_id (guint from, guint to);
/* FALSE where ID is none of those. */
gboolean curio_movement_parse_id (int id, guint *out_from, guint *out_to);

/* "Champions", "Not yet customers" */
const char *curio_movement_get_row_name (guint from);
/* "31 customers moved from Champions to Loyal Customers: 5 % of 625" */
char *curio_movement_describe (const CurioMovement *self, guint from,
                               guint to);
/* "4,285 customers then, 1,567 not yet; 5,852 now" */
char *curio_movement_describe_sums (const CurioMovement *self);

/* The titles of both figures.  "237 customers fell out of the best two
 * segments in a year; 812 came into them" */
char *curio_find_movement (const CurioMovement *self);
/* "1,811 of 4,285 customers are in the same segment as on 10 Dec 2010" */
char *curio_find_same (const CurioMovement *self);

/* The matrix with its sums, for the figures' own table. */
CurioTable *curio_movement_tabulate (const CurioMovement *self);

/* Measures what the figures show, as OPTIONS ask. */
void curio_movement_measure_figure (const CurioMeasures *measures,
                                    const CurioFigureOptions *options,
                                    CurioMovement *out);

G_END_DECLS
