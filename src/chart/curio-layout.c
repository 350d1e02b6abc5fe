/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A finished layout: asking it what lies where, and drawing it.  Nothing here
 * measures or decides; a layout drawn twice is the same drawing twice. */

#include "curio-layout.h"

#include <math.h>
#include <string.h>

#define HATCH_LINE_PT 1.2
#define HATCH_STEP_PT 3.75

void
curio_layout_free (CurioLayout *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->shapes);
  g_array_unref (self->marks);
  g_free (self);
}

static gboolean
contains (const CurioBox *box, double x, double y)
{
  return x >= box->x && y >= box->y && x < box->x + box->width
         && y < box->y + box->height;
}

/* Whether a ray to the right crosses the outline an odd number of times
 * (Shimrat 1962, Algorithm 112). */
static gboolean
encloses (const CurioMark *mark, double x, double y)
{
  const double *points = mark->outline;
  gboolean is_inside = FALSE;

  for (guint i = 0, j = mark->n_outline - 1; i < mark->n_outline; j = i++)
    {
      double x1 = points[2 * i], y1 = points[2 * i + 1];
      double x2 = points[2 * j], y2 = points[2 * j + 1];

      if ((y1 > y) != (y2 > y) && x < x1 + (x2 - x1) * (y - y1) / (y2 - y1))
        is_inside = !is_inside;
    }
  return is_inside;
}

static gboolean
is_at (const CurioMark *mark, double x, double y)
{
  if (mark->is_covered)
    return FALSE;
  return (mark->n_outline > 0 ? encloses (mark, x, y)
                              : contains (&mark->box, x, y))
         || contains (&mark->label_box, x, y);
}

int
curio_layout_pick (const CurioLayout *self, double x, double y)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = self->marks->len; i-- > 0;)
    if (is_at (&g_array_index (self->marks, CurioMark, i), x, y))
      return (int)i;
  return -1;
}

const CurioMark *
curio_layout_get_mark (const CurioLayout *self, int index)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (index < 0 || (guint)index >= self->marks->len)
    return NULL;
  return &g_array_index (self->marks, CurioMark, index);
}

double
curio_layout_get_smallest_text (const CurioLayout *self)
{
  double smallest = G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (self->shapes, CurioShape, i);

      if (shape->kind == CURIO_SHAPE_TEXT)
        smallest = MIN (smallest, shape->size_pt);
    }
  return smallest;
}

static void
set_sheer_ink (cairo_t *cr, const CurioTheme *theme, CurioInk ink,
               double transparency)
{
  const CurioColour *colour = &theme->inks[ink];

  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue,
                         1 - transparency);
}

static void
set_ink (cairo_t *cr, const CurioTheme *theme, CurioInk ink)
{
  set_sheer_ink (cr, theme, ink, 0);
}

/* A box whose top, bottom or all corners are rounded. */
static void
trace_box (cairo_t *cr, const CurioShape *shape)
{
  const CurioBox *box = &shape->box;
  double radius = MIN (shape->radius_pt, MIN (box->width, box->height) / 2);
  double top = shape->corners & CURIO_CORNERS_TOP ? radius : 0;
  double bottom = shape->corners & CURIO_CORNERS_BOTTOM ? radius : 0;
  double right_x = box->x + box->width;
  double bottom_y = box->y + box->height;

  if (top <= 0 && bottom <= 0)
    {
      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, right_x - top, box->y + top, top, -G_PI_2, 0);
  cairo_arc (cr, right_x - bottom, bottom_y - bottom, bottom, 0, G_PI_2);
  cairo_arc (cr, box->x + bottom, bottom_y - bottom, bottom, G_PI_2, G_PI);
  cairo_arc (cr, box->x + top, box->y + top, top, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* Lines of 45 degrees that rise to the right.  They lie on one lattice over
 * the whole paper, so that two hatched boxes beside each other join. */
static void
hatch (cairo_t *cr, const CurioBox *box)
{
  double step = HATCH_STEP_PT * G_SQRT2;
  double first = ceil ((box->x + box->y) / step) * step;
  double last = box->x + box->width + box->y + box->height;

  cairo_save (cr);
  cairo_clip (cr);
  for (double sum = first; sum < last + step; sum += step)
    {
      cairo_move_to (cr, sum - box->y, box->y);
      cairo_line_to (cr, sum - box->y - box->height, box->y + box->height);
    }
  cairo_set_line_width (cr, HATCH_LINE_PT);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_outline (cairo_t *cr, const CurioTheme *theme, const CurioShape *shape,
              CurioInk ink, double width_pt)
{
  set_ink (cr, theme, ink);
  trace_box (cr, shape);
  cairo_set_line_width (cr, width_pt);
  cairo_stroke (cr);
}

static void
draw_box (cairo_t *cr, const CurioTheme *theme, const CurioShape *shape)
{
  if (shape->fill != CURIO_INK_NONE)
    {
      set_ink (cr, theme, shape->fill);
      trace_box (cr, shape);
      if (shape->hatched)
        hatch (cr, &shape->box);
      else
        cairo_fill (cr);
    }
  if (shape->stroke != CURIO_INK_NONE)
    draw_outline (cr, theme, shape, shape->stroke, shape->stroke_pt);
  else if (theme->tile_outline_pt > 0 && shape->fill >= CURIO_INK_TILE
           && shape->fill <= CURIO_INK_TILE_LAST)
    draw_outline (cr, theme, shape, CURIO_INK_TEXT, theme->tile_outline_pt);
}

/* On a screen a thin line across or down lies on whole pixels; in a file that
 * can be enlarged it stays where it is. */
static void
snap (cairo_t *cr, const CurioShape *shape, double *points)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_target (cr));
  gboolean is_across = points[1] == points[3];
  double width = shape->stroke_pt, unused = 0;

  cairo_user_to_device_distance (cr, &width, &unused);
  if (type == CAIRO_SURFACE_TYPE_PDF || type == CAIRO_SURFACE_TYPE_SVG
      || width > 1.5 || (!is_across && points[0] != points[2]))
    return;
  for (guint i = 0; i < 2; i++)
    {
      double *x = &points[2 * i], *y = &points[2 * i + 1];

      cairo_user_to_device (cr, x, y);
      if (is_across)
        *y = floor (*y) + 0.5;
      else
        *x = floor (*x) + 0.5;
      cairo_device_to_user (cr, x, y);
    }
}

static void
trace_path (cairo_t *cr, const CurioShape *shape)
{
  double ends[4];

  if (shape->n_points != 2)
    {
      for (guint i = 0; i < shape->n_points; i++)
        cairo_line_to (cr, shape->points[2 * i], shape->points[2 * i + 1]);
      return;
    }
  memcpy (ends, shape->points, sizeof ends);
  snap (cr, shape, ends);
  cairo_move_to (cr, ends[0], ends[1]);
  cairo_line_to (cr, ends[2], ends[3]);
}

static void
draw_path (cairo_t *cr, const CurioTheme *theme, const CurioShape *shape)
{
  trace_path (cr, shape);
  if (shape->fill != CURIO_INK_NONE)
    {
      set_sheer_ink (cr, theme, shape->fill, shape->transparency);
      cairo_close_path (cr);
      cairo_fill_preserve (cr);
    }
  if (shape->stroke != CURIO_INK_NONE)
    {
      set_sheer_ink (cr, theme, shape->stroke, shape->transparency);
      cairo_set_line_width (cr, shape->stroke_pt);
      if (shape->dash_pt[0] > 0)
        cairo_set_dash (cr, shape->dash_pt, 2, 0);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }
  cairo_new_path (cr);
}

static void
draw_dot (cairo_t *cr, const CurioTheme *theme, const CurioShape *shape)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, shape->box.x + shape->radius_pt,
             shape->box.y + shape->radius_pt, shape->radius_pt, 0, 2 * G_PI);
  set_ink (cr, theme, shape->fill);
  cairo_fill_preserve (cr);
  if (shape->stroke != CURIO_INK_NONE)
    {
      set_ink (cr, theme, shape->stroke);
      cairo_set_line_width (cr, shape->stroke_pt);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
}

/* An aligned text begins off its origin; its box does not. */
static void
draw_text (cairo_t *cr, const CurioTheme *theme, const CurioShape *shape)
{
  PangoRectangle logical;

  pango_layout_get_extents (shape->text, NULL, &logical);
  set_ink (cr, theme, shape->fill);
  cairo_move_to (cr, shape->box.x - (double)logical.x / PANGO_SCALE,
                 shape->box.y - (double)logical.y / PANGO_SCALE);
  pango_cairo_show_layout (cr, shape->text);
  cairo_new_path (cr);
}

void
curio_layout_draw (const CurioLayout *self, const CurioTheme *theme,
                   cairo_t *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (theme != NULL);

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (self->shapes, CurioShape, i);

      switch (shape->kind)
        {
        case CURIO_SHAPE_BOX:
          draw_box (cr, theme, shape);
          break;
        case CURIO_SHAPE_PATH:
          draw_path (cr, theme, shape);
          break;
        case CURIO_SHAPE_DOT:
          draw_dot (cr, theme, shape);
          break;
        case CURIO_SHAPE_TEXT:
          draw_text (cr, theme, shape);
          break;
        default:
          g_assert_not_reached ();
        }
    }
  cairo_restore (cr);
}
