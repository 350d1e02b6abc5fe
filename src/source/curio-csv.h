/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-record.h"
#include "curio-text-stream.h"

G_BEGIN_DECLS

/* Reads all of STREAM as CSV with a header, separated by commas, semicolons,
 * tabs or bars, whichever the header has most of.  Lines of nothing are passed
 * over.
 *
 * Fails with CURIO_ERROR_FORMAT, naming the line, where the file ends inside a
 * quoted field or a row, or where a row is longer than 1 MiB: then a quote was
 * never closed. */
gboolean curio_csv_read (CurioTextStream *stream, const CurioRecordSink *sink,
                         GCancellable *cancellable, GError **error);

G_END_DECLS
