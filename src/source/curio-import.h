/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-progress.h"
#include "curio-source.h"

G_BEGIN_DECLS

typedef struct
{
  const char *shop; /* NULL: CURIO_DEFAULT_SHOP */
  gboolean replace;
  CurioDates dates;
  CurioMapping mapping; /* of the headers; NULL entries are guessed */
  const char *rejects;  /* path for rejected rows; NULL: FILE-rejected.csv in
                           the user's data folder; one that is there is
                           replaced */
} CurioImportOptions;

typedef struct
{
  gint64 n_lines; /* written */
  gint64 n_rejected;
  char *rejects_path; /* NULL where none was rejected */
  char *note;         /* translated: what to know about the file, or NULL */
  double seconds;
} CurioImportSummary;

void curio_import_summary_clear (CurioImportSummary *self);

/* Reads PATH (CSV or retail.sql, plain or gzip, told apart by content) into a
 * local shop; all or nothing.  Over 1 % rejected rows change nothing.  Blocks;
 * cancellable.  CURIO_ERROR_FORMAT names the line; CURIO_ERROR_AMBIGUOUS asks
 * for the order of the dates; CURIO_ERROR_SCHEMA for a missing column. */
gboolean curio_import_file (const char *path,
                            const CurioImportOptions *options,
                            CurioProgress *progress, GCancellable *cancellable,
                            CurioImportSummary *out_summary, GError **error);

/* The header and first rows of a file, for the mapping dialog. */
typedef struct
{
  char **headers;              /* NULL-terminated */
  GPtrArray *rows;             /* of char **, at most ten */
  int mapped[CURIO_N_COLUMNS]; /* index of the header, or -1 */
} CurioImportPreview;

CurioImportPreview *curio_import_preview_new (const char *path,
                                              GCancellable *cancellable,
                                              GError **error);
void curio_import_preview_free (CurioImportPreview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioImportPreview, curio_import_preview_free)

G_END_DECLS
