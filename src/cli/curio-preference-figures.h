/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "curio-reading.h"

G_BEGIN_DECLS

/* What each country and each segment buys more of than the others, and whether
 * they differ at all: members of the object that JSON is in, and a section of
 * a text. */
void curio_preference_figures_add (JsonBuilder *json,
                                   const CurioReading *reading);
void curio_preference_figures_append (GString *out,
                                      const CurioReading *reading);

G_END_DECLS
