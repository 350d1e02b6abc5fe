/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a chart without a card. */

#include "curio-chart-menu.h"
#include "curio-figure-file.h"
#include "curio-page.h"
#include "curio-table-window.h"

#include <glib/gi18n-lib.h>

#define KEY "curio-chart-menu"

typedef struct
{
  CurioChartView *view; /* which keeps it */
  GSimpleActionGroup *actions;
  GtkPopover *popover;
  char *subject, *footer;
  int pointed; /* id of the mark for which it was opened, or -1 */
} Menu;

/* --- words --------------------------------------------------------------- */

/* What the chart said itself, while it says more. */
typedef struct
{
  CurioChart *chart;
  char *title, *footer;
} Loan;

/* NULL chart: there is none. */
static Loan
lend_words (const Menu *menu)
{
  CurioChart *chart = (CurioChart *)curio_chart_view_get_chart (menu->view);
  Loan loan = { chart };

  if (chart == NULL)
    return loan;
  loan.title = chart->title;
  loan.footer = chart->footer;
  if (loan.title == NULL)
    {
      chart->title = g_strdup (menu->subject);
      chart->footer = g_strdup (menu->footer);
    }
  else
    chart->footer = g_strdup_printf ("%s · %s", menu->subject, menu->footer);
  return loan;
}

static void
take_words_back (Loan *loan)
{
  if (loan->title == NULL)
    g_free (loan->chart->title);
  g_free (loan->chart->footer);
  loan->chart->title = loan->title;
  loan->chart->footer = loan->footer;
}

/* --- actions ------------------------------------------------------------- */

static void
copied_cb (GObject *view, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (curio_figure_file_copy_finish (CURIO_CHART_VIEW (view), result, &error))
    curio_page_say (GTK_WIDGET (view), _ ("Picture copied"));
  else
    curio_page_say (GTK_WIDGET (view), error->message);
}

static void
copy_picture_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Menu *menu = data;
  Loan loan = lend_words (menu);

  if (loan.chart == NULL)
    return;
  curio_figure_file_copy (menu->view, copied_cb, NULL);
  take_words_back (&loan);
}

static void
copy_numbers_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Menu *menu = data;
  Loan loan = lend_words (menu);
  g_autofree char *text = NULL;

  if (loan.chart == NULL)
    return;
  text = curio_figure_file_list_numbers (menu->view);
  take_words_back (&loan);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (menu->view)),
                          text);
  curio_page_say (GTK_WIDGET (menu->view), _ ("Numbers copied"));
}

static void
show_table_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Menu *menu = data;
  Loan loan = lend_words (menu);

  if (loan.chart == NULL)
    return;
  curio_table_window_present (GTK_WIDGET (menu->view), loan.chart);
  take_words_back (&loan);
}

static void
add_note_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Menu *menu = data;
  gint32 month;

  if (curio_chart_view_find_month (menu->view, menu->pointed, &month))
    gtk_widget_activate_action (GTK_WIDGET (menu->view), "win.notes", "i",
                                curio_month_first_day (month));
}

/* --- the menu ------------------------------------------------------------ */

static GMenuModel *
make_model (void)
{
  GMenu *model = g_menu_new ();
  g_autoptr (GMenu) notes = g_menu_new ();
  g_autoptr (GMenu) copies = g_menu_new ();
  g_autoptr (GMenuItem) note
      = g_menu_item_new (_ ("Add a _Note Here…"), "chart.add-note");

  g_menu_item_set_attribute (note, "hidden-when", "s", "action-disabled");
  g_menu_append_item (notes, note);
  g_menu_append (copies, _ ("Show as _Table"), "chart.show-table");
  g_menu_append (copies, _ ("Copy _Numbers"), "chart.copy-numbers");
  g_menu_append (copies, _ ("_Copy as Picture"), "chart.copy-picture");
  g_menu_append_section (model, NULL, G_MENU_MODEL (notes));
  g_menu_append_section (model, NULL, G_MENU_MODEL (copies));
  return G_MENU_MODEL (model);
}

/* GTK 4.8 leaves the keyboard nowhere when such a menu closes. */
static void
closed_cb (GtkPopover *popover, gpointer data)
{
  gtk_widget_grab_focus (data);
}

static void
make_popover (Menu *menu)
{
  g_autoptr (GMenuModel) model = make_model ();
  GtkWidget *popover = gtk_popover_menu_new_from_model (model);

  menu->popover = GTK_POPOVER (popover);
  gtk_popover_set_has_arrow (menu->popover, FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (menu->view));
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), menu->view);
}

static void
show (Menu *menu, const GdkRectangle *at)
{
  const CurioChart *chart = curio_chart_view_get_chart (menu->view);

  if (chart == NULL)
    return;
  if (menu->popover == NULL)
    make_popover (menu);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (
                                   G_ACTION_MAP (menu->actions), "add-note")),
                               chart->n_months > 0);
  gtk_popover_set_pointing_to (menu->popover, at);
  gtk_popover_popup (menu->popover);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y,
            gpointer data)
{
  Menu *menu = data;

  menu->pointed = curio_chart_view_get_id_at (menu->view, x, y);
  show (menu, &(GdkRectangle){ (int)x, (int)y, 1, 1 });
}

static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  Menu *menu = data;
  GdkRectangle at = { gtk_widget_get_width (widget) / 2,
                      gtk_widget_get_height (widget) / 2, 1, 1 };

  menu->pointed = curio_chart_view_get_focused_id (menu->view);
  curio_chart_view_get_focused_box (menu->view, &at);
  show (menu, &at);
  return GDK_EVENT_STOP;
}

/* --- life ---------------------------------------------------------------- */

static void
free_menu (gpointer data)
{
  Menu *menu = data;

  g_object_unref (menu->actions);
  g_free (menu->subject);
  g_free (menu->footer);
  g_free (menu);
}

static void
destroyed_cb (GtkWidget *view, gpointer data)
{
  Menu *menu = data;

  if (menu->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (menu->popover));
  menu->popover = NULL;
}

static void
add_controllers (Menu *menu)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click),
                                 GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), menu);
  gtk_widget_add_controller (GTK_WIDGET (menu->view),
                             GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_callback_action_new (key_cb, menu, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (menu->view), keys);
}

void
curio_chart_menu_add (CurioChartView *view)
{
  static const GActionEntry entries[] = {
    {.name = "add-note",      .activate = add_note_cb    },
    { .name = "show-table",   .activate = show_table_cb  },
    { .name = "copy-numbers", .activate = copy_numbers_cb},
    { .name = "copy-picture", .activate = copy_picture_cb},
  };
  Menu *menu;

  g_return_if_fail (CURIO_IS_CHART_VIEW (view));

  menu = g_new0 (Menu, 1);
  menu->view = view;
  menu->pointed = -1;
  menu->subject = g_strdup ("");
  menu->footer = g_strdup ("");
  menu->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (menu->actions), entries,
                                   G_N_ELEMENTS (entries), menu);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "chart",
                                  G_ACTION_GROUP (menu->actions));
  add_controllers (menu);
  g_signal_connect (view, "destroy", G_CALLBACK (destroyed_cb), menu);
  g_object_set_data_full (G_OBJECT (view), KEY, menu, free_menu);
}

void
curio_chart_menu_set_words (CurioChartView *view, const char *subject,
                            const char *footer)
{
  Menu *menu = g_object_get_data (G_OBJECT (view), KEY);

  g_return_if_fail (menu != NULL);
  g_return_if_fail (subject != NULL && footer != NULL);

  g_free (menu->subject);
  menu->subject = g_strdup (subject);
  g_free (menu->footer);
  menu->footer = g_strdup (footer);
}
