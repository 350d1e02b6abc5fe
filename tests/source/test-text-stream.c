/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files in other encodings and compressed ones, told by their content. */
#include "import-fixture.h"

#include <string.h>

#include "curio-error.h"

#define CAFE_LINE "1,S,CAFÉ £1 MUG,1,2009-12-01,1,,United Kingdom\n"

static void
assert_cafe (const void *data, gsize length, gboolean noted)
{
  g_autoptr (ImportFixture) file = import_fixture_new (data, length);

  g_assert_true (import_fixture_read (file));
  g_assert_cmpint (file->summary.n_rejected, ==, 0);
  g_assert_cmpuint (file->lines->len, ==, 2);
  g_assert_cmpstr (import_fixture_get_line (file, 1)->description, ==,
                   "CAFÉ £1 MUG");
  g_assert_true (noted == (file->summary.note != NULL));
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *mark;
    gsize mark_length;
    const char *encoding;
    gboolean noted;
  } cases[] = {
    {"",              0, "UTF-8",        FALSE},
    { "\xef\xbb\xbf", 3, "UTF-8",        FALSE},
    { "\xff\xfe",     2, "UTF-16LE",     FALSE},
    { "\xfe\xff",     2, "UTF-16BE",     FALSE},
    { "",             0, "ISO-8859-1",   TRUE },
    { "",             0, "WINDOWS-1252", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) text = import_fixture_encode (
          HEADER GOOD_LINE CAFE_LINE, cases[i].encoding);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *)cases[i].mark,
                           cases[i].mark_length);
      g_byte_array_append (bytes, g_bytes_get_data (text, NULL),
                           g_bytes_get_size (text));
      assert_cafe (bytes->data, bytes->len, cases[i].noted);
    }
}

/* One letter of another encoding, megabytes into the file, and letters that
 * lie across the pieces in which it is read. */
static void
test_late_letters (void)
{
  g_autoptr (GString) text = g_string_new (HEADER);
  g_autoptr (GBytes) latin = NULL;
  g_autoptr (ImportFixture) utf8 = NULL;
  g_autoptr (ImportFixture) late = NULL;

  while (text->len < 1024 * 1024)
    g_string_append (text, GOOD_LINE);
  g_string_append (text, "1,S,“É”,1,2009-12-01,1,,UK\n");
  latin = import_fixture_encode (text->str, "WINDOWS-1252");
  late = import_fixture_new (g_bytes_get_data (latin, NULL),
                             g_bytes_get_size (latin));
  g_assert_true (import_fixture_read (late));
  g_assert_nonnull (late->summary.note);
  g_assert_cmpstr (
      import_fixture_get_line (late, late->lines->len - 1)->description, ==,
      "“É”");

  g_string_assign (text, HEADER);
  while (text->len < 1024 * 1024)
    g_string_append (text, "1,S,🎁🎁é🎁🎁🎁“É”🎁,1,2009-12-01,1,,UK\n");
  utf8 = import_fixture_new (text->str, text->len);
  g_assert_true (import_fixture_read (utf8));
  g_assert_null (utf8->summary.note);
  g_assert_cmpint (utf8->summary.n_rejected, ==, 0);
  for (guint i = 0; i < utf8->lines->len; i++)
    g_assert_cmpstr (import_fixture_get_line (utf8, i)->description, ==,
                     "🎁🎁é🎁🎁🎁“É”🎁");
}

/* A file that is UTF-8 with some rubbish in it loses the rows of the rubbish,
 * and no other. */
static void
test_damaged (void)
{
  static const char zero_line[] = "3,S,N\0L,1,2009-12-01,1,,UK\n";
  g_autoptr (GString) text = g_string_new (HEADER);
  g_autoptr (ImportFixture) file = NULL;
  g_autofree char *rejects = NULL;

  /* Long enough that the rubbish is not in the first piece, where it would
   * show that the file is no text at all. */
  while (text->len < 600 * 1024)
    g_string_append (text, CAFE_LINE GOOD_LINE);
  g_string_append (text, "2,S,\xff\xfe,1,2009-12-01,1,,UK\n");
  g_string_append_len (text, zero_line, sizeof zero_line - 1);
  g_string_append (text, CAFE_LINE);
  file = import_fixture_new (text->str, text->len);
  g_assert_true (import_fixture_read (file));
  g_assert_cmpint (file->summary.n_rejected, ==, 2);
  g_assert_null (file->summary.note);
  rejects = import_fixture_get_rejects (file);
  g_assert_nonnull (strstr (rejects, "not text"));
}

static void
test_gzip (void)
{
  g_autoptr (ImportFixture) file
      = import_fixture_new (HEADER GOOD_LINE CAFE_LINE, -1);
  g_autoptr (GBytes) utf16
      = import_fixture_encode ("\xef\xbb\xbf" HEADER CAFE_LINE, "UTF-16LE");
  g_autoptr (ImportFixture) both = import_fixture_new (
      g_bytes_get_data (utf16, NULL), g_bytes_get_size (utf16));

  import_fixture_compress (file);
  g_assert_true (import_fixture_read (file));
  g_assert_cmpuint (file->lines->len, ==, 2);
  import_fixture_compress (both);
  g_assert_true (import_fixture_read (both));
  g_assert_cmpstr (import_fixture_get_line (both, 0)->description, ==,
                   "CAFÉ £1 MUG");
}

static GString *
read_whole (ImportFixture *file)
{
  GString *bytes = g_string_new (NULL);
  char *data;
  gsize length;

  g_assert_true (g_file_get_contents (file->path, &data, &length, NULL));
  g_string_append_len (bytes, data, length);
  g_free (data);
  return bytes;
}

static void
write_whole (ImportFixture *file, GString *bytes)
{
  g_assert_true (
      g_file_set_contents (file->path, bytes->str, bytes->len, NULL));
}

/* `cat a.gz b.gz` is a gzip file, and so is one that is padded with zeros. */
static void
test_gzip_members (void)
{
  g_autoptr (ImportFixture) file = import_fixture_new (HEADER GOOD_LINE, -1);
  g_autoptr (ImportFixture) second = import_fixture_new (CAFE_LINE, -1);
  g_autoptr (GString) bytes = NULL;
  g_autoptr (GString) more = NULL;

  import_fixture_compress (file);
  import_fixture_compress (second);
  bytes = read_whole (file);
  more = read_whole (second);
  g_string_append_len (bytes, more->str, more->len);
  for (guint i = 0; i < 512; i++)
    g_string_append_c (bytes, 0);
  write_whole (file, bytes);
  g_assert_true (import_fixture_read (file));
  g_assert_cmpuint (file->lines->len, ==, 2);

  g_string_append (bytes, "something else");
  write_whole (file, bytes);
  import_fixture_assert_failed (file, CURIO_ERROR_FORMAT, "damaged");
}

/* Wherever it is cut off, and whichever byte is wrong. */
static void
test_gzip_damaged (void)
{
  g_autoptr (GString) text = g_string_new (HEADER);
  g_autoptr (ImportFixture) file = NULL;
  g_autoptr (GString) whole = NULL;

  for (guint i = 0; i < 40000; i++)
    g_string_append_printf (text, "%u,S,D,%u,2009-12-01,1,,UK\n", i * 7919,
                            i * 31 % 977);
  file = import_fixture_new (text->str, text->len);
  import_fixture_compress (file);
  whole = read_whole (file);
  for (gsize length = 20; length < whole->len; length += 9973)
    {
      g_autoptr (GString) part = g_string_new_len (whole->str, length);

      write_whole (file, part);
      import_fixture_assert_failed (file, CURIO_ERROR_FORMAT, "cut off");
    }
  g_assert_nonnull (strstr (file->error->message, "Line "));
  whole->str[whole->len / 2] ^= 0x55;
  write_whole (file, whole);
  import_fixture_assert_failed (file, CURIO_ERROR_FORMAT, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-stream/encodings", test_encodings);
  g_test_add_func ("/text-stream/late-letters", test_late_letters);
  g_test_add_func ("/text-stream/damaged", test_damaged);
  g_test_add_func ("/text-stream/gzip", test_gzip);
  g_test_add_func ("/text-stream/gzip-members", test_gzip_members);
  g_test_add_func ("/text-stream/gzip-damaged", test_gzip_damaged);
  return g_test_run ();
}
