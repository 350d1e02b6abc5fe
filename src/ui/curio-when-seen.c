/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work for a part of a page that is scrolled to.  While the brush is dragged
 * each frame brings other figures, and what nobody sees can wait until the
 * hand rests. */

#include "curio-when-seen.h"

/* A filter that was not changed for so long is no longer being dragged. */
#define REST_MS 150

static gboolean
is_seen (const CurioWhenSeen *self)
{
  double x, y;

  if (!gtk_widget_get_mapped (self->widget)
      || gtk_widget_get_height (self->widget) == 0)
    return FALSE;
  if (self->scroller == NULL)
    return TRUE;
  return gtk_widget_translate_coordinates (self->widget, self->scroller, 0, 0,
                                           &x, &y)
         && y < gtk_widget_get_height (self->scroller)
         && y + gtk_widget_get_height (self->widget) > 0;
}

void
curio_when_seen_catch_up (CurioWhenSeen *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->rest, g_source_remove);
  if (!self->is_due)
    return;
  self->is_due = FALSE;
  self->func (self->widget);
}

static gboolean
rested_cb (gpointer data)
{
  CurioWhenSeen *self = data;

  self->rest = 0;
  curio_when_seen_catch_up (self);
  return G_SOURCE_REMOVE;
}

void
curio_when_seen_ask (CurioWhenSeen *self)
{
  g_return_if_fail (self != NULL);

  self->is_due = TRUE;
  g_clear_handle_id (&self->rest, g_source_remove);
  if (is_seen (self))
    curio_when_seen_catch_up (self);
  else
    self->rest = g_timeout_add (REST_MS, rested_cb, self);
}

/* --- scrolling ------------------------------------------------------------
 */

static void
look_cb (GtkWidget *widget)
{
  CurioWhenSeen *self
      = g_object_get_data (G_OBJECT (widget), "curio-when-seen");

  if (self->is_due && is_seen (self))
    curio_when_seen_catch_up (self);
}

/* In the frame that shows it, and not in the layout that finds it there. */
static void
moved_cb (GtkAdjustment *adjustment, gpointer data)
{
  CurioWhenSeen *self = data;

  if (self->is_due)
    curio_after_layout_ask (&self->after_layout);
}

static void
map_cb (GtkWidget *widget, gpointer data)
{
  CurioWhenSeen *self = data;
  GtkAdjustment *adjustment;

  self->scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  if (self->scroller == NULL)
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (self->scroller));
  self->scrolled = g_signal_connect (adjustment, "value-changed",
                                     G_CALLBACK (moved_cb), self);
  self->resized
      = g_signal_connect (adjustment, "changed", G_CALLBACK (moved_cb), self);
}

static void
unmap_cb (GtkWidget *widget, gpointer data)
{
  CurioWhenSeen *self = data;
  GtkAdjustment *adjustment;

  if (self->scroller == NULL)
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (self->scroller));
  g_clear_signal_handler (&self->scrolled, adjustment);
  g_clear_signal_handler (&self->resized, adjustment);
  self->scroller = NULL;
}

/* --- life -----------------------------------------------------------------
 */

void
curio_when_seen_init (CurioWhenSeen *self, GtkWidget *widget,
                      CurioWhenSeenFunc func)
{
  g_return_if_fail (self != NULL && func != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  *self = (CurioWhenSeen){ .widget = widget, .func = func };
  g_object_set_data (G_OBJECT (widget), "curio-when-seen", self);
  curio_after_layout_init (&self->after_layout, widget, look_cb);
  g_signal_connect (widget, "map", G_CALLBACK (map_cb), self);
  g_signal_connect (widget, "unmap", G_CALLBACK (unmap_cb), self);
}

void
curio_when_seen_clear (CurioWhenSeen *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->rest, g_source_remove);
}
