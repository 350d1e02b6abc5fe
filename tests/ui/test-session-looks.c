/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When the session looks at its table again: at whose word, how soon, and when
 * not. */

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "curio-load-job.h"
#include "curio-session.h"
#include "curio-settings.h"
#include "curio-snapshot-head.h"
#include "curio-snapshot.h"
#include "remove-tree.h"
#include "server-fixture.h"
#include "ui-shop.h"

static ServerFixture *server;

static const ShopOrder orders[] = {
  {"10001",  "United Kingdom", "2011-01-10", 100},
  { "10002", "France",         "2011-02-20", 30 },
};

static void
busy_cb (CurioSession *session, GParamSpec *pspec, guint *n_looks)
{
  *n_looks += curio_session_get_busy (session);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
iterate (guint ms)
{
  gint64 until = g_get_monotonic_time () + ms * 1000;
  guint timer = g_timeout_add (20, wake_cb, NULL);

  while (g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timer);
}

static void
make_table (const char *name)
{
  g_autofree char *sql = g_strdup_printf (
      "CREATE TABLE %s (invoice_no text, stock_code text, description text,"
      " quantity int, invoice_date timestamp, unit_price numeric,"
      " customer_id text, country text);"
      "INSERT INTO %s VALUES"
      " ('1', 'a', 'd', 1, '2011-01-01', 1, '1', 'UK')",
      name, name);

  server_fixture_run (server, sql);
}

static CurioSession *
open_table_at (const char *conninfo, const char *table, guint *n_looks)
{
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, table);
  CurioSession *session = curio_session_new ();

  curio_session_set_remembers (session, TRUE);
  curio_session_open (session, source);
  while (curio_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (curio_session_get_error (session));
  g_signal_connect (session, "notify::busy", G_CALLBACK (busy_cb), n_looks);
  return session;
}

static CurioSession *
open_table (const char *table, guint *n_looks)
{
  return open_table_at (server->conninfo, table, n_looks);
}

static void
close_session (CurioSession *session)
{
  curio_session_end (session);
  while (G_OBJECT (session)->ref_count > 1)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_finalize_object (session);
}

/* A shop that takes orders all the time is looked at now and then, in ten
 * seconds at the earliest; where each look reads all lines, no more often than
 * without a word. */
static void
test_told_often (void)
{
  guint n_looks = 0, n_dear = 0;
  CurioSession *session, *dear;
  gint64 begun;

  make_table ("busy");
  server_fixture_run (server, "CREATE VIEW busy_view AS SELECT * FROM busy");
  session = open_table ("busy", &n_looks);
  dear = open_table ("busy_view", &n_dear);
  begun = g_get_monotonic_time ();
  while (g_get_monotonic_time () - begun < 14 * G_USEC_PER_SEC)
    {
      server_fixture_run (server,
                          "INSERT INTO busy VALUES"
                          " ('2', 'a', 'd', 1, '2011-01-01', 1, '1', 'UK');"
                          "NOTIFY curio_changes");
      iterate (300);
      if (g_get_monotonic_time () - begun < 8 * G_USEC_PER_SEC)
        g_assert_cmpuint (n_looks, ==, 0);
    }
  g_assert_cmpuint (n_looks, ==, 1);
  g_assert_cmpuint (curio_session_get_facts (session)->n_rows, >, 1);
  g_assert_cmpuint (n_dear, ==, 0);
  close_session (session);
  close_session (dear);
}

#define LISTENERS                                                             \
  "pg_stat_activity WHERE query LIKE '%LISTEN curio_changes%' AND pid <> "    \
  "pg_backend_pid ()"

static gboolean
is_listened_to (void)
{
  g_autofree char *n
      = server_fixture_ask (server, "SELECT count(*) FROM " LISTENERS);

  return !g_str_equal (n, "0");
}

/* A connection that breaks is made again, by the next look. */
static void
test_listened_again (void)
{
  guint n_looks = 0;
  CurioSession *session;

  make_table ("heard");
  session = open_table ("heard", &n_looks);
  for (int i = 0; !is_listened_to (); i++)
    {
      g_assert_cmpint (i, <, 100);
      iterate (100);
    }
  server_fixture_run (server,
                      "SELECT pg_terminate_backend (pid) FROM " LISTENERS);
  for (int i = 0; is_listened_to (); i++)
    {
      g_assert_cmpint (i, <, 20);
      iterate (100);
    }
  for (int i = 0; !is_listened_to (); i++)
    {
      g_assert_cmpint (i, <, 300);
      iterate (100);
    }
  close_session (session);
}

static gint64
count_scans (const char *table)
{
  g_autofree char *query
      = g_strdup_printf ("SELECT pg_stat_get_numscans('%s'::regclass)", table);
  g_autofree char *n = server_fixture_ask (server, query);

  return g_ascii_strtoll (n, NULL, 10);
}

/* A server that drops whoever is silent is looked at a little more often, and
 * its lines are not counted for it, though others write elsewhere. */
static void
test_dropped_often (void)
{
  g_autofree char *conninfo = g_strconcat (
      server->conninfo, " options='-c idle_session_timeout=1000'", NULL);
  guint n_looks = 0;
  CurioSession *session;
  gint64 n_scans;

  make_table ("silent");
  session = open_table_at (conninfo, "silent", &n_looks);
  server_fixture_run (server, "CREATE TABLE elsewhere (number int)");
  iterate (3000);
  n_scans = count_scans ("silent");
  g_assert_cmpint (n_scans, >, 0);
  iterate (13000);
  g_assert_cmpuint (n_looks, >=, 1);
  g_assert_cmpuint (n_looks, <=, 2);
  g_assert_cmpint (count_scans ("silent"), ==, n_scans);
  g_assert_true (curio_session_get_sight (session) == CURIO_SIGHT_CLEAR);
  close_session (session);
}

static void
wait_for_connections (const char *condition)
{
  g_autofree char *query
      = g_strdup_printf ("SELECT count(*) %s FROM pg_stat_activity"
                         " WHERE application_name = 'Curio'",
                         condition);

  for (int i = 0;; i++)
    {
      g_autofree char *is_so = server_fixture_ask (server, query);

      if (g_str_equal (is_so, "t"))
        return;
      g_assert_cmpint (i, <, 200);
      iterate (50);
    }
}

static CurioSession *
open_and_look (const char *table)
{
  guint n_looks = 0;
  CurioSession *session = open_table (table, &n_looks);

  curio_session_reload (session);
  while (curio_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (session, &n_looks);
  /* One that listens, and one that waits for the next look. */
  wait_for_connections ("= 2");
  return session;
}

/* Whoever goes to another shop, or away, leaves no connection behind. */
static void
test_left (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("elsewhere");
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));
  CurioSession *session;

  make_table ("leaving");
  session = open_and_look ("leaving");
  curio_session_show (session, source, facts);
  wait_for_connections ("= 0");
  close_session (session);

  session = open_and_look ("leaving");
  close_session (session);
  wait_for_connections ("= 0");
}

/* A server that takes the connection and says nothing. */
static GSocketListener *
listen_silently (char **out_conninfo)
{
  GSocketListener *listener = g_socket_listener_new ();
  g_autoptr (GError) error = NULL;
  guint16 port = g_socket_listener_add_any_inet_port (listener, NULL, &error);

  g_assert_no_error (error);
  *out_conninfo = g_strdup_printf ("host=127.0.0.1 port=%u dbname=x user=x "
                                   "sslmode=disable",
                                   port);
  return listener;
}

static void
keep (const CurioSource *source)
{
  CurioTableState state = { .identity = (char *)"t", .counters = (char *)"" };
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));
  g_autoptr (GError) error = NULL;

  g_assert_true (
      curio_snapshot_write (source, facts, &state, 1700000000, &error));
  g_assert_no_error (error);
}

/* Kept figures are looked after soon; but not again by whoever has stopped
 * that. */
static void
test_cancelled (void)
{
  g_autofree char *conninfo = NULL;
  g_autoptr (GSocketListener) listener = listen_silently (&conninfo);
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, "busy");
  CurioSession *session = curio_session_new ();
  guint n_looks = 0;

  keep (source);
  curio_session_set_remembers (session, TRUE);
  curio_session_open (session, source);
  while (curio_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (curio_session_get_is_kept (session));
  g_signal_connect (session, "notify::busy", G_CALLBACK (busy_cb), &n_looks);
  iterate (2000);
  g_assert_cmpuint (n_looks, ==, 1);
  g_assert_true (curio_session_get_busy (session));
  curio_session_cancel (session);
  iterate (2500);
  g_assert_cmpuint (n_looks, ==, 1);
  close_session (session);
}

/* --- what was read ahead --------------------------------------------------
 */

/* Opens SOURCE after it was read ahead, and its file is gone; whether it is
 * shown in that very turn, with a ledger of its own. */
static gboolean
is_shown_at_once (CurioSource *source, const char *grain)
{
  g_autofree char *path = curio_snapshot_get_path (source);
  CurioSession *session = curio_session_new ();
  gboolean is_shown;

  keep (source);
  curio_settings_set_string ("grain", grain);
  curio_load_job_read_ahead (source);
  iterate (1000);
  g_assert_cmpint (g_unlink (path), ==, 0);
  curio_session_set_remembers (session, TRUE);
  curio_session_open (session, source);
  is_shown = curio_session_get_facts (session) != NULL;
  /* What its first page asks for was made by the thread that read. */
  if (is_shown)
    {
      g_assert_cmpuint (curio_session_get_ledger (session)->health_days, !=,
                        0);
      g_assert_cmpuint (curio_session_get_ledger (session)->giants, !=, 0);
    }
  g_assert_true (curio_session_get_busy (session) != is_shown);
  close_session (session);
  return is_shown;
}

/* However much of the shop the person wants to have loaded, the file is read
 * once and not by the window; and lines are nothing for whoever wants sums. */
static void
test_read_ahead (void)
{
  g_autofree char *conninfo = NULL;
  g_autoptr (GSocketListener) listener = listen_silently (&conninfo);
  g_autoptr (CurioSource) source = curio_source_new_server (conninfo, "ahead");

  g_assert_true (is_shown_at_once (source, "auto"));
  g_assert_true (is_shown_at_once (source, "lines"));
  g_assert_false (is_shown_at_once (source, "orders"));
  curio_settings_set_string ("grain", "auto");
}

/* Who changes his mind is not shown more of the same. */
static void
test_grain_changed (void)
{
  guint n_looks = 0;
  CurioSession *session;

  make_table ("changed");
  session = open_table ("changed", &n_looks);
  g_assert_true (curio_facts_has_lines (curio_session_get_facts (session)));
  curio_settings_set_string ("grain", "orders");
  curio_session_reload (session);
  while (curio_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (curio_session_get_error (session));
  g_assert_false (curio_facts_has_lines (curio_session_get_facts (session)));
  curio_settings_set_string ("grain", "auto");
  close_session (session);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("curio-looks-XXXXXX", NULL);
  int status;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  server = server_fixture_new ();
  g_test_add_func ("/session-looks/told-often", test_told_often);
  g_test_add_func ("/session-looks/listened-again", test_listened_again);
  g_test_add_func ("/session-looks/dropped-often", test_dropped_often);
  g_test_add_func ("/session-looks/left", test_left);
  g_test_add_func ("/session-looks/cancelled", test_cancelled);
  g_test_add_func ("/session-looks/read-ahead", test_read_ahead);
  g_test_add_func ("/session-looks/grain-changed", test_grain_changed);
  status = g_test_run ();
  server_fixture_free (server);
  remove_tree (home);
  return status;
}
