/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The local server between programs: started, joined, left, killed.  Each
 * program of these tests is this one, run again, which does what it is told
 * line by line. */
#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "curio-database.h"
#include "curio-error.h"
#include "curio-local-server.h"
#include "curio-shop-writer.h"
#include "curio-source.h"

#define SHORT_WHILE_MS 15000

static const char *self_path;
static char *model_home; /* its cluster is copied: initdb takes a second */

/* --- the program that is told -------------------------------------------- */

static gboolean
fill (const char *shop, int n_lines, GError **error)
{
  g_autoptr (CurioShopWriter) writer
      = curio_shop_writer_new (shop, FALSE, NULL, error);
  CurioRow row = {
    .invoice_no = {"1",  1},
    .stock_code = { "s", 1},
    .quantity = 1,
    .price_mills = 1000
  };

  for (int i = 0; writer && i < n_lines; i++)
    if (!curio_shop_writer_add (writer, &row, error))
      return FALSE;
  return writer && curio_shop_writer_commit (writer, error);
}

static gboolean
count (const char *shop, guint *out_n_lines, GError **error)
{
  g_autoptr (CurioSource) source = curio_source_new_local (shop);
  g_autoptr (CurioFacts) facts = curio_source_load (source, NULL, NULL, error);

  *out_n_lines = facts ? facts->n_lines : 0;
  return facts != NULL;
}

/* The disk is slow, and tests need not survive a power cut. */
static gboolean
hurry (CurioLocalServer *server, GError **error)
{
  g_autofree char *conninfo
      = curio_local_server_get_conninfo (server, "postgres");
  g_autoptr (CurioDatabase) database
      = curio_database_open (conninfo, CURIO_DATABASE_READ_WRITE, NULL, error);

  return database
         && curio_database_run (database, "ALTER SYSTEM SET fsync = off",
                                error);
}

static gboolean
obey (char **words, GError **error)
{
  static CurioLocalServer *server;
  guint n_lines;

  if (g_str_equal (words[0], "acquire"))
    return (server = curio_local_server_acquire (NULL, error)) != NULL;
  if (g_str_equal (words[0], "release"))
    curio_local_server_release (server);
  else if (g_str_equal (words[0], "hurry"))
    return hurry (server, error);
  else if (g_str_equal (words[0], "fill"))
    return fill (words[1], atoi (words[2]), error);
  else if (g_str_equal (words[0], "count"))
    {
      if (!count (words[1], &n_lines, error))
        return FALSE;
      g_print ("%u ", n_lines);
    }
  else if (g_str_equal (words[0], "list"))
    {
      g_auto (GStrv) shops
          = curio_local_server_list_shops (server, NULL, error);
      g_autofree char *joined = shops ? g_strjoinv (",", shops) : NULL;

      if (!shops)
        return FALSE;
      g_print ("%s ", joined);
    }
  else
    g_assert_not_reached ();
  return TRUE;
}

static int
be_told (void)
{
  char line[200];

  while (fgets (line, sizeof line, stdin))
    {
      g_auto (GStrv) words = g_strsplit (g_strchomp (line), " ", -1);
      g_autoptr (GError) error = NULL;

      if (g_str_equal (words[0], "quit"))
        return 0;
      if (obey (words, &error))
        g_print ("ok\n");
      else
        g_print ("error %d %s\n", error->code,
                 g_strdelimit (error->message, "\n", '|'));
      fflush (stdout);
    }
  return 0;
}

/* --- telling it ---------------------------------------------------------- */

typedef struct
{
  GSubprocess *process;
  GDataInputStream *replies;
} Program;

static Program
start_program (const char *home, const char *key, const char *value)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GError) error = NULL;
  Program program;

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", home, TRUE);
  if (key)
    g_subprocess_launcher_setenv (launcher, key, value, TRUE);
  program.process = g_subprocess_launcher_spawn (launcher, &error, self_path,
                                                 "--be-told", NULL);
  g_assert_no_error (error);
  program.replies = g_data_input_stream_new (
      g_subprocess_get_stdout_pipe (program.process));
  return program;
}

static char *
tell (Program *program, const char *order)
{
  GOutputStream *orders = g_subprocess_get_stdin_pipe (program->process);
  g_autoptr (GError) error = NULL;
  char *reply;

  g_output_stream_printf (orders, NULL, NULL, &error, "%s\n", order);
  g_assert_no_error (error);
  reply = g_data_input_stream_read_line (program->replies, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reply);
  return reply;
}

static void
check_told (Program *program, const char *order, const char *expected)
{
  g_autofree char *reply = tell (program, order);

  g_assert_cmpstr (reply, ==, expected);
}

static void
end_program (Program *program, gboolean by_force)
{
  g_autoptr (GError) error = NULL;

  if (by_force)
    g_subprocess_force_exit (program->process);
  else
    g_output_stream_printf (g_subprocess_get_stdin_pipe (program->process),
                            NULL, NULL, NULL, "quit\n");
  g_subprocess_wait (program->process, NULL, &error);
  g_assert_no_error (error);
  g_object_unref (program->replies);
  g_object_unref (program->process);
}

/* --- looking at the server from outside ---------------------------------- */

static char *
make_home (void)
{
  g_autoptr (GError) error = NULL;
  char *home = g_dir_make_tmp ("curio-test-XXXXXX", &error);

  g_assert_no_error (error);
  /* Let the user postgres through: root's server is his. */
  g_assert_no_errno (g_chmod (home, 0711));
  return home;
}

static void
remove_tree (const char *path)
{
  GDir *dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK)
                  ? NULL
                  : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_remove (path);
}

static char *
get_note (const char *home)
{
  return g_build_filename (home, "curio", "server", "cluster",
                           "postmaster.pid", NULL);
}

/* The server's process number by its own note; 0 where there is none. */
static GPid
get_server (const char *home)
{
  g_autofree char *note = get_note (home);
  g_autofree char *text = NULL;

  return g_file_get_contents (note, &text, NULL, NULL) ? atoi (text) : 0;
}

static gboolean
is_gone (GPid pid)
{
  g_autofree char *link = g_strdup_printf ("/proc/%d/cwd", (int)pid);
  g_autofree char *there = g_file_read_link (link, NULL);

  return !there;
}

static void
wait_until_gone (GPid pid)
{
  for (int i = 0; !is_gone (pid); i++)
    {
      g_assert_cmpint (i, <, SHORT_WHILE_MS / 10);
      g_usleep (10 * 1000);
    }
}

static void
kill_hard (GPid pid)
{
  g_assert_no_errno (kill (pid, SIGKILL));
  wait_until_gone (pid);
}

static void
make_model (void)
{
  Program program;

  model_home = make_home ();
  program = start_program (model_home, NULL, NULL);
  check_told (&program, "acquire", "ok");
  check_told (&program, "hurry", "ok");
  check_told (&program, "release", "ok");
  end_program (&program, FALSE);
}

static void
copy_model (const char *home)
{
  g_autofree char *from = g_build_filename (model_home, "curio", NULL);
  const char *argv[] = { "cp", "-a", from, home, NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static char *
make_furnished_home (void)
{
  char *home = make_home ();

  copy_model (home);
  return home;
}

/* --- tests --------------------------------------------------------------- */

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
  g_autofree char *home = make_home ();
  g_autofree char *cluster
      = g_build_filename (home, "curio", "server", "cluster", NULL);
  Program program = start_program (home, NULL, NULL);
  struct stat info;
  GPid server;

  check_told (&program, "acquire", "ok");
  server = get_server (home);
  g_assert_false (is_gone (server));
  g_assert_no_errno (g_stat (cluster, &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  check_told (&program, "list", " ok");
  check_told (&program, "fill b-shop 3", "ok");
  check_told (&program, "fill a-shop 2", "ok");
  check_told (&program, "list", "a-shop,b-shop ok");
  check_told (&program, "count b-shop", "3 ok");
  check_told (&program, "release", "ok");
  g_assert_true (is_gone (server));
  g_assert_cmpint (get_server (home), ==, 0);
  /* The next one finds everything. */
  check_told (&program, "acquire", "ok");
  check_told (&program, "list", "a-shop,b-shop ok");
  check_told (&program, "acquire", "ok");
  check_told (&program, "release", "ok");
  g_assert_false (is_gone (get_server (home)));
  check_told (&program, "release", "ok");
  g_assert_cmpint (get_server (home), ==, 0);
  end_program (&program, FALSE);
  remove_tree (home);
}

/* Nothing listens on TCP; nobody else may use the socket. */
static void
test_private (void)
{
  g_autofree char *home = make_furnished_home ();
  g_autofree char *sockets
      = g_build_filename (home, "curio", "server", "socket", NULL);
  Program program = start_program (home, NULL, NULL);
  g_autofree char *note = get_note (home);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  struct stat info;

  check_told (&program, "acquire", "ok");
  g_assert_no_errno (g_stat (sockets, &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  g_assert_true (g_file_get_contents (note, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpstr (lines[4], ==, sockets);
  g_assert_cmpstr (lines[5], ==, ""); /* the address it listens on */
  check_told (&program, "release", "ok");
  end_program (&program, FALSE);
  remove_tree (home);
}

static void
test_join (void)
{
  g_autofree char *home = make_furnished_home ();
  Program first = start_program (home, NULL, NULL);
  Program second = start_program (home, NULL, NULL);
  GPid server;

  check_told (&first, "acquire", "ok");
  server = get_server (home);
  check_told (&first, "fill shop 5", "ok");
  check_told (&second, "acquire", "ok");
  g_assert_cmpint (get_server (home), ==, server);
  check_told (&first, "release", "ok");
  g_assert_false (is_gone (server));
  check_told (&second, "count shop", "5 ok");
  check_told (&second, "release", "ok");
  g_assert_true (is_gone (server));
  end_program (&first, FALSE);
  end_program (&second, FALSE);
  remove_tree (home);
}

/* The kernel gives back the locks of a killed program; the watch stops the
 * server when the last is gone, and not before. */
static void
test_program_killed (void)
{
  g_autofree char *home = make_furnished_home ();
  Program first = start_program (home, NULL, NULL);
  Program second = start_program (home, NULL, NULL);
  Program third = start_program (home, NULL, NULL);
  GPid server;

  check_told (&first, "acquire", "ok");
  check_told (&first, "fill shop 5", "ok");
  check_told (&second, "acquire", "ok");
  server = get_server (home);
  end_program (&first, TRUE);
  g_usleep (300 * 1000);
  g_assert_false (is_gone (server));
  check_told (&second, "count shop", "5 ok");
  end_program (&second, TRUE);
  wait_until_gone (server);
  check_told (&third, "count shop", "5 ok");
  end_program (&third, FALSE);
  remove_tree (home);
}

static void
test_server_killed (void)
{
  g_autofree char *home = make_furnished_home ();
  Program program = start_program (home, NULL, NULL);

  check_told (&program, "acquire", "ok");
  check_told (&program, "fill shop 7", "ok");
  kill_hard (get_server (home));
  /* While it is in use: the next work starts it anew. */
  check_told (&program, "count shop", "7 ok");
  kill_hard (get_server (home));
  /* With its program: the next program recovers it. */
  end_program (&program, TRUE);
  program = start_program (home, NULL, NULL);
  check_told (&program, "count shop", "7 ok");
  end_program (&program, FALSE);
  remove_tree (home);
}

/* The number of a killed server may belong to somebody else by now. */
static void
test_number_taken (void)
{
  g_autofree char *home = make_furnished_home ();
  Program program = start_program (home, NULL, NULL);
  g_autofree char *note = get_note (home);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  check_told (&program, "acquire", "ok");
  check_told (&program, "fill shop 7", "ok");
  g_assert_true (g_file_get_contents (note, &text, NULL, NULL));
  check_told (&program, "release", "ok");
  lines = g_strsplit (text, "\n", -1);
  g_free (lines[0]);
  lines[0] = g_strdup_printf ("%d", (int)getpid ());
  joined = g_strjoinv ("\n", lines);
  g_assert_true (g_file_set_contents (note, joined, -1, NULL));
  check_told (&program, "count shop", "7 ok");
  end_program (&program, FALSE);
  remove_tree (home);
}

/* A data folder whose path does not fit a socket's address. */
static void
test_long_path (void)
{
  g_autofree char *home = make_home ();
  g_autofree char *part = g_strnfill (60, 'x');
  g_autofree char *deep = g_build_filename (home, part, part, NULL);
  Program first;
  Program second;

  g_assert_no_errno (g_mkdir_with_parents (deep, 0711));
  copy_model (deep);
  first = start_program (deep, "XDG_RUNTIME_DIR", home);
  second = start_program (deep, "XDG_RUNTIME_DIR", "/nowhere");
  check_told (&first, "acquire", "ok");
  check_told (&first, "fill shop 4", "ok");
  check_told (&second, "count shop", "4 ok");
  check_told (&first, "release", "ok");
  g_assert_cmpint (get_server (deep), ==, 0);
  end_program (&first, FALSE);
  end_program (&second, FALSE);
  remove_tree (home);
}

/* root's own data folder is closed to the user postgres. */
static void
test_closed_to_postgres (void)
{
  g_autofree char *home = make_home ();
  Program program;

  g_assert_no_errno (g_chmod (home, 0700));
  program = start_program (home, NULL, NULL);
  check_told (&program, "acquire", "ok");
  check_told (&program, "fill shop 4", "ok");
  check_told (&program, "count shop", "4 ok");
  check_told (&program, "release", "ok");
  end_program (&program, FALSE);
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
  Program program = start_program (
      home, programs ? "CURIO_POSTGRESQL_BIN" : NULL, programs);
  g_autofree char *start = g_strdup_printf ("error %d ", code);
  g_autofree char *reply = tell (&program, "acquire");

  g_test_message ("%s", reply);
  g_assert_true (g_str_has_prefix (reply, start));
  g_assert_nonnull (strstr (reply, words));
  end_program (&program, FALSE);
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
  g_autofree char *home = make_home ();
  g_autofree char *bin = g_build_filename (home, "bin", NULL);
  g_autofree char *file = g_build_filename (home, "file", NULL);
  g_autofree char *cluster
      = g_build_filename (home, "curio", "server", "cluster", NULL);

  g_assert_no_errno (g_mkdir (bin, 0755));
  write_program (home, "file", "");
  check_refused (file, NULL, CURIO_ERROR_PERMISSION, file);
  check_refused (home, bin, CURIO_ERROR_NOT_INSTALLED, "“postgresql”");
  write_program (bin, "pg_ctl", "#!/bin/sh\n");
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
  g_autofree char *home = make_home ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_cancellable_cancel (cancellable);
  g_assert_null (curio_local_server_acquire (cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (get_server (home), ==, 0);
  remove_tree (home);
}

int
main (int argc, char *argv[])
{
  int status;

  setlocale (LC_ALL, "");
  self_path = argv[0];
  if (argc > 1 && g_str_equal (argv[1], "--be-told"))
    return be_told ();
  g_test_init (&argc, &argv, NULL);
  make_model ();
  g_test_add_func ("/local-server/names", test_names);
  g_test_add_func ("/local-server/start-and-stop", test_start_and_stop);
  g_test_add_func ("/local-server/private", test_private);
  g_test_add_func ("/local-server/join", test_join);
  g_test_add_func ("/local-server/program-killed", test_program_killed);
  g_test_add_func ("/local-server/server-killed", test_server_killed);
  g_test_add_func ("/local-server/number-taken", test_number_taken);
  g_test_add_func ("/local-server/long-path", test_long_path);
  g_test_add_func ("/local-server/closed-to-postgres",
                   test_closed_to_postgres);
  g_test_add_func ("/local-server/refusals", test_refusals);
  g_test_add_func ("/local-server/cancelled", test_cancelled);
  status = g_test_run ();
  remove_tree (model_home);
  g_free (model_home);
  return status;
}
