/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A second layout within a frame.  While a layout is under way children must
 * not be changed, and after the frame is too late: a window would be seen
 * first in a shape that it does not keep, and be drawn twice.  The frame clock
 * asks for layouts until nobody wants another (GDK tries four times), and only
 * then draws; whoever listens to it after the window's surface comes between
 * two of them. */

#include "curio-after-layout.h"

static void
layout_cb (GdkFrameClock *clock, gpointer data)
{
  CurioAfterLayout *self = data;

  if (!self->is_asked)
    return;
  self->is_asked = FALSE;
  self->func (self->widget);
}

static void
realize_cb (GtkWidget *widget, gpointer data)
{
  CurioAfterLayout *self = data;

  self->layout
      = g_signal_connect_after (gtk_widget_get_frame_clock (widget), "layout",
                                G_CALLBACK (layout_cb), self);
}

static void
unrealize_cb (GtkWidget *widget, gpointer data)
{
  CurioAfterLayout *self = data;

  g_clear_signal_handler (&self->layout, gtk_widget_get_frame_clock (widget));
}

void
curio_after_layout_init (CurioAfterLayout *self, GtkWidget *widget,
                         CurioAfterLayoutFunc func)
{
  g_return_if_fail (self != NULL && func != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  *self = (CurioAfterLayout){ .widget = widget, .func = func };
  g_signal_connect (widget, "realize", G_CALLBACK (realize_cb), self);
  g_signal_connect (widget, "unrealize", G_CALLBACK (unrealize_cb), self);
}

void
curio_after_layout_ask (CurioAfterLayout *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->widget);

  self->is_asked = TRUE;
  if (clock != NULL)
    gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}
