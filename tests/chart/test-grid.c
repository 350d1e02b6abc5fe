/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grid: its cells, its names and the paragraph beside it. */

#include "curio-layout-find.h"
#include "curio-samples.h"

static void
test_cells (void)
{
  g_autoptr (CurioChart) chart = sample_grid ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 517, 143);
  const CurioShape *number = find_text (layout, "564");
  int picked
      = curio_layout_pick (layout, number->box.x + 1, number->box.y + 1);

  g_assert_cmpuint (layout->marks->len, ==, 25);
  g_assert_cmpint (curio_layout_get_mark (layout, picked)->id, ==, 0);
  g_assert_cmpuint (layout_count_boxes (layout, CURIO_INK_TINT + 9), ==, 4);
  find_text (layout, "to 19 days");
  find_text (layout, "9 or more");
}

/* The chosen cells are ringed, in their own colour, and drawn last. */
static void
test_chosen (void)
{
  g_autoptr (CurioChart) chart = sample_grid ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 517, 143);
  const CurioShape *cell = layout_get_box (layout, CURIO_INK_TILE + 8, 0);

  g_assert_cmpuint (layout_count_boxes (layout, CURIO_INK_TILE + 8), ==, 2);
  g_assert_cmpint (cell->stroke, ==, CURIO_INK_TEXT);
  g_assert_cmpint (find_text (layout, "50")->fill, ==, CURIO_INK_ON_TILE + 8);
  g_assert_true (cell > layout_get_box (layout, CURIO_INK_TINT + 9, 3));
}

/* Beside where it is wide, above where it is narrow. */
static void
test_paragraph (void)
{
  g_autoptr (CurioChart) chart = sample_grid ();
  g_autoptr (CurioLayout) wide = curio_chart_layout (chart, 517, 143);
  g_autoptr (CurioLayout) narrow = curio_chart_layout (chart, 280, 330);
  const CurioShape *beside = find_text (wide, "Last order 187 days");
  const CurioShape *above = find_text (narrow, "Last order 187 days");

  g_assert_cmpfloat (beside->box.x + beside->box.width, <,
                     find_text (wide, "to 19 days")->box.x);
  g_assert_cmpfloat (above->box.y + above->box.height, <,
                     find_text (narrow, "1 order")->box.y);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid/cells", test_cells);
  g_test_add_func ("/grid/chosen", test_chosen);
  g_test_add_func ("/grid/paragraph", test_paragraph);
  return g_test_run ();
}
