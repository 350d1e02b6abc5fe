/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame around every chart: its words, and which of them give way. */

#include "curio-layout-find.h"
#include "curio-samples.h"

#define TITLE "November is the peak"
#define CAPTION "Net sales per month"
#define FOOTER "1 Dec 2009"

static void
test_words (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 407, 260);
  const CurioShape *title = find_text (layout, TITLE);
  const CurioShape *caption = find_text (layout, CAPTION);
  const CurioShape *footer = find_text (layout, FOOTER);

  g_assert_cmpfloat (title->size_pt, ==, 11);
  g_assert_cmpfloat (caption->size_pt, ==, 9);
  g_assert_cmpint (title->fill, ==, CURIO_INK_TEXT);
  g_assert_cmpint (footer->fill, ==, CURIO_INK_MUTED);
  g_assert_cmpfloat (title->box.y + title->box.height, <=, caption->box.y);
  g_assert_cmpfloat (caption->box.y + caption->box.height, <=, layout->plot.y);
  g_assert_cmpfloat (layout->plot.y + layout->plot.height, <=, footer->box.y);
}

static void
test_give_way (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autoptr (CurioLayout) low = curio_chart_layout (chart, 407, 100);
  g_autoptr (CurioLayout) lower = curio_chart_layout (chart, 407, 70);

  find_text (low, TITLE);
  find_text (low, CAPTION);
  g_assert_null (layout_find_text (low, FOOTER));
  find_text (lower, TITLE);
  g_assert_null (layout_find_text (lower, CAPTION));
  g_assert_cmpuint (lower->marks->len, >, 0);
}

/* The controls at the right of the title keep their room. */
static void
test_title_room (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();

  for (double room = 0; room < 300; room += 60)
    {
      g_autoptr (CurioLayout) layout = NULL;
      const CurioShape *title;

      chart->title_right_pt = room;
      layout = curio_chart_layout (chart, 407, 260);
      title = find_text (layout, TITLE);
      g_assert_cmpfloat (title->box.x + title->box.width, <=, 407 - room);
    }
}

static void
test_scale (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autoptr (CurioLayout) layout = NULL;

  /* A slide of 1440 x 810 pt: nothing under 16.5, the title about 45. */
  chart->scale = 16.5 / 9;
  layout = curio_chart_layout (chart, 1440, 810);
  g_assert_cmpfloat_with_epsilon (curio_layout_get_smallest_text (layout),
                                  16.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (find_text (layout, TITLE)->size_pt, 45, 1);
}

static void
test_no_words (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autoptr (CurioLayout) layout = NULL;
  g_autofree char *text = NULL;

  curio_chart_set_words (chart, NULL, g_strdup (""), NULL);
  layout = curio_chart_layout (chart, 407, 260);
  text = curio_chart_describe (chart);
  g_assert_cmpuint (layout->marks->len, ==, 50);
  g_assert_true (g_str_has_prefix (text, "columns by month"));
}

/* An empty chart says why once: its title does, where it has one. */
static void
test_empty (void)
{
  g_autoptr (CurioChart) bare = curio_bars_new (NULL, 0, 0, NULL, NULL);
  g_autoptr (CurioChart) titled = curio_bars_new (NULL, 0, 0, NULL, NULL);
  g_autoptr (CurioLayout) first = NULL, second = NULL;
  g_autofree char *text = NULL;

  curio_chart_set_words (titled, g_strdup ("France alone is here"), NULL,
                         NULL);
  first = curio_chart_layout (bare, 407, 260);
  second = curio_chart_layout (titled, 407, 260);
  text = curio_chart_describe (titled);
  find_text (first, "nothing in this selection");
  find_text (second, "nothing to draw");
  g_assert_null (layout_find_text (second, "nothing in this selection"));
  g_assert_cmpstr (text, ==, "France alone is here: nothing to draw");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/words", test_words);
  g_test_add_func ("/chart/give-way", test_give_way);
  g_test_add_func ("/chart/title-room", test_title_room);
  g_test_add_func ("/chart/empty", test_empty);
  g_test_add_func ("/chart/scale", test_scale);
  g_test_add_func ("/chart/no-words", test_no_words);
  return g_test_run ();
}
