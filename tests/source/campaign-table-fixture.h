/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-calendar.h"
#include "curio-campaign-table.h"
#include "curio-error.h"
#include "server-fixture.h"

/* A server with the users boss, anna, ben and carl; what tests of the register
 * do with it. */
static ServerFixture *server;

/* Each test has a database of its own, with a table of lines that "anna" and
 * "ben" may read, and "carl" not. */
static char *database;

static inline void
start_server (void)
{
  server = server_fixture_new ();
  server_fixture_run (server, "CREATE ROLE anna LOGIN; CREATE ROLE ben LOGIN;"
                              "CREATE ROLE carl LOGIN");
}

static inline void
stop_server (void)
{
  server_fixture_free (server);
  g_free (database);
}

static inline void
begin (void)
{
  static int n;
  g_autofree char *old = g_steal_pointer (&database);
  g_autofree char *create = NULL;

  database = g_strdup_printf ("shop%d", ++n);
  create = g_strdup_printf ("CREATE DATABASE %s", database);
  server_fixture_run (server, create);
}

/* As "boss", in the database of the test. */
static inline void
run (const char *statements)
{
  g_autofree char *conninfo = g_steal_pointer (&server->conninfo);

  server->conninfo = g_strdup_printf ("%s dbname=%s", conninfo, database);
  server_fixture_run (server, statements);
  g_free (server->conninfo);
  server->conninfo = g_steal_pointer (&conninfo);
}

static inline char *
ask (const char *query)
{
  g_autofree char *conninfo = g_steal_pointer (&server->conninfo);
  char *answer;

  server->conninfo = g_strdup_printf ("%s dbname=%s", conninfo, database);
  answer = server_fixture_ask (server, query);
  g_free (server->conninfo);
  server->conninfo = g_steal_pointer (&conninfo);
  return answer;
}

static inline void
assert_answer (const char *query, const char *expected)
{
  g_autofree char *answer = ask (query);

  g_assert_cmpstr (answer, ==, expected);
}

static inline void
make_lines (void)
{
  begin ();
  run ("CREATE TABLE public.retail (invoice_no text);"
       "GRANT SELECT ON public.retail TO anna, ben;");
}

static inline CurioCampaignTable *
open_as (const char *user)
{
  g_autofree char *conninfo
      = g_strdup_printf ("host=%s port=%d user=%s dbname=%s", server->folder,
                         server->port, user, database);
  g_autoptr (CurioSource) source
      = curio_source_new_server (conninfo, "retail");
  g_autoptr (GError) error = NULL;
  CurioCampaignTable *table = curio_campaign_table_open (source, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static inline CurioRegistered *
make_campaign (const char *name)
{
  CurioRegistered *campaign = g_new0 (CurioRegistered, 1);

  campaign->name = g_strdup (name);
  campaign->sent_day = curio_day_new (2011, 12, 10);
  campaign->receipt = g_strdup ("{\"seed\": 2026}");
  campaign->sent = g_strsplit ("13085|a\"b|c\\d|e,{f}|NULL", "|", -1);
  campaign->held_out = g_strsplit ("13086|g'h", "|", -1);
  return campaign;
}

static inline gboolean
add_to (CurioCampaignTable *table, const char *name, GError **error)
{
  g_autoptr (CurioRegistered) campaign = make_campaign (name);

  return curio_campaign_table_add (table, campaign, error);
}

static inline void
add (CurioCampaignTable *table, const char *name)
{
  g_autoptr (GError) error = NULL;

  add_to (table, name, &error);
  g_assert_no_error (error);
}

static inline void
assert_listed (CurioCampaignTable *table, guint n, const char *newest)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = curio_campaign_table_list (table, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, n);
  g_assert_cmpstr (((CurioRegistered *)list->pdata[0])->name, ==, newest);
}
