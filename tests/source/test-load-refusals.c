/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loads that come to nothing: tables that cannot be read, dates that mean two
 * things, and what breaks off a load that is under way. */
#include <string.h>

#include "curio-error.h"
#include "curio-source.h"
#include "load-fixture.h"
#include "server-fixture.h"

static ServerFixture *server;

/* --- what is wrong with a table ------------------------------------------ */

static void
test_bad_tables (void)
{
  load_fixture_create_table (server, "base", &load_types[0]);
  server_fixture_run (
      server, "CREATE TABLE headless AS SELECT * FROM base;"
              "ALTER TABLE headless DROP COLUMN country;"
              "CREATE TABLE mistyped AS SELECT * FROM base;"
              "ALTER TABLE mistyped ALTER quantity TYPE boolean USING true;"
              "CREATE TABLE misdated AS SELECT * FROM base;"
              "ALTER TABLE misdated ALTER invoice_date TYPE int USING 1;"
              "CREATE TABLE misnamed AS SELECT * FROM base;"
              "ALTER TABLE misnamed ALTER country TYPE bytea USING '';"
              "CREATE TABLE nothing (LIKE base);");
  load_fixture_check_fails (server, "no_such", CURIO_ERROR_SCHEMA,
                            "public.base");
  load_fixture_check_fails (server, "a.b.c", CURIO_ERROR_USAGE, "a.b.c");
  load_fixture_check_fails (server, "headless", CURIO_ERROR_SCHEMA,
                            "customer_id");
  load_fixture_check_fails (server, "headless", CURIO_ERROR_SCHEMA, "Country");
  load_fixture_check_fails (server, "mistyped", CURIO_ERROR_SCHEMA, "boolean");
  load_fixture_check_fails (server, "misdated", CURIO_ERROR_SCHEMA,
                            "invoice_date");
  load_fixture_check_fails (server, "misnamed", CURIO_ERROR_SCHEMA, "bytea");
  load_fixture_check_fails (server, "nothing", CURIO_ERROR_EMPTY, "nothing");
}

static void
test_unknown_time_zone (void)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "typed");
  g_autoptr (GError) error = NULL;

  load_fixture_create_table (server, "typed", &load_types[0]);
  source->time_zone = g_strdup ("Mars/Olympus");
  g_assert_null (curio_source_load (source, NULL, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "Mars/Olympus"));
}

static void
test_ambiguous_dates (void)
{
  load_fixture_create_dated (server, "2010-12-01", "MM/DD/YYYY");
  server_fixture_run (
      server, "DELETE FROM dated WHERE substr(invoicedate, 4, 2) > '12'");
  load_fixture_check_fails (server, "dated", CURIO_ERROR_AMBIGUOUS,
                            "day before month");
  load_fixture_check_first_day (server, CURIO_DATES_MDY, "2010-12-01");
  /* 12/01/2010 and those after it, taken as 12 January and so on. */
  load_fixture_check_first_day (server, CURIO_DATES_DMY, "2010-01-12");
}

/* --- long work ----------------------------------------------------------- */

typedef struct
{
  CurioSource *source;
  GCancellable *cancellable;
  CurioProgress progress;
  GError *error;
  gint64 ended_us;
  guint32 n_lines;
} Work;

static gpointer
work_cb (gpointer data)
{
  Work *work = data;

  g_assert_null (curio_source_load (work->source, &work->progress,
                                    work->cancellable, &work->error));
  work->ended_us = g_get_monotonic_time ();
  return NULL;
}

static void
create_endless_views (void)
{
  server_fixture_run (
      server,
      "CREATE OR REPLACE VIEW endless AS SELECT 'i' || g AS invoice,"
      " 's' AS stockcode, 'd' AS description, 1 AS quantity,"
      " timestamp '2011-01-01' AS invoicedate, 1.5 AS price, g AS customer,"
      " 'UK' AS country FROM (SELECT generate_series(1, 2000000000) AS g) s;"
      "CREATE OR REPLACE VIEW silent AS SELECT * FROM endless"
      " WHERE pg_sleep(60) IS NULL;");
}

static GThread *
start_work (Work *work, const char *table)
{
  create_endless_views ();
  *work = (Work){
    .source = curio_source_new_server (server->conninfo, table),
    .cancellable = g_cancellable_new (),
  };
  work->source->grain = CURIO_GRAIN_LINES; /* they are endless */
  return g_thread_new ("load", work_cb, work);
}

static void
clear_work (Work *work)
{
  curio_source_free (work->source);
  g_object_unref (work->cancellable);
  g_clear_error (&work->error);
}

static void
wait_for_stage (const Work *work, CurioStage stage, gint64 lines)
{
  while (work->progress.stage != (int)stage || work->progress.lines < lines)
    g_usleep (1000);
}

/* 10 ms on an idle machine; the bound leaves room for a busy one. */
static void
test_cancel (gconstpointer data)
{
  const char *table = data;
  Work work;
  GThread *thread = start_work (&work, table);
  gint64 cancelled_us;

  wait_for_stage (&work, CURIO_STAGE_READING,
                  g_str_equal (table, "endless") ? 10000 : 0);
  g_usleep (50 * 1000);
  cancelled_us = g_get_monotonic_time ();
  g_cancellable_cancel (work.cancellable);
  g_thread_join (thread);
  g_assert_error (work.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_test_message ("answered in %.1f ms",
                  (double)(work.ended_us - cancelled_us) / 1000);
  g_assert_cmpint (work.ended_us - cancelled_us, <, 200 * 1000);
  /* The server does not work on for nobody. */
  for (int i = 0;; i++)
    {
      g_autofree char *busy = server_fixture_ask (
          server, "SELECT count(*) FROM pg_stat_activity"
                  " WHERE application_name = 'Curio' AND state = 'active'");

      if (g_str_equal (busy, "0"))
        break;
      g_assert_cmpint (i, <, 100);
      g_usleep (20 * 1000);
    }
  clear_work (&work);
}

static gpointer
load_cb (gpointer data)
{
  Work *work = data;
  g_autoptr (CurioFacts) facts = curio_source_load (
      work->source, &work->progress, work->cancellable, &work->error);

  work->n_lines = facts != NULL ? facts->n_lines : 0;
  return NULL;
}

/* A table is emptied and filled anew while it is being read: what is seen of
 * it is nothing, and so it is read once more. */
static void
test_filled_anew (void)
{
  Work work = { 0 };
  GThread *thread;

  load_fixture_create_table (server, "nightly", &load_types[0]);
  server_fixture_run (
      server, "CREATE FUNCTION nightly_slowly () RETURNS SETOF nightly"
              " LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep (1);"
              " RETURN QUERY SELECT * FROM nightly; END $$;"
              "CREATE VIEW nightly_view AS SELECT * FROM nightly_slowly ()");
  work.source = curio_source_new_server (server->conninfo, "nightly_view");
  work.cancellable = g_cancellable_new ();
  thread = g_thread_new ("load", load_cb, &work);
  for (int i = 0;; i++)
    {
      g_autofree char *reads
          = server_fixture_ask (server, "SELECT count(*) FROM pg_stat_activity"
                                        " WHERE wait_event = 'PgSleep'");

      if (g_str_equal (reads, "1"))
        break;
      g_assert_cmpint (i, <, 1000);
      g_usleep (5 * 1000);
    }
  server_fixture_run (server,
                      "BEGIN; CREATE TEMP TABLE held AS"
                      " SELECT * FROM nightly; TRUNCATE nightly;"
                      "INSERT INTO nightly SELECT * FROM held; COMMIT");
  g_thread_join (thread);
  g_assert_no_error (work.error);
  g_assert_cmpuint (work.n_lines, ==, 3);
  clear_work (&work);
}

static void
check_lost (const char *attack)
{
  Work work;
  GThread *thread = start_work (&work, "endless");

  wait_for_stage (&work, CURIO_STAGE_READING, 10000);
  server_fixture_run (server, attack);
  g_thread_join (thread);
  g_assert_error (work.error, CURIO_ERROR, CURIO_ERROR_LOST);
  clear_work (&work);
}

static void
test_backend_terminated (void)
{
  check_lost ("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              " WHERE application_name = 'Curio'");
}

static void
test_timeout (void)
{
  g_autofree char *conninfo = g_strconcat (
      server->conninfo, " options='-c statement_timeout=100'", NULL);
  g_autoptr (CurioSource) source
      = curio_source_new_server (conninfo, "silent");
  g_autoptr (GError) error = NULL;

  create_endless_views ();
  g_assert_null (curio_source_load (source, NULL, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_TIMEOUT);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
  g_test_add_func ("/load-refusals/unknown-time-zone", test_unknown_time_zone);
  g_test_add_func ("/load-refusals/bad-tables", test_bad_tables);
  g_test_add_func ("/load-refusals/ambiguous-dates", test_ambiguous_dates);
  g_test_add_data_func ("/load-refusals/cancel/streaming", "endless",
                        test_cancel);
  g_test_add_data_func ("/load-refusals/cancel/silent", "silent", test_cancel);
  g_test_add_func ("/load-refusals/filled-anew", test_filled_anew);
  g_test_add_func ("/load-refusals/backend-terminated",
                   test_backend_terminated);
  g_test_add_func ("/load-refusals/timeout", test_timeout);
  status = g_test_run ();
  server_fixture_free (server);
  return status;
}
