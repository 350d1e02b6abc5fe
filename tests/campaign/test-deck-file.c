/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saved decks come back; the file is private; a damaged one stays as it is. */

#include "curio-deck-file.h"

#include "curio-error.h"
#include "remove-tree.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static char *
get_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), "curio", "decks", name,
                           NULL);
}

static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decks = curio_deck_file_load ("shop-a", &error);
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *path = get_path ("shop-a.json");
  CurioDeck *deck = curio_deck_new ("\"Board\" é");
  struct stat found;

  g_assert_no_error (error);
  g_assert_cmpuint (decks->len, ==, 0);
  curio_deck_add (deck, "segments", "by-customers", "Two lines\nof notes");
  curio_deck_add (deck, "countries", NULL, NULL);
  g_ptr_array_add (decks, deck);
  g_ptr_array_add (decks, curio_deck_new ("Empty"));
  g_assert_true (curio_deck_file_save (decks, "shop-a", &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 0777, ==, 0600);

  again = curio_deck_file_load ("shop-a", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, 2);
  deck = g_ptr_array_index (again, 0);
  g_assert_cmpstr (deck->name, ==, "\"Board\" é");
  g_assert_cmpuint (deck->slides->len, ==, 2);
  g_assert_cmpstr (curio_deck_get (deck, 0)->figure, ==, "segments");
  g_assert_cmpstr (curio_deck_get (deck, 0)->choices, ==, "by-customers");
  g_assert_cmpstr (curio_deck_get (deck, 0)->words, ==, "Two lines\nof notes");
  g_assert_null (curio_deck_get (deck, 1)->words);
}

static void
test_damaged (void)
{
  static const char *const texts[] = {
    "",
    "nonsense",
    "[]",
    "{\"decks\": 3}",
    "{\"decks\": [3]}",
    "{\"decks\": [{\"name\": \"x\"}]}",
    "{\"decks\": [{\"slides\": []}]}",
    "{\"decks\": [{\"name\": 1, \"slides\": []}]}",
    "{\"decks\": [{\"name\": \"x\", \"slides\": [{}]}]}",
    "{\"decks\": [{\"name\": \"x\", \"slides\": [{\"figure\": null}]}]}",
  };
  g_autofree char *path = get_path ("shop-b.json");
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *left = NULL;

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      g_assert_null (curio_deck_file_load ("shop-b", &error));
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT);
      g_assert_nonnull (strstr (error->message, path));
      g_assert_true (g_file_get_contents (path, &left, NULL, NULL));
      g_assert_cmpstr (left, ==, texts[i]);
    }
}

static void
test_aside (void)
{
  g_autofree char *path = get_path ("shop-c.json");
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) decks = NULL;
      g_autofree char *aside = NULL, *left = NULL;

      g_assert_true (
          g_file_set_contents (path, i == 0 ? "old" : "new", -1, NULL));
      aside = curio_deck_file_set_aside ("shop-c");
      g_assert_nonnull (aside);
      g_assert_true (g_file_get_contents (aside, &left, NULL, NULL));
      g_assert_cmpstr (left, ==, i == 0 ? "old" : "new");
      decks = curio_deck_file_load ("shop-c", &error);
      g_assert_no_error (error);
      g_assert_cmpuint (decks->len, ==, 0);
    }
  g_assert_null (curio_deck_file_set_aside ("shop-c"));
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("curio-test-XXXXXX", NULL);
  int status;

  /* GLib's own way to part tests from each other keeps memory. */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deck-file/round-trip", test_round_trip);
  g_test_add_func ("/deck-file/damaged", test_damaged);
  g_test_add_func ("/deck-file/aside", test_aside);
  status = g_test_run ();
  remove_tree (home);
  return status;
}
