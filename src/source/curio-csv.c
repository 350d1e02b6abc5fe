/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV files by libcsv, with what it leaves to its caller: the separator, the
 * number of the line, and the end of a file that has been cut off. */
#include "curio-csv.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "curio-error.h"

#define ROW_MAX (1024 * 1024)
#define FIELDS_MAX 10000
/* Tell an empty field from an empty quotation, and blank lines too. */
#define OPTIONS (CSV_EMPTY_IS_NULL | CSV_REPALL_NL)

typedef struct
{
  struct csv_parser parser;
  const CurioRecordSink *sink;
  GError *error; /* set: nothing more is read */

  /* The row's fields and their bytes, one after the other.  They are plain
   * arrays because a file has ten million fields. */
  CurioText *fields;
  guint n_fields;
  guint fields_size;
  char *bytes;
  gsize n_bytes;
  gsize bytes_size;

  gint64 line;     /* where the parser is */
  gint64 row_line; /* where the row began */
  guint n_headers; /* 0 until the header has come */
  int last_end;    /* the character that ended the last line */
} CsvReader;

static int
is_never_blank (unsigned char c)
{
  return FALSE; /* blanks about a field belong to it */
}

static gint64
count_line_ends (const char *data, gsize length)
{
  const char *end = data + length;
  gint64 n = 0;

  while (data < end && (data = memchr (data, '\n', end - data)) != NULL)
    {
      n++;
      data++;
    }
  return n;
}

static void
make_room (CsvReader *self, gsize length)
{
  if (self->n_fields == self->fields_size)
    {
      self->fields_size = MAX (2 * self->fields_size, 16);
      self->fields = g_renew (CurioText, self->fields, self->fields_size);
    }
  if (self->n_bytes + length > self->bytes_size)
    {
      self->bytes_size = 2 * (self->n_bytes + length) + 256;
      self->bytes = g_realloc (self->bytes, self->bytes_size);
    }
}

static void
take_field_cb (void *data, size_t length, void *user_data)
{
  CsvReader *self = user_data;

  if (self->error != NULL)
    return;
  if (self->n_fields == self->fields_size
      || self->n_bytes + length > self->bytes_size)
    make_room (self, length);
  self->fields[self->n_fields++] = (CurioText){ data, length };
  if (data == NULL)
    return;
  memcpy (self->bytes + self->n_bytes, data, length);
  self->n_bytes += length;
  self->line += count_line_ends (data, length);
}

/* The bytes may have moved while the row grew. */
static void
point_fields (CsvReader *self)
{
  const char *at = self->bytes;

  for (guint i = 0; i < self->n_fields; i++)
    if (self->fields[i].data != NULL)
      {
        self->fields[i].data = at;
        at += self->fields[i].length;
      }
}

static void
pass_header (CsvReader *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  self->n_headers = self->n_fields;
  for (guint i = 0; i < self->n_fields; i++)
    {
      CurioText field = self->fields[i];
      char *name = g_utf8_make_valid (field.data != NULL ? field.data : "",
                                      field.length);

      g_ptr_array_add (names, g_strstrip (name));
    }
  g_ptr_array_add (names, NULL);
  self->sink->take_header ((const char *const *)names->pdata, self->sink->data,
                           &self->error);
}

static void
fail_at_line (CsvReader *self, gint64 line, const char *sentence)
{
  g_set_error (&self->error, CURIO_ERROR, CURIO_ERROR_FORMAT,
               _ ("Line %lld: %s"), (long long)line, sentence);
}

static void
pass_row (CsvReader *self, int c)
{
  CurioRecord record = { self->fields, self->n_fields, self->row_line };

  point_fields (self);
  if (self->n_headers == 0)
    pass_header (self);
  else if (c == -1 && record.n_fields < self->n_headers)
    fail_at_line (self, self->row_line,
                  _ ("the file is cut off in the middle of its last line. "
                     "Copy or download it again."));
  else if (self->sink->take_record (&record, self->sink->data, &self->error)
           && c == -1 && self->sink->take_note != NULL)
    /* Whole as it looks, its last field may have been longer. */
    self->sink->take_note (
        _ ("The last line does not end; the file may be cut short. Compare "
           "its last line with the original."),
        self->sink->data);
}

/* The end of a row, or of a line without one; C is -1 at the file's end. */
static void
end_row_cb (int c, void *user_data)
{
  CsvReader *self = user_data;
  gboolean is_second_half
      = c == '\n' && self->last_end == '\r' && self->n_fields == 0;

  if (self->error != NULL)
    return;
  if (self->n_fields > 0)
    pass_row (self, c);
  self->last_end = is_second_half ? 0 : c;
  self->line += !is_second_half;
  self->row_line = self->line;
  self->n_bytes = 0;
  self->n_fields = 0;
}

/* The separator is looked for in the header, outside its quotes. */
static char
find_separator (CurioText text)
{
  static const char separators[] = ",;\t|";
  gsize counts[4] = { 0 };
  gboolean is_quoted = FALSE;
  guint best = 0;

  for (gsize i = 0; i < text.length; i++)
    {
      const char *found = strchr (separators, text.data[i]);

      if (text.data[i] == '"')
        is_quoted = !is_quoted;
      else if (!is_quoted && (text.data[i] == '\n' || text.data[i] == '\r'))
        break;
      else if (!is_quoted && found != NULL && *found != 0)
        counts[found - separators]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return separators[best];
}

/* A row that a missing quotation mark makes of the rest of the file. */
static void
check_length (CsvReader *self)
{
  if (csv_get_buffer_size (&self->parser) > ROW_MAX || self->n_bytes > ROW_MAX
      || self->n_fields > FIELDS_MAX)
    fail_at_line (self, self->row_line,
                  _ ("the row that begins here has no end. Close its "
                     "quotation mark, or leave the line out."));
}

/* What was cut or damaged on the way here, and how far it went well. */
static void
add_line (CsvReader *self)
{
  g_autofree char *message = NULL;

  if (!g_error_matches (self->error, CURIO_ERROR, CURIO_ERROR_FORMAT))
    return;
  message = g_strdup_printf (_ ("Line %lld: %s"), (long long)self->line,
                             self->error->message);
  g_free (self->error->message);
  self->error->message = g_steal_pointer (&message);
}

static gboolean
read_pieces (CsvReader *self, CurioTextStream *stream,
             GCancellable *cancellable)
{
  CurioText piece;

  for (;;)
    {
      if (!curio_text_stream_read (stream, &piece, cancellable, &self->error))
        {
          add_line (self);
          return FALSE;
        }
      if (piece.length == 0)
        return TRUE;
      /* It fails for want of memory only, and then GLib has aborted. */
      csv_parse (&self->parser, piece.data, piece.length, take_field_cb,
                 end_row_cb, self);
      if (self->error == NULL)
        check_length (self);
      if (self->error != NULL)
        return FALSE;
    }
}

static gboolean
finish (CsvReader *self)
{
  csv_set_opts (&self->parser, OPTIONS | CSV_STRICT | CSV_STRICT_FINI);
  if (csv_fini (&self->parser, take_field_cb, end_row_cb, self) != 0)
    fail_at_line (self, self->row_line,
                  _ ("the file ends inside a quotation that begins here. "
                     "Copy or download it again."));
  if (self->error == NULL && self->n_headers == 0)
    g_set_error_literal (&self->error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                         _ ("There is nothing in the file. Choose another."));
  return self->error == NULL;
}

gboolean
curio_csv_read (CurioTextStream *stream, const CurioRecordSink *sink,
                GCancellable *cancellable, GError **error)
{
  CsvReader self = { .sink = sink, .line = 1, .row_line = 1 };
  gboolean done;

  csv_init (&self.parser, OPTIONS);
  csv_set_delim (&self.parser,
                 find_separator (curio_text_stream_peek (stream)));
  csv_set_space_func (&self.parser, is_never_blank);
  csv_set_blk_size (&self.parser, 4096);

  done = read_pieces (&self, stream, cancellable) && finish (&self);

  csv_free (&self.parser);
  g_free (self.bytes);
  g_free (self.fields);
  if (!done)
    g_propagate_error (error, self.error);
  return done;
}
