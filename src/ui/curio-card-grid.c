/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cards of a page: two columns where there is room for two legible charts
 * side by side, else one column that scrolls.  GtkFlowBox would not give the
 * rows the height that is left. */

#include "curio-card-grid.h"

#define GAP 14
#define TWO_COLUMNS_FROM 852 /* 900 of the page, less its margins */

struct _CurioCardGrid
{
  GtkWidget parent_instance;
};

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

static int
count_columns (int width)
{
  return width >= TWO_COLUMNS_FROM ? 2 : 1;
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
              ? 2
              : count_rows (widget, count_columns (for_size));

  measure_cell (widget, orientation, minimum, natural);
  *natural = *natural * n + GAP * MAX (n - 1, 0);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *minimum * n + GAP * MAX (n - 1, 0);
}

static void
curio_card_grid_size_allocate (GtkWidget *widget, int width, int height,
                               int baseline)
{
  int n_columns = count_columns (width);
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

  object_class->dispose = curio_card_grid_dispose;
  widget_class->measure = curio_card_grid_measure;
  widget_class->size_allocate = curio_card_grid_size_allocate;
  widget_class->get_request_mode = curio_card_grid_get_request_mode;
}

static void
curio_card_grid_init (CurioCardGrid *self)
{
}
