/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A stack asks what it shows how wide it has to be for its height.  A label
 * that wraps finds that out by setting its text in one width after the other,
 * which takes longer than all else that a changed word costs; and what stands
 * in a row of fixed height needs its least width anyhow. */

#include "curio-wrap-layout.h"

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
         int *out_minimum, int *out_natural, int *out_minimum_baseline,
         int *out_natural_baseline)
{
  gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;

  *out_minimum_baseline = *out_natural_baseline = -1;
  GTK_WIDGET_GET_CLASS (widget)->measure (
      widget, orientation, is_width ? -1 : for_size, out_minimum, out_natural,
      out_minimum_baseline, out_natural_baseline);
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_GET_CLASS (widget)->size_allocate (widget, width, height,
                                                baseline);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_WIDGET_GET_CLASS (widget)->get_request_mode (widget);
}

void
curio_wrap_layout_set (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_widget_set_layout_manager (
      GTK_WIDGET (label),
      gtk_custom_layout_new (get_request_mode, measure, allocate));
}
