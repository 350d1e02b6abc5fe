/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Data folders for local servers of a test's own, and what can be seen there
 * of a server without asking it. */
#include "server-home.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>

#include "server-fixture.h"
#include "told-program.h"
#include "remove-tree.h"

#define SHORT_WHILE_MS 15000

static char *model; /* its cluster is copied: initdb takes a second */

char *
server_home_new (void)
{
  g_autoptr (GError) error = NULL;
  char *home = g_dir_make_tmp ("curio-test-XXXXXX", &error);

  g_assert_no_error (error);
  /* Let the user postgres through: root's server is his. */
  g_assert_no_errno (g_chmod (home, 0711));
  return home;
}

char *
server_home_get_note (const char *home)
{
  return g_build_filename (home, "curio", "server", "cluster",
                           "postmaster.pid", NULL);
}

/* The server's process number by its own note; 0 where there is none. */
GPid
server_home_get_server (const char *home)
{
  g_autofree char *note = server_home_get_note (home);
  g_autofree char *text = NULL;

  return g_file_get_contents (note, &text, NULL, NULL) ? atoi (text) : 0;
}

gboolean
server_home_is_gone (GPid pid)
{
  g_autofree char *link = g_strdup_printf ("/proc/%d/cwd", (int)pid);
  g_autofree char *there = g_file_read_link (link, NULL);

  return !there;
}

void
server_home_wait_until_gone (GPid pid)
{
  for (int i = 0; !server_home_is_gone (pid); i++)
    {
      g_assert_cmpint (i, <, SHORT_WHILE_MS / 10);
      g_usleep (10 * 1000);
    }
}

void
server_home_kill (GPid pid)
{
  g_assert_no_errno (kill (pid, SIGKILL));
  server_home_wait_until_gone (pid);
}

static void
make_model (void)
{
  ToldProgram program;

  model = server_home_new ();
  program = told_program_start (model, NULL, NULL);
  told_program_check (&program, "acquire", "ok");
  told_program_check (&program, "hurry", "ok");
  told_program_check (&program, "release", "ok");
  told_program_end (&program, FALSE);
}

void
server_home_clear_model (void)
{
  if (model)
    remove_tree (model);
  g_clear_pointer (&model, g_free);
}

static void
copy_model (const char *home)
{
  g_autofree char *from = g_build_filename (model, "curio", NULL);
  const char *argv[] = { "cp", "-a", from, home, NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

void
server_home_furnish (const char *home)
{
  if (!model)
    make_model ();
  copy_model (home);
}

char *
server_home_new_furnished (void)
{
  char *home = server_home_new ();

  server_home_furnish (home);
  return home;
}
