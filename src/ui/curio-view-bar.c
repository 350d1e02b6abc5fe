/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row that becomes two.  GtkFlowBox would make its children focusable and
 * all as wide. */

#include "curio-view-bar.h"

#define GAP 10

struct _CurioViewBar
{
  GtkWidget parent_instance;
};

static void buildable_init (GtkBuildableIface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CurioViewBar, curio_view_bar, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      buildable_init))

/* NULL where the view that is seen has no tools. */
static GtkWidget *
get_tools (GtkWidget *widget)
{
  GtkWidget *tools = gtk_widget_get_last_child (widget);

  return tools != gtk_widget_get_first_child (widget)
                 && gtk_widget_should_layout (tools)
             ? tools
             : NULL;
}

static void
measure_both (GtkWidget *widget, GtkOrientation orientation, int minimum[2],
              int natural[2])
{
  GtkWidget *tools = get_tools (widget);

  minimum[1] = natural[1] = 0;
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, -1,
                      &minimum[0], &natural[0], NULL, NULL);
  if (tools != NULL)
    gtk_widget_measure (tools, orientation, -1, &minimum[1], &natural[1], NULL,
                        NULL);
}

/* The names of the views are cut only where not even a row of their own is
 * wide enough for them; the buttons beside mere words neither. */
static gboolean
is_narrow (GtkWidget *widget, int width)
{
  gboolean has_words = GTK_IS_LABEL (gtk_widget_get_first_child (widget));
  int minimum[2], natural[2];

  measure_both (widget, GTK_ORIENTATION_HORIZONTAL, minimum, natural);
  return width >= 0
         && width < natural[0] + GAP + (has_words ? natural[1] : minimum[1]);
}

/* How wide the tools are where all of it is WIDTH. */
static int
get_tools_width (GtkWidget *widget, int width)
{
  int minimum[2], natural[2];

  if (width < 0 || is_narrow (widget, width))
    return width;
  measure_both (widget, GTK_ORIENTATION_HORIZONTAL, minimum, natural);
  return MAX (minimum[1], width - GAP - natural[0]);
}

static void
measure_heights (GtkWidget *widget, int width, int heights[2])
{
  GtkWidget *tools = get_tools (widget);

  heights[1] = 0;
  gtk_widget_measure (
      gtk_widget_get_first_child (widget), GTK_ORIENTATION_VERTICAL,
      is_narrow (widget, width) ? width : -1, NULL, &heights[0], NULL, NULL);
  if (tools != NULL)
    gtk_widget_measure (tools, GTK_ORIENTATION_VERTICAL,
                        get_tools_width (widget, width), NULL, &heights[1],
                        NULL, NULL);
}

static void
curio_view_bar_measure (GtkWidget *widget, GtkOrientation orientation,
                        int for_size, int *out_minimum, int *out_natural,
                        int *out_minimum_baseline, int *out_natural_baseline)
{
  int minimum[2], natural[2];

  measure_both (widget, orientation, minimum, natural);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_heights (widget, for_size, natural);
      minimum[0] = natural[0];
      minimum[1] = natural[1];
    }
  *out_minimum = MAX (minimum[0], minimum[1]);
  *out_natural = MAX (natural[0], natural[1]);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *out_natural = natural[0] + GAP + natural[1];
  else if (get_tools (widget) != NULL && is_narrow (widget, for_size))
    *out_minimum = *out_natural = natural[0] + GAP + natural[1];
}

static void
curio_view_bar_size_allocate (GtkWidget *widget, int width, int height,
                              int baseline)
{
  GtkWidget *switcher = gtk_widget_get_first_child (widget);
  GtkWidget *tools = get_tools (widget);
  gboolean is_two_rows = tools != NULL && is_narrow (widget, width);
  int minimum[2], natural[2], tall[2];
  int left;

  measure_heights (widget, width, tall);
  measure_both (widget, GTK_ORIENTATION_HORIZONTAL, minimum, natural);
  left = tools == NULL || is_two_rows
             ? width
             : MIN (natural[0], width - GAP - minimum[1]);
  gtk_widget_size_allocate (
      switcher, &(GtkAllocation){ 0, 0, left, is_two_rows ? tall[0] : height },
      -1);
  if (is_two_rows)
    gtk_widget_size_allocate (
        tools,
        &(GtkAllocation){ 0, tall[0] + GAP, width, height - tall[0] - GAP },
        -1);
  else if (tools != NULL)
    gtk_widget_size_allocate (
        tools, &(GtkAllocation){ left + GAP, 0, width - left - GAP, height },
        -1);
}

static GtkSizeRequestMode
curio_view_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
curio_view_bar_add_child (GtkBuildable *buildable, GtkBuilder *builder,
                          GObject *child, const char *type)
{
  gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
}

static void
buildable_init (GtkBuildableIface *interface)
{
  interface->add_child = curio_view_bar_add_child;
}

static void
curio_view_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (curio_view_bar_parent_class)->dispose (object);
}

static void
curio_view_bar_class_init (CurioViewBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = curio_view_bar_dispose;
  widget_class->measure = curio_view_bar_measure;
  widget_class->size_allocate = curio_view_bar_size_allocate;
  widget_class->get_request_mode = curio_view_bar_get_request_mode;
}

static void
curio_view_bar_init (CurioViewBar *self)
{
}
