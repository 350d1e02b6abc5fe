/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The desktop's text size, for what GTK does not fit to it: room that is asked
 * for in pixels. */

#include "curio-text-scale.h"

#include <math.h>

#define USUAL_DPI 96.0
#define BASE_KEY "curio-base-height"

/* Smaller things are decoration. */
#define LEAST_HEIGHT 30

double
curio_text_scale_get (GtkWidget *widget)
{
  int dpi = -1;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (USUAL_DPI * PANGO_SCALE) : 1;
}

static void
fit (GtkWidget *widget, double scale)
{
  int base = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), BASE_KEY));
  int width, height;

  gtk_widget_get_size_request (widget, &width, &height);
  if (base == 0 && height >= LEAST_HEIGHT)
    {
      base = height;
      g_object_set_data (G_OBJECT (widget), BASE_KEY, GINT_TO_POINTER (base));
    }
  if (base > 0)
    gtk_widget_set_size_request (widget, width, (int)round (base * scale));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    fit (child, scale);
}

static void
dpi_cb (GtkWidget *root)
{
  fit (root, curio_text_scale_get (root));
}

void
curio_text_scale_follow (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  g_signal_connect_object (gtk_widget_get_settings (root),
                           "notify::gtk-xft-dpi", G_CALLBACK (dpi_cb), root,
                           G_CONNECT_SWAPPED);
  dpi_cb (root);
}
