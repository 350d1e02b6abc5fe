/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The run of days that were loaded twice. */

#include "shop-fixture.h"

#include "curio-twice-run.h"

#define UK "United Kingdom"
#define TWICE(invoice, day, country)                                          \
  { invoice, "A", "X", 1, day, 1000, "1", country },                          \
  {                                                                           \
    invoice, "A", "X", 1, day, 1000, "1", country                             \
  }
#define ONCE(invoice, day)                                                    \
  {                                                                           \
    invoice, "A", "X", 1, day, 1000, "1", UK                                  \
  }

/* Twice on the 1st, the 2nd and, after a day without invoices, the 4th, of
 * which one is from abroad; on the 5th only one of two; on the 8th one. */
static const ShopLine shop[] = {
  TWICE ("1", "2010-12-01", UK), TWICE ("2", "2010-12-02", UK),
  TWICE ("3", "2010-12-04", UK), TWICE ("4", "2010-12-04", "EIRE"),
  TWICE ("5", "2010-12-05", UK), ONCE ("6", "2010-12-05"),
  TWICE ("7", "2010-12-08", UK),
};

static void
assert_run (const char *from, const char *country, guint32 n,
            const char *first, const char *last)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioTwiceRun found;
  CurioView view;

  if (from != NULL)
    selection.from_day = shop_day (from);
  if (country != NULL)
    curio_selection_add_country (&selection, ledger->facts, country, NULL);
  curio_view_init (&view, ledger, &selection);
  curio_twice_run_measure (&view, &found);
  g_assert_cmpuint (found.n_invoices, ==, n);
  if (n > 0)
    {
      g_assert_cmpint (found.from_day, ==, shop_day (first));
      g_assert_cmpint (found.to_day, ==, shop_day (last));
    }
  curio_view_clear (&view);
  curio_selection_clear (&selection);
}

static void
test_run (void)
{
  assert_run (NULL, NULL, 4, "2010-12-01", "2010-12-04");
  assert_run ("2010-12-02", NULL, 3, "2010-12-02", "2010-12-04");
  assert_run ("2010-12-05", NULL, 1, "2010-12-08", "2010-12-08");
  assert_run (NULL, "EIRE", 1, "2010-12-04", "2010-12-04");
}

static void
test_none (void)
{
  assert_run ("2015-01-01", NULL, 0, NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/twice-run/run", test_run);
  g_test_add_func ("/twice-run/none", test_none);
  return g_test_run ();
}
