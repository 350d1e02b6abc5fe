/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-table-reader.h"
#include "curio-table-state.h"

G_BEGIN_DECLS

/* Looks at the table that READER reads, which costs a few milliseconds however
 * large it is.  A server that does not answer such questions gives a state of
 * CURIO_SIGHT_UNKNOWN; NULL only where the connection is lost or cancelled.
 * (transfer full) */
CurioTableState *curio_table_look (CurioTableReader *reader, GError **error);

/* Within a transaction that is to read all lines: which transactions they come
 * from.  Nothing where SELF is NULL or of CURIO_SIGHT_UNKNOWN. */
gboolean curio_table_look_at_snapshot (CurioDatabase *database,
                                       CurioTableState *self, GError **error);

G_END_DECLS
