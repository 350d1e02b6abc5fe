/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept comes back; a damaged file is set aside whole and told of; the
 * file is private. */

#include "curio-keepsake.h"

#include "curio-error.h"
#include "remove-tree.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static char *
get_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), "curio", "kept", name,
                           NULL);
}

static void
write_file (const char *name, const char *text)
{
  g_autofree char *path = get_path (name);
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_round_trip (void)
{
  g_auto (CurioKeepsake) kept = { 0 };
  g_auto (CurioKeepsake) again = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = get_path ("shop-a.json");
  struct stat found;

  g_assert_true (curio_keepsake_load (&kept, "shop-a", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (kept.notes.n, ==, 0);
  g_assert_null (kept.not_goods);

  curio_notes_add (&kept.notes, curio_day_new (2011, 4, 29), "\"Wedding\" é");
  kept.not_goods = g_strsplit ("POST,GIFT_*", ",", -1);
  g_assert_true (curio_keepsake_save (&kept, "shop-a", &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 0777, ==, 0600);

  g_assert_true (curio_keepsake_load (&again, "shop-a", &error));
  g_assert_true (curio_notes_equal (&kept.notes, &again.notes));
  g_assert_true (g_strv_equal ((const char *const *)kept.not_goods,
                               (const char *const *)again.not_goods));
}

/* No list at all means the usual one; an empty list means that all is goods.
 */
static void
test_lists (void)
{
  g_auto (CurioKeepsake) kept = { 0 };
  g_auto (CurioKeepsake) none = { 0 };

  write_file ("shop-b.json", "{ \"not_goods\": [] }");
  g_assert_true (curio_keepsake_load (&kept, "shop-b", NULL));
  g_assert_nonnull (kept.not_goods);
  g_assert_null (kept.not_goods[0]);
  write_file ("shop-b.json", "{ \"notes\": [] }");
  g_assert_true (curio_keepsake_load (&none, "shop-b", NULL));
  g_assert_null (none.not_goods);
}

static void
test_damaged (void)
{
  static const char *const damaged[] = {
    "",
    "{",
    "[]",
    "{ \"notes\": 1 }",
    "{ \"notes\": [1] }",
    "{ \"notes\": [{ \"day\": \"2011-13-01\", \"text\": \"x\" }] }",
    "{ \"notes\": [{ \"day\": \"2011-01-01\", \"text\": 1 }] }",
    "{ \"not_goods\": [1] }",
    "{ \"not_goods\": \"POST\" }",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_auto (CurioKeepsake) kept = { 0 };
      g_autoptr (GError) error = NULL;
      g_autofree char *name
          = g_strdup_printf ("shop-c.json.damaged-%u", i + 1);
      g_autofree char *aside = get_path (name);
      g_autofree char *text = NULL;

      write_file ("shop-c.json", damaged[i]);
      g_assert_false (curio_keepsake_load (&kept, "shop-c", &error));
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT);
      g_assert_cmpuint (kept.notes.n, ==, 0);
      g_assert_null (kept.not_goods);
      g_assert_true (g_file_get_contents (aside, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, damaged[i]);
      g_assert_true (curio_keepsake_load (&kept, "shop-c", NULL));
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
  g_test_add_func ("/keepsake/round-trip", test_round_trip);
  g_test_add_func ("/keepsake/lists", test_lists);
  g_test_add_func ("/keepsake/damaged", test_damaged);
  status = g_test_run ();
  remove_tree (home);
  return status;
}
