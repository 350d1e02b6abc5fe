/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program that uses the local server and does what it is told, line by line:
 * the test program itself, run again. */
#include "told-program.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "curio-database.h"
#include "curio-local-server.h"
#include "curio-shop-writer.h"
#include "curio-source.h"

/* --- the program --------------------------------------------------------- */

static gboolean
fill (const char *shop, int n_lines, GError **error)
{
  g_autoptr (CurioShopWriter) writer
      = curio_shop_writer_new (shop, 0, NULL, error);
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
                                error)
         && curio_database_run (database,
                                "DO 'BEGIN PERFORM pg_reload_conf();"
                                " END'",
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

int
told_program_run (void)
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

ToldProgram
told_program_start (const char *home, const char *key, const char *value)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GError) error = NULL;
  ToldProgram program;

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", home, TRUE);
  if (key)
    g_subprocess_launcher_setenv (launcher, key, value, TRUE);
  program.process = g_subprocess_launcher_spawn (
      launcher, &error, "/proc/self/exe", TOLD_PROGRAM_ARGUMENT, NULL);
  g_assert_no_error (error);
  program.replies = g_data_input_stream_new (
      g_subprocess_get_stdout_pipe (program.process));
  return program;
}

char *
told_program_tell (ToldProgram *program, const char *order)
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

void
told_program_check (ToldProgram *program, const char *order,
                    const char *expected)
{
  g_autofree char *reply = told_program_tell (program, order);

  g_assert_cmpstr (reply, ==, expected);
}

void
told_program_end (ToldProgram *program, gboolean by_force)
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
