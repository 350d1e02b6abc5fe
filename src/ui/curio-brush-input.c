/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The brush under a pointer and under keys.  However many motions come within
 * one frame, the session measures once for it: motions leave their place, and
 * the tick of the frame clock takes it up. */

#include "curio-brush-private.h"

/* Less than this many pixels is a click by an unsteady hand. */
#define LEAST_DRAG 4.0

/* --- the drag ----------------------------------------------------------- */

void
curio_brush_begin_drag (CurioBrush *self, CurioTimelinePart part,
                        double position)
{
  g_return_if_fail (CURIO_IS_BRUSH (self));
  g_return_if_fail (self->n_months > 0 && !self->dragging);

  self->dragging = TRUE;
  self->moved = FALSE;
  self->stepped = FALSE;
  self->dragged = part;
  self->start = self->window;
  self->before = self->now = position;
  curio_session_begin_step (self->session);
}

void
curio_brush_drag_to (CurioBrush *self, double position, gboolean fine)
{
  g_return_if_fail (CURIO_IS_BRUSH (self));
  g_return_if_fail (self->dragging);

  CurioTimeWindow window = curio_time_window_drag (
      &self->start, self->dragged, self->before, position, fine);

  self->moved = TRUE;
  curio_brush_choose (self, &window);
}

static void
forget_motion (CurioBrush *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

void
curio_brush_stop_drag (CurioBrush *self)
{
  if (!self->dragging)
    return;
  forget_motion (self);
  self->dragging = FALSE;
  self->stepped = self->start.from_day != self->window.from_day
                  || self->start.to_day != self->window.to_day;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  curio_session_end_step (self->session);
}

void
curio_brush_end_drag (CurioBrush *self)
{
  g_return_if_fail (CURIO_IS_BRUSH (self));
  g_return_if_fail (self->dragging);

  if (self->tick != 0)
    curio_brush_drag_to (self, self->now, self->fine);
  curio_brush_stop_drag (self);
}

static void
cancel_drag (CurioBrush *self)
{
  if (!self->dragging)
    return;
  curio_brush_choose (self, &self->start);
  curio_brush_stop_drag (self);
}

/* --- pointer ------------------------------------------------------------ */

/* Where all is held there is no window to move: a drag draws a new one. */
static CurioTimelinePart
find_part (CurioBrush *self, double x, double y)
{
  const CurioMark *mark = curio_brush_pick (self, x, y);
  double middle = (curio_time_window_get_from (&self->window)
                   + curio_time_window_get_to (&self->window))
                  / 2;

  if (mark == NULL || mark->series == CURIO_TIMELINE_MONTH)
    return CURIO_TIMELINE_MONTH;
  if (mark->series == CURIO_TIMELINE_WINDOW)
    return curio_time_window_holds_all (&self->window) ? CURIO_TIMELINE_MONTH
                                                       : CURIO_TIMELINE_WINDOW;
  /* The handles of a small window overlap: the nearer side is meant. */
  return curio_brush_find (self, x) < middle ? CURIO_TIMELINE_FROM
                                             : CURIO_TIMELINE_TO;
}

static void
focus_part (CurioBrush *self, CurioTimelinePart part)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    if (curio_brush_part_get_part (self->parts[i]) == part
        || (part == CURIO_TIMELINE_MONTH && i == 1))
      gtk_widget_grab_focus (GTK_WIDGET (self->parts[i]));
}

/* The first click may have chosen a month: that is taken back before. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y,
            CurioBrush *self)
{
  CurioTimeWindow all
      = curio_time_window_new (self->window.first_day, self->window.last_day,
                               CURIO_DAY_NONE, CURIO_DAY_NONE);

  self->ignored = n_press > 1;
  if (n_press != 2 || self->n_months == 0 || self->dragging)
    return;
  if (self->stepped)
    curio_session_undo (self->session);
  curio_brush_choose (self, &all);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, CurioBrush *self)
{
  CurioTimelinePart part;

  if (self->n_months == 0 || self->ignored || self->dragging)
    return;
  part = find_part (self, x, y);
  focus_part (self, part);
  self->pressed_x = x;
  curio_brush_begin_drag (self, part, curio_brush_find (self, x));
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CurioBrush *self = CURIO_BRUSH (widget);

  self->tick = 0;
  if (self->dragging)
    curio_brush_drag_to (self, self->now, self->fine);
  return G_SOURCE_REMOVE;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy,
                CurioBrush *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (
      GTK_EVENT_CONTROLLER (gesture));

  if (!self->dragging || (!self->moved && ABS (dx) < LEAST_DRAG))
    return;
  self->now = curio_brush_find (self, self->pressed_x + dx);
  self->fine = (state & GDK_SHIFT_MASK) != 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb,
                                               NULL, NULL);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, CurioBrush *self)
{
  CurioTimelinePart part = self->dragged;

  if (!self->dragging)
    return;
  if (!self->moved && self->tick == 0
      && (part == CURIO_TIMELINE_MONTH || part == CURIO_TIMELINE_WINDOW))
    {
      CurioTimeWindow month
          = curio_time_window_choose_month (&self->start, self->before);

      curio_brush_choose (self, &month);
    }
  curio_brush_end_drag (self);
}

static void
cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, CurioBrush *self)
{
  cancel_drag (self);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y,
           CurioBrush *self)
{
  static const char *const cursors[] = {
    [CURIO_TIMELINE_MONTH] = "crosshair",
    [CURIO_TIMELINE_WINDOW] = "grab",
    [CURIO_TIMELINE_FROM] = "ew-resize",
    [CURIO_TIMELINE_TO] = "ew-resize",
  };

  if (self->n_months > 0 && !self->dragging)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                     cursors[find_part (self, x, y)]);
}

/* --- keyboard ----------------------------------------------------------- */

static void
stepped_cb (CurioBrushPart *part, int step, int direction, CurioBrush *self)
{
  CurioTimeWindow window;

  if (self->n_months == 0 || self->dragging)
    return;
  window = curio_time_window_step (
      &self->window, curio_brush_part_get_part (part), step, direction);
  curio_brush_choose (self, &window);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code,
                GdkModifierType state, CurioBrush *self)
{
  if (key != GDK_KEY_Escape || !self->dragging)
    return FALSE;
  cancel_drag (self);
  return TRUE;
}

void
curio_brush_add_input (CurioBrush *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    g_signal_connect (self->parts[i], "stepped", G_CALLBACK (stepped_cb),
                      self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (cancel_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  /* The last to be added is asked first: the count of presses comes before the
   * drag. */
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (drag, click);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, keys);
}
