/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `curio prepare` prints, run by psql as an administrator would. */
#include "preparation-fixture.h"

#include "curio-database.h"
#include "curio-error.h"

char *
preparation_fixture_print (const CurioPreparation *parts, const char *conninfo,
                           const char *table)
{
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, table);
  g_autoptr (GError) error = NULL;
  g_autofree char *remark = NULL;
  char *text;

  if (conninfo == NULL)
    g_clear_pointer (&source->conninfo, g_free);
  text = curio_preparation_print (parts, source, &remark, NULL, &error);
  g_assert_no_error (error);
  return text;
}

void
preparation_fixture_run (const ServerFixture *server, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GSubprocess) psql = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE
          | G_SUBPROCESS_FLAGS_STDERR_PIPE,
      &error, "psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1",
      server->conninfo, NULL);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (psql, text, NULL, NULL, &words, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_successful (psql))
    g_error ("%s\n%s", words, text);
}

char *
preparation_fixture_connect_as (const ServerFixture *server, const char *role)
{
  GString *conninfo = g_string_new (NULL);

  g_string_printf (conninfo, "host=%s port=%d dbname=postgres user='",
                   server->folder, server->port);
  for (; *role; role++)
    {
      if (*role == '\'' || *role == '\\')
        g_string_append_c (conninfo, '\\');
      g_string_append_c (conninfo, *role);
    }
  g_string_append_c (conninfo, '\'');
  return g_string_free (conninfo, FALSE);
}

void
preparation_fixture_check_may (const ServerFixture *server, const char *role,
                               const char *statement, gboolean may)
{
  g_autofree char *conninfo = preparation_fixture_connect_as (server, role);
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioDatabase) database = curio_database_open (
      conninfo, CURIO_DATABASE_READ_WRITE, NULL, &error);

  g_assert_no_error (error);
  /* It may say that it means to write; that is no right. */
  g_assert_true (curio_database_run (database, "BEGIN READ WRITE", NULL));
  g_assert_cmpint (curio_database_run (database, statement, &error), ==, may);
  if (!may)
    g_assert_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION);
}
