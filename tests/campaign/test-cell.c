/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells are what RFC 4180 says, whatever stands in them; formulas are inert
 * only where a dialect asks.  Bytes are expected by hand. */

#include "curio-cell.h"

#include <string.h>

static const CurioDialect plain = { CURIO_ENCODING_UTF8, ',', FALSE };
static const CurioDialect excel = { CURIO_ENCODING_UTF8_BOM, ',', TRUE };
static const CurioDialect regional
    = { CURIO_ENCODING_UTF16LE_BOM, '\t', TRUE };

static void
assert_text (const CurioDialect *dialect, const char *text,
             const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  curio_cell_append_text (out, dialect, text);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_text (void)
{
  assert_text (&plain, "", "");
  assert_text (&plain, "Ruth", "Ruth");
  assert_text (&plain, "a, b", "\"a, b\"");
  assert_text (&plain, "say \"hi\"", "\"say \"\"hi\"\"\"");
  assert_text (&plain, "two\nlines", "\"two\nlines\"");
  assert_text (&plain, " blank", "\" blank\"");
  assert_text (&plain, "a\tb", "a\tb");
  assert_text (&plain, "\xf0\x9f\x8e\x81", "\xf0\x9f\x8e\x81");
  assert_text (&plain, "=1+1", "=1+1");
  assert_text (&plain, "+442079460000", "+442079460000");
  assert_text (&regional, "a, b", "a, b");
  assert_text (&regional, "a\tb", "\"a\tb\"");
}

static void
test_inert (void)
{
  assert_text (&excel, "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0");
  assert_text (&excel, "+442079460000", "'+442079460000");
  assert_text (&excel, "-5", "'-5");
  assert_text (&excel, "@SUM(A1)", "'@SUM(A1)");
  assert_text (&excel, "\t=1", "'\t=1");
  assert_text (&excel, "\r=1", "\"'\r=1\"");
  assert_text (&excel,
               "\xef\xbc\x9d"
               "1",
               "'\xef\xbc\x9d"
               "1");
  assert_text (&excel, "a=1", "a=1");
  assert_text (&excel, "\"=1\"", "\"\"\"=1\"\"\"");
}

static void
test_money (void)
{
  static const struct
  {
    gint64 mills;
    const char *as_mills;
    const char *as_pence;
  } amounts[] = {
    {130370,      "130.370",               "130.37"              },
    { -20005,     "-20.005",               "-20.01"              },
    { -4,         "-0.004",                "0.00"                },
    { 5,          "0.005",                 "0.01"                },
    { 0,          "0.000",                 "0.00"                },
    { G_MININT64, "-9223372036854775.808", "-9223372036854775.81"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autoptr (GString) mills = g_string_new (NULL);
      g_autoptr (GString) pence = g_string_new (NULL);

      curio_cell_append_mills (mills, amounts[i].mills);
      curio_cell_append_pence (pence, amounts[i].mills);
      g_assert_cmpstr (mills->str, ==, amounts[i].as_mills);
      g_assert_cmpstr (pence->str, ==, amounts[i].as_pence);
    }
}

static void
test_encodings (void)
{
  g_autoptr (GString) text = g_string_new ("\xc3\xa9,\xf0\x9f\x8e\x81\r\n");
  g_autoptr (GBytes) marked = curio_dialect_encode (&excel, text);
  g_autoptr (GBytes) wide = curio_dialect_encode (&regional, text);
  g_autoptr (GBytes) bare = curio_dialect_encode (&plain, text);

  g_assert_cmpmem (g_bytes_get_data (bare, NULL), g_bytes_get_size (bare),
                   text->str, text->len);
  g_assert_cmpmem (g_bytes_get_data (marked, NULL), g_bytes_get_size (marked),
                   "\xef\xbb\xbf\xc3\xa9,\xf0\x9f\x8e\x81\r\n", 12);
  g_assert_cmpmem (g_bytes_get_data (wide, NULL), g_bytes_get_size (wide),
                   "\xff\xfe\xe9\0,\0\x3c\xd8\x81\xdf\r\0\n\0", 14);
}

/* --- reading ------------------------------------------------------------- */

static void
take_cell_cb (const char *cell, gsize length, gpointer data)
{
  g_string_append_len (data, cell, (gssize)length);
  g_string_append_c (data, '|');
}

static void
end_row_cb (gpointer data)
{
  g_string_append_c (data, '#');
}

static void
test_round_trip (void)
{
  static const CurioDialect *const dialects[] = { &plain, &excel, &regional };
  static const char *const texts[]
      = { "", "a,b\t\"c\"", "two\r\nlines", " x ", "\xe2\x80\x8fname" };

  for (guint d = 0; d < G_N_ELEMENTS (dialects); d++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (GString) found = g_string_new (NULL);
      g_autoptr (GBytes) bytes = NULL;
      CurioCellSink sink = { take_cell_cb, end_row_cb, found };
      gsize length;
      const char *data;

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          if (i > 0)
            g_string_append_c (out, dialects[d]->separator);
          curio_cell_append_text (out, dialects[d], texts[i]);
        }
      g_string_append (out, "\r\n");
      bytes = curio_dialect_encode (dialects[d], out);
      data = g_bytes_get_data (bytes, &length);
      g_assert_true (curio_dialect_read (dialects[d], data, length, &sink));
      g_assert_cmpstr (found->str, ==,
                       "|a,b\t\"c\"|two\r\nlines| x |\xe2\x80\x8fname|#");
      g_assert_false (curio_dialect_read (dialects[d], "\"open", 5, &sink));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell/text", test_text);
  g_test_add_func ("/cell/inert", test_inert);
  g_test_add_func ("/cell/money", test_money);
  g_test_add_func ("/cell/encodings", test_encodings);
  g_test_add_func ("/cell/round-trip", test_round_trip);
  return g_test_run ();
}
