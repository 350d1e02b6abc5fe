/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times a look at a table that has not changed, and a refresh after 10,000 new
 * lines, in a copy of a table that it makes and drops:
 *
 *     increment CONNINFO TABLE
 *
 * The role must be allowed to make tables. */

#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>

#include "curio-refresh.h"

#define N_ROUNDS 5
#define COPY "public.curio_increment"

static void
run (PGconn *conn, const char *statement)
{
  PGresult *result = PQexec (conn, statement);

  if (PQresultStatus (result) != PGRES_COMMAND_OK)
    g_error ("%s: %s", statement, PQerrorMessage (conn));
  PQclear (result);
}

static void
make_copy (PGconn *conn, const char *table)
{
  g_autofree char *sql
      = g_strdup_printf ("CREATE TABLE " COPY " AS TABLE %s", table);

  run (conn, "DROP TABLE IF EXISTS " COPY);
  run (conn, sql);
  run (conn, "VACUUM ANALYZE " COPY);
}

/* 500 invoices of twenty lines, after the last that there are. */
static void
insert_lines (PGconn *conn, int round)
{
  g_autofree char *sql = g_strdup_printf (
      "INSERT INTO " COPY " (invoice_no, stock_code, description, quantity, "
      "invoice_date, unit_price, customer_id, country) SELECT "
      "'new' || %d || '-' || g / 20, '85123A', 'WHITE HEART', 1 + g %% 7, "
      "timestamp '2011-12-10' + %d * interval '1 day' + g / 20 * interval '1 "
      "minute', 2.5, 12346 + g / 20 %% 900, 'United Kingdom' "
      "FROM generate_series (0, 9999) g",
      round, round);

  run (conn, sql);
}

static double
refresh (const CurioSource *source, CurioFacts **facts,
         CurioTableState **state, CurioRefreshOutcome expected)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  CurioRefresh found;

  if (!curio_source_refresh (source, *facts, *state, CURIO_REFRESH_SURE, NULL,
                             NULL, &found, &error))
    g_error ("%s", error->message);
  start = g_get_monotonic_time () - start;
  if (found.outcome != expected)
    g_printerr ("outcome %d in place of %d\n", (int)found.outcome,
                (int)expected);
  if (found.facts != NULL)
    {
      curio_facts_unref (*facts);
      *facts = found.facts;
    }
  curio_table_state_free (*state);
  *state = found.state;
  return (double)start / 1000;
}

static int
compare (const void *a, const void *b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

int
main (int argc, char **argv)
{
  g_autoptr (CurioSource) source = NULL;
  g_autoptr (CurioTableState) state = NULL;
  g_autoptr (CurioFacts) facts = NULL;
  g_autoptr (GError) error = NULL;
  double checks[N_ROUNDS], increments[N_ROUNDS];
  PGconn *conn;

  if (argc != 3)
    return 2;
  conn = PQconnectdb (argv[1]);
  make_copy (conn, argv[2]);
  source = curio_source_new_server (argv[1], COPY);
  facts = curio_source_load_stated (source, NULL, NULL, &state, &error);
  if (facts == NULL)
    g_error ("%s", error->message);
  for (int i = 0; i < N_ROUNDS; i++)
    {
      checks[i] = refresh (source, &facts, &state, CURIO_REFRESH_UNCHANGED);
      insert_lines (conn, i);
      increments[i] = refresh (source, &facts, &state, CURIO_REFRESH_ADDED);
    }
  run (conn, "DROP TABLE " COPY);
  PQfinish (conn);
  qsort (checks, N_ROUNDS, sizeof (double), compare);
  qsort (increments, N_ROUNDS, sizeof (double), compare);
  printf ("lines        %u\ncheck_ms     %.1f\nincrement_ms %.1f\n",
          facts->n_lines, checks[N_ROUNDS / 2], increments[N_ROUNDS / 2]);
  return 0;
}
