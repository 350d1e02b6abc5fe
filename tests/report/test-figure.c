/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of figures: each has its words, for any selection. */

#include "curio-figure.h"

#include "curio-facts-builder.h"
#include "invoice-list.h"

static const Invoice shop[] = {
  {"13085",  "United Kingdom", "2010-11-03", 300500},
  { "13085", "United Kingdom", "2010-12-10", 120000},
  { "13047", "France",         "2010-11-20", 80000 },
  { "13047", "France",         "2010-11-21", -30000},
  { NULL,    "France",         "2011-01-05", 45000 },
  { "12346", "Malta",          "2011-01-08", 15990 },
};

static CurioSelection
select_countries (const CurioFacts *facts, const char *const *names)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (GError) error = NULL;

  for (; *names != NULL; names++)
    curio_selection_add_country (&selection, facts, *names, &error);
  g_assert_no_error (error);
  return selection;
}

static CurioChart *
build (const InvoiceBooks *books, const char *id,
       const CurioFigureOptions *options)
{
  const CurioFigure *figure = curio_figure_find (id);

  g_assert_nonnull (figure);
  return curio_figure_build (figure, books->measures, options);
}

static void
assert_footer (CurioBooksKind kind, const CurioSelection *selection,
               const char *expected)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autofree char *footer = NULL;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), kind, selection);
  footer = curio_measures_get_footer (books.measures);
  g_assert_cmpstr (footer, ==, expected);
}

static void
test_footer (void)
{
  CurioSelection selection = CURIO_SELECTION_ALL;

  assert_footer (CURIO_BOOKS_TRADING, &selection,
                 "3 Nov 2010 – 8 Jan 2011 · all countries · Trading figures · "
                 "as of 9 Jan 2011");
  curio_day_parse ("2010-12-01", &selection.from_day);
  curio_day_parse ("2015-12-31", &selection.to_day);
  curio_day_parse ("2012-01-01", &selection.as_of_day);
  assert_footer (CURIO_BOOKS_POC, &selection,
                 "1 Dec 2010 – 8 Jan 2011 · all countries · POC figures · as "
                 "of 1 Jan 2012");
}

static void
test_footer_countries (void)
{
  static const char *const two[] = { "Malta", "France", NULL };
  static const char *const all[]
      = { "Malta", "France", "United Kingdom", NULL };
  g_auto (InvoiceBooks) books = { 0 };
  CurioSelection selection;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  selection = select_countries (books.facts, two);
  assert_footer (CURIO_BOOKS_TRADING, &selection,
                 "3 Nov 2010 – 8 Jan 2011 · France, Malta · Trading figures · "
                 "as of 9 Jan 2011");
  curio_selection_clear (&selection);
  selection = select_countries (books.facts, all);
  assert_footer (CURIO_BOOKS_TRADING, &selection,
                 "3 Nov 2010 – 8 Jan 2011 · all countries · Trading figures · "
                 "as of 9 Jan 2011");
  curio_selection_clear (&selection);
}

/* Every figure says the same of period, countries, books and as-of; the
 * treemap also what it leaves out. */
static void
test_words (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autofree char *footer = NULL;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  footer = curio_measures_get_footer (books.measures);
  for (guint i = 0; i < curio_n_figures; i++)
    {
      g_autoptr (CurioChart) chart
          = curio_figure_build (&curio_figures[i], books.measures, NULL);
      g_autofree char *sentence = curio_chart_describe (chart);

      g_assert_cmpstr (chart->title, !=, "");
      g_assert_true (g_str_has_prefix (chart->footer, footer));
      g_assert_true (g_utf8_validate (chart->title, -1, NULL));
      g_assert_cmpstr (sentence, !=, "");
    }
}

static void
test_guests (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_auto (InvoiceBooks) none = { 0 };
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioChart) other = NULL;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  chart = build (&books, "segments", NULL);
  g_assert_true (
      g_str_has_suffix (chart->footer, ". £45 has no customer number."));

  invoice_books_init (&none, shop, 4, CURIO_BOOKS_TRADING, NULL);
  other = build (&none, "segments", NULL);
  g_assert_null (strstr (other->footer, "no customer number"));
}

static guint
count_marks (const CurioChart *chart)
{
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 500, 350);

  return layout->marks->len;
}

/* One mark a month, a segment, a cell. */
static void
test_marks (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioChart) sales = NULL;
  g_autoptr (CurioChart) segments = NULL;
  g_autoptr (CurioChart) grid = NULL;
  guint n_segments = 0;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  sales = build (&books, "monthly-sales", NULL);
  segments = build (&books, "segments", NULL);
  grid = build (&books, "rfm-grid", NULL);
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    n_segments += books.measures->rfm.segments[i].n_customers > 0;
  /* No month is whole that follows a whole one: no growth, and no panel. */
  g_assert_cmpuint (count_marks (sales), ==, 3);
  g_assert_cmpstr (sales->caption, ==, "Net sales per month");
  g_assert_cmpuint (count_marks (segments), ==, n_segments);
  g_assert_cmpuint (count_marks (grid), ==, 25);
}

static void
test_chosen_segment (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  const CurioFigureOptions options
      = { .segment = CURIO_SEGMENT_CANT_LOSE, .country = -1 };
  g_autoptr (CurioChart) treemap = NULL;
  g_autoptr (CurioChart) grid = NULL;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  treemap = build (&books, "segments", &options);
  grid = build (&books, "rfm-grid", &options);
  g_assert_cmpint (treemap->selected, ==, CURIO_SEGMENT_CANT_LOSE);
  g_assert_cmpstr (grid->title, ==, "Where Can't Lose comes from");
}

static void
test_amounts (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  const CurioFigureOptions all
      = { .all_amounts = TRUE, .segment = -1, .country = -1 };
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioChart) all_chart = NULL;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  chart = build (&books, "invoice-amounts", NULL);
  all_chart = build (&books, "invoice-amounts", &all);
  /* Amounts 15.99, 45, 80, 120, 300.50: the 85 % quantile lies at 192.20. */
  g_assert_true (g_str_has_prefix (chart->caption, "4 orders by amount"));
  g_assert_true (g_str_has_prefix (all_chart->caption, "5 orders by amount"));
  g_assert_cmpstr (chart->title, ==,
                   "Of all orders, the middle one comes to £80");
}

/* Nothing selected, and nothing but guests: words all the same. */
static void
test_empty (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  CurioSelection selection = CURIO_SELECTION_ALL;

  curio_day_parse ("2015-01-01", &selection.from_day);
  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      &selection);
  for (guint i = 0; i < curio_n_figures; i++)
    {
      g_autoptr (CurioChart) chart
          = curio_figure_build (&curio_figures[i], books.measures, NULL);

      g_assert_cmpstr (chart->title, ==, "No invoice in this selection");
      g_assert_cmpstr (chart->footer, ==,
                       "no day with a line · all countries · Trading figures");
      g_assert_cmpuint (count_marks (chart), ==, 0);
    }
}

static void
test_guests_only (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioChart) treemap = NULL;
  g_autoptr (CurioChart) customers = NULL;

  invoice_books_init (&books, &shop[4], 1, CURIO_BOOKS_TRADING, NULL);
  treemap = build (&books, "segments", NULL);
  customers = build (&books, "new-returning", NULL);
  g_assert_cmpstr (treemap->title, ==, "No customer to put into a segment");
  g_assert_cmpstr (customers->title, ==, "No order here names its customer");
  g_assert_cmpuint (count_marks (treemap), ==, 0);
}

/* The POC takes cancelled invoices twice from those placed: a month of only
 * cancellations has fewer than none. */
static void
test_fewer_than_none (void)
{
  static const Invoice cancelled[] = {
    {"13085",  "United Kingdom", "2011-01-03", -1000},
    { "13085", "United Kingdom", "2011-01-04", -1000},
  };
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioChart) chart = NULL;

  invoice_books_init (&books, cancelled, 2, CURIO_BOOKS_POC, NULL);
  chart = build (&books, "orders", NULL);
  g_assert_cmpstr (chart->title, ==, "2 cancelled invoices");
  g_assert_nonnull (strstr (chart->caption, "a dash"));
}

static void
test_find (void)
{
  g_assert_null (curio_figure_find ("no-such-figure"));
  for (guint i = 0; i < curio_n_figures; i++)
    g_assert_true (curio_figure_find (curio_figures[i].id)
                   == &curio_figures[i]);
}

/* An order of the POC books' as sums that a server had made before. */
static CurioFacts *
build_sums (gint64 filled_us)
{
  const CurioLinesTotal lines = { 1, 1, 12000 }, none = { 0 };
  CurioFactsBuilder *orders = curio_facts_builder_new ();
  CurioFactsBuilder *cells = curio_facts_builder_new ();
  CurioRow row = {
    .invoice_no = {"1",     1},
    .stock_code = { "A",    1},
    .country = { "EIRE", 4},
    .time_us = G_GINT64_CONSTANT (1293840000) * G_USEC_PER_SEC
  }; /* 2011-01-01 */
  CurioFacts *facts;

  curio_facts_builder_add_sum (orders, &row, CURIO_SUM_SALES, &lines, &none);
  curio_facts_builder_add_cell (cells, &row, CURIO_LINE_SALE_LIKE, &lines,
                                &none, 1);
  facts = curio_facts_builder_finish_sums (orders, cells, NULL, NULL);
  facts->are_rolled_up = TRUE;
  facts->rolled_up_us = filled_us;
  return facts;
}

static void
assert_footer_of_age (gint64 filled_us, const char *expected)
{
  const CurioBooks books = { CURIO_BOOKS_TRADING, NULL };
  const CurioSelection all = CURIO_SELECTION_ALL;
  g_autoptr (CurioFacts) facts = build_sums (filled_us);
  g_autoptr (CurioLedger) ledger = curio_ledger_new (facts, &books);
  g_autoptr (CurioMeasures) measures = curio_measures_new (ledger, &all);
  g_autofree char *footer = curio_measures_get_footer (measures);

  g_assert_nonnull (strstr (footer, expected));
}

/* Pictures of sums say of when they are, by this computer's clock. */
static void
test_footer_age (void)
{
  g_autoptr (GDateTime) filled
      = g_date_time_new_local (2011, 11, 28, 2, 5, 59);

  assert_footer_of_age (
      g_date_time_to_unix (filled) * G_USEC_PER_SEC,
      "summarised by order and month · data of 28 Nov 2011, 02:05 · as of");
  assert_footer_of_age (
      0, "summarised by order and month · age of the data not known · as of");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/find", test_find);
  g_test_add_func ("/figure/footer", test_footer);
  g_test_add_func ("/figure/footer-countries", test_footer_countries);
  g_test_add_func ("/figure/footer-age", test_footer_age);
  g_test_add_func ("/figure/words", test_words);
  g_test_add_func ("/figure/guests", test_guests);
  g_test_add_func ("/figure/marks", test_marks);
  g_test_add_func ("/figure/chosen-segment", test_chosen_segment);
  g_test_add_func ("/figure/amounts", test_amounts);
  g_test_add_func ("/figure/empty", test_empty);
  g_test_add_func ("/figure/guests-only", test_guests_only);
  g_test_add_func ("/figure/fewer-than-none", test_fewer_than_none);
  return g_test_run ();
}
