/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is due to reorder, and what became of them. */

#include "curio-reorder-test.h"
#include "curio-reorder.h"
#include "offer-shop.h"

static const CurioReorder *
find (const CurioLedger *ledger, const CurioReorders *reorders,
      const char *customer)
{
  return curio_reorders_find (reorders,
                              shop_find (ledger->facts->customers, customer));
}

static gboolean
is_due (const CurioLedger *ledger, const char *customer, const char *as_of)
{
  CurioReorders reorders;
  gboolean found;

  curio_reorders_measure (ledger, shop_day (as_of), &reorders);
  found = curio_reorders_is_due (
      &reorders, shop_find (ledger->facts->customers, customer));
  g_assert_cmpuint (reorders.n_due, >=, found);
  curio_reorders_clear (&reorders);
  return found;
}

/* Of neither month are there 28 days, so that each day counts one. */
static void
test_by_hand (void)
{
  const char *const days[] = { "2010-01-05", "2010-01-08", "2010-01-11",
                               "2010-01-14", "2010-01-17" };
  OfferShop shop = offer_shop_new ();
  g_autoptr (CurioLedger) ledger = NULL;
  CurioReorders reorders;

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      offer_shop_add (&shop, 1, "AA", days[i], 1);
      offer_shop_add (&shop, 1, "BB", days[i], 1); /* the same day */
      offer_shop_add (&shop, 1, "AA", "2010-01-18", -1);
      if (i > 0)
        offer_shop_add (&shop, 2, "AA", days[i], 1); /* three gaps */
    }
  offer_shop_add (&shop, 1, "AA", "2010-02-05", 1);
  ledger = offer_shop_open (&shop);

  curio_reorders_measure (ledger, shop_day ("2010-01-20"), &reorders);
  g_assert_cmpuint (reorders.n, ==, 1);
  g_assert_cmpuint (find (ledger, &reorders, "1")->n_gaps, ==, 4);
  g_assert_cmpfloat_with_epsilon (find (ledger, &reorders, "1")->gap, 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (find (ledger, &reorders, "1")->gaps, 1,
                                  1e-9);
  g_assert_cmpint (find (ledger, &reorders, "1")->last_day, ==,
                   shop_day ("2010-01-17"));
  g_assert_cmpint (find (ledger, &reorders, "1")->expected_day, ==,
                   shop_day ("2010-01-20"));
  g_assert_null (find (ledger, &reorders, "2"));
  curio_reorders_clear (&reorders);

  g_assert_false (is_due (ledger, "1", "2010-01-19"));
  g_assert_true (is_due (ledger, "1", "2010-01-20"));
  g_assert_true (is_due (ledger, "1", "2010-01-23"));
  g_assert_false (is_due (ledger, "1", "2010-01-24")); /* gone */
  g_assert_false (is_due (ledger, "1", "2010-01-05"));
  offer_shop_clear (&shop);
}

/* An order from each of 20 customers on most days of two years: each day
 * counts one, or nearly. */
static OfferShop
draw_crowd (void)
{
  OfferShop shop = offer_shop_new ();

  for (gint32 day = shop_day ("2010-01-01"); day < shop_day ("2012-01-01");
       day++)
    {
      g_autofree char *iso = curio_day_to_iso (day);

      for (int i = 0; i < 20; i++)
        offer_shop_add (&shop, 100 + i, "AA", iso, 1);
    }
  return shop;
}

/* Every 60 days; later than 90 days after, whoever it is is gone. */
static void
test_ninety_days (void)
{
  OfferShop shop = draw_crowd ();
  g_autoptr (CurioLedger) ledger = NULL;
  gint32 last = shop_day ("2010-01-10") + 360;
  g_autofree char *at_90 = curio_day_to_iso (last + 90);
  g_autofree char *at_91 = curio_day_to_iso (last + 91);
  g_autofree char *at_58 = curio_day_to_iso (last + 58);

  for (int i = 0; i <= 360; i += 60)
    {
      g_autofree char *iso = curio_day_to_iso (shop_day ("2010-01-10") + i);

      offer_shop_add (&shop, 1, "AA", iso, 1);
    }
  ledger = offer_shop_open (&shop);
  g_assert_false (is_due (ledger, "1", at_58));
  g_assert_true (is_due (ledger, "1", at_90));
  g_assert_false (is_due (ledger, "1", at_91));
  offer_shop_clear (&shop);
}

/* The crowd orders daily: it is due every day, the latest, and always comes.
 * Which months are looked at. */
static void
test_months (void)
{
  OfferShop shop = draw_crowd ();
  g_autoptr (CurioLedger) ledger = offer_shop_open (&shop);
  CurioReorderTest found;

  curio_reorder_test_measure (ledger, shop_day ("2011-12-31"), &found);
  g_assert_cmpuint (found.n_months, ==, 6);
  g_assert_cmpint (found.months[0].day, ==, shop_day ("2011-07-01"));
  g_assert_cmpint (found.months[5].day, ==, shop_day ("2011-12-01"));
  g_assert_cmpuint (found.months[5].n_came, ==, 20);
  g_assert_cmpuint (found.sum.n_came, ==, 120);
  g_assert_cmpuint (found.sum.n_due, ==, 120);
  g_assert_cmpuint (found.sum.n_due_came, ==, 120);
  g_assert_cmpuint (found.sum.n_recent_came, ==, 120);
  g_assert_cmpuint (found.sum.n_regular_came, ==, 120);
  g_assert_cmpint (found.verdict, ==, CURIO_VERDICT_CANNOT_TELL);

  /* One day short of the thirty for December. */
  curio_reorder_test_measure (ledger, shop_day ("2011-12-30"), &found);
  g_assert_cmpint (found.months[5].day, ==, shop_day ("2011-11-01"));
  /* Before the first day of all nobody is known. */
  curio_reorder_test_measure (ledger, shop_day ("2010-03-05"), &found);
  g_assert_cmpuint (found.n_months, ==, 1);
  g_assert_cmpint (found.months[0].day, ==, shop_day ("2010-02-01"));
  curio_reorder_test_measure (ledger, shop_day ("2009-03-05"), &found);
  g_assert_cmpuint (found.n_months, ==, 0);
  offer_shop_clear (&shop);
}

/* Ten who are due and come, beside ten who ordered later and never come again:
 * better than recency.  Turned round, worse, and it says so. */
static void
test_verdict (void)
{
  for (int turned = 0; turned < 2; turned++)
    {
      OfferShop shop = offer_shop_new ();
      g_autoptr (CurioLedger) ledger = NULL;
      CurioReorderTest found;

      for (int i = 1; i <= 10; i++)
        {
          /* Every ten days until 15 February, then on 5 March or not. */
          for (int j = 0; j < 5; j++)
            {
              g_autofree char *iso
                  = curio_day_to_iso (shop_day ("2010-01-06") + 10 * j);

              offer_shop_add (&shop, i, "AA", iso, 1);
            }
          offer_shop_add (&shop, 20 + i, "AA", "2010-02-28", 1);
          offer_shop_add (&shop, turned ? 20 + i : i, "AA", "2010-03-05", 1);
        }
      offer_shop_add (&shop, 50, "AA", "2010-04-20", 1);
      ledger = offer_shop_open (&shop);
      curio_reorder_test_measure (ledger, shop_day ("2010-04-01"), &found);
      g_assert_cmpuint (found.n_months, ==, 2);
      g_assert_cmpuint (found.months[0].n_due, ==, 0);
      g_assert_cmpuint (found.months[1].n_due, ==, 10);
      g_assert_cmpuint (found.months[1].n_due_came, ==, turned ? 0 : 10);
      g_assert_cmpuint (found.months[1].n_recent_came, ==, turned ? 10 : 0);
      g_assert_cmpuint (found.months[1].n_regular_came, ==, turned ? 0 : 10);
      g_assert_cmpfloat (found.precision.estimate, ==, turned ? 0 : 1);
      g_assert_cmpfloat (found.recent_precision.estimate, ==, turned ? 1 : 0);
      g_assert_cmpfloat_with_epsilon (
          found.recall.estimate,
          (double)found.months[1].n_due_came / found.sum.n_came, 1e-12);
      g_assert_cmpint (found.verdict, ==,
                       turned ? CURIO_VERDICT_WORSE : CURIO_VERDICT_BETTER);
      offer_shop_clear (&shop);
    }
}

static void
test_nobody (void)
{
  OfferShop shop = offer_shop_new ();
  g_autoptr (CurioLedger) ledger = NULL;
  CurioReorders reorders;
  CurioReorderTest found;

  offer_shop_add (&shop, 0, "AA", "2010-01-05", 1);
  ledger = offer_shop_open (&shop);
  curio_reorders_measure (ledger, CURIO_DAY_NONE, &reorders);
  g_assert_cmpuint (reorders.n, ==, 0);
  curio_reorders_clear (&reorders);
  curio_reorder_test_measure (ledger, CURIO_DAY_NONE, &found);
  g_assert_cmpuint (found.n_months, ==, 0);
  curio_reorder_test_measure (ledger, shop_day ("2012-01-05"), &found);
  g_assert_cmpuint (found.sum.n_came, ==, 0);
  offer_shop_clear (&shop);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reorder/by-hand", test_by_hand);
  g_test_add_func ("/reorder/ninety-days", test_ninety_days);
  g_test_add_func ("/reorder/months", test_months);
  g_test_add_func ("/reorder/verdict", test_verdict);
  g_test_add_func ("/reorder/nobody", test_nobody);

  return g_test_run ();
}
