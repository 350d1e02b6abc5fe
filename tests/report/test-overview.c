/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of the Overview: titles that hold, and months that are dark. */

#include "curio-figure.h"
#include "curio-indicator-words.h"
#include "curio-season.h"
#include "curio-spark-figure.h"
#include "curio-worth-knowing.h"

#include "invoice-list.h"

#include <string.h>

#define N_MONTHS 25

/* One invoice of MILLS[i] on the second of each month from December 2009 on;
 * the first and last days are those of whole months but for the last. */
static void
make_shop (const gint64 *mills, guint n, InvoiceBooks *out)
{
  g_autofree Invoice *invoices = g_new0 (Invoice, n + 1);
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *month = curio_month_to_iso (479 + (gint32)i);
      char *day = g_strconcat (month, i == 0 ? "-01" : "-02", NULL);

      g_ptr_array_add (days, day);
      invoices[i] = (Invoice){ "13085", "United Kingdom", day, mills[i] };
    }
  invoice_books_init (out, invoices, n, CURIO_BOOKS_TRADING, NULL);
}

/* Two years of 100 a month and 300 from September to November, the second year
 * up by a tenth; then two days of December 2011, of 120. */
static void
fill_two_years (gint64 *mills)
{
  for (guint i = 0; i < N_MONTHS; i++)
    {
      guint of_year = (i + 11) % 12; /* December is 11 */

      mills[i] = of_year >= 8 && of_year <= 10 ? 300000 : 100000;
      if (i >= 12)
        mills[i] += mills[i] / 10;
    }
  mills[N_MONTHS - 1] = 120000;
}

/* September to November are 900 of 1,800: half, which is not more than half,
 * hence more than a third.  3 December 2010 to 2 December 2011 has 1,980 - 110
 * + 120 = 1,990, the 12 months before 1,800 - 100 + 110 = 1,810: +10 %. */
static void
test_sales (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  gint64 mills[N_MONTHS];
  CurioSeason season;
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioTable) table = NULL;

  fill_two_years (mills);
  make_shop (mills, N_MONTHS, &books);
  g_assert_true (curio_season_find (&books.measures->monthly, &season));
  g_assert_cmpint (season.first_month, ==, 8);
  g_assert_cmpfloat_with_epsilon (season.share, 0.5, 1e-9);
  g_assert_true (curio_season_holds (&season, 479 + 9));
  g_assert_false (curio_season_holds (&season, 479));

  chart = curio_figure_build (curio_figure_find ("overview-sales"),
                              books.measures, NULL);
  g_assert_cmpstr (chart->title, ==,
                   "Sales rose 10\u00A0% in the last twelve months; September "
                   "to November bring more than a third of a year");
  table = curio_chart_tabulate (chart);
  g_assert_cmpuint (curio_table_get_n_rows (table), ==, N_MONTHS);
  g_assert_cmpstr (curio_table_get_shown (table, 11, 2), ==, "\u2013");
  g_assert_cmpstr (curio_table_get_shown (table, 13, 2), ==, "£100.00");
}

/* All months the same: no season, and nothing rose. */
static void
test_flat (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  gint64 mills[N_MONTHS];
  g_autofree char *title = NULL;

  for (guint i = 0; i < N_MONTHS; i++)
    mills[i] = 100000;
  make_shop (mills, N_MONTHS, &books);
  title = curio_find_overview (books.measures);
  g_assert_cmpstr (title, ==, "Sales held steady in the last twelve months");
}

/* One month has no year before, no season and no ghost. */
static void
test_one_month (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  const gint64 mills[] = { 5000 };
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioTable) table = NULL;

  make_shop (mills, 1, &books);
  chart = curio_figure_build (curio_figure_find ("overview-sales"),
                              books.measures, NULL);
  table = curio_chart_tabulate (chart);
  g_assert_cmpstr (chart->title, ==, "Net sales come to £5");
  g_assert_cmpuint (curio_table_get_n_columns (table), ==, 2);
}

static void
test_words (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  gint64 mills[N_MONTHS];
  CurioIndicators found;
  g_autofree char *value = NULL, *change = NULL, *note = NULL, *lines = NULL;
  g_autoptr (CurioChart) spark = NULL;
  g_autofree char *sentence = NULL;

  fill_two_years (mills);
  make_shop (mills, N_MONTHS, &books);
  curio_indicators_measure (&books.measures->view, &found);
  value = curio_indicator_format (&found.selected, CURIO_INDICATOR_NET_SALES);
  change = curio_indicator_format_change (&found, CURIO_INDICATOR_NET_SALES);
  note = curio_indicators_describe_change (&found);
  lines = curio_indicators_describe_months (&found);
  /* 1,800 + 1,980 + 120 */
  g_assert_cmpstr (value, ==, "£3.9\u00A0k");
  /* 1,990 / 1,810 */
  g_assert_cmpstr (change, ==, "+9.9\u00A0%");
  g_assert_cmpint (curio_indicator_judge (&found, CURIO_INDICATOR_NET_SALES),
                   ==, 1);
  g_assert_cmpint (curio_indicator_judge (&found, CURIO_INDICATOR_CANCELLED),
                   ==, 0);
  g_assert_cmpstr (note, ==,
                   "Change: the last 12 months against the 12 before.");
  g_assert_cmpstr (lines, ==, "Small lines: December 2010 to December 2011.");
  spark = curio_build_spark (&found, CURIO_INDICATOR_NET_SALES);
  sentence = curio_chart_describe (spark);
  g_assert_nonnull (strstr (sentence, "December 2010"));
}

static guint
count_texts (const CurioLayout *layout, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      n += shape->kind == CURIO_SHAPE_TEXT
           && g_str_equal (pango_layout_get_text (shape->text), text);
    }
  return n;
}

/* One customer with one order in each month: of what is compared, net sales
 * and the average order rose by 1,990 / 1,810, all else is as it was. */
static void
test_key_figures (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  gint64 mills[N_MONTHS];
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioLayout) layout = NULL;
  g_autoptr (CurioTable) table = NULL;

  fill_two_years (mills);
  make_shop (mills, N_MONTHS, &books);
  chart = curio_figure_build (curio_figure_find ("key-figures"),
                              books.measures, NULL);
  g_assert_cmpstr (chart->title, ==,
                   "2 of 6 key figures are better than a year before");
  layout = curio_chart_layout (chart, 600, 280);
  g_assert_cmpuint (count_texts (layout, "£3.9\u00A0k"), ==, 1);
  g_assert_cmpuint (count_texts (layout, "\u25B2 +9.9\u00A0%"), ==, 2);
  /* Two changes, and the cancelled share itself. */
  g_assert_cmpuint (count_texts (layout, "0.0\u00A0%"), ==, 3);
  /* Six cards, and twelve months and a part of one in each. */
  g_assert_cmpuint (layout->marks->len, ==, 6 + 6 * 13);
  g_assert_cmpstr (curio_layout_get_mark (layout, 0)->label, ==,
                   "Net sales: £3.9\u00A0k, +9.9\u00A0%");
  g_assert_cmpstr (curio_layout_get_mark (layout, 13)->label, ==,
                   "December 2011 (2 days): £120");

  table = curio_chart_tabulate (chart);
  g_assert_cmpuint (curio_table_get_n_rows (table), ==, 2 + 13);
  g_assert_cmpstr (curio_table_get_plain (table, 0, 1), ==, "3900.00");
  g_assert_cmpstr (curio_table_get_shown (table, 1, 1), ==, "+9.9\u00A0%");
  g_assert_cmpstr (curio_table_get_plain (table, 14, 1), ==, "120.00");
  g_assert_cmpstr (curio_table_get_plain (table, 14, 3), ==, "1");
  g_assert_cmpstr (curio_table_get_name (table, 5), ==,
                   "Returning share, % (months: 12 to the end of each)");
}

/* With no year before there is nothing to be better than. */
static void
test_key_figures_alone (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  const gint64 mills[] = { 5000 };
  g_autoptr (CurioChart) chart = NULL;

  make_shop (mills, 1, &books);
  chart = curio_figure_build (curio_figure_find ("key-figures"),
                              books.measures, NULL);
  g_assert_cmpstr (chart->title, ==, "The key figures of this selection");
}

/* Each sentence of the Overview is a mark, and a row: that guests bring half
 * of all sales is one. */
static void
test_worth_knowing (void)
{
  static const Invoice shop[] = {
    {"13085", "France", "2010-11-03", 50000},
    { NULL,   "France", "2010-11-20", 50000},
  };
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioLayout) layout = NULL;
  g_autoptr (CurioTable) table = NULL;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  findings = curio_findings_list (books.measures, CURIO_FINDINGS_MOST);
  chart = curio_figure_build (curio_figure_find ("worth-knowing"),
                              books.measures, NULL);
  layout = curio_chart_layout (chart, 600, 280);
  table = curio_chart_tabulate (chart);
  g_assert_cmpuint (findings->len, >, 0);
  g_assert_cmpuint (layout->marks->len, ==, findings->len);
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *text
          = curio_finding_get_text (g_ptr_array_index (findings, i));

      g_assert_cmpstr (curio_layout_get_mark (layout, (int)i)->label, ==,
                       text);
      g_assert_cmpuint (count_texts (layout, text), ==, 1);
      g_assert_cmpstr (curio_table_get_plain (table, i, 0), ==, text);
    }
}

/* 512.0546 times as much is 51,105.46 % more: rounded once, not to 51,105.5
 * first. */
static void
test_large_change (void)
{
  const CurioIndicators found = {
    .compared = CURIO_COMPARED_YEARS,
    .now = {.to_day = 1,  .net_mills = 51205460},
    .before = { .to_day = 1, .net_mills = 100000  },
  };
  g_autofree char *change
      = curio_indicator_format_change (&found, CURIO_INDICATOR_NET_SALES);

  g_assert_cmpstr (change, ==, "+51,105\u00A0%");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overview/sales", test_sales);
  g_test_add_func ("/overview/flat", test_flat);
  g_test_add_func ("/overview/one-month", test_one_month);
  g_test_add_func ("/overview/words", test_words);
  g_test_add_func ("/overview/key-figures", test_key_figures);
  g_test_add_func ("/overview/key-figures-alone", test_key_figures_alone);
  g_test_add_func ("/overview/worth-knowing", test_worth_knowing);
  g_test_add_func ("/overview/large-change", test_large_change);
  return g_test_run ();
}
