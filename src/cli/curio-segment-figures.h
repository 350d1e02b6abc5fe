/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "curio-reading.h"

G_BEGIN_DECLS

/* What the window tells where it is narrowed to one SEGMENT: a member of the
 * object that JSON is in. */
void curio_segment_figures_add (JsonBuilder *json, const CurioReading *reading,
                                CurioSegment segment);

G_END_DECLS
