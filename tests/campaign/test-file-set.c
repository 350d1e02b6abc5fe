/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that belong together appear all or none, and what stood there before
 * comes back. */

#include "curio-file-set.h"

#include "curio-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define N 3

typedef struct
{
  char *folder;
  char *paths[N];
  CurioFileOfSet files[N];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const names[N] = { "one", "two", "three" };

  fixture->folder = g_dir_make_tmp ("curio-set-XXXXXX", NULL);
  for (guint i = 0; i < N; i++)
    {
      fixture->paths[i] = g_build_filename (fixture->folder, names[i], NULL);
      fixture->files[i].path = fixture->paths[i];
      fixture->files[i].bytes
          = g_bytes_new_static (names[i], strlen (names[i]));
    }
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (files) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N; i++)
    {
      g_remove (fixture->paths[i]);
      g_free (fixture->paths[i]);
      g_bytes_unref (fixture->files[i].bytes);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
assert_holds (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
      g_file_set_contents (fixture->paths[1], "older and longer", -1, NULL));
  curio_file_set_write (fixture->files, N, 0600, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture->folder), ==, N);
  assert_holds (fixture->paths[0], "one");
  assert_holds (fixture->paths[1], "two");
  assert_holds (fixture->paths[2], "three");
}

/* Somebody else puts a file there while ours stand ready. */
static gboolean
obstruct_cb (const char *beside, gpointer data, GError **error)
{
  return g_file_set_contents (data, "theirs", -1, error);
}

static void
test_obstructed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->files[0].check = obstruct_cb;
  fixture->files[0].data = fixture->paths[2];
  g_assert_false (
      curio_file_set_write (fixture->files, N, 0600, FALSE, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  assert_holds (fixture->paths[2], "theirs");
}

/* Somebody else puts a folder there: two were moved by then, one of them over
 * an older file, which comes back. */
static gboolean
make_folder_cb (const char *beside, gpointer data, GError **error)
{
  g_autofree char *inside = g_build_filename (data, "kept", NULL);

  return g_mkdir_with_parents (data, 0700) == 0
         && g_file_set_contents (inside, "x", -1, error);
}

static void
test_taken_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *inside = g_build_filename (fixture->paths[2], "kept", NULL);
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_assert_true (g_file_set_contents (fixture->paths[1], "older", -1, NULL));
  fixture->files[0].check = make_folder_cb;
  fixture->files[0].data = fixture->paths[2];
  done = curio_file_set_write (fixture->files, N, 0600, TRUE, NULL, &error);
  g_assert_false (done);
  g_assert_nonnull (error);
  assert_holds (fixture->paths[1], "older");
  assert_holds (inside, "x");
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
  g_remove (inside);
}

static gboolean
refuse_cb (const char *beside, gpointer data, GError **error)
{
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_FORMAT, "no");
  return FALSE;
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->files[2].check = refuse_cb;
  g_assert_false (
      curio_file_set_write (fixture->files, N, 0600, TRUE, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/file-set/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/file-set/obstructed", Fixture, NULL, set_up, test_obstructed,
              tear_down);
  g_test_add ("/file-set/taken-back", Fixture, NULL, set_up, test_taken_back,
              tear_down);
  g_test_add ("/file-set/refused", Fixture, NULL, set_up, test_refused,
              tear_down);
  return g_test_run ();
}
