/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-table-reader.h"

G_BEGIN_DECLS

/* Loads what READER's server has added up of all lines: sums by order and
 * cells.  NOT_GOODS as in CurioBooks.  PROGRESS may be NULL. */
CurioFacts *curio_sums_load (CurioTableReader *reader,
                             const char *const *not_goods,
                             CurioProgress *progress, GError **error);

/* The same statements, read and thrown away. */
gboolean curio_sums_drain (CurioTableReader *reader,
                           const char *const *not_goods, gint64 *out_bytes,
                           GError **error);

G_END_DECLS
