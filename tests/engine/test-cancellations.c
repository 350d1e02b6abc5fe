/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was cancelled, by month. */

#include "shop-fixture.h"

#include "curio-line-measures.h"

#define UK "United Kingdom"

static const ShopLine shop[] = {
  {"1",   "A",    "X", 100, "2010-01-10 09:00:00", 1000, "1",  UK    },
  { "C2", "A",    "X", -2,  "2010-01-12 09:00:00", 1000, "1",  UK    },
  { "C2", "BB",   "Y", -1,  "2010-01-12 09:00:00", 500,  "1",  UK    },
  { "C3", "A",    "X", -4,  "2010-03-12 09:00:00", 1000, NULL, "EIRE"},
  { "C3", "POST", "P", -1,  "2010-03-12 09:00:00", 9000, NULL, "EIRE"},
  { "4",  "A",    "X", 50,  "2010-03-13 09:00:00", 1000, "2",  UK    },
  { "C5", "A",    "X", -50, "2010-03-13 09:30:00", 1000, "2",  UK    },
};

static void
assert_month (const CurioCancelledMonth *month, guint32 n_invoices,
              guint32 n_lines, gint64 mills)
{
  g_assert_cmpuint (month->n_invoices, ==, n_invoices);
  g_assert_cmpuint (month->n_lines, ==, n_lines);
  g_assert_cmpint (month->mills, ==, mills);
}

static void
test_months (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  const CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (CurioMeasures) measures = curio_measures_new (ledger, &selection);
  CurioCancellations all, others;

  curio_cancellations_measure (&measures->view, NULL, &all);
  curio_cancellations_measure (&measures->view,
                               curio_measures_get_pairs (measures), &others);
  g_assert_cmpuint (all.n_months, ==, 3);
  g_assert_cmpint (all.months[0].month, ==, 480);
  assert_month (&all.months[0], 1, 2, 2500);
  assert_month (&all.months[1], 0, 0, 0);
  assert_month (&all.months[2], 2, 2, 54000);
  assert_month (&all.total, 3, 4, 56500);
  /* Of March remains what a guest sent back. */
  assert_month (&others.months[2], 1, 1, 4000);
  assert_month (&others.total, 2, 3, 6500);
  curio_cancellations_clear (&all);
  curio_cancellations_clear (&others);
}

static void
test_nothing (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioCancellations none;
  CurioView view;

  selection.from_day = shop_day ("2011-01-01");
  curio_view_init (&view, ledger, &selection);
  curio_cancellations_measure (&view, NULL, &none);
  g_assert_cmpuint (none.n_months, ==, 0);
  assert_month (&none.total, 0, 0, 0);
  curio_cancellations_clear (&none);
  curio_view_clear (&view);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cancellations/months", test_months);
  g_test_add_func ("/cancellations/nothing", test_nothing);
  return g_test_run ();
}
