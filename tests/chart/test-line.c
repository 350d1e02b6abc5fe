/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines go through their values; a ghost is dashed and ringed. */

#include "curio-format.h"
#include "curio-layout-find.h"
#include "curio-samples.h"

#include <string.h>

static const CurioShape *
get_path (const CurioLayout *layout, CurioInk ink, guint index)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->kind == CURIO_SHAPE_PATH && shape->stroke == ink
          && index-- == 0)
        return shape;
    }
  return NULL;
}

static void
test_points (void)
{
  g_autoptr (CurioChart) chart = sample_year_before ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 800, 200);
  const CurioShape *line = get_path (layout, CURIO_INK_HIGHLIGHT, 0);
  const CurioShape *zero = get_path (layout, CURIO_INK_AXIS, 0);

  g_assert_cmpuint (line->n_points, ==, SAMPLE_N_MONTHS);
  g_assert_cmpfloat_with_epsilon ((zero->points[1] - line->points[1])
                                      / (zero->points[1] - line->points[3]),
                                  778343.08 / 604831.79, 1e-6);
}

static void
test_ghost (void)
{
  g_autoptr (CurioChart) chart = sample_year_before ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 800, 200);
  const CurioShape *ghost = get_path (layout, CURIO_INK_GHOST, 0);
  guint n_rings = 0;

  g_assert_cmpuint (ghost->n_points, ==, 13);
  g_assert_cmpfloat (ghost->stroke_pt, ==, 1.4);
  g_assert_cmpfloat (ghost->dash_pt[0], ==, 4);
  g_assert_cmpfloat (ghost->dash_pt[1], ==, 2);
  for (guint i = 0; i < layout->shapes->len; i++)
    n_rings += g_array_index (layout->shapes, CurioShape, i).kind
               == CURIO_SHAPE_DOT;
  g_assert_cmpuint (n_rings, ==, 13);
  find_text (layout, "the same month a year before");
  find_text (layout, "net sales");
}

/* A month that is not shown breaks the line in two. */
static void
test_gap (void)
{
  const gint64 values[] = { 1, 2, 3, 4, 5 };
  const guint8 is_shown[] = { 1, 1, 0, 1, 1 };
  const CurioSeries series
      = { .values = values, .is_shown = is_shown, .ink = CURIO_INK_MEASURE };
  g_autoptr (CurioChart) chart = curio_line_new (
      0, 5, &series, 1, curio_format_count, curio_format_count);
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 300, 200);

  g_assert_cmpuint (get_path (layout, CURIO_INK_MEASURE, 0)->n_points, ==, 2);
  g_assert_cmpuint (get_path (layout, CURIO_INK_MEASURE, 1)->n_points, ==, 2);
  g_assert_null (get_path (layout, CURIO_INK_MEASURE, 2));
  g_assert_cmpstr (curio_layout_get_mark (layout, 2)->label, ==,
                   "March 1970: \u2013");
}

static void
test_describe (void)
{
  g_autoptr (CurioChart) chart = sample_year_before ();
  g_autofree char *text = curio_chart_describe (chart);

  g_assert_nonnull (strstr (text, "from £778\u00A0k in December 2009"));
}

/* The ends that are told are the ends of the line that is seen, and each line
 * is told by its name. */
static void
test_describe_hidden (void)
{
  const gint64 values[] = { 0, 2, 3, 4, 0 };
  const gint64 later[] = { 0, 0, 8, 9, 0 };
  const guint8 is_shown[] = { 0, 1, 1, 1, 0 };
  const guint8 is_later[] = { 0, 0, 1, 1, 0 };
  const guint8 is_never[] = { 0, 0, 0, 0, 0 };
  const CurioSeries series[] = {
    {.values = values, .is_shown = is_shown, .name = "before"},
    { .values = later, .is_shown = is_later, .name = "again" },
    { .values = later, .is_shown = is_never, .name = "never" }
  };
  g_autoptr (CurioChart) both = curio_line_new (
      0, 5, series, 3, curio_format_count, curio_format_count);
  g_autoptr (CurioChart) none = curio_line_new (
      0, 5, &series[2], 1, curio_format_count, curio_format_count);
  g_autofree char *text = curio_chart_describe (both);
  g_autofree char *nothing = curio_chart_describe (none);

  g_assert_cmpstr (text, ==,
                   "a line by month, “before”, from 2 in February 1970 to 4 "
                   "in April 1970. a line by month, “again”, from 8 in March "
                   "1970 to 9 in April 1970.");
  g_assert_null (strstr (nothing, "1970"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line/points", test_points);
  g_test_add_func ("/line/ghost", test_ghost);
  g_test_add_func ("/line/gap", test_gap);
  g_test_add_func ("/line/describe", test_describe);
  g_test_add_func ("/line/describe-hidden", test_describe_hidden);
  return g_test_run ();
}
