/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands on different pages agrees: for random shops under random
 * selections, numbers are read out of the pictures' tables and marks and held
 * against the customers whom the list finds, and against sums of invoices that
 * are made here.  The same of the whole program: tests/cli/check-agreement. */

#include "curio-customer-rule.h"
#include "curio-figure.h"
#include "curio-movement.h"
#include "curio-products.h"
#include "invoice-list.h"

#include <string.h>

#define N_SHOPS 60
#define N_INVOICES 300
#define N_DAYS 400

static const char *const countries[] = { "United Kingdom", "France", "EIRE" };
static const char *const customers[]
    = { "1", "2",  "3",  "4",  "5",  "6",  "7", "8",
        "9", "10", "11", "12", "13", "14", NULL };

typedef struct
{
  Invoice invoices[N_INVOICES];
  char days[N_INVOICES][12];
  guint n;
  CurioSelection selection;
  InvoiceBooks books;
} Shop;

static void
fill (Shop *self)
{
  gint32 first = curio_day_new (2010, 1, 1);

  self->n = (guint)g_test_rand_int_range (1, N_INVOICES);
  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *day
          = curio_day_to_iso (first + g_test_rand_int_range (0, N_DAYS));

      g_strlcpy (self->days[i], day, sizeof self->days[i]);
      self->invoices[i] = (Invoice){
        .customer
        = customers[g_test_rand_int_range (0, G_N_ELEMENTS (customers))],
        .country
        = countries[g_test_rand_int_range (0, G_N_ELEMENTS (countries))],
        .day = self->days[i],
        .mills = g_test_rand_int_range (0, 5) == 0
                     ? -g_test_rand_int_range (1, 50000)
                     : g_test_rand_int_range (1, 200000),
      };
    }
}

static void
shop_open (Shop *self)
{
  g_auto (InvoiceBooks) all = { 0 };

  fill (self);
  self->selection = CURIO_SELECTION_ALL;
  invoice_books_init (&all, self->invoices, self->n, CURIO_BOOKS_TRADING,
                      NULL);
  if (g_test_rand_bit ())
    self->selection.from_day
        = curio_day_new (2009, 12, 20) + g_test_rand_int_range (0, N_DAYS);
  if (g_test_rand_bit ())
    self->selection.to_day
        = curio_day_new (2010, 1, 1) + g_test_rand_int_range (0, N_DAYS + 30);
  if (g_test_rand_bit ())
    curio_selection_add_country (&self->selection, all.facts,
                                 self->invoices[0].country, NULL);
  invoice_books_init (&self->books, self->invoices, self->n,
                      CURIO_BOOKS_TRADING, &self->selection);
}

static void
shop_close (Shop *self)
{
  invoice_books_clear (&self->books);
  curio_selection_clear (&self->selection);
}

static guint32
count (const Shop *self, CurioCustomerRule rule)
{
  guint32 n;
  g_autofree guint8 *mask
      = curio_customer_rule_find (&rule, self->books.measures, &n);

  return n;
}

/* The segments of the treemap are the lists of their customers, and all of
 * them together everybody with an order. */
static void
check_treemap (const Shop *self)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioTable) table = NULL;
  gint64 sum = 0, shown = 0;

  options.by_customers = TRUE;
  chart = curio_figure_build (curio_figure_find ("segments"),
                              self->books.measures, &options);
  table = curio_chart_tabulate (chart);
  for (guint s = 0; s < CURIO_N_SEGMENTS; s++)
    {
      guint32 n = count (
          self, (CurioCustomerRule){ .kind = CURIO_CUSTOMER_RULE_SEGMENT,
                                     .segment = s });

      g_assert_cmpuint (n, ==,
                        self->books.measures->rfm.segments[s].n_customers);
      sum += n;
    }
  g_assert_cmpint (sum, ==, count (self, CURIO_CUSTOMER_RULE_EVERYBODY));
  if (sum == 0)
    return;
  g_assert_cmpstr (curio_table_get_name (table, 1), ==, "Customers");
  for (guint row = 0; row < curio_table_get_n_rows (table); row++)
    shown += g_ascii_strtoll (curio_table_get_plain (table, row, 1), NULL, 10);
  g_assert_cmpint (shown, ==, sum);
}

/* A click on a cell finds as many customers as it says. */
static void
check_cohorts (const Shop *self)
{
  CurioFigureOptions options = CURIO_FIGURE_OPTIONS_DEFAULT;
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioLayout) layout = NULL;

  options.cohorts = CURIO_COHORTS_CUSTOMERS;
  chart = curio_figure_build (curio_figure_find ("cohorts"),
                              self->books.measures, &options);
  layout = curio_chart_layout (chart, 900, 700);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const CurioMark *mark = curio_layout_get_mark (layout, (int)i);
      const CurioCustomerRule rule = { .kind = CURIO_CUSTOMER_RULE_COHORT,
                                       .month = mark->id,
                                       .later = mark->series };
      g_autofree char *number = NULL;

      if (mark->id == CURIO_COHORTS_MEAN)
        continue;
      number = g_strdup_printf (
          mark->series < 0 ? ": %u customer" : ": %u of ", count (self, rule));
      g_assert_nonnull (strstr (mark->label, number));
    }
}

/* New and existing customers of a month, by its list, are month 0 of the
 * cohorts and the other cells of its diagonal. */
static void
check_months (const Shop *self)
{
  const CurioMeasures *measures = self->books.measures;

  for (guint32 i = 0; i < measures->monthly.n_months; i++)
    {
      const CurioMonth *month = &measures->monthly.months[i];
      guint32 n_new = 0, n_existing = 0;

      for (guint32 c = 0; c < measures->cohorts.n_cohorts; c++)
        {
          const CurioCohort *cohort = &measures->cohorts.cohorts[c];
          gint32 later = month->month - cohort->month;

          if (later == 0)
            n_new += cohort->active[0];
          else if (later > 0 && (guint32)later < cohort->n_active)
            n_existing += cohort->active[later];
        }
      g_assert_cmpuint (n_new, ==, month->n_new);
      g_assert_cmpuint (
          n_new, ==,
          count (self, (CurioCustomerRule){ .kind = CURIO_CUSTOMER_RULE_NEW,
                                            .month = month->month }));
      g_assert_cmpuint (n_existing, ==,
                        count (self, (CurioCustomerRule){
                                         .kind = CURIO_CUSTOMER_RULE_EXISTING,
                                         .month = month->month }));
    }
}

static gboolean
holds (const Shop *self, const Invoice *invoice)
{
  const CurioView *view = &self->books.measures->view;
  guint32 country
      = curio_dictionary_find (self->books.facts->countries, invoice->country);
  gint32 day = CURIO_DAY_NONE;

  curio_day_parse (invoice->day, &day);
  return view->wanted[country] && day >= view->from_day && day <= view->to_day;
}

/* Months, countries and products come to what the invoices do. */
static void
check_sales (const Shop *self)
{
  const CurioMeasures *measures = self->books.measures;
  gint64 net = 0, months = 0, lands = 0, goods = 0;
  guint n_orders = 0, n_placed = 0;
  CurioProducts products;

  for (guint i = 0; i < self->n; i++)
    if (holds (self, &self->invoices[i]))
      {
        net += self->invoices[i].mills;
        n_orders += self->invoices[i].mills > 0;
      }
  for (guint32 i = 0; i < measures->monthly.n_months; i++)
    {
      months += measures->monthly.months[i].net_mills;
      n_placed += (guint)measures->monthly.months[i].n_placed;
    }
  for (guint32 i = 0; i < measures->countries.n; i++)
    lands += measures->countries.countries[i].net_mills;
  curio_products_measure (&measures->view, NULL, &products);
  for (guint32 i = 0; i < products.n; i++)
    goods += products.products[i].sold_mills
             - products.products[i].cancelled_mills;
  curio_products_clear (&products);

  g_assert_cmpint (measures->totals.net_mills, ==, net);
  g_assert_cmpint (months, ==, net);
  g_assert_cmpint (lands, ==, net);
  g_assert_cmpint (goods, ==, net);
  g_assert_cmpuint (measures->totals.n_orders, ==, n_orders);
  g_assert_cmpuint (n_placed, ==, n_orders);
}

/* Each flow finds as many customers as it says; together they are everybody.
 */
static void
check_movement (const Shop *self)
{
  const CurioMeasures *measures = self->books.measures;
  gint32 since;
  CurioMovement movement;
  guint32 sum = 0;

  if (measures->view.n_orders == 0)
    return;
  since = measures->view.as_of_day - g_test_rand_int_range (1, N_DAYS);
  curio_movement_measure (&measures->view, since, &movement);
  for (guint from = 0; from < CURIO_N_MOVEMENT_ROWS; from++)
    for (guint to = 0; to < CURIO_N_SEGMENTS; to++)
      {
        guint32 n = count (
            self, (CurioCustomerRule){ .kind = CURIO_CUSTOMER_RULE_FLOW,
                                       .from = from,
                                       .segment = to,
                                       .since = since });

        g_assert_cmpuint (movement.cells[from][to], ==, n);
        sum += n;
      }
  g_assert_cmpuint (sum, ==, measures->rfm.n);
}

static void
test_random (void)
{
  g_autofree Shop *self = g_new0 (Shop, 1);

  for (guint i = 0; i < N_SHOPS; i++)
    {
      shop_open (self);
      check_treemap (self);
      check_cohorts (self);
      check_months (self);
      check_sales (self);
      check_movement (self);
      shop_close (self);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agreement/random", test_random);
  return g_test_run ();
}
