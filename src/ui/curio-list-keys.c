/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way out of a long list, or of many chips, with Tab; to the titles of a
 * list's columns, and from a search into it. */

#include "curio-list-keys.h"

static gboolean
enter (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_get_mapped (widget)
         && gtk_widget_child_focus (widget, direction);
}

static GtkWidget *
get_next (GtkWidget *widget, GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_FORWARD
             ? gtk_widget_get_next_sibling (widget)
             : gtk_widget_get_prev_sibling (widget);
}

/* To the nearest thing after or before WIDGET, wherever it is in the window;
 * from the last to the first. */
static void
leave (GtkWidget *widget, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  for (; widget != GTK_WIDGET (root); widget = gtk_widget_get_parent (widget))
    for (GtkWidget *next = get_next (widget, direction); next != NULL;
         next = get_next (next, direction))
      if (enter (next, direction))
        return;
  gtk_root_set_focus (root, NULL);
  gtk_widget_child_focus (GTK_WIDGET (root), direction);
}

/* --- Tab ------------------------------------------------------------------
 */

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code,
                GdkModifierType state, gpointer user_data)
{
  GtkWidget *part = user_data;
  gboolean is_back = key == GDK_KEY_ISO_Left_Tab
                     || (key == GDK_KEY_Tab && (state & GDK_SHIFT_MASK) != 0);

  if ((key != GDK_KEY_Tab && key != GDK_KEY_KP_Tab && !is_back)
      || (state & GDK_CONTROL_MASK) != 0)
    return FALSE;
  leave (part, is_back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  return TRUE;
}

/* --- titles ---------------------------------------------------------------
 */

/* The first Enter sorts as a click would: rising, and then the other way. */
static gboolean
title_key_cb (GtkEventControllerKey *controller, guint key, guint code,
              GdkModifierType state, gpointer user_data)
{
  GtkColumnViewColumn *column = user_data;
  gboolean was_rising
      = g_object_get_data (G_OBJECT (column), "rising") != NULL;

  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_space)
    return FALSE;
  gtk_column_view_sort_by_column (
      gtk_column_view_column_get_column_view (column), column,
      was_rising ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  g_object_set_data (G_OBJECT (column), "rising",
                     was_rising ? NULL : GINT_TO_POINTER (1));
  return TRUE;
}

static void
open_title (GtkWidget *title, GtkColumnViewColumn *column)
{
  GtkEventController *keys;

  if (gtk_widget_get_focusable (title)
      || gtk_column_view_column_get_sorter (column) == NULL)
    return;
  keys = gtk_event_controller_key_new ();
  gtk_widget_set_focusable (title, TRUE);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL,
      gtk_column_view_column_get_title (column), -1);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (title_key_cb), column);
  gtk_widget_add_controller (title, keys);
}

/* The header has a title for each column, in their order. */
static void
map_cb (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = gtk_widget_get_first_child (header);

  gtk_widget_set_can_focus (header, TRUE);
  gtk_widget_set_focusable (header, FALSE);
  for (guint i = 0; title != NULL && i < g_list_model_get_n_items (columns);
       i++, title = gtk_widget_get_next_sibling (title))
    {
      g_autoptr (GtkColumnViewColumn) column
          = g_list_model_get_item (columns, i);

      open_title (title, column);
    }
}

/* --- both -----------------------------------------------------------------
 */

void
curio_list_keys_let_tab_leave (GtkWidget *part)
{
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_WIDGET (part));

  keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), part);
  gtk_widget_add_controller (part, keys);
}

void
curio_list_keys_add (GtkColumnView *view)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  curio_list_keys_let_tab_leave (
      gtk_widget_get_first_child (GTK_WIDGET (view)));
  curio_list_keys_let_tab_leave (
      gtk_widget_get_last_child (GTK_WIDGET (view)));
  g_signal_connect (view, "map", G_CALLBACK (map_cb), NULL);
}

/* --- from a search --------------------------------------------------------
 */

static gboolean
search_key_cb (GtkEventControllerKey *controller, guint key, guint code,
               GdkModifierType state, gpointer user_data)
{
  return (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
         && (state & gtk_accelerator_get_default_mod_mask ()) == 0
         && enter (user_data, GTK_DIR_TAB_FORWARD);
}

void
curio_list_keys_follow (GtkSearchEntry *search, GtkWidget *list)
{
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_SEARCH_ENTRY (search));
  g_return_if_fail (GTK_IS_WIDGET (list));

  keys = gtk_event_controller_key_new ();
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (search_key_cb),
                           list, 0);
  gtk_widget_add_controller (GTK_WIDGET (search), keys);
}
