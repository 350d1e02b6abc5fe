/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A talk under the pointer: a click turns the page, a drag points. */

#include "curio-present-private.h"

/* A pointer pressed and moved so far points instead of turning the page. */
#define DRAG_PX 8.0

static void
drag_begin_cb (CurioPresentWindow *self)
{
  self->is_dragged = FALSE;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy,
                CurioPresentWindow *self)
{
  double x, y;

  if (ABS (dx) + ABS (dy) > DRAG_PX)
    self->is_dragged = TRUE;
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  curio_present_window_set_dot (self, x + dx, y + dy);
}

/* What was no drag is a click: the right button goes back. */
static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy,
             CurioPresentWindow *self)
{
  guint button
      = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (self->is_dragged)
    {
      self->is_dragged = FALSE;
      curio_present_window_set_dot (self, -1, -1);
    }
  else if (button == GDK_BUTTON_SECONDARY)
    curio_present_window_go_to (self, (int)self->index - 1);
  else if (button == GDK_BUTTON_PRIMARY)
    curio_present_window_go_to (self, (int)self->index + 1);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y,
           CurioPresentWindow *self)
{
  if (self->has_dot)
    curio_present_window_set_dot (self, x, y);
}

/* A whole step of the wheel is a slide; of a touch pad many small ones are. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy,
           CurioPresentWindow *self)
{
  self->wheel += dy;
  if (self->wheel >= 1)
    curio_present_window_go_to (self, (int)self->index + 1);
  else if (self->wheel <= -1)
    curio_present_window_go_to (self, (int)self->index - 1);
  else
    return TRUE;
  self->wheel = 0;
  return TRUE;
}

void
curio_present_window_add_pointer (CurioPresentWindow *self)
{
  GtkWidget *slide = GTK_WIDGET (self->slide);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb),
                            self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (slide, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (slide, motion);
  gtk_widget_add_controller (slide, scroll);
}
