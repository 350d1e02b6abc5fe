/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables: cells as people and as programs read them, and that every kind of
 * chart has one. */

#include "curio-format.h"
#include "curio-samples.h"

static char *
say_twice (gint64 value)
{
  return g_strdup_printf ("\u2212%d\u00A0%%", (int)value * 2);
}

static void
test_cells (void)
{
  g_autoptr (CurioTable) table = curio_table_new ();
  g_autofree char *text = NULL;

  curio_table_add_column (table, "what\nis", FALSE);
  curio_table_add_column (table, "number", TRUE);
  curio_table_add_text (table, "a\tb");
  curio_table_add_money (table, G_GINT64_CONSTANT (-8624952280));
  curio_table_add_text (table, "tiny");
  curio_table_add_money (table, 1);
  curio_table_add_text (table, "count");
  curio_table_add_formatted (table, curio_format_count, 1067371);
  curio_table_add_text (table, "short money");
  curio_table_add_formatted (table, curio_format_money_short, 12345670);
  curio_table_add_text (table, "own");
  curio_table_add_formatted (table, say_twice, 21);
  curio_table_add_text (table, "none");
  curio_table_add_nothing (table);
  curio_table_add_text (table, "real");
  curio_table_add_real (table, -0.25, 2);

  g_assert_cmpuint (curio_table_get_n_rows (table), ==, 7);
  g_assert_cmpstr (curio_table_get_shown (table, 0, 1), ==,
                   "\u2212£8,624,952.28");
  text = curio_table_print (table, "Trading figures");
  g_assert_cmpstr (text, ==,
                   "what is\tnumber\n"
                   "a b\t-8624952.28\n"
                   "tiny\t0.001\n"
                   "count\t1067371\n"
                   "short money\t12345.67\n"
                   "own\t-42%\n"
                   "none\t\n"
                   "real\t-0.25\n"
                   "\nTrading figures\n");
}

/* As many rows as months, bands, segments or rows of the grid; the fewest has
 * the curve, two points. */
static void
test_kinds (void)
{
  for (guint i = 0; i < n_samples; i++)
    {
      g_autoptr (CurioChart) chart = samples[i].make ();
      g_autoptr (CurioTable) table = curio_chart_tabulate (chart);

      g_test_message ("%s", samples[i].name);
      g_assert_cmpuint (curio_table_get_n_columns (table), >=, 2);
      g_assert_cmpuint (curio_table_get_n_rows (table), >=, 2);
    }
}

/* The sample's first month is £663,272.05 (the public table, Trading). */
static void
test_columns (void)
{
  g_autoptr (CurioChart) chart = sample_sales ();
  g_autoptr (CurioTable) table = curio_chart_tabulate (chart);

  g_assert_cmpuint (curio_table_get_n_rows (table), ==, SAMPLE_N_MONTHS);
  g_assert_cmpstr (curio_table_get_shown (table, 0, 0), ==, "December 2009");
  g_assert_cmpstr (curio_table_get_shown (table, SAMPLE_N_MONTHS - 1, 0), ==,
                   "December 2011 (9 days)");
}

/* A flow is a row: from, to and how many; a point, two shares. */
static void
test_words (void)
{
  g_autoptr (CurioChart) movement = sample_movement ();
  g_autoptr (CurioTable) flows = curio_chart_tabulate (movement);
  g_autoptr (CurioChart) curve = sample_curve ();
  g_autoptr (CurioTable) points = curio_chart_tabulate (curve);

  g_assert_cmpuint (curio_table_get_n_columns (flows), ==, 3);
  g_assert_true (curio_table_is_number (flows, 2));
  g_assert_cmpstr (curio_table_get_plain (flows, 0, 0), !=, "");
  g_assert_cmpuint (curio_table_get_n_columns (points), ==, 2);
  g_assert_true (g_str_has_suffix (curio_table_get_shown (points, 0, 1), "%"));
}

/* What a figure knows better comes before what its chart knows. */
static void
test_own_table (void)
{
  g_autoptr (CurioChart) chart = sample_grid ();
  CurioTable *own = curio_table_new ();
  g_autoptr (CurioTable) table = NULL;

  curio_table_add_column (own, "only", TRUE);
  curio_chart_set_table (chart, own);
  table = curio_chart_tabulate (chart);
  g_assert_true (table == own);
  g_assert_cmpuint (curio_table_get_n_rows (table), ==, 0);
}

/* A kind that has no table tells the sentences of its marks. */
static void
test_marks (void)
{
  g_autoptr (CurioChart) chart = sample_segments (-1);
  CurioChartKind kind = *chart->kind;
  g_autoptr (CurioTable) table = NULL;

  kind.tabulate = NULL;
  chart->kind = &kind;
  table = curio_chart_tabulate (chart);
  g_assert_cmpuint (curio_table_get_n_columns (table), ==, 1);
  g_assert_cmpuint (curio_table_get_n_rows (table), ==, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/cells", test_cells);
  g_test_add_func ("/table/kinds", test_kinds);
  g_test_add_func ("/table/columns", test_columns);
  g_test_add_func ("/table/words", test_words);
  g_test_add_func ("/table/own-table", test_own_table);
  g_test_add_func ("/table/marks", test_marks);
  return g_test_run ();
}
