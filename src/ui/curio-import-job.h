/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-import.h"

G_BEGIN_DECLS

/* One import in a worker thread: what to do, how far it is, what came of it.
 */
typedef struct
{
  char *path;
  char *shop;
  CurioMapping mapping;
  CurioDates dates;
  gboolean replace;
  CurioProgress progress;
  CurioImportSummary summary; /* once it is done */
} CurioImportJob;

CurioImportJob *curio_import_job_new (const char *path, const char *shop);
void curio_import_job_unref (CurioImportJob *self);

/* Calls CALLBACK with DATA and no source object: a GTask may drop its source
 * in the worker thread, where no widget may die.  Who starts holds a reference
 * in DATA and drops it in CALLBACK. */
void curio_import_job_start (CurioImportJob *self, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data);
gboolean curio_import_job_finish (GAsyncResult *result, GError **error);

/* A valid name for a shop after that of a file: "Online Retail.csv.gz" gives
 * "online-retail".  (transfer full) */
char *curio_import_job_propose_shop (const char *path);

G_END_DECLS
