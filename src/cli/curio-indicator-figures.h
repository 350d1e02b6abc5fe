/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "curio-reading.h"

G_BEGIN_DECLS

/* The six key figures: a member of the object that JSON is in, and a section
 * of a text. */
void curio_indicator_figures_add (JsonBuilder *json,
                                  const CurioReading *reading);
void curio_indicator_figures_append (GString *out,
                                     const CurioReading *reading);

/* The same for what is worth knowing. */
void curio_finding_figures_add (JsonBuilder *json,
                                const CurioReading *reading);
void curio_finding_figures_append (GString *out, const CurioReading *reading);

G_END_DECLS
