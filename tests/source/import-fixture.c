/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files to be imported, and a sink that keeps what came out of them: no server
 * is needed to test how a file is read. */
#include "import-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "curio-error.h"
#include "remove-tree.h"

static char *
copy_text (CurioText text)
{
  return text.data != NULL ? g_strndup (text.data, text.length) : NULL;
}

static void
free_line (gpointer data)
{
  ReadLine *line = data;

  g_free (line->invoice_no);
  g_free (line->stock_code);
  g_free (line->description);
  g_free (line->customer_id);
  g_free (line->country);
  g_free (line);
}

ImportFixture *
import_fixture_new (const void *data, gssize length)
{
  ImportFixture *self = g_new0 (ImportFixture, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("curio-import-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "lines", NULL);
  g_file_set_contents (self->path, data, length, &error);
  g_assert_no_error (error);
  self->options.rejects = g_build_filename (self->folder, "rejects", NULL);
  self->lines = g_ptr_array_new_with_free_func (free_line);
  return self;
}

void
import_fixture_free (ImportFixture *self)
{
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free ((char *)self->options.rejects);
  g_ptr_array_unref (self->lines);
  curio_import_summary_clear (&self->summary);
  g_clear_error (&self->error);
  g_free (self);
}

static gboolean
begin_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  ImportFixture *self = data;

  self->begun = TRUE;
  return TRUE;
}

static gboolean
add_cb (const CurioRow *row, gpointer data, GError **error)
{
  ImportFixture *self = data;
  ReadLine *line = g_new0 (ReadLine, 1);

  line->invoice_no = copy_text (row->invoice_no);
  line->stock_code = copy_text (row->stock_code);
  line->description = copy_text (row->description);
  line->customer_id = copy_text (row->customer_id);
  line->country = copy_text (row->country);
  line->quantity = row->quantity;
  line->price_mills = row->price_mills;
  line->time_us = row->time_us;
  g_assert_cmpuint (row->unreadable, ==, 0);
  g_ptr_array_add (self->lines, line);
  return TRUE;
}

gboolean
import_fixture_read (ImportFixture *self)
{
  CurioImportSink sink = { begin_cb, add_cb, self };
  gboolean done;

  g_clear_error (&self->error);
  curio_import_summary_clear (&self->summary);
  g_ptr_array_set_size (self->lines, 0);
  done = curio_import_read (self->path, &self->options, &sink, NULL, NULL,
                            &self->summary, &self->error);
  g_assert_true (done == (self->error == NULL));
  if (done)
    g_assert_cmpint (self->summary.n_lines, ==, self->lines->len);
  return done;
}

const ReadLine *
import_fixture_get_line (const ImportFixture *self, guint i)
{
  g_assert_cmpuint (i, <, self->lines->len);
  return g_ptr_array_index (self->lines, i);
}

void
import_fixture_assert_failed (ImportFixture *self, int code, const char *words)
{
  g_assert_false (import_fixture_read (self));
  g_assert_error (self->error, CURIO_ERROR, code);
  if (strstr (self->error->message, words) == NULL)
    g_error ("no “%s” in: %s", words, self->error->message);
}

char *
import_fixture_get_rejects (const ImportFixture *self)
{
  char *text = NULL;

  g_file_get_contents (self->options.rejects, &text, NULL, NULL);
  return text;
}

void
import_fixture_compress (ImportFixture *self)
{
  g_autoptr (GConverter) converter = G_CONVERTER (
      g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  g_autoptr (GInputStream) memory = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *packed = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self->path, &plain, &length, NULL));
  memory = g_memory_input_stream_new_from_data (plain, length, NULL);
  stream = g_converter_input_stream_new (memory, converter);
  packed = g_malloc (length + 4096);
  g_assert_true (g_input_stream_read_all (stream, packed, length + 4096,
                                          &length, NULL, NULL));
  g_assert_true (g_file_set_contents (self->path, packed, length, NULL));
}

GBytes *
import_fixture_encode (const char *text, const char *encoding)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  char *encoded
      = g_convert (text, -1, encoding, "UTF-8", NULL, &length, &error);

  g_assert_no_error (error);
  return g_bytes_new_take (encoded, length);
}
