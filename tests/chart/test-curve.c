/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A Lorenz curve: through its shares, from corner to corner. */

#include "curio-layout-check.h"
#include "curio-layout-find.h"
#include "curio-samples.h"

static const CurioShape *
get_path (const CurioLayout *layout, CurioInk stroke)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->kind == CURIO_SHAPE_PATH && shape->stroke == stroke)
        return shape;
    }
  g_assert_not_reached ();
}

/* 0 1 2 3 4 6 9 13 thirteenths; the diagonal has the same ends. */
static void
test_curve (void)
{
  static const double held[] = { 0, 1, 2, 3, 4, 6, 9, 13 };
  g_autoptr (CurioChart) chart = sample_curve ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 407, 260);
  const CurioShape *curve = get_path (layout, CURIO_INK_HIGHLIGHT);
  const CurioShape *diagonal = get_path (layout, CURIO_INK_GHOST);
  double width = curve->box.width, height = curve->box.height;

  g_assert_cmpuint (curve->n_points, ==, 8);
  for (guint i = 0; i < 8; i++)
    {
      g_assert_cmpfloat_with_epsilon (curve->points[2 * i] - curve->box.x,
                                      width * i / 7, 1e-6);
      g_assert_cmpfloat_with_epsilon (curve->box.y + height
                                          - curve->points[2 * i + 1],
                                      height * held[i] / 13, 1e-6);
    }
  g_assert_cmpfloat_with_epsilon (diagonal->box.width, width, 1e-6);
  g_assert_cmpfloat_with_epsilon (diagonal->box.height, height, 1e-6);
}

/* A mark lies on the curve, and its words pick it too. */
static void
test_points (void)
{
  g_autoptr (CurioChart) chart = sample_curve ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 407, 260);
  const CurioShape *curve = get_path (layout, CURIO_INK_HIGHLIGHT);
  const CurioMark *mark = curio_layout_get_mark (layout, 0);
  const CurioShape *text = find_text (layout, "the top one");

  g_assert_cmpfloat_with_epsilon (mark->box.x + mark->box.width / 2,
                                  curve->points[12], 1e-6);
  g_assert_cmpfloat_with_epsilon (mark->box.y + mark->box.height / 2,
                                  curve->points[13], 1e-6);
  g_assert_cmpint (curio_layout_pick (layout, text->box.x + 2,
                                      text->box.y + text->box.height / 2),
                   ==, 0);
  find_text (layout, "if all bought the same");
  find_text (layout, "share of sales");
  find_text (layout, "customers, those who");
  find_text (layout, "100");
}

static void
test_few (void)
{
  static const double shares[] = { 0, 1 };
  g_autoptr (CurioChart) none
      = curio_curve_new (NULL, 0, NULL, 0, NULL, NULL, NULL);
  g_autoptr (CurioChart) one
      = curio_curve_new (shares, 1, NULL, 0, "x", "y", "d");

  layout_check_chart (none, "nobody's curve");
  layout_check_chart (one, "the curve of one");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/curve/curve", test_curve);
  g_test_add_func ("/curve/points", test_points);
  g_test_add_func ("/curve/few", test_few);
  return g_test_run ();
}
