/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `curio prepare` prints is run by psql, and then Curio does its work as
 * the role that it made, and that role can do nothing else. */
#include "curio-preparation.h"

#include <string.h>

#include "curio-campaign-table.h"
#include "curio-database.h"
#include "load-fixture.h"
#include "curio-table-state.h"
#include "server-fixture.h"

#define ODD_TABLE "Odd \"\"t'a\\ble; --"
#define ODD_ROLE "o'd\"d \\ro;le"

static ServerFixture *server;

static char *
print (const CurioPreparation *parts, const char *conninfo, const char *table)
{
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, table);
  g_autoptr (GError) error = NULL;
  char *text;

  if (conninfo == NULL)
    g_clear_pointer (&source->conninfo, g_free);
  text = curio_preparation_print (parts, source, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
run_by_psql (const char *text)
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

static char *
connect_as (const char *role)
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

static void
check_may (const char *role, const char *statement, gboolean may)
{
  g_autofree char *conninfo = connect_as (role);
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

static void
check_reads_only (const char *role, const char *schema, const char *table)
{
  static const struct
  {
    const char *statement;
    gboolean may;
  } cases[] = {
    {"SELECT count(*) FROM %s",               TRUE },
    { "SELECT xmin FROM %s",                  TRUE },
    { "DELETE FROM %s",                       FALSE},
    { "UPDATE %s SET country = 'x'",          FALSE},
    { "INSERT INTO %s SELECT * FROM %s",      FALSE},
    { "TRUNCATE %s",                          FALSE},
    { "CREATE TABLE public.mine AS TABLE %s", FALSE},
    { "CREATE SCHEMA mine",                   FALSE},
    { "SELECT * FROM public.secret",          FALSE},
  };
  g_autofree char *name = g_strdup_printf ("%s.%s", schema, table);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) statement = g_string_new (cases[i].statement);

      g_string_replace (statement, "%s", name, 0);
      check_may (role, statement->str, cases[i].may);
    }
}

static void
check_loads (const char *role, const char *table)
{
  g_autofree char *conninfo = connect_as (role);
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, table);
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts
      = curio_source_load (source, NULL, NULL, &error);

  g_assert_no_error (error);
  load_fixture_check_facts (facts, &load_types[0]);
}

static CurioCampaignTableState
ask_register (const char *role, const char *table)
{
  g_autofree char *conninfo = connect_as (role);
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, table);
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioCampaignTable) register_table
      = curio_campaign_table_open (source, NULL, &error);

  g_assert_no_error (error);
  return curio_campaign_table_get_state (register_table);
}

/* --- the parts ----------------------------------------------------------- */

static void
test_role (void)
{
  const CurioPreparation parts = { .role = "reader" };
  g_autofree char *text = NULL;

  load_fixture_create_table (server, "plain", &load_types[0]);
  text = print (&parts, NULL, "plain");
  run_by_psql (text);
  check_reads_only ("reader", "public", "plain");
  check_loads ("reader", "plain");
  g_assert_cmpint (ask_register ("reader", "plain"), ==,
                   CURIO_CAMPAIGN_TABLE_READ_ONLY);
}

/* The names of a person's tables may be anything. */
static void
test_odd_names (void)
{
  const CurioPreparation parts = { .role = ODD_ROLE };
  g_autofree char *text = NULL;

  load_fixture_create_table (server, "odd", &load_types[0]);
  server_fixture_run (server, "CREATE SCHEMA \"My.Shop\";"
                              "ALTER TABLE odd SET SCHEMA \"My.Shop\";"
                              "ALTER TABLE \"My.Shop\".odd RENAME TO"
                              " \"" ODD_TABLE "\"");
  text = print (&parts, NULL, "\"My.Shop\".\"" ODD_TABLE "\"");
  run_by_psql (text);
  check_reads_only (ODD_ROLE, "\"My.Shop\"", "\"" ODD_TABLE "\"");
  check_loads (ODD_ROLE, "\"My.Shop\".\"" ODD_TABLE "\"");
}

/* Where Curio looks it finds the schema, and says who may connect. */
static void
test_looked_up (void)
{
  const CurioPreparation parts = { .role = "guest" };
  g_autofree char *text = NULL;

  load_fixture_create_table (server, "hidden", &load_types[0]);
  server_fixture_run (server, "CREATE SCHEMA closed;"
                              "ALTER TABLE hidden SET SCHEMA closed;"
                              "ALTER ROLE boss SET search_path = closed");
  text = print (&parts, server->conninfo, "HIDDEN");
  server_fixture_run (server, "ALTER ROLE boss RESET search_path");
  g_assert_nonnull (strstr (text, "\"closed\".\"hidden\""));
  g_assert_nonnull (strstr (text, "ON DATABASE \"postgres\" TO \"guest\""));
  run_by_psql (text);
  check_loads ("guest", "closed.hidden");
}

static void
test_register (void)
{
  const CurioPreparation parts = { .role = "marketer", .registers = TRUE };
  g_autofree char *text = NULL;

  load_fixture_create_table (server, "sold", &load_types[0]);
  text = print (&parts, NULL, "sold");
  run_by_psql (text);
  check_reads_only ("marketer", "public", "sold");
  g_assert_cmpint (ask_register ("marketer", "sold"), ==,
                   CURIO_CAMPAIGN_TABLE_READY);
  check_may ("marketer", "DELETE FROM curio.campaign", FALSE);
  check_may ("marketer", "UPDATE curio.campaign SET name = 'x'", FALSE);
  check_may ("marketer", "DROP TABLE curio.campaign_customer", FALSE);
}

static void
test_citus (void)
{
  const CurioPreparation parts = { .distributes = TRUE };
  g_autoptr (CurioSource) source = curio_source_new_server (NULL, "retail");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_clear_pointer (&source->conninfo, g_free);
  g_assert_null (curio_preparation_print (&parts, source, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
  source->mapping.names[CURIO_COLUMN_INVOICE] = g_strdup ("bill's no");
  text = curio_preparation_print (&parts, source, NULL, NULL);
  g_assert_nonnull (strstr (text, "create_distributed_table("
                                  "'\"public\".\"retail\"', 'bill''s no'"));
}

/* --- rollups ------------------------------------------------------------- */

static CurioFacts *
load_sums (const char *user, CurioSight *out_sight)
{
  g_autofree char *conninfo = connect_as (user);
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, "big");
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (GError) error = NULL;
  CurioFacts *facts;

  source->grain = CURIO_GRAIN_ORDERS;
  facts = curio_source_load_stated (source, NULL, NULL, &state, &error);
  g_assert_no_error (error);
  *out_sight = curio_table_state_get_sight (state);
  return facts;
}

/* Loaded as USER: N_ORDERS, from the rollups or not. */
static void
check_sums (const char *user, guint32 n_orders, CurioSight expected)
{
  CurioSight sight;
  g_autoptr (CurioFacts) facts = load_sums (user, &sight);

  g_assert_cmpuint (facts->n_orders, ==, n_orders);
  g_assert_cmpint (sight, ==, expected);
}

/* Each holds what its statement gives. */
static void
check_rollups (const char *text)
{
  static const char *const names[] = { "orders", "cells", "names" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *start
          = g_strdup_printf ("\"big_curio_%s\" AS\n", names[i]);
      const char *select = strstr (text, start) + strlen (start);
      g_autofree char *statement
          = g_strndup (select, (gsize)(strstr (select, ";\n") - select));
      g_autofree char *query = g_strdup_printf (
          "WITH direct AS (%s), kept AS (SELECT * FROM big_curio_%s) "
          "SELECT (SELECT count(*) FROM kept) || ' ' || (SELECT count(*) FROM "
          "(TABLE direct EXCEPT ALL TABLE kept) a) || ' ' || (SELECT count(*) "
          "FROM (TABLE kept EXCEPT ALL TABLE direct) b)",
          statement, names[i]);
      g_autofree char *answer = server_fixture_ask (server, query);

      g_assert_true (g_str_has_suffix (answer, " 0 0"));
      g_assert_false (g_str_has_prefix (answer, "0 "));
    }
}

static void
test_rollups (void)
{
  const CurioPreparation parts = { .role = "roller", .rolls_up = TRUE };
  const CurioPreparation again = { .refreshes = TRUE };
  g_autofree char *text = NULL;
  g_autofree char *refresh = NULL;

  load_fixture_create_table (server, "big", &load_types[0]);
  text = print (&parts, server->conninfo, "big");
  check_sums ("boss", 3, CURIO_SIGHT_CLEAR);
  run_by_psql (text);
  check_may ("roller", "SELECT * FROM big_curio_orders", TRUE);
  check_may ("roller", "DELETE FROM big_curio_orders", FALSE);
  check_rollups (text);
  check_sums ("roller", 3, CURIO_SIGHT_VIEW);
  /* They are what they were, until they are refreshed. */
  server_fixture_run (server, "INSERT INTO big SELECT 'new', stock_code,"
                              " description, quantity, invoice_date,"
                              " unit_price, NULL, country FROM big LIMIT 1");
  check_sums ("roller", 3, CURIO_SIGHT_VIEW);
  refresh = print (&again, server->conninfo, "big");
  run_by_psql (refresh);
  check_rollups (text);
  check_sums ("roller", 4, CURIO_SIGHT_VIEW);
}

/* Made by another statement, not to be read, or one of them gone: the lines
 * are grouped, and nothing else. */
static void
test_other_rollups (void)
{
  check_sums ("roller", 4, CURIO_SIGHT_VIEW);
  server_fixture_run (server, "REVOKE SELECT ON big_curio_cells FROM roller");
  check_sums ("roller", 4, CURIO_SIGHT_CLEAR);
  server_fixture_run (server, "GRANT SELECT ON big_curio_cells TO roller;"
                              "COMMENT ON MATERIALIZED VIEW big_curio_names"
                              " IS 'Curio, SHA-256 0'");
  check_sums ("roller", 4, CURIO_SIGHT_CLEAR);
  server_fixture_run (server, "DROP MATERIALIZED VIEW big_curio_orders");
  check_sums ("roller", 4, CURIO_SIGHT_CLEAR);
}

static void
test_bad_names (void)
{
  static const char *const roles[] = { "", "caf\xe9", "x\xc0\"" };
  g_autoptr (CurioSource) source = curio_source_new_server (NULL, "retail");

  g_clear_pointer (&source->conninfo, g_free);
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const CurioPreparation parts = { .role = roles[i] };
      g_autoptr (GError) error = NULL;

      g_assert_null (curio_preparation_print (&parts, source, NULL, &error));
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
  server_fixture_run (server, "CREATE TABLE public.secret (a int)");
#define ADD(name, func) g_test_add_func ("/preparation/" name, func)
  ADD ("role", test_role);
  ADD ("odd-names", test_odd_names);
  ADD ("looked-up", test_looked_up);
  ADD ("register", test_register);
  ADD ("citus", test_citus);
  ADD ("rollups", test_rollups);
  ADD ("other-rollups", test_other_rollups);
  ADD ("bad-names", test_bad_names);
#undef ADD
  status = g_test_run ();
  server_fixture_free (server);
  return status;
}
