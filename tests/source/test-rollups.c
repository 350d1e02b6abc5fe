/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rollups as `curio prepare` has them made: they hold what their statements
 * give, say how old they are, and are read only where they fit. */
#include "curio-rollup.h"

#include <string.h>

#include "curio-refresh.h"
#include "load-fixture.h"
#include "preparation-fixture.h"

static ServerFixture *server;

static CurioFacts *
load_sums (const char *user, CurioSight *out_sight)
{
  g_autofree char *conninfo = preparation_fixture_connect_as (server, user);
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
  text = preparation_fixture_print (&parts, server->conninfo, "big");
  check_sums ("boss", 3, CURIO_SIGHT_CLEAR);
  preparation_fixture_run (server, text);
  preparation_fixture_check_may (server, "roller",
                                 "SELECT * FROM big_curio_orders", TRUE);
  preparation_fixture_check_may (server, "roller",
                                 "DELETE FROM big_curio_orders", FALSE);
  check_rollups (text);
  check_sums ("roller", 3, CURIO_SIGHT_VIEW);
  /* They are what they were, until they are refreshed. */
  server_fixture_run (server, "INSERT INTO big SELECT 'new', stock_code,"
                              " description, quantity, invoice_date,"
                              " unit_price, NULL, country FROM big LIMIT 1");
  check_sums ("roller", 3, CURIO_SIGHT_VIEW);
  refresh = preparation_fixture_print (&again, server->conninfo, "big");
  preparation_fixture_run (server, refresh);
  check_rollups (text);
  check_sums ("roller", 4, CURIO_SIGHT_VIEW);
}

static gint64
get_age (gint64 *out_us)
{
  CurioSight sight;
  g_autoptr (CurioFacts) facts = load_sums ("roller", &sight);

  g_assert_true (facts->are_rolled_up);
  if (out_us != NULL)
    *out_us = facts->rolled_up_us;
  return facts->rolled_up_us / G_USEC_PER_SEC;
}

/* When they were filled is said, and another time after a refresh; and where
 * nobody says it, that is known. */
static void
test_age (void)
{
  const CurioPreparation again = { .refreshes = TRUE };
  g_autofree char *refresh
      = preparation_fixture_print (&again, server->conninfo, "big");
  gint64 began = g_get_real_time () / G_USEC_PER_SEC;
  gint64 first, second;

  get_age (&first);
  g_assert_cmpint (first / G_USEC_PER_SEC, <=, began + 1);
  g_assert_cmpint (first / G_USEC_PER_SEC, >, began - 600);
  preparation_fixture_run (server, refresh);
  get_age (&second);
  g_assert_cmpint (second, >, first);
  {
    g_autofree char *told = server_fixture_ask (
        server, "SELECT (extract(epoch FROM refreshed_at) * 1000000)::bigint"
                " FROM big_curio_as_of");

    g_assert_cmpint (g_ascii_strtoll (told, NULL, 10), ==, second);
  }
  server_fixture_run (server, "REVOKE SELECT ON big_curio_as_of FROM roller");
  g_assert_cmpint (get_age (NULL), ==, 0);
  server_fixture_run (server, "GRANT SELECT ON big_curio_as_of TO roller");
}

static CurioRefreshOutcome
refresh_sums (CurioFacts **facts, CurioTableState **state,
              CurioRefreshCare care)
{
  g_autofree char *conninfo
      = preparation_fixture_connect_as (server, "roller");
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, "big");
  g_autoptr (GError) error = NULL;
  CurioRefresh found;

  source->grain = CURIO_GRAIN_ORDERS;
  curio_source_refresh (source, *facts, *state, care, NULL, NULL, &found,
                        &error);
  g_assert_no_error (error);
  g_clear_pointer (state, curio_table_state_free);
  *state = found.state;
  if (found.facts != NULL)
    {
      curio_facts_unref (*facts);
      *facts = found.facts;
    }
  return found.outcome;
}

/* Rollups that nobody has filled anew are not read again, but for a person who
 * asks; those that were are, whether by the printed SQL or one by one. */
static void
test_same_rollups (void)
{
  const CurioPreparation again = { .refreshes = TRUE };
  g_autofree char *refresh
      = preparation_fixture_print (&again, server->conninfo, "big");
  g_autofree char *conninfo
      = preparation_fixture_connect_as (server, "roller");
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, "big");
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  gint64 age;

  source->grain = CURIO_GRAIN_ORDERS;
  facts = curio_source_load_stated (source, NULL, NULL, &state, NULL);
  g_assert_nonnull (facts);
#define REFRESH(care) refresh_sums (&facts, &state, CURIO_REFRESH_##care)
  g_assert_cmpint (REFRESH (QUICK), ==, CURIO_REFRESH_UNCHANGED);
  server_fixture_run (server, "DELETE FROM big WHERE invoice_no = 'new'");
  g_assert_cmpint (REFRESH (QUICK), ==, CURIO_REFRESH_UNCHANGED);
  g_assert_cmpint (facts->n_orders, ==, 4);
  g_assert_cmpint (REFRESH (SURE), ==, CURIO_REFRESH_RELOADED);
  g_assert_cmpint (facts->n_orders, ==, 4);
  age = facts->rolled_up_us;
  preparation_fixture_run (server, refresh);
  g_assert_cmpint (REFRESH (QUICK), ==, CURIO_REFRESH_RELOADED);
  g_assert_cmpint (facts->n_orders, ==, 3);
  g_assert_cmpint (facts->rolled_up_us, >, age);
  server_fixture_run (server, "REFRESH MATERIALIZED VIEW big_curio_orders");
  g_assert_cmpint (REFRESH (QUICK), ==, CURIO_REFRESH_RELOADED);
  server_fixture_run (server, "DROP MATERIALIZED VIEW big_curio_as_of");
  g_assert_cmpint (REFRESH (QUICK), ==, CURIO_REFRESH_RELOADED);
  g_assert_true (facts->are_rolled_up);
  g_assert_cmpint (facts->rolled_up_us, ==, 0);
  g_assert_cmpint (REFRESH (QUICK), ==, CURIO_REFRESH_RELOADED);
#undef REFRESH
}

static char *
print_refresh (const char *table, char **out_remark, GError **error)
{
  const CurioPreparation again = { .refreshes = TRUE };
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, table);

  return curio_preparation_print (&again, source, out_remark, NULL, error);
}

/* Without the moment, as older ones are, the others are refreshed all the
 * same, and it is said; without any there is nothing to do. */
static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *remark = NULL;
  g_autofree char *text = print_refresh ("big", &remark, &error);
  g_autofree char *nothing = NULL;
  g_autofree char *less = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (strstr (remark, "big_curio_as_of"));
  g_assert_null (strstr (text, "as_of"));
  server_fixture_run (server, "INSERT INTO big SELECT 'more', stock_code,"
                              " description, quantity, invoice_date,"
                              " unit_price, NULL, country FROM big LIMIT 1");
  preparation_fixture_run (server, text);
  check_sums ("roller", 4, CURIO_SIGHT_VIEW);
  server_fixture_run (server, "DELETE FROM big WHERE invoice_no = 'more'");
  preparation_fixture_run (server, text);
  check_sums ("roller", 3, CURIO_SIGHT_VIEW);

  server_fixture_run (server, "ALTER MATERIALIZED VIEW big_curio_cells"
                              " RENAME TO set_aside");
  g_clear_pointer (&remark, g_free);
  less = print_refresh ("big", &remark, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (remark, "big_curio_cells"));
  preparation_fixture_run (server, less);
  server_fixture_run (server, "ALTER MATERIALIZED VIEW set_aside"
                              " RENAME TO big_curio_cells;"
                              "CREATE SCHEMA aside;"
                              "CREATE TABLE aside.big (LIKE big)");
  g_clear_pointer (&remark, g_free);
  nothing = print_refresh ("aside.big", &remark, &error);
  g_assert_null (nothing);
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY);
  g_assert_null (remark);
}

/* Made by another statement, not to be read, or one of them gone: the lines
 * are grouped, and nothing else. */
static void
test_other_rollups (void)
{
  check_sums ("roller", 3, CURIO_SIGHT_VIEW);
  server_fixture_run (server, "REVOKE SELECT ON big_curio_cells FROM roller");
  check_sums ("roller", 3, CURIO_SIGHT_CLEAR);
  server_fixture_run (server, "GRANT SELECT ON big_curio_cells TO roller;"
                              "COMMENT ON MATERIALIZED VIEW big_curio_names"
                              " IS 'Curio, SHA-256 0'");
  check_sums ("roller", 3, CURIO_SIGHT_CLEAR);
  server_fixture_run (server, "DROP MATERIALIZED VIEW big_curio_orders");
  check_sums ("roller", 3, CURIO_SIGHT_CLEAR);
}

/* Bound to a table that has another name today, made by somebody who does not
 * own it, or of rows that are kept from some roles: not believed, however
 * right their names and comments are. */
static void
test_bound (void)
{
  const CurioPreparation parts = { .role = "roller", .rolls_up = TRUE };
  g_autofree char *text = NULL;

  server_fixture_run (server, "DROP MATERIALIZED VIEW big_curio_cells, "
                              "big_curio_names");
  text = preparation_fixture_print (&parts, server->conninfo, "big");
  g_assert_null (strstr (text, "CREATE ROLE"));
  preparation_fixture_run (server, text);
  check_sums ("roller", 3, CURIO_SIGHT_VIEW);

  server_fixture_run (server, "ALTER TABLE big ENABLE ROW LEVEL SECURITY;"
                              "CREATE POLICY all_rows ON big USING (true)");
  check_sums ("roller", 3, CURIO_SIGHT_POLICY);
  server_fixture_run (server, "ALTER TABLE big DISABLE ROW LEVEL SECURITY;"
                              "CREATE ROLE stranger;"
                              "GRANT CREATE ON SCHEMA public TO stranger;"
                              "ALTER MATERIALIZED VIEW big_curio_cells"
                              " OWNER TO stranger");
  check_sums ("roller", 3, CURIO_SIGHT_CLEAR);
  server_fixture_run (server, "ALTER MATERIALIZED VIEW big_curio_cells"
                              " OWNER TO boss");
  check_sums ("roller", 3, CURIO_SIGHT_VIEW);

  /* As a load by night does it. */
  server_fixture_run (server, "CREATE TABLE big_new (LIKE big);"
                              "INSERT INTO big_new SELECT * FROM big LIMIT 1;"
                              "GRANT SELECT ON big_new TO roller;"
                              "ALTER TABLE big RENAME TO big_old;"
                              "ALTER TABLE big_new RENAME TO big");
  check_sums ("roller", 1, CURIO_SIGHT_CLEAR);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
#define ADD(name, func) g_test_add_func ("/rollups/" name, func)
  ADD ("filled", test_rollups);
  ADD ("age", test_age);
  ADD ("same", test_same_rollups);
  ADD ("missing", test_missing);
  ADD ("other", test_other_rollups);
  ADD ("bound", test_bound);
#undef ADD
  status = g_test_run ();
  server_fixture_free (server);
  return status;
}
