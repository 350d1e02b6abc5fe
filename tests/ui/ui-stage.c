/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The stage on which widgets are tested. */

#include "ui-stage.h"

CurioSession *
stage_new_session (CurioFacts *facts)
{
  CurioSession *session = curio_session_new ();
  g_autoptr (CurioSource) source = curio_source_new_local ("test");

  curio_session_show (session, source, facts);
  return session;
}

void
stage_settle (void)
{
  for (guint quiet = 0; quiet < 5;)
    if (g_main_context_iteration (NULL, FALSE))
      quiet = 0;
    else
      {
        g_usleep (10000);
        quiet++;
      }
}

static gboolean
give_up_cb (gpointer user_data)
{
  g_error ("ten seconds have passed");
  return G_SOURCE_REMOVE;
}

void
stage_wait (const gboolean *is_done)
{
  guint timeout = g_timeout_add_seconds (10, give_up_cb, NULL);

  while (!*is_done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

GtkWidget *
stage_show (GtkWidget *widget, int width, int height)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), widget);
  gtk_window_set_child (GTK_WINDOW (window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  for (int i = 0; i < 500 && gtk_widget_get_width (widget) == 0; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10000);
    }
  g_assert_cmpint (gtk_widget_get_width (widget), >, 0);
  stage_settle ();
  return window;
}

void
stage_strike (GtkWidget *window, GtkWidget *widget)
{
  g_object_ref (widget);
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
  g_assert_finalize_object (widget);
}

/* That of the first button: a card has another for its menu. */
static gboolean
is_primary (gpointer controller)
{
  return !GTK_IS_GESTURE_SINGLE (controller)
         || gtk_gesture_single_get_button (controller) <= GDK_BUTTON_PRIMARY;
}

static gpointer
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type)
          && is_primary (controller))
        return controller;
    }
  g_assert_not_reached ();
}

void
stage_click_mark (CurioChartView *view, guint index)
{
  const CurioLayout *layout = curio_chart_view_get_layout (view);
  double scale = curio_chart_view_get_scale (view);
  const CurioMark *mark;

  g_assert_nonnull (layout);
  g_assert_cmpuint (index, <, layout->marks->len);
  mark = curio_layout_get_mark (layout, (int)index);
  g_signal_emit_by_name (
      find_controller (GTK_WIDGET (view), GTK_TYPE_GESTURE_CLICK), "released",
      1, (mark->box.x + mark->box.width / 2) * scale,
      (mark->box.y + mark->box.height / 2) * scale);
}

guint
stage_find_mark (CurioChartView *view, int id)
{
  const CurioLayout *layout = curio_chart_view_get_layout (view);

  g_assert_nonnull (layout);
  for (guint i = 0; i < layout->marks->len; i++)
    if (curio_layout_get_mark (layout, (int)i)->id == id)
      return i;
  g_error ("no mark has the id %d", id);
  return 0;
}

static gboolean
is_bound_to (GtkShortcut *shortcut, guint key)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  return GTK_IS_KEYVAL_TRIGGER (trigger)
         && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger))
                == key;
}

void
stage_press (GtkWidget *widget, guint key)
{
  GListModel *shortcuts
      = find_controller (widget, GTK_TYPE_SHORTCUT_CONTROLLER);

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (!is_bound_to (shortcut, key))
        continue;
      gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                    widget,
                                    gtk_shortcut_get_arguments (shortcut));
      return;
    }
  g_error ("no binding for this key");
}

void
stage_assert_sane (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      g_autofree char *text
          = g_ascii_strdown (gtk_label_get_text (GTK_LABEL (widget)), -1);

      g_assert_false (g_str_has_prefix (text, "nan"));
      g_assert_null (strstr (text, "-nan"));
      g_assert_null (strstr (text, "£nan"));
      g_assert_null (strstr (text, "inf "));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    stage_assert_sane (child);
}
