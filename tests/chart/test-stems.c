/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stems: as high as their amounts, where their days are. */

#include "curio-layout-check.h"
#include "curio-layout-find.h"
#include "curio-samples.h"

/* The N-th dot. */
static const CurioShape *
get_dot (const CurioLayout *layout, guint n)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->kind == CURIO_SHAPE_DOT && n-- == 0)
        return shape;
    }
  g_assert_not_reached ();
}

static double
get_middle (const CurioShape *dot)
{
  return dot->box.y + dot->box.height / 2;
}

/* Days 14590, 14640, 14640, 14700, 14760, 14880, 14950, 15042; amounts 412,
 * 820, 301, -150, 1200, 3119, -861, 640. */
static void
test_places (void)
{
  g_autoptr (CurioChart) chart = sample_stems ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 300, 140);
  const CurioShape *first = get_dot (layout, 0), *low = get_dot (layout, 6);
  const CurioShape *peak = get_dot (layout, 5), *last = get_dot (layout, 7);
  double per_unit = (get_middle (low) - get_middle (peak)) / (3119.0 + 861.0);
  double zero = get_middle (peak) + 3119 * per_unit;

  g_assert_cmpfloat_with_epsilon (zero - get_middle (first), 412 * per_unit,
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (zero - get_middle (last), 640 * per_unit,
                                  1e-6);
  g_assert_cmpfloat_with_epsilon ((peak->box.x - first->box.x)
                                      / (last->box.x - first->box.x),
                                  (14880.0 - 14590) / (15042 - 14590), 1e-6);
  g_assert_cmpint (low->fill, ==, CURIO_INK_CANCELLED);
  g_assert_cmpint (peak->fill, ==, CURIO_INK_HIGHLIGHT);
}

/* The silence reaches from the last stem to the end. */
static void
test_rest (void)
{
  g_autoptr (CurioChart) chart = sample_stems ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 300, 140);
  const CurioShape *box = layout_get_box (layout, CURIO_INK_TINT + 7, 0);
  const CurioShape *text = find_text (layout, "275 days");
  const CurioShape *last = get_dot (layout, 7);

  find_text (layout, "no order");
  find_text (layout, "largest £3,119");
  find_text (layout, "2011");
  g_assert_cmpfloat (box->box.x, >, last->box.x);
  g_assert_cmpfloat (text->box.x, >, box->box.x);
  g_assert_cmpfloat (text->box.x + text->box.width, <,
                     box->box.x + box->box.width);
}

static void
test_words (void)
{
  g_autoptr (CurioChart) chart = sample_stems ();
  g_autoptr (CurioTable) table = curio_chart_tabulate (chart);
  g_autofree char *told = curio_chart_describe (chart);

  g_assert_cmpstr (told, ==, "8 invoices, from 12 Dec 2009 to 9 Mar 2011.");
  g_assert_cmpuint (curio_table_get_n_rows (table), ==, 8);
  g_assert_cmpstr (curio_table_get_plain (table, 3, 1), ==, "-150.00");
}

/* A note of 28 Sep 2010 stands above the stem of that day, and names it. */
static void
test_note (void)
{
  g_autoptr (CurioChart) chart = sample_stems ();
  g_autoptr (CurioLayout) layout = NULL;
  const CurioShape *dot, *line = NULL;
  const CurioMark *flag;

  curio_chart_add_note (chart, 40 * 12 + 8, 27.5 / 30, "Fair",
                        "28 Sep 2010: Fair");
  layout = curio_chart_layout (chart, 300, 140);
  dot = get_dot (layout, 5);
  for (guint i = 0; i < layout->shapes->len && line == NULL; i++)
    if (g_array_index (layout->shapes, CurioShape, i).dash_pt[0] > 0)
      line = &g_array_index (layout->shapes, CurioShape, i);
  g_assert_nonnull (line);
  g_assert_cmpfloat_with_epsilon (line->box.x + line->box.width / 2,
                                  dot->box.x + dot->box.width / 2, 1e-6);
  flag = curio_layout_get_mark (layout, (int)layout->marks->len - 1);
  g_assert_cmpstr (flag->label, ==, "28 Sep 2010: Fair");
  g_assert_cmpint (flag->id, ==, -1);
  g_assert_cmpfloat (find_text (layout, "Fair")->box.y, <, dot->box.y);
  layout_check_chart (chart, "stems with a note");
}

static void
test_none (void)
{
  const CurioStemsFrame frame = { .from_day = 5, .to_day = 5 };
  const CurioStem one = { 7, 5, 0, "nothing" };
  g_autoptr (CurioChart) none = curio_stems_new (NULL, 0, &frame);
  g_autoptr (CurioChart) single = curio_stems_new (&one, 1, &frame);

  layout_check_chart (none, "no stem");
  layout_check_chart (single, "a stem of nothing on a single day");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stems/places", test_places);
  g_test_add_func ("/stems/rest", test_rest);
  g_test_add_func ("/stems/words", test_words);
  g_test_add_func ("/stems/note", test_note);
  g_test_add_func ("/stems/none", test_none);
  return g_test_run ();
}
