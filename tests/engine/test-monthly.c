/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Months: zeros between, partial ends, growth, new and existing customers. */

#include "shop-fixture.h"

#include "curio-measures.h"

#define UK "United Kingdom"

static const ShopLine shop[] = {
  {"1",   "A", "X", 1,  "2010-01-10", 100000, "5",  UK    },
  { "2",  "A", "X", 1,  "2010-01-20", 50000,  "5",  UK    },
  { "3",  "A", "X", 1,  "2010-01-31", 50000,  "6",  "EIRE"},
  { "C4", "A", "X", -1, "2010-02-01", 60000,  "5",  UK    },
  { "5",  "A", "X", 1,  "2010-02-28", 10000,  "6",  UK    },
 /* March: nothing.  April: a guest, and the first order of 7, who returned
  something in February. */
  { "C6", "A", "X", -1, "2010-02-03", 1000,   "7",  UK    },
  { "7",  "A", "X", 1,  "2010-04-02", 30000,  NULL, UK    },
  { "8",  "A", "X", 1,  "2010-04-20", 20000,  "7",  UK    },
};

typedef struct
{
  CurioLedger *ledger;
  CurioMonthly monthly;
} Measured;

static Measured
measure (CurioBooksKind kind, const char *from, const char *to,
         const char *country)
{
  Measured measured = { shop_open (kind, shop, G_N_ELEMENTS (shop)) };
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  if (from != NULL)
    selection.from_day = shop_day (from);
  if (to != NULL)
    selection.to_day = shop_day (to);
  if (country != NULL)
    curio_selection_add_country (&selection, measured.ledger->facts, country,
                                 NULL);
  curio_view_init (&view, measured.ledger, &selection);
  curio_monthly_measure (&view, &measured.monthly);
  curio_view_clear (&view);
  curio_selection_clear (&selection);

  return measured;
}

static void
clear (Measured *measured)
{
  curio_monthly_clear (&measured->monthly);
  curio_ledger_unref (measured->ledger);
}

static void
assert_month (const CurioMonth *month, const char *name, int missing,
              int placed, guint cancelled, gint64 net, gint64 gross,
              guint active, guint new)
{
  g_autofree char *iso = curio_month_to_iso (month->month);

  g_assert_cmpstr (iso, ==, name);
  g_assert_cmpint (month->n_days_missing, ==, missing);
  g_assert_cmpint (month->n_placed, ==, placed);
  g_assert_cmpuint (month->n_cancelled, ==, cancelled);
  g_assert_cmpint (month->net_mills, ==, net);
  g_assert_cmpint (month->gross_mills, ==, gross);
  g_assert_cmpuint (month->n_active, ==, active);
  g_assert_cmpuint (month->n_new, ==, new);
}

static void
test_trading (void)
{
  Measured measured = measure (CURIO_BOOKS_TRADING, NULL, NULL, NULL);
  const CurioMonth *months = measured.monthly.months;

  g_assert_cmpuint (measured.monthly.n_months, ==, 4);
  /* The table begins on 10 January and ends on 20 April. */
  assert_month (&months[0], "2010-01", 9, 3, 0, 200000, 200000, 2, 2);
  assert_month (&months[1], "2010-02", 0, 1, 2, -51000, 10000, 1, 0);
  assert_month (&months[2], "2010-03", 0, 0, 0, 0, 0, 0, 0);
  assert_month (&months[3], "2010-04", 10, 2, 0, 50000, 50000, 1, 1);
  clear (&measured);
}

static void
test_poc (void)
{
  Measured measured = measure (CURIO_BOOKS_POC, NULL, NULL, NULL);
  const CurioMonth *months = measured.monthly.months;

  /* A cancellation is an invoice too: February has three, two of them
     cancelled, and customer 7 is new there. */
  assert_month (&months[1], "2010-02", 0, 3 - 2 * 2, 2, -51000, -51000, 3, 1);
  assert_month (&months[3], "2010-04", 10, 2, 0, 50000, 50000, 1, 0);
  clear (&measured);
}

static void
test_growth (void)
{
  Measured measured = measure (CURIO_BOOKS_TRADING, NULL, NULL, NULL);
  double growth = 99;

  g_assert_false (curio_monthly_get_growth (&measured.monthly, 0, &growth));
  g_assert_true (curio_monthly_get_growth (&measured.monthly, 1, &growth));
  g_assert_cmpfloat_with_epsilon (growth, -1.255, 1e-12);
  /* Nothing grows on a loss, nor on nothing. */
  g_assert_false (curio_monthly_get_growth (&measured.monthly, 2, &growth));
  g_assert_false (curio_monthly_get_growth (&measured.monthly, 3, &growth));
  clear (&measured);
}

/* From 20 January to 1 February: both ends included, both months partial. */
static void
test_dates (void)
{
  Measured measured
      = measure (CURIO_BOOKS_TRADING, "2010-01-20", "2010-02-01", NULL);
  const CurioMonth *months = measured.monthly.months;

  g_assert_cmpuint (measured.monthly.n_months, ==, 2);
  assert_month (&months[0], "2010-01", 19, 2, 0, 100000, 100000, 2, 2);
  assert_month (&months[1], "2010-02", 27, 0, 1, -60000, 0, 0, 0);
  clear (&measured);
}

/* The United Kingdom from February: customer 6 is not new there, having
 * ordered from Ireland before. */
static void
test_country (void)
{
  Measured measured
      = measure (CURIO_BOOKS_TRADING, "2010-02-02", "2010-03-15", UK);
  const CurioMonth *months = measured.monthly.months;

  g_assert_cmpuint (measured.monthly.n_months, ==, 1);
  assert_month (&months[0], "2010-02", 1, 1, 1, 9000, 10000, 1, 0);
  clear (&measured);
}

static void
test_one_day (void)
{
  Measured measured
      = measure (CURIO_BOOKS_TRADING, "2010-01-31", "2010-01-31", NULL);

  g_assert_cmpuint (measured.monthly.n_months, ==, 1);
  assert_month (measured.monthly.months, "2010-01", 30, 1, 0, 50000, 50000, 1,
                1);
  clear (&measured);
}

static void
test_empty (void)
{
  Measured measured
      = measure (CURIO_BOOKS_TRADING, "2010-03-01", "2010-03-31", NULL);

  g_assert_cmpuint (measured.monthly.n_months, ==, 0);
  clear (&measured);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/monthly/trading", test_trading);
  g_test_add_func ("/monthly/poc", test_poc);
  g_test_add_func ("/monthly/growth", test_growth);
  g_test_add_func ("/monthly/dates", test_dates);
  g_test_add_func ("/monthly/country", test_country);
  g_test_add_func ("/monthly/one-day", test_one_day);
  g_test_add_func ("/monthly/empty", test_empty);
  return g_test_run ();
}
