/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The side bar: whichever way a page is selected, it is the page shown. */

#include "curio-side-bar.h"
#include "ui-stage.h"

typedef struct
{
  CurioSideBar *bar;
  GtkListBox *list;
  GtkWidget *window;
  GString *said;
} Fixture;

static void
chosen_cb (CurioSideBar *bar, const char *id, gpointer said)
{
  g_string_append_printf (said, "%s ", id);
}

static void
entered_cb (CurioSideBar *bar, gpointer said)
{
  g_string_append (said, "enter ");
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->bar = g_object_new (CURIO_TYPE_SIDE_BAR, NULL);
  curio_side_bar_add_page (self->bar, "sales", "curio-sales-symbolic", "S");
  curio_side_bar_add_page (self->bar, "segments", "curio-sales-symbolic", "G");
  self->said = g_string_new (NULL);
  g_signal_connect (self->bar, "page-chosen", G_CALLBACK (chosen_cb),
                    self->said);
  g_signal_connect (self->bar, "page-entered", G_CALLBACK (entered_cb),
                    self->said);
  self->window = stage_show (GTK_WIDGET (self->bar), 212, 600);
  self->list = GTK_LIST_BOX (gtk_widget_get_template_child (
      GTK_WIDGET (self->bar), CURIO_TYPE_SIDE_BAR, "list"));
  curio_side_bar_select_page (self->bar, "sales");
  g_string_truncate (self->said, 0);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  stage_strike (self->window, GTK_WIDGET (self->bar));
  g_string_free (self->said, TRUE);
}

/* Down selects the next page: it is told like one that was clicked. */
static void
test_walk (Fixture *self, gconstpointer unused)
{
  gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
  stage_press (GTK_WIDGET (self->list), GDK_KEY_Down);
  g_assert_cmpstr (self->said->str, ==, "segments ");
}

/* Tab leaves the list as it is. */
static void
test_tab (Fixture *self, gconstpointer unused)
{
  gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
  gtk_widget_child_focus (GTK_WIDGET (self->bar), GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (self->said->str, ==, "");
  g_assert_true (gtk_list_box_get_selected_row (self->list)
                 == gtk_list_box_get_row_at_index (self->list, 0));
}

static void
test_enter (Fixture *self, gconstpointer unused)
{
  g_signal_emit_by_name (self->list, "row-activated",
                         gtk_list_box_get_row_at_index (self->list, 0));
  g_assert_cmpstr (self->said->str, ==, "enter ");
}

/* Told from outside that a page is shown, it says so once and no more. */
static void
test_select (Fixture *self, gconstpointer unused)
{
  curio_side_bar_select_page (self->bar, "segments");
  curio_side_bar_select_page (self->bar, "segments");
  g_assert_cmpstr (self->said->str, ==, "segments ");
  g_assert_true (gtk_list_box_get_selected_row (self->list)
                 == gtk_list_box_get_row_at_index (self->list, 1));
}

int
main (int argc, char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/side-bar/walk", Fixture, NULL, set_up, test_walk, tear_down);
  g_test_add ("/side-bar/tab", Fixture, NULL, set_up, test_tab, tear_down);
  g_test_add ("/side-bar/enter", Fixture, NULL, set_up, test_enter, tear_down);
  g_test_add ("/side-bar/select", Fixture, NULL, set_up, test_select,
              tear_down);
  return g_test_run ();
}
