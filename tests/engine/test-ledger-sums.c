/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Books kept of sums of lines against books kept of the lines themselves. */

#include <string.h>

#include "curio-cancelled-most.h"
#include "curio-cells.h"
#include "curio-health.h"
#include "curio-item.h"
#include "curio-line-fate.h"
#include "curio-measures.h"
#include "curio-preference.h"
#include "plain-sums.h"

#define N_SHOPS 150

/* --- the same ------------------------------------------------------------ */

#define SAME_COLUMN(a, b, column, n)                                          \
  g_assert_cmpmem ((a)->column, (n) * sizeof ((a)->column[0]), (b)->column,   \
                   (n) * sizeof ((b)->column[0]))

static void
check_facts (const CurioFacts *lines, const CurioFacts *sums)
{
  g_assert_true (curio_facts_has_lines (lines));
  g_assert_false (curio_facts_has_lines (sums));
  g_assert_cmpuint (sums->n_lines, ==, 0);
  g_assert_cmpuint (sums->n_orders, ==, lines->n_orders);
  g_assert_cmpuint (sums->n_customers, ==, lines->n_customers);
  g_assert_cmpuint (sums->n_products, ==, lines->n_products);
  g_assert_cmpuint (sums->n_countries, ==, lines->n_countries);
  g_assert_cmpint (sums->n_rows, ==, lines->n_rows);
  g_assert_cmpuint (sums->n_repeats, ==, lines->n_repeats);
  g_assert_cmpuint (sums->n_contradictions, ==, lines->n_contradictions);
  SAME_COLUMN (lines, sums, order_day, lines->n_orders);
  SAME_COLUMN (lines, sums, order_second, lines->n_orders);
  SAME_COLUMN (lines, sums, order_customer, lines->n_orders);
  SAME_COLUMN (lines, sums, order_country, lines->n_orders);
  SAME_COLUMN (lines, sums, order_is_cancellation, lines->n_orders);
  SAME_COLUMN (lines, sums, first_order, lines->n_customers + 1);
  for (guint32 i = 0; i < lines->n_products; i++)
    g_assert_cmpstr (sums->product_names[i], ==, lines->product_names[i]);
}

static void
check_ledger (const CurioLedger *lines, const CurioLedger *sums)
{
  guint32 n = lines->facts->n_orders;

  for (guint32 i = 0; i < n; i++)
    {
      g_assert_cmpint (curio_ledger_get_net (lines, i), ==,
                       curio_ledger_get_net (sums, i));
      g_assert_cmpint (curio_ledger_get_amount (lines, i), ==,
                       curio_ledger_get_amount (sums, i));
      g_assert_cmpuint (curio_ledger_count_lines (lines, i), ==,
                        curio_ledger_count_lines (sums, i));
    }
  SAME_COLUMN (lines, sums, order_flags, n);
  g_assert_cmpuint (lines->n_day_totals, ==, sums->n_day_totals);
  SAME_COLUMN (lines, sums, day_totals, lines->n_day_totals);
  g_assert_cmpuint (lines->n_ranks, ==, sums->n_ranks);
  for (guint32 i = 0; i < lines->n_ranks; i++)
    g_assert_cmpint (curio_ledger_get_rank_mills (lines, i), ==,
                     curio_ledger_get_rank_mills (sums, i));
  g_assert_cmpmem (&lines->repeats, sizeof lines->repeats, &sums->repeats,
                   sizeof sums->repeats);
  g_assert_cmpmem (&lines->not_goods, sizeof lines->not_goods,
                   &sums->not_goods, sizeof sums->not_goods);
  g_assert_cmpmem (&lines->not_sales, sizeof lines->not_sales,
                   &sums->not_sales, sizeof sums->not_sales);
}

/* But for what needs the lines: those that were loaded twice. */
static void
check_health (const CurioView *lines, const CurioView *sums)
{
  CurioHealth a, b;

  curio_health_measure (lines, &a);
  curio_health_measure (sums, &b);
  g_assert_cmpuint (b.loaded_twice.n_invoices, ==, 0);
  g_assert_cmpuint (b.n_overlap_invoices, ==, 0);
  g_assert_cmpmem (&a, G_STRUCT_OFFSET (CurioHealth, loaded_twice), &b,
                   G_STRUCT_OFFSET (CurioHealth, loaded_twice));
}

static void
check_products (const CurioView *lines, const CurioView *sums)
{
  CurioProducts a, b;

  curio_products_measure (lines, NULL, &a);
  curio_products_measure (sums, NULL, &b);
  g_assert_cmpuint (a.n, ==, b.n);
  for (guint32 i = 0; i < a.n; i++)
    {
      const CurioProduct *x = &a.products[i], *y = &b.products[i];

      g_assert_cmpuint (x->product, ==, y->product);
      g_assert_cmpint (x->sold_units, ==, y->sold_units);
      g_assert_cmpint (x->sold_mills, ==, y->sold_mills);
      g_assert_cmpint (x->cancelled_units, ==, y->cancelled_units);
      g_assert_cmpint (x->cancelled_mills, ==, y->cancelled_mills);
      g_assert_cmpuint (x->n_sold_lines, ==, y->n_sold_lines);
      g_assert_cmpuint (x->n_cancelled_lines, ==, y->n_cancelled_lines);
      g_assert_cmpuint (x->n_orders, ==, y->n_orders);
      g_assert_cmpuint (y->n_buyers, ==, CURIO_BUYERS_UNKNOWN);
      g_assert_cmpint (y->first_day, ==, CURIO_DAY_NONE);
    }
  curio_products_clear (&a);
  curio_products_clear (&b);
}

static void
check_cancelled_most (const CurioView *lines, const CurioView *sums)
{
  CurioCancelledMost a = { 0 }, b = { 0 };
  gboolean found = curio_cancelled_most_measure (lines, 3, 0.5, &a);

  g_assert_cmpint (curio_cancelled_most_measure (sums, 3, 0.5, &b), ==, found);
  g_assert_cmpuint (a.product, ==, b.product);
  g_assert_cmpfloat (a.rate, ==, b.rate);
  g_assert_cmpfloat (a.usual, ==, b.usual);
}

static void
check_item (const CurioView *lines, const CurioView *sums, guint32 product)
{
  CurioItem a, b;

  curio_item_measure (lines, product, NULL, &a);
  curio_item_measure (sums, product, NULL, &b);
  g_assert_cmpuint (b.n_prices, ==, 0);
  g_assert_cmpuint (a.n_months, ==, b.n_months);
  g_assert_cmpmem (a.months, a.n_months * sizeof *a.months, b.months,
                   b.n_months * sizeof *b.months);
  curio_item_clear (&a);
  curio_item_clear (&b);
}

static void
check_preference (const CurioMeasures *lines, const CurioMeasures *sums)
{
  g_autoptr (CurioPreference) a
      = curio_preference_new (lines, CURIO_GROUP_BY_COUNTRY, NULL);
  g_autoptr (CurioPreference) b
      = curio_preference_new (sums, CURIO_GROUP_BY_COUNTRY, NULL);
  g_autoptr (CurioPreference) none
      = curio_preference_new (sums, CURIO_GROUP_BY_SEGMENT, NULL);

  g_assert_cmpint (none->n_units, ==, 0);
  for (guint32 i = 0; i < a->n_groups * a->n_products; i++)
    {
      g_assert_cmpint (a->cells[i].units, ==, b->cells[i].units);
      g_assert_cmpuint (a->cells[i].n_buys, ==, b->cells[i].n_buys);
    }
}

static void
check_selection (const CurioLedger *lines, const CurioLedger *sums,
                 const CurioSelection *selection)
{
  g_autoptr (CurioMeasures) a = curio_measures_new (lines, selection);
  g_autoptr (CurioMeasures) b = curio_measures_new (sums, selection);

  g_assert_cmpmem (&a->totals, sizeof a->totals, &b->totals, sizeof b->totals);
  g_assert_cmpuint (a->rfm.n, ==, b->rfm.n);
  check_health (&a->view, &b->view);
  check_products (&a->view, &b->view);
  check_cancelled_most (&a->view, &b->view);
  check_item (
      &a->view, &b->view,
      (guint32)g_test_rand_int_range (0, (gint32)lines->facts->n_products));
  check_preference (a, b);
}

/* Whole months, some of them and some countries. */
static void
check_selections (const CurioLedger *lines, const CurioLedger *sums)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  guint8 countries[PLAIN_COUNTRIES];
  gint32 first = curio_month_of_day (lines->facts->first_day);

  check_selection (lines, sums, &selection);
  selection.countries = countries;
  selection.n_countries = lines->facts->n_countries;
  for (int i = 0; i < 4; i++)
    {
      gint32 from = first + g_test_rand_int_range (0, 12);
      gint32 to = from + g_test_rand_int_range (1, 6);

      selection.from_day = curio_month_first_day (from);
      selection.to_day = curio_month_first_day (to) - 1;
      for (guint j = 0; j < PLAIN_COUNTRIES; j++)
        countries[j] = g_test_rand_bit ();
      check_selection (lines, sums, &selection);
    }
}

/* Prices below nothing come to books as well. */
static void
spoil (PlainShop *shop)
{
  for (int i = 0; i < shop->n_rows; i++)
    if (shop->rows[i].quantity > 0 && g_test_rand_int_range (0, 12) == 0)
      shop->rows[i].price_mills = -1005;
}

static void
test_random_shops (void)
{
  for (int i = 0; i < N_SHOPS; i++)
    {
      PlainShop shop;
      g_autoptr (CurioFacts) lines = NULL;
      g_autoptr (CurioFacts) sums = NULL;

      plain_shop_fill (&shop);
      spoil (&shop);
      lines = plain_shop_build (&shop);
      sums = plain_shop_build_sums (&shop);
      check_facts (lines, sums);
      for (int kind = 0; kind < CURIO_N_BOOKS; kind++)
        {
          const CurioBooks books = { (CurioBooksKind)kind, NULL };
          g_autoptr (CurioLedger) a = curio_ledger_new (lines, &books);
          g_autoptr (CurioLedger) b = curio_ledger_new (sums, &books);

          check_ledger (a, b);
          check_selections (a, b);
        }
    }
}

/* --- one by hand ----------------------------------------------------------
 */

static CurioText
text_of (const char *text)
{
  return (CurioText){ text, strlen (text) };
}

static CurioFacts *
build_one (gint64 units)
{
  CurioFactsBuilder *orders = curio_facts_builder_new ();
  CurioFactsBuilder *cells = curio_facts_builder_new ();
  CurioRow row = { .invoice_no = text_of ("1"),
                   .stock_code = text_of ("A"),
                   .country = text_of ("EIRE"),
                   .time_us = curio_day_new (2011, 3, 14) * G_TIME_SPAN_DAY };
  const CurioLinesTotal some = { 3, units, 4500 }, none = { 0 };
  g_autoptr (GError) error = NULL;
  CurioFacts *facts;

  curio_facts_builder_add_sum (orders, &row, CURIO_SUM_SALES, &some, &none);
  curio_facts_builder_leave_out (orders, CURIO_LEFT_OUT_PRICE, 0);
  row.time_us = curio_day_new (2011, 3, 1) * G_TIME_SPAN_DAY;
  curio_facts_builder_add_cell (cells, &row, CURIO_LINE_SALE_LIKE, &some,
                                &none, 1);
  facts = curio_facts_builder_finish_sums (orders, cells, NULL, &error);
  g_assert_no_error (error);
  return facts;
}

/* More pieces than a line can count: none is lost, and no line is made. */
static void
test_many_units (void)
{
  const gint64 units = G_GINT64_CONSTANT (5000000000);
  g_autoptr (CurioFacts) facts = build_one (units);
  g_autoptr (CurioLedger) ledger
      = curio_ledger_new (facts, &(CurioBooks){ CURIO_BOOKS_TRADING, NULL });
  CurioSelection all = CURIO_SELECTION_ALL;
  CurioView view;
  CurioProducts products;

  curio_view_init (&view, ledger, &all);
  curio_products_measure (&view, NULL, &products);
  g_assert_cmpuint (products.n, ==, 1);
  g_assert_cmpint (products.products[0].sold_units, ==, units);
  g_assert_cmpint (products.products[0].sold_mills, ==, 4500);
  g_assert_cmpuint (products.products[0].n_sold_lines, ==, 3);
  g_assert_cmpuint (products.products[0].n_orders, ==, 1);
  curio_products_clear (&products);
  curio_view_clear (&view);
}

/* The table has one day, 14 March; a selection that holds it all cuts no
 * month, whatever its own dates. */
static void
test_whole_months (void)
{
  g_autoptr (CurioFacts) facts = build_one (3);
  g_autoptr (CurioLedger) ledger
      = curio_ledger_new (facts, &(CurioBooks){ CURIO_BOOKS_TRADING, NULL });
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;
  gint32 from, to;

  selection.from_day = curio_day_new (2011, 3, 10);
  selection.to_day = curio_day_new (2011, 3, 20);
  curio_view_init (&view, ledger, &selection);
  g_assert_false (curio_cells_widen (&view, &from, &to));
  curio_view_clear (&view);
}

/* Sums know which list they were made by; the POC's books ask for none. */
static void
test_not_goods (void)
{
  static const char *const own[] = { "POST", NULL };
  g_autoptr (CurioFacts) facts = build_one (3);

  g_assert_true (curio_facts_fit_books (
      facts, &(CurioBooks){ CURIO_BOOKS_TRADING, NULL }));
  g_assert_true (curio_facts_fit_books (
      facts, &(CurioBooks){ CURIO_BOOKS_TRADING, curio_default_not_goods }));
  g_assert_false (curio_facts_fit_books (
      facts, &(CurioBooks){ CURIO_BOOKS_TRADING, own }));
  g_assert_true (
      curio_facts_fit_books (facts, &(CurioBooks){ CURIO_BOOKS_POC, own }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger-sums/random-shops", test_random_shops);
  g_test_add_func ("/ledger-sums/many-units", test_many_units);
  g_test_add_func ("/ledger-sums/whole-months", test_whole_months);
  g_test_add_func ("/ledger-sums/not-goods", test_not_goods);
  return g_test_run ();
}
