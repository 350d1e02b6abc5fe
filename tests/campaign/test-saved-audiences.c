/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Audiences by name: saved, replaced when asked, renamed, removed; private;
 * two programs at once lose nothing; a damaged file is set aside. */

#include "curio-saved-audiences.h"

#include "curio-error.h"
#include "remove-tree.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_RIVALS 8

static char *
get_path (const char *key)
{
  g_autofree char *name = g_strconcat (key, ".json", NULL);

  return g_build_filename (g_get_user_data_dir (), "curio", "audiences", name,
                           NULL);
}

static void
put (const char *key, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;

  curio_saved_audiences_put (key, name, text, FALSE, &error);
  g_assert_no_error (error);
}

/* As "name: text | name: text". */
static void
assert_kept (const char *key, const char *expected)
{
  g_auto (CurioSavedAudiences) all = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  curio_saved_audiences_load (&all, key, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < all.n; i++)
    g_string_append_printf (text, "%s%s: %s", i > 0 ? " | " : "",
                            all.audiences[i].name, all.audiences[i].text);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_changes (void)
{
  g_autofree char *path = get_path ("a");
  g_autoptr (GError) error = NULL;
  struct stat found;

  assert_kept ("a", "");
  put ("a", "Win back", "segment=Can't Lose");
  put ("a", " \"Big\",\n🎁 ", "spend>=8000");
  assert_kept ("a", "\"Big\", 🎁: spend>=8000 | Win back: "
                    "segment=Can't Lose");
  g_assert_no_errno (g_stat (path, &found));
  g_assert_cmpint (found.st_mode & 0777, ==, 0600);

  g_assert_false (
      curio_saved_audiences_put ("a", "Win back", "due", FALSE, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (
      curio_saved_audiences_put ("a", "Win back", "due", TRUE, &error));
  assert_kept ("a", "\"Big\", 🎁: spend>=8000 | Win back: due");

  g_assert_false (curio_saved_audiences_rename ("a", "\"Big\", 🎁", "Win back",
                                                FALSE, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (
      curio_saved_audiences_rename ("a", "\"Big\", 🎁", "A", FALSE, &error));
  g_assert_true (curio_saved_audiences_rename ("a", "A", "A", FALSE, &error));
  assert_kept ("a", "A: spend>=8000 | Win back: due");
  g_assert_true (
      curio_saved_audiences_rename ("a", "A", "Win back", TRUE, &error));
  assert_kept ("a", "Win back: spend>=8000");

  g_assert_true (curio_saved_audiences_remove ("a", "Win back", &error));
  g_assert_no_error (error);
  assert_kept ("a", "");
  g_assert_false (curio_saved_audiences_remove ("a", "Win back", &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_false (curio_saved_audiences_put ("a", "\n", "due", TRUE, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
}

static void
test_rivals (void)
{
  g_auto (CurioSavedAudiences) all = { 0 };
  GPid rivals[N_RIVALS];

  for (int i = 0; i < N_RIVALS; i++)
    {
      rivals[i] = fork ();
      if (rivals[i] == 0)
        {
          g_autofree char *name = g_strdup_printf ("rival %d", i);

          _exit (
              curio_saved_audiences_put ("b", name, "everybody", FALSE, NULL)
                  ? 0
                  : 1);
        }
    }
  for (int i = 0; i < N_RIVALS; i++)
    {
      int status;

      g_assert_no_errno (waitpid (rivals[i], &status, 0));
      g_assert_cmpint (status, ==, 0);
    }
  g_assert_true (curio_saved_audiences_load (&all, "b", NULL));
  g_assert_cmpuint (all.n, ==, N_RIVALS);
}

static void
test_damaged (void)
{
  static const char *const texts[]
      = { "",
          "{",
          "[]",
          "{\"audiences\": 1}",
          "{\"audiences\": [{\"name\": \"x\"}]}",
          "{\"audiences\": [{\"name\": \"x\", \"audience\": \"due\"},"
          " {\"name\": \"x\", \"audience\": \"due\"}]}" };
  g_autofree char *path = get_path ("c");
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (CurioSavedAudiences) all = { 0 };
      g_autoptr (GError) error = NULL;
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%u", path, i + 1);
      g_autofree char *kept = NULL;

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      g_assert_false (curio_saved_audiences_load (&all, "c", &error));
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT);
      g_assert_cmpuint (all.n, ==, 0);
      g_assert_true (g_file_get_contents (aside, &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, texts[i]);
      put ("c", "new", "everybody");
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("curio-test-XXXXXX", NULL);
  int status;

  /* GLib's own way to part tests from each other keeps memory. */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/saved-audiences/changes", test_changes);
  g_test_add_func ("/saved-audiences/rivals", test_rivals);
  g_test_add_func ("/saved-audiences/damaged", test_damaged);
  status = g_test_run ();
  remove_tree (home);
  return status;
}
