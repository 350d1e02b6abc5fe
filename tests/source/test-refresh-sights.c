/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeping up where nobody can tell which lines are new, and where the table
 * itself is no longer what it was. */
#include "curio-listener.h"
#include "refresh-writers.h"

/* --- where nothing can be told --------------------------------------------
 */

static void
check_sight (const char *conninfo, const char *table, CurioSight expected)
{
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, table);
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts
      = curio_source_load_stated (source, NULL, NULL, &state, &error);
  CurioRefresh refresh;

  g_assert_no_error (error);
  g_assert_cmpint (curio_table_state_get_sight (state), ==, (int)expected);
  g_assert_true (curio_source_refresh (source, facts, state,
                                       CURIO_REFRESH_QUICK, NULL, NULL,
                                       &refresh, &error));
  g_assert_cmpint (refresh.outcome, ==, CURIO_REFRESH_RELOADED);
  curio_refresh_clear (&refresh);
}

static void
test_sights (void)
{
  make_table ("seen");
  server_fixture_run (
      server,
      "CREATE VIEW seen_view AS SELECT * FROM seen;"
      "CREATE MATERIALIZED VIEW seen_kept AS SELECT * FROM seen;"
      "CREATE TABLE seen_parent (LIKE seen);"
      "CREATE TABLE seen_child () INHERITS (seen_parent);"
      "INSERT INTO seen_child SELECT * FROM seen;"
      "CREATE TABLE seen_parts (LIKE seen) PARTITION BY HASH (invoice_no);"
      "CREATE TABLE seen_part PARTITION OF seen_parts"
      " FOR VALUES WITH (MODULUS 1, REMAINDER 0);"
      "INSERT INTO seen_parts SELECT * FROM seen;"
      "CREATE TYPE seen_land AS ENUM ('UK');"
      "CREATE TABLE seen_words AS SELECT invoice_no, stock_code, description,"
      " quantity, invoice_date, unit_price, customer_id,"
      " country::seen_land AS country FROM seen;"
      "CREATE TABLE seen_rows AS SELECT * FROM seen;"
      "ALTER TABLE seen_rows ENABLE ROW LEVEL SECURITY");
  check_sight (server->conninfo, "seen_view", CURIO_SIGHT_VIEW);
  check_sight (server->conninfo, "seen_kept", CURIO_SIGHT_VIEW);
  check_sight (server->conninfo, "seen_parent", CURIO_SIGHT_PARTS);
  check_sight (server->conninfo, "seen_parts", CURIO_SIGHT_PARTS);
  check_sight (server->conninfo, "seen_words", CURIO_SIGHT_TYPES);
  check_sight (server->conninfo, "seen_rows", CURIO_SIGHT_POLICY);
}

static void
test_storage (void)
{
  make_table ("stored");
  server_fixture_run (
      server,
      "CREATE ACCESS METHOD piles TYPE TABLE HANDLER heap_tableam_handler;"
      "CREATE TABLE stored_else USING piles AS SELECT * FROM stored");
  check_sight (server->conninfo, "stored_else", CURIO_SIGHT_STORAGE);
}

static void
test_foreign (void)
{
  g_autofree char *file = g_build_filename (server->folder, "far.csv", NULL);
  g_autofree char *sql = g_strdup_printf (
      "COPY far TO '%s' (FORMAT csv);"
      "CREATE EXTENSION file_fdw;"
      "CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;"
      "CREATE FOREIGN TABLE far_away (invoice_no text, stock_code text,"
      " description text, quantity int, invoice_date timestamp,"
      " unit_price numeric, customer_id text, country text)"
      " SERVER files OPTIONS (filename '%s', format 'csv')",
      file, file);

  make_table ("far");
  server_fixture_run (server, sql);
  check_sight (server->conninfo, "far_away", CURIO_SIGHT_FOREIGN);
}

/* By one who may read the eight columns, and not which transaction a row is
 * of. */
static void
test_columns (void)
{
  g_autofree char *conninfo
      = g_strdup_printf ("host=%s port=%d user=reader dbname=postgres",
                         server->folder, server->port);

  make_table ("narrow");
  server_fixture_run (
      server, "CREATE ROLE reader LOGIN;"
              "GRANT SELECT (invoice_no, stock_code, description, quantity,"
              " invoice_date, unit_price, customer_id, country)"
              " ON narrow TO reader");
  check_sight (conninfo, "narrow", CURIO_SIGHT_COLUMNS);
}

/* Whoever has Citus has an extension of that name. */
static void
test_distributed (void)
{
  make_table ("spread");
  server_fixture_run (server, "SET allow_system_table_mods = on;"
                              "UPDATE pg_extension SET extname = 'citus'"
                              " WHERE extname = 'plpgsql'");
  check_sight (server->conninfo, "spread", CURIO_SIGHT_DISTRIBUTED);
  server_fixture_run (server, "SET allow_system_table_mods = on;"
                              "UPDATE pg_extension SET extname = 'plpgsql'"
                              " WHERE extname = 'citus'");
}

/* Last: from then on the server is one that others write into. */
static void
test_replica (void)
{
  make_table ("followed");
  server_fixture_follow (server);
  check_sight (server->conninfo, "followed", CURIO_SIGHT_REPLICA);
}

/* Dates as text may all be read in another order once there are more. */
static void
test_text_dates (void)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "texts");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  CurioRefresh refresh;

  make_table ("texts");
  run (&writers[0], "ALTER TABLE texts ALTER invoice_date TYPE text");
  facts = curio_source_load_stated (source, NULL, NULL, &state, &error);
  g_assert_no_error (error);
  g_assert_true (run (&writers[0], "INSERT INTO texts VALUES ('n1', 'c1', 'd',"
                                   " 1, '2012-01-01', 1, '1', 'UK')"));
  g_assert_true (curio_source_refresh (
      source, facts, state, CURIO_REFRESH_SURE, NULL, NULL, &refresh, &error));
  g_assert_cmpint (refresh.outcome, ==, CURIO_REFRESH_RELOADED);
  curio_refresh_clear (&refresh);
}

/* A column that is gone: the reason is said, nothing else happens. */
static void
test_dropped_column (void)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "dropped");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  CurioRefresh refresh;

  make_table ("dropped");
  facts = curio_source_load_stated (source, NULL, NULL, &state, &error);
  g_assert_no_error (error);
  run (&writers[0], "ALTER TABLE dropped DROP COLUMN country");
  g_assert_false (curio_source_refresh (source, facts, state,
                                        CURIO_REFRESH_QUICK, NULL, NULL,
                                        &refresh, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_SCHEMA);
  g_assert_null (refresh.facts);
  g_assert_null (refresh.state);
}

/* --- words ----------------------------------------------------------------
 */

typedef struct
{
  guint n;
  CurioHeard last;
} Heard;

static void
heard_cb (CurioHeard heard, gpointer data)
{
  Heard *all = data;

  all->n++;
  all->last = heard;
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_until_heard (const Heard *heard, guint n, CurioHeard last)
{
  guint timer = g_timeout_add (50, wake_cb, NULL);
  gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (heard->n < n && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (heard->n, ==, n);
  g_assert_cmpint (heard->last, ==, (int)last);
  g_source_remove (timer);
}

/* It is told that it listens now, that somebody has written, and that it
 * listens no more. */
static void
test_listener (void)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "heard");
  Heard heard = { 0 };
  g_autoptr (CurioListener) listener
      = curio_listener_new (source, heard_cb, &heard);

  wait_until_heard (&heard, 1, CURIO_HEARD_BEGINNING);
  g_assert_true (run (&writers[0], "NOTIFY curio_changes"));
  wait_until_heard (&heard, 2, CURIO_HEARD_WORDS);
  g_assert_false (curio_listener_has_ended (listener));
  g_assert_true (run (&writers[0],
                      "SELECT pg_terminate_backend (pid) FROM pg_stat_activity"
                      " WHERE query LIKE '%LISTEN curio_changes%'"
                      " AND pid <> pg_backend_pid ()"));
  wait_until_heard (&heard, 3, CURIO_HEARD_END);
  g_assert_true (curio_listener_has_ended (listener));
}

/* A server that follows another can be read and not listened to; it may be the
 * first one tomorrow. */
static void
test_deaf_listener (void)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "followed");
  Heard heard = { 0 };
  g_autoptr (CurioListener) listener
      = curio_listener_new (source, heard_cb, &heard);

  for (int i = 0; !curio_listener_has_ended (listener); i++)
    {
      g_assert_cmpint (i, <, 2000);
      g_usleep (10 * 1000);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (heard.n, ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
  open_writers ();
  g_test_add_func ("/refresh/sights", test_sights);
  g_test_add_func ("/refresh/storage", test_storage);
  g_test_add_func ("/refresh/foreign", test_foreign);
  g_test_add_func ("/refresh/columns", test_columns);
  g_test_add_func ("/refresh/distributed", test_distributed);
  g_test_add_func ("/refresh/text-dates", test_text_dates);
  g_test_add_func ("/refresh/dropped-column", test_dropped_column);
  g_test_add_func ("/refresh/listener", test_listener);
  g_test_add_func ("/refresh/replica", test_replica);
  g_test_add_func ("/refresh/deaf-listener", test_deaf_listener);
  status = g_test_run ();
  for (int i = 0; i < N_WRITERS; i++)
    PQfinish (writers[i].conn);
  server_fixture_free (server);
  return status;
}
