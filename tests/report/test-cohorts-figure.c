/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cohort map, who returns and the days between orders, as pictures: what
 * stands in the cells, and titles that hold whatever is selected. */

#include "curio-figure.h"
#include "invoice-list.h"

#include <string.h>

#define UK "United Kingdom"

/* Five customers begin in January, three in February, two in March; the table
 * ends in the middle of May.  In February 2 of January's five come back. */
static const Invoice shop[] = {
  {"1",   UK,       "2010-01-01", 100000},
  { "2",  UK,       "2010-01-02", 100000},
  { "3",  UK,       "2010-01-03", 100000},
  { "4",  "France", "2010-01-04", 100000},
  { "5",  UK,       "2010-01-05", 100000},
  { "1",  UK,       "2010-02-01", 50000 },
  { "2",  UK,       "2010-02-03", 70000 },
  { "6",  UK,       "2010-02-03", 10000 },
  { "7",  UK,       "2010-02-04", 10000 },
  { "8",  UK,       "2010-02-04", 10000 },
  { "6",  UK,       "2010-03-04", 5000  },
  { "9",  UK,       "2010-03-05", 20000 },
  { "10", UK,       "2010-03-06", 20000 },
  { "1",  UK,       "2010-04-06", 20000 },
  { "9",  UK,       "2010-04-07", 2000  },
  { "2",  UK,       "2010-05-15", 2000  },
  { NULL, UK,       "2010-05-15", 2000  },
};

static CurioChart *
build (const InvoiceBooks *books, const char *id,
       const CurioFigureOptions *options)
{
  return curio_figure_build (curio_figure_find (id), books->measures, options);
}

static CurioChart *
build_map (const InvoiceBooks *books, CurioCohortShow show, int segment)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  options.cohorts = show;
  options.segment = segment;
  return build (books, "cohorts", &options);
}

/* The label of the mark of cohort ID (month) and SERIES (months later). */
static char *
find_label (const CurioChart *chart, int id, int series)
{
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 800, 500);

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const CurioMark *mark = curio_layout_get_mark (layout, (int)i);

      if (mark->id == id && mark->series == series)
        return g_strdup (mark->label);
    }
  return NULL;
}

static void
assert_label (const InvoiceBooks *books, CurioCohortShow show, int id,
              int series, const char *label)
{
  g_autoptr (CurioChart) chart = build_map (books, show, -1);
  g_autofree char *found = find_label (chart, id, series);

  g_assert_cmpstr (found, ==, label);
}

#define JANUARY 480 /* months since 1970 */

static void
test_cells (void)
{
  g_auto (InvoiceBooks) books = { 0 };

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  assert_label (&books, CURIO_COHORTS_SHARE, JANUARY, 1,
                "First order in January 2010, in February 2010: 2 of 5 "
                "customers ordered, 40.0\302\240%");
  assert_label (&books, CURIO_COHORTS_SHARE, JANUARY, 4,
                "First order in January 2010, in May 2010 (15 days of it): 1 "
                "of 5 customers ordered, 20.0\302\240%");
  assert_label (&books, CURIO_COHORTS_SPEND_SHARE, JANUARY, 1,
                "First order in January 2010, in February 2010: £120 net "
                "spend, 24.0\302\240% of the first month’s £500");
  assert_label (&books, CURIO_COHORTS_SPEND_EACH, JANUARY, 1,
                "First order in January 2010, in February 2010: £120 net "
                "spend, £24.00 for each of 5 customers");
  assert_label (&books, CURIO_COHORTS_SHARE, JANUARY, CURIO_COHORTS_ALL,
                "First order in January 2010: 5 customers, net spend that "
                "month £500");
  /* A month later: 2 of 5, 1 of 3, 1 of 2. */
  assert_label (&books, CURIO_COHORTS_SHARE, CURIO_COHORTS_MEAN, 1,
                "3 cohorts, one month later: 4 of 10 customers ordered, "
                "40.0\302\240%");
  assert_label (&books, CURIO_COHORTS_SHARE, JANUARY, 5, NULL);
  assert_label (&books, CURIO_COHORTS_SHARE, JANUARY + 1, 4, NULL);
}

/* Month 0 of a segment's cohorts are the segment's new customers. */
static void
test_segments (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  guint n = 0;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  for (int segment = 0; segment < CURIO_N_SEGMENTS; segment++)
    {
      g_autoptr (CurioChart) chart
          = build_map (&books, CURIO_COHORTS_SHARE, segment);
      g_autoptr (CurioTable) table = curio_chart_tabulate (chart);

      g_assert_true (
          g_str_has_prefix (chart->caption, curio_segments[segment].name));
      if (books.measures->rfm.segments[segment].n_customers == 0)
        g_assert_true (g_str_has_prefix (chart->title, "No customer here"));
      else
        n += (guint)g_ascii_strtoull (curio_table_get_plain (table, 0, 1),
                                      NULL, 10);
    }
  g_assert_cmpuint (n, ==, 10);
}

/* "About one customer in …" is said of shares near it alone. */
static void
test_title (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioChart) map = NULL;
  g_autoptr (CurioChart) early = NULL;
  CurioSelection selection = CURIO_SELECTION_ALL;
  g_auto (InvoiceBooks) january = { 0 };

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  map = build_map (&books, CURIO_COHORTS_SHARE, -1);
  /* 2, 0 and 1 of 5; 1 and 0 of 3; 1 of 2: five of 23, between one in four
   * and one in five, and far from it a month later. */
  g_assert_cmpstr (map->title, ==,
                   "On average, about one customer in five comes back in a "
                   "later month");
  curio_day_parse ("2010-01-31", &selection.to_day);
  invoice_books_init (&january, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      &selection);
  early = build_map (&january, CURIO_COHORTS_SHARE, -1);
  g_assert_cmpstr (early->title, ==,
                   "No complete later month yet to come back in");
}

/* Of January's two one comes back in February, the one whole month: there is
 * no mean of any month, so nothing is said of "any later month". */
static void
test_title_without_means (void)
{
  static const Invoice few[] = {
    {"1",   UK, "2010-01-01", 1000},
    { "2",  UK, "2010-01-02", 1000},
    { "1",  UK, "2010-02-10", 1000},
    { NULL, UK, "2010-03-10", 1000},
  };
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioChart) map = NULL;

  invoice_books_init (&books, few, G_N_ELEMENTS (few), CURIO_BOOKS_TRADING,
                      NULL);
  map = build_map (&books, CURIO_COHORTS_SHARE, -1);
  g_assert_cmpstr (map->title, ==,
                   "On average, about one customer in two comes back in a "
                   "later month");
}

/* One customer, back in February and not in March: no average is told. */
static void
test_title_of_one (void)
{
  static const Invoice few[] = {
    {"1",   UK, "2010-01-01", 1000},
    { "1",  UK, "2010-02-10", 1000},
    { NULL, UK, "2010-04-10", 1000},
  };
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioChart) map = NULL;

  invoice_books_init (&books, few, G_N_ELEMENTS (few), CURIO_BOOKS_TRADING,
                      NULL);
  map = build_map (&books, CURIO_COHORTS_SHARE, -1);
  g_assert_cmpstr (map->title, ==,
                   "The only customer here came back in 1 of 2 later months");
}

/* Two whole months have no peak, and four customers no share. */
static void
test_few_months (void)
{
  static const Invoice few[] = {
    {"1",   UK, "2010-01-01", 1000},
    { "2",  UK, "2010-01-31", 2000},
    { "1",  UK, "2010-02-01", 7000},
    { NULL, UK, "2010-02-28", 1000},
  };
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioChart) sales = NULL, customers = NULL;

  invoice_books_init (&books, few, G_N_ELEMENTS (few), CURIO_BOOKS_TRADING,
                      NULL);
  sales = build (&books, "monthly-sales", NULL);
  g_assert_cmpstr (sales->title, ==, "Net sales come to £11");
  g_assert_cmpstr (sales->caption, ==,
                   "Net sales per month, and growth on the month before");
  customers = build (&books, "new-returning", NULL);
  g_assert_cmpstr (customers->title, ==,
                   "Too few customers to say how many had ordered before");
}

static void
test_gaps (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioChart) any = NULL;
  g_autoptr (CurioChart) second = NULL;
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  any = build (&books, "order-gaps", &options);
  /* 31 and 64, 32 and 101, 29, 33: the middle between 32 and 33. */
  g_assert_cmpstr (any->title, ==,
                   "Half of all repeat orders come within 32.5 days of the "
                   "one before");
  options.second_orders = TRUE;
  second = build (&books, "order-gaps", &options);
  g_assert_cmpstr (second->title, ==,
                   "Of those who ordered again, half did so within 31.5 days "
                   "of the first order");
  g_assert_nonnull (strstr (second->caption, "4 new customers"));
  g_assert_nonnull (strstr (second->caption, "6 not yet"));
}

/* February 2 of 5, March 1 of 5, April 1 of 3. */
static void
test_returning (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioChart) chart = NULL;

  invoice_books_init (&books, shop, G_N_ELEMENTS (shop), CURIO_BOOKS_TRADING,
                      NULL);
  chart = build (&books, "returning", NULL);
  g_assert_cmpstr (chart->title, ==,
                   "Of a month’s customers, 31\302\240% order again in the "
                   "next, on average");
}

/* Two invoices of one day are one order in two pieces. */
static void
test_same_day (void)
{
  static const Invoice twice[] = {
    {"1",  "France", "2010-01-05", 1000},
    { "1", "France", "2010-01-05", 2000},
  };
  g_auto (InvoiceBooks) books = { 0 };
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CurioChart) any = NULL, second = NULL;

  invoice_books_init (&books, twice, G_N_ELEMENTS (twice), CURIO_BOOKS_TRADING,
                      NULL);
  any = build (&books, "order-gaps", &options);
  g_assert_cmpstr (any->title, ==, "No customer here has ordered on two days");
  options.second_orders = TRUE;
  second = build (&books, "order-gaps", &options);
  g_assert_cmpstr (second->title, ==,
                   "No new customer has ordered a second time");
}

static gboolean
says (const CurioLayout *layout, const char *text)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->kind == CURIO_SHAPE_TEXT
          && g_str_equal (pango_layout_get_text (shape->text), text))
        return TRUE;
    }
  return FALSE;
}

#define N_MANY 150

/* One of 150 comes back: the palest colour is 0 %, and less there is not. */
static void
test_tiny_shares (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioLayout) layout = NULL;
  Invoice many[N_MANY + 2];
  char names[N_MANY][8];

  for (guint i = 0; i < N_MANY; i++)
    {
      g_snprintf (names[i], sizeof names[i], "%u", i + 1);
      many[i] = (Invoice){ names[i], UK, "2010-01-05", 1000 };
    }
  many[N_MANY] = (Invoice){ "1", UK, "2010-02-05", 1000 };
  many[N_MANY + 1] = (Invoice){ "1", UK, "2010-03-05", 1000 };
  invoice_books_init (&books, many, N_MANY + 2, CURIO_BOOKS_TRADING, NULL);
  chart = build_map (&books, CURIO_COHORTS_SHARE, -1);
  layout = curio_chart_layout (chart, 800, 500);
  g_assert_true (says (layout, "0\302\240%"));
  g_assert_true (says (layout, "1\302\240%"));
}

/* --- whatever is selected ----------------------------------------------- */

static void
check_chart (CurioChart *chart)
{
  g_autofree char *sentence = curio_chart_describe (chart);
  g_autoptr (CurioTable) table = curio_chart_tabulate (chart);

  g_assert_cmpuint (strlen (chart->title), >, 5);
  g_assert_cmpuint (strlen (sentence), >, 5);
  for (guint size = 20; size < 900; size += 127)
    {
      g_autoptr (CurioLayout) layout = curio_chart_layout (chart, size, size);

      for (guint i = 0; i < layout->marks->len; i++)
        {
          const char *label = curio_layout_get_mark (layout, (int)i)->label;

          g_assert_null (strstr (label, "nan"));
          g_assert_null (strstr (label, "inf"));
        }
    }
}

static void
check_all (CurioBooksKind kind, guint first, guint n,
           const CurioSelection *selection)
{
  static const char *const ids[] = { "returning", "order-gaps" };
  g_auto (InvoiceBooks) books = { 0 };

  invoice_books_init (&books, shop + first, n, kind, selection);
  for (guint show = 0; show < CURIO_N_COHORT_SHOWS; show++)
    for (int segment = -1; segment < CURIO_N_SEGMENTS; segment += 3)
      {
        g_autoptr (CurioChart) map
            = build_map (&books, (CurioCohortShow)show, segment);

        check_chart (map);
      }
  for (guint i = 0; i < 2 * G_N_ELEMENTS (ids); i++)
    {
      CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;
      g_autoptr (CurioChart) chart = NULL;

      options.second_orders = i % 2;
      chart = build (&books, ids[i / 2], &options);
      check_chart (chart);
    }
}

/* One order, guests alone, no order, one day, one month, any stretch of days;
 * in either books. */
static void
test_odd (void)
{
  gint32 first, last;

  g_assert_true (curio_day_parse ("2009-12-20", &first));
  g_assert_true (curio_day_parse ("2010-05-20", &last));
  for (int kind = 0; kind < CURIO_N_BOOKS; kind++)
    {
      check_all ((CurioBooksKind)kind, 0, 1, NULL);
      check_all ((CurioBooksKind)kind, G_N_ELEMENTS (shop) - 1, 1, NULL);
      for (guint i = 0; i < 60; i++)
        {
          CurioSelection selection = CURIO_SELECTION_ALL;

          selection.from_day = g_test_rand_int_range (first, last);
          selection.to_day
              = selection.from_day + g_test_rand_int_range (-2, 70);
          if (g_test_rand_bit ())
            selection.as_of_day = selection.from_day + 10;
          check_all ((CurioBooksKind)kind, 0, G_N_ELEMENTS (shop), &selection);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cohorts-figure/cells", test_cells);
  g_test_add_func ("/cohorts-figure/segments", test_segments);
  g_test_add_func ("/cohorts-figure/title", test_title);
  g_test_add_func ("/cohorts-figure/gaps", test_gaps);
  g_test_add_func ("/cohorts-figure/same-day", test_same_day);
  g_test_add_func ("/cohorts-figure/returning", test_returning);
  g_test_add_func ("/cohorts-figure/tiny-shares", test_tiny_shares);
  g_test_add_func ("/cohorts-figure/odd", test_odd);
  g_test_add_func ("/cohorts-figure/title-without-means",
                   test_title_without_means);
  g_test_add_func ("/cohorts-figure/title-of-one", test_title_of_one);
  g_test_add_func ("/cohorts-figure/few-months", test_few_months);
  return g_test_run ();
}
