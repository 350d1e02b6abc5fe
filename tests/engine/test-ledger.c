/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two sets of books over one small shop. */

#include "shop-fixture.h"

#include "curio-line-fate.h"

#define UK "United Kingdom"

/* Customer 5: a mixed invoice, a repeat, a cancellation, postage alone; a
 * guest; a write-off. */
static const ShopLine shop[] = {
  {"1",   "A",            "X",       2,  "2010-01-05", 10000, "5",  UK},
  { "1",  "A",            "X",       2,  "2010-01-05", 10000, "5",  UK},
  { "1",  "POST",         "POSTAGE", 1,  "2010-01-05", 7000,  "5",  UK},
  { "1",  "BB",           "free",    3,  "2010-01-05", 0,     "5",  UK},
  { "C2", "A",            "X",       -1, "2010-02-06", 10000, "5",  UK},
  { "C2", "m",            "Manual",  -1, "2010-02-06", 500,   "5",  UK},
  { "3",  "post",         "POSTAGE", 1,  "2010-01-01", 3000,  "5",  UK},
  { "4",  "BB",           "Y",       1,  "2010-03-01", 20004, NULL, UK},
  { "5",  "BB",           "lost",    -4, "2010-04-01", 0,     NULL, UK},
  { "6",  "gift_0001_20", "Voucher", 1,  "2010-04-02", 20000, NULL, UK},
};

static guint32
find_order (const CurioLedger *ledger, const char *invoice)
{
  return shop_find (ledger->facts->invoices, invoice);
}

static void
assert_order (const CurioLedger *ledger, const char *invoice, gint64 net,
              gint64 amount, guint32 n_lines, gboolean is_order)
{
  guint32 i = find_order (ledger, invoice);

  g_test_message ("invoice %s", invoice);
  g_assert_cmpint (curio_ledger_get_net (ledger, i), ==, net);
  g_assert_cmpint (curio_ledger_get_amount (ledger, i), ==, amount);
  g_assert_cmpuint (curio_ledger_count_lines (ledger, i), ==, n_lines);
  g_assert_cmpint (curio_ledger_is_order (ledger, i), ==, is_order);
}

static void
test_trading (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));

  assert_order (ledger, "1", 20000, 20000, 1, TRUE);
  assert_order (ledger, "C2", -10000, 0, 1, FALSE);
  assert_order (ledger, "3", 0, 0, 0, FALSE);
  assert_order (ledger, "4", 20004, 20004, 1, TRUE);
  assert_order (ledger, "5", 0, 0, 0, FALSE);
  assert_order (ledger, "6", 0, 0, 0, FALSE);
  g_assert_cmpuint (ledger->repeats.n_lines, ==, 1);
  g_assert_cmpint (ledger->repeats.amount_mills, ==, 20000);
  g_assert_cmpuint (ledger->not_goods.n_lines, ==, 4);
  g_assert_cmpint (ledger->not_goods.amount_mills, ==,
                   7000 - 500 + 3000 + 20000);
  g_assert_cmpuint (ledger->not_sales.n_lines, ==, 2);
  g_assert_cmpint (ledger->not_sales.amount_mills, ==, 0);
  /* The postage of New Year's day is in no book. */
  g_assert_cmpint (ledger->first_day, ==, shop_day ("2010-01-05"));
  g_assert_cmpint (ledger->last_day, ==, shop_day ("2010-03-01"));
  g_assert_cmpint (ledger->first_month[0], ==, 40 * 12);
}

static void
test_poc (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_POC, shop, G_N_ELEMENTS (shop));

  assert_order (ledger, "1", 47000, 47000, 4, TRUE);
  assert_order (ledger, "C2", -10500, 0, 2, TRUE);
  assert_order (ledger, "3", 3000, 3000, 1, TRUE);
  assert_order (ledger, "4", 20004, 20004, 1, TRUE);
  assert_order (ledger, "5", 0, 0, 1, TRUE);
  assert_order (ledger, "6", 20000, 20000, 1, TRUE);
  g_assert_cmpuint (ledger->repeats.n_lines, ==, 0);
  g_assert_cmpuint (ledger->not_goods.n_lines, ==, 0);
  g_assert_cmpuint (ledger->not_sales.n_lines, ==, 0);
  g_assert_cmpint (ledger->first_day, ==, shop_day ("2010-01-01"));
  g_assert_cmpint (ledger->last_day, ==, shop_day ("2010-04-02"));
}

static void
test_lines (void)
{
  for (int kind = 0; kind < CURIO_N_BOOKS; kind++)
    {
      g_autoptr (CurioLedger) ledger
          = shop_open (kind, shop, G_N_ELEMENTS (shop));
      const CurioFacts *facts = ledger->facts;

      /* Line by line, the books say the same as order by order. */
      for (guint32 i = 0; i < facts->n_orders; i++)
        {
          gint64 net = 0, amount = 0;
          guint32 n = 0;

          for (guint32 j = facts->first_line[i]; j < facts->first_line[i + 1];
               j++)
            {
              gint64 mills = facts->line_amount_mills[j];

              n += curio_ledger_counts_line (ledger, j);
              net += curio_ledger_counts_line (ledger, j) ? mills : 0;
              amount += curio_ledger_is_sale_line (ledger, j) ? mills : 0;
            }
          g_assert_cmpuint (n, ==, curio_ledger_count_lines (ledger, i));
          g_assert_cmpint (net, ==, curio_ledger_get_net (ledger, i));
          g_assert_cmpint (amount, ==, curio_ledger_get_amount (ledger, i));
        }
    }
}

/* The codes that the definitions name, and some that only look like them. */
static void
test_default_goods (void)
{
  const char *not_goods[]
      = { "POST",    "DOT",       "C2",           "D",         "M",
          "S",       "B",         "BANK CHARGES", "AMAZONFEE", "ADJUST",
          "ADJUST2", "CRUK",      "TEST001",      "TEST002",   "PADS",
          "GIFT_",   "GIFT_0001", "Pads",         "amazonfee" };
  const char *goods[] = { "85123A", "POSTER", "M1",       "GIFT", "C22",
                          "D T",    "DOTT",   "A GIFT_1", "",     "ADJUST3" };
  ShopLine lines[G_N_ELEMENTS (not_goods) + G_N_ELEMENTS (goods)];
  gsize n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (not_goods); i++)
    lines[n++]
        = (ShopLine){ "1", not_goods[i], "X", 1, "2010-01-01", 1, "5", UK };
  for (gsize i = 0; i < G_N_ELEMENTS (goods); i++)
    lines[n++] = (ShopLine){ "1", goods[i], "X", 1, "2010-01-01", 1, "5", UK };

  g_autoptr (CurioLedger) ledger = shop_open (CURIO_BOOKS_TRADING, lines, n);
  for (gsize i = 0; i < G_N_ELEMENTS (not_goods); i++)
    g_assert_false (
        ledger->is_goods[shop_find (ledger->facts->products, not_goods[i])]);
  for (gsize i = 0; i < G_N_ELEMENTS (goods); i++)
    g_assert_true (
        ledger->is_goods[shop_find (ledger->facts->products, goods[i])]);
}

static void
test_own_goods (void)
{
  const char *const not_goods[] = { "a", "B*", NULL };
  const char *const nothing[] = { NULL };
  const ShopLine lines[] = {
    {"1",  "A",    "X", 1, "2010-01-01", 1,   "5", UK},
    { "1", "bb",   "X", 1, "2010-01-01", 10,  "5", UK},
    { "1", "POST", "X", 1, "2010-01-01", 100, "5", UK},
  };
  CurioBooks books = { CURIO_BOOKS_TRADING, not_goods };
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts
      = shop_build (lines, G_N_ELEMENTS (lines), &error);

  g_autoptr (CurioLedger) ledger = curio_ledger_new (facts, &books);
  g_assert_cmpint (curio_ledger_get_net (ledger, 0), ==, 100);

  books.not_goods = nothing;
  g_autoptr (CurioLedger) everything = curio_ledger_new (facts, &books);
  g_assert_cmpint (curio_ledger_get_net (everything, 0), ==, 111);
}

static void
test_ranks (void)
{
  const ShopLine lines[] = {
    {"1",   "A", "X", 1,    "2010-01-01", 5000,     "5",  UK},
    { "2",  "A", "X", 1,    "2010-01-02", 70000000, "5",  UK},
    { "3",  "A", "X", 1,    "2010-01-03", 5004,     "5",  UK},
    { "4",  "A", "X", 1,    "2010-01-04", 1,        "5",  UK},
    { "C5", "A", "X", -1,   "2010-01-05", 9,        "5",  UK},
    { "6",  "A", "X", 1,    "2010-01-06", 4995,     "5",  UK},
    { "7",  "A", "X", 1000, "2010-01-07", 5000000,  NULL, UK},
  };
  const gint64 rising[] = { 1, 4995, 5000, 5004, 70000000, 5000000000 };
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, lines, G_N_ELEMENTS (lines));

  g_assert_cmpuint (ledger->n_ranks, ==, G_N_ELEMENTS (rising));
  for (guint32 i = 0; i < ledger->n_ranks; i++)
    g_assert_cmpint (curio_ledger_get_rank_mills (ledger, i), ==, rising[i]);
  /* Five million pounds do not fit 32 bits. */
  g_assert_cmpuint (ledger->n_low_ranks, ==, 5);
  /* Three amounts are five pounds to the penny. */
  g_assert_cmpuint (ledger->n_amount_runs, ==, 1);
  g_assert_cmpuint (ledger->amount_runs[0].first_rank, ==, 1);
  g_assert_cmpuint (ledger->amount_runs[0].n_ranks, ==, 3);
}

/* By what is counted, not by who wrote the list. */
static void
test_is_of (void)
{
  const char *const post[] = { "POST", NULL };
  const char *const same[] = { "post", "nothing so called", NULL };
  const CurioBooks trading = { CURIO_BOOKS_TRADING, NULL };
  const CurioBooks poc = { CURIO_BOOKS_POC, NULL };
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  g_autoptr (CurioLedger) own = curio_ledger_new (
      ledger->facts, &(CurioBooks){ CURIO_BOOKS_TRADING, post });
  g_autoptr (CurioLedger) other
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));

  g_assert_true (curio_ledger_is_of (ledger, ledger->facts, &trading));
  g_assert_false (curio_ledger_is_of (ledger, ledger->facts, &poc));
  g_assert_false (curio_ledger_is_of (ledger, other->facts, &trading));
  g_assert_false (curio_ledger_is_of (own, ledger->facts, &trading));
  g_assert_true (curio_ledger_is_of (
      own, ledger->facts, &(CurioBooks){ CURIO_BOOKS_TRADING, same }));
  g_assert_false (curio_ledger_is_of (
      ledger, ledger->facts, &(CurioBooks){ CURIO_BOOKS_TRADING, post }));
}

static void
test_books (void)
{
  CurioBooksKind kind;

  for (int i = 0; i < CURIO_N_BOOKS; i++)
    {
      g_assert_true (curio_books_parse (curio_books_get_id (i), &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_nonnull (curio_books_get_name (i));
    }
  g_assert_true (curio_books_parse ("POC", &kind));
  g_assert_cmpint (kind, ==, CURIO_BOOKS_POC);
  g_assert_false (curio_books_parse ("books", &kind));
  g_assert_false (curio_books_parse ("", &kind));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger/trading", test_trading);
  g_test_add_func ("/ledger/poc", test_poc);
  g_test_add_func ("/ledger/lines", test_lines);
  g_test_add_func ("/ledger/default-goods", test_default_goods);
  g_test_add_func ("/ledger/own-goods", test_own_goods);
  g_test_add_func ("/ledger/ranks", test_ranks);
  g_test_add_func ("/ledger/is-of", test_is_of);
  g_test_add_func ("/ledger/books", test_books);
  return g_test_run ();
}
