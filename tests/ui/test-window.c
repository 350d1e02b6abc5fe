/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole window: what it shows in each state, its pages, its narrow shape,
 * and that it leaves nothing behind. */

#include "curio-period.h"
#include "curio-window.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

static CurioWindow *
open_window (void)
{
  CurioWindow *window = curio_window_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  stage_settle ();
  return window;
}

static void
close_window (CurioWindow *window)
{
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
  g_assert_finalize_object (window);
}

static void
show_shop (CurioWindow *window)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("paper");
  g_autoptr (CurioFacts) facts = shop_new_large (300);

  curio_session_show (curio_window_get_session (window), source, facts);
  stage_settle ();
}

static void
fail_to_load (CurioWindow *window)
{
  CurioSession *session = curio_window_get_session (window);
  g_autoptr (CurioSource) nowhere
      = curio_source_new_server ("host=/nonexistent dbname=x", "retail");

  curio_session_open (session, nowhere);
  while (curio_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
  stage_settle ();
}

static void
test_welcome (void)
{
  CurioWindow *window = open_window ();
  GtkWidget *root = GTK_WIDGET (window);

  g_assert_true (eyes_see (root, "Welcome to Curio"));
  g_assert_true (eyes_see (root, "Open the demo shop"));
  g_assert_true (eyes_see (root, "invented gift-ware wholesaler"));
  g_assert_false (eyes_see (root, "Segments"));
  close_window (window);
}

static void
test_failure (void)
{
  CurioWindow *window = open_window ();
  GtkWidget *root = GTK_WIDGET (window);

  fail_to_load (window);
  g_assert_true (eyes_see (root, "No Figures to Show"));
  g_assert_true (eyes_see (root, "What the server or system said"));
  g_assert_false (eyes_see (root, "Welcome to Curio"));
  eyes_press (root, "Open Another Shop…");
  stage_settle ();
  g_assert_true (eyes_see (root, "Welcome to Curio"));
  close_window (window);
}

static void
test_shop (void)
{
  CurioWindow *window = open_window ();
  GtkWidget *root = GTK_WIDGET (window);

  show_shop (window);
  g_assert_true (eyes_see (root, "paper"));
  g_assert_true (eyes_see (root, "up to date"));
  g_assert_true (eyes_see (root, "All countries"));
  g_assert_true (eyes_see (root, "Trading figures"));
  g_assert_false (eyes_see (root, "Welcome to Curio"));
  close_window (window);
}

static void
test_pages (void)
{
  CurioWindow *window = open_window ();
  const char *const *ids = curio_window_list_pages ();

  show_shop (window);
  g_assert_cmpstr (ids[0], ==, "overview");
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_assert_true (curio_window_show_page (window, ids[i]));
      stage_settle ();
      g_assert_true (
          gtk_widget_get_mapped (GTK_WIDGET (curio_window_get_page (window))));
      g_assert_true (
          eyes_see (GTK_WIDGET (window),
                    curio_page_get_title (curio_window_get_page (window))));
    }
  g_assert_false (curio_window_show_page (window, "nonsense"));

  /* As buttons of the pages do it. */
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (curio_window_get_page (window)),
                                  "win.show-page", "s", "sales"));
  g_assert_cmpstr (curio_page_get_title (curio_window_get_page (window)), ==,
                   "Sales");
  close_window (window);
}

/* Old figures stay under the bar; dismissing takes it away. */
static void
test_stale (void)
{
  CurioWindow *window = open_window ();
  GtkWidget *root = GTK_WIDGET (window);

  show_shop (window);
  fail_to_load (window);
  g_assert_true (eyes_see (root, "paper"));
  g_assert_true (eyes_see (root, "connection lost, showing figures of"));
  g_assert_nonnull (eyes_find_button (root, "Retry"));
  curio_session_dismiss_error (curio_window_get_session (window));
  stage_settle ();
  g_assert_true (eyes_see (root, "up to date"));
  close_window (window);
}

static void
test_nothing_selected (void)
{
  CurioWindow *window = open_window ();
  GtkWidget *root = GTK_WIDGET (window);
  CurioSession *session = curio_window_get_session (window);
  gint32 far_off = curio_day_new (1950, 1, 1);

  show_shop (window);
  curio_session_set_dates (session, far_off, far_off);
  stage_settle ();
  g_assert_true (eyes_see (root, "No Invoices Here"));
  gtk_widget_activate_action (root, "win.reset", NULL);
  stage_settle ();
  g_assert_false (eyes_see (root, "No Invoices Here"));
  g_assert_cmpint (curio_session_get_selection (session)->from_day, ==,
                   CURIO_DAY_NONE);
  close_window (window);
}

static gboolean
can_reset (GtkWidget *root)
{
  return gtk_widget_get_visible (GTK_WIDGET (
      gtk_widget_get_template_child (root, CURIO_TYPE_WINDOW, "reset")));
}

/* Whatever filters shows the way back to everything, and to before. */
static void
test_filter_steps (void)
{
  CurioWindow *window = open_window ();
  GtkWidget *root = GTK_WIDGET (window);
  CurioBrush *brush = curio_window_get_brush (window);

  show_shop (window);
  g_assert_false (can_reset (root));
  curio_brush_begin_drag (brush, CURIO_TIMELINE_TO, 24);
  curio_brush_drag_to (brush, 12, FALSE);
  g_assert_true (can_reset (root));
  curio_brush_end_drag (brush);
  gtk_widget_activate_action (root, "win.undo", NULL);
  g_assert_false (can_reset (root));
  gtk_widget_activate_action (root, "win.redo", NULL);
  g_assert_true (can_reset (root));
  gtk_widget_activate_action (root, "win.reset", NULL);
  g_assert_false (can_reset (root));
  gtk_widget_activate_action (root, "win.undo", NULL);
  g_assert_true (can_reset (root));
  gtk_widget_activate_action (root, "win.reset", NULL);
  close_window (window);
}

/* Those behind a mark are a filter as well. */
static void
test_reset_audience (void)
{
  const CurioCustomerRule top
      = { .kind = CURIO_CUSTOMER_RULE_TOP, .percent = 10 };
  CurioWindow *window = open_window ();
  GtkWidget *root = GTK_WIDGET (window);
  CurioAudience *audience
      = curio_session_get_audience (curio_window_get_session (window));

  show_shop (window);
  curio_page_show_customers (curio_window_get_page (window), &top);
  g_assert_true (can_reset (root));
  gtk_widget_activate_action (root, "win.reset", NULL);
  g_assert_false (can_reset (root));
  g_assert_cmpint (curio_audience_get_rule (audience)->kind, ==,
                   CURIO_CUSTOMER_RULE_ALL);
  close_window (window);
}

/* Where room is short the dates are whole, and the books are a word. */
static void
test_terse (void)
{
  CurioWindow *window = open_window ();
  GtkWidget *root = GTK_WIDGET (window);
  GtkWidget *dates = GTK_WIDGET (
      gtk_widget_get_template_child (root, CURIO_TYPE_WINDOW, "date_pill"));
  int natural;

  show_shop (window);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  stage_settle ();
  g_assert_true (eyes_see (root, "Trading"));
  g_assert_false (eyes_see (root, "Trading figures"));
  gtk_widget_measure (dates, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural,
                      NULL, NULL);
  g_assert_cmpint (gtk_widget_get_width (dates), ==, natural);
  close_window (window);
}

/* Where words are shown no pill cuts them. */
static void
test_whole_words (void)
{
  static const char *const ids[]
      = { "date_pill", "country_pill", "books_pill" };
  static const int widths[] = { 1400, 1300, 1200, 1090 };
  CurioWindow *window = open_window ();

  show_shop (window);
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), widths[w], 700);
      stage_settle ();
      for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        {
          GtkWidget *pill = GTK_WIDGET (gtk_widget_get_template_child (
              GTK_WIDGET (window), CURIO_TYPE_WINDOW, ids[i]));
          int natural;

          gtk_widget_measure (pill, GTK_ORIENTATION_HORIZONTAL, -1, NULL,
                              &natural, NULL, NULL);
          g_test_message ("%s at %d", ids[i], widths[w]);
          g_assert_cmpint (gtk_widget_get_width (pill), ==, natural);
        }
    }
  close_window (window);
}

/* Narrow enough for a telephone, and nothing is wider than the window. */
static void
test_narrow (void)
{
  CurioWindow *window = open_window ();
  GtkWidget *root = GTK_WIDGET (window);
  const char *const *ids = curio_window_list_pages ();
  int minimum;

  show_shop (window);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      curio_window_show_page (window, ids[i]);
      gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
      stage_settle ();
      /* Inside the shadow. */
      gtk_widget_measure (GTK_WIDGET (gtk_widget_get_template_child (
                              root, CURIO_TYPE_WINDOW, "toasts")),
                          GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      if (minimum > 360)
        g_test_fail_printf ("%s needs %d pixels", ids[i], minimum);
    }
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/window/welcome", test_welcome);
  g_test_add_func ("/window/failure", test_failure);
  g_test_add_func ("/window/shop", test_shop);
  g_test_add_func ("/window/pages", test_pages);
  g_test_add_func ("/window/stale", test_stale);
  g_test_add_func ("/window/nothing-selected", test_nothing_selected);
  g_test_add_func ("/window/filter-steps", test_filter_steps);
  g_test_add_func ("/window/reset-audience", test_reset_audience);
  g_test_add_func ("/window/terse", test_terse);
  g_test_add_func ("/window/whole-words", test_whole_words);
  g_test_add_func ("/window/narrow", test_narrow);
  return g_test_run ();
}
