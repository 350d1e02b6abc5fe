/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recency, frequency and monetary value, scores and segments. */

#include "shop-fixture.h"

#include "curio-measures.h"

#define UK "United Kingdom"

static void
measure (CurioLedger *ledger, const char *from, const char *as_of,
         CurioRfm *rfm)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  if (from != NULL)
    selection.from_day = shop_day (from);
  if (as_of != NULL)
    selection.as_of_day = shop_day (as_of);
  curio_view_init (&view, ledger, &selection);
  curio_rfm_measure (&view, rfm);
  curio_view_clear (&view);
}

static void
assert_customer (const CurioRfm *rfm, guint32 i, gint32 recency,
                 guint32 frequency, gint64 monetary, const char *scores)
{
  const CurioScored *customer = &rfm->customers[i];

  g_test_message ("customer %u", i);
  g_assert_cmpint (customer->recency_days, ==, recency);
  g_assert_cmpuint (customer->frequency, ==, frequency);
  g_assert_cmpint (customer->monetary_mills, ==, monetary);
  g_assert_cmpint (customer->r, ==, scores[0] - '0');
  g_assert_cmpint (customer->f, ==, scores[1] - '0');
  g_assert_cmpint (customer->m, ==, scores[2] - '0');
  g_assert_cmpint (customer->segment, ==,
                   curio_segment_of (customer->r, customer->f));
}

static void
assert_cuts (const gint64 *cuts, gint64 a, gint64 b, gint64 c, gint64 d)
{
  g_assert_cmpint (cuts[0], ==, a);
  g_assert_cmpint (cuts[1], ==, b);
  g_assert_cmpint (cuts[2], ==, c);
  g_assert_cmpint (cuts[3], ==, d);
}

/* Six customers, two guests' worth of noise, cancellations. */
static const ShopLine shop[] = {
  {"1",    "A", "X", 1,  "2010-01-01T12:00:00", 10000, "1",  UK},
  { "2",   "A", "X", 1,  "2010-01-02T12:00:00", 20000, "2",  UK},
  { "3",   "A", "X", 1,  "2010-01-05T00:00:00", 30000, "3",  UK},
  { "4",   "A", "X", 1,  "2010-01-04T12:00:00", 40000, "4",  UK},
  { "5",   "A", "X", 1,  "2010-01-06T12:00:00", 50000, "4",  UK},
  { "6",   "A", "X", 1,  "2010-01-07T12:00:00", 1000,  "5",  UK},
  { "7",   "A", "X", 1,  "2010-01-08T12:00:00", 1000,  "5",  UK},
  { "8",   "A", "X", 1,  "2010-01-09T12:00:00", 1000,  "5",  UK},
  { "C9",  "A", "X", -1, "2010-01-10T12:00:00", 7000,  "5",  UK},
  { "C10", "A", "X", -1, "2010-01-10T12:00:00", 9000,  "6",  UK},
  { "11",  "A", "X", 1,  "2010-01-10T12:00:00", 90000, NULL, UK},
};

/* Customers 1 to 5 with recency 9, 8, 6 (midnight), 4, 1 on 11 January, and
 * money 10, 20, 30, 90, -4 pounds. */
static void
test_trading (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioRfm rfm;

  measure (ledger, NULL, NULL, &rfm);
  g_assert_cmpuint (rfm.n, ==, 5);
  /* 1 4 6 8 9 at places .8 1.6 2.4 3.2: 3.4 5.2 6.8 8.2. */
  assert_cuts (rfm.recency_cuts_5, 17, 26, 34, 41);
  /* 1 1 1 2 3: 1 1 1.4 2.2. */
  assert_cuts (rfm.frequency_cuts_5, 5, 5, 7, 11);
  /* -4 10 20 30 90: 7.2 16 24 42. */
  assert_cuts (rfm.monetary_cuts_5, 36000, 80000, 120000, 210000);
  assert_customer (&rfm, 0, 9, 1, 10000, "112");
  assert_customer (&rfm, 1, 8, 1, 20000, "213");
  assert_customer (&rfm, 2, 6, 1, 30000, "314");
  assert_customer (&rfm, 3, 4, 2, 90000, "445");
  assert_customer (&rfm, 4, 1, 3, -4000, "551");
  curio_rfm_clear (&rfm);
}

/* What the segments and the grid add up to. */
static void
test_sums (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioRfm rfm;

  measure (ledger, NULL, NULL, &rfm);
  const CurioSegmentSum *hibernating
      = &rfm.segments[CURIO_SEGMENT_HIBERNATING];
  g_assert_cmpuint (hibernating->n_customers, ==, 2);
  g_assert_cmpint (hibernating->recency_days, ==, 17);
  g_assert_cmpint (hibernating->frequency, ==, 2);
  g_assert_cmpint (hibernating->monetary_mills, ==, 30000);
  g_assert_cmpuint (rfm.segments[CURIO_SEGMENT_CHAMPIONS].n_customers, ==, 1);
  g_assert_cmpuint (rfm.segments[CURIO_SEGMENT_AT_RISK].n_customers, ==, 0);
  g_assert_cmpuint (rfm.grid[0][0], ==, 1);
  g_assert_cmpuint (rfm.grid[4][4], ==, 1);
  g_assert_cmpuint (rfm.grid[4][3], ==, 0);
  curio_rfm_clear (&rfm);
}

/* On 9 January at midnight the last order of 5 has not happened yet. */
static void
test_as_of (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioRfm rfm;

  measure (ledger, NULL, "2010-01-09", &rfm);
  g_assert_cmpuint (rfm.n, ==, 5);
  g_assert_cmpint (rfm.customers[4].recency_days, ==, 0);
  g_assert_cmpuint (rfm.customers[4].frequency, ==, 2);
  g_assert_cmpint (rfm.customers[4].monetary_mills, ==, 2000);
  g_assert_cmpint (rfm.customers[4].last_day, ==, shop_day ("2010-01-08"));
  curio_rfm_clear (&rfm);

  /* From the 4th on, before the 5th: customer 4 only. */
  measure (ledger, "2010-01-04", "2010-01-05", &rfm);
  g_assert_cmpuint (rfm.n, ==, 1);
  assert_cuts (rfm.recency_cuts_5, 0, 0, 0, 0);
  assert_customer (&rfm, 0, 0, 1, 40000, "511");
  curio_rfm_clear (&rfm);

  measure (ledger, NULL, "2010-01-01", &rfm);
  g_assert_cmpuint (rfm.n, ==, 0);
  assert_cuts (rfm.monetary_cuts_5, 0, 0, 0, 0);
  curio_rfm_clear (&rfm);
}

/* POC: cancellations are orders, and ties in frequency are broken by id. */
static void
test_poc (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_POC, shop, G_N_ELEMENTS (shop));
  CurioRfm rfm;

  measure (ledger, NULL, NULL, &rfm);
  g_assert_cmpuint (rfm.n, ==, 6);
  /* Recency 9 8 6 4 0 0; sorted 0 0 4 6 8 9, places 1 2 3 4. */
  assert_cuts (rfm.recency_cuts_5, 0, 20, 30, 40);
  /* Frequency 1 1 1 2 4 1 has ranks 1 2 3 5 6 4: 2 3 4 5. */
  assert_cuts (rfm.frequency_cuts_5, 10, 15, 20, 25);
  assert_customer (&rfm, 0, 9, 1, 10000, "112");
  assert_customer (&rfm, 1, 8, 1, 20000, "213");
  assert_customer (&rfm, 2, 6, 1, 30000, "324");
  assert_customer (&rfm, 3, 4, 2, 90000, "445");
  assert_customer (&rfm, 4, 0, 4, -4000, "551");
  assert_customer (&rfm, 5, 0, 1, -9000, "531");
  curio_rfm_clear (&rfm);
}

/* Equal values always score the same, in the Trading books. */
static void
test_all_alike (void)
{
  ShopLine lines[7];
  const char *ids[] = { "1", "2", "3", "4", "5", "6", "7" };
  CurioRfm rfm;

  for (int i = 0; i < 7; i++)
    lines[i]
        = (ShopLine){ ids[i], "A", "X", 1, "2010-01-01", 500, ids[i], UK };

  g_autoptr (CurioLedger) ledger = shop_open (CURIO_BOOKS_TRADING, lines, 7);
  measure (ledger, NULL, NULL, &rfm);
  for (guint32 i = 0; i < 7; i++)
    assert_customer (&rfm, i, 1, 1, 500, "511");
  curio_rfm_clear (&rfm);
}

/* Cut-points just below nought: -.8 -.6 -.4 -.2 thousandths of a pound. */
static void
test_below_nought (void)
{
  const ShopLine lines[] = {
    {"1",   "A", "X", 1,  "2010-01-01", 1000, "1", UK},
    { "C2", "A", "X", -1, "2010-01-01", 1001, "1", UK},
    { "3",  "A", "X", 1,  "2010-01-01", 1000, "2", UK},
    { "C4", "A", "X", -1, "2010-01-01", 1000, "2", UK},
  };
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, lines, G_N_ELEMENTS (lines));
  CurioRfm rfm;

  measure (ledger, NULL, NULL, &rfm);
  assert_cuts (rfm.monetary_cuts_5, -4, -3, -2, -1);
  assert_customer (&rfm, 0, 1, 1, -1, "511");
  assert_customer (&rfm, 1, 1, 1, 0, "515");
  curio_rfm_clear (&rfm);
}

static void
test_all_guests (void)
{
  const ShopLine lines[] = {
    {"1",  "A", "X", 1, "2010-01-01", 500, NULL, UK},
    { "2", "A", "X", 1, "2010-01-02", 500, " ",  UK}
  };
  g_autoptr (CurioLedger) ledger = shop_open (CURIO_BOOKS_TRADING, lines, 2);
  CurioRfm rfm;

  measure (ledger, NULL, NULL, &rfm);
  g_assert_cmpuint (rfm.n, ==, 0);
  curio_rfm_clear (&rfm);
}

/* The country shown is that of the last order, and a filter by country sees
 * only what was ordered there. */
static void
test_traveller (void)
{
  const ShopLine lines[] = {
    {"1",  "A", "X", 1, "2010-01-01", 500, "1", UK    },
    { "2", "A", "X", 1, "2010-01-02", 300, "1", "EIRE"},
    { "3", "A", "X", 1, "2010-01-03", 200, "1", UK    },
  };
  g_autoptr (CurioLedger) ledger = shop_open (CURIO_BOOKS_TRADING, lines, 3);
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;
  CurioRfm rfm;

  measure (ledger, NULL, NULL, &rfm);
  assert_customer (&rfm, 0, 1, 3, 1000, "511");
  curio_rfm_clear (&rfm);

  curio_selection_add_country (&selection, ledger->facts, "EIRE", NULL);
  curio_view_init (&view, ledger, &selection);
  curio_rfm_measure (&view, &rfm);
  assert_customer (&rfm, 0, 1, 1, 300, "511");
  g_assert_cmpuint (rfm.customers[0].country, ==,
                    shop_find (ledger->facts->countries, "EIRE"));
  curio_rfm_clear (&rfm);
  curio_view_clear (&view);
  curio_selection_clear (&selection);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rfm/trading", test_trading);
  g_test_add_func ("/rfm/sums", test_sums);
  g_test_add_func ("/rfm/as-of", test_as_of);
  g_test_add_func ("/rfm/poc", test_poc);
  g_test_add_func ("/rfm/all-alike", test_all_alike);
  g_test_add_func ("/rfm/below-nought", test_below_nought);
  g_test_add_func ("/rfm/all-guests", test_all_guests);
  g_test_add_func ("/rfm/traveller", test_traveller);
  return g_test_run ();
}
