/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Strips: cells of one width, edges between them. */

#include "curio-layout-check.h"
#include "curio-layout-find.h"
#include "curio-samples.h"

#include <math.h>

static void
test_cells (void)
{
  g_autoptr (CurioChart) chart = sample_strips ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 250, 110);
  const CurioMark *first = curio_layout_get_mark (layout, 0);
  const CurioMark *second = curio_layout_get_mark (layout, 1);
  const CurioMark *fourth = curio_layout_get_mark (layout, 3);
  const CurioShape *cut = find_text (layout, "19");
  double edge = (first->box.x + first->box.width + second->box.x) / 2;

  g_assert_cmpuint (layout->marks->len, ==, 13);
  g_assert_cmpfloat_with_epsilon (first->box.width, fourth->box.width, 1e-6);
  g_assert_cmpfloat_with_epsilon (cut->box.x + cut->box.width / 2, edge, 1e-6);
  g_assert_cmpfloat (cut->box.y, >=, first->box.y + first->box.height);
  g_assert_cmpfloat_with_epsilon (
      layout_get_box (layout, CURIO_INK_HIGHLIGHT, 0)->box.x, fourth->box.x,
      1e-6);
}

static void
test_words (void)
{
  g_autoptr (CurioChart) chart = sample_strips ();
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 250, 110);
  g_autofree char *told = curio_chart_describe (chart);

  find_text (layout, "Recency");
  find_text (layout, "275 days since");
  find_text (layout, "2010");
  g_assert_cmpstr (told, ==,
                   "Recency 275 days since the last order, Segment "
                   "Can't Lose");
}

static void
test_none (void)
{
  const CurioStrip empty = { .name = "Recency" };
  g_autoptr (CurioChart) none = curio_strips_new (NULL, 0);
  g_autoptr (CurioChart) hollow = curio_strips_new (&empty, 1);

  layout_check_chart (none, "no strip");
  layout_check_chart (hollow, "a strip of no cell");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/strips/cells", test_cells);
  g_test_add_func ("/strips/words", test_words);
  g_test_add_func ("/strips/none", test_none);
  return g_test_run ();
}
