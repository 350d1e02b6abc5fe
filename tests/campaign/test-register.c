/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register of campaigns as the rest of the program sees it: in the
 * database where that may be, in the user's folder otherwise, and with a local
 * shop whatever becomes of its lines. */

#include "curio-register.h"

#include "curio-calendar.h"
#include "curio-error.h"
#include "curio-local-server.h"
#include "curio-register-folder.h"
#include "curio-shop-writer.h"
#include "server-fixture.h"
#include "server-home.h"
#include "remove-tree.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_RIVALS 8

static CurioRegistered *
make_campaign (const char *name)
{
  CurioRegistered *campaign = g_new0 (CurioRegistered, 1);

  campaign->name = g_strdup (name);
  campaign->sent_day = curio_day_new (2011, 12, 10);
  campaign->receipt = g_strdup ("{}\n");
  campaign->sent = g_strsplit ("13085|13086,\"x\"", "|", -1);
  campaign->held_out = g_strsplit ("12999", "|", -1);
  return campaign;
}

static gboolean
add (const CurioSource *source, const char *name,
     CurioRegisterPlace *out_place, GError **error)
{
  g_autoptr (CurioRegistered) campaign = make_campaign (name);

  return curio_register_add (source, campaign, out_place, NULL, error);
}

/* The names, newest first. */
static void
assert_listed (const CurioSource *source, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list
      = curio_register_list (source, FALSE, NULL, NULL, NULL, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      const CurioRegistered *campaign = list->pdata[i];

      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "",
                              campaign->name);
      g_assert_cmpuint (campaign->n_sent, ==, 2);
      g_assert_cmpuint (campaign->n_held_out, ==, 1);
      g_assert_cmpstr (campaign->sent[1], ==, "13086,\"x\"");
      g_assert_cmpstr (campaign->held_out[0], ==, "12999");
      g_assert_cmpstr (campaign->receipt, ==, "{}\n");
      g_assert_cmpint (campaign->sent_day, ==, curio_day_new (2011, 12, 10));
    }
  g_assert_cmpstr (names->str, ==, expected);
}

/* --- the folder ---------------------------------------------------------- */

/* A server whose user "reader" may make nothing. */
static CurioSource *
open_as_reader (ServerFixture *server)
{
  g_autofree char *conninfo
      = g_strdup_printf ("host=%s port=%d user=reader dbname=postgres",
                         server->folder, server->port);

  server_fixture_run (server, "CREATE TABLE retail (invoice_no text);"
                              "CREATE ROLE reader LOGIN;"
                              "GRANT SELECT ON retail TO reader");
  return curio_source_new_server (conninfo, "retail");
}

static void
check_private (const CurioSource *source)
{
  g_autofree char *key = curio_source_make_key (source);
  g_autofree char *folder = curio_register_folder_get_path (key);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  struct stat found;
  const char *name;

  g_assert_no_errno (g_stat (folder, &found));
  g_assert_cmpint (found.st_mode & 0777, ==, 0700);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_stat (path, &found));
      g_assert_cmpint (found.st_mode & 0777, ==, 0600);
    }
}

static void
test_folder (void)
{
  g_autoptr (ServerFixture) server = server_fixture_new ();
  g_autoptr (CurioSource) source = open_as_reader (server);
  g_auto (CurioRegisterPlace) place = { 0 };
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  assert_listed (source, "");
  g_assert_true (
      curio_register_check (source, "Spring \"50 %\"", NULL, NULL, &error));
  g_assert_true (add (source, "Spring\n\"50 %\"", &place, &error));
  g_assert_no_error (error);
  g_assert_false (place.is_shared);
  g_assert_nonnull (strstr (place.where, "your own folder"));
  g_assert_nonnull (strstr (place.why, "administrator"));
  g_assert_false (
      curio_register_check (source, "Spring  \"50 %\"", NULL, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (add (source, "Spring \"50 %\"", NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (add (source, "Summer", NULL, &error));
  assert_listed (source, "Summer; Spring \"50 %\"");
  check_private (source);
  list = curio_register_list (source, FALSE, NULL, NULL, NULL, &error);
  g_assert_true (
      curio_register_set_removed (source, list->pdata[0], TRUE, NULL, NULL));
  assert_listed (source, "Spring \"50 %\"");
  g_assert_false (
      curio_register_set_removed (source, list->pdata[0], TRUE, NULL, NULL));
  g_assert_true (
      curio_register_set_removed (source, list->pdata[0], FALSE, NULL, NULL));
  assert_listed (source, "Summer; Spring \"50 %\"");
}

/* With the database, which comes to allow it, both are listed. */
static void
test_both (void)
{
  g_autoptr (ServerFixture) server = server_fixture_new ();
  g_autoptr (CurioSource) source = open_as_reader (server);
  g_auto (CurioRegisterPlace) place = { 0 };
  g_auto (CurioRegisterPlace) gone = { 0 };
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (add (source, "Spring", NULL, &error));
  server_fixture_run (server, "GRANT CREATE ON DATABASE postgres TO reader");
  g_assert_true (add (source, "Summer", &place, &error));
  g_assert_no_error (error);
  g_assert_true (place.is_shared);
  g_assert_null (place.why);
  assert_listed (source, "Summer; Spring");
  /* The server goes away: what is in the folder is still told. */
  kill (server->pid, SIGQUIT);
  waitpid (server->pid, NULL, 0);
  g_assert_false (add (source, "Autumn", NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_CONNECT);
  g_clear_error (&error);
  list = curio_register_list (source, FALSE, NULL, &gone, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_nonnull (gone.trouble);
}

static void
test_rivals (void)
{
  GPid rivals[N_RIVALS];
  int n_won = 0;

  for (int i = 0; i < N_RIVALS; i++)
    {
      rivals[i] = fork ();
      if (rivals[i] == 0)
        {
          g_autoptr (CurioRegistered) campaign = make_campaign ("Same");
          g_autoptr (GError) error = NULL;

          if (curio_register_folder_add ("rivals", campaign, &error))
            _exit (0);
          _exit (g_error_matches (error, CURIO_ERROR, CURIO_ERROR_EXISTS) ? 1
                                                                          : 2);
        }
    }
  for (int i = 0; i < N_RIVALS; i++)
    {
      int status;

      g_assert_no_errno (waitpid (rivals[i], &status, 0));
      g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) < 2);
      n_won += WEXITSTATUS (status) == 0;
    }
  g_assert_cmpint (n_won, ==, 1);
}

/* What is no campaign is left alone, and counted. */
static void
test_damaged (void)
{
  static const char *const texts[]
      = { "", "{", "[]", "{\"version\": 2}", "{\"version\": 1}" };
  g_autofree char *folder = curio_register_folder_get_path ("damaged");
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify)curio_registered_free);
  g_autoptr (CurioRegistered) campaign = make_campaign ("Good");
  guint n_unread;

  g_assert_true (curio_register_folder_add ("damaged", campaign, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u.json", folder, i);

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
    }
  curio_register_folder_list ("damaged", list, &n_unread);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpuint (n_unread, ==, G_N_ELEMENTS (texts));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u.json", folder, i);
      g_autofree char *kept = NULL;

      g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, texts[i]);
    }
}

static void
test_no_room (void)
{
  g_autofree char *folder = curio_register_folder_get_path ("blocked");
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autoptr (CurioRegistered) campaign = make_campaign ("Good");
  g_autoptr (GError) error = NULL;

  /* A file where the folder should be. */
  g_assert_no_errno (g_mkdir_with_parents (parent, 0700));
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  g_assert_false (curio_register_folder_add ("blocked", campaign, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION);
}

/* --- a local shop -------------------------------------------------------- */

static void
fill_shop (gboolean replace)
{
#define TEXT(literal)                                                         \
  {                                                                           \
    literal, sizeof (literal) - 1                                             \
  }
  static const CurioRow row = {
    .invoice_no = TEXT ("536365"),
    .stock_code = TEXT ("85123A"),
    .customer_id = TEXT ("17850"),
    .quantity = 6,
    .price_mills = 2550,
    .time_us = G_GINT64_CONSTANT (1291191960000000),
  };
#undef TEXT
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioShopWriter) writer = curio_shop_writer_new (
      "mine", replace ? CURIO_SHOP_REPLACE : 0, NULL, &error);

  g_assert_no_error (error);
  curio_shop_writer_add (writer, &row, &error);
  curio_shop_writer_commit (writer, &error);
  g_assert_no_error (error);
}

/* Importing its file anew replaces the lines, not the register. */
static void
test_import_anew (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioLocalServer) server
      = curio_local_server_acquire (NULL, &error);
  g_autoptr (CurioSource) source = curio_source_new_local ("mine");
  g_auto (CurioRegisterPlace) place = { 0 };

  g_assert_no_error (error);
  fill_shop (FALSE);
  g_assert_true (add (source, "Spring", &place, &error));
  g_assert_no_error (error);
  g_assert_true (place.is_shared);
  g_assert_nonnull (strstr (place.where, "“mine”"));
  fill_shop (TRUE);
  assert_listed (source, "Spring");
  g_assert_true (add (source, "Summer", NULL, &error));
  assert_listed (source, "Summer; Spring");
  {
    g_autoptr (GPtrArray) list
        = curio_register_list (source, FALSE, NULL, NULL, NULL, &error);

    g_assert_cmpstr (((CurioRegistered *)list->pdata[0])->by, ==,
                     g_get_user_name ());
  }
}

int
main (int argc, char **argv)
{
  g_autofree char *home = server_home_new ();
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register/folder", test_folder);
  g_test_add_func ("/register/both", test_both);
  g_test_add_func ("/register/rivals", test_rivals);
  g_test_add_func ("/register/damaged", test_damaged);
  g_test_add_func ("/register/no-room", test_no_room);
  g_test_add_func ("/register/import-anew", test_import_anew);
  status = g_test_run ();
  remove_tree (home);
  return status;
}
