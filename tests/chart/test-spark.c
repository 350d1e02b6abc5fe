/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tiny line: its points are where its values are, whatever these are. */

#include "curio-chart.h"
#include "curio-format.h"

#define N 4

static const gint64 values[N] = { 20, 10, 40, 30 };

static const CurioShape *
find_shape (const CurioLayout *layout, CurioShapeKind kind, guint index)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->kind == kind && index-- == 0)
        return shape;
    }
  return NULL;
}

static CurioLayout *
lay_out (const guint8 *is_shown, const guint8 *n_days, CurioChart **out_chart)
{
  *out_chart
      = curio_spark_new (492, N, values, is_shown, n_days, curio_format_count);
  return curio_chart_layout (*out_chart, 52, 20);
}

/* 10 is at the bottom, 40 at the top, 20 a third of the way up. */
static void
test_points (void)
{
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioLayout) layout = lay_out (NULL, NULL, &chart);
  const double *first = find_shape (layout, CURIO_SHAPE_PATH, 0)->points;
  const double *second = find_shape (layout, CURIO_SHAPE_PATH, 1)->points;
  double top = second[3], bottom = first[3];

  g_assert_cmpfloat (top, <, bottom);
  g_assert_cmpfloat_with_epsilon (first[1], bottom + (top - bottom) / 3, 1e-6);
  g_assert_cmpfloat (first[0], <, first[2]);
  g_assert_cmpfloat (first[2], ==, second[0]);
}

/* The dot stands on the last whole month; the way on is dotted. */
static void
test_partial (void)
{
  const guint8 n_days[N] = { 0, 0, 0, 9 };
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioLayout) layout = lay_out (NULL, n_days, &chart);
  const CurioShape *dot = find_shape (layout, CURIO_SHAPE_DOT, 0);
  const CurioShape *last = find_shape (layout, CURIO_SHAPE_PATH, 2);

  g_assert_cmpfloat_with_epsilon (dot->box.x + dot->box.width / 2,
                                  last->points[0], 1e-6);
  g_assert_cmpfloat (last->dash_pt[0], >, 0);
  g_assert_cmpfloat (find_shape (layout, CURIO_SHAPE_PATH, 1)->dash_pt[0], ==,
                     0);
  g_assert_cmpstr (curio_layout_get_mark (layout, 3)->label, ==,
                   "April 2011 (9 days): 30");
}

/* What is not known breaks the line. */
static void
test_gap (void)
{
  const guint8 is_shown[N] = { 1, 0, 1, 1 };
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioLayout) layout = lay_out (is_shown, NULL, &chart);

  g_assert_nonnull (find_shape (layout, CURIO_SHAPE_PATH, 0));
  g_assert_null (find_shape (layout, CURIO_SHAPE_PATH, 1));
  g_assert_cmpuint (layout->marks->len, ==, 3);
}

static void
test_few (void)
{
  for (guint n = 0; n <= 1; n++)
    {
      g_autoptr (CurioChart) chart
          = curio_spark_new (492, n, values, NULL, NULL, curio_format_count);
      g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 52, 20);
      g_autofree char *text = curio_chart_describe (chart);

      g_assert_cmpuint (layout->marks->len, ==, n);
      g_assert_cmpstr (text, !=, "");
    }
}

/* A month apart has a dot of its own, smaller than the last one's. */
static void
test_apart (void)
{
  const guint8 is_shown[N] = { 1, 0, 1, 1 };
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioLayout) layout = lay_out (is_shown, NULL, &chart);
  const CurioShape *first = find_shape (layout, CURIO_SHAPE_DOT, 0);
  const CurioShape *last = find_shape (layout, CURIO_SHAPE_DOT, 1);

  g_assert_nonnull (last);
  g_assert_null (find_shape (layout, CURIO_SHAPE_DOT, 2));
  g_assert_cmpfloat (first->box.x, <, last->box.x);
  g_assert_cmpfloat (first->box.width, <, last->box.width);
}

/* One month alone is a dot at the end of a level, in the middle of the
 * height; so is a month that has no values about it. */
static void
test_alone (void)
{
  const guint8 is_shown[N] = { 0, 0, 0, 1 };
  const guint8 is_partial[1] = { 9 };

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CurioChart) chart
          = i == 0 ? curio_spark_new (492, N, values, is_shown, NULL,
                                      curio_format_count)
                   : curio_spark_new (492, 1, values, NULL,
                                      i == 1 ? NULL : is_partial,
                                      curio_format_count);
      g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 52, 20);
      const CurioShape *level = find_shape (layout, CURIO_SHAPE_PATH, 0);
      const CurioShape *dot = find_shape (layout, CURIO_SHAPE_DOT, 0);

      g_assert_nonnull (level);
      g_assert_nonnull (dot);
      g_assert_null (find_shape (layout, CURIO_SHAPE_PATH, 1));
      g_assert_null (find_shape (layout, CURIO_SHAPE_DOT, 1));
      g_assert_cmpfloat (level->points[0], <, 10);
      g_assert_cmpfloat_with_epsilon (level->points[2],
                                      dot->box.x + dot->box.width / 2, 1e-6);
      g_assert_cmpfloat_with_epsilon (level->points[3],
                                      dot->box.y + dot->box.height / 2, 1e-6);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spark/points", test_points);
  g_test_add_func ("/spark/partial", test_partial);
  g_test_add_func ("/spark/gap", test_gap);
  g_test_add_func ("/spark/few", test_few);
  g_test_add_func ("/spark/apart", test_apart);
  g_test_add_func ("/spark/alone", test_alone);
  return g_test_run ();
}
