/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens the menus of what is on screen, one after the other. */

#include "ui-tour-menus.h"

#include "ui-stage.h"

/* --- of buttons ------------------------------------------------------------
 */

static void
list_menus (GtkWidget *widget, GPtrArray *menus)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  /* Those of the header are the same on each page. */
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_is_sensitive (widget)
      && g_object_get_data (G_OBJECT (widget), "walked") == NULL)
    {
      g_object_set_data (G_OBJECT (widget), "walked", widget);
      g_ptr_array_add (menus, widget);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      list_menus (child, menus);
}

static guint
look_at_popovers (GtkWidget *root, const char *where, TourFunc look)
{
  g_autoptr (GPtrArray) menus = g_ptr_array_new ();
  guint n = 0;

  list_menus (root, menus);
  for (guint i = 0; i < menus->len; i++)
    {
      GtkMenuButton *button = g_ptr_array_index (menus, i);
      GtkPopover *popover;

      /* What is scrolled away comes into view. */
      gtk_widget_grab_focus (GTK_WIDGET (button));
      stage_settle ();
      gtk_menu_button_popup (button);
      stage_settle ();
      popover = gtk_menu_button_get_popover (button);
      if (popover == NULL || !gtk_widget_get_mapped (GTK_WIDGET (popover)))
        g_error ("%s: a menu button opens nothing", where);
      n += look (GTK_WIDGET (popover), where);
      gtk_menu_button_popdown (button);
      stage_settle ();
    }
  return n;
}

/* --- of charts and lists ---------------------------------------------------
 */

/* What a click with the other button goes to; NULL: it does nothing. */
static GtkGesture *
find_other_click (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller)
          && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller))
                 == GDK_BUTTON_SECONDARY)
        return GTK_GESTURE (controller);
    }
  return NULL;
}

static gboolean
has_alike (GPtrArray *widgets, GtkWidget *widget)
{
  for (guint i = 0; i < widgets->len; i++)
    if (G_OBJECT_TYPE (g_ptr_array_index (widgets, i))
        == G_OBJECT_TYPE (widget))
      return TRUE;
  return FALSE;
}

/* One of each kind: their menus are the same. */
static void
list_clicked (GtkWidget *widget, GPtrArray *clicked)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (find_other_click (widget) != NULL && !has_alike (clicked, widget))
    g_ptr_array_add (clicked, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      list_clicked (child, clicked);
}

/* The middle of what is seen of WIDGET, in its pixels; FALSE: nothing is. */
static gboolean
find_place (GtkWidget *widget, GtkWidget *root, double *x, double *y)
{
  graphene_rect_t box, seen;

  /* What is scrolled away comes into view. */
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  stage_settle ();
  if (!gtk_widget_compute_bounds (widget, root, &box)
      || !graphene_rect_intersection (
          &box,
          &GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (root),
                               (float)gtk_widget_get_height (root)),
          &seen))
    return FALSE;
  *x = (double)(seen.origin.x - box.origin.x + seen.size.width / 2);
  *y = (double)(seen.origin.y - box.origin.y + seen.size.height / 2);
  return TRUE;
}

static guint
look_at_contexts (GtkWidget *root, const char *where, TourFunc look)
{
  g_autoptr (GPtrArray) clicked = g_ptr_array_new ();
  guint n = 0;

  list_clicked (root, clicked);
  for (guint i = 0; i < clicked->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (clicked, i);
      GtkPopover *menu;
      double x, y;

      if (!find_place (widget, root, &x, &y))
        continue;
      g_signal_emit_by_name (find_other_click (widget), "pressed", 1, x, y);
      stage_settle ();
      menu = tour_find (root, GTK_TYPE_POPOVER_MENU);
      if (menu == NULL)
        g_error ("%s: a click with the other button opens nothing", where);
      n += look (GTK_WIDGET (menu), where);
      gtk_popover_popdown (menu);
      stage_settle ();
    }
  return n;
}

guint
tour_menus (GtkWidget *root, const char *where, TourFunc look)
{
  return look_at_popovers (root, where, look)
         + look_at_contexts (root, where, look);
}
