/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The stacked bar of the contacts.  Its parts are plain boxes, coloured by the
 * style sheet, so that the dark style needs no word here. */

#include "curio-campaign-bar.h"

#define HEIGHT 10
#define GAP 3
#define LEAST_WIDTH 5

struct _CurioCampaignBar
{
  GtkWidget parent_instance;

  GArray *counts; /* of guint, as the children */
};

G_DEFINE_FINAL_TYPE (CurioCampaignBar, curio_campaign_bar, GTK_TYPE_WIDGET)

static void
curio_campaign_bar_measure (GtkWidget *widget, GtkOrientation orientation,
                            int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = is_width ? 60 : HEIGHT;
  *natural = is_width ? 200 : HEIGHT;
}

static guint
add_up (CurioCampaignBar *self, guint *out_n_parts)
{
  guint sum = 0;

  *out_n_parts = 0;
  for (guint i = 0; i < self->counts->len; i++)
    {
      sum += g_array_index (self->counts, guint, i);
      *out_n_parts += g_array_index (self->counts, guint, i) > 0;
    }
  return sum;
}

/* Every part has its least width; what is left goes by the numbers. */
static void
curio_campaign_bar_size_allocate (GtkWidget *widget, int width, int height,
                                  int baseline)
{
  CurioCampaignBar *self = CURIO_CAMPAIGN_BAR (widget);
  guint n_parts, i = 0;
  double sum = add_up (self, &n_parts);
  double left = width - (int)n_parts * LEAST_WIDTH - ((int)n_parts - 1) * GAP;
  double x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      double part = g_array_index (self->counts, guint, i);
      double size = LEAST_WIDTH + (sum > 0 ? MAX (left, 0) * part / sum : 0);

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_size_allocate (
          child,
          &(GtkAllocation){ (int)(x + 0.5), 0,
                            (int)(x + size + 0.5) - (int)(x + 0.5), height },
          -1);
      x += size + GAP;
    }
}

static void
remove_parts (CurioCampaignBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
curio_campaign_bar_dispose (GObject *object)
{
  CurioCampaignBar *self = CURIO_CAMPAIGN_BAR (object);

  remove_parts (self);
  g_clear_pointer (&self->counts, g_array_unref);
  G_OBJECT_CLASS (curio_campaign_bar_parent_class)->dispose (object);
}

static void
curio_campaign_bar_class_init (CurioCampaignBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_campaign_bar_dispose;
  widget_class->measure = curio_campaign_bar_measure;
  widget_class->size_allocate = curio_campaign_bar_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
curio_campaign_bar_init (CurioCampaignBar *self)
{
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
}

GtkWidget *
curio_campaign_bar_new (void)
{
  return g_object_new (CURIO_TYPE_CAMPAIGN_BAR, NULL);
}

void
curio_campaign_bar_set (CurioCampaignBar *self, const guint *counts,
                        const char *const *classes, guint n)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_BAR (self));

  remove_parts (self);
  g_array_set_size (self->counts, 0);
  g_array_append_vals (self->counts, counts, n);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *part = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (part, "bar-part");
      gtk_widget_add_css_class (part, classes[i]);
      gtk_widget_set_visible (part, counts[i] > 0);
      gtk_widget_set_parent (part, GTK_WIDGET (self));
    }
}
