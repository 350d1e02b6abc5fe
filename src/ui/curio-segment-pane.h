/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-measures.h"

G_BEGIN_DECLS

/* All about one segment: its numbers, what it means, what to do, what its
 * customers like, and two ways on.
 *
 * Signals "closed", "customers-wanted" and "export-wanted": its buttons. */
#define CURIO_TYPE_SEGMENT_PANE (curio_segment_pane_get_type ())
G_DECLARE_FINAL_TYPE (CurioSegmentPane, curio_segment_pane, CURIO,
                      SEGMENT_PANE, AdwBin)

void curio_segment_pane_update (CurioSegmentPane *self,
                                const CurioMeasures *measures,
                                CurioSegment segment);

G_END_DECLS
