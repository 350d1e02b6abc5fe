/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lets the page's title and the filter pills use the whole header bar. */

#include "curio-header-layout.h"

/* Wider than any window. */
#define ALL_THE_ROOM 20000

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
         int *out_minimum, int *out_natural, int *out_minimum_baseline,
         int *out_natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  gtk_widget_measure (child, orientation, -1, out_minimum, out_natural, NULL,
                      NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *out_natural = ALL_THE_ROOM;
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height,
                       baseline, NULL);
}

GtkLayoutManager *
curio_header_layout_new (void)
{
  return gtk_custom_layout_new (NULL, measure, allocate);
}
