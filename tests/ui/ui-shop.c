/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shops that are built, not loaded. */

#include "ui-shop.h"

#include "curio-facts-builder.h"

static CurioText
make_text (const char *text)
{
  return (CurioText){ text, text ? strlen (text) : 0 };
}

static void
add_order (CurioFactsBuilder *builder, guint number, const char *customer,
           const char *country, gint32 day, int pounds)
{
  g_autofree char *invoice
      = g_strdup_printf ("%s%u", pounds < 0 ? "C" : "", 500000 + number);
  g_autofree char *code = g_strdup_printf ("P%u", number % 7);
  g_autofree char *name = g_strdup_printf ("PRODUCT %u", number % 7);
  CurioRow row = {
    .invoice_no = make_text (invoice),
    .stock_code = make_text (code),
    .description = make_text (name),
    .customer_id = make_text (customer),
    .country = make_text (country),
    .quantity = pounds < 0 ? -1 : 1,
    .price_mills = ABS (pounds) * G_GINT64_CONSTANT (1000),
    .time_us = (day * G_GINT64_CONSTANT (86400) + 36000) * G_USEC_PER_SEC,
  };

  curio_facts_builder_add (builder, &row);
}

CurioFacts *
shop_new (const ShopOrder *orders, guint n_orders)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  g_autoptr (GError) error = NULL;
  CurioFacts *facts;

  for (guint i = 0; i < n_orders; i++)
    {
      gint32 day;

      g_assert_true (curio_day_parse (orders[i].day, &day));
      add_order (builder, i, orders[i].customer, orders[i].country, day,
                 orders[i].pounds);
    }
  facts = curio_facts_builder_finish (builder, &error);
  g_assert_no_error (error);
  return facts;
}

CurioFacts *
shop_new_large (guint n_customers)
{
  static const char *const countries[]
      = { "United Kingdom", "France", "EIRE", "Åland" };
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  gint32 first = curio_day_new (2010, 1, 1);
  g_autoptr (GError) error = NULL;
  CurioFacts *facts;
  guint n = 0;

  for (guint i = 0; i < n_customers; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", 10001 + i);
      const char *country = countries[g_rand_int_range (random, 0, 4)];
      int n_orders = g_rand_int_range (random, 1, 13);
      gint32 last = first + g_rand_int_range (random, 20, 730);

      for (int k = 0; k < n_orders; k++)
        add_order (builder, n++, id, country, last - k,
                   g_rand_int_range (random, 5, 900));
    }
  facts = curio_facts_builder_finish (builder, &error);
  g_assert_no_error (error);
  return facts;
}

static void
add_month (CurioFactsBuilder *orders, CurioFactsBuilder *cells, int month)
{
  const CurioLinesTotal lines = { 2, 4, 100000 }, none = { 0 };
  g_autofree char *invoice = g_strdup_printf ("5000%02d", month);
  CurioRow row = {
    .invoice_no = make_text (invoice),
    .stock_code = make_text ("P1"),
    .description = make_text ("PRODUCT 1"),
    .customer_id = make_text (month % 2 == 1 ? "10001" : "10002"),
    .country = make_text ("United Kingdom"),
    .time_us = curio_day_new (2011, month, 1) * G_GINT64_CONSTANT (86400)
               * G_USEC_PER_SEC,
  };

  curio_facts_builder_add_sum (orders, &row, CURIO_SUM_SALES, &lines, &none);
  curio_facts_builder_add_cell (cells, &row, CURIO_LINE_SALE_LIKE, &lines,
                                &none, 1);
  curio_facts_builder_add_name (cells, &row, 2);
}

CurioFacts *
shop_new_sums (void)
{
  CurioFactsBuilder *orders = curio_facts_builder_new ();
  CurioFactsBuilder *cells = curio_facts_builder_new ();
  g_autoptr (GError) error = NULL;
  CurioFacts *facts;

  for (int month = 1; month <= 3; month++)
    add_month (orders, cells, month);
  facts = curio_facts_builder_finish_sums (orders, cells, NULL, &error);
  g_assert_no_error (error);
  return facts;
}

CurioMeasures *
shop_measure (CurioFacts *facts)
{
  CurioBooks books = { CURIO_BOOKS_TRADING, NULL };
  CurioSelection all = CURIO_SELECTION_ALL;
  g_autoptr (CurioLedger) ledger = curio_ledger_new (facts, &books);
  CurioMeasures *measures = curio_measures_new (ledger, &all);

  /* The measures borrow the ledger; the tests keep it to the end. */
  (void)g_steal_pointer (&ledger);
  return measures;
}
