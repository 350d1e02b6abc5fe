/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cards of the welcome page: progress shows in the one that was pressed,
 * and in none where its dialog was cancelled and something else is opened. */

#include "curio-welcome-page.h"
#include "ui-eyes.h"
#include "ui-stage.h"

static const char *
get_shown (CurioWelcomePage *page, const char *stack)
{
  return gtk_stack_get_visible_child_name (eyes_get_child (page, stack));
}

/* A socket folder that is not there: no network is asked. */
static void
open_server (CurioSession *session)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server ("host=/nonexistent", "retail");

  curio_session_open (session, source);
  g_assert_true (curio_session_get_busy (session));
}

static void
wait_until_failed (CurioSession *session)
{
  while (curio_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (curio_session_get_error (session));
}

static void
test_pressed (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  GtkWidget *widget
      = g_object_new (CURIO_TYPE_WELCOME_PAGE, "session", session, NULL);
  CurioWelcomePage *page = CURIO_WELCOME_PAGE (widget);
  GtkWidget *stage = stage_show (widget, 1000, 700);

  /* Nothing answers the actions here, as if each dialog were cancelled. */
  g_signal_emit_by_name (eyes_get_child (page, "import_button"), "clicked");
  g_assert_false (curio_welcome_page_is_pressed (page));
  open_server (session);
  g_assert_false (curio_welcome_page_is_pressed (page));
  g_assert_cmpstr (get_shown (page, "import_stack"), ==, "button");
  g_assert_cmpstr (get_shown (page, "connect_stack"), ==, "button");
  wait_until_failed (session);

  g_signal_emit_by_name (eyes_get_child (page, "connect_button"), "clicked");
  open_server (session);
  g_assert_true (curio_welcome_page_is_pressed (page));
  g_assert_cmpstr (get_shown (page, "connect_stack"), ==, "progress");
  wait_until_failed (session);
  g_assert_false (curio_welcome_page_is_pressed (page));
  g_assert_cmpstr (get_shown (page, "connect_stack"), ==, "button");

  /* That is over: the next one is not its. */
  open_server (session);
  g_assert_false (curio_welcome_page_is_pressed (page));
  wait_until_failed (session);
  stage_strike (stage, widget);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  g_test_add_func ("/welcome-page/pressed", test_pressed);
  return g_test_run ();
}
