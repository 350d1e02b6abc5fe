/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the bytes of a file to UTF-8.  A file is UTF-8 until its first byte
 * that cannot be.  Where no other letter came before, the whole file is
 * Windows-1252, as old spreadsheets save it; else it is UTF-8 with some damage
 * in it, and only the damaged rows are lost. */
#include "curio-text-stream.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "curio-error.h"
#include "curio-gunzip.h"
#include "curio-latin.h"

#define PIECE (256 * 1024)
#define HELD_MAX 4 /* bytes of a character that a piece ends in */

struct _CurioTextStream
{
  char *path;
  GFileInputStream *file;
  GInputStream *stream; /* uncompressed, and UTF-8 where it was UTF-16 */
  goffset size;

  char *buffer; /* PIECE bytes and HELD_MAX before */
  gsize n_held; /* at the beginning of BUFFER */
  char held[HELD_MAX];
  char *latin; /* the piece converted; NULL where that is not needed */
  CurioText first;
  gboolean is_first;
  gboolean is_at_end;

  gboolean is_utf8; /* a letter outside ASCII proved it */
  gboolean is_latin;
  gboolean is_damaged;
};

/* The system's words behind a sentence of ours.  CAUSE is used up. */
static void
explain_error (const char *path, GError *cause, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  if (cause->domain != G_IO_ERROR || cause->code == G_IO_ERROR_CANCELLED)
    {
      g_propagate_error (error, cause);
      return;
    }
  if (cause->code == G_IO_ERROR_NOT_FOUND)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                 _ ("There is no file “%s”. Check its name and folder.\n%s"),
                 path, cause->message);
  else if (cause->code == G_IO_ERROR_PERMISSION_DENIED)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION,
                 _ ("You may not read “%s”. Ask its owner for the right to, "
                    "or for a copy.\n%s"),
                 name, cause->message);
  else if (cause->code == G_IO_ERROR_PARTIAL_INPUT)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
                 _ ("“%s” is cut off: its end is missing. Copy or download "
                    "it again.\n%s"),
                 name, cause->message);
  else if (cause->code == G_IO_ERROR_INVALID_DATA)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
                 _ ("“%s” is damaged and cannot be read on. Copy or download "
                    "it again.\n%s"),
                 name, cause->message);
  else
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT,
                 _ ("“%s” cannot be read.\n%s"), name, cause->message);
  g_error_free (cause);
}

static gboolean
refuse (CurioTextStream *self, const char *sentence, GError **error)
{
  g_autofree char *name = g_path_get_basename (self->path);

  g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT, "“%s” %s", name,
               sentence);
  return FALSE;
}

/* Takes the first bytes for what they are before anything is read as text. */
static gboolean
check_kind (CurioTextStream *self, const char *data, gsize length,
            GError **error)
{
  if (length >= 4 && memcmp (data, "PK\3\4", 4) == 0)
    return refuse (self,
                   _ ("is a zip archive or a spreadsheet. Unpack it, or save "
                      "the sheet as CSV, and import that."),
                   error);
  if (length >= 5 && memcmp (data, "PGDMP", 5) == 0)
    return refuse (self,
                   _ ("is a dump in PostgreSQL’s own format. Make it with "
                      "pg_dump --format=plain, and import that."),
                   error);
  if (memchr (data, 0, length) != NULL)
    return refuse (self,
                   _ ("is not a file of text. Choose a CSV file or a plain "
                      "SQL dump."),
                   error);
  return TRUE;
}

/* Puts CONVERTER into the way and takes ownership of it. */
static void
convert_stream (CurioTextStream *self, GConverter *converter)
{
  GInputStream *inner = self->stream;
  g_autoptr (GInputStream) converted
      = g_converter_input_stream_new (inner, converter);

  self->stream = g_buffered_input_stream_new_sized (converted, PIECE);
  g_object_unref (inner);
  g_object_unref (converter);
}

/* The first bytes, without taking them; fewer at the end of the file. */
static const char *
look_ahead (CurioTextStream *self, gsize *out_length,
            GCancellable *cancellable, GError **error)
{
  GBufferedInputStream *stream = G_BUFFERED_INPUT_STREAM (self->stream);

  if (g_buffered_input_stream_fill (stream, -1, cancellable, error) < 0)
    return NULL;
  return g_buffered_input_stream_peek_buffer (stream, out_length);
}

static gboolean
set_up_converters (CurioTextStream *self, GCancellable *cancellable,
                   GError **error)
{
  gsize length;
  const char *data = look_ahead (self, &length, cancellable, error);
  const char *encoding = NULL;

  if (data != NULL && length > 2 && memcmp (data, "\x1f\x8b", 2) == 0)
    {
      convert_stream (self, curio_gunzip_new ());
      data = look_ahead (self, &length, cancellable, error);
    }
  if (data == NULL)
    return FALSE;
  if (length > 1 && memcmp (data, "\xff\xfe", 2) == 0)
    encoding = "UTF-16LE";
  else if (length > 1 && memcmp (data, "\xfe\xff", 2) == 0)
    encoding = "UTF-16BE";
  if (encoding == NULL)
    return TRUE;
  GCharsetConverter *converter
      = g_charset_converter_new ("UTF-8", encoding, error);
  if (converter == NULL)
    return FALSE;
  convert_stream (self, G_CONVERTER (converter));
  return TRUE;
}

static gboolean
is_ascii (const char *data, gsize length)
{
  guint64 all = 0;

  for (; length >= 8; data += 8, length -= 8)
    {
      guint64 eight;

      memcpy (&eight, data, 8);
      all |= eight;
    }
  for (; length > 0; data++, length--)
    all |= (guint64)(guchar)*data << 56 | (guchar)*data;
  return (all & G_GUINT64_CONSTANT (0x8080808080808080)) == 0;
}

/* Whether DATA is a character whose rest is in the next piece. */
static gboolean
is_cut (const char *data, gsize length)
{
  return length < HELD_MAX
         && g_utf8_get_char_validated (data, length) == (gunichar)-2;
}

static void
convert_latin (CurioTextStream *self, CurioText *piece)
{
  if (self->latin == NULL)
    self->latin = g_malloc (CURIO_LATIN_MOST * (PIECE + HELD_MAX));
  *piece = (CurioText){
    self->latin,
    curio_latin_to_utf8 (piece->data, piece->length, self->latin),
  };
}

/* Judges a piece; may shorten it by a character that is cut. */
static void
check_text (CurioTextStream *self, CurioText *piece)
{
  const char *end;
  gsize n_good;

  if (memchr (piece->data, 0, piece->length) != NULL)
    self->is_damaged = TRUE;
  if (self->is_latin || self->is_damaged
      || is_ascii (piece->data, piece->length))
    return;
  if (g_utf8_validate_len (piece->data, piece->length, &end))
    {
      self->is_utf8 = TRUE;
      return;
    }
  n_good = end - piece->data;
  self->is_utf8 = self->is_utf8 || !is_ascii (piece->data, n_good);
  if (!self->is_at_end && is_cut (end, piece->length - n_good))
    {
      self->n_held = piece->length - n_good;
      memcpy (self->held, end, self->n_held);
      piece->length = n_good;
      return;
    }
  self->is_damaged = self->is_utf8;
  self->is_latin = !self->is_utf8;
}

static gboolean
read_piece (CurioTextStream *self, CurioText *out_piece,
            GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  gsize n_before = self->n_held;
  gsize n = 0;

  memcpy (self->buffer, self->held, n_before);
  self->n_held = 0;
  if (!g_input_stream_read_all (self->stream, self->buffer + n_before, PIECE,
                                &n, cancellable, &cause))
    {
      explain_error (self->path, cause, error);
      return FALSE;
    }
  self->is_at_end = n < PIECE;
  *out_piece = (CurioText){ self->buffer, n_before + n };
  if (out_piece->length > 0)
    check_text (self, out_piece);
  if (self->is_latin)
    convert_latin (self, out_piece);
  return TRUE;
}

static gboolean
read_first (CurioTextStream *self, GCancellable *cancellable, GError **error)
{
  if (!read_piece (self, &self->first, cancellable, error))
    return FALSE;
  if (self->first.length >= 3
      && memcmp (self->first.data, "\xef\xbb\xbf", 3) == 0)
    {
      self->first.data += 3;
      self->first.length -= 3;
    }
  if (self->first.length == 0)
    {
      g_autofree char *name = g_path_get_basename (self->path);

      g_set_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                   _ ("“%s” is empty. Choose another file."), name);
      return FALSE;
    }
  self->is_first = TRUE;
  return check_kind (self, self->first.data, self->first.length, error);
}

static gboolean
open_file (CurioTextStream *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GFileInfo) info = NULL;

  self->file = g_file_read (file, cancellable, error);
  if (self->file != NULL)
    info = g_file_input_stream_query_info (
        self->file, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, error);
  if (info == NULL)
    return FALSE;
  self->size = g_file_info_get_size (info);
  self->stream
      = g_buffered_input_stream_new_sized (G_INPUT_STREAM (self->file), PIECE);
  return set_up_converters (self, cancellable, error);
}

CurioTextStream *
curio_text_stream_new (const char *path, GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (CurioTextStream) self = g_new0 (CurioTextStream, 1);
  GError *cause = NULL;

  self->path = g_strdup (path);
  self->buffer = g_malloc (PIECE + HELD_MAX);
  if (!open_file (self, cancellable, &cause))
    {
      explain_error (path, cause, error);
      return NULL;
    }
  if (!read_first (self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
curio_text_stream_free (CurioTextStream *self)
{
  g_clear_object (&self->stream);
  g_clear_object (&self->file);
  g_free (self->path);
  g_free (self->buffer);
  g_free (self->latin);
  g_free (self);
}

CurioText
curio_text_stream_peek (const CurioTextStream *self)
{
  return self->first;
}

gboolean
curio_text_stream_read (CurioTextStream *self, CurioText *out_piece,
                        GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (self->is_first)
    {
      self->is_first = FALSE;
      *out_piece = self->first;
      return TRUE;
    }
  if (!self->is_at_end)
    return read_piece (self, out_piece, cancellable, error);
  *out_piece = (CurioText){ self->buffer, 0 };
  return TRUE;
}

gboolean
curio_text_stream_is_damaged (const CurioTextStream *self)
{
  return self->is_damaged;
}

gboolean
curio_text_stream_is_latin (const CurioTextStream *self)
{
  return self->is_latin;
}

double
curio_text_stream_get_fraction (const CurioTextStream *self)
{
  goffset at = g_seekable_tell (G_SEEKABLE (self->file));

  return self->size > 0 ? (double)at / (double)self->size : 1;
}
