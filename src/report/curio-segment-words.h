/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* What a segment means in these figures: "Last order 187 days ago or more and
 * nine orders or more: two of the 25 cells."  All (transfer full). */
char *curio_segment_describe_rule (const CurioRfm *rfm, CurioSegment segment);
/* The label of a row or column of the R x F grid, by score: "to 19 days",
 * "20–58", "over 408"; "1 order", "3–4", "9 or more". */
char *curio_segment_describe_recency (const CurioRfm *rfm, int r);
char *curio_segment_describe_frequency (const CurioRfm *rfm, int f);

G_END_DECLS
