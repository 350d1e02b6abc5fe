/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells of CSV files: RFC 4180 by libcsv, in the encodings and with the
 * separators that mailing tools and spreadsheets expect. */

#include "curio-cell.h"

#include <csv.h>
#include <string.h>

#define MILLS_PER_POUND 1000
#define UTF8_BOM "\xef\xbb\xbf"
#define UTF16LE_BOM "\xff\xfe"

/* --- writing ------------------------------------------------------------- */

void
curio_cell_append_quoted (GString *out, const char *text)
{
  gsize length = strlen (text);
  gsize n = csv_write (NULL, 0, text, length);
  gsize start = out->len;

  g_string_set_size (out, start + n);
  csv_write (out->str + start, n, text, length);
}

/* What a spreadsheet may take for a formula: the signs, and the same signs in
 * full width, which East Asian versions read alike; and white space that a
 * reader may drop before one of them. */
static gboolean
is_live (const char *text)
{
  switch (g_utf8_get_char_validated (text, -1))
    {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case 0xff1d:
    case 0xff0b:
    case 0xff0d:
    case 0xff20:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Blanks at an end would be trimmed by some readers. */
static gboolean
needs_quotes (const char *text, char separator)
{
  gsize length = strlen (text);

  return strchr (text, separator) != NULL || strpbrk (text, "\"\r\n") != NULL
         || (length > 0
             && (g_ascii_isspace (text[0])
                 || g_ascii_isspace (text[length - 1])));
}

void
curio_cell_append_text (GString *out, const CurioDialect *dialect,
                        const char *text)
{
  g_autofree char *inert = NULL;

  if (dialect->is_inert && is_live (text))
    text = inert = g_strconcat ("'", text, NULL);
  if (needs_quotes (text, dialect->separator))
    curio_cell_append_quoted (out, text);
  else
    g_string_append (out, text);
}

void
curio_cell_append_mills (GString *out, gint64 mills)
{
  guint64 size = mills < 0 ? -(guint64)mills : (guint64)mills;

  g_string_append_printf (out, "%s%" G_GUINT64_FORMAT ".%03u",
                          mills < 0 ? "-" : "", size / MILLS_PER_POUND,
                          (guint)(size % MILLS_PER_POUND));
}

void
curio_cell_append_pence (GString *out, gint64 mills)
{
  guint64 size = mills < 0 ? -(guint64)mills : (guint64)mills;
  guint64 pence = (size + 5) / 10;

  g_string_append_printf (out, "%s%" G_GUINT64_FORMAT ".%02u",
                          mills < 0 && pence > 0 ? "-" : "", pence / 100,
                          (guint)(pence % 100));
}

static GBytes *
encode_utf16 (const GString *text)
{
  gsize length;
  g_autofree char *encoded = g_convert (
      text->str, (gssize)text->len, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  GString *out = g_string_new (UTF16LE_BOM);

  /* Every text is valid UTF-8 by now, and all of that has a UTF-16 form. */
  g_assert (encoded != NULL);
  g_string_append_len (out, encoded, (gssize)length);
  return g_string_free_to_bytes (out);
}

GBytes *
curio_dialect_encode (const CurioDialect *self, const GString *text)
{
  GString *out;

  if (self->encoding == CURIO_ENCODING_UTF16LE_BOM)
    return encode_utf16 (text);
  out = g_string_sized_new (text->len + strlen (UTF8_BOM));
  if (self->encoding == CURIO_ENCODING_UTF8_BOM)
    g_string_append (out, UTF8_BOM);
  g_string_append_len (out, text->str, (gssize)text->len);
  return g_string_free_to_bytes (out);
}

/* --- reading ------------------------------------------------------------- */

static void
take_cell_cb (void *cell, size_t length, void *data)
{
  const CurioCellSink *sink = data;

  sink->take_cell (cell != NULL ? cell : "", length, sink->data);
}

static void
end_row_cb (int end, void *data)
{
  const CurioCellSink *sink = data;

  sink->end_row (sink->data);
}

static int
is_never_blank (unsigned char c)
{
  return FALSE; /* blanks about a cell belong to it */
}

static gboolean
parse (char separator, const char *text, gsize length,
       const CurioCellSink *sink)
{
  struct csv_parser parser;
  gboolean parsed;

  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    return FALSE;
  csv_set_delim (&parser, separator);
  csv_set_space_func (&parser, is_never_blank);
  parsed = csv_parse (&parser, text, length, take_cell_cb, end_row_cb,
                      (void *)sink)
               == length
           && csv_fini (&parser, take_cell_cb, end_row_cb, (void *)sink) == 0;
  csv_free (&parser);
  return parsed;
}

static gboolean
take_mark (const char **bytes, gsize *length, const char *mark)
{
  gsize n = strlen (mark);

  if (*length < n || memcmp (*bytes, mark, n) != 0)
    return FALSE;
  *bytes += n;
  *length -= n;
  return TRUE;
}

gboolean
curio_dialect_read (const CurioDialect *self, const char *bytes, gsize length,
                    const CurioCellSink *sink)
{
  g_autofree char *decoded = NULL;

  if (self->encoding == CURIO_ENCODING_UTF8_BOM
      && !take_mark (&bytes, &length, UTF8_BOM))
    return FALSE;
  if (self->encoding == CURIO_ENCODING_UTF16LE_BOM)
    {
      if (!take_mark (&bytes, &length, UTF16LE_BOM))
        return FALSE;
      decoded = g_convert (bytes, (gssize)length, "UTF-8", "UTF-16LE", NULL,
                           &length, NULL);
      if (decoded == NULL)
        return FALSE;
      bytes = decoded;
    }
  return parse (self->separator, bytes, length, sink);
}
