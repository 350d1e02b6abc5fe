/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of an audience. */

#include "curio-audience-words.h"
#include "curio-movement.h"
#include "shop-fixture.h"

static const ShopLine shop[] = {
  {"1",  "85123A", "WHITE HANGING HEART", 1, "2010-01-01", 500, "1",
   "United Kingdom"                                                           },
  { "2", "22423",  NULL,                  1, "2010-01-02", 400, "2", "Germany"},
};

static void
assert_says (const CurioCampaignAudience *audience, const char *expected)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  g_autofree char *words = curio_audience_describe (audience, ledger->facts);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_groups (void)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  CurioAudienceGroup *group;

  assert_says (&audience, "Nobody");
  group = curio_campaign_audience_add_group (&audience);
  assert_says (&audience, "All customers");
  group->segment = CURIO_SEGMENT_CANT_LOSE;
  group = curio_campaign_audience_add_group (&audience);
  group->segment = CURIO_SEGMENT_AT_RISK;
  group->min_spend_mills = 8000000;
  assert_says (&audience, "Can't Lose; or At Risk who spent £8,000 or more");
  audience.keep_negative = TRUE;
  assert_says (&audience, "Can't Lose; or At Risk who spent £8,000 or more "
                          "(those with a negative net spend too)");
}

static void
test_conditions (void)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  CurioAudienceGroup *group = curio_campaign_audience_add_group (&audience);

  group->has_flow = TRUE;
  group->flow_from = CURIO_SEGMENT_CHAMPIONS;
  group->flow_since = shop_day ("2011-06-01");
  curio_audience_group_add_country (group, 2, 0);
  curio_audience_group_add_country (group, 2, 1);
  group->max_spend_mills = 99500;
  group->min_orders = 3;
  group->last_order_to = shop_day ("2011-05-31");
  assert_says (&audience, "Customers who were Champions on 1 Jun 2011 and "
                          "from Germany or United Kingdom and who spent "
                          "£99.50 or less and with 3 orders or more and who "
                          "have not ordered since 31 May 2011");
  curio_campaign_audience_clear (&audience);
  group = curio_campaign_audience_add_group (&audience);
  /* Products are numbered by their codes, as text. */
  curio_audience_group_add_bought (group, 1);
  curio_audience_group_add_not_bought (group, 0);
  group->due = TRUE;
  group->min_orders = 1;
  group->max_orders = 1;
  assert_says (&audience, "Customers with exactly 1 order and who bought "
                          "White Hanging Heart and who did not buy 22423 and "
                          "who are due to order again");
}

static void
test_marks (void)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  const CurioCustomerRule top
      = { .kind = CURIO_CUSTOMER_RULE_TOP, .percent = 5 };

  curio_campaign_audience_add_rule (&audience, &top);
  assert_says (&audience, "The top 5\u00a0% by sales");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audience-words/groups", test_groups);
  g_test_add_func ("/audience-words/conditions", test_conditions);
  g_test_add_func ("/audience-words/marks", test_marks);
  return g_test_run ();
}
