/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From an audience to who is sent, who is held out and who is left out: each
 * customer has one fate. */

#include "spring-campaign.h"

#include "curio-error.h"

#include <string.h>

static void
test_picture (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioCampaignDraft) draft = make_draft (&plan);

  g_assert_cmpuint (draft->n, ==, 73);
  g_assert_cmpuint (draft->n_matched, ==, 67);
  g_assert_cmpuint (draft->n_by_reach[CURIO_REACH_NO_ADDRESS], ==, 2);
  g_assert_cmpuint (draft->n_by_reach[CURIO_REACH_OPTED_OUT], ==, 1);
  g_assert_cmpuint (draft->n_by_reach[CURIO_REACH_NOT_IN_FILE], ==, 2);
  g_assert_cmpuint (draft->n_by_reach[CURIO_REACH_NEGATIVE], ==, 1);
  g_assert_cmpuint (draft->n_held_out, ==, 14);
  g_assert_cmpuint (draft->n_sent, ==, 53);
  g_assert_null (draft->problem);
}

/* Asked for, those of negative spend are kept. */
static void
test_negative (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioCampaignDraft) draft = NULL;

  spring->audience.keep_negative = TRUE;
  draft = make_draft (&plan);
  g_assert_cmpuint (draft->n_matched, ==, 68);
  g_assert_cmpuint (draft->n_by_reach[CURIO_REACH_NEGATIVE], ==, 0);
}

/* One address, one message: to the customer who spent more. */
static void
test_same_address (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioContacts) contacts
      = people_file_read (&spring->people,
                          PEOPLE_HEADER "13000,ann@shop.example,,,,yes,\n"
                                        "13071,Ann@Shop.example,,,,yes,\n",
                          NULL);
  g_autoptr (CurioCampaignDraft) draft = NULL;

  plan.contacts = contacts;
  plan.hold_out_percent = 0;
  draft = make_draft (&plan);
  g_assert_cmpuint (draft->n_sent, ==, 1);
  g_assert_cmpstr (draft->rows[draft->sent[0]].customer_id, ==, "13071");
  g_assert_cmpuint (draft->n_by_reach[CURIO_REACH_SAME_ADDRESS], ==, 1);
  g_assert_null (draft->lift);
}

/* For Customer Match 13071 and 13000 are one person by the number, and 13000
 * and 13050 by the address: one of the three is written to, or held out. */
static void
test_same_person (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioContacts) contacts = people_file_read (
      &spring->people,
      PEOPLE_HEADER "13050,ann@shop.example,,,,yes,\n"
                    "13000,ann@shop.example,,,+442079460000,yes,\n"
                    "13071,,,,0044 20 7946 0000,yes,\n"
                    "13001,bob@shop.example,,,,yes,\n",
      NULL);

  plan.contacts = contacts;
  plan.preset = CURIO_PRESET_GOOGLE;
  plan.hold_out_percent = 50;
  for (plan.seed = 0; plan.seed < 16; plan.seed++)
    {
      g_autoptr (CurioCampaignDraft) draft = make_draft (&plan);

      g_assert_cmpuint (draft->n_sent, ==, 1);
      g_assert_cmpuint (draft->n_held_out, ==, 1);
      g_assert_cmpuint (draft->n_by_reach[CURIO_REACH_SAME_ADDRESS], ==, 2);
      for (guint i = 0; i < draft->n; i++)
        if (g_str_equal (draft->rows[i].customer_id, "13000")
            || g_str_equal (draft->rows[i].customer_id, "13050"))
          g_assert_cmpint (draft->rows[i].reach, ==, CURIO_REACH_SAME_ADDRESS);
    }
}

static char *
get_phone (const CurioCampaignDraft *draft, const char *id)
{
  for (guint i = 0; i < draft->n_sent; i++)
    if (g_str_equal (draft->rows[draft->sent[i]].customer_id, id))
      return curio_campaign_draft_get_cell (
          draft, i, curio_campaign_draft_count_cells (draft) - 1);
  g_error ("%s is not sent", id);
}

/* Beside an address stands no number that somebody else opted out of, refused
 * or is held out by, and none twice. */
static void
test_phones (SpringCampaign *spring, gconstpointer data)
{
  static const struct
  {
    const char *id;
    const char *phone;
  } expected[] = {
    {"13001",  ""             },
    { "13002", ""             },
    { "13003", "+442070000003"},
    { "13004", ""             },
    { "13005", "+442070000005"},
  };
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioContacts) contacts = people_file_read (
      &spring->people,
      PEOPLE_HEADER "13001,a@a.example,,,+442070000001,yes,\n"
                    "13002,b@a.example,,,+442070000002,yes,\n"
                    "13003,c@a.example,,,+442070000003,yes,\n"
                    "13004,d@a.example,,,+442070000005,yes,\n"
                    "13005,e@a.example,,,+442070000005,yes,\n"
                    "13011,f@a.example,,,+442070000001,,yes\n"
                    "13012,,,,+442070000002,no,\n",
      NULL);
  g_autoptr (CurioCampaignDraft) draft = NULL;

  plan.contacts = contacts;
  plan.hold_out_percent = 0;
  curio_column_choice_add (&plan.columns, CURIO_CAMPAIGN_COLUMN_PHONE);
  draft = make_draft (&plan);
  g_assert_cmpuint (draft->n_sent, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *phone = get_phone (draft, expected[i].id);

      g_assert_cmpstr (phone, ==, expected[i].phone);
    }
}

/* The two have one number; whichever of them is held out, it is not sent. */
static void
test_phone_held_out (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioContacts) contacts = people_file_read (
      &spring->people,
      PEOPLE_HEADER "13001,a@a.example,,,+442070000001,yes,\n"
                    "13002,b@a.example,,,+442070000001,yes,\n",
      NULL);

  plan.contacts = contacts;
  plan.hold_out_percent = 50;
  curio_column_choice_add (&plan.columns, CURIO_CAMPAIGN_COLUMN_PHONE);
  for (plan.seed = 0; plan.seed < 16; plan.seed++)
    {
      g_autoptr (CurioCampaignDraft) draft = make_draft (&plan);
      g_autofree char *phone = NULL;

      g_assert_cmpuint (draft->n_sent, ==, 1);
      phone = get_phone (draft, draft->rows[draft->sent[0]].customer_id);
      g_assert_cmpstr (phone, ==, "");
    }
}

static void
assert_problem (const CurioCampaignPlan *plan, const char *word)
{
  g_autoptr (CurioCampaignDraft) draft = make_draft (plan);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (draft->problem);
  if (strstr (draft->problem, word) == NULL)
    g_error ("“%s” does not say “%s”", draft->problem, word);
  g_assert_false (curio_campaign_draft_write (draft, "/dev/null/x.csv", FALSE,
                                              NULL, NULL, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY);
}

static void
test_problems (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  CurioCampaignAudience nobody = { 0 };
  g_autoptr (CurioContacts) one = people_file_read (
      &spring->people, PEOPLE_HEADER "13000,a@a.example,,,,yes,\n", NULL);
  g_autoptr (CurioContacts) none = people_file_read (
      &spring->people, PEOPLE_HEADER "13000,a@a.example,,,,,\n", NULL);

  plan.contacts = one;
  plan.hold_out_percent = 1;
  assert_problem (&plan, "leaves nobody");
  plan.contacts = none;
  assert_problem (&plan, "Nobody of this audience can be written to");
  plan.contacts = NULL;
  assert_problem (&plan, "needs e-mail addresses");
  plan.audience = &nobody;
  assert_problem (&plan, "Nobody is in this audience");
}

/* A list for reading needs no contacts, and has no empty columns then. */
static void
test_without_contacts (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioCampaignDraft) draft = NULL;

  plan.preset = CURIO_PRESET_PLAIN;
  curio_preset_get_usual (plan.preset, &plan.columns);
  plan.contacts = NULL;
  draft = make_draft (&plan);
  g_assert_cmpuint (draft->n_matched, ==, 72);
  g_assert_false (
      curio_column_choice_has (&draft->columns, CURIO_CAMPAIGN_COLUMN_EMAIL));
  g_assert_true (curio_column_choice_has (&draft->columns,
                                          CURIO_CAMPAIGN_COLUMN_CUSTOMER));
}

/* The sentence under the slider: base rate .24, 53 against 14. */
static void
test_lift (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  CurioBaseRates rates = { .days = 30 };
  g_autoptr (CurioCampaignDraft) draft = NULL;
  g_autoptr (CurioCampaignDraft) unknown = NULL;

  for (guint s = 0; s < CURIO_N_SEGMENTS; s++)
    {
      rates.n_customers[s] = 100;
      rates.n_ordered[s] = 24;
    }
  plan.base_rates = &rates;
  draft = make_draft (&plan);
  g_assert_cmpfloat_with_epsilon (draft->base_rate, 0.24, 1e-12);
  g_assert_cmpstr (
      draft->lift, ==,
      "14 customers, drawn at random, get no message; about 24\u00a0% of such "
      "customers order within 30 days anyway. You are likely (80\u00a0%) to "
      "see a difference if at least 64\u00a0% of the other 53 order.");
  /* All of these customers came in the last 30 days. */
  plan.base_rates = NULL;
  unknown = make_draft (&plan);
  g_assert_false (unknown->has_base_rate);
  g_assert_nonnull (strstr (unknown->lift, "not known"));
}

/* The same file twice is the same split. */
static void
test_again (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioCampaignDraft) first = make_draft (&plan);
  g_autoptr (CurioCampaignDraft) second = make_draft (&plan);
  g_autoptr (CurioCampaignDraft) other = NULL;
  guint n_moved = 0;

  plan.seed++;
  other = make_draft (&plan);
  for (guint i = 0; i < first->n; i++)
    {
      g_assert_cmpint (first->rows[i].reach, ==, second->rows[i].reach);
      n_moved += first->rows[i].reach != other->rows[i].reach;
    }
  g_assert_cmpuint (n_moved, >, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (SpringCampaign *spring, gconstpointer data);
  } tests[] = {
    {"/campaign/picture",           test_picture         },
    { "/campaign/negative",         test_negative        },
    { "/campaign/same-address",     test_same_address    },
    { "/campaign/same-person",      test_same_person     },
    { "/campaign/phones",           test_phones          },
    { "/campaign/phone-held-out",   test_phone_held_out  },
    { "/campaign/problems",         test_problems        },
    { "/campaign/without-contacts", test_without_contacts},
    { "/campaign/lift",             test_lift            },
    { "/campaign/again",            test_again           },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, SpringCampaign, NULL, spring_campaign_set_up,
                tests[i].run, spring_campaign_tear_down);
  return g_test_run ();
}
