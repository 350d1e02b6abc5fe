/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two campaigns on the same customers: whom the first holds out the second
 * leaves alone, as long as the result of the first is open. */

#include "spring-campaign.h"

#include "curio-error.h"
#include "curio-register-folder.h"
#include "remove-tree.h"
#include "written-table.h"

#include <string.h>

/* Sent on 1 November: its 30 days are over with the 30th. */
#define SENT_DAY curio_day_new (2011, 11, 1)
#define LAST_DAY curio_day_new (2011, 11, 30)

static CurioRegistered *
make_campaign (const char *name, const char *sent, const char *held_out)
{
  CurioRegistered *campaign = g_new0 (CurioRegistered, 1);

  campaign->name = g_strdup (name);
  campaign->sent_day = SENT_DAY;
  campaign->sent = g_strsplit (sent, "|", -1);
  campaign->held_out = g_strsplit (held_out, "|", -1);
  return campaign;
}

/* Takes CAMPAIGNS, NULL-terminated, the newest first. */
static CurioRunning *
make_running (gint32 day, CurioContacts *contacts,
              CurioRegistered *const *campaigns)
{
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify)curio_registered_free);

  for (; *campaigns != NULL; campaigns++)
    g_ptr_array_add (list, *campaigns);
  return curio_running_new (list, day, contacts);
}

static void
assert_found (const CurioRunning *running, CurioRunningRole role,
              const char *id, const char *expected)
{
  const CurioRunningCampaign *found
      = curio_running_find (running, role, id, NULL, FALSE);

  g_assert_cmpstr (found != NULL ? found->name : NULL, ==, expected);
}

static void
test_days (void)
{
  for (gint32 day = SENT_DAY - 1; day <= LAST_DAY + 1; day++)
    {
      CurioRegistered *const campaigns[]
          = { make_campaign ("One", "13001", "13002"), NULL };
      g_autoptr (CurioRunning) running = make_running (day, NULL, campaigns);
      const char *name = day <= LAST_DAY ? "One" : NULL;

      assert_found (running, CURIO_RUNNING_HELD_OUT, "13002", name);
      assert_found (running, CURIO_RUNNING_HELD_OUT, "13001", NULL);
      assert_found (running, CURIO_RUNNING_WRITTEN, "13001", name);
      if (name != NULL)
        g_assert_cmpint (running->campaigns[0].last_day, ==, LAST_DAY);
    }
}

/* The newest of two is named; one that was taken off the list counts not. */
static void
test_newest (void)
{
  CurioRegistered *const campaigns[]
      = { make_campaign ("Gone", "", "13001|13002"),
          make_campaign ("New", "13003", "13001"),
          make_campaign ("Old", "13003", "13001|13003"), NULL };
  g_autoptr (CurioRunning) running = NULL;

  campaigns[0]->is_removed = TRUE;
  running = make_running (SENT_DAY, NULL, campaigns);
  g_assert_cmpuint (running->n, ==, 2);
  assert_found (running, CURIO_RUNNING_HELD_OUT, "13001", "New");
  assert_found (running, CURIO_RUNNING_HELD_OUT, "13002", NULL);
  assert_found (running, CURIO_RUNNING_HELD_OUT, "13003", "Old");
  assert_found (running, CURIO_RUNNING_WRITTEN, "13003", "New");
}

/* 13000 has no address; 13070 and 13071 are not among the contacts. */
static CurioRunning *
open_one (SpringCampaign *spring)
{
  CurioRegistered *const campaigns[]
      = { make_campaign ("Before", "13020|13021|13022",
                         "13000|13010|13011|13070"),
          NULL };

  return make_running (LAST_DAY, spring->contacts, campaigns);
}

static void
assert_says (const char *text, const char *part)
{
  if (text == NULL || strstr (text, part) == NULL)
    g_error ("“%s” does not say “%s”", text, part);
}

/* 67 could be written to: two of them are held out, three were written to. */
static void
test_left_out (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioRunning) running = open_one (spring);
  g_autoptr (CurioCampaignDraft) draft = NULL;

  plan.running = running;
  draft = make_draft (&plan);
  g_assert_cmpuint (draft->n_held_elsewhere, ==, 2);
  g_assert_cmpuint (draft->n_by_reach[CURIO_REACH_HELD_ELSEWHERE], ==, 2);
  g_assert_cmpuint (draft->n_written_lately, ==, 3);
  g_assert_cmpuint (draft->n_by_reach[CURIO_REACH_WRITTEN_LATELY], ==, 0);
  g_assert_cmpuint (draft->n_matched, ==, 65);
  assert_says (draft->held_elsewhere,
               "2 of these customers are held out of “Before” (open until 30 "
               "Nov 2011). They get no message here either");
  assert_says (draft->written_lately,
               "3 of these customers were written to by “Before” (open until "
               "30 Nov 2011). A second message");
}

static void
test_asked_for (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioRunning) running = open_one (spring);
  g_autoptr (CurioCampaignDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  plan.running = running;
  plan.writes_to_held_out = TRUE;
  plan.leaves_out_written = TRUE;
  draft = make_draft (&plan);
  g_assert_cmpuint (draft->n_held_elsewhere, ==, 2);
  g_assert_cmpuint (draft->n_by_reach[CURIO_REACH_HELD_ELSEWHERE], ==, 0);
  g_assert_cmpuint (draft->n_by_reach[CURIO_REACH_WRITTEN_LATELY], ==, 3);
  g_assert_cmpuint (draft->n_matched, ==, 64);
  assert_says (draft->held_elsewhere, "That spoils its result.");
  assert_says (draft->written_lately, "They get no second message.");
  g_assert_true (curio_campaign_draft_check_running (draft, running, &error));
  g_assert_no_error (error);
}

/* The file of those not sent names the campaign. */
static void
test_not_sent (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioRunning) running = open_one (spring);
  g_autoptr (CurioCampaignDraft) draft = NULL;
  g_autofree char *path = curio_campaign_make_not_sent_path (spring->path);
  g_autoptr (GPtrArray) not_sent = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  plan.running = running;
  draft = make_draft (&plan);
  curio_campaign_draft_write (draft, spring->path, FALSE, NULL, NULL, NULL,
                              &error);
  g_assert_no_error (error);
  not_sent = written_table_read (path, plan.preset);
  for (guint i = 1; i < not_sent->len; i++)
    {
      const char *id = written_table_get (not_sent, i, "customer_id");

      if (!g_str_equal (id, "13010") && !g_str_equal (id, "13011"))
        continue;
      n++;
      g_assert_cmpstr (written_table_get (not_sent, i, "reason"), ==,
                       "held-out-elsewhere");
      g_assert_cmpstr (written_table_get (not_sent, i, "explanation"), ==,
                       "Held out of another campaign whose result is still "
                       "open: Before");
    }
  g_assert_cmpuint (n, ==, 2);
}

/* By another customer number the person is the same. */
static void
test_same_person (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioContacts) contacts = people_file_read (
      &spring->people,
      PEOPLE_HEADER "13001,ann@shop.example,,,+442070000001,yes,\n"
                    "13002,Ann@Shop.example,,,,yes,\n"
                    "13003,bob@shop.example,,,+442070000001,yes,\n"
                    "13004,cat@shop.example,,,,yes,\n",
      NULL);
  CurioRegistered *const campaigns[]
      = { make_campaign ("Before", "", "13001"), NULL };
  g_autoptr (CurioRunning) running
      = make_running (SENT_DAY, contacts, campaigns);

  plan.contacts = contacts;
  plan.hold_out_percent = 0;
  plan.running = running;
  curio_column_choice_add (&plan.columns, CURIO_CAMPAIGN_COLUMN_PHONE);
  {
    g_autoptr (CurioCampaignDraft) draft = make_draft (&plan);

    /* By e-mail Bob is another person, but the number is Ann's. */
    g_assert_cmpuint (draft->n_sent, ==, 2);
    g_assert_cmpuint (draft->n_by_reach[CURIO_REACH_HELD_ELSEWHERE], ==, 2);
    for (guint i = 0; i < draft->n_sent; i++)
      g_assert_cmpstr (draft->rows[draft->sent[i]].phone, ==, "");
  }
  plan.preset = CURIO_PRESET_GOOGLE;
  {
    g_autoptr (CurioCampaignDraft) draft = make_draft (&plan);

    g_assert_cmpuint (draft->n_sent, ==, 1);
    g_assert_cmpstr (draft->rows[draft->sent[0]].customer_id, ==, "13004");
  }
}

/* Registered while the other was planned. */
static void
test_meanwhile (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioRunning) running = open_one (spring);
  g_autoptr (CurioCampaignDraft) before = NULL;
  g_autoptr (CurioCampaignDraft) after = NULL;
  g_autoptr (GError) error = NULL;

  plan.hold_out_percent = 0;
  before = make_draft (&plan);
  g_assert_false (
      curio_campaign_draft_check_running (before, running, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_DATA);
  assert_says (error->message, "“Before” holds out 2 of these customers");
  g_clear_error (&error);
  plan.running = running;
  after = make_draft (&plan);
  g_assert_true (curio_campaign_draft_check_running (after, running, &error));
  g_assert_no_error (error);
}

/* Registered while the files of the other were written: its own entry, which
 * is there by then, is no reason. */
static void
test_clash (SpringCampaign *spring, gconstpointer data)
{
  CurioCampaignPlan plan = spring_campaign_make_plan (spring);
  g_autoptr (CurioSource) source
      = curio_source_new_server ("host=/nonexistent dbname=shop", "retail");
  g_autofree char *key = curio_source_make_key (source);
  g_autoptr (CurioRegistered) other
      = make_campaign ("Other", "13020", "13000|13010|13011|13070");
  g_autoptr (CurioCampaignDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  plan.hold_out_percent = 0;
  draft = make_draft (&plan);
  other->receipt = g_strdup ("{}\n");
  g_assert_true (curio_register_folder_add (key, other, &error));
  g_assert_no_error (error);
  g_assert_true (curio_campaign_draft_check_clash (draft, source, LAST_DAY,
                                                   NULL, other->id, &error));
  g_assert_no_error (error);
  g_assert_true (curio_campaign_draft_check_clash (draft, source, LAST_DAY + 1,
                                                   NULL, "mine", &error));
  g_assert_false (curio_campaign_draft_check_clash (draft, source, LAST_DAY,
                                                    NULL, "mine", &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_DATA);
  assert_says (error->message,
               "“Other” was registered at the same time, and 2 of the "
               "customers in these files are to be left to it");
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("curio-running-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/running/days", test_days);
  g_test_add_func ("/running/newest", test_newest);
#define ADD(name, test)                                                       \
  g_test_add ("/running/" name, SpringCampaign, NULL, spring_campaign_set_up, \
              test, spring_campaign_tear_down)
  ADD ("clash", test_clash);
  ADD ("left-out", test_left_out);
  ADD ("asked-for", test_asked_for);
  ADD ("not-sent", test_not_sent);
  ADD ("same-person", test_same_person);
  ADD ("meanwhile", test_meanwhile);
#undef ADD
  status = g_test_run ();
  remove_tree (home);
  return status;
}
