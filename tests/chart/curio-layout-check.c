/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold of every layout, whatever the chart, its data and its size:
 * no text lies on another or beyond the paper, none is smaller than nine
 * points, every number is finite, and the middle of every mark picks that
 * mark. */

#include "curio-layout-check.h"

#include <math.h>
#include <string.h>

#define SLACK 0.05

static const struct
{
  double width, height;
} sizes[] = {
  {1,     1  },
  { 20,   400},
  { 100,  60 },
  { 120,  100},
  { 160,  300},
  { 270,  180},
  { 300,  120},
  { 407,  260},
  { 500,  360},
  { 827,  200},
  { 260,  700},
  { 900,  90 },
  { 842,  595},
  { 1440, 810},
};

static void
check_finite (const CurioBox *box, const char *what)
{
  if (!isfinite (box->x) || !isfinite (box->y) || !isfinite (box->width)
      || !isfinite (box->height) || box->width < 0 || box->height < 0)
    g_error ("%s: box %g %g %g %g", what, box->x, box->y, box->width,
             box->height);
}

static const CurioShape *
get_shape (const CurioLayout *layout, guint i)
{
  return &g_array_index (layout->shapes, CurioShape, i);
}

static void
check_apart (const CurioShape *a, const CurioShape *b, const char *what)
{
  if (a->box.x + SLACK < b->box.x + b->box.width
      && b->box.x + SLACK < a->box.x + a->box.width
      && a->box.y + SLACK < b->box.y + b->box.height
      && b->box.y + SLACK < a->box.y + a->box.height)
    g_error ("%s: “%s” lies on “%s”", what, pango_layout_get_text (a->text),
             pango_layout_get_text (b->text));
}

void
layout_check_texts (const CurioLayout *layout, double scale, const char *what)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = get_shape (layout, i);

      if (shape->kind != CURIO_SHAPE_TEXT)
        continue;
      if (shape->box.x < -SLACK || shape->box.y < -SLACK
          || shape->box.x + shape->box.width > layout->width_pt + SLACK
          || shape->box.y + shape->box.height > layout->height_pt + SLACK)
        g_error ("%s: “%s” leaves the paper: %g %g %g %g", what,
                 pango_layout_get_text (shape->text), shape->box.x,
                 shape->box.y, shape->box.width, shape->box.height);
      for (guint j = i + 1; j < layout->shapes->len; j++)
        if (get_shape (layout, j)->kind == CURIO_SHAPE_TEXT)
          check_apart (shape, get_shape (layout, j), what);
    }
  g_assert_cmpfloat (curio_layout_get_smallest_text (layout), >=,
                     9 * scale - 1e-9);
}

void
layout_check_marks (const CurioLayout *layout, const char *what)
{
  /* Of very many, every seventh or so. */
  for (guint i = 0; i < layout->marks->len; i += 1 + layout->marks->len / 150)
    {
      const CurioMark *mark = curio_layout_get_mark (layout, (int)i);
      const CurioBox *box = &mark->box;
      int picked = curio_layout_pick (layout, box->x + box->width / 2,
                                      box->y + box->height / 2);

      check_finite (box, what);
      g_assert_nonnull (mark->label);
      if (mark->is_covered)
        {
          g_assert_cmpint (picked, !=, (int)i);
          continue;
        }
      if (picked != (int)i)
        g_error ("%s: the middle of mark %u picks %d", what, i, picked);
      if (mark->label_box.width > 0)
        g_assert_cmpint (
            curio_layout_pick (layout,
                               mark->label_box.x + mark->label_box.width / 2,
                               mark->label_box.y + mark->label_box.height / 2),
            ==, (int)i);
    }
  g_assert_cmpint (curio_layout_pick (layout, -1, -1), ==, -1);
  g_assert_null (curio_layout_get_mark (layout, -1));
  g_assert_null (curio_layout_get_mark (layout, (int)layout->marks->len));
}

static void
draw (const CurioLayout *layout)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 40);
  cairo_t *cr = cairo_create (surface);

  for (guint t = 0; t < CURIO_N_THEMES; t++)
    curio_layout_draw (layout, curio_theme_get (t), cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

void
layout_check_chart (CurioChart *chart, const char *what)
{
  static const double scales[] = { 1, 1.8333 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint s = 0; s < G_N_ELEMENTS (scales); s++)
      {
        g_autofree char *place
            = g_strdup_printf ("%s at %g x %g, scale %g", what, sizes[i].width,
                               sizes[i].height, scales[s]);
        g_autoptr (CurioLayout) layout = NULL;

        /* Slides are large; a few small sizes are enough for them. */
        if (s > 0 && i % 4 != 1)
          continue;
        chart->scale = scales[s];
        layout = curio_chart_layout (chart, sizes[i].width, sizes[i].height);
        for (guint k = 0; k < layout->shapes->len; k++)
          check_finite (&get_shape (layout, k)->box, place);
        layout_check_texts (layout, scales[s], place);
        layout_check_marks (layout, place);
        if (s == 0)
          draw (layout);
      }
  {
    g_autofree char *sentence = curio_chart_describe (chart);

    g_assert_true (g_utf8_validate (sentence, -1, NULL));
    g_assert_cmpuint (strlen (sentence), >, 5);
  }
}
