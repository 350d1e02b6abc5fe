/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Time as the shop feels it. */

#include "curio-pace.h"
#include "offer-shop.h"

/* One order on each day of January 2010, two on each of February: 87 in 59
 * days. */
static CurioLedger *
open_shop (void)
{
  OfferShop shop = offer_shop_new ();
  CurioLedger *ledger;

  for (gint32 day = shop_day ("2010-01-01"); day < shop_day ("2010-03-01");
       day++)
    {
      g_autofree char *iso = curio_day_to_iso (day);

      offer_shop_add (&shop, 1, "AA", iso, 1);
      if (day >= shop_day ("2010-02-01"))
        offer_shop_add (&shop, 2, "AA", iso, 1);
    }
  ledger = offer_shop_open (&shop);
  offer_shop_clear (&shop);
  return ledger;
}

static void
test_months (void)
{
  g_autoptr (CurioLedger) ledger = open_shop ();
  const double january = 59.0 / 87, february = 118.0 / 87;
  CurioPace pace;

  curio_pace_init (&pace, ledger, shop_day ("2010-03-01"), 400);
  g_assert_cmpfloat_with_epsilon (pace.months[0], january, 1e-12);
  g_assert_cmpfloat_with_epsilon (pace.months[1], february, 1e-12);
  g_assert_cmpfloat (pace.months[2], ==, 1); /* not seen yet */
  g_assert_cmpfloat_with_epsilon (curio_pace_between (&pace,
                                                      shop_day ("2010-01-30"),
                                                      shop_day ("2010-02-03")),
                                  2 * january + 2 * february, 1e-9);
  g_assert_cmpfloat_with_epsilon (curio_pace_between (&pace,
                                                      shop_day ("2011-01-01"),
                                                      shop_day ("2011-02-01")),
                                  31 * january, 1e-9);
  g_assert_cmpfloat (curio_pace_between (&pace, shop_day ("2009-01-01"),
                                         shop_day ("2010-01-01")),
                     ==, 0);

  g_assert_cmpint (curio_pace_after (&pace, shop_day ("2010-01-30"),
                                     2 * january + 2 * february),
                   ==, shop_day ("2010-02-03"));
  g_assert_cmpint (curio_pace_after (&pace, shop_day ("2010-01-30"),
                                     2 * january + 2 * february + 0.1),
                   ==, shop_day ("2010-02-04"));
  g_assert_cmpint (curio_pace_after (&pace, shop_day ("2010-01-30"), 1e9), ==,
                   shop_day ("2010-03-01") + 400);
  curio_pace_clear (&pace);
}

/* Of February 27 days are too few to judge it by; and what comes on or after
 * the day is not known. */
static void
test_as_of (void)
{
  g_autoptr (CurioLedger) ledger = open_shop ();
  CurioPace pace;

  curio_pace_init (&pace, ledger, shop_day ("2010-02-28"), 10);
  g_assert_cmpfloat_with_epsilon (pace.months[0], 1 / (85.0 / 58), 1e-12);
  g_assert_cmpfloat (pace.months[1], ==, 1);
  curio_pace_clear (&pace);

  curio_pace_init (&pace, ledger, shop_day ("2009-06-01"), 10);
  g_assert_cmpfloat (pace.months[0], ==, 1);
  g_assert_cmpfloat (curio_pace_between (&pace, shop_day ("2009-01-01"),
                                         shop_day ("2011-01-01")),
                     ==, 0);
  curio_pace_clear (&pace);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pace/months", test_months);
  g_test_add_func ("/pace/as-of", test_as_of);

  return g_test_run ();
}
