/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libpq-fe.h>
#include <string.h>

#include "curio-error.h"
#include "curio-refresh.h"
#include "server-fixture.h"

G_BEGIN_DECLS

/* Those who write into the tables of the refresh tests, side by side. */
#define N_WRITERS 3

typedef struct
{
  PGconn *conn;
  gboolean is_open; /* a transaction is under way */
} Writer;

static ServerFixture *server;
static Writer writers[N_WRITERS];

/* FALSE where it was refused, as for a lock that another holds. */
static inline gboolean
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

static inline void
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

/* 41 lines of fourteen invoices. */
static inline void
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

G_END_DECLS
