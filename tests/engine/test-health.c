/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Data health: what each rule leaves out, and invoices loaded twice. */

#include "shop-fixture.h"

#include "curio-health.h"

#define UK "United Kingdom"

/* Invoice 1 was loaded twice, 2 has one line three times, 3 is alike but for a
 * description, 4 has a repeat beside a line that stands alone. */
static const ShopLine shop[] = {
  {"1",   "A",    "X",    2,  "2010-01-10", 1000, "1",  UK    },
  { "1",  "E",    "Y",    1,  "2010-01-10", 3000, "1",  UK    },
  { "1",  "A",    "X",    2,  "2010-01-10", 1000, "1",  UK    },
  { "1",  "E",    "Y",    1,  "2010-01-10", 3000, "1",  UK    },
  { "2",  "A",    "X",    1,  "2010-01-11", 1000, "1",  UK    },
  { "2",  "A",    "X",    1,  "2010-01-11", 1000, "1",  UK    },
  { "2",  "A",    "X",    1,  "2010-01-11", 1000, "1",  UK    },
  { "2",  "POST", "Z",    1,  "2010-01-11", 7000, "1",  UK    },
  { "3",  "A",    "X",    1,  "2010-01-12", 1000, NULL, "EIRE"},
  { "3",  "A",    "x",    1,  "2010-01-12", 1000, NULL, "EIRE"},
  { "4",  "A",    "X",    1,  "2010-01-13", 1000, "2",  UK    },
  { "4",  "A",    "X",    1,  "2010-01-13", 1000, "2",  UK    },
  { "4",  "E",    "Y",    5,  "2010-01-13", 0,    "2",  UK    },
  { "4",  "E",    "Y",    1,  "2010-01-13", 3000, "2",  UK    },
  { "C5", "A",    "X",    -2, "2010-01-14", 1000, "1",  UK    },
  { "C5", "POST", "Z",    -1, "2010-01-14", 7000, "1",  UK    },
  { "C6", "M",    "W",    -1, "2010-01-15", 9000, NULL, UK    },
  { "7",  "A",    "lost", -9, "2010-01-16", 0,    NULL, UK    },
};

static void
assert_sum (const CurioHealthSum *sum, guint32 n_invoices, guint32 n_lines,
            gint64 amount_mills)
{
  g_assert_cmpuint (sum->n_invoices, ==, n_invoices);
  g_assert_cmpuint (sum->n_lines, ==, n_lines);
  g_assert_cmpint (sum->amount_mills, ==, amount_mills);
}

static void
measure (CurioLedger *ledger, const char *from, const char *country,
         CurioHealth *out)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  if (from != NULL)
    selection.from_day = shop_day (from);
  if (country != NULL)
    curio_selection_add_country (&selection, ledger->facts, country, NULL);
  curio_view_init (&view, ledger, &selection);
  curio_health_measure (&view, out);
  curio_view_clear (&view);
  curio_selection_clear (&selection);
}

static void
test_trading (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioHealth health;

  measure (ledger, NULL, NULL, &health);
  assert_sum (&health.lines, 7, 18, 9000);
  assert_sum (&health.repeats, 3, 5, 8000);
  assert_sum (&health.not_goods, 3, 3, -9000);
  assert_sum (&health.not_sales, 2, 2, 0);
  assert_sum (&health.guests, 1, 2, 2000);
  assert_sum (&health.cancellations, 1, 1, -2000);
  assert_sum (&health.loaded_twice, 1, 4, 10000);
  assert_sum (&health.counted, 5, 8, 10000);
  assert_sum (&health.write_offs, 1, 1, 0);
  assert_sum (&health.unpriced, 1, 1, 0);
  assert_sum (&health.negative, 0, 0, 0);
  g_assert_cmpint (health.overlap_from_day, ==, shop_day ("2010-01-10"));
  g_assert_cmpint (health.overlap_to_day, ==, shop_day ("2010-01-10"));
  g_assert_cmpuint (health.n_overlap_invoices, ==, 1);

  /* The books themselves say the same of the whole table. */
  g_assert_cmpuint (ledger->repeats.n_lines, ==, health.repeats.n_lines);
  g_assert_cmpuint (ledger->not_goods.n_lines, ==, health.not_goods.n_lines);
  g_assert_cmpuint (ledger->not_sales.n_lines, ==, health.not_sales.n_lines);
}

/* POC leaves nothing out. */
static void
test_poc (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_POC, shop, G_N_ELEMENTS (shop));
  CurioHealth health;

  measure (ledger, NULL, NULL, &health);
  assert_sum (&health.lines, 7, 18, 9000);
  assert_sum (&health.repeats, 0, 0, 0);
  assert_sum (&health.not_goods, 0, 0, 0);
  assert_sum (&health.not_sales, 0, 0, 0);
  assert_sum (&health.guests, 3, 4, -7000);
  assert_sum (&health.cancellations, 2, 3, -18000);
  assert_sum (&health.loaded_twice, 1, 4, 10000);
}

static void
test_selection (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioHealth health;

  measure (ledger, "2010-01-11", NULL, &health);
  assert_sum (&health.lines, 6, 14, -1000);
  assert_sum (&health.repeats, 2, 3, 3000);
  assert_sum (&health.loaded_twice, 0, 0, 0);
  measure (ledger, NULL, "EIRE", &health);
  assert_sum (&health.lines, 1, 2, 2000);
  measure (ledger, "2015-01-01", NULL, &health);
  assert_sum (&health.lines, 0, 0, 0);
}

/* Four times is even; two kinds, once and thrice, are not. */
static void
test_even (void)
{
  static const ShopLine even[] = {
    {"1",  "A", "X", 1, "2010-01-10", 1000, "1", UK},
    { "1", "A", "X", 1, "2010-01-10", 1000, "1", UK},
    { "1", "A", "X", 1, "2010-01-10", 1000, "1", UK},
    { "1", "A", "X", 1, "2010-01-10", 1000, "1", UK},
    { "2", "A", "X", 1, "2010-01-10", 1000, "1", UK},
    { "2", "E", "X", 1, "2010-01-10", 1000, "1", UK},
    { "2", "E", "X", 1, "2010-01-10", 1000, "1", UK},
    { "2", "E", "X", 1, "2010-01-10", 1000, "1", UK},
  };
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, even, G_N_ELEMENTS (even));
  CurioHealth health;

  measure (ledger, NULL, NULL, &health);
  assert_sum (&health.loaded_twice, 1, 4, 4000);
}

/* Two stretches of days in which all was loaded twice, each broken by a day
 * that was not; the longer one, which a day without an invoice does not break.
 */
static void
test_overlap (void)
{
  static const ShopLine days[] = {
    {"1",  "A", "X", 1, "2010-01-10", 1000, "1", UK},
    { "1", "A", "X", 1, "2010-01-10", 1000, "1", UK},
    { "2", "A", "X", 1, "2010-01-11", 1000, "1", UK},
    { "3", "A", "X", 1, "2010-01-12", 1000, "1", UK},
    { "3", "A", "X", 1, "2010-01-12", 1000, "1", UK},
    { "4", "A", "X", 1, "2010-01-14", 1000, "1", UK},
    { "4", "A", "X", 1, "2010-01-14", 1000, "1", UK},
    { "5", "A", "X", 1, "2010-01-15", 1000, "1", UK},
    { "6", "A", "X", 1, "2010-01-15", 1000, "1", UK},
    { "6", "A", "X", 1, "2010-01-15", 1000, "1", UK},
  };
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, days, G_N_ELEMENTS (days));
  CurioHealth health;

  measure (ledger, NULL, NULL, &health);
  g_assert_cmpuint (health.loaded_twice.n_invoices, ==, 4);
  g_assert_cmpint (health.overlap_from_day, ==, shop_day ("2010-01-12"));
  g_assert_cmpint (health.overlap_to_day, ==, shop_day ("2010-01-14"));
  g_assert_cmpuint (health.n_overlap_invoices, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/health/trading", test_trading);
  g_test_add_func ("/health/poc", test_poc);
  g_test_add_func ("/health/selection", test_selection);
  g_test_add_func ("/health/even", test_even);
  g_test_add_func ("/health/overlap", test_overlap);
  return g_test_run ();
}
