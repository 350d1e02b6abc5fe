/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How chips lie. */

#include "curio-campaign-flow.h"

#define GAP 10

struct _CurioCampaignFlow
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CurioCampaignFlow, curio_campaign_flow,
                     GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
curio_campaign_flow_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_child (GtkWidget *child, GtkOrientation orientation, int for_size,
               int *out_natural)
{
  int least;

  gtk_widget_measure (child, orientation, for_size, &least, out_natural, NULL,
                      NULL);
  return least;
}

/* Walks the lines within WIDTH, and places the children where IS_PLACING.
 * Returns the height. */
static int
flow (GtkWidget *widget, int width, gboolean is_placing)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, line = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int wide, high;

      if (!gtk_widget_should_layout (child))
        continue;
      measure_child (child, GTK_ORIENTATION_HORIZONTAL, -1, &wide);
      wide = MIN (wide, width);
      measure_child (child, GTK_ORIENTATION_VERTICAL, wide, &high);
      if (x > 0 && x + wide > width)
        {
          x = 0;
          y += line + GAP;
          line = 0;
        }
      if (is_placing)
        gtk_widget_size_allocate (
            child,
            &(GtkAllocation){ is_rtl ? width - x - wide : x, y, wide, high },
            -1);
      x += wide + GAP;
      line = MAX (line, high);
    }
  return y + line;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int usual;
      int least;

      if (!gtk_widget_should_layout (child))
        continue;
      least = measure_child (child, GTK_ORIENTATION_HORIZONTAL, -1, &usual);
      *minimum = MAX (*minimum, least);
      *natural += usual + (*natural > 0 ? GAP : 0);
    }
}

static void
curio_campaign_flow_measure (GtkLayoutManager *manager, GtkWidget *widget,
                             GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  int least, usual;

  measure_width (widget, &least, &usual);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = usual;
    }
  else
    *minimum = *natural
        = flow (widget, for_size >= 0 ? for_size : usual, FALSE);
}

static void
curio_campaign_flow_allocate (GtkLayoutManager *manager, GtkWidget *widget,
                              int width, int height, int baseline)
{
  flow (widget, width, TRUE);
}

static void
curio_campaign_flow_class_init (CurioCampaignFlowClass *class)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  layout_class->get_request_mode = curio_campaign_flow_get_request_mode;
  layout_class->measure = curio_campaign_flow_measure;
  layout_class->allocate = curio_campaign_flow_allocate;
}

static void
curio_campaign_flow_init (CurioCampaignFlow *self)
{
}

GtkLayoutManager *
curio_campaign_flow_new (void)
{
  return g_object_new (CURIO_TYPE_CAMPAIGN_FLOW, NULL);
}
