/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of an audience: what it means, what is refused and where, and that
 * any audience reads back as it was written. */

#include "curio-audience-text.h"

#include "curio-error.h"
#include "curio-movement.h"
#include "shop-fixture.h"

#include <string.h>

static const ShopLine shop[] = {
  {"1",  "85123A", "X", 1, "2010-01-01", 500, "1", "United Kingdom"   },
  { "2", "22423",  "X", 1, "2010-01-02", 400, "2", "Germany"          },
  { "3", "A,\"b",  "X", 1, "2010-02-03", 300, "3", "Channel; Islands "},
  { "4", "85123a", "X", 1, "2010-02-04", 200, "1", "EIRE"             },
  { "5", " x|y",   "X", 1, "2010-02-04", 200, "4", ""                 },
};

static CurioLedger *
open_shop (void)
{
  return shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
}

static void
test_meaning (void)
{
  g_autoptr (CurioLedger) ledger = open_shop ();
  const CurioFacts *facts = ledger->facts;
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_autoptr (GError) error = NULL;
  const CurioAudienceGroup *group;

  curio_audience_parse (
      "segment=Can't Lose; Segment = at-risk , spend>=8000,spend<£9000.5;"
      "country=Germany|\"Channel; Islands \", orders>2, orders<=9,"
      "last-order<2011-06-01, last-order>=2010-12-09, bought=85123A,"
      "bought=\"A,\"\"b\", not-bought=85123a,was=Champions@2010-06-01;"
      "first-order-in=2010-01+3;with-negative",
      facts, &audience, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (audience.n_groups, ==, 4);
  g_assert_true (audience.keep_negative);
  group = &audience.groups[0];
  g_assert_cmpint (group->segment, ==, CURIO_SEGMENT_CANT_LOSE);
  g_assert_cmpint (group->min_spend_mills, ==, G_MININT64);
  group = &audience.groups[1];
  g_assert_cmpint (group->segment, ==, CURIO_SEGMENT_AT_RISK);
  g_assert_cmpint (group->min_spend_mills, ==, 8000000);
  g_assert_cmpint (group->max_spend_mills, ==, 9000499);
  group = &audience.groups[2];
  g_assert_cmpint (group->segment, ==, -1);
  for (guint32 i = 0; i < facts->n_countries; i++)
    {
      const char *name = curio_dictionary_get (facts->countries, i);

      g_assert_cmpint (group->countries[i], ==,
                       g_str_equal (name, "Germany")
                           || g_str_has_prefix (name, "Channel"));
    }
  g_assert_cmpuint (group->min_orders, ==, 3);
  g_assert_cmpuint (group->max_orders, ==, 9);
  g_assert_cmpint (group->last_order_from, ==, shop_day ("2010-12-09"));
  g_assert_cmpint (group->last_order_to, ==, shop_day ("2011-05-31"));
  g_assert_cmpuint (group->n_bought, ==, 2);
  g_assert_cmpuint (group->bought[1], ==,
                    shop_find (facts->products, "A,\"b"));
  g_assert_cmpuint (group->not_bought[0], ==,
                    shop_find (facts->products, "85123a"));
  g_assert_true (group->has_flow);
  g_assert_cmpuint (group->flow_from, ==, CURIO_SEGMENT_CHAMPIONS);
  g_assert_cmpint (group->flow_since, ==, shop_day ("2010-06-01"));
  group = &audience.groups[3];
  g_assert_cmpint (group->rule.kind, ==, CURIO_CUSTOMER_RULE_COHORT);
  g_assert_cmpint (group->rule.later, ==, 3);
}

/* By number, however it is written; in the order of the numbers, each once. */
static void
test_customers (void)
{
  g_autoptr (CurioLedger) ledger = open_shop ();
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  const CurioAudienceGroup *group;

  curio_audience_parse ("customer=4|1.0|\"4\", orders>=1", ledger->facts,
                        &audience, &error);
  g_assert_no_error (error);
  group = &audience.groups[0];
  g_assert_cmpuint (group->n_customers, ==, 2);
  g_assert_cmpuint (group->customers[0], ==, 0);
  g_assert_cmpuint (group->customers[1], ==, 3);
  text = curio_audience_to_text (&audience, ledger->facts);
  g_assert_cmpstr (text, ==, "customer=1|4, orders>=1");
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *text;
    const char *where; /* and words of why */
    const char *why;
  } cases[] = {
    {"",                                    "character 1.",  "nobody"             },
    { "with-negative",                      "character 14.", "everybody"          },
    { "segment=Chumps",                     "character 1.",  "Champions, Loyal"   },
    { "orders>=1, segmnt=At Risk",          "character 12.", "segment=At Risk"    },
    { "£; everybody",                      "character 1.",  "missing"            },
    { "everybody;",                         "character 11.", "missing"            },
    { "spend>=8,000",                       "character 10.", "8000 for 8,000"     },
    { "spend>=8k",                          "character 1.",  "8k"                 },
    { "spend>=1.2345",                      "character 1.",  "1.2345"             },
    { "spend>=9000000000000000000",         "character 1.",  "no amount"          },
    { "spend",                              "character 1.",  "spend>=8000"        },
    { "orders>=-1",                         "character 1.",  "whole number"       },
    { "orders<0",                           "character 1.",  "whole number"       },
    { "country=Germany, country=EIRE",      "character 18.", "Germany|France"     },
    { "country=Germani",                    "character 1.",  "Germany"            },
    { "customer=1|9",                       "character 1.",  "no customer “9”"},
    { "customer=1, customer=2",             "character 13.", "customer=13085|"    },
    { "customer>1",                         "character 1.",  "customer=13085|"    },
    { "bought=99999",                       "character 1.",  "no item “99999”"},
    { "bought=22423|85123A",                "character 1.",  "one value"          },
    { "bought=\"22423",                     "character 8.",  "not closed"         },
    { "bought=\"22423\"x",                  "character 15.", "comma"              },
    { "segment=At Risk, segment=Promising", "character 18.", "semicolon"          },
    { "segment>At Risk",                    "character 1.",  "segment=At Risk"    },
    { "last-order<2011-02-30",              "character 1.",  "no day"             },
    { "was=Champions",                      "character 1.",  "@2011-06-01"        },
    { "was=Chumps@2011-06-01",              "character 1.",  "Champions"          },
    { "ordered-in=2011-13",                 "character 1.",  "no month"           },
    { "top=0",                              "character 1.",  "1 to 100"           },
    { "top=5, ordered-in=2011-01",          "character 8.",  "Only one"           },
    { "everybody, with-negative",           "character 25.", "semicolon before"   },
    { "country=EIRE, £",                   "character 15.", "missing"            },
    { "due=yes",                            "character 1.",  "due."               },
  };
  g_autoptr (CurioLedger) ledger = open_shop ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CurioCampaignAudience) audience = { 0 };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_false (curio_audience_parse (cases[i].text, ledger->facts,
                                            &audience, &error));
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].where));
      g_assert_nonnull (strstr (error->message, cases[i].why));
      g_assert_cmpuint (audience.n_groups, ==, 0);
      g_assert_false (audience.keep_negative);
    }
}

/* --- round trip ---------------------------------------------------------- */

static gint32
draw_day (void)
{
  return g_test_rand_int_range (CURIO_DAY_MIN, CURIO_DAY_MAX + 1);
}

static gboolean
draw_chance (void)
{
  return g_test_rand_int_range (0, 3) == 0;
}

static CurioCustomerRule
draw_rule (const CurioFacts *facts)
{
  static const CurioCustomerRuleKind kinds[]
      = { CURIO_CUSTOMER_RULE_COHORT, CURIO_CUSTOMER_RULE_ACTIVE,
          CURIO_CUSTOMER_RULE_NEW,    CURIO_CUSTOMER_RULE_EXISTING,
          CURIO_CUSTOMER_RULE_TOP,    CURIO_CUSTOMER_RULE_COUNTRY };
  CurioCustomerRule rule
      = { .kind = kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))] };

  if (rule.kind == CURIO_CUSTOMER_RULE_TOP)
    rule.percent = (guint)g_test_rand_int_range (1, 101);
  else if (rule.kind == CURIO_CUSTOMER_RULE_COUNTRY)
    rule.country
        = (guint32)g_test_rand_int_range (0, (gint32)facts->n_countries);
  else
    rule.month = curio_month_of_day (draw_day ());
  if (rule.kind == CURIO_CUSTOMER_RULE_COHORT)
    rule.later = g_test_rand_int_range (-1, 30);
  return rule;
}

static void
draw_limits (CurioAudienceGroup *group)
{
  if (draw_chance ())
    group->min_spend_mills
        = (gint64)(g_test_rand_double_range (-0.999, 0.999) * 1e15)
          + g_test_rand_int_range (-999999, 999999);
  if (draw_chance ())
    group->max_spend_mills = g_test_rand_int_range (-2000000, G_MAXINT32);
  if (draw_chance ())
    group->min_orders = (guint32)g_test_rand_int_range (1, 1000000000);
  if (draw_chance ())
    group->max_orders = (guint32)g_test_rand_int_range (0, 1000000000);
  if (draw_chance ())
    group->last_order_from = draw_day () + 1;
  if (draw_chance ())
    group->last_order_to = draw_day () - 1;
}

static void
draw_group (CurioAudienceGroup *group, const CurioFacts *facts)
{
  gint32 n_products = (gint32)facts->n_products;

  if (draw_chance ())
    group->segment = g_test_rand_int_range (0, CURIO_N_SEGMENTS);
  if (draw_chance ())
    {
      group->has_flow = TRUE;
      group->flow_from
          = (guint)g_test_rand_int_range (0, CURIO_NOT_YET_CUSTOMERS + 1);
      group->flow_since = draw_day ();
    }
  draw_limits (group);
  while (draw_chance ())
    curio_audience_group_add_country (
        group, facts->n_countries,
        (guint32)g_test_rand_int_range (0, (gint32)facts->n_countries));
  while (draw_chance ())
    curio_audience_group_add_bought (
        group, (guint32)g_test_rand_int_range (0, n_products));
  while (draw_chance ())
    curio_audience_group_add_not_bought (
        group, (guint32)g_test_rand_int_range (0, n_products));
  if (draw_chance ())
    {
      guint32 customers[3];
      guint n = (guint)g_test_rand_int_range (1, G_N_ELEMENTS (customers) + 1);

      for (guint i = 0; i < n; i++)
        customers[i]
            = (guint32)g_test_rand_int_range (0, (gint32)facts->n_customers);
      curio_audience_group_set_customers (group, customers, n);
    }
  group->due = draw_chance ();
  if (draw_chance ())
    group->rule = draw_rule (facts);
}

static void
test_round_trip (void)
{
  g_autoptr (CurioLedger) ledger = open_shop ();

  for (int i = 0; i < 5000; i++)
    {
      g_auto (CurioCampaignAudience) audience = { 0 };
      g_auto (CurioCampaignAudience) again = { 0 };
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      do
        draw_group (curio_campaign_audience_add_group (&audience),
                    ledger->facts);
      while (draw_chance ());
      audience.keep_negative = draw_chance ();
      text = curio_audience_to_text (&audience, ledger->facts);
      curio_audience_parse (text, ledger->facts, &again, &error);
      g_assert_no_error (error);
      g_assert_true (curio_campaign_audience_equal (&audience, &again));
    }
}

/* What the facts do not have cannot be read as something else. */
static void
test_unknown (void)
{
  g_autoptr (CurioLedger) ledger = open_shop ();
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_auto (CurioCampaignAudience) again = { 0 };
  g_autofree char *text = NULL;

  curio_audience_group_add_bought (
      curio_campaign_audience_add_group (&audience), CURIO_AUDIENCE_UNKNOWN);
  text = curio_audience_to_text (&audience, ledger->facts);
  g_assert_false (curio_audience_parse (text, ledger->facts, &again, NULL));
  g_clear_pointer (&text, g_free);
  curio_campaign_audience_clear (&audience);
  curio_audience_group_set_customers (
      curio_campaign_audience_add_group (&audience), (guint32[]){ 0 }, 0);
  text = curio_audience_to_text (&audience, ledger->facts);
  g_assert_false (curio_audience_parse (text, ledger->facts, &again, NULL));
}

/* Of sums nobody can tell who bought what: that is said, and no empty audience
 * is made.  All else is understood. */
static void
test_sums (void)
{
  const CurioLinesTotal lines = { 1, 1, 12000 }, none = { 0 };
  CurioFactsBuilder *orders = curio_facts_builder_new ();
  CurioFactsBuilder *cells = curio_facts_builder_new ();
  CurioRow row = {
    .invoice_no = {"1",       1},
    .stock_code = { "85123A", 6},
    .customer_id = { "13085",  5},
    .country = { "EIRE",   4},
    .time_us = shop_time ("2011-01-01")
  };
  static const char *const refused[]
      = { "bought=85123A", "country=EIRE, not-bought=85123A",
          "bought=\"no such item\"" };
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_autoptr (CurioFacts) facts = NULL;

  curio_facts_builder_add_sum (orders, &row, CURIO_SUM_SALES, &lines, &none);
  curio_facts_builder_add_cell (cells, &row, CURIO_LINE_SALE_LIKE, &lines,
                                &none, 1);
  facts = curio_facts_builder_finish_sums (orders, cells, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (
          curio_audience_parse (refused[i], facts, &audience, &error));
      g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
      g_assert_nonnull (strstr (error->message, "--grain=lines"));
    }
  g_assert_true (curio_audience_parse ("country=EIRE, spend>=10", facts,
                                       &audience, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audience-text/meaning", test_meaning);
  g_test_add_func ("/audience-text/customers", test_customers);
  g_test_add_func ("/audience-text/refusals", test_refusals);
  g_test_add_func ("/audience-text/round-trip", test_round_trip);
  g_test_add_func ("/audience-text/unknown", test_unknown);
  g_test_add_func ("/audience-text/sums", test_sums);
  return g_test_run ();
}
