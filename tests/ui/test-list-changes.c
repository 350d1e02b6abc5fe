/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The customer list while everything changes at once: somebody types, scrolls,
 * sorts, selects and moves the dates faster than frames are drawn.  GTK warns
 * of a row that it has to draw without a place, and a warning ends the test.
 */

#include "curio-customers-page.h"
#include "curio-list-columns.h"
#include "ui-shop.h"
#include "ui-stage.h"

#define N_CUSTOMERS 900
#define N_DEEDS 150

typedef struct
{
  CurioFacts *facts;
  CurioSession *session;
  CurioCustomersPage *page;
  GtkColumnView *view;
  GtkAdjustment *adjustment;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->facts = shop_new_large (N_CUSTOMERS);
  self->session = stage_new_session (self->facts);
  self->page = g_object_new (CURIO_TYPE_CUSTOMERS_PAGE, "title", "Customers",
                             "session", self->session, NULL);
  self->window = stage_show (GTK_WIDGET (self->page), 1148, 813);
  self->view = curio_customers_page_get_view (self->page);
  self->adjustment
      = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  stage_strike (self->window, GTK_WIDGET (self->page));
  g_assert_finalize_object (self->session);
  curio_facts_unref (self->facts);
}

static void
type (Fixture *self)
{
  static const char *const texts[]
      = { "", "1", "10", "101", "loyal", "", "france", "nobody" };

  curio_customers_page_search_for (
      self->page, texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]);
}

/* GTK warns of a wheel that comes before the rows have their places, and does
 * not turn it: that is no fault of the list's. */
static void
scroll (Fixture *self)
{
  double most = gtk_adjustment_get_upper (self->adjustment) + 1;
  GLogLevelFlags fatal
      = g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);

  gtk_adjustment_set_value (self->adjustment,
                            g_test_rand_double_range (0, most));
  g_log_set_always_fatal (fatal);
}

static void
sort (Fixture *self)
{
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (
      gtk_column_view_get_columns (self->view),
      (guint)g_test_rand_int_range (0, CURIO_N_LIST_COLUMNS));

  gtk_column_view_sort_by_column (
      self->view, column,
      g_test_rand_int_range (0, 2) ? GTK_SORT_ASCENDING : GTK_SORT_DESCENDING);
}

static void
select_some (Fixture *self)
{
  GtkSelectionModel *model = gtk_column_view_get_model (self->view);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model));

  if (n > 0)
    gtk_selection_model_select_range (
        model, (guint)g_test_rand_int_range (0, (gint32)n), 3, TRUE);
}

static void
move_dates (Fixture *self)
{
  gint32 first = self->facts->first_day;
  gint32 last = self->facts->last_day;
  gint32 from = g_test_rand_int_range (first, last + 1);

  if (g_test_rand_int_range (0, 3) == 0)
    curio_session_set_dates (self->session, CURIO_DAY_NONE, CURIO_DAY_NONE);
  else
    curio_session_set_dates (self->session, from,
                             g_test_rand_int_range (from, last + 1));
}

/* A column that says nothing of one segment is hidden, and shown again. */
static void
choose_segment (Fixture *self)
{
  curio_session_set_segment (self->session,
                             g_test_rand_int_range (-1, CURIO_N_SEGMENTS));
}

static void
turn (guint n)
{
  for (guint i = 0; i < n; i++)
    g_main_context_iteration (NULL, FALSE);
}

/* One or several at once, and then some turns of the main loop, or a frame. */
static void
test_at_once (Fixture *self, gconstpointer data)
{
  static void (*const deeds[]) (Fixture *) = {
    type, scroll, scroll, sort, select_some, move_dates, choose_segment
  };

  for (guint i = 0; i < N_DEEDS; i++)
    {
      guint k = (guint)g_test_rand_int_range (0, G_N_ELEMENTS (deeds));

      deeds[k](self);
      turn ((guint)g_test_rand_int_range (0, 12));
      if (g_test_rand_int_range (0, 3) == 0)
        {
          g_usleep (17000);
          turn (20);
        }
    }
  stage_settle ();
}

/* Another search or order begins at the top. */
static void
test_top (Fixture *self, gconstpointer data)
{
  gtk_adjustment_set_value (self->adjustment, 9000);
  stage_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (self->adjustment), ==, 9000);
  curio_customers_page_search_for (self->page, "1");
  stage_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (self->adjustment), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/ui/list-changes/at-once", Fixture, NULL, set_up, test_at_once,
              tear_down);
  g_test_add ("/ui/list-changes/top", Fixture, NULL, set_up, test_top,
              tear_down);
  return g_test_run ();
}
