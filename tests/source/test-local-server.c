/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The local server in good order: started, joined, left, and refused.  Each
 * program of these tests is this one, run again, which does what it is told
 * line by line. */
#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "curio-error.h"
#include "curio-local-server.h"
#include "server-fixture.h"
#include "server-home.h"
#include "told-program.h"
#include "remove-tree.h"

static void
test_names (void)
{
  static const char *const good[]
      = { "demo", "a", "shop-2", "a_b",
          "abcdefghijabcdefghijabcdefghijabcdefghij" };
  static const char *const bad[]
      = { "",    "2shop",    "Shop",
          "a b", "a.b",      "é",
          "-a",  "postgres", "template1",
          "a;b", "a\"b",     "abcdefghijabcdefghijabcdefghijabcdefghijk" };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (curio_shop_name_is_valid (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (curio_shop_name_is_valid (bad[i]));
  g_assert_false (curio_shop_name_is_valid (NULL));
}

static void
test_start_and_stop (void)
{
  g_autofree char *home = server_home_new ();
  g_autofree char *cluster
      = g_build_filename (home, "curio", "server", "cluster", NULL);
  ToldProgram program = told_program_start (home, NULL, NULL);
  struct stat info;
  GPid server;

  told_program_check (&program, "acquire", "ok");
  server = server_home_get_server (home);
  g_assert_false (server_home_is_gone (server));
  g_assert_no_errno (g_stat (cluster, &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  told_program_check (&program, "hurry", "ok");
  told_program_check (&program, "list", " ok");
  told_program_check (&program, "fill b-shop 3", "ok");
  told_program_check (&program, "fill a-shop 2", "ok");
  told_program_check (&program, "list", "a-shop,b-shop ok");
  told_program_check (&program, "count b-shop", "3 ok");
  told_program_check (&program, "release", "ok");
  g_assert_true (server_home_is_gone (server));
  g_assert_cmpint (server_home_get_server (home), ==, 0);
  /* The next one finds everything. */
  told_program_check (&program, "acquire", "ok");
  told_program_check (&program, "list", "a-shop,b-shop ok");
  told_program_check (&program, "acquire", "ok");
  told_program_check (&program, "release", "ok");
  g_assert_false (server_home_is_gone (server_home_get_server (home)));
  told_program_check (&program, "release", "ok");
  g_assert_cmpint (server_home_get_server (home), ==, 0);
  told_program_end (&program, FALSE);
  remove_tree (home);
}

/* Nothing listens on TCP; nobody else may use the socket. */
static void
test_private (void)
{
  g_autofree char *home = server_home_new_furnished ();
  g_autofree char *sockets
      = g_build_filename (home, "curio", "server", "socket", NULL);
  ToldProgram program = told_program_start (home, NULL, NULL);
  g_autofree char *note = server_home_get_note (home);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  struct stat info;

  told_program_check (&program, "acquire", "ok");
  g_assert_no_errno (g_stat (sockets, &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  g_assert_true (g_file_get_contents (note, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpstr (lines[4], ==, sockets);
  g_assert_cmpstr (lines[5], ==, ""); /* the address it listens on */
  told_program_check (&program, "release", "ok");
  told_program_end (&program, FALSE);
  remove_tree (home);
}

/* What libpq is told of the user's own server does not lead it astray. */
static void
test_environment (void)
{
  static const char *const variables[][2] = {
    {"PGHOSTADDR",            "127.0.0.1" },
    { "PGSSLMODE",            "require"   },
    { "PGOPTIONS",            "-c no.such"},
    { "PGTARGETSESSIONATTRS", "standby"   },
    { "PGCHANNELBINDING",     "require"   },
  };
  g_autofree char *home = server_home_new_furnished ();

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      ToldProgram program
          = told_program_start (home, variables[i][0], variables[i][1]);

      told_program_check (&program, "acquire", "ok");
      told_program_check (&program, "list", " ok");
      told_program_check (&program, "release", "ok");
      told_program_end (&program, FALSE);
    }
  remove_tree (home);
}

static void
test_join (void)
{
  g_autofree char *home = server_home_new_furnished ();
  ToldProgram first = told_program_start (home, NULL, NULL);
  ToldProgram second = told_program_start (home, NULL, NULL);
  GPid server;

  told_program_check (&first, "acquire", "ok");
  server = server_home_get_server (home);
  told_program_check (&first, "fill shop 5", "ok");
  told_program_check (&second, "acquire", "ok");
  g_assert_cmpint (server_home_get_server (home), ==, server);
  told_program_check (&first, "release", "ok");
  g_assert_false (server_home_is_gone (server));
  told_program_check (&second, "count shop", "5 ok");
  told_program_check (&second, "release", "ok");
  g_assert_true (server_home_is_gone (server));
  told_program_end (&first, FALSE);
  told_program_end (&second, FALSE);
  remove_tree (home);
}

/* A data folder whose path does not fit a socket's address. */
static void
test_long_path (void)
{
  g_autofree char *home = server_home_new ();
  g_autofree char *part = g_strnfill (60, 'x');
  g_autofree char *deep = g_build_filename (home, part, part, NULL);
  ToldProgram first;
  ToldProgram second;

  g_assert_no_errno (g_mkdir_with_parents (deep, 0711));
  server_home_furnish (deep);
  first = told_program_start (deep, "XDG_RUNTIME_DIR", home);
  second = told_program_start (deep, "XDG_RUNTIME_DIR", "/nowhere");
  told_program_check (&first, "acquire", "ok");
  told_program_check (&first, "fill shop 4", "ok");
  told_program_check (&second, "count shop", "4 ok");
  told_program_check (&first, "release", "ok");
  g_assert_cmpint (server_home_get_server (deep), ==, 0);
  told_program_end (&first, FALSE);
  told_program_end (&second, FALSE);
  remove_tree (home);
}

/* root's own data folder is closed to the user postgres. */
static void
test_closed_to_postgres (void)
{
  g_autofree char *home = server_home_new ();
  ToldProgram program;

  g_assert_no_errno (g_chmod (home, 0700));
  program = told_program_start (home, NULL, NULL);
  told_program_check (&program, "acquire", "ok");
  told_program_check (&program, "hurry", "ok");
  told_program_check (&program, "fill shop 4", "ok");
  told_program_check (&program, "count shop", "4 ok");
  told_program_check (&program, "release", "ok");
  told_program_end (&program, FALSE);
  if (geteuid () == 0)
    {
      g_autofree char *data = g_build_filename (home, "curio", NULL);
      g_autofree char *sum
          = g_compute_checksum_for_string (G_CHECKSUM_SHA256, data, -1);
      g_autofree char *apart = g_strdup_printf ("/var/lib/curio/%.16s", sum);
      struct stat info;

      g_assert_no_errno (g_stat (apart, &info));
      g_assert_cmpint (info.st_mode & 0777, ==, 0700);
      g_assert_cmpint ((int)info.st_uid, !=, 0);
      remove_tree (apart);
    }
  remove_tree (home);
}

/* --- what can be wrong --------------------------------------------------- */

static void
check_refused (const char *home, const char *programs, int code,
               const char *words)
{
  ToldProgram program = told_program_start (
      home, programs ? "CURIO_POSTGRESQL_BIN" : NULL, programs);
  g_autofree char *start = g_strdup_printf ("error %d ", code);
  g_autofree char *reply = told_program_tell (&program, "acquire");

  g_test_message ("%s", reply);
  g_assert_true (g_str_has_prefix (reply, start));
  g_assert_nonnull (strstr (reply, words));
  told_program_end (&program, FALSE);
}

static void
write_program (const char *folder, const char *name, const char *script)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, script, -1, NULL));
  g_assert_no_errno (g_chmod (path, 0755));
}

#define SAYS_VERSION "#!/bin/sh\necho 'postgres (PostgreSQL) 15.1'\n"

static void
test_refusals (void)
{
  g_autofree char *home = server_home_new ();
  g_autofree char *bin = g_build_filename (home, "bin", NULL);
  g_autofree char *file = g_build_filename (home, "file", NULL);
  g_autofree char *cluster
      = g_build_filename (home, "curio", "server", "cluster", NULL);

  g_assert_no_errno (g_mkdir (bin, 0755));
  write_program (home, "file", "");
  check_refused (file, NULL, CURIO_ERROR_PERMISSION, file);
  check_refused (home, bin, CURIO_ERROR_NOT_INSTALLED, "“postgresql”");
  write_program (bin, "initdb",
                 "#!/bin/sh\necho 'initdb: error: could not write to file: "
                 "No space left on device' >&2\nexit 1\n");
  write_program (bin, "postgres", SAYS_VERSION);
  check_refused (home, bin, CURIO_ERROR_FULL, "could not write to file");
  /* An initdb that does nothing useful, and a server that does not start. */
  write_program (bin, "initdb", "#!/bin/sh\nmkdir -p \"$2\"\n");
  write_program (bin, "postgres",
                 SAYS_VERSION
                 "[ \"$1\" = -D ] && echo 'FATAL:  the sky fell' >&2\n"
                 "exit 1\n");
  check_refused (home, bin, CURIO_ERROR_CONNECT, "the sky fell");
  g_assert_true (g_file_test (cluster, G_FILE_TEST_IS_DIR));
  {
    g_autofree char *version = g_build_filename (cluster, "PG_VERSION", NULL);

    g_assert_true (g_file_set_contents (version, "9.6\n", -1, NULL));
    g_assert_no_errno (g_chmod (version, 0644));
  }
  check_refused (home, NULL, CURIO_ERROR_NOT_INSTALLED, "PostgreSQL 9");
  remove_tree (home);
}

static void
test_cancelled (void)
{
  g_autofree char *home = server_home_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_cancellable_cancel (cancellable);
  g_assert_null (curio_local_server_acquire (cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (server_home_get_server (home), ==, 0);
  remove_tree (home);
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (GPOINTER_TO_UINT (g_object_get_data (data, "wait")));
  g_cancellable_cancel (data);
  return NULL;
}

/* Broken off at any moment of a start, by a program that ignores SIGQUIT as
 * those do that a script puts into the background: it ends, and soon. */
static void
test_broken_off (void)
{
  g_autofree char *home = server_home_new_furnished ();
  gint64 begin = g_get_monotonic_time ();

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  signal (SIGQUIT, SIG_IGN);
  for (guint wait_us = 1; wait_us < 100 * 1000; wait_us *= 4)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (CurioLocalServer) server = NULL;
      g_autoptr (GError) error = NULL;
      GThread *thread;

      g_object_set_data (G_OBJECT (cancellable), "wait",
                         GUINT_TO_POINTER (wait_us));
      thread = g_thread_new ("cancel", cancel_soon, cancellable);
      server = curio_local_server_acquire (cancellable, &error);
      g_thread_join (thread);
      if (server == NULL)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  signal (SIGQUIT, SIG_DFL);
  g_assert_cmpint (server_home_get_server (home), ==, 0);
  g_assert_cmpint (g_get_monotonic_time () - begin, <,
                   100 * G_TIME_SPAN_SECOND);
  remove_tree (home);
}

int
main (int argc, char *argv[])
{
  int status;

  setlocale (LC_ALL, "");
  if (argc > 1 && g_str_equal (argv[1], TOLD_PROGRAM_ARGUMENT))
    return told_program_run ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/local-server/names", test_names);
  g_test_add_func ("/local-server/start-and-stop", test_start_and_stop);
  g_test_add_func ("/local-server/private", test_private);
  g_test_add_func ("/local-server/environment", test_environment);
  g_test_add_func ("/local-server/join", test_join);
  g_test_add_func ("/local-server/long-path", test_long_path);
  g_test_add_func ("/local-server/closed-to-postgres",
                   test_closed_to_postgres);
  g_test_add_func ("/local-server/refusals", test_refusals);
  g_test_add_func ("/local-server/cancelled", test_cancelled);
  g_test_add_func ("/local-server/broken-off", test_broken_off);
  status = g_test_run ();
  server_home_clear_model ();
  return status;
}
