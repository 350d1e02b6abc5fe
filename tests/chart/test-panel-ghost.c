/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ghost over the columns: it stands where its values are, and is named. */

#include "curio-format.h"
#include "curio-layout-find.h"
#include "curio-samples.h"

#include <string.h>

#define N 4

/* January to April; a year before is known of the last three: 40, 100 and 60,
 * of columns 50, 80, 100 and 20. */
static CurioChart *
make (const char *name)
{
  static const gint64 sales[N] = { 50000, 80000, 100000, 20000 };
  static const gint64 before[N] = { 0, 40000, 100000, 60000 };
  static const guint8 is_known[N] = { 0, 1, 1, 1 };
  static const guint8 is_dark[N] = { 0, 0, 1, 0 };
  const CurioPanel panel = {
    .series
    = {{ .values = sales, .ink = CURIO_INK_MEASURE, .title = "Net sales" }},
    .n_series = 1,
    .format_axis = curio_format_money_short,
    .format_value = curio_format_money_short,
    .format_exact = curio_format_money,
    .is_dark = is_dark,
    .ghost = { .values = before,
       .is_shown = is_known,
       .ink = CURIO_INK_GHOST,
       .name = name,
       .title = "a year before" },
    .share = 1,
  };

  return curio_columns_new (492, N, NULL, &panel, 1);
}

static CurioLayout *
lay_out (const CurioChart *chart)
{
  return curio_chart_layout (chart, 400, 240);
}

static const CurioShape *
get_ring (const CurioLayout *layout, guint index)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->kind == CURIO_SHAPE_DOT && index-- == 0)
        return shape;
    }
  return NULL;
}

static double
get_middle (const CurioBox *box)
{
  return box->y + box->height / 2;
}

/* Heights over the base are in proportion to the values. */
static void
test_place (void)
{
  g_autoptr (CurioChart) chart = make (NULL);
  g_autoptr (CurioLayout) layout = lay_out (chart);
  const CurioShape *first = layout_get_box (layout, CURIO_INK_MEASURE, 0);
  const CurioShape *dark = layout_get_box (layout, CURIO_INK_HIGHLIGHT, 0);
  double base = first->box.y + first->box.height;
  double unit = first->box.height / 50;
  static const double expected[] = { 40, 100, 60 };

  g_assert_cmpuint (layout_count_boxes (layout, CURIO_INK_HIGHLIGHT), ==, 1);
  g_assert_cmpfloat_with_epsilon (dark->box.height, 100 * unit, 1e-6);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpfloat_with_epsilon (
        base - get_middle (&get_ring (layout, i)->box), expected[i] * unit,
        1e-6);
  g_assert_null (get_ring (layout, 3));
}

/* The line is dashed, and not drawn to the month of which nothing is known. */
static void
test_line (void)
{
  g_autoptr (CurioChart) chart = make (NULL);
  g_autoptr (CurioLayout) layout = lay_out (chart);
  guint n = 0;

  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->kind != CURIO_SHAPE_PATH || shape->stroke != CURIO_INK_GHOST)
        continue;
      n++;
      g_assert_cmpuint (shape->n_points, ==, 3);
      g_assert_cmpfloat (shape->dash_pt[0], >, 0);
    }
  g_assert_cmpuint (n, ==, 1);
}

/* The name stands above what is below it, and is led to a point of the line.
 */
static void
test_name (void)
{
  g_autoptr (CurioChart) chart = make ("before");
  g_autoptr (CurioLayout) layout = lay_out (chart);
  const CurioShape *name = find_text (layout, "before");

  for (guint i = 0; i < 3; i++)
    {
      const CurioBox *ring = &get_ring (layout, i)->box;
      double x = ring->x + ring->width / 2;

      if (x > name->box.x && x < name->box.x + name->box.width)
        g_assert_cmpfloat (name->box.y + name->box.height, <=,
                           get_middle (ring));
    }
}

/* A ghost above all columns is within the paper too. */
static void
test_range (void)
{
  static const gint64 sales[] = { 1000, 2000 };
  static const gint64 before[] = { 9000000, -3000 };
  const CurioPanel panel = {
    .series = {{ .values = sales, .ink = CURIO_INK_MEASURE }},
    .n_series = 1,
    .format_value = curio_format_money_short,
    .ghost = { .values = before,                       .ink = CURIO_INK_GHOST },
    .share = 1,
  };
  g_autoptr (CurioChart) chart = curio_columns_new (492, 2, NULL, &panel, 1);
  g_autoptr (CurioLayout) layout = lay_out (chart);

  for (guint i = 0; i < 2; i++)
    {
      double y = get_middle (&get_ring (layout, i)->box);

      g_assert_cmpfloat (y, >=, layout->plot.y - 1e-6);
      g_assert_cmpfloat (y, <=, layout->plot.y + layout->plot.height + 1e-6);
    }
}

static void
test_words (void)
{
  g_autoptr (CurioChart) chart = make (NULL);
  g_autoptr (CurioLayout) layout = lay_out (chart);
  g_autoptr (CurioTable) table = curio_chart_tabulate (chart);

  g_assert_cmpstr (curio_layout_get_mark (layout, 0)->label, ==,
                   "January 2011: £50");
  g_assert_cmpstr (curio_layout_get_mark (layout, 1)->label, ==,
                   "February 2011: £80; a year before: £40");
  g_assert_cmpuint (curio_table_get_n_columns (table), ==, 3);
  g_assert_cmpstr (curio_table_get_name (table, 2), ==, "a year before");
  g_assert_cmpstr (curio_table_get_shown (table, 1, 2), ==, "£40.00");
}

/* Three months, of which the second, 100, is the peak; BEFORE is the ghost. */
static CurioLayout *
lay_out_peak (const gint64 *before)
{
  static const gint64 sales[] = { 50000, 100000, 20000 };
  const CurioPanel panel = {
    .series = {{ .values = sales, .ink = CURIO_INK_MEASURE }},
    .n_series = 1,
    .format_value = curio_format_money_short,
    .n_peaks = 1,
    .ghost = { .values = before,                       .ink = CURIO_INK_GHOST },
    .share = 1,
  };
  g_autoptr (CurioChart) chart = curio_columns_new (492, 3, NULL, &panel, 1);

  return lay_out (chart);
}

/* The value of the peak stands clear of the ring that is as high. */
static void
test_peak (void)
{
  static const gint64 before[] = { 40000, 103000, 30000 };
  g_autoptr (CurioLayout) layout = lay_out_peak (before);
  const CurioShape *peak = find_text (layout, "£100");
  const CurioShape *ring = get_ring (layout, 1);

  g_assert_cmpfloat (peak->box.y + peak->box.height, <=,
                     ring->box.y - ring->stroke_pt / 2);
}

/* Far below its ring the value stands on its column: between the two. */
static void
test_peak_below (void)
{
  static const gint64 before[] = { 40000, 200000, 30000 };
  g_autoptr (CurioLayout) layout = lay_out_peak (before);
  const CurioShape *peak = find_text (layout, "£100");
  const CurioShape *column = layout_get_box (layout, CURIO_INK_MEASURE, 1);
  const CurioBox *ring = &get_ring (layout, 1)->box;

  g_assert_cmpfloat (peak->box.y, >=, ring->y + ring->height);
  g_assert_cmpfloat_with_epsilon (peak->box.y + peak->box.height,
                                  column->box.y, 1.5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/panel-ghost/place", test_place);
  g_test_add_func ("/panel-ghost/line", test_line);
  g_test_add_func ("/panel-ghost/name", test_name);
  g_test_add_func ("/panel-ghost/range", test_range);
  g_test_add_func ("/panel-ghost/words", test_words);
  g_test_add_func ("/panel-ghost/peak", test_peak);
  g_test_add_func ("/panel-ghost/peak-below", test_peak_below);
  return g_test_run ();
}
