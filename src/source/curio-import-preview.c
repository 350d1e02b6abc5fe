/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The beginning of a file, so that a person can say which column is which. */
#include "curio-import.h"

#include "curio-import-reader.h"
#include "curio-import-row.h"

#define ROWS_MAX 10

static gboolean
take_header_cb (const char *const *names, gpointer data, GError **error)
{
  CurioImportPreview *self = data;
  CurioImportColumns columns;
  CurioMapping mapping = { 0 };

  curio_import_columns_init (&columns, names, &mapping);
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    self->mapped[i] = columns.field[i];
  self->headers = g_strdupv ((char **)names);
  curio_import_columns_clear (&columns);
  return TRUE;
}

static guint
count_columns_cb (const char *const *names, gpointer data)
{
  CurioMapping mapping = { 0 };

  return curio_import_count_columns (names, &mapping);
}

/* As many fields as there are headers, whatever the row has. */
static gboolean
take_record_cb (const CurioRecord *record, gpointer data, GError **error)
{
  CurioImportPreview *self = data;
  guint n = g_strv_length (self->headers);
  char **row = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      CurioText field
          = i < record->n_fields ? record->fields[i] : (CurioText){ NULL, 0 };

      row[i] = g_utf8_make_valid (field.data != NULL ? field.data : "",
                                  field.length);
    }
  g_ptr_array_add (self->rows, row);
  if (self->rows->len < ROWS_MAX)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "enough");
  return FALSE;
}

CurioImportPreview *
curio_import_preview_new (const char *path, GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (CurioImportPreview) self = g_new0 (CurioImportPreview, 1);
  CurioRecordSink sink
      = { take_header_cb, take_record_cb, self, count_columns_cb };
  g_autoptr (CurioTextStream) stream
      = curio_text_stream_new (path, cancellable, error);
  GError *stopped = NULL;

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  if (stream == NULL)
    return NULL;
  if (!curio_import_read_records (stream, &sink, cancellable, &stopped)
      && self->rows->len < ROWS_MAX)
    {
      g_propagate_error (error, stopped);
      return NULL;
    }
  g_clear_error (&stopped);
  return g_steal_pointer (&self);
}

void
curio_import_preview_free (CurioImportPreview *self)
{
  g_strfreev (self->headers);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}
