/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several statements in one go, connections that are kept, and sessions that
 * are other people's too. */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "curio-error.h"
#include "curio-kept-connection.h"
#include "curio-table-reader.h"
#include "load-fixture.h"
#include "pool-fixture.h"
#include "server-fixture.h"

static ServerFixture *server;

static char *
ask_text (CurioDatabase *database, const char *statement)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PGresult) result
      = curio_database_query (database, statement, 0, NULL, &error);

  g_assert_no_error (error);
  return g_strdup (PQgetvalue (result, 0, 0));
}

static void
check_text (CurioDatabase *database, const char *statement,
            const char *expected)
{
  g_autofree char *text = ask_text (database, statement);

  g_assert_cmpstr (text, ==, expected);
}

static CurioDatabase *
open_well (const char *conninfo)
{
  g_autoptr (GError) error = NULL;
  CurioDatabase *database
      = curio_database_open (conninfo, CURIO_DATABASE_READ_ONLY, NULL, &error);

  g_assert_no_error (error);
  return database;
}

/* --- several statements -------------------------------------------------- */

static void
test_ask (void)
{
  g_autoptr (CurioDatabase) database = open_well (server->conninfo);
  const char *const params[] = { "it's" };
  CurioQuestion questions[] = {
    {"SELECT 6 * 7",     0, NULL,   NULL},
    { "SELECT $1::text", 1, params, NULL},
    { "SELECT 'end'",    0, NULL,   NULL},
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (curio_database_ask (database, questions, 3, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (PQgetvalue (questions[0].result, 0, 0), ==, "42");
  g_assert_cmpstr (PQgetvalue (questions[1].result, 0, 0), ==, "it's");
  g_assert_cmpstr (PQgetvalue (questions[2].result, 0, 0), ==, "end");
  curio_questions_clear (questions, 3);
  check_text (database, "SELECT 'alone'", "alone");
}

/* What follows a failure is not carried out, and the connection goes on. */
static void
test_ask_failing (void)
{
  g_autoptr (CurioDatabase) database = open_well (server->conninfo);
  CurioQuestion questions[] = {
    {"SELECT 1",               0, NULL, NULL},
    { "SELECT * FROM no_such", 0, NULL, NULL},
    { "SELECT 3",              0, NULL, NULL},
  };
  g_autoptr (GError) error = NULL;

  g_assert_false (curio_database_ask (database, questions, 3, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_SCHEMA);
  g_assert_nonnull (questions[0].result);
  g_assert_null (questions[1].result);
  g_assert_null (questions[2].result);
  curio_questions_clear (questions, 3);
  g_assert_true (curio_database_is_idle (database));
  check_text (database, "SELECT 'alone'", "alone");
}

static void
test_ask_lost (void)
{
  g_autoptr (CurioDatabase) database = open_well (server->conninfo);
  CurioQuestion questions[] = {
    {"SELECT pg_terminate_backend(pg_backend_pid())", 0, NULL, NULL},
    { "SELECT 2",                                     0, NULL, NULL},
  };
  g_autoptr (GError) error = NULL;

  g_assert_false (curio_database_ask (database, questions, 2, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_LOST);
  curio_questions_clear (questions, 2);
}

static gpointer
cancel_soon_cb (gpointer data)
{
  g_usleep (100 * 1000);
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_ask_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioDatabase) database = curio_database_open (
      server->conninfo, CURIO_DATABASE_READ_ONLY, cancellable, NULL);
  CurioQuestion questions[] = {
    {"SELECT 1",             0, NULL, NULL},
    { "SELECT pg_sleep(60)", 0, NULL, NULL},
  };
  GThread *thread = g_thread_new ("cancel", cancel_soon_cb, cancellable);
  gint64 start = g_get_monotonic_time ();

  g_assert_false (curio_database_ask (database, questions, 2, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - start, <,
                   10 * G_TIME_SPAN_SECOND);
  curio_questions_clear (questions, 2);
  g_thread_join (thread);
}

/* --- kept ---------------------------------------------------------------- */

static GPid
ask_pid (CurioDatabase *database)
{
  g_autofree char *pid = ask_text (database, "SELECT pg_backend_pid()");

  return atoi (pid);
}

static void
test_kept (void)
{
  CurioDatabase *database = open_well (server->conninfo);
  GPid pid = ask_pid (database);

  g_assert_null (curio_kept_connection_take (server->conninfo, NULL));
  curio_kept_connection_give (server->conninfo, database);
  g_assert_null (curio_kept_connection_take ("dbname=other", NULL));
  database = curio_kept_connection_take (server->conninfo, NULL);
  g_assert_nonnull (database);
  g_assert_cmpint (ask_pid (database), ==, pid);
  /* It is one person's at a time. */
  g_assert_null (curio_kept_connection_take (server->conninfo, NULL));
  check_text (database, "SHOW default_transaction_read_only", "on");
  curio_kept_connection_give (server->conninfo, database);
  curio_kept_connection_forget ();
  g_assert_null (curio_kept_connection_take (server->conninfo, NULL));
}

static void
wait_until_gone (GPid pid)
{
  g_autofree char *query = g_strdup_printf (
      "SELECT count(*) FROM pg_stat_activity WHERE pid = %d", (int)pid);

  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *n = server_fixture_ask (server, query);

      if (g_str_equal (n, "0"))
        return;
      g_usleep (10 * 1000);
    }
  g_assert_not_reached ();
}

/* One that broke, or is in the middle of something, is no connection. */
static void
test_kept_broken (void)
{
  CurioDatabase *database = open_well (server->conninfo);
  GPid pid = ask_pid (database);
  g_autofree char *end
      = g_strdup_printf ("SELECT pg_terminate_backend(%d)", (int)pid);

  curio_kept_connection_give (server->conninfo, database);
  server_fixture_run (server, end);
  wait_until_gone (pid);
  g_assert_null (curio_kept_connection_take (server->conninfo, NULL));
  database = open_well (server->conninfo);
  g_assert_true (curio_database_run (database, "BEGIN", NULL));
  curio_kept_connection_give (server->conninfo, database);
  g_assert_null (curio_kept_connection_take (server->conninfo, NULL));
}

/* One that leads nowhere is given up soon, and a cancel is answered. */
static void
test_kept_silent (void)
{
  CurioDatabase *database = open_well (server->conninfo);
  GPid pid = ask_pid (database);
  gint64 start = g_get_monotonic_time ();

  curio_kept_connection_give (server->conninfo, database);
  g_assert_no_errno (kill (pid, SIGSTOP));
  database = curio_kept_connection_take (server->conninfo, NULL);
  g_assert_no_errno (kill (pid, SIGCONT));
  g_assert_null (database);
  g_assert_cmpint (g_get_monotonic_time () - start, <,
                   30 * G_TIME_SPAN_SECOND);
}

/* --- shared -------------------------------------------------------------- */

/* What a session was, it is afterwards. */
static void
check_untouched (CurioDatabase *database)
{
  check_text (database, "SHOW default_transaction_read_only", "off");
  check_text (database, "SHOW synchronize_seqscans", "on");
  check_text (database, "SHOW TimeZone", "Asia/Tokyo");
}

static void
test_shared (void)
{
  g_autoptr (CurioTableReader) reader = NULL;
  g_autoptr (CurioSource) source = NULL;
  g_autoptr (GError) error = NULL;
  CurioDatabase *database;
  PoolFixture pool;

  pool_fixture_start (&pool, server, 1);
  load_fixture_create_table (server, "pooled", &load_types[0]);
  source = curio_source_new_server (pool.conninfo, "pooled");
  reader = curio_table_reader_new (source, NULL, NULL, &error);
  g_assert_no_error (error);
  database = curio_table_reader_get_database (reader);
  g_assert_true (curio_database_is_shared (database));
  /* In a transaction it is as it must be. */
  g_assert_true (curio_table_reader_begin (reader, &error));
  check_text (database, "SHOW transaction_read_only", "on");
  check_text (database, "SHOW transaction_isolation", "repeatable read");
  check_text (database, "SHOW synchronize_seqscans", "off");
  check_text (database, "SHOW TimeZone", "Europe/London");
  g_assert_true (curio_database_run (database, "ROLLBACK", &error));
  check_untouched (database);
  g_clear_pointer (&reader, curio_table_reader_free);
  pool_fixture_end (&pool);
}

/* Dates that turn out to be of the other order are read on a connection of
 * their own, which is not let in before the first has gone. */
static void
test_alone (void)
{
  g_autoptr (CurioSource) source = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  g_autoptr (GError) error = NULL;
  PoolFixture pool;

  load_fixture_create_dated (server, "2010-12-01", "MM/DD/YYYY");
  pool_fixture_start (&pool, server, 2);
  source = curio_source_new_server (pool.conninfo, "dated");
  facts = curio_source_load (source, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (facts->n_rows, ==, 401);
  pool_fixture_end (&pool);
}

static void
test_own (void)
{
  g_autoptr (CurioDatabase) database = open_well (server->conninfo);

  g_assert_false (curio_database_is_shared (database));
  check_text (database, "SHOW default_transaction_read_only", "on");
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
  server_fixture_run (server, "ALTER ROLE boss SET TimeZone = 'Asia/Tokyo'");
#define ADD(name, func) g_test_add_func ("/connections/" name, func)
  ADD ("ask", test_ask);
  ADD ("ask-failing", test_ask_failing);
  ADD ("ask-lost", test_ask_lost);
  ADD ("ask-cancelled", test_ask_cancelled);
  ADD ("kept", test_kept);
  ADD ("kept-broken", test_kept_broken);
  ADD ("kept-silent", test_kept_silent);
  ADD ("shared", test_shared);
  ADD ("alone", test_alone);
  ADD ("own", test_own);
#undef ADD
  status = g_test_run ();
  curio_kept_connection_forget ();
  server_fixture_free (server);
  return status;
}
