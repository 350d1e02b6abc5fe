/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes on the time axis: a hairline on its day and a flag above it, no two
 * flags over each other, and nothing at all where time is not the axis. */

#include "curio-layout-find.h"
#include "curio-samples.h"

/* The flags are the last marks: all others are months. */
static const CurioMark *
get_flag (const CurioLayout *layout, guint n_months, guint index)
{
  return curio_layout_get_mark (layout, (int)(n_months + index));
}

static void
test_flag (void)
{
  g_autoptr (CurioChart) plain = sample_sales ();
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autoptr (CurioLayout) before = curio_chart_layout (plain, 406, 286);
  g_autoptr (CurioLayout) layout = NULL;
  const CurioMark *flag, *month;
  int picked;

  curio_chart_add_note (chart, SAMPLE_FIRST_MONTH + 5, 0.5, "Wedding",
                        "15 May 2010: Wedding");
  layout = curio_chart_layout (chart, 406, 286);
  g_assert_cmpuint (layout->marks->len, ==, before->marks->len + 1);
  flag = get_flag (layout, before->marks->len, 0);
  month = curio_layout_get_mark (layout, 5);
  g_assert_cmpstr (flag->label, ==, "15 May 2010: Wedding");
  g_assert_cmpint (flag->id, ==, 5);
  g_assert_cmpfloat (flag->box.x, <, month->box.x + month->box.width);
  g_assert_cmpfloat (flag->box.x + flag->box.width, >, month->box.x);
  g_assert_cmpfloat (flag->box.y + flag->box.height, <=, month->box.y + 0.01);
  picked = curio_layout_pick (layout, flag->box.x + flag->box.width / 2,
                              flag->box.y + flag->box.height / 2);
  g_assert_true (curio_layout_get_mark (layout, picked) == flag);
  find_text (layout, "Wedding");
}

/* Thirty notes in four months, on a small card and a large one. */
static void
test_crowd (void)
{
  static const double widths[] = { 220, 406, 900 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (CurioChart) plain = sample_customers ();
      g_autoptr (CurioChart) chart = sample_customers ();
      g_autoptr (CurioLayout) before
          = curio_chart_layout (plain, widths[w], 286);
      g_autoptr (CurioLayout) layout = NULL;

      for (guint i = 0; i < 30; i++)
        {
          g_autofree char *text
              = g_strdup_printf ("What happened, part %u", i);

          curio_chart_add_note (chart, SAMPLE_FIRST_MONTH + 20 + i / 8,
                                (i % 8) / 8.0, text, text);
        }
      layout = curio_chart_layout (chart, widths[w], 286);
      g_assert_cmpuint (layout->marks->len, >, before->marks->len);
      for (guint i = before->marks->len; i < layout->marks->len; i++)
        {
          const CurioMark *flag = curio_layout_get_mark (layout, (int)i);

          g_assert_cmpfloat (flag->box.x, >=, 0);
          g_assert_cmpfloat (flag->box.x + flag->box.width, <=,
                             layout->width_pt);
          for (guint k = before->marks->len; k < i; k++)
            {
              const CurioMark *other = curio_layout_get_mark (layout, (int)k);

              g_assert_true (other->box.x + other->box.width
                             <= flag->box.x + 0.01);
            }
        }
    }
}

static void
test_outside (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autoptr (CurioLayout) before = curio_chart_layout (chart, 406, 286);
  g_autoptr (CurioLayout) layout = NULL;

  curio_chart_add_note (chart, SAMPLE_FIRST_MONTH - 1, 0.5, "x", "x");
  curio_chart_add_note (chart, SAMPLE_FIRST_MONTH + SAMPLE_N_MONTHS, 0, "y",
                        "y");
  layout = curio_chart_layout (chart, 406, 286);
  g_assert_cmpuint (layout->marks->len, ==, before->marks->len);
  g_assert_cmpuint (layout->shapes->len, ==, before->shapes->len);
}

static void
test_other_axes (void)
{
  g_autoptr (CurioChart) map = sample_segments (-1);
  g_autoptr (CurioChart) line = sample_year_before ();
  g_autoptr (CurioLayout) before = curio_chart_layout (line, 406, 286);
  g_autoptr (CurioLayout) layout = NULL;

  curio_chart_add_note (map, SAMPLE_FIRST_MONTH, 0.5, "x", "x");
  g_assert_cmpuint (map->n_notes, ==, 0);
  g_assert_cmpuint (line->n_months, >, 0);
  curio_chart_add_note (line, line->first_month, 0.5, "x", "x");
  layout = curio_chart_layout (line, 406, 286);
  g_assert_cmpuint (layout->marks->len, ==, before->marks->len + 1);
}

static void
test_table (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autoptr (CurioTable) table = NULL;
  guint last;

  curio_chart_add_note (chart, SAMPLE_FIRST_MONTH + 5, 0.2, "A", "day: A");
  curio_chart_add_note (chart, SAMPLE_FIRST_MONTH + 5, 0.5, "B", "day: B");
  table = curio_chart_tabulate (chart);
  last = curio_table_get_n_columns (table) - 1;
  g_assert_cmpstr (curio_table_get_name (table, last), ==, "Notes");
  g_assert_cmpstr (curio_table_get_shown (table, 5, last), ==,
                   "day: A; day: B");
  g_assert_cmpstr (curio_table_get_shown (table, 6, last), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-notes/flag", test_flag);
  g_test_add_func ("/time-notes/crowd", test_crowd);
  g_test_add_func ("/time-notes/outside", test_outside);
  g_test_add_func ("/time-notes/other-axes", test_other_axes);
  g_test_add_func ("/time-notes/table", test_table);
  return g_test_run ();
}
