/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lets the page's title and the filter pills use the whole header bar, and
 * gives the first pill, the dates, what it needs before the others. */

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

/* --- the pills ----------------------------------------------------------- */

#define MOST_PILLS 8
#define PILL_GAP 8

/* Of the children that are shown; what their widths add up to, with gaps, is
 * in OUT_MINIMUM and OUT_NATURAL. */
static int
request_pills (GtkWidget *widget, GtkRequestedSize sizes[MOST_PILLS],
               int *out_minimum, int *out_natural)
{
  int n = 0;

  *out_minimum = *out_natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && n < MOST_PILLS;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequestedSize *size = &sizes[n];

      if (!gtk_widget_should_layout (child))
        continue;
      size->data = child;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                          &size->minimum_size, &size->natural_size, NULL,
                          NULL);
      *out_minimum += size->minimum_size + (n > 0 ? PILL_GAP : 0);
      *out_natural += size->natural_size + (n > 0 ? PILL_GAP : 0);
      n++;
    }
  return n;
}

static void
measure_pills (GtkWidget *widget, GtkOrientation orientation, int for_size,
               int *out_minimum, int *out_natural, int *out_minimum_baseline,
               int *out_natural_baseline)
{
  GtkRequestedSize sizes[MOST_PILLS];
  int n = request_pills (widget, sizes, out_minimum, out_natural);

  *out_minimum_baseline = *out_natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *out_minimum = *out_natural = 0;
  for (int i = 0; i < n; i++)
    {
      int minimum, natural;

      gtk_widget_measure (sizes[i].data, orientation, -1, &minimum, &natural,
                          NULL, NULL);
      *out_minimum = MAX (*out_minimum, minimum);
      *out_natural = MAX (*out_natural, natural);
    }
}

static void
allocate_pills (GtkWidget *widget, int width, int height, int baseline)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkRequestedSize sizes[MOST_PILLS];
  int minimum, natural, first, x = 0;
  int n = request_pills (widget, sizes, &minimum, &natural);

  if (n == 0)
    return;
  width = MAX (width, minimum);
  first = MIN (width - minimum, sizes[0].natural_size - sizes[0].minimum_size);
  sizes[0].minimum_size += first;
  gtk_distribute_natural_allocation (width - minimum - first, (guint)n - 1,
                                     &sizes[1]);
  for (int i = 0; i < n; i++)
    {
      int size = sizes[i].minimum_size;

      gtk_widget_size_allocate (
          sizes[i].data,
          &(GtkAllocation){ is_rtl ? width - x - size : x, 0, size, height },
          -1);
      x += size + PILL_GAP;
    }
}

GtkLayoutManager *
curio_pills_layout_new (void)
{
  return gtk_custom_layout_new (NULL, measure_pills, allocate_pills);
}
