/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-segment-words.h"

G_BEGIN_DECLS

/* As curio_segment_describe_rule (), but Pango markup with the days and orders
 * in bold. */
char *curio_segment_mark_up_rule (const CurioMeasures *measures,
                                  CurioSegment segment);

G_END_DECLS
