/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several figures ask of the orders is measured once, and is what each
 * would have measured. */

#include "shop-fixture.h"

#include "curio-shared-measures.h"

static const ShopLine shop[] = {
  {"1",  "A", "X", 1, "2010-01-10", 1000, "1", "EIRE"},
  { "2", "A", "X", 3, "2010-03-10", 1000, "2", "EIRE"},
};

static void
test_once (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  const CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (CurioMeasures) measures = curio_measures_new (ledger, &selection);
  const CurioConcentration *concentration
      = curio_measures_get_concentration (measures);
  const gint64 *held = concentration->held_mills;
  const CurioIndicators *indicators = curio_measures_get_indicators (measures);
  const CurioMovement *movement = curio_measures_get_movement (measures);

  g_assert_cmpuint (concentration->n, ==, 2);
  g_assert_cmpint (held[1], ==, 1000);
  g_assert_cmpint (held[2], ==, 4000);
  g_assert_true (curio_measures_get_concentration (measures)->held_mills
                 == held);
  g_assert_cmpint (indicators->selected.net_mills, ==, 4000);
  g_assert_cmpuint (indicators->selected.n_customers, ==, 2);
  g_assert_true (curio_measures_get_indicators (measures) == indicators);
  /* 60 days from the first order to the as-of day: half of them. */
  g_assert_cmpint (movement->since, ==, shop_day ("2010-02-09"));
  g_assert_cmpuint (movement->n_before, ==, 1);
  g_assert_cmpuint (movement->n_after, ==, 2);
  g_assert_true (curio_measures_get_movement (measures) == movement);
}

/* Nothing is selected: noughts, and nothing to divide by. */
static void
test_nothing (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (CurioMeasures) measures = NULL;
  double gini;

  selection.from_day = shop_day ("2015-01-01");
  measures = curio_measures_new (ledger, &selection);
  g_assert_cmpuint (curio_measures_get_movement (measures)->n_after, ==, 0);
  g_assert_cmpuint (curio_measures_get_indicators (measures)->n_months, ==, 0);
  g_assert_false (curio_concentration_get_gini (
      curio_measures_get_concentration (measures), &gini));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shared-measures/once", test_once);
  g_test_add_func ("/shared-measures/nothing", test_nothing);
  return g_test_run ();
}
