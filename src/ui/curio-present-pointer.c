/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A talk under the pointer: a click turns the page, a drag points.  A finger
 * swipes or taps, and is shown the way out that has no key. */

#include "curio-present-private.h"

/* A pointer pressed and moved so far points instead of turning the page. */
#define DRAG_PX 8.0
/* A finger moved so far sideways turns the page. */
#define SWIPE_PX 60.0
/* As far on a touch pad as a step of the wheel. */
#define SURFACE_PX 80.0
/* The part of the slide, from the left, where a tap goes back. */
#define BACK_PART (1.0 / 3)
#define LEAVE_SECONDS 4

static void
turn (CurioPresentWindow *self, int n_slides)
{
  curio_present_window_go_to (self, (int)self->index + n_slides);
}

/* --- pointing ------------------------------------------------------------ */

/* Where the slide here has (X, Y), the one that everybody sees has it at the
 * same part of its width and height. */
static void
point (CurioPresentWindow *self, GtkWidget *here, double x, double y)
{
  GtkWidget *slide = GTK_WIDGET (self->slide);
  double width = MAX (gtk_widget_get_width (here), 1);
  double height = MAX (gtk_widget_get_height (here), 1);

  curio_present_window_set_dot (self, x * gtk_widget_get_width (slide) / width,
                                y * gtk_widget_get_height (slide) / height);
}

static GtkWidget *
get_slide (gpointer controller)
{
  return gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
}

static void
drag_begin_cb (CurioPresentWindow *self)
{
  self->is_dragged = FALSE;
  self->is_cancelled = FALSE;
}

/* The system took the finger or the pointer away; the end still follows. */
static void
cancel_cb (CurioPresentWindow *self)
{
  self->is_cancelled = TRUE;
}

/* The device does not say: X11 tells that of the pointer. */
static gboolean
is_finger (gpointer gesture)
{
  return gtk_gesture_single_get_current_sequence (gesture) != NULL;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy,
                CurioPresentWindow *self)
{
  double x, y;

  if (is_finger (gesture))
    return;
  if (ABS (dx) + ABS (dy) > DRAG_PX)
    self->is_dragged = TRUE;
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  point (self, get_slide (gesture), x + dx, y + dy);
}

/* --- turning the page ---------------------------------------------------- */

static gboolean
hide_leave_cb (gpointer data)
{
  CurioPresentWindow *self = data;

  self->leave_timeout = 0;
  gtk_widget_set_visible (self->leave, FALSE);
  return G_SOURCE_REMOVE;
}

static void
show_leave (CurioPresentWindow *self)
{
  gtk_widget_set_visible (self->leave, TRUE);
  g_clear_handle_id (&self->leave_timeout, g_source_remove);
  self->leave_timeout
      = g_timeout_add_seconds (LEAVE_SECONDS, hide_leave_cb, self);
}

/* The room is shown no button when the speaker touches their own view. */
void
curio_present_window_touch (CurioPresentWindow *self, GtkWidget *slide,
                            double part, double dx, double dy)
{
  if (ABS (dx) > SWIPE_PX && ABS (dx) > ABS (dy))
    turn (self, dx < 0 ? 1 : -1);
  else if (ABS (dx) + ABS (dy) <= DRAG_PX)
    turn (self, part < BACK_PART ? -1 : 1);
  if (slide == GTK_WIDGET (self->slide))
    show_leave (self);
}

/* The right button goes back. */
void
curio_present_window_click (CurioPresentWindow *self, guint button)
{
  if (button == GDK_BUTTON_SECONDARY)
    turn (self, -1);
  else if (button == GDK_BUTTON_PRIMARY)
    turn (self, 1);
}

/* What was no drag is a click; what was cancelled is neither. */
void
curio_present_window_lift (CurioPresentWindow *self, GtkWidget *slide,
                           guint button, double part, double dx, double dy)
{
  if (self->is_dragged)
    {
      self->is_dragged = FALSE;
      curio_present_window_set_dot (self, -1, -1);
    }
  else if (self->is_cancelled)
    return;
  else if (button == 0)
    curio_present_window_touch (self, slide, part, dx, dy);
  else
    curio_present_window_click (self, button);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy,
             CurioPresentWindow *self)
{
  GtkWidget *slide = get_slide (gesture);
  guint button
      = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  double x = 0, y = 0;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  curio_present_window_lift (self, slide, is_finger (gesture) ? 0 : button,
                             x / MAX (gtk_widget_get_width (slide), 1), dx,
                             dy);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y,
           CurioPresentWindow *self)
{
  if (self->has_dot)
    point (self, get_slide (controller), x, y);
}

/* --- the wheel ----------------------------------------------------------- */

void
curio_present_window_begin_scroll (CurioPresentWindow *self)
{
  self->wheel = 0;
  self->is_turned = FALSE;
}

/* A whole step of the wheel is a slide.  A touch pad tells pixels, and a
 * stroke of the fingers has hundreds: it turns one page, however long. */
void
curio_present_window_scroll (CurioPresentWindow *self, double dy,
                             GdkScrollUnit unit)
{
  gboolean is_surface = unit == GDK_SCROLL_UNIT_SURFACE;

  if (is_surface && self->is_turned)
    return;
  self->wheel += is_surface ? dy / SURFACE_PX : dy;
  if (ABS (self->wheel) < 1)
    return;
  turn (self, self->wheel > 0 ? 1 : -1);
  self->wheel = 0;
  self->is_turned = is_surface;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy,
           CurioPresentWindow *self)
{
  curio_present_window_scroll (
      self, dy, gtk_event_controller_scroll_get_unit (controller));
  return TRUE;
}

void
curio_present_window_add_pointer (CurioPresentWindow *self, GtkWidget *slide)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb),
                           self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self,
                           0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (cancel_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, 0);
  g_signal_connect_object (scroll, "scroll-begin",
                           G_CALLBACK (curio_present_window_begin_scroll),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll-end",
                           G_CALLBACK (curio_present_window_begin_scroll),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (slide, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (slide, motion);
  gtk_widget_add_controller (slide, scroll);
}
