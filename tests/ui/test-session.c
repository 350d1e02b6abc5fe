/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What changes when; a load that fails or is cancelled leaves the figures. */

#include "curio-error.h"
#include "curio-session.h"
#include "ui-shop.h"

static const ShopOrder orders[] = {
  {"10001",  "United Kingdom", "2011-01-10", 100},
  { "10001", "United Kingdom", "2011-02-10", 50 },
  { "10002", "France",         "2011-02-20", 30 },
  { "10003", "EIRE",           "2011-03-05", 20 },
};

/* A country fewer at the front: the others get other numbers. */
static const ShopOrder later_orders[] = {
  {"10002",  "France",         "2011-02-20", 30 },
  { "10003", "EIRE",           "2011-03-05", 20 },
  { "10001", "United Kingdom", "2011-04-10", 100},
};

static void
count_cb (guint *n)
{
  (*n)++;
}

static CurioSession *
new_session (const char *shop)
{
  CurioSession *session = curio_session_new ();
  g_autoptr (CurioSource) source = curio_source_new_local (shop);
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));

  curio_session_show (session, source, facts);
  return session;
}

static guint
count_changes (CurioSession *session)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (session), "changes"));
}

static void
count_change_cb (CurioSession *session)
{
  g_object_set_data (G_OBJECT (session), "changes",
                     GUINT_TO_POINTER (count_changes (session) + 1));
}

static gint64
get_net (CurioSession *session)
{
  return curio_session_get_measures (session)->totals.net_mills;
}

static gint32
day_of (const char *iso)
{
  gint32 day;

  g_assert_true (curio_day_parse (iso, &day));
  return day;
}

static void
test_empty (void)
{
  CurioSession *session = curio_session_new ();

  g_assert_null (curio_session_get_facts (session));
  g_assert_null (curio_session_get_measures (session));
  g_assert_null (curio_session_get_wanted (session));
  g_assert_null (curio_session_get_activity (session));
  g_assert_false (curio_session_get_busy (session));
  curio_session_reload (session);
  g_assert_false (curio_session_get_busy (session));
  curio_session_cancel (session);
  curio_session_set_dates (session, 0, 1);
  curio_session_set_books (session, CURIO_BOOKS_POC);
  g_assert_finalize_object (session);
}

static void
test_show (void)
{
  CurioSession *session = curio_session_new ();
  g_autoptr (CurioSource) source = curio_source_new_local ("one");
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));
  g_autoptr (GDateTime) data_at = NULL;
  guint n_changes = 0, n_has_facts = 0;

  g_signal_connect_swapped (session, "changed", G_CALLBACK (count_cb),
                            &n_changes);
  g_signal_connect_swapped (session, "notify::has-facts",
                            G_CALLBACK (count_cb), &n_has_facts);
  curio_session_show (session, source, facts);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (n_has_facts, ==, 1);
  g_assert_cmpint (get_net (session), ==, 200 * 1000);
  g_assert_cmpstr (curio_session_get_source (session)->shop, ==, "one");
  data_at = curio_session_dup_data_at (session);
  g_assert_nonnull (data_at);

  curio_session_show (session, source, facts);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_cmpuint (n_has_facts, ==, 1);
  g_assert_finalize_object (session);
}

static void
test_filters (void)
{
  CurioSession *session = new_session ("one");
  CurioFacts *facts = curio_session_get_facts (session);
  guint8 mask[3] = { 0 };

  g_signal_connect (session, "changed", G_CALLBACK (count_change_cb), NULL);
  curio_session_set_dates (session, day_of ("2011-02-01"),
                           day_of ("2011-02-28"));
  g_assert_cmpuint (count_changes (session), ==, 1);
  g_assert_cmpint (get_net (session), ==, 80 * 1000);

  /* The wrong way round means the same. */
  curio_session_set_dates (session, day_of ("2011-02-28"),
                           day_of ("2011-02-01"));
  g_assert_cmpint (get_net (session), ==, 80 * 1000);
  g_assert_cmpint (curio_session_get_selection (session)->from_day, ==,
                   day_of ("2011-02-01"));

  curio_session_reset_selection (session);
  g_assert_cmpint (get_net (session), ==, 200 * 1000);

  mask[curio_dictionary_find (facts->countries, "United Kingdom")] = 1;
  curio_session_set_countries (session, mask);
  g_assert_cmpint (get_net (session), ==, 150 * 1000);
  mask[0] = mask[1] = mask[2] = 0;
  curio_session_set_countries (session, mask);
  g_assert_cmpint (get_net (session), ==, 0);
  g_assert_cmpuint (count_changes (session), ==, 5);
  g_assert_finalize_object (session);
}

static void
test_books (void)
{
  CurioSession *session = new_session ("one");

  g_signal_connect (session, "changed", G_CALLBACK (count_change_cb), NULL);
  curio_session_set_books (session, CURIO_BOOKS_POC);
  g_assert_cmpuint (count_changes (session), ==, 1);
  g_assert_cmpint (curio_session_get_ledger (session)->kind, ==,
                   CURIO_BOOKS_POC);
  g_assert_true (curio_session_get_measures (session)->view.ledger
                 == curio_session_get_ledger (session));
  curio_session_set_books (session, CURIO_BOOKS_POC);
  g_assert_cmpuint (count_changes (session), ==, 1);
  g_assert_finalize_object (session);
}

/* A drag is many changes and one step. */
static void
test_undo (void)
{
  CurioSession *session = new_session ("one");
  guint n_committed = 0;

  g_signal_connect_swapped (session, "committed", G_CALLBACK (count_cb),
                            &n_committed);
  g_signal_connect (session, "changed", G_CALLBACK (count_change_cb), NULL);
  g_assert_false (curio_session_can_undo (session));

  curio_session_begin_step (session);
  curio_session_set_dates (session, day_of ("2011-02-01"), CURIO_DAY_NONE);
  curio_session_undo (session);
  curio_session_set_dates (session, day_of ("2011-03-01"), CURIO_DAY_NONE);
  g_assert_cmpuint (count_changes (session), ==, 2);
  g_assert_cmpuint (n_committed, ==, 0);
  curio_session_end_step (session);
  g_assert_cmpuint (n_committed, ==, 1);
  curio_session_set_books (session, CURIO_BOOKS_POC);
  g_assert_cmpuint (n_committed, ==, 2);

  curio_session_undo (session);
  g_assert_cmpint (curio_session_get_books (session), ==, CURIO_BOOKS_TRADING);
  g_assert_cmpint (get_net (session), ==, 20 * 1000);
  curio_session_undo (session);
  g_assert_cmpint (get_net (session), ==, 200 * 1000);
  g_assert_false (curio_session_can_undo (session));
  curio_session_redo (session);
  g_assert_cmpint (get_net (session), ==, 20 * 1000);
  g_assert_cmpuint (n_committed, ==, 5);
  g_assert_finalize_object (session);
}

/* Dates that hold everything are no filter. */
static void
test_all_dates (void)
{
  CurioSession *session = new_session ("one");

  curio_session_set_dates (session, day_of ("2011-01-10"),
                           day_of ("2011-03-05"));
  g_assert_cmpint (curio_session_get_selection (session)->from_day, ==,
                   CURIO_DAY_NONE);
  g_assert_false (curio_session_can_undo (session));
  curio_session_set_dates (session, day_of ("2011-01-11"),
                           day_of ("2011-03-05"));
  g_assert_cmpint (curio_session_get_selection (session)->to_day, ==,
                   day_of ("2011-03-05"));
  g_assert_true (curio_session_can_undo (session));
  g_assert_finalize_object (session);
}

static void
test_segment (void)
{
  CurioSession *session = new_session ("one");
  g_autoptr (CurioSource) other = curio_source_new_local ("other");
  guint n = 0;

  g_signal_connect_swapped (session, "notify::segment", G_CALLBACK (count_cb),
                            &n);
  g_assert_cmpint (curio_session_get_segment (session), ==, -1);
  g_object_set (session, "segment", CURIO_SEGMENT_CANT_LOSE, NULL);
  curio_session_set_segment (session, CURIO_SEGMENT_CANT_LOSE);
  g_assert_cmpint (curio_session_get_segment (session), ==,
                   CURIO_SEGMENT_CANT_LOSE);
  g_assert_cmpuint (n, ==, 1);

  curio_session_show (session, other, curio_session_get_facts (session));
  g_assert_cmpint (curio_session_get_segment (session), ==, -1);
  g_assert_finalize_object (session);
}

/* Only France is chosen; the reload numbers the countries anew. */
static void
test_reload_keeps_selection (void)
{
  CurioSession *session = new_session ("one");
  g_autoptr (CurioSource) same = curio_source_new_local ("one");
  g_autoptr (CurioSource) other = curio_source_new_local ("other");
  g_autoptr (CurioFacts) later
      = shop_new (later_orders, G_N_ELEMENTS (later_orders));
  CurioFacts *facts = curio_session_get_facts (session);
  guint8 mask[3] = { 0 };

  mask[curio_dictionary_find (facts->countries, "France")] = 1;
  curio_session_set_countries (session, mask);
  g_assert_cmpint (get_net (session), ==, 30 * 1000);

  curio_session_show (session, same, later);
  g_assert_cmpint (get_net (session), ==, 30 * 1000);

  curio_session_show (session, other, later);
  g_assert_null (curio_session_get_selection (session)->countries);
  g_assert_cmpint (get_net (session), ==, 150 * 1000);
  g_assert_finalize_object (session);
}

/* The chosen country is gone: its sales are nothing, not the world's. */
static void
test_reload_loses_country (void)
{
  const ShopOrder other = { "1", "EIRE", "2011-03-05", 70 };
  CurioSession *session = new_session ("one");
  g_autoptr (CurioSource) same = curio_source_new_local ("one");
  g_autoptr (CurioFacts) later = shop_new (&other, 1);
  const CurioFacts *facts = curio_session_get_facts (session);
  guint8 mask[3] = { 0 };

  mask[curio_dictionary_find (facts->countries, "France")] = 1;
  curio_session_set_countries (session, mask);
  curio_session_show (session, same, later);
  g_assert_cmpint (get_net (session), ==, 0);
  g_assert_finalize_object (session);
}

static void
wait_until_idle (CurioSession *session)
{
  while (curio_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
}

/* The thread keeps a session alive until it ends, and tells nobody then. */
static void
settle (CurioSession *session)
{
  while (G_OBJECT (session)->ref_count > 1)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
test_failure_keeps_figures (void)
{
  CurioSession *session = new_session ("one");
  CurioFacts *facts = curio_session_get_facts (session);
  g_autoptr (CurioSource) nowhere
      = curio_source_new_server ("host=/nonexistent dbname=nothing", "retail");

  curio_session_open (session, nowhere);
  g_assert_true (curio_session_get_busy (session));
  g_assert_nonnull (curio_session_get_activity (session));
  g_assert_true (curio_session_get_facts (session) == facts);
  wait_until_idle (session);

  g_assert_error (curio_session_get_error (session), CURIO_ERROR,
                  CURIO_ERROR_CONNECT);
  g_assert_true (curio_session_get_facts (session) == facts);
  g_assert_cmpint (get_net (session), ==, 200 * 1000);
  g_assert_cmpstr (curio_session_get_source (session)->shop, ==, "one");
  g_assert_cmpstr (curio_session_get_wanted (session)->table, ==, "retail");

  curio_session_dismiss_error (session);
  g_assert_null (curio_session_get_error (session));
  g_assert_cmpstr (curio_session_get_wanted (session)->shop, ==, "one");
  settle (session);
  g_assert_finalize_object (session);
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
test_cancel_is_silent (void)
{
  CurioSession *session = new_session ("one");
  CurioFacts *facts = curio_session_get_facts (session);
  g_autofree char *conninfo = NULL;
  g_autoptr (GSocketListener) listener = listen_silently (&conninfo);
  g_autoptr (CurioSource) silent
      = curio_source_new_server (conninfo, "retail");
  gint64 begun = g_get_monotonic_time ();

  curio_session_open (session, silent);
  g_usleep (50 * 1000);
  g_main_context_iteration (NULL, FALSE);
  g_assert_true (curio_session_get_busy (session));
  curio_session_cancel (session);

  g_assert_false (curio_session_get_busy (session));
  g_assert_null (curio_session_get_error (session));
  g_assert_true (curio_session_get_facts (session) == facts);
  g_assert_cmpstr (curio_session_get_wanted (session)->shop, ==, "one");
  settle (session);
  g_assert_null (curio_session_get_error (session));
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 5 * G_USEC_PER_SEC);
  g_assert_finalize_object (session);
}

/* The second load's outcome counts, whenever the first one ends. */
static void
test_second_open_wins (void)
{
  CurioSession *session = curio_session_new ();
  g_autofree char *conninfo = NULL;
  g_autoptr (GSocketListener) listener = listen_silently (&conninfo);
  g_autoptr (CurioSource) silent
      = curio_source_new_server (conninfo, "retail");
  g_autoptr (CurioSource) nowhere
      = curio_source_new_server ("host=/nonexistent dbname=nothing", "other");

  curio_session_open (session, silent);
  curio_session_open (session, nowhere);
  wait_until_idle (session);
  g_assert_error (curio_session_get_error (session), CURIO_ERROR,
                  CURIO_ERROR_CONNECT);
  g_assert_cmpstr (curio_session_get_wanted (session)->table, ==, "other");
  settle (session);
  g_assert_error (curio_session_get_error (session), CURIO_ERROR,
                  CURIO_ERROR_CONNECT);
  g_assert_finalize_object (session);
}

/* The segment and the rule of the list are steps too; what is chosen together
 * is one. */
static void
test_undo_audience (void)
{
  const CurioCustomerRule top
      = { .kind = CURIO_CUSTOMER_RULE_TOP, .percent = 5 };
  g_autoptr (CurioFacts) facts = shop_new_large (30);
  g_autoptr (CurioSource) source = curio_source_new_local ("undo");
  g_autoptr (CurioSession) session = curio_session_new ();
  CurioAudience *audience = curio_session_get_audience (session);

  curio_session_show (session, source, facts);
  g_assert_false (curio_session_can_undo (session));
  curio_session_set_segment (session, CURIO_SEGMENT_CHAMPIONS);
  curio_session_begin_step (session);
  curio_session_set_segment (session, -1);
  curio_audience_set_rule (audience, &top);
  curio_session_end_step (session);
  curio_session_set_books (session, CURIO_BOOKS_POC);

  curio_session_undo (session);
  g_assert_cmpint (curio_session_get_books (session), ==, CURIO_BOOKS_TRADING);
  g_assert_cmpuint (curio_audience_get_rule (audience)->percent, ==, 5);
  curio_session_undo (session);
  g_assert_cmpint (curio_session_get_segment (session), ==,
                   CURIO_SEGMENT_CHAMPIONS);
  g_assert_cmpint (curio_audience_get_rule (audience)->kind, ==,
                   CURIO_CUSTOMER_RULE_ALL);
  curio_session_undo (session);
  g_assert_cmpint (curio_session_get_segment (session), ==, -1);
  g_assert_false (curio_session_can_undo (session));
  curio_session_redo (session);
  curio_session_redo (session);
  g_assert_cmpint (curio_session_get_segment (session), ==, -1);
  g_assert_cmpuint (curio_audience_get_rule (audience)->percent, ==, 5);
  g_assert_true (curio_session_can_redo (session));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/empty", test_empty);
  g_test_add_func ("/session/show", test_show);
  g_test_add_func ("/session/filters", test_filters);
  g_test_add_func ("/session/books", test_books);
  g_test_add_func ("/session/undo", test_undo);
  g_test_add_func ("/session/all-dates", test_all_dates);
  g_test_add_func ("/session/segment", test_segment);
  g_test_add_func ("/session/undo-audience", test_undo_audience);
  g_test_add_func ("/session/reload-keeps-selection",
                   test_reload_keeps_selection);
  g_test_add_func ("/session/reload-loses-country", test_reload_loses_country);
  g_test_add_func ("/session/failure-keeps-figures",
                   test_failure_keeps_figures);
  g_test_add_func ("/session/cancel-is-silent", test_cancel_is_silent);
  g_test_add_func ("/session/second-open-wins", test_second_open_wins);
  return g_test_run ();
}
