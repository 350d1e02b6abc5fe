/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks at single pixels where a layout says which colour they have: near the
 * edges, so that what is shifted has another one there. */

#include "ui-pixels.h"

#include <math.h>
#include <string.h>

#define WITHIN_PT 1.25    /* from an edge, beyond what is smoothed */
#define LEAST_SIDE_PT 4.0 /* of a box that is looked at */
#define AROUND_PT 1.5     /* of what lies on top */
#define LEAST_STROKE_PT 1.2
#define LEAST_LINE_PT 2.4 /* thinner ones may be moved onto whole pixels */
#define LEAST_COLOUR 0.012

/* --- images -------------------------------------------------------------- */

static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  return g_input_stream_read (closure, data, length, NULL, NULL)
                 == (gssize)length
             ? CAIRO_STATUS_SUCCESS
             : CAIRO_STATUS_READ_ERROR;
}

cairo_surface_t *
pixels_read_png (GBytes *png)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (png);
  cairo_surface_t *image
      = cairo_image_surface_create_from_png_stream (read_cb, stream);

  g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
  return image;
}

cairo_surface_t *
pixels_take (GtkWidget *widget, double scale)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *image = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int)(gtk_widget_get_width (widget) * scale),
      (int)(gtk_widget_get_height (widget) * scale));
  cairo_t *cr = cairo_create (image);
  GskRenderNode *node;

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  return image;
}

/* --- places -------------------------------------------------------------- */

typedef struct
{
  cairo_surface_t *image;
  const CurioLayout *layout;
  const CurioTheme *theme;
  const Place *place;
  guint n, n_wrong;
  char **first;
} Look;

static gboolean
covers (const CurioShape *shape, double x, double y)
{
  double around = AROUND_PT + shape->stroke_pt;
  const CurioBox *box = &shape->box;
  Place edges = { 0, box->x, box->y };
  double right = box->x + box->width, bottom = box->y + box->height;

  for (guint i = 0; shape->kind == CURIO_SHAPE_PATH && i < shape->n_points;
       i++)
    {
      double px = shape->points[2 * i], py = shape->points[2 * i + 1];

      if (i == 0)
        edges = (Place){ 0, px, py }, right = px, bottom = py;
      edges.left = MIN (edges.left, px);
      edges.top = MIN (edges.top, py);
      right = MAX (right, px);
      bottom = MAX (bottom, py);
    }
  return x > edges.left - around && x < right + around
         && y > edges.top - around && y < bottom + around;
}

static gboolean
is_on_top (const Look *self, guint index, double x, double y)
{
  for (guint i = index + 1; i < self->layout->shapes->len; i++)
    if (covers (&g_array_index (self->layout->shapes, CurioShape, i), x, y))
      return FALSE;
  return TRUE;
}

static gboolean
get_pixel (const Look *self, double x, double y, CurioColour *out)
{
  int column = (int)floor (x * self->place->scale + self->place->left);
  int row = (int)floor (y * self->place->scale + self->place->top);
  guint32 pixel;

  if (column < 0 || row < 0
      || column >= cairo_image_surface_get_width (self->image)
      || row >= cairo_image_surface_get_height (self->image))
    return FALSE;
  memcpy (&pixel,
          cairo_image_surface_get_data (self->image)
              + row * cairo_image_surface_get_stride (self->image)
              + column * 4,
          sizeof pixel);
  *out = (CurioColour){ (pixel >> 16 & 255) / 255.0,
                        (pixel >> 8 & 255) / 255.0, (pixel & 255) / 255.0 };
  return TRUE;
}

static void
look_at (Look *self, guint index, CurioInk ink, double x, double y)
{
  const CurioColour *want = &self->theme->inks[ink];
  CurioColour seen = { -1, -1, -1 };

  if (!is_on_top (self, index, x, y))
    return;
  self->n++;
  if (get_pixel (self, x, y, &seen)
      && fabs (seen.red - want->red) < LEAST_COLOUR
      && fabs (seen.green - want->green) < LEAST_COLOUR
      && fabs (seen.blue - want->blue) < LEAST_COLOUR)
    return;
  self->n_wrong++;
  if (self->first != NULL && *self->first == NULL)
    *self->first
        = g_strdup_printf ("shape %u at %.2f, %.2f is %.2f %.2f %.2f, not "
                           "%.2f %.2f %.2f",
                           index, x, y, seen.red, seen.green, seen.blue,
                           want->red, want->green, want->blue);
}

/* In the middle of each side; a stroke lies half within. */
static void
look_at_box (Look *self, guint i, const CurioShape *shape)
{
  const CurioBox *box = &shape->box;
  double in
      = WITHIN_PT + (shape->stroke != CURIO_INK_NONE ? shape->stroke_pt : 0);
  double x = box->x + box->width / 2, y = box->y + box->height / 2;

  if (box->width < LEAST_SIDE_PT || box->height < LEAST_SIDE_PT
      || shape->hatched || shape->fill == CURIO_INK_NONE)
    return;
  look_at (self, i, shape->fill, box->x + in, y);
  look_at (self, i, shape->fill, box->x + box->width - in, y);
  look_at (self, i, shape->fill, x, box->y + in);
  look_at (self, i, shape->fill, x, box->y + box->height - in);
}

/* The middle of each piece of a line. */
static void
look_at_path (Look *self, guint i, const CurioShape *shape)
{
  const double *p = shape->points;

  if (shape->stroke == CURIO_INK_NONE
      || shape->stroke_pt
             < (shape->n_points == 2 ? LEAST_LINE_PT : LEAST_STROKE_PT)
      || shape->dash_pt[0] > 0 || shape->transparency > 0)
    return;
  for (guint k = 0; k + 1 < shape->n_points; k++)
    look_at (self, i, shape->stroke, (p[2 * k] + p[2 * k + 2]) / 2,
             (p[2 * k + 1] + p[2 * k + 3]) / 2);
}

guint
pixels_compare (cairo_surface_t *image, const CurioLayout *layout,
                const CurioTheme *theme, const Place *place, guint *out_n,
                char **first)
{
  Look look = { image, layout, theme, place, 0, 0, first };

  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->kind == CURIO_SHAPE_BOX)
        look_at_box (&look, i, shape);
      else if (shape->kind == CURIO_SHAPE_PATH)
        look_at_path (&look, i, shape);
      else if (shape->kind == CURIO_SHAPE_DOT && shape->radius_pt > 1.5)
        look_at (&look, i, shape->fill, shape->box.x + shape->radius_pt,
                 shape->box.y + shape->radius_pt);
    }
  *out_n = look.n;
  return look.n_wrong;
}
