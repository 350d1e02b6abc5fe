/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a figure's menus do: copy, save, show as a table, note a day, plan a
 * campaign. */

#include "curio-figure-card-private.h"
#include "curio-figure-file.h"
#include "curio-figure-print.h"
#include "curio-page.h"
#include "curio-table-window.h"

#include <glib/gi18n-lib.h>

/* --- saving and copying ------------------------------------------------- */

static void
copied_cb (GObject *view, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioFigureCard) self = data;
  g_autoptr (GError) error = NULL;

  if (curio_figure_file_copy_finish (CURIO_CHART_VIEW (view), result, &error))
    curio_page_say (GTK_WIDGET (self), _ ("Picture copied"));
  else
    curio_page_say (GTK_WIDGET (self), error->message);
}

static void
copy_picture_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  CurioFigureCard *self = CURIO_FIGURE_CARD (widget);

  if (curio_chart_view_get_chart (self->view) != NULL)
    curio_figure_file_copy (self->view, copied_cb, g_object_ref (self));
}

static void
copy_numbers_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  CurioFigureCard *self = CURIO_FIGURE_CARD (widget);
  g_autofree char *text = curio_figure_file_list_numbers (self->view);

  if (text == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  curio_page_say (GTK_WIDGET (self), _ ("Numbers copied"));
}

static void
show_table_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  CurioFigureCard *self = CURIO_FIGURE_CARD (widget);
  const CurioChart *chart = curio_chart_view_get_chart (self->view);

  if (chart != NULL)
    curio_table_window_present (widget, chart);
}

/* --- notes --------------------------------------------------------------- */

static void
add_note_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  CurioFigureCard *self = CURIO_FIGURE_CARD (widget);
  gint32 month;

  if (curio_chart_view_find_month (self->view, self->pointed, &month))
    gtk_widget_activate_action (widget, "win.notes", "i",
                                curio_month_first_day (month));
}

static void
plan_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  gtk_widget_activate_action (widget, "win.campaign", "i",
                              CURIO_FIGURE_CARD (widget)->pointed);
}

static void
show_context (CurioFigureCard *self, const GdkRectangle *at)
{
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "figure.plan",
      self->pointed >= 0 && g_str_has_suffix (self->figure_id, "segments"));
  gtk_popover_set_pointing_to (self->context, at);
  gtk_popover_popup (self->context);
}

static void
context_cb (GtkGestureClick *gesture, int n_press, double x, double y,
            gpointer user_data)
{
  CurioFigureCard *self = user_data;

  self->pointed = curio_chart_view_get_id_at (self->view, x, y);
  show_context (self, &(GdkRectangle){ (int)x, (int)y, 1, 1 });
}

/* GTK 4.8 leaves the keyboard nowhere when such a menu closes. */
static void
context_closed_cb (GtkPopover *popover, gpointer user_data)
{
  gtk_widget_grab_focus (GTK_WIDGET (CURIO_FIGURE_CARD (user_data)->view));
}

static gboolean
context_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CurioFigureCard *self = CURIO_FIGURE_CARD (widget);
  GdkRectangle at
      = { gtk_widget_get_width (GTK_WIDGET (self->view)) / 2,
          gtk_widget_get_height (GTK_WIDGET (self->view)) / 2, 1, 1 };

  self->pointed = curio_chart_view_get_focused_id (self->view);
  curio_chart_view_get_focused_box (self->view, &at);
  show_context (self, &at);
  return TRUE;
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  CurioFigureCard *self = CURIO_FIGURE_CARD (widget);

  if (self->file_name != NULL)
    curio_figure_file_ask (self->view, self->file_name,
                           g_variant_get_string (target, NULL));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  CurioFigureCard *self = CURIO_FIGURE_CARD (widget);
  g_autoptr (GtkPrintOperation) print
      = curio_figure_print_new (self->view, self->file_name);
  g_autoptr (GError) error = NULL;

  if (print == NULL)
    return;
  gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), &error);
  if (error != NULL)
    curio_page_say (GTK_WIDGET (self), error->message);
}

/* Like the file of a figure: title, books, period and as-of. */
static char *
name_deck (CurioFigureCard *card, const char *title, const char *name)
{
  GtkWidget *page
      = gtk_widget_get_ancestor (GTK_WIDGET (card), CURIO_TYPE_PAGE);
  CurioSession *session
      = page != NULL ? curio_page_get_session (CURIO_PAGE (page)) : NULL;
  const CurioMeasures *measures
      = session != NULL ? curio_session_get_measures (session) : NULL;

  return measures != NULL ? curio_measures_name_file (measures, title)
                          : g_strdup (name);
}

void
curio_figure_card_save_deck (CurioFigureCard *const *cards, guint n_cards,
                             const char *title, const char *name)
{
  g_autofree CurioChartView **views = g_new0 (CurioChartView *, n_cards);
  g_autofree char *full_name = NULL;

  g_return_if_fail (n_cards > 0);

  for (guint i = 0; i < n_cards; i++)
    views[i] = cards[i]->view;
  full_name = name_deck (cards[0], title, name);
  curio_figure_file_ask_deck (views, n_cards, title, full_name);
}

void
curio_figure_card_class_add_menu (CurioFigureCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_install_action (widget_class, "figure.copy-picture", NULL,
                                   copy_picture_cb);
  gtk_widget_class_install_action (widget_class, "figure.copy-numbers", NULL,
                                   copy_numbers_cb);
  gtk_widget_class_install_action (widget_class, "figure.add-note", NULL,
                                   add_note_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, context_key_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK,
                                context_key_cb, NULL);
  gtk_widget_class_install_action (widget_class, "figure.plan", NULL, plan_cb);
  gtk_widget_class_install_action (widget_class, "figure.show-table", NULL,
                                   show_table_cb);
  gtk_widget_class_install_action (widget_class, "figure.save", "s", save_cb);
  gtk_widget_class_install_action (widget_class, "figure.print", NULL,
                                   print_cb);
  gtk_widget_class_bind_template_callback (widget_class, context_cb);
  gtk_widget_class_bind_template_callback (widget_class, context_closed_cb);
}
