/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Buttons and chips in as many rows as they need: in a language of long words
 * and in a narrow window they are not cut. */

#include "curio-rows.h"

#define GAP 8

struct _CurioRows
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CurioRows, curio_rows, GTK_TYPE_LAYOUT_MANAGER)

/* Some children in one row. */
typedef struct
{
  GtkWidget *first, *end; /* END is the first of the next row */
  int width;              /* with gaps, as wide as they like to be */
  int height;
  guint n_expanding;
} Row;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* At least what it needs, where the row is as narrow as that. */
static int
get_child_width (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                      &natural, NULL, NULL);
  return CLAMP (width, minimum, natural);
}

static int
get_child_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural,
                      NULL, NULL);
  return natural;
}

static Row
take_row (GtkWidget *first, int width)
{
  Row row = { .first = first, .end = first };

  do
    {
      int own = get_child_width (row.end, width);
      int wider = row.width + (row.end != first ? GAP : 0) + own;

      if (row.end != first && wider > width)
        break;
      row.width = wider;
      row.height = MAX (row.height, get_child_height (row.end, own));
      row.n_expanding
          += gtk_widget_compute_expand (row.end, GTK_ORIENTATION_HORIZONTAL);
      row.end = get_next (row.end);
    }
  while (row.end != NULL);
  return row;
}

static void
measure_width (GtkWidget *widget, int *out_minimum, int *out_natural)
{
  *out_minimum = *out_natural = 0;
  for (GtkWidget *child = get_first (widget); child != NULL;
       child = get_next (child))
    {
      int minimum, natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                          &natural, NULL, NULL);
      *out_minimum = MAX (*out_minimum, minimum);
      *out_natural += natural + (*out_natural > 0 ? GAP : 0);
    }
}

static void
curio_rows_measure (GtkLayoutManager *manager, GtkWidget *widget,
                    GtkOrientation orientation, int for_size, int *out_minimum,
                    int *out_natural, int *out_minimum_baseline,
                    int *out_natural_baseline)
{
  int width = for_size >= 0 ? for_size : G_MAXINT / 2;
  int height = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, out_minimum, out_natural);
      return;
    }
  for (GtkWidget *child = get_first (widget); child != NULL;)
    {
      Row row = take_row (child, width);

      height += row.height + (height > 0 ? GAP : 0);
      child = row.end;
    }
  *out_minimum = *out_natural = height;
}

static void
place_row (const Row *row, int width, int y, gboolean is_rtl)
{
  int left = MAX (0, width - row->width);
  guint n_expanding = row->n_expanding;
  int x = 0;

  for (GtkWidget *child = row->first; child != row->end;
       child = get_next (child))
    {
      int own = get_child_width (child, width);

      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        {
          int more = left / (int)n_expanding--;

          own += more;
          left -= more;
        }
      gtk_widget_size_allocate (child,
                                &(GtkAllocation){ is_rtl ? width - x - own : x,
                                                  y, own, row->height },
                                -1);
      x += own + GAP;
    }
}

static void
curio_rows_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width,
                     int height, int baseline)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  for (GtkWidget *child = get_first (widget); child != NULL;)
    {
      Row row = take_row (child, width);

      /* A single row stands in the middle of more height. */
      if (y == 0 && row.end == NULL)
        row.height = MAX (row.height, height);
      place_row (&row, width, y, is_rtl);
      y += row.height + GAP;
      child = row.end;
    }
}

static GtkSizeRequestMode
curio_rows_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
curio_rows_class_init (CurioRowsClass *class)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  layout_class->get_request_mode = curio_rows_get_request_mode;
  layout_class->measure = curio_rows_measure;
  layout_class->allocate = curio_rows_allocate;
}

static void
curio_rows_init (CurioRows *self)
{
}
