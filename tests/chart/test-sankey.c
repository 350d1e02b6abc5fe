/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Sankey chart: thickness as value, exact picking, odd data. */

#include "curio-layout-check.h"
#include "curio-layout-find.h"
#include "curio-samples.h"

#include <math.h>

/* As many flows of the sample as are not nought, counted in its table. */
#define N_SAMPLE_FLOWS 66

static const CurioShape *
get_shape (const CurioLayout *layout, guint i)
{
  return &g_array_index (layout->shapes, CurioShape, i);
}

/* Gauss's area of a polygon, the "shoelace" formula. */
static double
measure_area (const double *points, guint n)
{
  double twice = 0;

  for (guint i = 0, j = n - 1; i < n; j = i++)
    twice += points[2 * j] * points[2 * i + 1]
             - points[2 * i] * points[2 * j + 1];
  return fabs (twice) / 2;
}

static CurioChart *
make_two (double first, double second)
{
  static const CurioSankeyNode left[] = {
    {.id = 10,
     .name = "all",
     .count = "4",
     .label = "All",
     .ink = CURIO_INK_TILE}
  };
  static const CurioSankeyNode right[] = {
    {.id = 20,
     .name = "more",
     .count = "3",
     .label = "More",
     .ink = CURIO_INK_TILE + 1},
    { .id = 21,
     .name = "less",
     .count = "1",
     .label = "Less",
     .ink = CURIO_INK_TILE + 2}
  };
  const CurioSankeyColumn columns[2] = {
    {NULL,  left,  1},
    { NULL, right, 2}
  };
  const CurioSankeyFlow flows[] = {
    {0,  1, second, 2, "the smaller"},
    { 0, 0, first,  1, "the larger" }
  };

  return curio_sankey_new (columns, flows, 2);
}

static const CurioMark *
find_mark (const CurioLayout *layout, int id)
{
  for (guint i = 0; i < layout->marks->len; i++)
    if (curio_layout_get_mark (layout, (int)i)->id == id)
      return curio_layout_get_mark (layout, (int)i);
  g_error ("no mark has the id %d", id);
  return NULL;
}

/* 3 and 1 of 4: bars are as 4 to 3 to 1, the larger flow leaves from the upper
 * three quarters of its bar and covers all of the other's. */
static void
test_two (void)
{
  g_autoptr (CurioChart) chart = make_two (3, 1);
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 400, 200);
  const CurioBox *all = &layout_get_box (layout, CURIO_INK_TILE, 0)->box;
  const CurioBox *more = &layout_get_box (layout, CURIO_INK_TILE + 1, 0)->box;
  const CurioBox *less = &layout_get_box (layout, CURIO_INK_TILE + 2, 0)->box;
  const CurioMark *larger = find_mark (layout, 1);
  const double *points = larger->outline;

  g_assert_cmpfloat_with_epsilon (more->height, 0.75 * all->height, 1e-9);
  g_assert_cmpfloat_with_epsilon (less->height, 0.25 * all->height, 1e-9);
  g_assert_cmpfloat_with_epsilon (more->height + less->height, all->height,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (points[0], all->x + all->width, 1e-9);
  g_assert_cmpfloat_with_epsilon (points[1], all->y, 1e-9);
  g_assert_cmpfloat_with_epsilon (points[2 * (larger->n_outline - 1) + 1],
                                  all->y + 0.75 * all->height, 1e-9);
  g_assert_cmpfloat_with_epsilon (points[larger->n_outline - 2], more->x,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (points[larger->n_outline - 1], more->y,
                                  1e-9);
}

/* The area of every ribbon is as its value. */
static void
test_area (void)
{
  g_autoptr (CurioChart) chart = sample_movement ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 690, 510);
  double total = 0, bars = 0, width = 0;
  guint n = 0;

  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = get_shape (layout, i);

      if (shape->kind != CURIO_SHAPE_PATH || shape->fill == CURIO_INK_NONE)
        continue;
      n++;
      total += measure_area (shape->points, shape->n_points);
      width = shape->box.width;
      g_assert_cmpfloat (shape->transparency, >, 0);
    }
  for (guint ink = 0; ink < 10; ink++)
    bars += layout_get_box (layout, CURIO_INK_TILE + ink, 1)->box.height;
  g_assert_cmpuint (n, ==, N_SAMPLE_FLOWS);
  g_assert_cmpfloat_with_epsilon (total / (width * bars), 1, 1e-6);
}

static void
test_thickness (void)
{
  g_autoptr (CurioChart) chart = sample_movement ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 690, 510);
  const CurioShape *first = NULL, *second = NULL;

  /* 856 and 411, the two largest. */
  for (guint i = 0; i < layout->shapes->len && second == NULL; i++)
    if (get_shape (layout, i)->kind == CURIO_SHAPE_PATH
        && get_shape (layout, i)->fill != CURIO_INK_NONE)
      *(first == NULL ? &first : &second) = get_shape (layout, i);
  g_assert_cmpfloat_with_epsilon (
      measure_area (first->points, first->n_points)
          / measure_area (second->points, second->n_points),
      856.0 / 411, 1e-6);
}

/* Each flow, even of one customer of 5,852, can be pointed at; and nothing is
 * picked where no ribbon is, though its box is there. */
static void
test_pick (void)
{
  static const double widths[] = { 330, 450, 700, 1000 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (CurioChart) chart = sample_movement ();
      g_autoptr (CurioLayout) layout
          = curio_chart_layout (chart, widths[w], 380);

      g_assert_cmpuint (layout->marks->len, ==, N_SAMPLE_FLOWS + 11 + 10);
      layout_check_marks (layout, "sample");
    }
}

/* On a stamp flows lie above each other: nobody can point at all of them, but
 * the keyboard walks as many as on a wall. */
static void
test_covered (void)
{
  g_autoptr (CurioChart) chart = sample_movement ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 120, 60);
  guint n_covered = 0;

  g_assert_cmpuint (layout->marks->len, ==, N_SAMPLE_FLOWS + 11 + 10);
  layout_check_marks (layout, "stamp");
  for (guint i = 0; i < layout->marks->len; i++)
    n_covered += curio_layout_get_mark (layout, (int)i)->is_covered;
  g_assert_cmpuint (n_covered, >, 0);
}

static void
test_pick_exactly (void)
{
  g_autoptr (CurioChart) chart = make_two (3, 1);
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 400, 200);
  const CurioMark *smaller = find_mark (layout, 2);
  const CurioBox *all = &layout_get_box (layout, CURIO_INK_TILE, 0)->box;
  const CurioBox *more = &layout_get_box (layout, CURIO_INK_TILE + 1, 0)->box;
  const CurioBox *less = &layout_get_box (layout, CURIO_INK_TILE + 2, 0)->box;
  double x = more->x - 2;
  int between = curio_layout_pick (layout, x, less->y - 2);
  int picked = curio_layout_pick (layout, all->x + all->width + 1,
                                  all->y + all->height - 1);

  g_assert_cmpint (between, ==, -1);
  g_assert_cmpint (picked, ==, smaller - curio_layout_get_mark (layout, 0));
  g_assert_cmpint (curio_layout_pick (layout, x, less->y + 2), ==, picked);
}

/* The chosen flow, or those of a chosen bar, stand out. */
static void
test_chosen (void)
{
  g_autoptr (CurioChart) chart = make_two (3, 1);
  g_autoptr (CurioLayout) layout = NULL;
  guint n_clear = 0;

  chart->selected = 21;
  layout = curio_chart_layout (chart, 400, 200);
  for (guint i = 0; i < layout->shapes->len; i++)
    n_clear += get_shape (layout, i)->kind == CURIO_SHAPE_PATH
               && get_shape (layout, i)->fill != CURIO_INK_NONE
               && get_shape (layout, i)->transparency < 0.5;
  g_assert_cmpuint (n_clear, ==, 1);
}

static void
test_labels (void)
{
  g_autoptr (CurioChart) chart = sample_movement ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 690, 510);

  g_assert_cmpuint (layout_count_texts (layout, "Can't Lose"), ==, 2);
  g_assert_cmpuint (layout_count_texts (layout, "Not yet customers"), ==, 1);
  g_assert_cmpfloat (find_text (layout, "Champions")->box.x, <,
                     layout_get_box (layout, CURIO_INK_TILE, 0)->box.x);
  find_text (layout, "10 Dec 2010");
}

/* Where only one column of names has room, the counts stand on both sides. */
static void
test_narrow (void)
{
  g_autoptr (CurioChart) chart = sample_movement ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 320, 380);

  g_assert_cmpuint (layout_count_texts (layout, "Can't Lose"), ==, 1);
  g_assert_cmpfloat (find_text (layout, "Can't Lose")->box.x, <, 160);
  g_assert_cmpfloat (find_text (layout, "66")->box.x, >, 160);
  g_assert_cmpuint (layout_count_texts (layout, "625"), ==, 1);
}

static void
test_odd (void)
{
  static const double values[] = { 0, 1, -1, NAN, INFINITY, 1e-9, 1e15 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint j = 0; j < G_N_ELEMENTS (values); j++)
      {
        g_autoptr (CurioChart) chart = make_two (values[i], values[j]);
        g_autofree char *what
            = g_strdup_printf ("flows of %g and %g", values[i], values[j]);

        layout_check_chart (chart, what);
      }
}

static void
test_sample (void)
{
  g_autoptr (CurioChart) chart = sample_movement ();
  g_autofree char *sentence = curio_chart_describe (chart);

  g_assert_true (g_str_has_suffix (
      sentence, ": 66 flows, the largest first. customers moved. customers "
                "moved. customers moved."));
  layout_check_chart (chart, "movement");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sankey/two", test_two);
  g_test_add_func ("/sankey/area", test_area);
  g_test_add_func ("/sankey/thickness", test_thickness);
  g_test_add_func ("/sankey/pick", test_pick);
  g_test_add_func ("/sankey/covered", test_covered);
  g_test_add_func ("/sankey/pick-exactly", test_pick_exactly);
  g_test_add_func ("/sankey/chosen", test_chosen);
  g_test_add_func ("/sankey/labels", test_labels);
  g_test_add_func ("/sankey/narrow", test_narrow);
  g_test_add_func ("/sankey/odd", test_odd);
  g_test_add_func ("/sankey/sample", test_sample);
  return g_test_run ();
}
