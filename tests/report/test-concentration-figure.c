/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The curve of concentration: its words are true for any selection. */

#include "curio-figure.h"

#include "invoice-list.h"

static CurioChart *
build (const InvoiceBooks *books)
{
  return curio_figure_build (curio_figure_find ("concentration"),
                             books->measures, NULL);
}

/* Ten customers of £1 to £9 and £55: 100 together, so the top one of ten
 * bought 55 %, the top two 64 %.  By hand, the sum of
 * (2i - 11) x_i: 2 * 285 - 11 * 45 for 1 to 9, 9 * 55 for the last, together
 * 570, and 570 / (10 * 100) = 0.57. */
static void
test_ten (void)
{
  Invoice shop[10];
  static const char *const ids[]
      = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioLayout) layout = NULL;
  g_autoptr (CurioTable) table = NULL;

  for (guint i = 0; i < 10; i++)
    shop[i] = (Invoice){ ids[i], "EIRE", "2010-11-03",
                         (i < 9 ? i + 1 : 55) * G_GINT64_CONSTANT (1000) };
  invoice_books_init (&books, shop, 10, CURIO_BOOKS_TRADING, NULL);
  chart = build (&books);
  layout = curio_chart_layout (chart, 407, 260);
  table = curio_chart_tabulate (chart);
  g_assert_cmpstr (chart->title, ==,
                   "The top 10\u00a0% of customers bring 55\u00a0% of their "
                   "sales");
  g_assert_nonnull (strstr (chart->caption, "0.57"));
  g_assert_cmpuint (layout->marks->len, ==, 2);
  g_assert_cmpint (curio_layout_get_mark (layout, 0)->id, ==, 10);
  g_assert_cmpstr (curio_layout_get_mark (layout, 1)->label, ==,
                   "The top 20\u00a0%, 2 customers, bought 64.0\u00a0% of "
                   "all.");
  g_assert_cmpstr (curio_table_get_plain (table, 2, 2), ==, "55.00");
}

static void
check_few (const Invoice *shop, guint n, const char *title)
{
  for (CurioBooksKind kind = 0; kind < CURIO_N_BOOKS; kind++)
    {
      g_auto (InvoiceBooks) books = { 0 };
      g_autoptr (CurioChart) chart = NULL;
      g_autoptr (CurioLayout) layout = NULL;
      g_autofree char *told = NULL;

      invoice_books_init (&books, shop, n, kind, NULL);
      chart = build (&books);
      layout = curio_chart_layout (chart, 407, 260);
      told = curio_chart_describe (chart);
      g_assert_cmpstr (chart->title, ==, title);
      g_assert_null (strstr (told, "nan"));
    }
}

static void
test_few (void)
{
  static const Invoice guests[] = {
    {NULL, "EIRE", "2010-11-03", 5000}
  };
  static const Invoice one[] = {
    {"1", "EIRE", "2010-11-03", 5000}
  };
  static const Invoice two[] = {
    {"1",  "EIRE", "2010-11-03", 5000 },
    { "2", "EIRE", "2010-11-03", 15000},
  };

  check_few (guests, 1, "No sale here belongs to a customer number");
  check_few (one, 1, "Only one customer here: nothing to compare");
  check_few (two, 2,
             "The top 50\u00a0% of customers bring 75\u00a0% of their sales");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/concentration-figure/ten", test_ten);
  g_test_add_func ("/concentration-figure/few", test_few);
  return g_test_run ();
}
