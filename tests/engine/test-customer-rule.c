/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is behind a mark, by hand; random shops are in test-measures.c. */

#include "curio-customer-rule.h"
#include "curio-movement.h"
#include "shop-fixture.h"

#define UK "United Kingdom"

/* As in test-movement.c: as of 6 January 1 and 2 hibernate, 3 is about to
 * sleep, 4 is promising, 5 new; as of 11 February 1 is a champion, 2 and 3
 * hibernate, 4 is about to sleep, 5 is promising, 6 new. */
static const ShopLine shop[] = {
  {"1",   "A",  "X", 1, "2010-01-01", 500, "1", UK    },
  { "2",  "A",  "X", 1, "2010-01-02", 400, "2", UK    },
  { "3",  "BB", "X", 1, "2010-01-03", 300, "3", UK    },
  { "4",  "BB", "X", 1, "2010-01-04", 200, "4", UK    },
  { "5",  "C",  "X", 1, "2010-01-05", 100, "5", "EIRE"},
  { "6",  "C",  "X", 1, "2010-02-01", 500, "1", UK    },
  { "7",  "A",  "X", 1, "2010-02-10", 500, "6", UK    },
  { "C8", "DD", "X", 1, "2010-02-10", 500, "6", UK    },
};

/* Who the rule finds, as "1 6". */
static char *
find (const CurioCustomerRule *rule, const CurioSelection *selection)
{
  static const CurioSelection all
      = { CURIO_DAY_NONE, CURIO_DAY_NONE, CURIO_DAY_NONE, NULL, 0 };
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  g_autoptr (CurioMeasures) measures
      = curio_measures_new (ledger, selection != NULL ? selection : &all);
  guint32 n, n_listed = 0;
  g_autofree guint8 *mask = curio_customer_rule_find (rule, measures, &n);
  GString *text = g_string_new (NULL);

  for (guint32 i = 0; i < ledger->facts->n_customers; i++)
    if (mask[i])
      g_string_append_printf (text, "%s%s", n_listed++ > 0 ? " " : "",
                              curio_facts_get_customer_id (ledger->facts, i));
  g_assert_cmpuint (n_listed, ==, n);
  return g_string_free (text, FALSE);
}

static void
assert_finds (CurioCustomerRule rule, const char *expected)
{
  g_autofree char *found = find (&rule, NULL);

  g_assert_cmpstr (found, ==, expected);
}

static gint32
month (const char *day)
{
  return curio_month_of_day (shop_day (day));
}

static void
test_kinds (void)
{
  const gint32 january = month ("2010-01-01"), february = january + 1;
  const gint32 since = shop_day ("2010-01-06");

#define RULE(KIND, ...)                                                       \
  ((CurioCustomerRule){ .kind = CURIO_CUSTOMER_RULE_##KIND, __VA_ARGS__ })
  assert_finds (CURIO_CUSTOMER_RULE_EVERYBODY, "1 2 3 4 5 6");
  assert_finds (RULE (SEGMENT, .segment = CURIO_SEGMENT_HIBERNATING), "2 3");
  assert_finds (RULE (FLOW, .from = CURIO_SEGMENT_HIBERNATING,
                      .segment = CURIO_SEGMENT_CHAMPIONS, .since = since),
                "1");
  assert_finds (RULE (FLOW, .from = CURIO_NOT_YET_CUSTOMERS,
                      .segment = CURIO_SEGMENT_NEW_CUSTOMERS, .since = since),
                "6");
  assert_finds (RULE (FLOW, .from = CURIO_NOT_YET_CUSTOMERS,
                      .segment = CURIO_SEGMENT_HIBERNATING, .since = since),
                "");
  /* Wherever they went. */
  assert_finds (RULE (FLOW, .from = CURIO_SEGMENT_HIBERNATING,
                      .segment = CURIO_N_SEGMENTS, .since = since),
                "1 2");
  assert_finds (RULE (FLOW, .from = CURIO_NOT_YET_CUSTOMERS,
                      .segment = CURIO_N_SEGMENTS, .since = since),
                "6");
  assert_finds (RULE (COHORT, .month = january, .later = -1), "1 2 3 4 5");
  assert_finds (RULE (COHORT, .month = january, .later = 1), "1");
  assert_finds (RULE (COHORT, .month = january, .later = 0), "1 2 3 4 5");
  assert_finds (RULE (ACTIVE, .month = february), "1 6");
  assert_finds (RULE (NEW, .month = february), "6");
  assert_finds (RULE (EXISTING, .month = february), "1");
  assert_finds (RULE (ACTIVE, .month = february + 1), "");
  /* 1 bought for 1.000, 6 for 0.500: a third of six customers are two. */
  assert_finds (RULE (TOP, .percent = 34), "1 6");
  assert_finds (RULE (TOP, .percent = 17), "1");
  assert_finds (RULE (TOP, .percent = 16), "");
  /* The lowest fifth of six recencies is cut at the second, that of 1, which
   * is still below it; all cuts of the frequencies are 1, and 1 ordered twice.
   */
  assert_finds (RULE (SCORES, .r = 5, .f = 1), "6");
  assert_finds (RULE (SCORES, .r = 5, .f = 5), "1");
  assert_finds (RULE (SCORES, .r = 4, .f = 5), "");
#undef RULE
}

/* What is numbered by the facts is found by name in others. */
static void
test_carry (void)
{
  g_autoptr (CurioLedger) old
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  g_autoptr (CurioLedger) new = shop_open (CURIO_BOOKS_TRADING, shop + 2, 4);
  CurioCustomerRule rule
      = { .kind = CURIO_CUSTOMER_RULE_PRODUCT,
          .product = shop_find (old->facts->products, "C") };

  curio_customer_rule_carry (&rule, old->facts, new->facts);
  g_assert_cmpint (rule.kind, ==, CURIO_CUSTOMER_RULE_PRODUCT);
  g_assert_cmpstr (curio_dictionary_get (new->facts->products, rule.product),
                   ==, "C");
  rule.product = shop_find (old->facts->products, "A");
  curio_customer_rule_carry (&rule, old->facts, new->facts);
  g_assert_cmpint (rule.kind, ==, CURIO_CUSTOMER_RULE_ALL);
}

static void
test_products_and_countries (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  const CurioFacts *facts = ledger->facts;
  CurioCustomerRule rule = { .kind = CURIO_CUSTOMER_RULE_PRODUCT,
                             .product = shop_find (facts->products, "C") };

  assert_finds (rule, "1 5");
  rule.product = shop_find (facts->products, "DD"); /* cancelled alone */
  assert_finds (rule, "");
  rule.product = G_MAXUINT32;
  assert_finds (rule, "");
  rule.kind = CURIO_CUSTOMER_RULE_COUNTRY;
  rule.country = shop_find (facts->countries, "EIRE");
  assert_finds (rule, "5");
}

/* A giant order that is undone the same day is one of a pair: who bought
 * nothing else has not bought. */
static void
test_without_pairs (void)
{
  static const ShopLine giant[] = {
    {"1",   "A", "X", 9000,  "2010-01-01", 1000, "1", UK},
    { "C2", "A", "X", -9000, "2010-01-01", 1000, "1", UK},
    { "3",  "A", "X", 1,     "2010-01-02", 1000, "2", UK},
  };
  const CurioSelection all = CURIO_SELECTION_ALL;
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, giant, G_N_ELEMENTS (giant));
  g_autoptr (CurioMeasures) measures = curio_measures_new (ledger, &all);
  CurioCustomerRule with = { .kind = CURIO_CUSTOMER_RULE_PRODUCT },
                    without = with;
  g_autofree guint8 *both = NULL, *one = NULL;
  guint32 n;

  without.without_pairs = TRUE;
  g_assert_false (curio_customer_rule_equal (&with, &without));
  both = curio_customer_rule_find (&with, measures, &n);
  g_assert_cmpuint (n, ==, 2);
  one = curio_customer_rule_find (&without, measures, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (one[curio_dictionary_find (ledger->facts->customers, "2")],
                    ==, 1);
}

/* Nothing selected: nobody; a cohort is known from all dates. */
static void
test_selections (void)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioCustomerRule rule = { .kind = CURIO_CUSTOMER_RULE_COHORT,
                             .month = month ("2010-01-01"),
                             .later = -1 };

  selection.from_day = shop_day ("2010-02-01");
  g_autofree char *cohort = find (&rule, &selection);
  g_assert_cmpstr (cohort, ==, "1 2 3 4 5");
  selection.from_day = shop_day ("2015-01-01");
  for (guint kind = 0; kind < CURIO_N_CUSTOMER_RULES; kind++)
    {
      CurioCustomerRule any = { .kind = kind, .percent = 100 };
      g_autofree char *found = find (&any, &selection);

      g_assert_cmpstr (found, ==, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer-rule/kinds", test_kinds);
  g_test_add_func ("/customer-rule/products-and-countries",
                   test_products_and_countries);
  g_test_add_func ("/customer-rule/carry", test_carry);
  g_test_add_func ("/customer-rule/without-pairs", test_without_pairs);
  g_test_add_func ("/customer-rule/selections", test_selections);
  return g_test_run ();
}
