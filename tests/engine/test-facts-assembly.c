/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows in any order, put in order. */

#include "shop-fixture.h"

#define UK "United Kingdom"

/* Invoices torn apart, customers as numbers and texts, guests. */
static const ShopLine mixed[] = {
  {"536370",   "22728",  "CLOCK",   24, "2010-12-02T08:45:00", 3750, "12583",
   "France"                                                                       },
  { "536365",  "85123A", "HOLDER",  6,  "2010-12-01T08:26:00", 2550, "9.0",     UK},
  { "536370",  "21724",  "RULER",   2,  "2010-12-02T08:47:30", 850,  "12583",
   "France"                                                                       },
  { "c536379", "22728",  "CLOCK",   -1, "2010-12-03T09:41:00", 3750, "12583.0",
   "France"                                                                       },
  { "536999",  "22728",  "CLOCK",   1,  "2010-12-01T07:00:00", 3750, "K-17",    UK},
  { "536365",  "71053",  "LANTERN", 6,  "2010-12-01T08:26:00", 3390, "9",       UK},
  { "536414",  "22139",  "",        56, "2010-12-01T11:52:00", 0,    NULL,      UK},
  { "536300",  "22139",  NULL,      5,  "2010-12-01T11:00:00", 1000, "  ",      UK},
  { "536380",  "22728",  "CLOCK",   1,  "2010-12-03T09:41:00", 3750, "12583",
   "France"                                                                       },
};

static void
test_order (void)
{
  const char *invoices[] = { "536365", "536370", "536380", "c536379",
                             "536999", "536300", "536414" };
  const guint32 first_lines[] = { 0, 2, 4, 5, 6, 7, 8, 9 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts
      = shop_build (mixed, G_N_ELEMENTS (mixed), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (facts->n_orders, ==, G_N_ELEMENTS (invoices));
  for (guint32 i = 0; i < facts->n_orders; i++)
    {
      g_assert_cmpstr (curio_facts_get_invoice (facts, i), ==, invoices[i]);
      g_assert_cmpuint (facts->first_line[i], ==, first_lines[i]);
    }
  g_assert_cmpuint (facts->first_line[7], ==, 9);
  g_assert_cmpuint (facts->n_lines, ==, 9);
  for (guint32 i = 0; i < facts->n_lines; i++)
    {
      guint32 order = facts->line_order[i];

      g_assert_cmpuint (i, >=, facts->first_line[order]);
      g_assert_cmpuint (i, <, facts->first_line[order + 1]);
    }
}

static void
test_customers (void)
{
  const char *ids[] = { "9", "12583", "K-17" };
  const guint32 first_orders[] = { 0, 1, 4, 5 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts
      = shop_build (mixed, G_N_ELEMENTS (mixed), &error);
  gint64 number = 0;

  g_assert_cmpuint (facts->n_customers, ==, 3);
  for (guint32 i = 0; i < 3; i++)
    g_assert_cmpstr (curio_facts_get_customer_id (facts, i), ==, ids[i]);
  for (guint32 i = 0; i <= 3; i++)
    g_assert_cmpuint (facts->first_order[i], ==, first_orders[i]);
  g_assert_cmpuint (facts->order_customer[5], ==, CURIO_NO_CUSTOMER);
  g_assert_cmpuint (facts->order_customer[6], ==, CURIO_NO_CUSTOMER);
  g_assert_true (curio_facts_get_customer_number (facts, 1, &number));
  g_assert_cmpint (number, ==, 12583);
  g_assert_false (curio_facts_get_customer_number (facts, 2, &number));
}

static void
test_columns (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts
      = shop_build (mixed, G_N_ELEMENTS (mixed), &error);

  /* 536370: two lines, two minutes apart. */
  g_assert_cmpint (facts->order_day[1], ==, shop_day ("2010-12-02"));
  g_assert_cmpint (facts->order_second[1], ==, 8 * 3600 + 47 * 60 + 30);
  g_assert_cmpuint (facts->order_country[1], ==,
                    shop_find (facts->countries, "France"));
  g_assert_cmpint (facts->line_quantity[2], ==, 24);
  g_assert_cmpint (facts->line_amount_mills[2], ==, 90000);
  g_assert_cmpint (facts->line_flags[2], ==, CURIO_LINE_SALE_LIKE);
  /* The cancellation, in lower case. */
  g_assert_cmpint (facts->order_is_cancellation[3], ==, 1);
  g_assert_cmpint (facts->line_flags[5], ==, CURIO_LINE_CANCELLATION);
  g_assert_cmpint (facts->line_amount_mills[5], ==, -3750);
  /* Given away. */
  g_assert_cmpint (facts->line_flags[8], ==, 0);
  g_assert_cmpint (facts->first_day, ==, shop_day ("2010-12-01"));
  g_assert_cmpint (facts->last_day, ==, shop_day ("2010-12-03"));
  g_assert_cmpint (facts->n_rows, ==, 9);
  g_assert_cmpuint (facts->n_contradictions, ==, 0);
}

/* Ids are sorted by value, then texts byte by byte. */
static void
test_customer_order (void)
{
  const char *ids[] = { "100", "20", "A", "-3", "a", "3", "1A" };
  const char *sorted[] = { "-3", "3", "20", "100", "1A", "A", "a" };
  ShopLine lines[G_N_ELEMENTS (ids)];
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    lines[i] = (ShopLine){ ids[i], "1", "X", 1, "2010-01-01", 1, ids[i], UK };

  g_autoptr (CurioFacts) facts
      = shop_build (lines, G_N_ELEMENTS (lines), &error);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (curio_facts_get_customer_id (facts, i), ==, sorted[i]);
}

/* Every line differs from the first in one column but the last two, which
 * repeat it; the customer is the same number written otherwise. */
static void
test_repeats (void)
{
  const ShopLine lines[] = {
    {"1",  "A", "X",  1, "2010-01-01T10:00:00",        1000, "5",   UK  },
    { "2", "A", "X",  1, "2010-01-01T10:00:00",        1000, "5",   UK  },
    { "1", "a", "X",  1, "2010-01-01T10:00:00",        1000, "5",   UK  },
    { "1", "A", "X ", 1, "2010-01-01T10:00:00",        1000, "5",   UK  },
    { "1", "A", NULL, 1, "2010-01-01T10:00:00",        1000, "5",   UK  },
    { "1", "A", "",   1, "2010-01-01T10:00:00",        1000, "5",   UK  },
    { "1", "A", "X",  2, "2010-01-01T10:00:00",        1000, "5",   UK  },
    { "1", "A", "X",  1, "2010-01-01T10:00:00.000001", 1000, "5",   UK  },
    { "1", "A", "X",  1, "2010-01-01T10:00:00",        1001, "5",   UK  },
    { "1", "A", "X",  1, "2010-01-01T10:00:00",        1000, "6",   UK  },
    { "1", "A", "X",  1, "2010-01-01T10:00:00",        1000, NULL,  UK  },
    { "1", "A", "X",  1, "2010-01-01T10:00:00",        1000, "5",   "uk"},
    { "1", "A", "X",  1, "2010-01-01T10:00:00",        1000, "5",   UK  },
    { "1", "A", "X",  1, "2010-01-01T10:00:00",        1000, "5.0", UK  },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts
      = shop_build (lines, G_N_ELEMENTS (lines), &error);

  g_assert_cmpuint (facts->n_repeats, ==, 2);
  g_assert_cmpuint (facts->n_orders, ==, 2);
  /* Lines of invoice 1 keep the order of their arrival: those two come last.
   */
  guint32 order = shop_find (facts->invoices, "1");
  for (guint32 i = 0; i < 13; i++)
    {
      guint8 flags = facts->line_flags[facts->first_line[order] + i];

      g_assert_cmpint (flags & CURIO_LINE_REPEAT ? 1 : 0, ==, i >= 11);
    }
}

/* Lines of price and quantity nought differ by the other of the two. */
static void
test_repeats_of_nothing (void)
{
  const ShopLine lines[] = {
    {"1",  "A", "X", 0, "2010-01-01", 1000, "5", UK},
    { "1", "A", "X", 0, "2010-01-01", 2000, "5", UK},
    { "1", "A", "X", 1, "2010-01-01", 0,    "5", UK},
    { "1", "A", "X", 2, "2010-01-01", 0,    "5", UK},
    { "1", "A", "X", 2, "2010-01-01", 0,    "5", UK},
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts
      = shop_build (lines, G_N_ELEMENTS (lines), &error);

  g_assert_cmpuint (facts->n_repeats, ==, 1);
}

/* Hundreds of lines that differ in one column meet in the table for repeats,
 * and still none is taken for another. */
static void
test_near_repeats (void)
{
  enum
  {
    N = 400
  };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree ShopLine *lines = g_new (ShopLine, 5 * N);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < N; i++)
    {
      char *text = g_strdup_printf ("%d", i + 10);
      ShopLine line = { "1", "A", "X", 1, "2010-01-01", 1, "5", UK };

      g_ptr_array_add (texts, text);
      for (int j = 0; j < 5; j++)
        lines[i * 5 + j] = line;
      lines[i * 5].code = text;
      lines[i * 5 + 1].description = text;
      lines[i * 5 + 2].quantity = i + 2;
      lines[i * 5 + 3].price_mills = i + 2;
      lines[i * 5 + 4].customer = text;
    }

  g_autoptr (CurioFacts) facts = shop_build (lines, 5 * N, &error);
  g_assert_cmpuint (facts->n_repeats, ==, 0);
}

/* More lines in an invoice than the table for repeats begins with. */
static void
test_long_invoice (void)
{
  enum
  {
    N = 3000
  };
  g_autofree ShopLine *lines = g_new (ShopLine, N);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < N; i++)
    lines[i] = (ShopLine){ "1", "A", "X", i % 1000, "2010-01-01", 5, "5", UK };

  g_autoptr (CurioFacts) facts = shop_build (lines, N, &error);
  g_assert_cmpuint (facts->n_repeats, ==, 2000);
}

static void
test_names (void)
{
  const ShopLine lines[] = {
  /* The most frequent, trimmed; repeats, cancellations and lines that sell
  * nothing have no say. */
    {"1",   "A", " ONCE ",  1,  "2010-01-05", 10, "5",  UK},
    { "1",  "A", " TWICE ", 1,  "2010-01-05", 10, "5",  UK},
    { "2",  "A", " TWICE ", 1,  "2010-01-01", 10, "5",  UK},
    { "1",  "A", " ONCE ",  1,  "2010-01-05", 10, "5",  UK},
    { "C3", "A", "BACK",    -1, "2010-01-05", 10, "5",  UK},
    { "C4", "A", "BACK",    -1, "2010-01-05", 10, "5",  UK},
    { "C5", "A", "BACK",    -1, "2010-01-05", 10, "5",  UK},
    { "6",  "A", "damaged", -9, "2010-01-05", 0,  NULL, UK},
    { "7",  "A", "damaged", -9, "2010-01-05", 0,  NULL, UK},
    { "8",  "A", "free",    9,  "2010-01-05", 0,  NULL, UK},
 /* Blank ones neither, however many. */
    { "1",  "B", "NAME",    1,  "2010-01-01", 10, "5",  UK},
    { "2",  "B", "",        1,  "2010-01-01", 10, "5",  UK},
    { "3",  "B", " \t",     1,  "2010-01-02", 10, "5",  UK},
    { "4",  "B", " \t",     1,  "2010-01-02", 10, "5",  UK},
    { "5",  "B", NULL,      1,  "2010-01-02", 10, "5",  UK},
 /* Of two that tie the one used last. */
    { "1",  "C", "NEW",     1,  "2010-01-09", 10, "5",  UK},
    { "2",  "C", "OLD",     1,  "2010-01-08", 10, "5",  UK},
    { "3",  "C", "OLD",     1,  "2010-01-07", 10, "5",  UK},
    { "4",  "C", "NEW",     1,  "2010-01-01", 10, "5",  UK},
 /* None. */
    { "8",  "D", "lost",    -9, "2010-01-05", 0,  NULL, UK},
  };
  const char *names[] = { "A", "TWICE", "B", "NAME", "C", "NEW", "D", "" };
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts
      = shop_build (lines, G_N_ELEMENTS (lines), &error);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i += 2)
    g_assert_cmpstr (
        facts->product_names[shop_find (facts->products, names[i])], ==,
        names[i + 1]);
}

static void
test_contradictions (void)
{
  const ShopLine lines[] = {
    {"1",  "A", "X", 1, "2010-01-01T12:00:00", 10, "8", "EIRE"},
    { "1", "B", "X", 1, "2010-01-01T11:00:00", 10, "7", UK    },
    { "2", "A", "X", 1, "2010-01-02",          10, "7", UK    },
    { "2", "B", "X", 1, "2010-01-02",          10, "7", "EIRE"},
    { "3", "A", "X", 1, "2010-01-03T23:59:59", 10, "7", UK    },
    { "3", "B", "X", 1, "2010-01-04T00:00:00", 10, "7", UK    },
    { "4", "A", "X", 1, "2010-01-05",          10, "7", UK    },
    { "4", "B", "X", 1, "2010-01-05",          10, "7", UK    },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts
      = shop_build (lines, G_N_ELEMENTS (lines), &error);

  g_assert_cmpuint (facts->n_contradictions, ==, 3);
  /* The line at 11 o'clock is the first, that at 12 gives the time. */
  g_assert_cmpuint (facts->n_customers, ==, 2);
  g_assert_cmpuint (facts->first_order[1], ==, 4);
  g_assert_cmpuint (facts->order_country[0], ==,
                    shop_find (facts->countries, UK));
  g_assert_cmpint (facts->order_second[0], ==, 12 * 3600);
  g_assert_cmpint (facts->order_day[2], ==, shop_day ("2010-01-04"));
}

/* A time before 1970 belongs to the day that it is in. */
static void
test_before_1970 (void)
{
  const ShopLine lines[] = {
    {"1", "A", "X", 1, "1969-12-31T23:59:59", 1, "5", UK}
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts = shop_build (lines, 1, &error);

  g_assert_cmpint (facts->order_day[0], ==, -1);
  g_assert_cmpint (facts->order_second[0], ==, 86399);
}

/* Half a second after midnight is not midnight: recency depends on it. */
static void
test_part_of_second (void)
{
  const ShopLine line = { "1", "A", "X", 1, "2010-01-01", 1, "5", UK };
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  CurioRow row = shop_row (&line);

  row.time_us += G_USEC_PER_SEC / 2;
  curio_facts_builder_add (builder, &row);
  g_autoptr (CurioFacts) facts = curio_facts_builder_finish (builder, NULL);
  g_assert_cmpint (facts->order_second[0], ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts-assembly/order", test_order);
  g_test_add_func ("/facts-assembly/customers", test_customers);
  g_test_add_func ("/facts-assembly/columns", test_columns);
  g_test_add_func ("/facts-assembly/customer-order", test_customer_order);
  g_test_add_func ("/facts-assembly/repeats", test_repeats);
  g_test_add_func ("/facts-assembly/repeats-of-nothing",
                   test_repeats_of_nothing);
  g_test_add_func ("/facts-assembly/near-repeats", test_near_repeats);
  g_test_add_func ("/facts-assembly/long-invoice", test_long_invoice);
  g_test_add_func ("/facts-assembly/names", test_names);
  g_test_add_func ("/facts-assembly/contradictions", test_contradictions);
  g_test_add_func ("/facts-assembly/before-1970", test_before_1970);
  g_test_add_func ("/facts-assembly/part-of-second", test_part_of_second);
  return g_test_run ();
}
