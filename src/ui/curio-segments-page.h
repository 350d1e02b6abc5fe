/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-page.h"

G_BEGIN_DECLS

/* Segments: the treemap, the grid behind it, and the pane of the segment that
 * is chosen in the session. */
#define CURIO_TYPE_SEGMENTS_PAGE (curio_segments_page_get_type ())
G_DECLARE_FINAL_TYPE (CurioSegmentsPage, curio_segments_page, CURIO,
                      SEGMENTS_PAGE, CurioPage)

G_END_DECLS
