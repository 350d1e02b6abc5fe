/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-source.h"

G_BEGIN_DECLS

/* The word by which mappings name COLUMN: "invoice", "price" … */
const char *curio_column_get_key (CurioColumn column);

/* Finds our columns among NAMES (NULL-terminated): those that SELF names, as
 * they stand or else in any case; the others by known names, the likeliest
 * first.  OUT_MAPPED holds indices of NAMES, or -1. */
void curio_mapping_match (const CurioMapping *self, const char *const *names,
                          int out_mapped[CURIO_N_COLUMNS]);
CurioMapping curio_mapping_copy (const CurioMapping *self);

G_END_DECLS
