/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preferences: each takes effect at once, and shows what is in force. */

#include "curio-campaign-planner.h"
#include "curio-currency.h"
#include "curio-preferences-window.h"
#include "curio-settings.h"
#include "curio-window.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"
#include "ui-walk.h"

static CurioWindow *window;
static CurioPreferencesWindow *preferences;

static void
open (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("paper");
  g_autoptr (CurioFacts) facts = shop_new_large (60);

  window = curio_window_new (NULL);
  gtk_window_present (GTK_WINDOW (window));
  curio_session_show (curio_window_get_session (window), source, facts);
  stage_settle ();
  preferences = curio_preferences_window_present (
      GTK_WINDOW (window), curio_window_get_session (window));
  stage_settle ();
}

static void
close_all (void)
{
  GSettings *settings = curio_settings_get ();
  static const char *const keys[]
      = { "currency",      "refresh-minutes", "remember-filters",
          "export-preset", "books",           "shops" };

  eyes_close_dialog (preferences);
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (settings, keys[i]);
}

static void
choose (const char *row, guint index)
{
  adw_combo_row_set_selected (eyes_get_child (preferences, row), index);
  stage_settle ();
}

/* The window behind the preferences says it at once. */
static void
test_currency (void)
{
  open ();
  g_assert_true (eyes_see (GTK_WIDGET (window), "£"));
  choose ("currency", 1);
  g_assert_cmpstr (curio_currency_get (), ==, "€");
  g_assert_true (eyes_see (GTK_WIDGET (window), "€"));
  g_assert_false (eyes_see (GTK_WIDGET (window), "£"));
  /* From elsewhere, such as another window. */
  g_settings_set_string (curio_settings_get (), "currency", "£");
  stage_settle ();
  g_assert_cmpuint (
      adw_combo_row_get_selected (eyes_get_child (preferences, "currency")),
      ==, 0);
  g_assert_false (eyes_see (GTK_WIDGET (window), "€"));
  close_all ();
}

static void
test_books (void)
{
  CurioSession *session;

  open ();
  session = curio_window_get_session (window);
  g_assert_cmpint (curio_session_get_books (session), ==, CURIO_BOOKS_TRADING);
  choose ("books", CURIO_BOOKS_POC);
  g_assert_cmpint (curio_session_get_books (session), ==, CURIO_BOOKS_POC);
  curio_session_set_books (session, CURIO_BOOKS_TRADING);
  stage_settle ();
  g_assert_cmpuint (
      adw_combo_row_get_selected (eyes_get_child (preferences, "books")), ==,
      CURIO_BOOKS_TRADING);
  close_all ();
}

static void
test_preset (void)
{
  open ();
  choose ("preset", CURIO_PRESET_KLAVIYO);

  g_autoptr (CurioCampaignPlanner) planner
      = g_object_new (CURIO_TYPE_CAMPAIGN_PLANNER, NULL);

  g_assert_cmpint (curio_campaign_planner_get_preset (planner), ==,
                   CURIO_PRESET_KLAVIYO);
  close_all ();
}

/* A shop that is opened again has its filters, or all its dates. */
static gboolean
remembers (gboolean wanted)
{
  g_autoptr (CurioSource) paper = curio_source_new_local ("paper");
  g_autoptr (CurioSource) other = curio_source_new_local ("other");
  g_autoptr (CurioFacts) facts = shop_new_large (60);
  CurioSession *session = curio_window_get_session (window);
  gint32 day = curio_session_get_ledger (session)->first_day + 40;

  gtk_switch_set_active (eyes_get_child (preferences, "remember"), wanted);
  curio_session_set_dates (session, day, CURIO_DAY_NONE);
  curio_session_show (session, other, facts);
  curio_session_show (session, paper, facts);
  return curio_session_get_selection (session)->from_day == day;
}

static void
test_remember (void)
{
  open ();
  g_assert_true (remembers (TRUE));
  g_assert_false (remembers (FALSE));
  g_assert_true (remembers (TRUE));
  close_all ();
}

static void
test_refresh (void)
{
  open ();
  choose ("refresh", 2);
  g_assert_cmpint (curio_settings_get_int ("refresh-minutes", -1), ==, 15);
  close_all ();
}

/* The tests are in no region: LC_ALL is C.UTF-8. */
static void
test_weekday (void)
{
  open ();
  g_assert_true (eyes_see (GTK_WIDGET (preferences), "First day of the week"));
  g_assert_true (eyes_see (GTK_WIDGET (preferences), "Sunday"));
  close_all ();
}

static void
test_names (void)
{
  open ();
  g_assert_cmpuint (walk_count_faults (GTK_WIDGET (preferences), "first"), ==,
                    0);
  adw_preferences_window_set_visible_page (
      ADW_PREFERENCES_WINDOW (preferences),
      ADW_PREFERENCES_PAGE (gtk_widget_get_ancestor (
          eyes_get_child (preferences, "books"), ADW_TYPE_PREFERENCES_PAGE)));
  stage_settle ();
  g_assert_cmpuint (walk_count_faults (GTK_WIDGET (preferences), "second"), ==,
                    0);
  close_all ();
}

int
main (int argc, char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/preferences/currency", test_currency);
  g_test_add_func ("/ui/preferences/books", test_books);
  g_test_add_func ("/ui/preferences/preset", test_preset);
  g_test_add_func ("/ui/preferences/remember", test_remember);
  g_test_add_func ("/ui/preferences/refresh", test_refresh);
  g_test_add_func ("/ui/preferences/weekday", test_weekday);
  g_test_add_func ("/ui/preferences/names", test_names);
  return g_test_run ();
}
