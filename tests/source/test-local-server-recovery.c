/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The local server after accidents: programs and servers that were killed, and
 * what they leave behind. */
#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "server-fixture.h"
#include "server-home.h"
#include "told-program.h"

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
  server_fixture_remove_tree (home);
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
  server_fixture_remove_tree (home);
}

/* The number of a killed server may belong to somebody else by now. */
static void
test_number_taken (void)
{
  g_autofree char *home = server_home_new_furnished ();
  ToldProgram program = told_program_start (home, NULL, NULL);
  g_autofree char *note = server_home_get_note (home);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  told_program_check (&program, "acquire", "ok");
  told_program_check (&program, "fill shop 7", "ok");
  g_assert_true (g_file_get_contents (note, &text, NULL, NULL));
  told_program_check (&program, "release", "ok");
  lines = g_strsplit (text, "\n", -1);
  g_free (lines[0]);
  lines[0] = g_strdup_printf ("%d", (int)getpid ());
  joined = g_strjoinv ("\n", lines);
  g_assert_true (g_file_set_contents (note, joined, -1, NULL));
  told_program_check (&program, "count shop", "7 ok");
  told_program_end (&program, FALSE);
  server_fixture_remove_tree (home);
}

int
main (int argc, char *argv[])
{
  int status;

  setlocale (LC_ALL, "");
  if (argc > 1 && g_str_equal (argv[1], TOLD_PROGRAM_ARGUMENT))
    return told_program_run ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/local-server-recovery/program-killed",
                   test_program_killed);
  g_test_add_func ("/local-server-recovery/server-killed", test_server_killed);
  g_test_add_func ("/local-server-recovery/number-taken", test_number_taken);
  status = g_test_run ();
  server_home_clear_model ();
  return status;
}
