/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines behind marks: each rule finds its own, latest first, and all rules
 * of the books together find every line once. */

#include "shop-fixture.h"

#include "curio-line-rule.h"

#define UK "United Kingdom"

/* Counted: 2 of invoice 1, 1 of invoice 2, C3.  Left out: a repeat, postage, a
 * write-off, a free item, a price below nothing. */
static const ShopLine shop[] = {
  {"1",   "A",    "X", 2,  "2010-01-10", 1000,  "1",  UK    },
  { "1",  "E",    "Y", 1,  "2010-01-10", 3000,  "1",  UK    },
  { "1",  "E",    "Y", 1,  "2010-01-10", 3000,  "1",  UK    },
  { "2",  "A",    "X", 1,  "2010-02-11", 9000,  NULL, "EIRE"},
  { "2",  "POST", "Z", 1,  "2010-02-11", 7000,  NULL, "EIRE"},
  { "C3", "A",    "X", -1, "2010-02-12", 1000,  "1",  UK    },
  { "4",  "A",    "X", -9, "2010-02-13", 0,     NULL, UK    },
  { "5",  "A",    "X", 3,  "2010-02-13", 0,     NULL, UK    },
  { "6",  "A",    "X", 1,  "2010-02-13", -5000, NULL, UK    },
};

static CurioLinesSum
find (CurioBooksKind kind, const CurioLineRule *rule)
{
  g_autoptr (CurioLedger) ledger = shop_open (kind, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  g_autofree guint32 *lines = NULL;
  CurioLinesSum sum;
  CurioView view;
  guint32 n;

  curio_view_init (&view, ledger, &selection);
  lines = curio_line_rule_find (rule, &view, &n);
  for (guint32 i = 1; i < n; i++)
    g_assert_cmpint (
        ledger->facts->order_day[ledger->facts->line_order[lines[i]]], <=,
        ledger->facts->order_day[ledger->facts->line_order[lines[i - 1]]]);
  sum = curio_lines_add_up (ledger->facts, lines, n);
  curio_view_clear (&view);
  return sum;
}

static void
assert_found (CurioLineRule rule, guint32 n_lines, guint32 n_invoices,
              gint64 amount_mills)
{
  CurioLinesSum sum = find (CURIO_BOOKS_TRADING, &rule);

  g_assert_cmpuint (sum.n_lines, ==, n_lines);
  g_assert_cmpuint (sum.n_invoices, ==, n_invoices);
  g_assert_cmpint (sum.amount_mills, ==, amount_mills);
}

static void
test_kinds (void)
{
  assert_found (CURIO_LINE_RULE (CURIO_LINES_ALL), 9, 6, 18000);
  assert_found (CURIO_LINE_RULE (CURIO_LINES_COUNTED), 4, 3, 13000);
  assert_found (CURIO_LINE_RULE (CURIO_LINES_SALES), 3, 2, 14000);
  assert_found (CURIO_LINE_RULE (CURIO_LINES_PLACED), 3, 2, 14000);
  assert_found (CURIO_LINE_RULE (CURIO_LINES_CANCELLED), 1, 1, -1000);
  assert_found (CURIO_LINE_RULE (CURIO_LINES_GUESTS), 1, 1, 9000);
  assert_found (CURIO_LINE_RULE (CURIO_LINES_TWICE), 0, 0, 0);
}

static void
test_country (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioLineRule rule = CURIO_LINE_RULE (CURIO_LINES_SALES);

  rule.country = shop_find (ledger->facts->countries, "EIRE");
  assert_found (rule, 1, 1, 9000);
  rule.product = shop_find (ledger->facts->products, "E");
  assert_found (rule, 0, 0, 0);
}

/* The POC counts every line but C3's as one of an order placed. */
static void
test_placed_poc (void)
{
  const CurioLineRule rule = CURIO_LINE_RULE (CURIO_LINES_PLACED);
  CurioLinesSum sum = find (CURIO_BOOKS_POC, &rule);

  g_assert_cmpuint (sum.n_lines, ==, 8);
  g_assert_cmpint (sum.amount_mills, ==, 19000);
}

static void
test_fates (void)
{
  static const struct
  {
    CurioLineFate fate;
    gint64 amount_mills;
  } fates[] = {
    {CURIO_FATE_REPEAT,     3000 },
    { CURIO_FATE_NOT_GOODS, 7000 },
    { CURIO_FATE_WRITE_OFF, 0    },
    { CURIO_FATE_UNPRICED,  0    },
    { CURIO_FATE_NEGATIVE,  -5000},
  };

  for (guint i = 0; i < G_N_ELEMENTS (fates); i++)
    {
      CurioLineRule rule = CURIO_LINE_RULE (CURIO_LINES_LEFT_OUT);

      rule.fate = fates[i].fate;
      assert_found (rule, 1, 1, fates[i].amount_mills);
      g_assert_cmpuint (find (CURIO_BOOKS_POC, &rule).n_lines, ==, 0);
    }
}

/* Invoice 1 amounts to 5 pounds, 2 to 9. */
static void
test_narrowed (void)
{
  CurioLineRule rule = CURIO_LINE_RULE (CURIO_LINES_COUNTED);

  rule.month = curio_month_of_day (shop_day ("2010-02-01"));
  assert_found (rule, 2, 2, 8000);
  rule = CURIO_LINE_RULE (CURIO_LINES_SALES);
  rule.from_mills = 5000;
  rule.to_mills = 9000;
  assert_found (rule, 2, 1, 5000);
  rule.from_mills = 9000;
  rule.to_mills = G_MAXINT64;
  assert_found (rule, 1, 1, 9000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-rule/country", test_country);
  g_test_add_func ("/line-rule/kinds", test_kinds);
  g_test_add_func ("/line-rule/placed-poc", test_placed_poc);
  g_test_add_func ("/line-rule/fates", test_fates);
  g_test_add_func ("/line-rule/narrowed", test_narrowed);
  return g_test_run ();
}
