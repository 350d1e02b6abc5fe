/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "curio-reading.h"

G_BEGIN_DECLS

/* Adds "rfm_inspection": who sits on a cut-point, and who would be in another
 * segment if things were counted another way.  SINCE is the other as-of day;
 * CURIO_DAY_NONE: that question is left out. */
void curio_rfm_figures_add (JsonBuilder *json, const CurioReading *reading,
                            gint32 since);

G_END_DECLS
