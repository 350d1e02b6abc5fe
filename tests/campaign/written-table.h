/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-preset.h"

G_BEGIN_DECLS

/* The rows of a campaign file at PATH, the header first: arrays of char *,
 * without the apostrophe that makes a cell inert.  Fails the test where it is
 * no such file.  (transfer full) */
GPtrArray *written_table_read (const char *path, CurioPresetId preset);
/* The cell of ROW below HEADER; "" where the file has no such column. */
const char *written_table_get (GPtrArray *table, guint row,
                               const char *header);

G_END_DECLS
