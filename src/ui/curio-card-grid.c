/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cards of a page: as many columns as have room for legible cards side by
 * side and leave no row half empty.  GtkFlowBox would not give the
 * rows the height that is left. */

#include "curio-card-grid.h"

#include "curio-text-scale.h"

#define GAP 14
#define CELL_WIDTH 419 /* two of them in 900 of the page, less its margins */

struct _CurioCardGrid
{
  GtkWidget parent_instance;

  int most_columns;
  int cell_width;
  gboolean is_whole;
};

enum
{
  PROP_0,
  PROP_MOST_COLUMNS,
  PROP_CELL_WIDTH,
  PROP_WHOLE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CurioCardGrid, curio_card_grid, GTK_TYPE_WIDGET)

static int
count_children (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);
  return n;
}

/* No narrower than the widest child would be, where they hold numbers that
 * must not be cut. */
static int
find_cell_width (CurioCardGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = (int)(self->cell_width * curio_text_scale_get (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       self->is_whole && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL,
                          &natural, NULL, NULL);
      width = MAX (width, natural);
    }
  return width;
}

static int
count_columns (GtkWidget *widget, int width)
{
  CurioCardGrid *self = CURIO_CARD_GRID (widget);
  int n_children = count_children (widget);
  int cell_width = find_cell_width (self);

  for (int n = self->most_columns; n > 1; n--)
    if (n_children % n == 0 && width >= n * (cell_width + GAP) - GAP)
      return n;
  return 1;
}

static int
count_rows (GtkWidget *widget, int n_columns)
{
  return (count_children (widget) + n_columns - 1) / n_columns;
}

/* The largest of the children's smallest (and natural) sizes. */
static void
measure_cell (GtkWidget *widget, GtkOrientation orientation, int *out_minimum,
              int *out_natural)
{
  *out_minimum = *out_natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum, natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &minimum, &natural, NULL,
                          NULL);
      *out_minimum = MAX (*out_minimum, minimum);
      *out_natural = MAX (*out_natural, natural);
    }
}

static void
curio_card_grid_measure (GtkWidget *widget, GtkOrientation orientation,
                         int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  int n = orientation == GTK_ORIENTATION_HORIZONTAL
              ? CURIO_CARD_GRID (widget)->most_columns
              : count_rows (widget, count_columns (widget, for_size));

  measure_cell (widget, orientation, minimum, natural);
  *natural = *natural * n + GAP * MAX (n - 1, 0);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *minimum * n + GAP * MAX (n - 1, 0);
}

static void
curio_card_grid_size_allocate (GtkWidget *widget, int width, int height,
                               int baseline)
{
  int n_columns = count_columns (widget, width);
  int n_rows = MAX (count_rows (widget, n_columns), 1);
  int cell_width = (width - GAP * (n_columns - 1)) / n_columns;
  int cell_height = (height - GAP * (n_rows - 1)) / n_rows;
  int i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_size_allocate (
          child,
          &(GtkAllocation){ i % n_columns * (cell_width + GAP),
                            i / n_columns * (cell_height + GAP), cell_width,
                            cell_height },
          -1);
      i++;
    }
}

static GtkSizeRequestMode
curio_card_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
curio_card_grid_get_property (GObject *object, guint id, GValue *value,
                              GParamSpec *pspec)
{
  CurioCardGrid *self = CURIO_CARD_GRID (object);

  if (id == PROP_MOST_COLUMNS)
    g_value_set_int (value, self->most_columns);
  else if (id == PROP_CELL_WIDTH)
    g_value_set_int (value, self->cell_width);
  else if (id == PROP_WHOLE)
    g_value_set_boolean (value, self->is_whole);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_card_grid_set_property (GObject *object, guint id, const GValue *value,
                              GParamSpec *pspec)
{
  CurioCardGrid *self = CURIO_CARD_GRID (object);

  if (id == PROP_MOST_COLUMNS)
    self->most_columns = g_value_get_int (value);
  else if (id == PROP_CELL_WIDTH)
    self->cell_width = g_value_get_int (value);
  else if (id == PROP_WHOLE)
    self->is_whole = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_card_grid_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (curio_card_grid_parent_class)->dispose (object);
}

static void
curio_card_grid_class_init (CurioCardGridClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = curio_card_grid_get_property;
  object_class->set_property = curio_card_grid_set_property;
  object_class->dispose = curio_card_grid_dispose;
  props[PROP_MOST_COLUMNS] = g_param_spec_int (
      "most-columns", NULL, NULL, 1, 12, 2,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  props[PROP_CELL_WIDTH] = g_param_spec_int (
      "cell-width", NULL, NULL, 1, 10000, CELL_WIDTH,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  props[PROP_WHOLE] = g_param_spec_boolean (
      "whole", NULL, NULL, FALSE,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  widget_class->measure = curio_card_grid_measure;
  widget_class->size_allocate = curio_card_grid_size_allocate;
  widget_class->get_request_mode = curio_card_grid_get_request_mode;
}

static void
curio_card_grid_init (CurioCardGrid *self)
{
}
