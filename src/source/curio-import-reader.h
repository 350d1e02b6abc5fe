/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-import.h"
#include "curio-record.h"
#include "curio-text-stream.h"

G_BEGIN_DECLS

/* Who takes the lines of a file. */
typedef struct
{
  /* Once, when the file has turned out to have the columns. */
  gboolean (*begin) (gpointer data, GCancellable *cancellable, GError **error);
  gboolean (*add) (const CurioRow *row, gpointer data, GError **error);
  gpointer data;
} CurioImportSink;

/* Reads PATH into SINK; all that curio_import_file says but for the shop.
 * Where it fails, what SINK has taken must be thrown away. */
gboolean curio_import_read (const char *path,
                            const CurioImportOptions *options,
                            const CurioImportSink *sink,
                            CurioProgress *progress, GCancellable *cancellable,
                            CurioImportSummary *out_summary, GError **error);

/* Reads STREAM in whichever of the formats it has. */
gboolean curio_import_read_records (CurioTextStream *stream,
                                    const CurioRecordSink *sink,
                                    GCancellable *cancellable, GError **error);

G_END_DECLS
