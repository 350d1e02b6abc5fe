/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The filter pills: what they say, and what choosing does. */

#include "curio-books-pill.h"
#include "curio-country-pill.h"
#include "curio-date-pill.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

static const ShopOrder orders[] = {
  {"10001",  "United Kingdom", "2010-12-15", 100},
  { "10001", "United Kingdom", "2011-02-10", 50 },
  { "10002", "France",         "2011-11-20", 30 },
  { "10003", "EIRE",           "2011-12-09", 20 },
  { "10001", "United Kingdom", "2011-12-09", 5  },
};

static GtkWidget *
make_pill (GType type, CurioSession **out_session)
{
  g_autoptr (CurioFacts) facts = shop_new (orders, G_N_ELEMENTS (orders));
  g_autoptr (CurioSession) session = stage_new_session (facts);
  GtkWidget *pill = g_object_new (type, "session", session, NULL);

  *out_session = session;
  return pill;
}

static gpointer
get_child (GtkWidget *pill, const char *name)
{
  return gtk_widget_get_template_child (pill, G_OBJECT_TYPE (pill), name);
}

static void
select_day (GtkWidget *pill, const char *calendar, int year, int month,
            int day)
{
  g_autoptr (GDateTime) date
      = g_date_time_new_local (year, month, day, 12, 0, 0);

  gtk_calendar_select_day (get_child (pill, calendar), date);
}

static void
assert_dates (CurioSession *session, const char *from, const char *to)
{
  const CurioSelection *selection = curio_session_get_selection (session);
  g_autofree char *got_from = curio_day_to_iso (selection->from_day);
  g_autofree char *got_to = curio_day_to_iso (selection->to_day);

  g_assert_cmpstr (got_from, ==, from);
  g_assert_cmpstr (got_to, ==, to);
}

static void
test_dates (void)
{
  CurioSession *session;
  GtkWidget *pill = make_pill (CURIO_TYPE_DATE_PILL, &session);
  GtkWidget *window = stage_show (pill, 400, 100);

  g_assert_true (eyes_see (pill, "15 Dec 2010"));
  g_assert_true (eyes_see (pill, "9 Dec 2011"));
  /* Showing the whole range chooses nothing. */
  g_assert_cmpint (curio_session_get_selection (session)->from_day, ==,
                   CURIO_DAY_NONE);

  select_day (pill, "from", 2011, 2, 1);
  assert_dates (session, "2011-02-01", "2011-12-09");
  select_day (pill, "to", 2011, 2, 28);
  assert_dates (session, "2011-02-01", "2011-02-28");
  /* The end follows a beginning after it, and the other way round. */
  select_day (pill, "from", 2011, 5, 1);
  assert_dates (session, "2011-05-01", "2011-05-01");
  select_day (pill, "to", 2011, 1, 31);
  assert_dates (session, "2011-01-31", "2011-01-31");
  stage_settle ();
  g_assert_true (eyes_see (pill, "31 Jan 2011"));
  stage_strike (window, pill);
}

/* While its popover is open the pill's tool-tip would lie on it. */
static void
test_tooltip (void)
{
  CurioSession *session;
  GtkWidget *pill = make_pill (CURIO_TYPE_DATE_PILL, &session);
  GtkWidget *window = stage_show (pill, 400, 100);

  g_assert_true (gtk_widget_get_has_tooltip (pill));
  gtk_popover_popup (get_child (pill, "popover"));
  g_assert_false (gtk_widget_get_has_tooltip (pill));
  gtk_popover_popdown (get_child (pill, "popover"));
  stage_settle ();
  g_assert_true (gtk_widget_get_has_tooltip (pill));
  stage_strike (window, pill);
}

static void
test_presets (void)
{
  CurioSession *session;
  GtkWidget *pill = make_pill (CURIO_TYPE_DATE_PILL, &session);
  GtkWidget *window = stage_show (pill, 400, 100);
  GtkListBox *presets = get_child (pill, "presets");

  g_signal_emit_by_name (presets, "row-activated",
                         gtk_list_box_get_row_at_index (presets, 4));
  assert_dates (session, "2011-09-10", "2011-12-09");
  /* The figures are no older than twelve months: all of them. */
  g_signal_emit_by_name (presets, "row-activated",
                         gtk_list_box_get_row_at_index (presets, 1));
  g_assert_cmpint (curio_session_get_selection (session)->from_day, ==,
                   CURIO_DAY_NONE);
  g_signal_emit_by_name (presets, "row-activated",
                         gtk_list_box_get_row_at_index (presets, 3));
  assert_dates (session, "2010-01-01", "2010-12-31");
  g_signal_emit_by_name (presets, "row-activated",
                         gtk_list_box_get_row_at_index (presets, 0));
  g_assert_cmpint (curio_session_get_selection (session)->from_day, ==,
                   CURIO_DAY_NONE);
  g_assert_null (gtk_list_box_get_row_at_index (presets, 5));
  stage_strike (window, pill);
}

static GtkCheckButton *
get_check (GtkListBox *list, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, index);

  return GTK_CHECK_BUTTON (
      gtk_widget_get_first_child (gtk_list_box_row_get_child (row)));
}

/* Three UK invoices and one of each other country. */
static void
test_countries (void)
{
  CurioSession *session;
  GtkWidget *pill = make_pill (CURIO_TYPE_COUNTRY_PILL, &session);
  GtkWidget *window = stage_show (pill, 400, 100);
  GtkListBox *list = get_child (pill, "list");

  g_assert_true (eyes_see (pill, "All countries"));
  g_assert_cmpstr (gtk_check_button_get_label (get_check (list, 0)), ==,
                   "United Kingdom");
  g_assert_true (gtk_check_button_get_active (get_check (list, 2)));

  gtk_check_button_set_active (get_check (list, 0), FALSE);
  stage_settle ();
  g_assert_true (eyes_see (pill, "2 countries"));
  g_assert_cmpint (curio_session_get_measures (session)->totals.net_mills, ==,
                   50 * 1000);
  gtk_check_button_set_active (get_check (list, 1), FALSE);
  stage_settle ();
  g_assert_true (
      eyes_see (pill, gtk_check_button_get_label (get_check (list, 2))));
  gtk_check_button_set_active (get_check (list, 2), FALSE);
  stage_settle ();
  g_assert_true (eyes_see (pill, "No country"));

  for (int i = 0; i < 3; i++)
    gtk_check_button_set_active (get_check (list, i), TRUE);
  stage_settle ();
  g_assert_true (eyes_see (pill, "All countries"));
  g_assert_null (curio_session_get_selection (session)->countries);
  stage_strike (window, pill);
}

/* All and None stand side by side under the search. */
static GtkWidget *
get_all (GtkWidget *pill)
{
  return gtk_widget_get_first_child (
      gtk_widget_get_next_sibling (get_child (pill, "search")));
}

static void
test_all_and_none (void)
{
  CurioSession *session;
  GtkWidget *pill = make_pill (CURIO_TYPE_COUNTRY_PILL, &session);
  GtkWidget *window = stage_show (pill, 400, 100);
  GtkListBox *list = get_child (pill, "list");

  g_signal_emit_by_name (gtk_widget_get_next_sibling (get_all (pill)),
                         "clicked");
  stage_settle ();
  g_assert_true (eyes_see (pill, "No country"));
  g_assert_false (gtk_check_button_get_active (get_check (list, 1)));
  g_signal_emit_by_name (get_all (pill), "clicked");
  stage_settle ();
  g_assert_true (eyes_see (pill, "All countries"));
  stage_strike (window, pill);
}

static void
test_country_search (void)
{
  CurioSession *session;
  GtkWidget *pill = make_pill (CURIO_TYPE_COUNTRY_PILL, &session);
  GtkWidget *window = stage_show (pill, 400, 100);
  GtkListBox *list = get_child (pill, "list");

  gtk_editable_set_text (get_child (pill, "search"), "king");
  g_signal_emit_by_name (get_child (pill, "search"), "search-changed");
  g_assert_true (gtk_widget_get_child_visible (
      GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0))));
  g_assert_false (gtk_widget_get_child_visible (
      GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1))));
  stage_strike (window, pill);
}

/* Enter keeps what was found; all ticks of one opening are one step. */
static void
test_countries_found (void)
{
  CurioSession *session;
  GtkWidget *pill = make_pill (CURIO_TYPE_COUNTRY_PILL, &session);
  GtkWidget *window = stage_show (pill, 400, 100);
  GtkListBox *list = get_child (pill, "list");
  GtkPopover *popover = get_child (pill, "popover");

  gtk_popover_popup (popover);
  stage_settle ();
  gtk_check_button_set_active (get_check (list, 1), FALSE);
  gtk_check_button_set_active (get_check (list, 2), FALSE);
  g_assert_false (curio_session_can_undo (session));
  gtk_editable_set_text (get_child (pill, "search"), "a");
  g_signal_emit_by_name (get_child (pill, "search"), "search-changed");
  gtk_editable_set_text (get_child (pill, "search"), "king");
  g_signal_emit_by_name (get_child (pill, "search"), "search-changed");
  g_signal_emit_by_name (get_child (pill, "search"), "activate");
  stage_settle ();
  g_assert_true (eyes_see (pill, "United Kingdom"));
  g_assert_true (curio_session_can_undo (session));

  curio_session_undo (session);
  g_assert_null (curio_session_get_selection (session)->countries);
  g_assert_false (curio_session_can_undo (session));
  stage_strike (window, pill);
}

/* A name that is mistyped leaves the countries as they are, and the list open
 * to mend it. */
static void
test_countries_unfound (void)
{
  CurioSession *session;
  GtkWidget *pill = make_pill (CURIO_TYPE_COUNTRY_PILL, &session);
  GtkWidget *window = stage_show (pill, 400, 100);
  GtkPopover *popover = get_child (pill, "popover");

  gtk_popover_popup (popover);
  stage_settle ();
  gtk_editable_set_text (get_child (pill, "search"), "kingg");
  g_signal_emit_by_name (get_child (pill, "search"), "search-changed");
  g_signal_emit_by_name (get_child (pill, "search"), "activate");
  stage_settle ();
  g_assert_null (curio_session_get_selection (session)->countries);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));
  gtk_popover_popdown (popover);
  stage_settle ();
  stage_strike (window, pill);
}

static void
test_books (void)
{
  CurioSession *session;
  GtkWidget *pill = make_pill (CURIO_TYPE_BOOKS_PILL, &session);
  GtkWidget *window = stage_show (pill, 400, 100);
  GtkWidget *trading
      = gtk_widget_get_first_child (get_child (pill, "choices"));
  GtkWidget *poc = gtk_widget_get_next_sibling (trading);

  g_assert_true (eyes_see (pill, curio_books_get_name (CURIO_BOOKS_TRADING)));
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (gtk_widget_get_first_child (poc)), TRUE);
  stage_settle ();
  g_assert_cmpint (curio_session_get_books (session), ==, CURIO_BOOKS_POC);
  g_assert_true (eyes_see (pill, curio_books_get_name (CURIO_BOOKS_POC)));

  /* Chosen elsewhere, the pill follows. */
  curio_session_set_books (session, CURIO_BOOKS_TRADING);
  g_assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (gtk_widget_get_first_child (trading))));
  stage_strike (window, pill);
}

static void
test_without_figures (void)
{
  g_autoptr (CurioSession) session = curio_session_new ();
  GtkWidget *pill
      = g_object_new (CURIO_TYPE_DATE_PILL, "session", session, NULL);
  GtkWidget *window = stage_show (pill, 400, 100);

  g_assert_false (gtk_widget_get_sensitive (pill));
  stage_strike (window, pill);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/pills/dates", test_dates);
  g_test_add_func ("/pills/presets", test_presets);
  g_test_add_func ("/pills/tooltip", test_tooltip);
  g_test_add_func ("/pills/countries", test_countries);
  g_test_add_func ("/pills/all-and-none", test_all_and_none);
  g_test_add_func ("/pills/country-search", test_country_search);
  g_test_add_func ("/pills/countries-unfound", test_countries_unfound);
  g_test_add_func ("/pills/countries-found", test_countries_found);
  g_test_add_func ("/pills/books", test_books);
  g_test_add_func ("/pills/without-figures", test_without_figures);
  return g_test_run ();
}
