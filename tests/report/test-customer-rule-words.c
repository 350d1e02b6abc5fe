/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of the customers behind a mark. */

#include "curio-customer-rule-words.h"
#include "curio-facts-builder.h"
#include "curio-movement.h"

#include <string.h>

static CurioText
text_of (const char *text)
{
  return (CurioText){ text, strlen (text) };
}

static CurioFacts *
make_facts (void)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  CurioRow row = { .invoice_no = text_of ("1"),
                   .stock_code = text_of ("85123A"),
                   .description = text_of ("WHITE HANGING HEART"),
                   .customer_id = text_of ("13085"),
                   .country = text_of ("EIRE"),
                   .quantity = 1,
                   .price_mills = 1000,
                   .time_us = 0 };

  curio_facts_builder_add (builder, &row);
  return curio_facts_builder_finish (builder, NULL);
}

static void
assert_says (CurioCustomerRule rule, const char *expected)
{
  g_autoptr (CurioFacts) facts = make_facts ();
  g_autofree char *words = curio_customer_rule_describe (&rule, facts);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_kinds (void)
{
  gint32 day = curio_day_new (2011, 6, 1);
  gint32 month = curio_month_of_day (day);

#define RULE(KIND, ...)                                                       \
  ((CurioCustomerRule){ .kind = CURIO_CUSTOMER_RULE_##KIND, __VA_ARGS__ })
  assert_says (CURIO_CUSTOMER_RULE_EVERYBODY, "All customers");
  assert_says (RULE (SEGMENT, .segment = CURIO_SEGMENT_CANT_LOSE),
               "Can't Lose");
  assert_says (RULE (FLOW, .from = CURIO_SEGMENT_CHAMPIONS,
                     .segment = CURIO_SEGMENT_AT_RISK, .since = day),
               "Customers who moved from Champions to At Risk since "
               "1 Jun 2011");
  assert_says (RULE (FLOW, .from = CURIO_SEGMENT_CHAMPIONS,
                     .segment = CURIO_SEGMENT_CHAMPIONS, .since = day),
               "Customers who were Champions on 1 Jun 2011 and still are");
  assert_says (RULE (FLOW, .from = CURIO_SEGMENT_CHAMPIONS,
                     .segment = CURIO_N_SEGMENTS, .since = day),
               "Customers who were Champions on 1 Jun 2011");
  assert_says (RULE (FLOW, .from = CURIO_NOT_YET_CUSTOMERS,
                     .segment = CURIO_N_SEGMENTS, .since = day),
               "No order in this selection before 1 Jun 2011");
  assert_says (
      RULE (FLOW, .from = CURIO_NOT_YET_CUSTOMERS,
            .segment = CURIO_SEGMENT_CHAMPIONS, .since = day),
      "No order in this selection before 1 Jun 2011, and now Champions");
  assert_says (RULE (COHORT, .month = month, .later = -1),
               "First order in June 2011");
  assert_says (RULE (COHORT, .month = month, .later = 7),
               "First order in June 2011, and an order in January 2012");
  assert_says (RULE (ACTIVE, .month = month),
               "Customers with an order in June 2011");
  assert_says (RULE (NEW, .month = month), "New customers of June 2011");
  assert_says (RULE (EXISTING, .month = month),
               "Ordered in June 2011, and before");
  assert_says (RULE (TOP, .percent = 5), "The top 5\u00a0% by sales");
  assert_says (RULE (PRODUCT, .product = 0),
               "Customers who bought White Hanging Heart");
  assert_says (RULE (PRODUCT, .product = 0, .without_pairs = TRUE),
               "Customers who bought White Hanging Heart, giant pairs left "
               "out");
  assert_says (RULE (SCORES, .r = 5, .f = 4),
               "Customers with recency 5 and frequency 4");
  assert_says (RULE (PRODUCT, .product = 7),
               "Customers of a product that is not sold here");
  assert_says (RULE (COUNTRY, .country = 0),
               "Customers with an order from EIRE");
#undef RULE
}

static void
add_order (CurioFactsBuilder *builder, const char *invoice,
           const char *customer, gint32 day)
{
  CurioRow row
      = { .invoice_no = text_of (invoice),
          .stock_code = text_of ("85123A"),
          .description = text_of ("WHITE HANGING HEART"),
          .customer_id = text_of (customer),
          .country = text_of ("EIRE"),
          .quantity = 1,
          .price_mills = 1000,
          .time_us = (day * G_GINT64_CONSTANT (86400) + 1) * G_USEC_PER_SEC };

  curio_facts_builder_add (builder, &row);
}

/* Two customers of June, of whom one orders in July, too. */
static void
test_held (void)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  gint32 june = curio_day_new (2011, 6, 1), july = curio_day_new (2011, 7, 1);
  const CurioCustomerRule rule = { .kind = CURIO_CUSTOMER_RULE_COHORT,
                                   .month = curio_month_of_day (june),
                                   .later = -1 };
  CurioSelection selection = CURIO_SELECTION_ALL;

  add_order (builder, "1", "13085", june);
  add_order (builder, "2", "13086", june);
  add_order (builder, "3", "13085", july);

  g_autoptr (CurioFacts) facts = curio_facts_builder_finish (builder, NULL);
  g_autoptr (CurioLedger) ledger
      = curio_ledger_new (facts, &(CurioBooks){ CURIO_BOOKS_TRADING, NULL });
  g_autoptr (CurioMeasures) all = curio_measures_new (ledger, &selection);

  selection.from_day = july;
  g_autoptr (CurioMeasures) later = curio_measures_new (ledger, &selection);
  g_autofree char *whole = curio_customer_rule_describe_held (&rule, all);
  g_autofree char *part = curio_customer_rule_describe_held (&rule, later);

  g_assert_cmpstr (whole, ==, "First order in June 2011");
  g_assert_cmpstr (part, ==,
                   "First order in June 2011: 1 of 2 with an order in these "
                   "dates");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer-rule-words/kinds", test_kinds);
  g_test_add_func ("/customer-rule-words/held", test_held);
  return g_test_run ();
}
