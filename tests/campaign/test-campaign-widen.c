/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which larger audience is proposed: the whole of a segment of which a part is
 * there, else the neighbour of the same family; and what is said of it. */

#include "curio-campaign-widen.h"
#include "curio-campaign-words.h"

#include <string.h>

static const CurioRfm rfm = {
  .segments = {
    [CURIO_SEGMENT_LOYAL_CUSTOMERS] = { .n_customers = 1032 },
    [CURIO_SEGMENT_AT_RISK] = { .n_customers = 643 },
    [CURIO_SEGMENT_CANT_LOSE] = { .n_customers = 66 },
    [CURIO_SEGMENT_HIBERNATING] = { .n_customers = 1630 },
  },
};

static CurioAudienceGroup *
add (CurioCampaignAudience *audience, int segment)
{
  CurioAudienceGroup *group = curio_campaign_audience_add_group (audience);

  group->segment = segment;
  return group;
}

/* look/campaign.png: Can't Lose and the best of At Risk become both, whole. */
static void
test_part (void)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_auto (CurioCampaignAudience) expected = { 0 };
  g_auto (CurioCampaignAudience) wider = { 0 };

  add (&audience, CURIO_SEGMENT_AT_RISK)->min_spend_mills = 8000000;
  add (&audience, CURIO_SEGMENT_CANT_LOSE);
  audience.keep_negative = TRUE;
  add (&expected, CURIO_SEGMENT_CANT_LOSE);
  add (&expected, CURIO_SEGMENT_AT_RISK);
  expected.keep_negative = TRUE;
  g_assert_cmpint (curio_campaign_widen (&audience, &rfm, &wider), ==,
                   CURIO_SEGMENT_AT_RISK);
  g_assert_true (curio_campaign_audience_equal (&wider, &expected));
}

/* Of two parts the one of the larger segment; the other stays a part. */
static void
test_two_parts (void)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_auto (CurioCampaignAudience) wider = { 0 };

  add (&audience, CURIO_SEGMENT_AT_RISK)->due = TRUE;
  add (&audience, CURIO_SEGMENT_HIBERNATING)->due = TRUE;
  g_assert_cmpint (curio_campaign_widen (&audience, &rfm, &wider), ==,
                   CURIO_SEGMENT_HIBERNATING);
  g_assert_cmpuint (wider.n_groups, ==, 2);
  g_assert_true (wider.groups[0].due);
  g_assert_false (wider.groups[1].due);
}

/* A part of what is there as a whole adds nobody. */
static void
test_neighbour (void)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_auto (CurioCampaignAudience) wider = { 0 };

  add (&audience, CURIO_SEGMENT_CANT_LOSE);
  add (&audience, CURIO_SEGMENT_CANT_LOSE)->due = TRUE;
  g_assert_cmpint (curio_campaign_widen (&audience, &rfm, &wider), ==,
                   CURIO_SEGMENT_AT_RISK);
  curio_campaign_audience_clear (&wider);
  add (&audience, CURIO_SEGMENT_AT_RISK);
  g_assert_cmpint (curio_campaign_widen (&audience, &rfm, &wider), ==,
                   CURIO_SEGMENT_CANT_LOSE + 1);
}

static void
test_none (void)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  g_auto (CurioCampaignAudience) wider = { 0 };

  g_assert_cmpint (curio_campaign_widen (&audience, &rfm, &wider), ==, -1);
  /* No segment at all. */
  add (&audience, -1)->min_orders = 3;
  g_assert_cmpint (curio_campaign_widen (&audience, &rfm, &wider), ==, -1);
  /* The whole family. */
  add (&audience, CURIO_SEGMENT_AT_RISK);
  add (&audience, CURIO_SEGMENT_CANT_LOSE);
  add (&audience, CURIO_SEGMENT_HIBERNATING);
  g_assert_cmpint (curio_campaign_widen (&audience, &rfm, &wider), ==, -1);
  g_assert_cmpuint (wider.n_groups, ==, 0);
}

static void
test_words (void)
{
  const CurioCampaignDraft wider
      = { .n_matched = 709, .visible_rate = 0.357, .base_rate = 0.24 };
  g_autofree char *words = curio_campaign_describe_wider (&wider, "At Risk");

  g_assert_cmpstr (words, ==,
                   "With all of At Risk added (709 customers), 36\u00a0% "
                   "against 24\u00a0% would be enough.");
}

/* Two rates that differ are never said to be the same. */
static void
test_small_rates (void)
{
  static const struct
  {
    double visible, base;
    const char *says;
  } cases[] = {
    {0.0334,   0.026,   "3.3\u00a0% against 2.6\u00a0%"  },
    { 0.244,   0.236,   "24.4\u00a0% against 23.6\u00a0%"},
    { 0.13,    0.052,   "13\u00a0% against 5.2\u00a0%"   },
    { 0.02648, 0.02642, "2.65\u00a0% against 2.64\u00a0%"},
    { 0.5,     0,       "50\u00a0% against 0\u00a0%"     },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CurioCampaignDraft draft = { .n_matched = 709,
                                         .n_sent = 600,
                                         .n_held_out = 109,
                                         .base_days = 30,
                                         .has_base_rate = TRUE,
                                         .has_visible_rate = TRUE,
                                         .visible_rate = cases[i].visible,
                                         .base_rate = cases[i].base };
      g_autofree char *wider = curio_campaign_describe_wider (&draft, "A");
      g_autofree char *lift = curio_campaign_describe_lift (&draft);
      g_auto (GStrv) parts = g_strsplit (cases[i].says, " against ", 2);
      g_autofree char *sentence = g_strdup_printf (
          "109 customers, drawn at random, get no message; about %s of such "
          "customers order within 30 days anyway. You are likely (80\u00a0%%) "
          "to see a difference if at least %s of the other 600 order.",
          parts[1], parts[0]);

      g_assert_nonnull (strstr (wider, cases[i].says));
      g_assert_cmpstr (lift, ==, sentence);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/campaign-widen/part", test_part);
  g_test_add_func ("/campaign-widen/two-parts", test_two_parts);
  g_test_add_func ("/campaign-widen/neighbour", test_neighbour);
  g_test_add_func ("/campaign-widen/none", test_none);
  g_test_add_func ("/campaign-widen/words", test_words);
  g_test_add_func ("/campaign-widen/small-rates", test_small_rates);
  return g_test_run ();
}
