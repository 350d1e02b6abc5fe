/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window says in each state of its session. */

#include "curio-error.h"
#include "curio-notice.h"
#include "ui-shop.h"

static const ShopOrder orders[] = {
  {"10001", "United Kingdom", "2011-01-10", 100},
};

static CurioSession *
new_session (CurioSource *source)
{
  CurioSession *session = curio_session_new ();
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));

  curio_session_show (session, source, facts);
  return session;
}

static void
fail_to_load (CurioSession *session)
{
  g_autoptr (CurioSource) nowhere
      = curio_source_new_server ("host=/nonexistent dbname=x", "retail");

  curio_session_open (session, nowhere);
  while (curio_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_without_figures (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  g_autoptr (CurioSource) nowhere
      = curio_source_new_server ("host=/nonexistent dbname=x", "retail");

  g_assert_cmpint (curio_notice_of (session), ==, CURIO_NOTICE_WELCOME);
  curio_session_open (session, nowhere);
  g_assert_cmpint (curio_notice_of (session), ==, CURIO_NOTICE_LOADING);
  fail_to_load (session);
  g_assert_cmpint (curio_notice_of (session), ==, CURIO_NOTICE_FAILED);
  curio_session_dismiss_error (session);
  g_assert_cmpint (curio_notice_of (session), ==, CURIO_NOTICE_WELCOME);
}

static void
test_with_figures (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("one");
  g_autoptr (CurioSession) session = new_session (source);
  const guint8 none[] = { 0 };

  g_assert_cmpint (curio_notice_of (session), ==, CURIO_NOTICE_NONE);
  curio_session_set_countries (session, none);
  g_assert_cmpint (curio_notice_of (session), ==, CURIO_NOTICE_NOTHING);
  curio_session_reset_selection (session);
  g_assert_cmpint (curio_notice_of (session), ==, CURIO_NOTICE_NONE);
  fail_to_load (session);
  g_assert_cmpint (curio_notice_of (session), ==, CURIO_NOTICE_STALE);
}

static void
test_status (void)
{
  g_autoptr (CurioSource) local = curio_source_new_local ("one");
  g_autoptr (CurioSource) server
      = curio_source_new_server ("host=/nonexistent dbname=x", "retail");
  g_autoptr (CurioSession) at_home = new_session (local);
  g_autoptr (CurioSession) away = new_session (server);
  g_autoptr (GDateTime) data_at = curio_session_dup_data_at (away);
  g_autofree char *clock = g_date_time_format (data_at, "%H:%M");
  g_autofree char *loaded = g_strdup_printf ("loaded at %s", clock);
  g_autofree char *lost
      = g_strdup_printf ("connection lost, showing figures of %s", clock);
  const char *icon;
  g_autofree char *local_status = curio_notice_get_status (at_home, &icon);

  g_assert_cmpstr (local_status, ==, "up to date");
  g_assert_cmpstr (icon, ==, "curio-check-symbolic");

  g_autofree char *server_status = curio_notice_get_status (away, &icon);

  g_assert_cmpstr (server_status, ==, loaded);
  fail_to_load (away);

  g_autofree char *lost_status = curio_notice_get_status (away, &icon);

  g_assert_cmpstr (lost_status, ==, lost);
  g_assert_cmpstr (icon, ==, "curio-lost-symbolic");
}

static void
test_words (void)
{
  g_autoptr (GError) two = g_error_new_literal (
      CURIO_ERROR, CURIO_ERROR_CONNECT, "No server.\nrefused\n\tby the port");
  g_autoptr (GError) one
      = g_error_new_literal (CURIO_ERROR, CURIO_ERROR_AUTHENTICATION, "No.\n");
  g_autofree char *sentence = curio_notice_get_sentence (two);
  g_autofree char *words = curio_notice_get_words (two);
  g_autofree char *short_sentence = curio_notice_get_sentence (one);
  g_autofree char *no_words = curio_notice_get_words (one);

  g_assert_cmpstr (sentence, ==, "No server.");
  g_assert_cmpstr (words, ==, "refused\n\tby the port");
  g_assert_cmpstr (short_sentence, ==, "No.");
  g_assert_null (no_words);
  g_assert_false (curio_notice_wants_connection (two));
  g_assert_true (curio_notice_wants_connection (one));
}

/* The status of sums, which were made before where is_rolled_up, at FILLED_US;
 * and what the tooltip says. */
static char *
get_status_of_sums (gboolean are_rolled_up, gint64 filled_us,
                    char **out_detail)
{
  g_autoptr (CurioSource) server
      = curio_source_new_server ("host=/nonexistent dbname=x", "retail");
  g_autoptr (CurioSession) session = curio_session_new ();
  g_autoptr (CurioFacts) facts = shop_new_sums ();
  const char *icon;

  facts->are_rolled_up = are_rolled_up;
  facts->rolled_up_us = filled_us;
  curio_session_show (session, server, facts);
  *out_detail = curio_notice_get_detail (session);
  return curio_notice_get_status (session, &icon);
}

/* Sums that the server had made before are as old as those, whenever they were
 * read; and where nobody knows how old, that is said. */
static void
test_age (void)
{
  g_autoptr (GDateTime) filled = g_date_time_new_local (2011, 11, 28, 2, 5, 6);
  gint64 filled_us = g_date_time_to_unix (filled) * G_USEC_PER_SEC;
  g_autofree char *direct_detail = NULL;
  g_autofree char *direct = get_status_of_sums (FALSE, 0, &direct_detail);
  g_autofree char *told_detail = NULL;
  g_autofree char *told = get_status_of_sums (TRUE, filled_us, &told_detail);
  g_autofree char *unknown_detail = NULL;
  g_autofree char *unknown = get_status_of_sums (TRUE, 0, &unknown_detail);

  g_assert_true (g_str_has_prefix (direct, "loaded at "));
  g_assert_true (g_str_has_prefix (direct_detail, "This shop is so large"));
  g_assert_cmpstr (told, ==, "data of 28 Nov 2011, 02:05");
  g_assert_nonnull (strstr (told_detail, "last on 28 Nov 2011, 02:05"));
  g_assert_nonnull (strstr (told_detail, "This shop is so large"));
  g_assert_cmpstr (unknown, ==, "age of the data not known");
  g_assert_nonnull (strstr (unknown_detail, "does not say when"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/without-figures", test_without_figures);
  g_test_add_func ("/notice/with-figures", test_with_figures);
  g_test_add_func ("/notice/status", test_status);
  g_test_add_func ("/notice/words", test_words);
  g_test_add_func ("/notice/age", test_age);
  return g_test_run ();
}
