/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What walks the lines is measured once. */

#include "shop-fixture.h"

#include "curio-line-measures.h"

static const ShopLine shop[] = {
  {"1",   "A", "X", 10, "2010-01-10", 1000, "1", "EIRE"},
  { "C2", "A", "X", -1, "2010-01-10", 1000, "1", "EIRE"},
};

static void
test_once (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  const CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (CurioMeasures) measures = curio_measures_new (ledger, &selection);
  const CurioProducts *products = curio_measures_get_products (measures);
  const CurioProduct *first = products->products;

  g_assert_cmpuint (products->n, ==, 1);
  g_assert_true (curio_measures_get_products (measures)->products == first);
  /* Where there is no pair, the table without them is the same one. */
  g_assert_true (curio_measures_get_products_without_pairs (measures)
                 == products);
  g_assert_cmpuint (curio_measures_get_matches (measures)->n_matched, ==, 1);
  g_assert_true (curio_measures_get_matches (measures)->matches
                 == curio_measures_get_matches (measures)->matches);
  for (int i = 0; i < CURIO_N_GROUPINGS; i++)
    {
      const CurioPreference *preference
          = curio_measures_get_preference (measures, i);

      g_assert_cmpint (preference->n_units, ==, 10);
      g_assert_true (curio_measures_get_preference (measures, i)
                     == preference);
      g_assert_true (curio_measures_get_preference_without_pairs (measures, i)
                     == preference);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-measures/once", test_once);
  return g_test_run ();
}
