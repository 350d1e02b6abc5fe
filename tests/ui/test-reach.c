/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every control of every page, view, popover and dialog has a name, and the
 * keyboard reaches it.  The display has no accessibility bus: GTK's own test
 * context keeps what a reader would be told. */

#include "curio-figure-card.h"
#include "curio-help-window.h"
#include "curio-import-dialog.h"
#include "curio-window.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"
#include "ui-walk.h"

#include <glib/gstdio.h>

static CurioWindow *window;

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
look_at (const char *where)
{
  guint n;

  wait_for_marks ();
  n = walk_count_faults (GTK_WIDGET (window), where);
  return n + walk_count_popover_faults (GTK_WIDGET (window), where);
}

static void
test_welcome (void)
{
  window = curio_window_new (NULL);
  gtk_window_present (GTK_WINDOW (window));
  stage_settle ();
  g_assert_cmpuint (look_at ("welcome"), ==, 0);
  close_shop ();
}

static guint
look_at_page (const char *id)
{
  GtkStack *views;
  g_autoptr (GListModel) pages = NULL;
  guint n = 0;

  g_assert_true (curio_window_show_page (window, id));
  views = curio_page_get_views (curio_window_get_page (window));
  if (views == NULL)
    return look_at (id);
  pages = G_LIST_MODEL (gtk_stack_get_pages (views));
  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (pages, i);
      g_autofree char *where = g_strconcat (
          id, "/", gtk_stack_page_get_name (GTK_STACK_PAGE (page)), NULL);

      g_assert_true (curio_window_show_page (window, where));
      n += look_at (where);
    }
  return n;
}

static void
test_pages (void)
{
  const char *const *ids = curio_window_list_pages ();
  guint n = 0;

  open_shop ();
  for (guint i = 0; ids[i] != NULL; i++)
    n += look_at_page (ids[i]);
  g_assert_cmpuint (n, ==, 0);
  /* A walk that sees little proves little. */
  g_assert_cmpuint (walk_get_n_seen (), >, 500);
  close_shop ();
}

/* --- panes ------------------------------------------------------------------
 */

/* The first on screen. */
static gpointer
find (GtkWidget *root, GType type)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gpointer
find_in_page (GType type)
{
  gpointer found = find (GTK_WIDGET (curio_window_get_page (window)), type);

  g_assert_nonnull (found);
  return found;
}

static void
activate_row (const char *id)
{
  g_assert_true (curio_window_show_page (window, id));
  stage_settle ();
  g_signal_emit_by_name (find_in_page (GTK_TYPE_COLUMN_VIEW), "activate", 0);
  stage_settle ();
}

static void
test_panes (void)
{
  guint n;

  open_shop ();
  g_assert_true (curio_window_show_page (window, "segments/map"));
  stage_settle ();
  stage_click_mark (find_in_page (CURIO_TYPE_CHART_VIEW), 0);
  stage_settle ();
  n = look_at ("segment pane");
  activate_row ("customers/list");
  n += look_at ("customer pane");
  activate_row ("products/best");
  n += look_at ("item pane");
  g_assert_cmpuint (n, ==, 0);
  close_shop ();
}

/* --- dialogs ----------------------------------------------------------------
 */

static GtkWindow *
find_dialog (void)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (all, i);

      if (other != GTK_WINDOW (window)
          && gtk_widget_get_mapped (GTK_WIDGET (other)))
        return other;
    }
  g_error ("no dialog is open");
  return NULL;
}

static guint
look_at_dialog (const char *where)
{
  GtkWindow *dialog;
  guint n;

  stage_settle ();
  dialog = find_dialog ();
  n = walk_count_faults (GTK_WIDGET (dialog), where)
      + walk_count_popover_faults (GTK_WIDGET (dialog), where);
  /* Some ask before they close. */
  gtk_window_destroy (dialog);
  stage_settle ();
  return n;
}

static void
test_dialogs (void)
{
  GtkWidget *widget;
  guint n;

  open_shop ();
  widget = GTK_WIDGET (window);
  gtk_widget_activate_action (widget, "win.notes", "i", CURIO_DAY_NONE);
  n = look_at_dialog ("notes");
  gtk_widget_activate_action (widget, "win.connect", NULL);
  n += look_at_dialog ("connect");
  gtk_widget_activate_action (find_in_page (CURIO_TYPE_FIGURE_CARD),
                              "figure.show-table", NULL);
  n += look_at_dialog ("table");
  activate_row ("customers/list");
  eyes_press (widget, "Invoices and their lines…");
  n += look_at_dialog ("lines");
  g_assert_cmpuint (n, ==, 0);
  close_shop ();
}

/* What the header and the menu open over the page. */
static void
test_jobs (void)
{
  GLogLevelFlags fatal;
  GtkWidget *widget;
  guint n;

  open_shop ();
  widget = GTK_WIDGET (window);
  gtk_widget_activate_action (widget, "win.campaign", "i", 0);
  n = look_at_dialog ("campaign");
  gtk_widget_activate_action (widget, "win.present", NULL);
  n += look_at_dialog ("deck");
  /* GTK 4.8 warns of its own labels there. */
  fatal = g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  gtk_widget_activate_action (widget, "win.show-shortcuts", NULL);
  n += look_at_dialog ("shortcuts");
  g_log_set_always_fatal (fatal);
  g_assert_cmpuint (n, ==, 0);
  close_shop ();
}

/* What stands beside the work. */
static void
test_beside (void)
{
  GtkWidget *widget;
  guint n;

  open_shop ();
  widget = GTK_WIDGET (window);
  curio_help_window_present (GTK_WINDOW (window));
  n = look_at_dialog ("help");
  gtk_widget_activate_action (widget, "win.present-now", NULL);
  n += look_at_dialog ("slides");
  gtk_widget_activate_action (widget, "win.open", NULL);
  n += look_at_dialog ("shops");
  gtk_widget_activate_action (widget, "win.preferences", NULL);
  n += look_at_dialog ("preferences");
  g_assert_cmpuint (n, ==, 0);
  close_shop ();
}

static void
test_import (void)
{
  g_autofree char *path
      = g_build_filename (g_get_tmp_dir (), "reach.csv", NULL);
  g_autoptr (GError) error = NULL;
  CurioImportDialog *dialog;

  g_file_set_contents (path,
                       "Invoice,StockCode,Description,Quantity,InvoiceDate,"
                       "Price,Customer ID,Country\n"
                       "489434,85048,BALLS,12,2009-12-01,6.95,13085,France\n",
                       -1, &error);
  g_assert_no_error (error);
  open_shop ();
  dialog = curio_import_dialog_present (
      GTK_WINDOW (window), curio_window_get_session (window), path);
  eyes_wait (GTK_WIDGET (dialog), "BALLS");
  g_assert_cmpuint (look_at_dialog ("import"), ==, 0);
  g_remove (path);
  close_shop ();
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
  g_test_add_func ("/ui/reach/jobs", test_jobs);
  g_test_add_func ("/ui/reach/beside", test_beside);
  g_test_add_func ("/ui/reach/import", test_import);
  return g_test_run ();
}
