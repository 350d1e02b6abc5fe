/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grid: its cells, its names and the paragraph beside it. */

#include "curio-layout-check.h"
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

/* A blank cell is nothing: neither drawn nor pointed at.  300 cells of the
 * triangle, 21 means, 25 sizes. */
static void
test_blank (void)
{
  g_autoptr (CurioChart) chart = sample_cohorts ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 825, 510);

  g_assert_cmpuint (layout->marks->len, ==, 300 + 21 + 25);
  g_assert_cmpint (curio_layout_pick (layout, 825 - 20,
                                      find_text (layout, "Jun 2010")->box.y),
                   ==, -1);
}

/* The number of a hatched cell is muted and lies on paper. */
static void
test_hatched (void)
{
  g_autoptr (CurioChart) chart = sample_cohorts ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 825, 510);
  guint n_hatched = 0;

  for (guint i = 0; i < layout->shapes->len; i++)
    n_hatched += g_array_index (layout->shapes, CurioShape, i).hatched;
  /* A cell for each cohort but the last, and the one of the key. */
  g_assert_cmpuint (n_hatched, ==, 24 + 1);
  g_assert_cmpuint (layout_count_boxes (layout, CURIO_INK_CARD), ==, 24);
}

/* The first row stands further from the second than that from the third. */
static void
test_apart (void)
{
  g_autoptr (CurioChart) chart = sample_cohorts ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 825, 510);
  double mean = find_text (layout, "weighted mean")->box.y;
  double first = find_text (layout, "Dec 2009")->box.y;
  double second = find_text (layout, "Jan 2010")->box.y;

  g_assert_cmpfloat (first - mean, >, second - first + 3);
}

/* The mark of a row's head says the row, that of a cell both. */
static void
test_marks (void)
{
  g_autoptr (CurioChart) chart = sample_cohorts ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 825, 510);
  const CurioShape *size = find_text (layout, "441");
  const CurioShape *cell = find_text (layout, "42");
  const CurioMark *mark;

  mark = curio_layout_get_mark (
      layout, curio_layout_pick (layout, size->box.x + 1, size->box.y + 5));
  g_assert_cmpint (mark->id, ==, 4);
  g_assert_cmpint (mark->series, ==, 0);
  mark = curio_layout_get_mark (
      layout, curio_layout_pick (layout, cell->box.x + 1, cell->box.y + 5));
  g_assert_cmpint (mark->id, ==, 1);
  g_assert_cmpint (mark->series, ==, 3);
}

/* In the corner where that is free, else in a line below the cells. */
static void
test_key (void)
{
  static const CurioGridCell cells[6] = {
    {.text = "1",  .fill = CURIO_INK_RAMP},
    { .text = "2", .fill = CURIO_INK_RAMP},
    { .text = "3", .fill = CURIO_INK_RAMP},
    { .text = "4", .fill = CURIO_INK_RAMP},
    { .text = "5", .fill = CURIO_INK_RAMP},
    { .text = "6", .fill = CURIO_INK_RAMP}
  };
  static const char *const rows[] = { "one", "two", "three" };
  static const char *const columns[] = { "a", "b" };
  const CurioGridKey key = { .title = "How to read it",
                             .inks = { CURIO_INK_RAMP_LAST },
                             .n_inks = 1,
                             .low = "little",
                             .high = "much" };
  g_autoptr (CurioChart) map = sample_cohorts ();
  g_autoptr (CurioChart) full
      = curio_grid_new (cells, 3, 2, rows, columns, NULL);
  g_autoptr (CurioLayout) corner = curio_chart_layout (map, 825, 510);
  g_autoptr (CurioLayout) below = NULL;

  g_assert_cmpuint (layout_count_boxes (corner, CURIO_INK_PANEL), ==, 1);
  find_text (corner, "How to read it");
  curio_grid_set_key (full, &key);
  below = curio_chart_layout (full, 190, 110);
  g_assert_cmpuint (layout_count_boxes (below, CURIO_INK_PANEL), ==, 0);
  g_assert_cmpfloat (find_text (below, "little")->box.y, >,
                     find_text (below, "6")->box.y);
  g_assert_cmpfloat (find_text (below, "much")->box.x, >,
                     find_text (below, "little")->box.x + 22);
}

/* What has a name of its own is named, in two lines if need be; a scale of
 * numbers leaves steps out instead. */
static void
test_wrapped_names (void)
{
  static const char *const columns[]
      = { "Potential Loyalists", "New Customers", "Need Attention" };
  CurioGridCell cells[3] = { 0 };
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioLayout) layout = NULL;
  g_autoptr (CurioLayout) wide = NULL;

  chart = curio_grid_new (cells, 1, 3, NULL, columns, NULL);
  layout = curio_chart_layout (chart, 190, 150);
  wide = curio_chart_layout (chart, 500, 150);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_auto (GStrv) words = g_strsplit (columns[i], " ", 2);

      g_assert_cmpfloat (find_text (layout, words[0])->box.height, >,
                         1.8 * find_text (wide, words[0])->box.height);
    }
  layout_check_texts (layout, 1, "wrapped names");
}

/* Where one of the numbers does not fit, none is written. */
static void
test_all_numbers (void)
{
  static const CurioGridCell cells[4] = {
    {.text = "8",     .fill = CURIO_INK_RAMP},
    { .text = "1234", .fill = CURIO_INK_RAMP},
    { .text = "9",    .fill = CURIO_INK_RAMP},
    { .text = "7",    .fill = CURIO_INK_RAMP}
  };
  g_autoptr (CurioChart) chart
      = curio_grid_new (cells, 2, 2, NULL, NULL, NULL);
  guint n_full = 0, n_none = 0;

  for (double width = 24; width < 120; width += 2)
    {
      g_autoptr (CurioLayout) layout = curio_chart_layout (chart, width, 80);
      guint n = layout_count_texts (layout, "");

      g_assert_true (n == 0 || n == 4);
      n_full += n == 4;
      n_none += n == 0 && layout_count_boxes (layout, CURIO_INK_RAMP) == 4;
    }
  g_assert_cmpuint (n_full, >, 0);
  g_assert_cmpuint (n_none, >, 0);
}

/* A very long name is cut, and the others keep theirs. */
static void
test_long_names (void)
{
  g_autofree char *name = g_strnfill (300, 'm');
  const char *const plain[] = { "Lantern", "Bunting", "Teapot" };
  const char *const with_long[] = { "Lantern", name, "Teapot" };
  CurioGridCell cells[9] = { 0 };

  for (guint k = 0; k < 2; k++)
    for (double width = 200; width < 900; width += 100)
      {
        g_autoptr (CurioChart) chart
            = curio_grid_new (cells, 3, 3, k == 0 ? with_long : plain,
                              k == 0 ? plain : with_long, NULL);
        g_autoptr (CurioLayout) layout
            = curio_chart_layout (chart, width, 200);
        const CurioShape *cut = find_text (layout, "mmm");

        g_assert_cmpuint (layout_count_texts (layout, "Lantern"), ==, 2);
        g_assert_cmpuint (layout_count_texts (layout, "Teapot"), ==, 2);
        g_assert_cmpfloat (cut->box.width, <=, k == 0 ? 0.4 * width : 90);
        layout_check_texts (layout, 1, "long names");
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid/cells", test_cells);
  g_test_add_func ("/grid/chosen", test_chosen);
  g_test_add_func ("/grid/wrapped-names", test_wrapped_names);
  g_test_add_func ("/grid/long-names", test_long_names);
  g_test_add_func ("/grid/all-numbers", test_all_numbers);
  g_test_add_func ("/grid/paragraph", test_paragraph);
  g_test_add_func ("/grid/blank", test_blank);
  g_test_add_func ("/grid/hatched", test_hatched);
  g_test_add_func ("/grid/apart", test_apart);
  g_test_add_func ("/grid/marks", test_marks);
  g_test_add_func ("/grid/key", test_key);
  return g_test_run ();
}
