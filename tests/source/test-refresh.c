/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeping up: whatever happens to a table between two looks, a refresh gives
 * the facts that a whole load gives.  Random histories on a real server, with
 * transactions that overlap, and the single cases that the histories are made
 * of. */
#include <libpq-fe.h>
#include <string.h>

#include "curio-error.h"
#include "curio-refresh.h"
#include "facts-equality.h"
#include "server-fixture.h"

#define N_HISTORIES 520
#define N_WRITERS 3

#define COLUMNS                                                               \
  "(invoice_no, stock_code, description, quantity, invoice_date, "            \
  "unit_price, customer_id, country)"

static ServerFixture *server;

typedef struct
{
  PGconn *conn;
  gboolean is_open; /* a transaction is under way */
} Writer;

static Writer writers[N_WRITERS];

/* FALSE where it was refused, as for a lock that another holds. */
static gboolean
run (Writer *writer, const char *statement)
{
  PGresult *result = PQexec (writer->conn, statement);
  ExecStatusType status = PQresultStatus (result);
  gboolean done = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK
                  || status == PGRES_EMPTY_QUERY;
  const char *state = PQresultErrorField (result, PG_DIAG_SQLSTATE);

  /* Locks and deadlocks belong to the game; anything else does not. */
  if (!done && g_strcmp0 (state, "55P03") != 0
      && g_strcmp0 (state, "40P01") != 0 && g_strcmp0 (state, "55006") != 0
      && g_strcmp0 (state, "25P02") != 0)
    g_error ("%s: %s", statement, PQerrorMessage (writer->conn));
  PQclear (result);
  if (!done && writer->is_open)
    {
      PQclear (PQexec (writer->conn, "ROLLBACK"));
      writer->is_open = FALSE;
    }
  return done;
}

static void
open_writers (void)
{
  for (int i = 0; i < N_WRITERS; i++)
    {
      writers[i].conn = PQconnectdb (server->conninfo);
      g_assert_cmpint (PQstatus (writers[i].conn), ==, CONNECTION_OK);
      run (&writers[i], "SET lock_timeout = '5ms'");
      run (&writers[i], "SET client_min_messages = error");
    }
}

static void
end_transactions (void)
{
  for (int i = 0; i < N_WRITERS; i++)
    if (writers[i].is_open)
      {
        run (&writers[i], "ROLLBACK");
        writers[i].is_open = FALSE;
      }
}

static void
make_table (const char *name)
{
  g_autofree char *sql = g_strdup_printf (
      "DROP TABLE IF EXISTS %s CASCADE; CREATE TABLE %s (invoice_no text, "
      "stock_code text, description text, quantity int, invoice_date "
      "timestamp, unit_price numeric, customer_id text, country text) "
      "WITH (autovacuum_enabled = off); INSERT INTO %s SELECT 'i' || g / 3, "
      "'c' || g %% 5, 'd' || g %% 4, g %% 7 - 1, timestamp '2011-01-01' + "
      "g / 3 * interval '5 hours', 1.25 * (g %% 3), nullif (g / 3 %% 4, 0), "
      "'UK' FROM generate_series (0, 40) g",
      name, name, name);

  g_assert_true (run (&writers[0], sql));
}

/* --- histories ------------------------------------------------------------
 */

static guint next_invoice;

static void
insert (Writer *writer, GRand *rand)
{
  static const char *const customers[]
      = { "'1'", "'2.0'", "'K-17'", "NULL", "'14'", "' '" };
  static const char *const countries[] = { "'UK'", "'EIRE'", "'Jersey'" };
  static const char *const codes[]
      = { "'c1'", "'c2'", "'POST'", "'b'", "'9'" };
  gboolean is_late = g_rand_int_range (rand, 0, 12) == 0;
  guint invoice = is_late ? (guint)g_rand_int_range (rand, 0, 14)
                          : 1000 + next_invoice++;
  const char *kind = !is_late && invoice % 5 == 0 ? "C" : "i";
#define PICK(of) of[g_rand_int_range (rand, 0, G_N_ELEMENTS (of))]

  for (int i = g_rand_int_range (rand, 1, 5); i > 0; i--)
    {
      g_autofree char *sql = g_strdup_printf (
          "INSERT INTO h " COLUMNS " VALUES ('%s%u', %s, 'd%d', %d, timestamp "
          "'2011-01-%02d 00:00' + %d * interval '%s', %d.25, %s, %s)",
          kind, invoice, PICK (codes), g_rand_int_range (rand, 0, 6),
          g_rand_int_range (rand, -1, 6), g_rand_int_range (rand, 1, 9),
          g_rand_int_range (rand, 0, 6),
          g_rand_int_range (rand, 0, 8) == 0 ? "300 milliseconds" : "1 hour",
          g_rand_int_range (rand, 0, 4), PICK (customers), PICK (countries));

      if (!run (writer, sql))
        return;
    }
#undef PICK
}

static void
change (Writer *writer, GRand *rand)
{
  static const char *const statements[] = {
    "UPDATE h SET quantity = quantity + 1 WHERE invoice_no = 'i%d'",
    "UPDATE h SET country = country WHERE invoice_no = 'i%d'",
    "DELETE FROM h WHERE invoice_no = 'i%d'",
    "DELETE FROM h WHERE ctid = (SELECT min (ctid) FROM h) AND %d > 0",
  };
  /* Constant texts with one number each. */
  g_auto (GStrv) parts = g_strsplit (
      statements[g_rand_int_range (rand, 0, G_N_ELEMENTS (statements))], "%d",
      2);
  g_autofree char *sql = g_strdup_printf (
      "%s%d%s", parts[0], g_rand_int_range (rand, 0, 14), parts[1]);

  run (writer, sql);
}

/* What cannot be taken back, or locks all others out: by one who has nothing
 * else under way. */
static void
rebuild (Writer *writer, GRand *rand)
{
  static const char *const statements[] = {
    "VACUUM h",
    "VACUUM h",
    "VACUUM (FREEZE) h",
    "VACUUM FULL h",
    "ALTER TABLE h ADD COLUMN IF NOT EXISTS extra int DEFAULT 7",
    "ALTER TABLE h ALTER COLUMN quantity TYPE bigint",
    "ALTER TABLE h DROP COLUMN unit_price;"
    "ALTER TABLE h ADD COLUMN unit_price numeric DEFAULT 2.5",
    "CREATE TEMP TABLE kept AS SELECT * FROM h; TRUNCATE h;"
    "INSERT INTO h SELECT * FROM kept; DROP TABLE kept",
    "TRUNCATE h; INSERT INTO h " COLUMNS " VALUES "
    "('i1', 'c1', 'd', 1, '2011-01-01', 1, '1', 'UK')",
    "ANALYZE h",
  };

  if (!writer->is_open)
    run (writer,
         statements[g_rand_int_range (rand, 0, G_N_ELEMENTS (statements))]);
}

static void
switch_transaction (Writer *writer, GRand *rand)
{
  if (writer->is_open)
    {
      gboolean keeps = g_rand_int_range (rand, 0, 4) > 0;

      if (run (writer, keeps ? "COMMIT" : "ROLLBACK"))
        writer->is_open = FALSE;
    }
  else
    writer->is_open = run (writer, "BEGIN");
}

/* A part of a transaction, taken back or not. */
static void
insert_in_part (Writer *writer, GRand *rand)
{
  if (!writer->is_open || !run (writer, "SAVEPOINT part"))
    return;
  insert (writer, rand);
  if (writer->is_open)
    run (writer, g_rand_boolean (rand) ? "RELEASE SAVEPOINT part"
                                       : "ROLLBACK TO SAVEPOINT part");
}

/* Mostly new lines, as in a shop. */
static void
take_step (GRand *rand)
{
  Writer *writer = &writers[g_rand_int_range (rand, 0, N_WRITERS)];
  int dice = g_rand_int_range (rand, 0, 100);

  if (dice < 60)
    insert (writer, rand);
  else if (dice < 70)
    switch_transaction (writer, rand);
  else if (dice < 82)
    insert_in_part (writer, rand);
  else if (dice < 92)
    change (writer, rand);
  else
    rebuild (writer, rand);
}

static guint n_outcomes[3];

/* One refresh; the facts move on, as in the window. */
static void
check_refresh (const CurioSource *source, CurioFacts **facts,
               CurioTableState **state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) whole = NULL;
  CurioRefresh refresh;

  g_assert_true (curio_source_refresh (source, *facts, *state,
                                       CURIO_REFRESH_SURE, NULL, NULL,
                                       &refresh, &error));
  g_assert_no_error (error);
  n_outcomes[refresh.outcome]++;
  if (refresh.facts != NULL)
    {
      curio_facts_unref (*facts);
      *facts = g_steal_pointer (&refresh.facts);
    }
  curio_table_state_free (*state);
  *state = g_steal_pointer (&refresh.state);
  whole = curio_source_load (source, NULL, NULL, &error);
  g_assert_no_error (error);
  facts_assert_same (*facts, whole);
}

static void
live_history (const CurioSource *source, GRand *rand)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts = NULL;

  make_table ("h");
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    take_step (rand);
  facts = curio_source_load_stated (source, NULL, NULL, &state, &error);
  g_assert_no_error (error);
  for (int round = g_rand_int_range (rand, 2, 5); round > 0; round--)
    {
      for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
        take_step (rand);
      check_refresh (source, &facts, &state);
    }
  end_transactions ();
}

static void
test_histories (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20111209);
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "h");

  for (int i = 0; i < N_HISTORIES; i++)
    live_history (source, rand);
  g_test_message ("%u unchanged, %u added to, %u loaded anew",
                  n_outcomes[CURIO_REFRESH_UNCHANGED],
                  n_outcomes[CURIO_REFRESH_ADDED],
                  n_outcomes[CURIO_REFRESH_RELOADED]);
  /* Each way was gone, or the test has shown nothing. */
  for (int i = 0; i < 3; i++)
    g_assert_cmpuint (n_outcomes[i], >, N_HISTORIES / 4);
}

/* --- single cases ---------------------------------------------------------
 */

typedef struct
{
  const char *name;
  const char *first;  /* before the load, by one who keeps it open */
  const char *second; /* between load and refresh, by the same */
  CurioRefreshOutcome expected;
} Case;

#define SALE(invoice)                                                         \
  "INSERT INTO one VALUES ('" invoice                                         \
  "', 'c1', 'd', 1, '2012-01-01', 1, '1', 'UK');"

static const Case cases[] = {
  {"nothing",           "",                                            "",                                                    CURIO_REFRESH_UNCHANGED},
  { "new",              "",                                            SALE ("n1") SALE ("n1"),                               CURIO_REFRESH_ADDED    },
  { "late",             "",                                            SALE ("i1"),                                           CURIO_REFRESH_RELOADED },
  { "updated",          "",                                            "UPDATE one SET quantity = 9 WHERE invoice_no = 'i1'",
   CURIO_REFRESH_RELOADED                                                                                                                            },
  { "deleted",          "",                                            "DELETE FROM one WHERE invoice_no = 'i1'",
   CURIO_REFRESH_RELOADED                                                                                                                            },
 /* The number of lines is the same as before. */
  { "exchanged",        "",
   "DELETE FROM one WHERE ctid = (SELECT min (ctid) FROM one);" SALE ("n1"),
   CURIO_REFRESH_RELOADED                                                                                                                            },
  { "taken back",       "",                                            "BEGIN;" SALE ("n1") "ROLLBACK",
   CURIO_REFRESH_UNCHANGED                                                                                                                           },
  { "under way",        "BEGIN;" SALE ("n1"),                          "COMMIT",                                              CURIO_REFRESH_ADDED    },
  { "in part",          "BEGIN; SAVEPOINT a;" SALE ("n1") "RELEASE a", "COMMIT",
   CURIO_REFRESH_ADDED                                                                                                                               },
  { "truncated",        "",                                            "TRUNCATE one;" SALE ("n1"),                           CURIO_REFRESH_RELOADED },
  { "rewritten",        "",                                            "ALTER TABLE one ALTER quantity TYPE bigint",
   CURIO_REFRESH_RELOADED                                                                                                                            },
 /* Every row stays where it is, and every price is another. */
  { "column exchanged", "",
   "ALTER TABLE one DROP COLUMN unit_price;"
    "ALTER TABLE one ADD COLUMN unit_price numeric DEFAULT 7",                                                                CURIO_REFRESH_RELOADED },
  { "vacuumed",         "DELETE FROM one WHERE invoice_no = 'i2'",     "VACUUM one",
   CURIO_REFRESH_UNCHANGED                                                                                                                           },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "one");
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  g_autoptr (CurioFacts) whole = NULL;
  CurioRefresh refresh;

  make_table ("one");
  g_assert_true (run (&writers[1], one->first));
  facts = curio_source_load_stated (source, NULL, NULL, &state, &error);
  g_assert_no_error (error);
  g_assert_cmpint (curio_table_state_get_sight (state), ==, CURIO_SIGHT_CLEAR);
  g_assert_true (run (&writers[1], one->second));
  g_assert_true (curio_source_refresh (
      source, facts, state, CURIO_REFRESH_SURE, NULL, NULL, &refresh, &error));
  g_assert_no_error (error);
  g_assert_cmpint (refresh.outcome, ==, one->expected);
  whole = curio_source_load (source, NULL, NULL, &error);
  facts_assert_same (refresh.facts != NULL ? refresh.facts : facts, whole);
  curio_refresh_clear (&refresh);
}

/* --- where nothing can be told --------------------------------------------
 */

static void
check_sight (const char *table, CurioSight expected)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, table);
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
  check_sight ("seen_view", CURIO_SIGHT_VIEW);
  check_sight ("seen_kept", CURIO_SIGHT_VIEW);
  check_sight ("seen_parent", CURIO_SIGHT_PARTS);
  check_sight ("seen_parts", CURIO_SIGHT_PARTS);
  check_sight ("seen_words", CURIO_SIGHT_TYPES);
  check_sight ("seen_rows", CURIO_SIGHT_POLICY);
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

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
  open_writers ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/refresh/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/refresh/sights", test_sights);
  g_test_add_func ("/refresh/text-dates", test_text_dates);
  g_test_add_func ("/refresh/dropped-column", test_dropped_column);
  g_test_add_func ("/refresh/histories", test_histories);
  status = g_test_run ();
  for (int i = 0; i < N_WRITERS; i++)
    PQfinish (writers[i].conn);
  server_fixture_free (server);
  return status;
}
