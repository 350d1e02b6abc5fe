/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding room for labels. */

#include "curio-sketch.h"

static void
test_spread (void)
{
  double positions[] = { 10, 12, 100 };
  const double widths[] = { 20, 20, 20 };

  g_assert_true (curio_sketch_spread (positions, widths, 3, 0, 110, 5));
  g_assert_cmpfloat (positions[0], ==, 10);
  g_assert_cmpfloat (positions[1], ==, 35);
  g_assert_cmpfloat (positions[2], ==, 90);
}

static void
test_spread_from_edges (void)
{
  double positions[] = { -30, 95, 99 };
  const double widths[] = { 10, 10, 10 };

  g_assert_true (curio_sketch_spread (positions, widths, 3, 0, 100, 2));
  g_assert_cmpfloat (positions[0], ==, 0);
  g_assert_cmpfloat (positions[1], ==, 78);
  g_assert_cmpfloat (positions[2], ==, 90);
}

static void
test_spread_too_wide (void)
{
  double positions[] = { 0, 0 };
  const double widths[] = { 10, 10 };

  g_assert_false (curio_sketch_spread (positions, widths, 2, 0, 21, 2));
  g_assert_true (curio_sketch_spread (positions, widths, 2, 0, 22, 2));
  g_assert_true (curio_sketch_spread (positions, widths, 0, 0, 0, 2));
}

static void
test_spread_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint round = 0; round < 2000; round++)
    {
      double positions[8], widths[8], total = 0;
      guint n = (guint)g_rand_int_range (random, 1, 9);

      for (guint i = 0; i < n; i++)
        {
          positions[i] = g_rand_double_range (random, -50, 150);
          widths[i] = g_rand_double_range (random, 0, 20);
          total += widths[i] + (i > 0 ? 3 : 0);
        }
      if (!curio_sketch_spread (positions, widths, n, 0, 100, 3))
        {
          g_assert_cmpfloat (total, >, 100);
          continue;
        }
      g_assert_cmpfloat (positions[0], >=, -1e-9);
      g_assert_cmpfloat (positions[n - 1] + widths[n - 1], <=, 100 + 1e-9);
      for (guint i = 1; i < n; i++)
        g_assert_cmpfloat (positions[i], >=,
                           positions[i - 1] + widths[i - 1] + 3 - 1e-9);
    }
}

static void
test_room (void)
{
  g_autoptr (CurioLayout) layout = curio_layout_new (100, 50);
  CurioText text = curio_text_new ("2011", 9, CURIO_WEIGHT_BOLD);
  CurioBox on = { 12, 12, 5, 5 }, far = { 70, 12, 5, 5 };
  CurioBox below = { 10, 10 + text.height + 1, 5, 5 };
  CurioBox outside = { 97, 12, 5, 5 };

  curio_sketch_text (layout, &text, 10, 10, CURIO_INK_TEXT);
  g_assert_false (curio_sketch_has_room (layout, &on, 0));
  g_assert_true (curio_sketch_has_room (layout, &far, 0));
  g_assert_true (curio_sketch_has_room (layout, &below, 0));
  g_assert_false (curio_sketch_has_room (layout, &below, 2));
  g_assert_false (curio_sketch_has_room (layout, &outside, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sketch/spread", test_spread);
  g_test_add_func ("/sketch/spread-from-edges", test_spread_from_edges);
  g_test_add_func ("/sketch/spread-too-wide", test_spread_too_wide);
  g_test_add_func ("/sketch/spread-any", test_spread_any);
  g_test_add_func ("/sketch/room", test_room);
  return g_test_run ();
}
