/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file is whole or not there: what exists, links, devices, full disks. */

#include "curio-customer-file.h"

#include "curio-error.h"
#include "curio-file-checked.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("curio-file-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "list.csv", NULL);
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
  g_autoptr (GDir) files = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
write_text (const char *path, const char *text, int mode, gboolean replace,
            GError **error)
{
  return curio_file_write_atomic (path, text, strlen (text), mode, replace,
                                  error);
}

static void
assert_holds (const char *path, const char *expected)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static int
get_mode (const char *path)
{
  struct stat found;

  g_assert_cmpint (lstat (path, &found), ==, 0);
  return found.st_mode & 0777;
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  mode_t old = umask (022);

  g_assert_true (write_text (fixture->path, "private", 0600, FALSE, &error));
  g_assert_no_error (error);
  assert_holds (fixture->path, "private");
  g_assert_cmpint (get_mode (fixture->path), ==, 0600);
  g_assert_true (write_text (fixture->path, "open", 0644, TRUE, &error));
  g_assert_no_error (error);
  assert_holds (fixture->path, "open");
  g_assert_cmpint (get_mode (fixture->path), ==, 0644);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  umask (old);
}

/* An open file of the same name does not lend its mode to the list. */
static void
test_mode_is_not_inherited (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0666), ==, 0);
  g_assert_true (write_text (fixture->path, "new", 0600, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_mode (fixture->path), ==, 0600);
}

static void
test_existing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_false (write_text (fixture->path, "new", 0600, FALSE, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  assert_holds (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Sees the new file beside the old one, and finds fault with it. */
static gboolean
refuse_cb (const char *beside, gpointer data, GError **error)
{
  Fixture *fixture = data;

  assert_holds (beside, "new");
  assert_holds (fixture->path, "old");
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_FORMAT, "differs");
  return FALSE;
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_false (curio_file_write_checked (fixture->path, "new", 3, 0600,
                                            TRUE, refuse_cb, fixture, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT);
  assert_holds (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "target", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (target, "target", -1, NULL));
  g_assert_cmpint (symlink (target, fixture->path), ==, 0);
  g_assert_false (write_text (fixture->path, "new", 0600, FALSE, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  g_clear_error (&error);

  g_assert_true (write_text (fixture->path, "new", 0600, TRUE, &error));
  g_assert_no_error (error);
  assert_holds (target, "target");
  assert_holds (fixture->path, "new");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_dangling_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target
      = g_build_filename (fixture->folder, "nowhere", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (target, fixture->path), ==, 0);
  g_assert_false (write_text (fixture->path, "new", 0600, FALSE, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

/* Replacing a device or a folder by a file would harm the machine. */
static void
test_device (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("/dev/null", fixture->path), ==, 0);
  g_assert_false (write_text (fixture->path, "new", 0600, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));

  g_assert_false (write_text (fixture->folder, "new", 0600, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path
      = g_build_filename (fixture->folder, "none", "list.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (write_text (path, "new", 0600, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* A limit on the size of files fails in the middle of the writing, as a full
 * disk does. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  const rlim_t room = 64 * 1024;
  g_autofree char *text = g_strnfill (4 * room, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit old, tight;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  tight = (struct rlimit){ room, old.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  g_assert_false (write_text (fixture->path, text, 0600, TRUE, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_FULL);
  assert_holds (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    {"/file/new",                    test_new                  },
    { "/file/mode-is-not-inherited", test_mode_is_not_inherited},
    { "/file/existing",              test_existing             },
    { "/file/refused",               test_refused              },
    { "/file/link",                  test_link                 },
    { "/file/dangling-link",         test_dangling_link        },
    { "/file/device",                test_device               },
    { "/file/no-folder",             test_no_folder            },
    { "/file/full",                  test_full                 },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
