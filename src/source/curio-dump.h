/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-record.h"
#include "curio-text-stream.h"

G_BEGIN_DECLS

/* Whether TEXT, the beginning of a file, is SQL and not CSV. */
gboolean curio_dump_is_dump (CurioText text);

/* Reads the rows of one table out of a plain dump of PostgreSQL: its COPY
 * blocks and its INSERTs.  Nothing in it is ever executed: statements are
 * parsed, the values in them are taken, and all others are passed over.  The
 * first table with all eight columns is read.
 *
 * Fails with CURIO_ERROR_FORMAT, naming the line, where the dump is cut off or
 * is not PostgreSQL's SQL, and as SINK's header does where no table has all
 * columns. */
gboolean curio_dump_read (CurioTextStream *stream, const CurioRecordSink *sink,
                          GCancellable *cancellable, GError **error);

G_END_DECLS
