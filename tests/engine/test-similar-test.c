/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The test of offers: what is hidden, who is asked, what counts as a hit. */

#include "curio-offer.h"
#include "curio-similar-test.h"
#include "offer-shop.h"

static gboolean
is_reported (const CurioLedger *ledger, int customer)
{
  g_autofree char *id = g_strdup_printf ("%d", customer);

  return curio_similar_test_reports (ledger->facts,
                                     shop_find (ledger->facts->customers, id));
}

/* Sixty customers bought AA and then BB, sixty others YY and then ZZ, of which
 * more is sold by a crowd that buys nothing else.  Who bought AA comes back
 * for BB: likeness knows it, what sells best says ZZ to all. */
static OfferShop
fill (void)
{
  OfferShop shop = offer_shop_new ();

  for (int i = 1; i <= 60; i++)
    {
      offer_shop_add (&shop, i, "AA", "2010-05-01", 1);
      offer_shop_add (&shop, i, "BB", "2010-05-02", 1);
      offer_shop_add (&shop, 100 + i, "YY", "2010-05-01", 1);
      offer_shop_add (&shop, 100 + i, "ZZ", "2010-05-02", 1);
    }
  /* Before those whose orders are hidden, to learn from: their last order, of
   * a thing that nobody else buys, is hidden in its turn. */
  for (int i = 201; i <= 210; i++)
    {
      offer_shop_add (&shop, i, "AA", "2010-04-20", 1);
      offer_shop_add (&shop, i, "BB", "2010-04-21", 1);
      offer_shop_add (&shop, i, "XX", "2010-05-08", 1);
      offer_shop_add (&shop, 100 + i, "YY", "2010-04-20", 1);
      offer_shop_add (&shop, 100 + i, "ZZ", "2010-04-21", 1);
      offer_shop_add (&shop, 100 + i, "XX", "2010-05-08", 1);
    }
  return shop;
}

static void
test_hits (void)
{
  OfferShop shop = fill ();
  g_autoptr (CurioLedger) ledger = NULL;
  CurioSimilarTest found;
  guint32 n = 0, n_like = 0;

  /* Four products that sell better than BB and ZZ, so that popularity says
   * those. */
  for (int i = 401; i <= 430; i++)
    for (int j = 0; j < 4; j++)
      {
        g_autofree char *code = g_strdup_printf ("QQ%d", j);

        offer_shop_add (&shop, i, code, "2010-04-22", 1);
        offer_shop_add (&shop, i, code, "2010-04-23", 1);
      }
  ledger = offer_shop_open (&shop);
  g_assert_true (curio_similar_test_measure (ledger, shop_day ("2010-06-01"),
                                             NULL, &found));

  for (int i = 1; i <= 60; i++)
    {
      n_like += is_reported (ledger, i) + is_reported (ledger, 100 + i);
      n += is_reported (ledger, i) + is_reported (ledger, 100 + i);
    }
  for (int i = 201; i <= 210; i++)
    n += is_reported (ledger, i) + is_reported (ledger, 100 + i);
  for (int i = 401; i <= 430; i++)
    n += is_reported (ledger, i);

  g_assert_cmpuint (found.n_customers, ==, n);
  g_assert_cmpuint (n_like, >, 30);
  g_assert_cmpuint (n_like, <, 90);
  g_assert_cmpuint (found.few.hits.n_only_1, ==, n_like);
  g_assert_cmpuint (found.few.hits.n_both, ==, 0);
  g_assert_cmpuint (found.few.hits.n_only_2, ==, 0);
  g_assert_cmpfloat_with_epsilon (found.few.likeness.estimate,
                                  (double)n_like / n, 1e-12);
  g_assert_cmpint (found.few.verdict, ==, CURIO_VERDICT_BETTER);
  /* Among ten things popularity names all there are. */
  g_assert_cmpuint (found.many.hits.n_both, ==, n_like);
  g_assert_cmpint (found.many.verdict, ==, CURIO_VERDICT_CANNOT_TELL);
  offer_shop_clear (&shop);
}

/* Nothing of the hidden orders is known: without the ten to learn from, BB was
 * never sold. */
static void
test_no_leak (void)
{
  OfferShop shop = offer_shop_new ();
  g_autoptr (CurioLedger) ledger = NULL;
  CurioSimilarTest found;

  for (int i = 1; i <= 60; i++)
    {
      offer_shop_add (&shop, i, "AA", "2010-05-01", 1);
      offer_shop_add (&shop, i, "BB", "2010-05-02", 1);
    }
  ledger = offer_shop_open (&shop);
  g_assert_true (curio_similar_test_measure (ledger, shop_day ("2010-06-01"),
                                             NULL, &found));
  g_assert_cmpuint (found.n_customers, >, 10);
  g_assert_cmpuint (found.many.hits.n_neither, ==, found.n_customers);
  g_assert_cmpint (found.few.verdict, ==, CURIO_VERDICT_CANNOT_TELL);

  /* As of the day of the second order there is one order each. */
  g_assert_true (curio_similar_test_measure (ledger, shop_day ("2010-05-02"),
                                             NULL, &found));
  g_assert_cmpuint (found.n_customers, ==, 0);
  g_assert_cmpint (found.few.verdict, ==, CURIO_VERDICT_CANNOT_TELL);
  offer_shop_clear (&shop);
}

/* What makes a difference to nobody: the order of lines; orders of what is no
 * goods; cancellations after the last order. */
static void
test_same (void)
{
  OfferShop shop = offer_shop_draw (60, 30, 2000);
  g_autoptr (CurioLedger) ledger = offer_shop_open (&shop);
  g_autoptr (CurioLedger) shuffled = NULL;
  CurioSimilarTest first, second;

  g_assert_true (curio_similar_test_measure (ledger, shop_day ("2011-01-31"),
                                             NULL, &first));
  for (int i = 1; i <= 60; i++)
    {
      offer_shop_add (&shop, i, "POST", "2011-01-01", 1);
      offer_shop_add (&shop, i, "P1", "2011-01-02", -1);
    }
  offer_shop_shuffle (&shop);
  shuffled = offer_shop_open (&shop);
  g_assert_true (curio_similar_test_measure (shuffled, shop_day ("2011-01-31"),
                                             NULL, &second));
  g_assert_cmpuint (first.n_customers, >, 10);
  g_assert_cmpmem (&first, sizeof first, &second, sizeof second);
  offer_shop_clear (&shop);
}

static void
test_cancel (void)
{
  OfferShop shop = offer_shop_draw (60, 30, 600);
  g_autoptr (CurioLedger) ledger = offer_shop_open (&shop);
  CurioSimilarTest found;
  CurioWork work = { 0 };

  g_assert_true (curio_similar_test_measure (ledger, shop_day ("2011-01-31"),
                                             &work, &found));
  g_assert_cmpint (curio_work_get_permille (&work), ==, CURIO_WORK_ALL);
  curio_work_cancel (&work);
  g_assert_false (curio_similar_test_measure (ledger, shop_day ("2011-01-31"),
                                              &work, &found));
  offer_shop_clear (&shop);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/similar-test/hits", test_hits);
  g_test_add_func ("/similar-test/no-leak", test_no_leak);
  g_test_add_func ("/similar-test/same", test_same);
  g_test_add_func ("/similar-test/cancel", test_cancel);

  return g_test_run ();
}
