/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting shapes and marks into a layout, and finding room for labels. */

#include "curio-sketch.h"

static void
clear_shape (gpointer data)
{
  CurioShape *shape = data;

  g_clear_object (&shape->text);
  g_clear_pointer (&shape->points, g_free);
}

static void
clear_mark (gpointer data)
{
  CurioMark *mark = data;

  g_clear_pointer (&mark->label, g_free);
  g_clear_pointer (&mark->outline, g_free);
}

CurioLayout *
curio_layout_new (double width_pt, double height_pt)
{
  CurioLayout *self = g_new0 (CurioLayout, 1);

  self->width_pt = width_pt;
  self->height_pt = height_pt;
  self->shapes = g_array_new (FALSE, TRUE, sizeof (CurioShape));
  self->marks = g_array_new (FALSE, TRUE, sizeof (CurioMark));
  g_array_set_clear_func (self->shapes, clear_shape);
  g_array_set_clear_func (self->marks, clear_mark);
  return self;
}

static CurioShape *
add_shape (CurioLayout *layout, const CurioShape *shape)
{
  g_array_append_vals (layout->shapes, shape, 1);
  return &g_array_index (layout->shapes, CurioShape, layout->shapes->len - 1);
}

CurioShape *
curio_sketch_box (CurioLayout *layout, const CurioBox *box, CurioInk fill)
{
  CurioShape shape = { .kind = CURIO_SHAPE_BOX, .box = *box, .fill = fill };

  return add_shape (layout, &shape);
}

CurioShape *
curio_sketch_line (CurioLayout *layout, double x1, double y1, double x2,
                   double y2, CurioInk stroke, double stroke_pt)
{
  const double points[] = { x1, y1, x2, y2 };

  return curio_sketch_path (layout, points, 2, stroke, stroke_pt);
}

CurioShape *
curio_sketch_path (CurioLayout *layout, const double *points, guint n_points,
                   CurioInk stroke, double stroke_pt)
{
  CurioShape shape = { .kind = CURIO_SHAPE_PATH,
                       .stroke = stroke,
                       .stroke_pt = stroke_pt,
                       .n_points = n_points };
  double left = points[0], right = points[0];
  double top = points[1], bottom = points[1];

  for (guint i = 1; i < n_points; i++)
    {
      left = MIN (left, points[2 * i]);
      right = MAX (right, points[2 * i]);
      top = MIN (top, points[2 * i + 1]);
      bottom = MAX (bottom, points[2 * i + 1]);
    }
  shape.box = (CurioBox){ left, top, right - left, bottom - top };
  shape.points = g_memdup2 (points, sizeof (double) * 2 * n_points);
  return add_shape (layout, &shape);
}

CurioShape *
curio_sketch_dot (CurioLayout *layout, double x, double y, double radius_pt,
                  CurioInk fill)
{
  CurioShape shape = {
    .kind = CURIO_SHAPE_DOT,
    .box = {x - radius_pt, y - radius_pt, 2 * radius_pt, 2 * radius_pt},
    .fill = fill,
    .radius_pt = radius_pt
  };

  return add_shape (layout, &shape);
}

CurioShape *
curio_sketch_text (CurioLayout *layout, const CurioText *text, double x,
                   double y, CurioInk ink)
{
  CurioShape shape = {
    .kind = CURIO_SHAPE_TEXT,
    .box = {x, y, text->width, text->height},
    .fill = ink,
    .text = g_object_ref (text->layout),
    .size_pt = text->size_pt
  };

  return add_shape (layout, &shape);
}

CurioMark *
curio_sketch_mark (CurioLayout *layout, const CurioBox *box, int id,
                   int series, char *label)
{
  CurioMark mark = { .box = *box, .id = id, .series = series, .label = label };

  g_array_append_val (layout->marks, mark);
  return &g_array_index (layout->marks, CurioMark, layout->marks->len - 1);
}

gboolean
curio_box_meets (const CurioBox *a, const CurioBox *b, double gap_pt)
{
  return a->x < b->x + b->width + gap_pt && b->x < a->x + a->width + gap_pt
         && a->y < b->y + b->height + gap_pt
         && b->y < a->y + a->height + gap_pt;
}

gboolean
curio_sketch_has_room (const CurioLayout *layout, const CurioBox *box,
                       double gap_pt)
{
  if (box->x < 0 || box->y < 0 || box->x + box->width > layout->width_pt
      || box->y + box->height > layout->height_pt)
    return FALSE;

  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->kind == CURIO_SHAPE_TEXT
          && curio_box_meets (&shape->box, box, gap_pt))
        return FALSE;
    }
  return TRUE;
}

gboolean
curio_sketch_spread (double *positions, const double *widths, guint n,
                     double low, double high, double gap)
{
  double total = gap * (double)(n > 0 ? n - 1 : 0);
  double edge = high;

  for (guint i = 0; i < n; i++)
    total += widths[i];
  if (total > high - low)
    return FALSE;

  /* Push to the right in order, then back from the right edge. */
  for (guint i = 0; i < n; i++)
    {
      double least = i == 0 ? low : positions[i - 1] + widths[i - 1] + gap;

      positions[i] = MAX (positions[i], least);
    }
  for (guint i = n; i-- > 0;)
    {
      positions[i] = MIN (positions[i], edge - widths[i]);
      edge = positions[i] - gap;
    }
  return TRUE;
}
