/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plain dump, line by line: the rows of a COPY are lines, and what is
 * between them is SQL, collected until the parser says that it is complete. */
#include "curio-dump.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "curio-dump-copy.h"
#include "curio-dump-sql.h"
#include "curio-error.h"

#define SQL_BATCH (32 * 1024)      /* parsed at once, where it can be */
#define SQL_MAX (16 * 1024 * 1024) /* one statement, or one line */

typedef struct
{
  CurioDumpTable table;
  GByteArray *carry; /* a line whose end is in the next piece */
  GString *sql;      /* not parsed yet */
  gint64 sql_line;   /* where it begins */
  gsize sql_due;     /* parse when it is that long */
  gint64 line;       /* the line that is taken now */

  gboolean is_copy; /* its rows are coming */
  gint64 copy_line;
  gboolean is_wanted;
  GArray *fields;
  GByteArray *bytes;
} DumpReader;

static gboolean
begins_with (CurioText text, const char *word)
{
  gsize length = strlen (word);

  return text.length >= length
         && g_ascii_strncasecmp (text.data, word, length) == 0;
}

/* Blank lines and comments before the first statement. */
static CurioText
skip_comments (CurioText text)
{
  const char *end = text.data + text.length;

  while (text.data < end)
    {
      if (g_ascii_isspace (*text.data))
        text.data++;
      else if (begins_with (text, "--"))
        {
          const char *next = memchr (text.data, '\n', end - text.data);

          text.data = next != NULL ? next + 1 : end;
        }
      else
        break;
      text.length = end - text.data;
    }
  return text;
}

gboolean
curio_dump_is_dump (CurioText text)
{
  static const char *const words[] = {
    "SET ",   "SELECT ",   "CREATE ",    "COPY ",      "INSERT INTO ",
    "BEGIN;", "DROP ",     "ALTER ",     "TRUNCATE ",  "START TRANSACTION",
    "/*",     "\\connect", "\\restrict", "LOCK TABLE "
  };
  CurioText first = skip_comments (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (begins_with (first, words[i]))
      return TRUE;
  return first.length < text.length && begins_with (text, "--");
}

static gboolean
fail (gint64 line, const char *sentence, GError **error)
{
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT, _ ("Line %lld: %s"),
               (long long)line, sentence);
  return FALSE;
}

/* Parses what has been collected.  Where it is not complete it stays, and is
 * not tried again before it is twice as long: else a long text would be parsed
 * once for each of its lines. */
static gboolean
parse_sql (DumpReader *self, gboolean *out_complete, GError **error)
{
  CurioDumpSqlResult result = CURIO_DUMP_SQL_DONE;

  if (self->sql->len > 0)
    result = curio_dump_sql_take (self->sql->str, self->sql_line, &self->table,
                                  &self->is_copy, &self->is_wanted, error);
  *out_complete = result == CURIO_DUMP_SQL_DONE;
  self->sql_due = MAX (SQL_BATCH, 2 * self->sql->len);
  if (result == CURIO_DUMP_SQL_DONE)
    {
      g_string_truncate (self->sql, 0);
      self->sql_due = SQL_BATCH;
    }
  return result != CURIO_DUMP_SQL_FAILED;
}

static gboolean
ends_statement (CurioText line)
{
  while (line.length > 0 && g_ascii_isspace (line.data[line.length - 1]))
    line.length--;
  return line.length > 0 && line.data[line.length - 1] == ';';
}

/* A line that is no SQL where a statement may begin: COPY, whose rows follow
 * at once, or a word for psql. */
static gboolean
is_boundary (CurioText line)
{
  while (line.length > 0 && (*line.data == ' ' || *line.data == '\t'))
    {
      line.data++;
      line.length--;
    }
  return begins_with (line, "COPY ") || begins_with (line, "\\");
}

static gboolean
take_sql_line (DumpReader *self, CurioText line, GError **error)
{
  gboolean complete = FALSE;

  if (is_boundary (line))
    {
      if (!parse_sql (self, &complete, error))
        return FALSE;
      if (complete && line.data[0] == '\\')
        return TRUE;
    }
  if (self->sql->len == 0)
    self->sql_line = self->line;
  if (self->sql->len + line.length > SQL_MAX)
    return fail (self->sql_line,
                 _ ("the statement that begins here is too long or has no "
                    "end. Make the dump with pg_dump, without --inserts."),
                 error);
  g_string_append_len (self->sql, line.data, line.length);
  if (!ends_statement (line) || (!complete && self->sql->len < self->sql_due))
    return TRUE;
  self->is_copy = FALSE;
  if (!parse_sql (self, &complete, error))
    return FALSE;
  self->copy_line = self->line;
  return TRUE;
}

static gboolean
take_copy_line (DumpReader *self, CurioText line, GError **error)
{
  while (line.length > 0
         && (line.data[line.length - 1] == '\n'
             || line.data[line.length - 1] == '\r'))
    line.length--;
  if (line.length == 2 && memcmp (line.data, "\\.", 2) == 0)
    {
      self->is_copy = FALSE;
      return TRUE;
    }
  if (!self->is_wanted)
    return TRUE;
  curio_dump_copy_split (line, self->fields, self->bytes);
  return curio_dump_table_add (&self->table,
                               (const CurioText *)self->fields->data,
                               self->fields->len, self->line, error);
}

static gboolean
take_line (DumpReader *self, CurioText line, GError **error)
{
  gboolean done = self->is_copy ? take_copy_line (self, line, error)
                                : take_sql_line (self, line, error);

  self->line++;
  return done;
}

/* Lines lie in PIECE as they are, but for the first, which may have begun in
 * the piece before. */
static gboolean
take_piece (DumpReader *self, CurioText piece, GError **error)
{
  const char *at = piece.data;
  const char *end = at + piece.length;
  const char *next;

  while ((next = memchr (at, '\n', end - at)) != NULL)
    {
      CurioText line = { at, ++next - at };

      if (self->carry->len > 0)
        {
          g_byte_array_append (self->carry, (const guint8 *)at, next - at);
          line = (CurioText){ (const char *)self->carry->data,
                              self->carry->len };
        }
      if (!take_line (self, line, error))
        return FALSE;
      g_byte_array_set_size (self->carry, 0);
      at = next;
    }
  g_byte_array_append (self->carry, (const guint8 *)at, end - at);
  if (self->carry->len > SQL_MAX)
    return fail (self->line, _ ("the line is too long to be of a dump."),
                 error);
  return TRUE;
}

static gboolean
finish (DumpReader *self, GError **error)
{
  gboolean complete;

  if (self->carry->len > 0)
    {
      CurioText line = { (const char *)self->carry->data, self->carry->len };

      if (!take_line (self, line, error))
        return FALSE;
    }
  if (self->is_copy)
    return fail (self->line - 1,
                 _ ("the dump is cut off in the middle of its rows. Copy it "
                    "or make it again."),
                 error);
  if (!parse_sql (self, &complete, error))
    return FALSE;
  if (!complete)
    return fail (self->sql_line,
                 _ ("the dump is cut off in the statement that begins here. "
                    "Copy it or make it again."),
                 error);
  return curio_dump_table_finish (&self->table, error);
}

static gboolean
read_pieces (DumpReader *self, CurioTextStream *stream,
             GCancellable *cancellable, GError **error)
{
  CurioText piece;

  do
    {
      if (!curio_text_stream_read (stream, &piece, cancellable, error))
        {
          if (error != NULL
              && g_error_matches (*error, CURIO_ERROR, CURIO_ERROR_FORMAT))
            g_prefix_error (error, _ ("Line %lld: "), (long long)self->line);
          return FALSE;
        }
      if (!take_piece (self, piece, error))
        return FALSE;
    }
  while (piece.length > 0);
  return finish (self, error);
}

gboolean
curio_dump_read (CurioTextStream *stream, const CurioRecordSink *sink,
                 GCancellable *cancellable, GError **error)
{
  DumpReader self = { .line = 1, .sql_due = SQL_BATCH };
  gboolean done;

  curio_dump_table_init (&self.table, sink);
  self.carry = g_byte_array_new ();
  self.sql = g_string_new (NULL);
  self.fields = g_array_new (FALSE, FALSE, sizeof (CurioText));
  self.bytes = g_byte_array_new ();
  done = read_pieces (&self, stream, cancellable, error);
  curio_dump_table_clear (&self.table);
  g_byte_array_unref (self.carry);
  g_string_free (self.sql, TRUE);
  g_array_unref (self.fields);
  g_byte_array_unref (self.bytes);
  return done;
}
