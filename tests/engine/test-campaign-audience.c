/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is in an audience, by hand. */

#include "curio-campaign-audience.h"
#include "curio-movement.h"
#include "shop-fixture.h"

#define UK "United Kingdom"

/* As in test-customer-rule.c, and 7 who took back more than they bought.  As
 * of 11 February, of pounds: 1 spent 1.000 in two orders, 2 0.400, 3 0.300, 4
 * 0.200, 5 0.100, 6 0.000 (0.500 bought, 0.500 taken back), 7 -0.150. */
static const ShopLine shop[] = {
  {"1",   "A",  "X", 1,  "2010-01-01", 500, "1", UK    },
  { "2",  "A",  "X", 1,  "2010-01-02", 400, "2", UK    },
  { "3",  "BB", "X", 1,  "2010-01-03", 300, "3", UK    },
  { "4",  "BB", "X", 1,  "2010-01-04", 200, "4", UK    },
  { "5",  "C",  "X", 1,  "2010-01-05", 100, "5", "EIRE"},
  { "6",  "C",  "X", 1,  "2010-02-01", 500, "1", UK    },
  { "7",  "A",  "X", 1,  "2010-02-10", 500, "6", UK    },
  { "C8", "DD", "X", -1, "2010-02-10", 500, "6", UK    },
  { "9",  "A",  "X", 1,  "2010-01-06", 100, "7", "EIRE"},
  { "C9", "A",  "X", -1, "2010-01-07", 250, "7", "EIRE"},
};

typedef struct
{
  CurioLedger *ledger;
  CurioMeasures *measures;
  CurioCampaignAudience audience;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  const CurioSelection all = CURIO_SELECTION_ALL;

  self->ledger = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  self->measures = curio_measures_new (self->ledger, &all);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  curio_campaign_audience_clear (&self->audience);
  curio_measures_free (self->measures);
  curio_ledger_unref (self->ledger);
}

/* As "1 6 -1": the customers, and how many of a negative spend. */
static void
assert_finds (Fixture *self, const char *expected)
{
  guint n, n_negative;
  g_autofree CurioScored *found = curio_campaign_audience_find (
      &self->audience, self->measures, &n, &n_negative);
  g_autoptr (GString) text = g_string_new (NULL);
  CurioAudienceSum sum;
  gint64 net = 0;

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "%s ",
                              curio_facts_get_customer_id (self->ledger->facts,
                                                           found[i].customer));
      net += found[i].monetary_mills;
    }
  g_string_append_printf (text, "-%u", n_negative);
  g_assert_cmpstr (text->str, ==, expected);
  curio_campaign_audience_measure (&self->audience, self->measures, &sum);
  g_assert_cmpuint (sum.n, ==, n);
  g_assert_cmpuint (sum.n_negative, ==, n_negative);
  g_assert_cmpint (sum.net_mills, ==, net);
}

/* Empties the audience and begins it anew. */
static CurioAudienceGroup *
begin (Fixture *self)
{
  curio_campaign_audience_clear (&self->audience);
  return curio_campaign_audience_add_group (&self->audience);
}

static void
test_everybody (Fixture *self, gconstpointer data)
{
  assert_finds (self, "-0"); /* no group, nobody */
  begin (self);
  assert_finds (self, "1 2 3 4 5 6 -1");
  self->audience.keep_negative = TRUE;
  assert_finds (self, "1 2 3 4 5 6 7 -0");
  /* Each is there once, in however many groups. */
  curio_campaign_audience_add_group (&self->audience);
  assert_finds (self, "1 2 3 4 5 6 7 -0");
}

static void
test_limits (Fixture *self, gconstpointer data)
{
  CurioAudienceGroup *group = begin (self);

  group->min_spend_mills = 200;
  assert_finds (self, "1 2 3 4 -0");
  group->min_spend_mills = 201;
  assert_finds (self, "1 2 3 -0");
  group->max_spend_mills = 400;
  assert_finds (self, "2 3 -0");
  group = begin (self);
  group->min_orders = 2;
  assert_finds (self, "1 -0");
  group = begin (self);
  group->max_orders = 1;
  assert_finds (self, "2 3 4 5 6 -1");
  group = begin (self);
  group->last_order_from = shop_day ("2010-01-04");
  assert_finds (self, "1 4 5 6 -1");
  group->last_order_to = shop_day ("2010-02-01");
  assert_finds (self, "1 4 5 -1");
  group->max_spend_mills = -1; /* only 7, who is not kept */
  assert_finds (self, "-1");
}

static void
test_countries (Fixture *self, gconstpointer data)
{
  const CurioFacts *facts = self->ledger->facts;
  CurioAudienceGroup *group = begin (self);

  curio_audience_group_add_country (group, facts->n_countries,
                                    shop_find (facts->countries, "EIRE"));
  assert_finds (self, "5 -1");
  curio_audience_group_add_country (group, facts->n_countries,
                                    shop_find (facts->countries, UK));
  assert_finds (self, "1 2 3 4 5 6 -1");
}

/* Chosen one by one, and narrowed like everybody else; chosen none is nobody.
 */
static void
test_customers (Fixture *self, gconstpointer data)
{
  const CurioFacts *facts = self->ledger->facts;
  const guint32 chosen[]
      = { shop_find (facts->customers, "5"), shop_find (facts->customers, "2"),
          shop_find (facts->customers, "7"),
          shop_find (facts->customers, "5") };
  CurioAudienceGroup *group = begin (self);

  curio_audience_group_set_customers (group, chosen, G_N_ELEMENTS (chosen));
  g_assert_cmpuint (group->n_customers, ==, 3);
  assert_finds (self, "2 5 -1");
  group->min_spend_mills = 101;
  assert_finds (self, "2 -0");
  curio_audience_group_set_customers (group, chosen, 0);
  assert_finds (self, "-0");
  curio_audience_group_set_customers (group, NULL, 0);
  assert_finds (self, "1 2 3 4 -0");
}

static void
test_products (Fixture *self, gconstpointer data)
{
  const CurioFacts *facts = self->ledger->facts;
  guint32 a = shop_find (facts->products, "A");
  guint32 c = shop_find (facts->products, "C");
  guint32 dd = shop_find (facts->products, "DD");
  CurioAudienceGroup *group = begin (self);

  curio_audience_group_add_bought (group, a);
  assert_finds (self, "1 2 6 -1");
  curio_audience_group_add_bought (group, c);
  curio_audience_group_add_bought (group, c);
  g_assert_cmpuint (group->n_bought, ==, 2);
  assert_finds (self, "1 -0");
  group = begin (self);
  curio_audience_group_add_bought (group, a);
  curio_audience_group_add_not_bought (group, c);
  assert_finds (self, "2 6 -1");
  /* Only cancelled: nobody bought it. */
  group = begin (self);
  curio_audience_group_add_bought (group, dd);
  assert_finds (self, "-0");
  group = begin (self);
  curio_audience_group_add_not_bought (group, dd);
  assert_finds (self, "1 2 3 4 5 6 -1");
  group = begin (self);
  curio_audience_group_add_bought (group, CURIO_AUDIENCE_UNKNOWN);
  assert_finds (self, "-0");
  group = begin (self);
  curio_audience_group_add_not_bought (group, CURIO_AUDIENCE_UNKNOWN);
  assert_finds (self, "1 2 3 4 5 6 -1");
}

/* What was bought on or after the as-of day is not known then. */
static void
test_as_of (Fixture *self, gconstpointer data)
{
  CurioSelection then = CURIO_SELECTION_ALL;
  CurioAudienceGroup *group = begin (self);

  curio_audience_group_add_bought (
      group, shop_find (self->ledger->facts->products, "C"));
  assert_finds (self, "1 5 -0");
  then.as_of_day = shop_day ("2010-02-01");
  curio_measures_free (self->measures);
  self->measures = curio_measures_new (self->ledger, &then);
  assert_finds (self, "5 -0");
}

/* Groups are added up, conditions narrow.  With 7 in it the scores are not
 * those of test-customer-rule.c; so each segment is asked of the scores. */
static void
test_segments (Fixture *self, gconstpointer data)
{
  const CurioRfm *rfm = &self->measures->rfm;

  for (guint s = 0; s < CURIO_N_SEGMENTS; s++)
    {
      CurioAudienceGroup *group = begin (self);
      guint expected = 0;
      CurioAudienceSum sum;

      group->segment = (int)s;
      group->min_spend_mills = 300;
      group = curio_campaign_audience_add_group (&self->audience);
      group->max_spend_mills = 100;
      for (guint i = 0; i < rfm->n; i++)
        expected += (rfm->customers[i].segment == s
                     && rfm->customers[i].monetary_mills >= 300)
                    || (rfm->customers[i].monetary_mills <= 100
                        && rfm->customers[i].monetary_mills >= 0);
      curio_campaign_audience_measure (&self->audience, self->measures, &sum);
      g_assert_cmpuint (sum.n, ==, expected);
      g_assert_cmpuint (sum.n_negative, ==, 1);
    }
}

/* Five orders, ten days apart, and the sixth is 15 days off: due.  As of the
 * day of the fifth nobody is.  Others have no rhythm. */
static void
test_due (Fixture *self, gconstpointer data)
{
  static const ShopLine lines[] = {
    {"1",  "A", "X", 1, "2010-03-01", 500, "1", UK},
    { "2", "A", "X", 1, "2010-03-11", 500, "1", UK},
    { "3", "A", "X", 1, "2010-03-21", 500, "1", UK},
    { "4", "A", "X", 1, "2010-03-31", 500, "1", UK},
    { "5", "A", "X", 1, "2010-04-10", 500, "1", UK},
    { "6", "A", "X", 1, "2010-04-24", 500, "2", UK},
  };
  CurioSelection then = CURIO_SELECTION_ALL;
  CurioAudienceGroup *group;

  curio_measures_free (self->measures);
  curio_ledger_unref (self->ledger);
  self->ledger = shop_open (CURIO_BOOKS_TRADING, lines, G_N_ELEMENTS (lines));
  self->measures = curio_measures_new (self->ledger, &then);
  group = begin (self);
  group->due = TRUE;
  assert_finds (self, "1 -0");
  group->min_orders = 6;
  assert_finds (self, "-0");
  then.as_of_day = shop_day ("2010-04-11");
  curio_measures_free (self->measures);
  self->measures = curio_measures_new (self->ledger, &then);
  group->min_orders = 0;
  assert_finds (self, "-0");
}

/* A rule becomes the conditions that say the same. */
static void
test_rules (Fixture *self, gconstpointer data)
{
  const CurioFacts *facts = self->ledger->facts;
  const CurioCustomerRule rules[] = {
    {.kind = CURIO_CUSTOMER_RULE_ALL                      },
    {  .kind = CURIO_CUSTOMER_RULE_SEGMENT,
     .segment = CURIO_SEGMENT_HIBERNATING },
    {                     .kind = CURIO_CUSTOMER_RULE_FLOW,
     .from = CURIO_NOT_YET_CUSTOMERS,
     .segment = CURIO_N_SEGMENTS,
     .since = shop_day ("2010-01-05") },
    {                      .kind = CURIO_CUSTOMER_RULE_FLOW,
     .from = CURIO_SEGMENT_HIBERNATING,
     .segment = CURIO_SEGMENT_HIBERNATING,
     .since = shop_day ("2010-01-06") },
    {                         .kind = CURIO_CUSTOMER_RULE_COHORT,
     .month = curio_month_of_day (shop_day ("2010-01-01")),
     .later = 1 },
    {                                               .kind = CURIO_CUSTOMER_RULE_TOP,                                                                                 .percent = 40 },
    { .kind = CURIO_CUSTOMER_RULE_PRODUCT,
     .product = shop_find (facts->products, "BB") },
    {                                                .kind = CURIO_CUSTOMER_RULE_COUNTRY,
     .country = shop_find (facts->countries, "EIRE") },
  };

  self->audience.keep_negative = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree guint8 *mask = NULL;
      g_autofree CurioScored *found = NULL;
      guint n, expected;

      curio_campaign_audience_clear (&self->audience);
      self->audience.keep_negative = TRUE;
      curio_campaign_audience_add_rule (&self->audience, &rules[i]);
      mask = curio_customer_rule_find (&rules[i], self->measures, &expected);
      found = curio_campaign_audience_find (&self->audience, self->measures,
                                            &n, NULL);
      g_assert_cmpuint (n, ==, expected);
      for (guint c = 0; c < n; c++)
        g_assert_true (mask[found[c].customer]);
    }
}

static void
test_value (Fixture *self, gconstpointer data)
{
  g_auto (CurioCampaignAudience) copy = { 0 };
  CurioAudienceGroup *group = begin (self);

  group->segment = CURIO_SEGMENT_AT_RISK;
  curio_audience_group_add_country (group, self->ledger->facts->n_countries,
                                    0);
  curio_audience_group_add_bought (group, 1);
  curio_campaign_audience_add_group (&self->audience)->min_orders = 2;
  curio_campaign_audience_copy (&self->audience, &copy);
  g_assert_true (curio_campaign_audience_equal (&self->audience, &copy));
  copy.keep_negative = TRUE;
  g_assert_false (curio_campaign_audience_equal (&self->audience, &copy));
  copy.keep_negative = FALSE;
  copy.groups[0].bought[0] = 2; /* not shared with the original */
  g_assert_false (curio_campaign_audience_equal (&self->audience, &copy));
  g_assert_cmpuint (self->audience.groups[0].bought[0], ==, 1);
  curio_campaign_audience_remove_group (&copy, 0);
  g_assert_cmpuint (copy.n_groups, ==, 1);
  g_assert_cmpuint (copy.groups[0].min_orders, ==, 2);
}

/* Names are kept, numbers are not; what is gone finds nobody. */
static void
test_carry (Fixture *self, gconstpointer data)
{
  g_autoptr (CurioLedger) other
      = shop_open (CURIO_BOOKS_TRADING, shop + 2, 4); /* 3 4 5 1; BB and C */
  const CurioFacts *from = self->ledger->facts, *to = other->facts;
  const CurioSelection all = CURIO_SELECTION_ALL;
  CurioAudienceGroup *group = begin (self);

  curio_audience_group_add_bought (group, shop_find (from->products, "C"));
  curio_audience_group_add_country (group, from->n_countries,
                                    shop_find (from->countries, "EIRE"));
  g_assert_true (curio_campaign_audience_carry (&self->audience, from, to));
  curio_measures_free (self->measures);
  self->measures = curio_measures_new (other, &all);
  {
    guint n;
    g_autofree CurioScored *found = curio_campaign_audience_find (
        &self->audience, self->measures, &n, NULL);

    g_assert_cmpuint (n, ==, 1);
    g_assert_cmpstr (curio_facts_get_customer_id (to, found[0].customer), ==,
                     "5");
  }
  group = begin (self);
  curio_audience_group_add_bought (group, shop_find (from->products, "DD"));
  g_assert_false (curio_campaign_audience_carry (&self->audience, from, to));
  assert_finds (self, "-0");
  /* 7 is not there. */
  group = begin (self);
  curio_audience_group_set_customers (
      group,
      (guint32[]){ shop_find (from->customers, "7"),
                   shop_find (from->customers, "5") },
      2);
  g_assert_false (curio_campaign_audience_carry (&self->audience, from, to));
  g_assert_cmpuint (group->n_customers, ==, 1);
  g_assert_cmpuint (group->customers[0], ==, shop_find (to->customers, "5"));
  /* Of those chosen nobody is left: that is not everybody. */
  group = begin (self);
  curio_audience_group_set_customers (
      group, (guint32[]){ shop_find (from->customers, "7") }, 1);
  g_assert_false (curio_campaign_audience_carry (&self->audience, from, to));
  assert_finds (self, "-0");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    {"everybody",  test_everybody},
    { "limits",    test_limits   },
    { "countries", test_countries},
    { "products",  test_products },
    { "customers", test_customers},
    { "as-of",     test_as_of    },
    { "segments",  test_segments },
    { "due",       test_due      },
    { "rules",     test_rules    },
    { "value",     test_value    },
    { "carry",     test_carry    },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path
          = g_strconcat ("/campaign-audience/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, set_up, tests[i].run, tear_down);
    }
  return g_test_run ();
}
