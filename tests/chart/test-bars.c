/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranked bars: as long as their values, from zero, as many as have room. */

#include "curio-layout-check.h"
#include "curio-layout-find.h"
#include "curio-samples.h"

#include <math.h>
#include <string.h>

static void
test_lengths (void)
{
  g_autoptr (CurioChart) chart = sample_best_sellers ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 407, 320);
  const CurioShape *first = layout_get_box (layout, CURIO_INK_HIGHLIGHT, 0);
  const CurioShape *second = layout_get_box (layout, CURIO_INK_MEASURE, 0);
  const CurioShape *fourth = layout_get_box (layout, CURIO_INK_MEASURE, 2);

  g_assert_cmpfloat_with_epsilon (first->box.x, second->box.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (second->box.width / first->box.width,
                                  257724710.0 / 330590320.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (fourth->box.width / first->box.width,
                                  168469600.0 / 330590320.0, 1e-6);
}

/* Every row has its mark, in order, and what does not show is counted. */
static void
test_rest (void)
{
  static const double heights[] = { 135, 160, 220, 320, 700 };

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_autoptr (CurioChart) chart = sample_best_sellers ();
      g_autoptr (CurioLayout) layout
          = curio_chart_layout (chart, 407, heights[i]);
      guint n = layout->marks->len;
      g_autofree char *rest = g_strdup_printf ("%u of 4,895 items", n);

      g_assert_cmpuint (n, >=, 3);
      g_assert_cmpuint (n, <=, 15);
      for (guint k = 0; k < n; k++)
        g_assert_cmpint (curio_layout_get_mark (layout, (int)k)->id, ==,
                         (int)k);
      find_text (layout, rest);
      if (heights[i] == 700)
        g_assert_cmpuint (n, ==, 15);
    }
}

static void
test_words (void)
{
  g_autoptr (CurioChart) chart = sample_best_sellers ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 407, 320);

  find_text (layout, "Regency Cakestand 3 Tier");
  find_text (layout, "£330,590");
  find_text (layout, "£100");
  g_assert_cmpstr (curio_layout_get_mark (layout, 3)->label, ==,
                   "Paper Craft, Little Birdie: £168,470");
}

/* The whisker spans the interval on the scale of the bars. */
static void
test_whiskers (void)
{
  g_autoptr (CurioChart) chart = sample_intervals ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 407, 260);
  const CurioShape *bar = layout_get_box (layout, CURIO_INK_CANCELLED, 1);
  double unit = bar->box.width / 10000;
  guint n_whiskers = 0;

  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->kind != CURIO_SHAPE_PATH || shape->stroke != CURIO_INK_TEXT
          || shape->points[1] != shape->points[3])
        continue;
      if (n_whiskers++ == 1)
        {
          g_assert_cmpfloat_with_epsilon (shape->points[0] - bar->box.x,
                                          5523 * unit, 1e-6);
          g_assert_cmpfloat_with_epsilon (shape->points[2] - bar->box.x,
                                          17437 * unit, 1e-6);
        }
    }
  g_assert_cmpuint (n_whiskers, ==, 2);
}

/* A negative bar ends where the others begin. */
static void
test_negative (void)
{
  g_autoptr (CurioChart) chart = sample_intervals ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 407, 260);
  const CurioShape *up = layout_get_box (layout, CURIO_INK_CANCELLED, 1);
  const CurioShape *down = layout_get_box (layout, CURIO_INK_BETTER, 0);
  const CurioShape *text = find_text (layout, "−5.0");

  g_assert_cmpfloat_with_epsilon (down->box.x + down->box.width, up->box.x,
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (down->box.width * 2, up->box.width, 1e-6);
  g_assert_cmpfloat (text->box.x + text->box.width, <, down->box.x);
}

/* What is cut on the paper is whole in the sentence, and is no markup. */
static void
test_names (void)
{
  g_autoptr (CurioChart) chart = sample_intervals ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 407, 260);
  const CurioShape *name = find_text (layout, "Salt & <b>Pepper</b>");

  g_assert_true (pango_layout_is_ellipsized (name->text));
  g_assert_cmpstr (
      curio_layout_get_mark (layout, 2)->label, ==,
      "Salt & <b>Pepper</b>, Mills of a Very Long Name Indeed: −5.0 %");
  g_assert_cmpstr (curio_layout_get_mark (layout, 1)->label, ==,
                   "Ten of a Hundred: 10 % were cancelled");
}

static void
test_selected (void)
{
  g_autoptr (CurioChart) chart = sample_intervals ();
  g_autoptr (CurioLayout) layout = NULL;

  chart->selected = 5;
  layout = curio_chart_layout (chart, 407, 260);
  g_assert_cmpint (layout_get_box (layout, CURIO_INK_CANCELLED, 0)->stroke, ==,
                   CURIO_INK_NONE);
  g_assert_cmpint (layout_get_box (layout, CURIO_INK_CANCELLED, 1)->stroke, ==,
                   CURIO_INK_TEXT);
}

static double
make_value (guint data, guint i, GRand *random)
{
  switch (data)
    {
    case 0:
      return 0;
    case 1:
      return g_rand_double_range (random, -2e9, 2e9);
    case 2:
      return -(double)i;
    case 3:
      return i == 1 ? 1e300 : 1;
    case 4:
      return i % 2 ? NAN : INFINITY;
    default:
      return 1e6 / (i + 1);
    }
}

/* Any number of bars of any size, with and without whiskers. */
static void
test_any (void)
{
  static const guint counts[] = { 0, 1, 2, 11, 4909 };

  for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
    for (guint data = 0; data < 6; data++)
      {
        g_autoptr (GRand) random = g_rand_new_with_seed (data);
        g_autofree CurioBar *bars = g_new0 (CurioBar, counts[c] + 1);
        g_autoptr (CurioChart) chart = NULL;
        g_autofree char *what
            = g_strdup_printf ("%u bars, data %u", counts[c], data);

        for (guint i = 0; i < counts[c]; i++)
          {
            double value = make_value (data, i, random);

            bars[i] = (CurioBar){ .id = (int)i,
                                  .name = i % 3 ? "Party Bunting"
                                                : "A Name with Many Words "
                                                  "that will not Fit",
                                  .text = i % 4 ? "£8,624,952" : NULL,
                                  .value = value,
                                  .low = i % 2 ? NAN : value / 2,
                                  .high = i % 2 ? NAN : value * 2,
                                  .ink = CURIO_INK_MEASURE };
          }
        chart = curio_bars_new (bars, counts[c], data, NULL, NULL);
        layout_check_chart (chart, what);
      }
}

static void
test_describe (void)
{
  g_autoptr (CurioChart) chart = sample_best_sellers ();
  g_autoptr (CurioChart) none = curio_bars_new (NULL, 0, 0, NULL, NULL);
  g_autofree char *text = curio_chart_describe (chart);
  g_autofree char *nothing = curio_chart_describe (none);

  g_assert_nonnull (strstr (text, "4895 bars"));
  g_assert_nonnull (strstr (text, "Regency Cakestand 3 Tier: £330,590"));
  g_assert_nonnull (strstr (nothing, "nothing in this selection"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bars/lengths", test_lengths);
  g_test_add_func ("/bars/rest", test_rest);
  g_test_add_func ("/bars/words", test_words);
  g_test_add_func ("/bars/whiskers", test_whiskers);
  g_test_add_func ("/bars/negative", test_negative);
  g_test_add_func ("/bars/names", test_names);
  g_test_add_func ("/bars/selected", test_selected);
  g_test_add_func ("/bars/any", test_any);
  g_test_add_func ("/bars/describe", test_describe);
  return g_test_run ();
}
