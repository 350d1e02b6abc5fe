/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The register in a database: whole or not at all, and one name once, whoever
 * comes at the same moment. */
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "campaign-table-fixture.h"

#define N_RIVALS 6

/* --- what is written ----------------------------------------------------- */

static void
test_round_trip (void)
{
  const char *name = "Win back “Can't Lose”, 50 % 🎁; DROP TABLE x";
  g_autoptr (CurioCampaignTable) table = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  CurioRegistered *campaign;

  make_lines ();
  table = open_as ("boss");
  g_assert_cmpint (curio_campaign_table_get_state (table), ==,
                   CURIO_CAMPAIGN_TABLE_UNMADE);
  assert_answer ("SELECT to_regnamespace('curio') IS NULL", "t");
  add (table, name);
  g_assert_cmpint (curio_campaign_table_get_state (table), ==,
                   CURIO_CAMPAIGN_TABLE_READY);
  list = curio_campaign_table_list (table, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  campaign = list->pdata[0];
  g_assert_cmpstr (campaign->name, ==, name);
  g_assert_cmpstr (campaign->by, ==, "boss");
  g_assert_cmpint (campaign->sent_day, ==, curio_day_new (2011, 12, 10));
  g_assert_cmpstr (campaign->receipt, ==, "{\"seed\": 2026}");
  g_assert_true (campaign->is_shared && !campaign->is_removed);
  g_assert_cmpint (ABS (campaign->registered_us - g_get_real_time ()), <,
                   600 * G_USEC_PER_SEC);
  g_assert_cmpuint (campaign->n_sent, ==, 5);
  g_assert_cmpuint (campaign->n_held_out, ==, 2);
  for (const char *const *id = (const char *const[]){ "13085", "a\"b", "c\\d",
                                                      "e,{f}", "NULL", NULL };
       *id; id++)
    g_assert_true (g_strv_contains ((const char *const *)campaign->sent, *id));
  g_assert_true (
      g_strv_contains ((const char *const *)campaign->held_out, "g'h"));
  assert_answer ("SELECT version FROM curio.register_version", "1");
}

/* What is known is not asked for again: a mark that was put there stays. */
static void
test_known (void)
{
  g_autoptr (CurioCampaignTable) table = NULL;
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  CurioRegistered *campaign;

  make_lines ();
  table = open_as ("boss");
  add (table, "Old");
  known = curio_campaign_table_list (table, NULL, &error);
  g_assert_no_error (error);
  campaign = known->pdata[0];
  g_free (campaign->held_out[1]);
  campaign->held_out[1] = g_strdup ("marked");
  g_free (campaign->receipt);
  campaign->receipt = g_strdup ("marked");
  add (table, "New");
  list = curio_campaign_table_list (table, known, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  campaign = list->pdata[0];
  g_assert_cmpstr (campaign->name, ==, "New");
  g_assert_cmpstr (campaign->receipt, ==, "{\"seed\": 2026}");
  g_assert_cmpuint (campaign->n_sent, ==, 5);
  g_assert_cmpuint (campaign->n_held_out, ==, 2);
  campaign = list->pdata[1];
  g_assert_cmpstr (campaign->name, ==, "Old");
  g_assert_cmpstr (campaign->receipt, ==, "marked");
  g_assert_cmpstr (campaign->held_out[1], ==, "marked");
  g_assert_cmpuint (campaign->n_sent, ==, 5);
  g_assert_cmpuint (campaign->n_held_out, ==, 2);
}

/* One transaction: a customer cannot be sent and held out, so nothing of such
 * a campaign is there, and neither are the tables that were made for it. */
static void
test_all_or_nothing (void)
{
  g_autoptr (CurioCampaignTable) table = NULL;
  g_autoptr (CurioRegistered) campaign = make_campaign ("Half");
  g_autoptr (GError) error = NULL;

  make_lines ();
  table = open_as ("boss");
  g_free (campaign->held_out[0]);
  campaign->held_out[0] = g_strdup ("13085");
  g_assert_false (curio_campaign_table_add (table, campaign, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_QUERY);
  assert_answer ("SELECT to_regnamespace('curio') IS NULL", "t");
}

static gpointer
add_in_thread_cb (gpointer data)
{
  GError *error = NULL;

  g_assert_false (add_to (data, "Lost", &error));
  return error;
}

/* The server is told to drop the connection while the customers are on their
 * way: they wait for a lock that this test holds. */
static void
test_lost (void)
{
  g_autoptr (CurioCampaignTable) table = NULL;
  g_autoptr (GError) error = NULL;
  GThread *thread;

  make_lines ();
  table = open_as ("boss");
  add (table, "First");
  run ("CREATE FUNCTION public.wait() RETURNS trigger LANGUAGE plpgsql AS"
       " 'BEGIN PERFORM pg_sleep(60); RETURN NEW; END';"
       "CREATE TRIGGER wait BEFORE INSERT ON curio.campaign_customer"
       " FOR EACH ROW EXECUTE FUNCTION public.wait();");
  thread = g_thread_new ("add", add_in_thread_cb, table);
  for (g_autofree char *n = NULL; g_strcmp0 (n, "1") != 0;)
    {
      g_usleep (10 * 1000);
      g_free (n);
      n = ask ("SELECT count(*) FROM pg_stat_activity WHERE wait_event ="
               " 'PgSleep' AND datname = current_database()");
    }
  run ("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
       " WHERE wait_event = 'PgSleep' AND datname = current_database()");
  error = g_thread_join (thread);
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_LOST);
  assert_answer ("SELECT string_agg(name, ',') FROM curio.campaign", "First");
}

/* --- one name ------------------------------------------------------------ */

static void
test_taken (void)
{
  g_autoptr (CurioCampaignTable) anna = NULL;
  g_autoptr (CurioCampaignTable) ben = NULL;
  g_autoptr (GError) error = NULL;

  make_lines ();
  run ("GRANT CREATE ON DATABASE postgres TO anna;");
  {
    g_autofree char *grant
        = g_strdup_printf ("GRANT CREATE ON DATABASE %s TO anna", database);

    run (grant);
  }
  anna = open_as ("anna");
  add (anna, "Spring");
  ben = open_as ("ben");
  g_assert_cmpint (curio_campaign_table_get_state (ben), ==,
                   CURIO_CAMPAIGN_TABLE_READY);
  assert_listed (ben, 1, "Spring");
  g_assert_false (add_to (ben, "Spring", &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "by anna on "));
  /* The connection is as good as before. */
  add (ben, "Summer");
  assert_listed (anna, 2, "Summer");
}

/* Processes that all register the same name: the schema is made once, and one
 * of them wins.  Status 0: registered; 1: told that the name is taken. */
static void
test_rivals (void)
{
  for (int round = 0; round < 3; round++)
    {
      GPid rivals[N_RIVALS];
      int n_won = 0, n_told = 0;

      make_lines ();
      for (int i = 0; i < N_RIVALS; i++)
        {
          rivals[i] = fork ();
          if (rivals[i] == 0)
            {
              g_autoptr (GError) error = NULL;
              CurioCampaignTable *table = open_as ("boss");

              if (add_to (table, "Same", &error))
                _exit (0);
              _exit (g_error_matches (error, CURIO_ERROR, CURIO_ERROR_EXISTS)
                         ? 1
                         : 2);
            }
        }
      for (int i = 0; i < N_RIVALS; i++)
        {
          int status;

          g_assert_no_errno (waitpid (rivals[i], &status, 0));
          g_assert_true (WIFEXITED (status));
          n_won += WEXITSTATUS (status) == 0;
          n_told += WEXITSTATUS (status) == 1;
        }
      g_assert_cmpint (n_won, ==, 1);
      g_assert_cmpint (n_told, ==, N_RIVALS - 1);
      assert_answer ("SELECT count(*) FROM curio.campaign", "1");
      assert_answer ("SELECT count(*) FROM curio.campaign_customer", "7");
    }
}

static void
test_remove_and_restore (void)
{
  g_autoptr (CurioCampaignTable) table = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  const char *id;

  make_lines ();
  table = open_as ("boss");
  add (table, "Spring");
  list = curio_campaign_table_list (table, NULL, &error);
  id = ((CurioRegistered *)list->pdata[0])->id;
  g_assert_true (curio_campaign_table_set_removed (table, id, TRUE, &error));
  g_assert_no_error (error);
  assert_answer ("SELECT count(*) FROM curio.campaign_customer", "7");
  g_assert_false (curio_campaign_table_set_removed (table, id, TRUE, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (curio_campaign_table_set_removed (table, id, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (curio_campaign_table_set_removed (table, id, TRUE, &error));
  /* The name is free now; and when it is taken the first cannot come back. */
  add (table, "Spring");
  g_assert_false (curio_campaign_table_set_removed (table, id, FALSE, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
}

/* --- names and days ------------------------------------------------------ */

static void
test_tidy_names (void)
{
  static const struct
  {
    const char *name, *tidy;
  } cases[] = {
    {" Win\tback\n“Can't Lose” ", "Win back “Can't Lose”"},
    { "\u202eabc\u200f \u2066d",      "abc d"                    },
    { "A, \"B\" 👩\u200d🚀",      "A, \"B\" 👩\u200d🚀"  },
    { "e\u0301",                      "\u00e9"                   },
    { "\n \u200f",                    NULL                       },
    { "",                             NULL                       },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *tidy
          = curio_registered_tidy_name (cases[i].name, &error);

      g_assert_cmpstr (tidy, ==, cases[i].tidy);
      if (!tidy)
        g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
    }
}

static void
test_sent_day (void)
{
  gint32 today = curio_day_new (2026, 11, 29);

  g_assert_cmpint (curio_registered_choose_sent_day (today, today), ==, today);
  g_assert_cmpint (curio_registered_choose_sent_day (today - 45, today), ==,
                   today);
  g_assert_cmpint (curio_registered_choose_sent_day (today - 46, today), ==,
                   today - 45);
  g_assert_cmpint (curio_registered_choose_sent_day (today + 1, today), ==,
                   today + 2);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  start_server ();
#define ADD(name, func) g_test_add_func ("/campaign-table/" name, func)
  ADD ("round-trip", test_round_trip);
  ADD ("known", test_known);
  ADD ("all-or-nothing", test_all_or_nothing);
  ADD ("lost", test_lost);
  ADD ("taken", test_taken);
  ADD ("rivals", test_rivals);
  ADD ("remove-and-restore", test_remove_and_restore);
  ADD ("tidy-names", test_tidy_names);
  ADD ("sent-day", test_sent_day);
#undef ADD
  status = g_test_run ();
  stop_server ();
  return status;
}
