/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards with a number each: whole at any size, and never with half a number.
 */

#include "curio-cards.h"
#include "curio-format.h"
#include "curio-layout-check.h"
#include "curio-layout-find.h"

#define N 6

static CurioChart *
make (guint n_months)
{
  static const gint64 values[] = { 20, 10, 40, 30 };
  CurioNumberCard cards[N];

  for (guint i = 0; i < N; i++)
    cards[i] = (CurioNumberCard){
      .id = (int)i,
      .name = "Average order",
      .value = "£8,624,952",
      .change = i == 0 ? NULL : "\u25B2 +9.9\u00A0%",
      .change_ink = CURIO_INK_BETTER,
      .spark = curio_spark_new (492, n_months, values, NULL, NULL,
                                curio_format_count),
      .label = "Average order: £8,624,952",
    };
  return curio_cards_new (cards, N);
}

static void
test_sizes (void)
{
  g_autoptr (CurioChart) none = curio_cards_new (NULL, 0);

  layout_check_chart (none, "no card");
  for (guint n = 0; n <= 4; n++)
    {
      g_autoptr (CurioChart) chart = make (n);

      layout_check_chart (chart, "six cards");
    }
}

/* Three beside each other, twice: all say their number, five their change, and
 * the marks of a card and its line are told apart by their series. */
static void
test_places (void)
{
  g_autoptr (CurioChart) chart = make (4);
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 600, 280);
  const CurioMark *first = curio_layout_get_mark (layout, 0);
  const CurioMark *second = curio_layout_get_mark (layout, 5);
  const CurioMark *fourth = curio_layout_get_mark (layout, 15);

  g_assert_cmpuint (layout_count_texts (layout, "£8,624,952"), ==, N);
  g_assert_cmpuint (layout_count_texts (layout, "\u25B2"), ==, N - 1);
  g_assert_cmpuint (layout->marks->len, ==, N * 5);
  g_assert_cmpint (second->id, ==, 1);
  g_assert_cmpint (second->series, ==, 0);
  g_assert_cmpint (curio_layout_get_mark (layout, 6)->series, ==, 2);
  g_assert_cmpfloat (second->box.x, >, first->box.x + first->box.width);
  g_assert_cmpfloat (second->box.y, ==, first->box.y);
  g_assert_cmpfloat (fourth->box.x, ==, first->box.x);
  g_assert_cmpfloat (fourth->box.y, >, first->box.y + first->box.height);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cards/sizes", test_sizes);
  g_test_add_func ("/cards/places", test_places);
  return g_test_run ();
}
