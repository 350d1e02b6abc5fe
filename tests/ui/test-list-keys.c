/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a search into the list below it, with real keys of the display. */

#include "curio-customers-page.h"
#include "curio-list-keys.h"
#include "ui-keys.h"
#include "ui-shop.h"
#include "ui-stage.h"

/* The button between them would take the key where nobody said otherwise. */
static void
test_list_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *search = gtk_search_entry_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window;

  for (guint i = 0; i < 3; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), gtk_label_new ("row"));
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("between"));
  gtk_box_append (GTK_BOX (box), list);
  curio_list_keys_follow (GTK_SEARCH_ENTRY (search), list);
  window = stage_show (box, 300, 300);
  keys_focus_window (GTK_WINDOW (window));
  gtk_widget_grab_focus (search);
  keys_press ("Down");
  g_assert_true (
      gtk_root_get_focus (GTK_ROOT (window))
      == GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)));
  stage_strike (window, box);
}

/* The titles of the columns are passed by. */
static void
test_customers (void)
{
  g_autoptr (CurioFacts) facts = shop_new_large (300);
  g_autoptr (CurioSession) session = stage_new_session (facts);
  CurioCustomersPage *page
      = g_object_new (CURIO_TYPE_CUSTOMERS_PAGE, "title", "Customers",
                      "session", session, NULL);
  GtkWidget *window = stage_show (GTK_WIDGET (page), 1148, 813);
  GtkWidget *rows = gtk_widget_get_last_child (
      GTK_WIDGET (curio_customers_page_get_view (page)));

  keys_focus_window (GTK_WINDOW (window));
  curio_page_search (CURIO_PAGE (page));
  keys_press ("Down");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window))
                 == gtk_widget_get_first_child (rows));
  stage_strike (window, GTK_WIDGET (page));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/ui/list-keys/list-box", test_list_box);
  g_test_add_func ("/ui/list-keys/customers", test_customers);
  return g_test_run ();
}
