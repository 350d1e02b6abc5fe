/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Giant orders that were taken back at once. */

#include "shop-fixture.h"

#include "curio-line-measures.h"

#define UK "United Kingdom"

/* A month of £1,000 beside its giants, so 2 % of January are £40.38. */
static const ShopLine shop[] = {
  {"1",   "A",  "X", 1000, "2010-01-10 09:00:00", 1000,  "1",  UK    },
  { "2",  "BB", "Y", 10,   "2010-01-11 09:00:00", 50000, "2",  UK    },
  { "C3", "BB", "Y", -10,  "2010-01-11 09:12:00", 50000, "2",  UK    },
  { "4",  "BB", "Y", 3,    "2010-01-12 09:00:00", 50000, "3",  "EIRE"},
  { "C5", "BB", "Y", -3,   "2010-01-13 23:00:00", 50000, "3",  "EIRE"},
 /* Two days later is another story, as is a part, */
  { "6",  "BB", "Y", 4,    "2010-01-14 09:00:00", 50000, "3",  UK    },
  { "C7", "BB", "Y", -4,   "2010-01-16 09:00:00", 50000, "3",  UK    },
  { "8",  "CC", "Z", 5,    "2010-01-17 09:00:00", 10000, "4",  UK    },
  { "C9", "CC", "Z", -4,   "2010-01-17 10:00:00", 10000, "4",  UK    },
 /* what another customer or a guest takes back, */
  { "10", "CC", "Z", 10,   "2010-01-18 09:00:00", 10000, "5",  UK    },
  { "C1", "CC", "Z", -10,  "2010-01-18 10:00:00", 10000, "6",  UK    },
  { "12", "DD", "Z", 10,   "2010-01-19 09:00:00", 10000, NULL, UK    },
  { "C2", "DD", "Z", -10,  "2010-01-19 10:00:00", 10000, NULL, UK    },
 /* and a trifle. */
  { "13", "EE", "Z", 1,    "2010-01-20 09:00:00", 9000,  "7",  UK    },
  { "C4", "EE", "Z", -1,   "2010-01-20 10:00:00", 9000,  "7",  UK    },
};

static CurioMeasures *
measure (const CurioLedger *ledger, const char *from, const char *to)
{
  CurioSelection selection = CURIO_SELECTION_ALL;

  if (from != NULL)
    selection.from_day = shop_day (from);
  if (to != NULL)
    selection.to_day = shop_day (to);
  return curio_measures_new (ledger, &selection);
}

static void
test_rule (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  g_autoptr (CurioMeasures) measures = measure (ledger, NULL, NULL);
  const CurioPairs *pairs = curio_measures_get_pairs (measures);
  double gross = 1000 + 500 + 150 + 200 + 50 + 100 + 100 + 9;

  g_assert_cmpuint (pairs->n, ==, 2);
  g_assert_cmpint (pairs->pairs[0].mills, ==, 500000);
  g_assert_cmpint (pairs->pairs[0].units, ==, 10);
  g_assert_cmpuint (pairs->pairs[0].n_days, ==, 0);
  g_assert_cmpfloat_with_epsilon (pairs->pairs[0].share, 500 / gross, 1e-12);
  g_assert_cmpint (pairs->pairs[1].mills, ==, 150000);
  g_assert_cmpuint (pairs->pairs[1].n_days, ==, 1);
  g_assert_cmpuint (pairs->pairs[1].customer, ==,
                    shop_find (ledger->facts->customers, "3"));
}

/* A selection that holds one half of a pair has no pair; one that holds both
 * has it, whatever else it holds. */
static void
test_selections (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  g_autoptr (CurioMeasures) half = measure (ledger, NULL, "2010-01-12");
  g_autoptr (CurioMeasures) whole
      = measure (ledger, "2010-01-12", "2010-01-13");
  g_autoptr (CurioMeasures) none = measure (ledger, "2011-01-12", NULL);

  g_assert_cmpuint (curio_measures_get_pairs (half)->n, ==, 1);
  g_assert_cmpuint (curio_measures_get_pairs (whole)->n, ==, 1);
  g_assert_cmpuint (curio_measures_get_pairs (none)->n, ==, 0);
  g_assert_null (curio_measures_get_pair_lines (none));
}

/* A sale is taken back once. */
static void
test_once (void)
{
  static const ShopLine twice[] = {
    {"1",   "A", "X", 10,  "2010-01-10 09:00:00", 1000, "1", UK},
    { "C2", "A", "X", -10, "2010-01-10 09:10:00", 1000, "1", UK},
    { "C3", "A", "X", -10, "2010-01-10 09:20:00", 1000, "1", UK},
  };
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, twice, G_N_ELEMENTS (twice));
  g_autoptr (CurioMeasures) measures = measure (ledger, NULL, NULL);

  g_assert_cmpuint (curio_measures_get_pairs (measures)->n, ==, 1);
}

/* Without the pairs nothing of them is left: of B only the sale of 14 January
 * and its cancellation. */
static void
test_without (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  g_autoptr (CurioMeasures) measures = measure (ledger, NULL, NULL);
  guint32 b = shop_find (ledger->facts->products, "BB");
  const CurioProduct *with
      = curio_products_find (curio_measures_get_products (measures), b);
  const CurioProduct *without = curio_products_find (
      curio_measures_get_products_without_pairs (measures), b);

  g_assert_cmpint (with->sold_units, ==, 17);
  g_assert_cmpint (with->cancelled_mills, ==, 850000);
  g_assert_cmpuint (with->n_buyers, ==, 2);
  g_assert_cmpint (without->sold_units, ==, 4);
  g_assert_cmpint (without->cancelled_mills, ==, 200000);
  g_assert_cmpuint (without->n_buyers, ==, 1);
}

static void
assert_taste (const CurioPreference *preference, guint32 group,
              guint32 product, gint64 units, guint32 n_buys)
{
  const CurioPreferenceCell *cell
      = curio_preference_get (preference, group, product);

  g_assert_cmpint (cell->units, ==, units);
  g_assert_cmpuint (cell->n_buys, ==, n_buys);
}

/* Nor of who buys what: of B the United Kingdom bought 10 and 4, Ireland 3,
 * and customers 2 and 3 are in some segment each. */
static void
test_taste (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  g_autoptr (CurioMeasures) measures = measure (ledger, NULL, NULL);
  const CurioFacts *facts = ledger->facts;
  guint32 b = shop_find (facts->products, "BB");
  guint32 uk = shop_find (facts->countries, UK);
  guint32 eire = shop_find (facts->countries, "EIRE");
  const CurioPreference *with
      = curio_measures_get_preference (measures, CURIO_GROUP_BY_COUNTRY);
  const CurioPreference *without
      = curio_measures_get_preference_without_pairs (measures,
                                                     CURIO_GROUP_BY_COUNTRY);

  assert_taste (with, uk, b, 14, 2);
  assert_taste (with, eire, b, 3, 1);
  assert_taste (without, uk, b, 4, 1);
  assert_taste (without, eire, b, 0, 0);
  g_assert_cmpint (with->n_units - without->n_units, ==, 13);
  g_assert_true (curio_measures_get_preference_without_pairs (
                     measures, CURIO_GROUP_BY_COUNTRY)
                 == without);
  g_assert_cmpint (
      curio_measures_get_preference (measures, CURIO_GROUP_BY_SEGMENT)
          ->product_units[b],
      ==, 17);
  g_assert_cmpint (curio_measures_get_preference_without_pairs (
                       measures, CURIO_GROUP_BY_SEGMENT)
                       ->product_units[b],
                   ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pairs/rule", test_rule);
  g_test_add_func ("/pairs/selections", test_selections);
  g_test_add_func ("/pairs/once", test_once);
  g_test_add_func ("/pairs/without", test_without);
  g_test_add_func ("/pairs/taste", test_taste);
  return g_test_run ();
}
