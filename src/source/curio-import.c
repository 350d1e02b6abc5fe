/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file becomes a local shop: what the reader reads goes to the writer, whose
 * one transaction ends only when the whole file was good. */
#include "curio-import.h"

#include "curio-import-reader.h"
#include "curio-shop-writer.h"

typedef struct
{
  const CurioImportOptions *options;
  CurioShopWriter *writer;
} Import;

/* Only a file that has the columns is worth starting the server for. */
static gboolean
begin_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  Import *self = data;

  self->writer = curio_shop_writer_new (
      self->options->shop, self->options->replace ? CURIO_SHOP_REPLACE : 0,
      cancellable, error);
  return self->writer != NULL;
}

static gboolean
add_cb (const CurioRow *row, gpointer data, GError **error)
{
  Import *self = data;

  return curio_shop_writer_add (self->writer, row, error);
}

gboolean
curio_import_file (const char *path, const CurioImportOptions *options,
                   CurioProgress *progress, GCancellable *cancellable,
                   CurioImportSummary *out_summary, GError **error)
{
  Import self = { .options = options };
  CurioImportSink sink = { begin_cb, add_cb, &self };
  gint64 started_us = g_get_monotonic_time ();
  gboolean done;

  g_return_val_if_fail (path != NULL && options != NULL, FALSE);
  g_return_val_if_fail (out_summary != NULL, FALSE);

  *out_summary = (CurioImportSummary){ 0 };
  done = curio_import_read (path, options, &sink, progress, cancellable,
                            out_summary, error);
  if (done && progress != NULL)
    progress->stage = CURIO_STAGE_FINISHING;
  done = done && curio_shop_writer_commit (self.writer, error);
  g_clear_pointer (&self.writer, curio_shop_writer_free);
  out_summary->seconds
      = (double)(g_get_monotonic_time () - started_us) / G_USEC_PER_SEC;
  if (!done)
    curio_import_summary_clear (out_summary);
  return done;
}

void
curio_import_summary_clear (CurioImportSummary *self)
{
  g_free (self->rejects_path);
  g_free (self->note);
  *self = (CurioImportSummary){ 0 };
}
