/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The local server after accidents: programs and servers that were killed, and
 * what they leave behind. */
#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "server-fixture.h"
#include "server-home.h"
#include "told-program.h"
#include "remove-tree.h"

/* The kernel gives back the locks of a killed program; the watch stops the
 * server when the last is gone, and not before. */
static void
test_program_killed (void)
{
  g_autofree char *home = server_home_new_furnished ();
  ToldProgram first = told_program_start (home, NULL, NULL);
  ToldProgram second = told_program_start (home, NULL, NULL);
  ToldProgram third = told_program_start (home, NULL, NULL);
  GPid server;

  told_program_check (&first, "acquire", "ok");
  told_program_check (&first, "fill shop 5", "ok");
  told_program_check (&second, "acquire", "ok");
  server = server_home_get_server (home);
  told_program_end (&first, TRUE);
  g_usleep (300 * 1000);
  g_assert_false (server_home_is_gone (server));
  told_program_check (&second, "count shop", "5 ok");
  told_program_end (&second, TRUE);
  server_home_wait_until_gone (server);
  told_program_check (&third, "count shop", "5 ok");
  told_program_end (&third, FALSE);
  remove_tree (home);
}

static void
test_server_killed (void)
{
  g_autofree char *home = server_home_new_furnished ();
  ToldProgram program = told_program_start (home, NULL, NULL);

  told_program_check (&program, "acquire", "ok");
  told_program_check (&program, "fill shop 7", "ok");
  server_home_kill (server_home_get_server (home));
  /* While it is in use: the next work starts it anew. */
  told_program_check (&program, "count shop", "7 ok");
  server_home_kill (server_home_get_server (home));
  /* With its program: the next program recovers it. */
  told_program_end (&program, TRUE);
  program = told_program_start (home, NULL, NULL);
  told_program_check (&program, "count shop", "7 ok");
  told_program_end (&program, FALSE);
  remove_tree (home);
}

/* Writes NUMBER over the process number with which a lock file begins. */
static void
forge (const char *path, int number)
{
  g_autofree char *text = NULL;
  g_autofree char *forged = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  forged = g_strdup_printf ("%d%s", number, strchr (text, '\n'));
  g_file_set_contents (path, forged, -1, &error);
  g_assert_no_error (error);
}

/* The number of a server that ended may belong to its user by now. */
static void
test_number_taken (void)
{
  g_autofree char *home = server_home_new_furnished ();
  ToldProgram program = told_program_start (home, NULL, NULL);
  g_autofree char *note = server_home_get_note (home);
  g_autofree char *text = NULL;

  told_program_check (&program, "acquire", "ok");
  told_program_check (&program, "fill shop 7", "ok");
  g_assert_true (g_file_get_contents (note, &text, NULL, NULL));
  told_program_check (&program, "release", "ok");
  g_assert_true (g_file_set_contents (note, text, -1, NULL));
  forge (note, (int)getpid ());
  told_program_check (&program, "count shop", "7 ok");
  told_program_end (&program, FALSE);
  remove_tree (home);
}

/* Until what looks after the server of HOME has ended, too. */
static void
wait_until_quiet (const char *home)
{
  g_autofree char *folder = g_build_filename (home, "curio", "server", NULL);
  int n_busy = 1;

  for (int i = 0; n_busy > 0; i++)
    {
      g_autoptr (GDir) processes = g_dir_open ("/proc", 0, NULL);
      const char *name;

      g_assert_cmpint (i, <, 1500);
      g_usleep (10 * 1000);
      n_busy = 0;
      while ((name = g_dir_read_name (processes)))
        {
          g_autofree char *link
              = g_build_filename ("/proc", name, "cwd", NULL);
          g_autofree char *there = g_file_read_link (link, NULL);

          n_busy += g_strcmp0 (there, folder) == 0;
        }
    }
}

typedef struct
{
  gboolean leaves;            /* in good order; else it is killed, too */
  gboolean stands_in_cluster; /* the stranger does */
} Accident;

/* A killed server's notes name a stranger of the same user: nobody may do him
 * harm, neither the program, nor the watch after it, nor the next program. */
static void
test_stranger_spared (gconstpointer data)
{
  static const char *const sleeper[] = { "/bin/sleep", "600", NULL };
  const Accident *accident = data;
  g_autofree char *home = server_home_new_furnished ();
  ToldProgram program = told_program_start (home, NULL, NULL);
  g_autofree char *note = server_home_get_note (home);
  g_autofree char *cluster = g_path_get_dirname (note);
  g_autofree char *lock = g_build_filename (home, "curio", "server", "socket",
                                            ".s.PGSQL.5432.lock", NULL);
  GPid stranger = server_fixture_spawn (
      sleeper, accident->stands_in_cluster ? cluster : "/");

  told_program_check (&program, "acquire", "ok");
  told_program_check (&program, "fill shop 7", "ok");
  server_home_kill (server_home_get_server (home));
  forge (note, (int)stranger);
  forge (lock, (int)stranger);
  if (accident->leaves)
    told_program_check (&program, "release", "ok");
  told_program_end (&program, !accident->leaves);
  wait_until_quiet (home);
  g_assert_cmpint (waitpid (stranger, NULL, WNOHANG), ==, 0);
  program = told_program_start (home, NULL, NULL);
  told_program_check (&program, "count shop", "7 ok");
  told_program_end (&program, FALSE);
  wait_until_quiet (home);
  g_assert_cmpint (waitpid (stranger, NULL, WNOHANG), ==, 0);
  kill (stranger, SIGKILL);
  waitpid (stranger, NULL, 0);
  remove_tree (home);
}

int
main (int argc, char *argv[])
{
  static const Accident killed = { FALSE, FALSE };
  static const Accident left = { TRUE, FALSE };
  static const Accident killed_nearby = { FALSE, TRUE };
  int status;

  setlocale (LC_ALL, "");
  if (argc > 1 && g_str_equal (argv[1], TOLD_PROGRAM_ARGUMENT))
    return told_program_run ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/local-server-recovery/program-killed",
                   test_program_killed);
  g_test_add_func ("/local-server-recovery/server-killed", test_server_killed);
  g_test_add_func ("/local-server-recovery/number-taken", test_number_taken);
  g_test_add_data_func ("/local-server-recovery/stranger/killed", &killed,
                        test_stranger_spared);
  g_test_add_data_func ("/local-server-recovery/stranger/left", &left,
                        test_stranger_spared);
  g_test_add_data_func ("/local-server-recovery/stranger/nearby",
                        &killed_nearby, test_stranger_spared);
  status = g_test_run ();
  server_home_clear_model ();
  return status;
}
