/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walking marks with the arrow keys, over layouts laid by hand
 * and one that a chart laid. */

#include "curio-mark-walk.h"
#include "curio-samples.h"

static CurioLayout *
lay (const CurioBox *boxes, guint n_boxes)
{
  CurioLayout *layout = g_new0 (CurioLayout, 1);

  layout->shapes = g_array_new (FALSE, TRUE, sizeof (CurioShape));
  layout->marks = g_array_new (FALSE, TRUE, sizeof (CurioMark));
  for (guint i = 0; i < n_boxes; i++)
    {
      CurioMark mark = { .box = boxes[i], .id = i };

      g_array_append_val (layout->marks, mark);
    }
  return layout;
}

/* Three columns of unequal height: left and right pass from one to the next,
 * up and down lead nowhere but to a higher or lower middle. */
static void
test_columns (void)
{
  static const CurioBox boxes[] = {
    {0,   50, 8, 50 },
    { 10, 0,  8, 100},
    { 20, 80, 8, 20 }
  };
  g_autoptr (CurioLayout) layout = lay (boxes, G_N_ELEMENTS (boxes));

  g_assert_cmpint (curio_mark_walk (layout, 0, CURIO_WALK_RIGHT), ==, 1);
  g_assert_cmpint (curio_mark_walk (layout, 1, CURIO_WALK_RIGHT), ==, 2);
  g_assert_cmpint (curio_mark_walk (layout, 2, CURIO_WALK_RIGHT), ==, 2);
  g_assert_cmpint (curio_mark_walk (layout, 2, CURIO_WALK_LEFT), ==, 1);
  g_assert_cmpint (curio_mark_walk (layout, 0, CURIO_WALK_LEFT), ==, 0);
}

/* A 2 x 2 grid. */
static void
test_grid (void)
{
  static const CurioBox boxes[] = {
    {0,   0,  10, 10},
    { 12, 0,  10, 10},
    { 0,  12, 10, 10},
    { 12, 12, 10, 10}
  };
  g_autoptr (CurioLayout) layout = lay (boxes, G_N_ELEMENTS (boxes));

  g_assert_cmpint (curio_mark_walk (layout, 0, CURIO_WALK_RIGHT), ==, 1);
  g_assert_cmpint (curio_mark_walk (layout, 0, CURIO_WALK_DOWN), ==, 2);
  g_assert_cmpint (curio_mark_walk (layout, 3, CURIO_WALK_UP), ==, 1);
  g_assert_cmpint (curio_mark_walk (layout, 3, CURIO_WALK_LEFT), ==, 2);
  g_assert_cmpint (curio_mark_walk (layout, 1, CURIO_WALK_UP), ==, 1);
}

static void
test_ends (void)
{
  static const CurioBox boxes[] = {
    {0,   0, 10, 10},
    { 12, 0, 10, 10},
    { 24, 0, 10, 10}
  };
  g_autoptr (CurioLayout) layout = lay (boxes, G_N_ELEMENTS (boxes));
  g_autoptr (CurioLayout) bare = lay (NULL, 0);

  g_assert_cmpint (curio_mark_walk (layout, 1, CURIO_WALK_FIRST), ==, 0);
  g_assert_cmpint (curio_mark_walk (layout, 1, CURIO_WALK_LAST), ==, 2);
  g_assert_cmpint (curio_mark_walk (layout, -1, CURIO_WALK_RIGHT), ==, 0);
  g_assert_cmpint (curio_mark_walk (layout, 9, CURIO_WALK_LEFT), ==, 0);
  g_assert_cmpint (curio_mark_walk (bare, 0, CURIO_WALK_RIGHT), ==, -1);
}

static void
assert_all_reached (const CurioLayout *layout)
{
  guint n = layout->marks->len;
  g_autofree gboolean *is_reached = g_new0 (gboolean, n);

  is_reached[0] = TRUE;
  for (guint turn = 0; turn < n; turn++)
    for (guint i = 0; i < n; i++)
      for (int walk = CURIO_WALK_LEFT;
           is_reached[i] && walk <= CURIO_WALK_DOWN; walk++)
        is_reached[curio_mark_walk (layout, (int)i, walk)] = TRUE;
  for (guint i = 0; i < n; i++)
    g_assert_true (is_reached[i]);
}

/* Every mark of a treemap-like heap can be reached from the first. */
static void
test_reach (void)
{
  static const CurioBox boxes[] = {
    {0,   0,  50, 100},
    { 52, 0,  48, 55 },
    { 52, 57, 20, 25 },
    { 52, 84, 20, 16 },
    { 74, 57, 14, 30 },
    { 90, 57, 10, 30 },
    { 74, 89, 12, 11 },
    { 88, 89, 12, 11 }
  };
  g_autoptr (CurioLayout) layout = lay (boxes, G_N_ELEMENTS (boxes));
  assert_all_reached (layout);
}

/* And every flow of a Sankey chart, thin or thick. */
static void
test_flows (void)
{
  static const double widths[] = { 330, 450, 700, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (CurioChart) chart = sample_movement ();
      g_autoptr (CurioLayout) layout
          = curio_chart_layout (chart, widths[i], 380);

      g_assert_cmpuint (layout->marks->len, >, 80);
      assert_all_reached (layout);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/mark-walk/columns", test_columns);
  g_test_add_func ("/ui/mark-walk/grid", test_grid);
  g_test_add_func ("/ui/mark-walk/ends", test_ends);
  g_test_add_func ("/ui/mark-walk/reach", test_reach);
  g_test_add_func ("/ui/mark-walk/flows", test_flows);
  return g_test_run ();
}
