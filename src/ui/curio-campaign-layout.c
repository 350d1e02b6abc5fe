/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the two columns of the campaign dialog lie. */

#include "curio-campaign-layout.h"

#define WIDTH 1036
#define HEIGHT 822
#define LEAST_HEIGHT 320
#define NARROW 480
#define MARGIN 24 /* of the window below that stays seen */
#define GAP 24
#define ROW_GAP 18
#define WIDE_ENOUGH_FOR_TWO 800
#define FIRST_SHARE 0.476 /* of the width without the gap */

struct _CurioCampaignLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CurioCampaignLayout, curio_campaign_layout,
                     GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
curio_campaign_layout_get_request_mode (GtkLayoutManager *manager,
                                        GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_width (guint index, int width)
{
  int first = (int)((width - GAP) * FIRST_SHARE);

  if (width < WIDE_ENOUGH_FOR_TWO)
    return width;
  return index == 0 ? first : width - GAP - first;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, usual;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least,
                          &usual, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += usual;
    }
}

static int
measure_height_of (GtkWidget *child, int width)
{
  int least, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, &natural,
                      NULL, NULL);
  return natural;
}

static int
measure_height (GtkWidget *widget, int width)
{
  int height = 0;
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      int part = measure_height_of (child, get_width (i, width));

      if (width >= WIDE_ENOUGH_FOR_TWO)
        height = MAX (height, part);
      else
        height += part + (i > 0 ? ROW_GAP : 0);
    }
  return height;
}

static void
curio_campaign_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                               GtkOrientation orientation, int for_size,
                               int *minimum, int *natural,
                               int *minimum_baseline, int *natural_baseline)
{
  int least, usual;

  measure_width (widget, &least, &usual);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = usual;
      return;
    }
  *minimum = *natural
      = measure_height (widget, for_size >= 0 ? for_size : MAX (least, usual));
}

static void
curio_campaign_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget,
                                int width, int height, int baseline)
{
  int x = 0, y = 0;
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      int part = get_width (i, width);
      int high = measure_height_of (child, part);

      gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, part, high },
                                -1);
      if (width >= WIDE_ENOUGH_FOR_TWO)
        x += part + GAP;
      else
        y += high + ROW_GAP;
    }
}

static void
curio_campaign_layout_class_init (CurioCampaignLayoutClass *class)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  layout_class->get_request_mode = curio_campaign_layout_get_request_mode;
  layout_class->measure = curio_campaign_layout_measure;
  layout_class->allocate = curio_campaign_layout_allocate;
}

static void
curio_campaign_layout_init (CurioCampaignLayout *self)
{
}

gboolean
curio_campaign_layout_fit (GtkWindow *dialog, GtkWindow *window)
{
  int width = window != NULL ? gtk_widget_get_width (GTK_WIDGET (window)) : 0;
  int height
      = window != NULL ? gtk_widget_get_height (GTK_WIDGET (window)) : 0;

  gtk_window_set_default_size (
      dialog, width > 0 ? MIN (WIDTH, width) : WIDTH,
      height > 0 ? MIN (HEIGHT, MAX (height - MARGIN, LEAST_HEIGHT)) : HEIGHT);
  if (width <= 0 || width >= NARROW)
    return FALSE;
  gtk_widget_add_css_class (GTK_WIDGET (dialog), "telephone");
  return TRUE;
}

GtkLayoutManager *
curio_campaign_layout_new (void)
{
  return g_object_new (CURIO_TYPE_CAMPAIGN_LAYOUT, NULL);
}
