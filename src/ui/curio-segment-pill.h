/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-measures.h"

G_BEGIN_DECLS

/* A pill that chooses all customers or one of the ten segments, with their
 * colours and numbers.  Signal "chosen" (int segment: or -1 for all). */
#define CURIO_TYPE_SEGMENT_PILL (curio_segment_pill_get_type ())
G_DECLARE_FINAL_TYPE (CurioSegmentPill, curio_segment_pill, CURIO,
                      SEGMENT_PILL, AdwBin)

void curio_segment_pill_update (CurioSegmentPill *self, const CurioRfm *rfm,
                                int segment);

G_END_DECLS
