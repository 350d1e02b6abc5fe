/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-reading.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Says in ROOT, all the figures of READING, what was loaded ("grain").  Where
 * that is sums of lines, what cannot be told of them becomes null and is named
 * in "not_at_this_grain", and "product_days" says of which days products are
 * told, where the selection cuts a month; "rolled_up" says whether the server
 * had made the sums before, and "data_of" when (ISO 8601; null: then they were
 * made for this reading, or it does not say). */
void curio_grain_figures_finish (JsonNode *root, const CurioReading *reading);

/* The same in words, before the figures; nothing where there are lines. */
void curio_grain_figures_append (GString *out, const CurioReading *reading);

G_END_DECLS
