/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The screens of a talk: which of them the slides go to, and that none of them
 * goes dark meanwhile. */

#include "curio-present-private.h"

#include <glib/gi18n-lib.h>

/* The screen that PARENT is on, or NULL.  Borrowed. */
static GdkMonitor *
find_this_monitor (GtkWindow *parent)
{
  GdkSurface *surface
      = parent != NULL ? gtk_native_get_surface (GTK_NATIVE (parent)) : NULL;

  return surface != NULL ? gdk_display_get_monitor_at_surface (
             gdk_surface_get_display (surface), surface)
                         : NULL;
}

gboolean
curio_present_screen_is_apart (const GdkRectangle *here,
                               const GdkRectangle *there)
{
  return there->width > 0 && there->height > 0
         && !gdk_rectangle_intersect (here, there, NULL);
}

GdkMonitor *
curio_present_screen_find_other (GtkWindow *parent)
{
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  GdkMonitor *here = find_this_monitor (parent);
  GdkRectangle around, box;

  if (here == NULL)
    return NULL;
  gdk_monitor_get_geometry (here, &around);
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      gdk_monitor_get_geometry (monitor, &box);
      if (monitor != here && curio_present_screen_is_apart (&around, &box))
        return g_steal_pointer (&monitor);
    }
  return NULL;
}

GdkMonitor *
curio_present_window_find_monitor (GtkWindow *parent)
{
  GdkMonitor *other = curio_present_screen_find_other (parent);
  GdkMonitor *here = find_this_monitor (parent);

  if (other != NULL)
    return other;
  return here != NULL ? g_object_ref (here) : NULL;
}

/* --- awake --------------------------------------------------------------- */

void
curio_present_screen_keep_awake (CurioPresentWindow *self)
{
  GApplication *app = g_application_get_default ();

  if (self->awake != 0 || !GTK_IS_APPLICATION (app)
      || !g_application_get_is_registered (app))
    return;
  self->awake = gtk_application_inhibit (
      GTK_APPLICATION (app), GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE,
      _ ("A talk is being given"));
}

void
curio_present_screen_let_sleep (CurioPresentWindow *self)
{
  GApplication *app = g_application_get_default ();

  if (self->awake != 0 && GTK_IS_APPLICATION (app))
    gtk_application_uninhibit (GTK_APPLICATION (app), self->awake);
  self->awake = 0;
}
