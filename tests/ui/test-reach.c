/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every control of every page, view, popover and dialog has a name, and the
 * keyboard reaches it.  The display has no accessibility bus: GTK's own test
 * context keeps what a reader would be told. */

#include "ui-shop.h"
#include "ui-stage.h"
#include "ui-tour.h"
#include "ui-walk.h"

static CurioWindow *window;

/* Marks are there when a chart has been quiet for a moment. */
static void
wait_for_marks (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (5000);
    }
}

static guint
count_faults (GtkWidget *root, const char *where)
{
  if (GTK_IS_WINDOW (root))
    wait_for_marks ();
  return walk_count_faults (root, where);
}

static void
open_shop (void)
{
  g_autoptr (CurioSource) source = curio_source_new_local ("paper");
  g_autoptr (CurioFacts) facts = shop_new_large (300);

  window = curio_window_new (NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1360, 860);
  gtk_window_present (GTK_WINDOW (window));
  curio_session_show (curio_window_get_session (window), source, facts);
  stage_settle ();
}

static void
close_shop (void)
{
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
  window = NULL;
}

static void
test_welcome (void)
{
  window = curio_window_new (NULL);
  gtk_window_present (GTK_WINDOW (window));
  stage_settle ();
  g_assert_cmpuint (tour_here (window, "welcome", count_faults), ==, 0);
  close_shop ();
}

typedef guint (*Tour) (CurioWindow *window, TourFunc look);

static void
take (Tour tour)
{
  open_shop ();
  g_assert_cmpuint (tour (window, count_faults), ==, 0);
  close_shop ();
}

static void
test_pages (void)
{
  take (tour_pages);
  /* A walk that sees little proves little. */
  g_assert_cmpuint (walk_get_n_seen (), >, 500);
}

static void
test_panes (void)
{
  take (tour_panes);
}

static void
test_dialogs (void)
{
  take (tour_dialogs);
}

static void
test_questions (void)
{
  take (tour_questions);
}

int
main (int argc, char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/reach/welcome", test_welcome);
  g_test_add_func ("/ui/reach/pages", test_pages);
  g_test_add_func ("/ui/reach/panes", test_panes);
  g_test_add_func ("/ui/reach/dialogs", test_dialogs);
  g_test_add_func ("/ui/reach/questions", test_questions);
  return g_test_run ();
}
