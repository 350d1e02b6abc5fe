/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of movement between segments: for any books, dates and first
 * date both show the same customers, and sensible words. */

#include "curio-figure.h"
#include "curio-movement-words.h"

#include "invoice-list.h"

#include <string.h>

static const Invoice shop[] = {
  {"13085",  "United Kingdom", "2010-01-03", 300500},
  { "13085", "United Kingdom", "2010-12-10", 120000},
  { "13047", "France",         "2010-03-20", 80000 },
  { "13047", "France",         "2010-03-21", -30000},
  { "12583", "France",         "2010-06-05", 70000 },
  { "12583", "France",         "2010-11-05", 70000 },
  { "12583", "France",         "2011-01-05", 70000 },
  { NULL,    "France",         "2011-01-05", 45000 },
  { "12346", "Malta",          "2011-01-08", 15990 },
  { "12347", "Malta",          "2011-02-08", 15990 },
};

static guint
count_shown (const CurioChart *chart, gboolean are_rows)
{
  g_autoptr (CurioTable) table = curio_chart_tabulate (chart);
  guint last_row = curio_table_get_n_rows (table) - 1;
  guint last = curio_table_get_n_columns (table) - 1;
  guint n = 0;

  for (guint i = 0; i < (are_rows ? last_row : last - 1); i++)
    n += (guint)g_ascii_strtoull (
        are_rows ? curio_table_get_plain (table, i, last)
                 : curio_table_get_plain (table, last_row, i + 1),
        NULL, 10);
  return n;
}

static void
check_chart (const CurioChart *chart, guint32 n_customers)
{
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 700, 400);
  g_autofree char *sentence = curio_chart_describe (chart);

  g_assert_true (g_utf8_validate (chart->title, -1, NULL));
  g_assert_cmpuint (strlen (chart->title), >, 10);
  g_assert_null (strstr (chart->title, "nan"));
  g_assert_null (strstr (sentence, "nan"));
  g_assert_cmpuint (count_shown (chart, TRUE), ==, n_customers);
  g_assert_cmpuint (count_shown (chart, FALSE), ==, n_customers);
  for (guint i = 0; i < layout->marks->len; i++)
    g_assert_null (
        strstr (curio_layout_get_mark (layout, (int)i)->label, "nan"));
}

static void
check_both (const InvoiceBooks *books, gint32 since_day)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CurioChart) flows = NULL;
  g_autoptr (CurioChart) matrix = NULL;

  options.since_day = since_day;
  flows = curio_figure_build (curio_figure_find ("movement"), books->measures,
                              &options);
  matrix = curio_figure_build (curio_figure_find ("movement-matrix"),
                               books->measures, &options);
  if (books->measures->view.n_orders == 0)
    return;
  check_chart (flows, books->measures->rfm.n);
  check_chart (matrix, books->measures->rfm.n);
}

static void
check_dates (CurioBooksKind kind, const char *from, const char *to, guint n)
{
  static const char *const days[] = { "2001-01-01", "2010-03-20", "2010-12-31",
                                      "2011-02-08", "2050-01-01" };
  g_auto (InvoiceBooks) books = { 0 };
  CurioSelection selection = CURIO_SELECTION_ALL;

  if (from != NULL)
    {
      curio_day_parse (from, &selection.from_day);
      curio_day_parse (to, &selection.to_day);
    }
  invoice_books_init (&books, shop, n, kind, &selection);
  check_both (&books, 0);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      gint32 day = 0;

      g_assert_true (curio_day_parse (days[i], &day));
      check_both (&books, day);
    }
}

static void
test_any (gconstpointer data)
{
  CurioBooksKind kind = (CurioBooksKind)GPOINTER_TO_INT (data);

  check_dates (kind, NULL, NULL, G_N_ELEMENTS (shop));
  check_dates (kind, "2011-01-05", "2011-01-05", G_N_ELEMENTS (shop));
  check_dates (kind, "2010-03-01", "2010-03-31", G_N_ELEMENTS (shop));
  check_dates (kind, "2015-01-01", "2015-01-02", G_N_ELEMENTS (shop));
  check_dates (kind, "2011-01-05", "2011-01-06", 8); /* and a guest */
  check_dates (kind, NULL, NULL, 1);
}

/* All invoices of guests: nobody to move. */
static void
test_guests (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioChart) chart = NULL;

  invoice_books_init (&books, &shop[7], 1, CURIO_BOOKS_TRADING, NULL);
  chart = curio_figure_build (curio_figure_find ("movement"), books.measures,
                              NULL);
  g_assert_cmpstr (chart->title, ==, "No customer to put into a segment");
  check_chart (chart, 0);
}

/* Every cell of the matrix, and every sum, is a mark; of the flows only those
 * of somebody are. */
static void
test_marks (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioChart) matrix = NULL;
  g_autoptr (CurioLayout) layout = NULL;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  matrix = curio_figure_build (curio_figure_find ("movement-matrix"),
                               books.measures, NULL);
  layout = curio_chart_layout (matrix, 700, 400);
  g_assert_cmpuint (layout->marks->len, ==,
                    (CURIO_N_MOVEMENT_ROWS + 1) * (CURIO_N_SEGMENTS + 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/movement-figure/trading",
                        GINT_TO_POINTER (CURIO_BOOKS_TRADING), test_any);
  g_test_add_data_func ("/movement-figure/poc",
                        GINT_TO_POINTER (CURIO_BOOKS_POC), test_any);
  g_test_add_func ("/movement-figure/guests", test_guests);
  g_test_add_func ("/movement-figure/marks", test_marks);
  return g_test_run ();
}
