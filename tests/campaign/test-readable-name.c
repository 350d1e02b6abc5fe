/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of products as they read within a message, against a list that was
 * written by hand; in every language of the desktop. */

#include "curio-readable-name.h"

#include <locale.h>
#include <string.h>

/* Lines of "AS IN THE BOOKS|As it reads". */
static void
test_golden (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden",
                                                 "readable-names.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (lines[i], "|", 2);
      g_autofree char *found = curio_readable_name (pair[0]);
      g_autofree char *again = curio_readable_name (found);

      g_assert_cmpstr (found, ==, pair[1]);
      g_assert_cmpstr (again, ==, pair[1]);
      n++;
    }
  g_assert_cmpuint (n, >, 30);
}

/* Turkish has an I without a dot, where it is installed. */
static void
test_locale (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  g_autofree char *name = NULL;

  if (setlocale (LC_ALL, "tr_TR.UTF-8") == NULL)
    g_test_message ("no Turkish here");
  name = curio_readable_name ("LIGHT PINK RIBBON");
  setlocale (LC_ALL, before);
  g_assert_cmpstr (name, ==, "Light pink ribbon");
}

/* Whatever bytes there are, the letters and digits stay the same ones. */
static void
test_any_bytes (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      char bytes[24] = "";
      guint n = (guint)g_test_rand_int_range (0, 23);
      g_autofree char *valid = NULL, *found = NULL;
      g_autofree char *a = NULL, *b = NULL;

      for (guint k = 0; k < n; k++)
        bytes[k]
            = (char)g_test_rand_int_range (1, g_test_rand_bit () ? 128 : 256);
      valid = g_utf8_make_valid (bytes, -1);
      found = curio_readable_name (bytes);
      g_assert_true (g_utf8_validate (found, -1, NULL));
      if (!g_str_is_ascii (valid))
        continue;
      a = g_ascii_strdown (valid, -1);
      b = g_ascii_strdown (found, -1);
      g_strcanon (a, "abcdefghijklmnopqrstuvwxyz0123456789", ' ');
      g_strcanon (b, "abcdefghijklmnopqrstuvwxyz0123456789", ' ');
      g_assert_cmpint (strlen (found) <= strlen (valid), ==, TRUE);
      {
        g_auto (GStrv) first = g_strsplit_set (a, " ", -1);
        g_auto (GStrv) second = g_strsplit_set (b, " ", -1);
        g_autofree char *one = g_strjoinv ("", first);
        g_autofree char *two = g_strjoinv ("", second);

        g_assert_cmpstr (one, ==, two);
      }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/readable-name/golden", test_golden);
  g_test_add_func ("/readable-name/locale", test_locale);
  g_test_add_func ("/readable-name/any-bytes", test_any_bytes);
  return g_test_run ();
}
