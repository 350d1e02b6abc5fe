/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Concentration: published coefficients, and shares worked out by hand. */

#include "shop-fixture.h"

#include "curio-concentration.h"

#define UK "United Kingdom"
#define NEAR 1e-12

static double
get_gini (const CurioConcentration *self)
{
  double gini = -1;

  g_assert_true (curio_concentration_get_gini (self, &gini));
  return gini;
}

static double
get_lorenz (const CurioConcentration *self, guint percent)
{
  double share = -1;

  g_assert_true (curio_concentration_get_lorenz (self, percent, &share));
  return share;
}

/* The published coefficient of {1, 3, 2, 1, 1, 1, 4} is 0.3076923 (manuals of
 * the R packages ineq and phylotools), which is 28 / 91: sorted,
 * -6 -4 -2 +0 +4 +12 +24 over 7 times 13. */
static void
test_published (void)
{
  gint64 amounts[] = { 1, 3, 2, 1, 1, 1, 4 };
  CurioConcentration found;

  curio_concentration_of_amounts (amounts, G_N_ELEMENTS (amounts), &found);
  g_assert_cmpfloat_with_epsilon (get_gini (&found), 0.3076923, 5e-8);
  g_assert_cmpfloat_with_epsilon (get_gini (&found), 28.0 / 91, NEAR);
  curio_concentration_clear (&found);
}

/* All alike: 0.  One has everything: 1 - 1/n. */
static void
test_ends (void)
{
  gint64 alike[] = { 7, 7, 7 }, one[] = { 0, 50, 0, 0 }, alone[] = { 3 };
  CurioConcentration found;

  curio_concentration_of_amounts (alike, 3, &found);
  g_assert_cmpfloat (get_gini (&found), ==, 0);
  curio_concentration_clear (&found);
  curio_concentration_of_amounts (one, 4, &found);
  g_assert_cmpfloat (get_gini (&found), ==, 0.75);
  g_assert_cmpfloat (get_lorenz (&found, 75), ==, 0);
  curio_concentration_clear (&found);
  curio_concentration_of_amounts (alone, 1, &found);
  g_assert_cmpfloat (get_gini (&found), ==, 0);
  curio_concentration_clear (&found);
}

/* Sums as large as the facts may hold do not overflow: of two customers, one
 * with nothing, the coefficient is a half. */
static void
test_large (void)
{
  gint64 amounts[] = { CURIO_MAX_TURNOVER_MILLS, 0 };
  CurioConcentration found;

  curio_concentration_of_amounts (amounts, 2, &found);
  g_assert_cmpfloat (get_gini (&found), ==, 0.5);
  g_assert_cmpfloat (get_lorenz (&found, 75), ==, 0.5);
  curio_concentration_clear (&found);
}

/* 1 to 10: the top 20 % are two and have 19 of 55; the top 5 % are nobody.
 * The lower quarter are 1, 2 and half of 3. */
static void
test_shares (void)
{
  gint64 amounts[] = { 10, 1, 9, 2, 8, 3, 7, 4, 6, 5 };
  CurioConcentration found;
  double share = -1;

  curio_concentration_of_amounts (amounts, G_N_ELEMENTS (amounts), &found);
  g_assert_cmpuint (curio_concentration_count_top (&found, 20), ==, 2);
  g_assert_true (curio_concentration_get_top_share (&found, 20, &share));
  g_assert_cmpfloat_with_epsilon (share, 19.0 / 55, NEAR);
  g_assert_true (curio_concentration_get_top_share (&found, 100, &share));
  g_assert_cmpfloat (share, ==, 1);
  g_assert_cmpuint (curio_concentration_count_top (&found, 5), ==, 0);
  g_assert_false (curio_concentration_get_top_share (&found, 5, &share));
  g_assert_cmpfloat (get_lorenz (&found, 0), ==, 0);
  g_assert_cmpfloat_with_epsilon (get_lorenz (&found, 25), 4.5 / 55, NEAR);
  g_assert_cmpfloat_with_epsilon (get_lorenz (&found, 50), 15.0 / 55, NEAR);
  g_assert_cmpfloat (get_lorenz (&found, 100), ==, 1);
  curio_concentration_clear (&found);
}

/* 1 bought for 6 and 2, and got 1 back; 2 for 4 in another country, 3 only
 * cancelled, a guest is nobody, and carriage is no goods. */
static const ShopLine shop[] = {
  {"1",   "A",    "X", 2,  "2010-01-10", 3000, "1",  UK    },
  { "2",  "A",    "X", 1,  "2010-02-10", 2000, "1",  UK    },
  { "C3", "A",    "X", -1, "2010-02-11", 1000, "1",  UK    },
  { "4",  "A",    "X", 1,  "2010-02-12", 4000, "2",  "EIRE"},
  { "C5", "A",    "X", -1, "2010-02-12", 9000, "3",  UK    },
  { "6",  "A",    "X", 1,  "2010-02-13", 9000, NULL, UK    },
  { "6",  "POST", "X", 1,  "2010-02-13", 9000, "4",  UK    },
};

static void
assert_held (CurioBooksKind kind, const char *from, const char *country,
             const gint64 *held, guint32 n)
{
  g_autoptr (CurioLedger) ledger = shop_open (kind, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioConcentration found;
  CurioView view;

  if (from != NULL)
    selection.from_day = shop_day (from);
  if (country != NULL)
    curio_selection_add_country (&selection, ledger->facts, country, NULL);
  curio_view_init (&view, ledger, &selection);
  curio_concentration_measure (&view, &found);
  g_assert_cmpuint (found.n, ==, n);
  for (guint32 i = 0; i <= n; i++)
    g_assert_cmpint (found.held_mills[i], ==, held[i]);
  curio_concentration_clear (&found);
  curio_view_clear (&view);
  curio_selection_clear (&selection);
}

static void
test_view (void)
{
  assert_held (CURIO_BOOKS_TRADING, NULL, NULL, (gint64[]){ 0, 4000, 12000 },
               2);
  assert_held (CURIO_BOOKS_TRADING, "2010-02-01", NULL,
               (gint64[]){ 0, 2000, 6000 }, 2);
  assert_held (CURIO_BOOKS_TRADING, NULL, "EIRE", (gint64[]){ 0, 4000 }, 1);
  /* POC: a cancellation is an order too, of nothing. */
  assert_held (CURIO_BOOKS_POC, NULL, NULL, (gint64[]){ 0, 0, 4000, 12000 },
               3);
}

static void
test_nobody (void)
{
  gint64 noughts[] = { 0, 0 };
  CurioConcentration found;
  double value;

  assert_held (CURIO_BOOKS_TRADING, "2015-01-01", NULL, (gint64[]){ 0 }, 0);
  for (guint32 n = 0; n <= 2; n++)
    {
      curio_concentration_of_amounts (noughts, n, &found);
      g_assert_false (curio_concentration_get_gini (&found, &value));
      g_assert_false (curio_concentration_get_lorenz (&found, 50, &value));
      g_assert_false (curio_concentration_get_top_share (&found, 50, &value));
      curio_concentration_clear (&found);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/concentration/published", test_published);
  g_test_add_func ("/concentration/ends", test_ends);
  g_test_add_func ("/concentration/large", test_large);
  g_test_add_func ("/concentration/shares", test_shares);
  g_test_add_func ("/concentration/view", test_view);
  g_test_add_func ("/concentration/nobody", test_nobody);
  return g_test_run ();
}
