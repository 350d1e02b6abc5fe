/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bands as high as their counts, and the box plot on the same scale. */

#include "curio-layout-find.h"
#include "curio-samples.h"

#include <string.h>

static CurioLayout *
lay_out (CurioChart *chart)
{
  return curio_chart_layout (chart, 407, 260);
}

static void
test_bands (void)
{
  g_autoptr (CurioChart) chart = sample_amounts ();
  g_autoptr (CurioLayout) layout = lay_out (chart);
  const CurioShape *first = layout_get_box (layout, CURIO_INK_MEASURE, 0);
  const CurioShape *mode = layout_get_box (layout, CURIO_INK_HIGHLIGHT, 0);

  g_assert_cmpuint (layout_count_boxes (layout, CURIO_INK_MEASURE), ==, 27);
  g_assert_cmpfloat_with_epsilon (mode->box.height / first->box.height,
                                  2991.0 / 2224.0, 1e-6);
  g_assert_cmpuint (layout->marks->len, ==, 28);
  g_assert_cmpstr (curio_layout_get_mark (layout, 12)->label, ==,
                   "£300 to £325: 2,991 orders");
}

static void
test_labels (void)
{
  g_autoptr (CurioChart) chart = sample_amounts ();
  g_autoptr (CurioLayout) layout = lay_out (chart);

  find_text (layout, "£300 to £325: 2,991 orders");
  find_text (layout, "3,000");
  find_text (layout, "£0");
  find_text (layout, "£100");
  find_text (layout, "£700");
  find_text (layout, "median £250");
  find_text (layout, "mean £264");
  find_text (layout, "£0.19");
  find_text (layout, "£131");
  find_text (layout, "£367");
  find_text (layout, "£690");
}

/* The wash spans the quartiles on the scale of the bands: 28 of £25. */
static void
test_box_plot (void)
{
  g_autoptr (CurioChart) chart = sample_amounts ();
  g_autoptr (CurioLayout) layout = lay_out (chart);
  const CurioShape *box = layout_get_box (layout, CURIO_INK_WASH, 0);
  const CurioMark *first = curio_layout_get_mark (layout, 0);
  double pound = first->box.width / 25;

  g_assert_cmpfloat_with_epsilon (box->box.x, first->box.x + 131.49 * pound,
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (box->box.width, (367.20 - 131.49) * pound,
                                  1e-6);
}

/* Of one order the least, the greatest and the quartiles are one. */
static void
test_all_equal (void)
{
  const guint32 counts[] = { 0, 0, 1 };
  const CurioBoxPlot box_plot = { .min = 87000,
                                  .lower = 87000,
                                  .median = 87000,
                                  .mean = 87000,
                                  .upper = 87000,
                                  .max = 87000 };
  g_autoptr (CurioChart) chart
      = curio_histogram_new (counts, 3, 40000, -1, NULL, &box_plot);
  g_autoptr (CurioLayout) layout = lay_out (chart);

  g_assert_cmpuint (layout_count_texts (layout, "£87"), ==, 1);
  find_text (layout, "median £87");
  /* Behind a band without orders lies nothing. */
  g_assert_true (curio_layout_get_mark (layout, 1)->is_idle);
  g_assert_false (curio_layout_get_mark (layout, 2)->is_idle);
}

static void
test_empty (void)
{
  const guint32 zeros[2] = { 0, 0 };
  g_autoptr (CurioChart) none
      = curio_histogram_new (NULL, 0, 25000, -1, NULL, NULL);
  g_autoptr (CurioChart) flat
      = curio_histogram_new (zeros, 2, 25000, 0, "none", NULL);
  g_autoptr (CurioLayout) first = lay_out (none);
  g_autoptr (CurioLayout) second = lay_out (flat);

  find_text (first, "nothing in this selection");
  find_text (second, "nothing in this selection");
}

static void
test_describe (void)
{
  g_autoptr (CurioChart) chart = sample_amounts ();
  g_autofree char *text = curio_chart_describe (chart);

  g_assert_nonnull (strstr (text, "between £131.49 and £367.20"));
  g_assert_nonnull (strstr (text, "median £249.73"));
}

/* Weeks of whole days, the last and all above it. */
static void
test_days (void)
{
  static const guint32 counts[] = { 4, 1, 3 };
  const CurioBoxPlot box_plot
      = { .median = 6750, .upper = 21000, .max = 90000 };
  g_autoptr (CurioChart) chart
      = curio_histogram_new (counts, 3, 7000, -1, NULL, &box_plot);
  g_autoptr (CurioLayout) layout = NULL;
  g_autoptr (CurioTable) table = NULL;
  g_autofree char *sentence = NULL;

  curio_histogram_set_unit (chart, &curio_histogram_days, TRUE);
  layout = lay_out (chart);
  g_assert_cmpstr (curio_layout_get_mark (layout, 0)->label, ==,
                   "0 to 6 days: 4 times");
  g_assert_cmpstr (curio_layout_get_mark (layout, 1)->label, ==,
                   "7 to 13 days: 1 time");
  g_assert_cmpstr (curio_layout_get_mark (layout, 2)->label, ==,
                   "14 days or more: 3 times");
  find_text (layout, "median 6.8 days");
  find_text (layout, "0 days");
  find_text (layout, "5 days");
  sentence = curio_chart_describe (chart);
  g_assert_nonnull (strstr (sentence, "median 6.8 days"));
  table = curio_chart_tabulate (chart);
  g_assert_cmpstr (curio_table_get_name (table, 2), ==, "Times");
  g_assert_cmpstr (curio_table_get_shown (table, 1, 1), ==, "14");
}

/* A band of one day is that day. */
static void
test_one_day (void)
{
  static const guint32 counts[] = { 4, 1 };
  g_autoptr (CurioChart) chart
      = curio_histogram_new (counts, 2, 1000, -1, NULL, NULL);
  g_autoptr (CurioLayout) layout = NULL;

  curio_histogram_set_unit (chart, &curio_histogram_days, FALSE);
  layout = lay_out (chart);
  g_assert_cmpstr (curio_layout_get_mark (layout, 1)->label, ==,
                   "1 day: 1 time");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/histogram/bands", test_bands);
  g_test_add_func ("/histogram/labels", test_labels);
  g_test_add_func ("/histogram/box-plot", test_box_plot);
  g_test_add_func ("/histogram/all-equal", test_all_equal);
  g_test_add_func ("/histogram/empty", test_empty);
  g_test_add_func ("/histogram/describe", test_describe);
  g_test_add_func ("/histogram/days", test_days);
  g_test_add_func ("/histogram/one-day", test_one_day);
  return g_test_run ();
}
