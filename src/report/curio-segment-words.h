/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* What a segment means in these figures: "Last order 187 days ago or more and
 * 9 orders or more: two of the 25 cells."  Under the POC's books frequency is
 * a rank, so the words speak of fifths there and never of orders.  All
 * (transfer full). */
char *curio_segment_describe_rule (const CurioMeasures *measures,
                                   CurioSegment segment);
/* The label of a row or column of the R x F grid, by score 1 to 5: "to 19
 * days", "20–58", "over 408"; "1 order", "3–4", "9 or more"; "–" where no
 * value can have that score. */
char *curio_segment_describe_recency (const CurioMeasures *measures, int r);
char *curio_segment_describe_frequency (const CurioMeasures *measures, int f);

/* Who is in one cell of it, after a number of customers: "ordered once, over
 * 408 days ago", "ordered 3–4 times, last 20–58 days ago"; under the POC's
 * books "ordered most often, last within 18 days". */
char *curio_segment_describe_cell (const CurioMeasures *measures, int r,
                                   int f);

/* Marks of the grid's figure have a segment for their id, and the scores of
 * their cell in their series. */
#define CURIO_GRID_SERIES(r, f) (((r)-1) * 5 + (f)-1)
#define CURIO_GRID_R(series) ((series) / 5 + 1)
#define CURIO_GRID_F(series) ((series) % 5 + 1)

G_END_DECLS
