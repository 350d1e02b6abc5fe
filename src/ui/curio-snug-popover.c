/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A popover of GTK 4.8 asks its child how high it is in a width that contains
 * the popover's shadow.  Text then counts fewer lines than it has, and what is
 * below it is cut off. */

#include "curio-snug-popover.h"

#include <adwaita.h>

/* Of the shadow, at the most. */
#define SHADOW 64

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
         int *out_minimum, int *out_natural, int *out_minimum_baseline,
         int *out_natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int least, most;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &most,
                          NULL, NULL);
      for_size = CLAMP (for_size - SHADOW, least, most);
    }
  gtk_widget_measure (child, orientation, for_size, out_minimum, out_natural,
                      NULL, NULL);
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height,
                       baseline, NULL);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

void
curio_snug_popover_make (GtkPopover *popover)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));
  g_return_if_fail (gtk_popover_get_child (popover) != NULL);

  g_autoptr (GtkWidget) child = g_object_ref (gtk_popover_get_child (popover));
  GtkWidget *bin = adw_bin_new ();

  gtk_popover_set_child (popover, NULL);
  adw_bin_set_child (ADW_BIN (bin), child);
  gtk_widget_set_layout_manager (
      bin, gtk_custom_layout_new (get_request_mode, measure, allocate));
  gtk_popover_set_child (popover, bin);
}
