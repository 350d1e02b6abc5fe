/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way out of a long list with Tab. */

#include "curio-list-tabs.h"

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

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code,
                GdkModifierType state, gpointer user_data)
{
  GtkWidget *rows = user_data;
  gboolean is_back = key == GDK_KEY_ISO_Left_Tab
                     || (key == GDK_KEY_Tab && (state & GDK_SHIFT_MASK) != 0);

  if ((key != GDK_KEY_Tab && key != GDK_KEY_KP_Tab && !is_back)
      || (state & GDK_CONTROL_MASK) != 0)
    return FALSE;
  leave (rows, is_back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  return TRUE;
}

void
curio_list_tabs_leave (GtkColumnView *view)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *rows;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  rows = gtk_widget_get_last_child (GTK_WIDGET (view));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), rows);
  gtk_widget_add_controller (rows, keys);
}
