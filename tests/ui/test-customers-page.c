/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Customers page: order by clicking titles, search, summary, export. */

#include "curio-audience-text.h"
#include "curio-customers-page.h"
#include "curio-list-cell.h"
#include "curio-list-columns.h"
#include "ui-shop.h"
#include "ui-stage.h"

#include <glib/gstdio.h>

typedef struct
{
  CurioFacts *facts;
  CurioSession *session;
  CurioCustomersPage *page;
  CurioCustomerList *list;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer n_customers)
{
  self->facts = shop_new_large (GPOINTER_TO_UINT (n_customers));
  self->session = stage_new_session (self->facts);
  self->page = g_object_new (CURIO_TYPE_CUSTOMERS_PAGE, "title", "Customers",
                             "session", self->session, NULL);
  self->window = stage_show (GTK_WIDGET (self->page), 1148, 813);
  self->list = curio_customers_page_get_list (self->page);
}

static void
tear_down (Fixture *self, gconstpointer n_customers)
{
  stage_strike (self->window, GTK_WIDGET (self->page));
  g_assert_finalize_object (self->session);
  curio_facts_unref (self->facts);
}

static guint
count (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

/* The title that is clicked decides the order, and the view knows which. */
static void
test_order (Fixture *self, gconstpointer n_customers)
{
  GtkColumnView *view = curio_customers_page_get_view (self->page);
  GListModel *columns = gtk_column_view_get_columns (view);
  CurioListColumn found;
  gboolean is_falling;

  curio_list_columns_get_order (view, &found, &is_falling);
  g_assert_cmpint (found, ==, CURIO_LIST_SPEND);
  g_assert_true (is_falling);
  for (guint id = 0; id < CURIO_N_LIST_COLUMNS; id++)
    for (int direction = GTK_SORT_ASCENDING; direction <= GTK_SORT_DESCENDING;
         direction++)
      {
        g_autoptr (GtkColumnViewColumn) column
            = g_list_model_get_item (columns, id);

        gtk_column_view_sort_by_column (view, column, direction);
        curio_list_columns_get_order (view, &found, &is_falling);
        g_assert_cmpuint (found, ==, id);
        g_assert_cmpint (is_falling, ==, direction == GTK_SORT_DESCENDING);
        g_assert_cmpuint (count (self), ==, 300);
      }
  /* Falling "why here" is most days first. */
  for (guint i = 1; i < count (self); i++)
    g_assert_cmpint (
        curio_customer_list_get_scored (self->list, i - 1)->recency_days, >=,
        curio_customer_list_get_scored (self->list, i)->recency_days);
}

static void
search (Fixture *self, const char *text)
{
  GtkEditable *entry = GTK_EDITABLE (gtk_widget_get_template_child (
      GTK_WIDGET (self->page), CURIO_TYPE_CUSTOMERS_PAGE, "search"));

  gtk_editable_set_text (entry, text);
  g_signal_emit_by_name (entry, "search-changed");
}

static const char *
get_state (Fixture *self)
{
  return gtk_stack_get_visible_child_name (
      GTK_STACK (gtk_widget_get_template_child (
          GTK_WIDGET (self->page), CURIO_TYPE_CUSTOMERS_PAGE, "stack")));
}

static void
test_search (Fixture *self, gconstpointer n_customers)
{
  g_assert_cmpuint (count (self), ==, 300);
  g_assert_true (g_str_has_prefix (
      curio_customers_page_get_summary (self->page), "300 customers"));
  search (self, "10007");
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_true (g_str_has_prefix (
      curio_customers_page_get_summary (self->page), "1 of 300 customers"));
  search (self, "nobody is called so");
  g_assert_cmpstr (get_state (self), ==, "unfound");
  search (self, "");
  g_assert_cmpstr (get_state (self), ==, "list");
  g_assert_cmpuint (count (self), ==, 300);
}

/* Whose ids a campaign from here would be to, or the audience's text. */
static void
assert_audience (Fixture *self, const char *expected)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_autofree char *text = NULL;

  g_assert_true (
      curio_page_make_audience (CURIO_PAGE (self->page), &audience));
  text = curio_audience_to_text (&audience, self->facts);
  g_assert_cmpstr (text, ==, expected);
}

/* Whom one sees is to whom one writes: those selected, those found, or all. */
static void
test_audience (Fixture *self, gconstpointer n_customers)
{
  GtkSelectionModel *selection
      = gtk_column_view_get_model (curio_customers_page_get_view (self->page));
  const CurioScored *second, *third;
  g_autofree char *chosen = NULL;

  assert_audience (self, "everybody");
  search (self, "1000");
  g_assert_cmpuint (count (self), ==, 9);
  assert_audience (self, "customer=10001|10002|10003|10004|10005|10006|10007|"
                         "10008|10009");
  second = curio_customer_list_get_scored (self->list, 1);
  third = curio_customer_list_get_scored (self->list, 2);
  gtk_selection_model_select_range (selection, 1, 2, TRUE);
  chosen = g_strdup_printf (
      "customer=%s|%s",
      curio_facts_get_customer_id (self->facts,
                                   MIN (second->customer, third->customer)),
      curio_facts_get_customer_id (self->facts,
                                   MAX (second->customer, third->customer)));
  assert_audience (self, chosen);
  /* One alone is looked at, not chosen. */
  search (self, "");
  gtk_selection_model_select_item (selection, 1, TRUE);
  assert_audience (self, "everybody");
  curio_session_set_segment (self->session, CURIO_SEGMENT_HIBERNATING);
  stage_settle ();
  assert_audience (self, "segment=Hibernating");
}

/* Selected rows are counted and summed. */
static void
test_selection (Fixture *self, gconstpointer n_customers)
{
  GtkSelectionModel *selection
      = gtk_column_view_get_model (curio_customers_page_get_view (self->page));

  g_assert_null (
      strstr (curio_customers_page_get_summary (self->page), "selected"));
  gtk_selection_model_select_range (selection, 0, 3, TRUE);
  g_assert_nonnull (
      strstr (curio_customers_page_get_summary (self->page), "3 selected"));
  search (self, "1");
  g_assert_null (
      strstr (curio_customers_page_get_summary (self->page), "selected"));
}

/* --- export ------------------------------------------------------------- */

static gboolean
look_cb (gpointer user_data)
{
  gpointer *look = user_data;

  *(gboolean *)look[1] = g_file_test (look[0], G_FILE_TEST_EXISTS);
  return G_SOURCE_CONTINUE;
}

static void
save_and_wait (Fixture *self, char *path)
{
  gboolean is_there = FALSE;
  gpointer look[] = { path, &is_there };
  guint source = g_timeout_add (10, look_cb, look);

  curio_customers_page_save (self->page, path);
  stage_wait (&is_there);
  g_source_remove (source);
  stage_settle ();
}

/* The file's first column is the list's numbers in the list's order; the
 * search narrows both; only the owner may read it. */
static void
test_export (Fixture *self, gconstpointer n_customers)
{
  g_autofree char *folder = g_dir_make_tmp ("curio-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) rows = NULL;
  GStatBuf about;

  search (self, "france");
  curio_customer_list_set_order (self->list, CURIO_LIST_ORDERS, FALSE);
  g_assert_cmpuint (count (self), >, 10);
  g_assert_cmpuint (count (self), <, 300);
  save_and_wait (self, path);

  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  rows = g_strsplit (g_strchomp (text), "\n", -1);
  g_assert_true (g_str_has_prefix (rows[0], "customer_id,"));
  g_assert_cmpuint (g_strv_length (rows), ==, count (self) + 1);
  for (guint i = 0; i < count (self); i++)
    {
      g_autofree char *start = g_strdup_printf (
          "%s,",
          curio_facts_get_customer_id (
              self->facts,
              curio_customer_list_get_scored (self->list, i)->customer));

      g_assert_true (g_str_has_prefix (rows[i + 1], start));
    }
  g_unlink (path);
  g_rmdir (folder);
}

static gboolean
find_dialog_cb (gpointer user_data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        {
          *(gboolean *)user_data = TRUE;
          gtk_window_destroy (window);
        }
    }
  return G_SOURCE_CONTINUE;
}

/* A file that cannot be written is told, not swallowed. */
static void
test_export_fails (Fixture *self, gconstpointer n_customers)
{
  g_autofree char *folder = g_dir_make_tmp ("curio-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "no", "list.csv", NULL);
  gboolean is_told = FALSE;
  guint source = g_timeout_add (10, find_dialog_cb, &is_told);

  curio_customers_page_save (self->page, path);
  stage_wait (&is_told);
  g_source_remove (source);
  stage_settle ();
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_rmdir (folder);
}

/* --- columns ------------------------------------------------------------- */

static gboolean
has_column (Fixture *self, CurioListColumn id)
{
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (
      gtk_column_view_get_columns (curio_customers_page_get_view (self->page)),
      id);

  return gtk_column_view_column_get_visible (column);
}

static void
tick (GtkWidget *widget, const char *label, gboolean is_wanted)
{
  if (GTK_IS_CHECK_BUTTON (widget)
      && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)),
                    label)
             == 0)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), is_wanted);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    tick (child, label, is_wanted);
}

/* The menu shows and hides; a list of one segment hides its name meanwhile. */
static void
test_columns (Fixture *self, gconstpointer n_customers)
{
  GtkWidget *menu = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (self->page), CURIO_TYPE_CUSTOMERS_PAGE, "columns"));

  g_assert_false (has_column (self, CURIO_LIST_AVERAGE));
  g_assert_true (has_column (self, CURIO_LIST_COUNTRY));
  tick (menu, "Average order", TRUE);
  tick (menu, "Country", FALSE);
  g_assert_true (has_column (self, CURIO_LIST_AVERAGE));
  g_assert_false (has_column (self, CURIO_LIST_COUNTRY));
  g_assert_true (has_column (self, CURIO_LIST_NUMBER));
  curio_session_set_segment (self->session, CURIO_SEGMENT_CHAMPIONS);
  g_assert_false (has_column (self, CURIO_LIST_SEGMENT));
  curio_session_set_segment (self->session, -1);
  g_assert_true (has_column (self, CURIO_LIST_SEGMENT));
  g_assert_true (has_column (self, CURIO_LIST_AVERAGE));
  tick (menu, "Average order", FALSE);
  tick (menu, "Country", TRUE);
}

static void
resize (Fixture *self, int width)
{
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 813);
  for (guint i = 0;
       i < 250 && gtk_widget_get_width (GTK_WIDGET (self->page)) != width; i++)
    {
      g_usleep (G_USEC_PER_SEC / 50);
      stage_settle ();
    }
  stage_settle ();
}

/* A sentence that would cut the names beside it is shed, and comes back. */
static void
test_narrow (Fixture *self, gconstpointer n_customers)
{
  g_assert_true (has_column (self, CURIO_LIST_WHY));
  resize (self, 760);
  g_assert_false (has_column (self, CURIO_LIST_WHY));
  g_assert_true (has_column (self, CURIO_LIST_SEGMENT));
  resize (self, 1148);
  g_assert_true (has_column (self, CURIO_LIST_WHY));
}

/* However long a text of a table is, and however many lines it has, its cell
 * stays within its row and leaves room for the others. */
static void
test_long_texts (void)
{
  static const CurioCellKind kinds[]
      = { CURIO_CELL_CODE, CURIO_CELL_TEXT, CURIO_CELL_NUMBER,
          CURIO_CELL_MONEY, CURIO_CELL_SENTENCE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *cell = curio_list_cell_new (kinds[i]);
      GtkWidget *window = stage_show (cell, 400, 100);
      g_autofree char *text = g_strnfill (3000, 'W');
      int natural, height, long_height;

      text[20] = '\n';
      curio_list_cell_set (CURIO_LIST_CELL (cell), "W", 0);
      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, -1, NULL, &height,
                          NULL, NULL);
      curio_list_cell_set (CURIO_LIST_CELL (cell), text, 0);
      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural,
                          NULL, NULL);
      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, -1, NULL,
                          &long_height, NULL, NULL);
      g_assert_cmpint (natural, <, 500);
      g_assert_cmpint (long_height, ==, height);
      stage_strike (window, cell);
    }
}

/* Ten thousand rows, from the top to the foot and back, in another order. */
static void
test_many (Fixture *self, gconstpointer n_customers)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (
      GTK_SCROLLABLE (curio_customers_page_get_view (self->page)));
  double foot = gtk_adjustment_get_upper (adjustment);

  g_assert_cmpuint (count (self), ==, 10000);
  g_assert_cmpfloat (foot, >, 10000 * 20);
  for (int i = 1; i <= 10; i++)
    {
      gtk_adjustment_set_value (adjustment, foot * i / 10);
      stage_settle ();
    }
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, foot * 0.9);
  curio_session_set_segment (self->session, CURIO_SEGMENT_CANT_LOSE);
  stage_settle ();
  g_assert_cmpuint (count (self), ==,
                    curio_session_get_measures (self->session)
                        ->rfm.segments[CURIO_SEGMENT_CANT_LOSE]
                        .n_customers);
}

/* A cell asks for as much as its segment's name takes. */
static void
test_segment_names (void)
{
  for (int i = 0; i < CURIO_N_SEGMENTS; i++)
    {
      GtkWidget *cell = curio_list_cell_new (CURIO_CELL_SEGMENT);
      GtkWidget *window = stage_show (cell, 400, 100);
      g_autoptr (PangoLayout) layout
          = gtk_widget_create_pango_layout (cell, curio_segments[i].name);
      int natural, width;

      curio_list_cell_set (CURIO_LIST_CELL (cell), curio_segments[i].name, i);
      stage_settle ();
      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural,
                          NULL, NULL);
      pango_layout_get_pixel_size (layout, &width, NULL);
      /* Beside the swatch. */
      g_assert_cmpint (natural, >=, 20 + width);
      stage_strike (window, cell);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, n, func)                                                    \
  g_test_add ("/ui/customers-page/" path, Fixture, GUINT_TO_POINTER (n),      \
              set_up, func, tear_down)
  ADD ("order", 300, test_order);
  ADD ("search", 300, test_search);
  ADD ("selection", 300, test_selection);
  ADD ("audience", 300, test_audience);
  ADD ("export", 300, test_export);
  ADD ("export-fails", 300, test_export_fails);
  ADD ("columns", 300, test_columns);
  ADD ("narrow", 300, test_narrow);
  ADD ("many", 10000, test_many);
#undef ADD
  g_test_add_func ("/ui/customers-page/segment-names", test_segment_names);
  g_test_add_func ("/ui/customers-page/long-texts", test_long_texts);
  return g_test_run ();
}
