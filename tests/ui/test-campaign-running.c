/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The campaign dialog beside a campaign that is still open: who is held out of
 * that is named and left out, unless a switch says otherwise, even where it is
 * registered while this one is planned. */

#include "curio-campaign-dialog.h"
#include "curio-register-folder.h"
#include "curio-register.h"
#include "server-fixture.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

#include <glib/gstdio.h>

#define N_CUSTOMERS 200 /* 10001 and so on */

typedef struct
{
  CurioFacts *facts;
  CurioSession *session;
  ServerFixture *server;
  GtkWidget *page;
  GtkWidget *window;
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CurioSource) source = NULL;

  self->folder = g_dir_make_tmp ("curio-campaign-XXXXXX", NULL);
  self->facts = shop_new_large (N_CUSTOMERS);
  self->session = stage_new_session (self->facts);
  self->server = server_fixture_new ();
  server_fixture_run (self->server, "CREATE TABLE retail (invoice_no text)");
  source = curio_source_new_server (self->server->conninfo, "retail");
  curio_session_show (self->session, source, self->facts);
  self->page = gtk_label_new ("page");
  self->window = stage_show (self->page, 1200, 900);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  gtk_window_destroy (GTK_WINDOW (self->window));
  stage_settle ();
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_object_unref (self->session);
  curio_facts_unref (self->facts);
  server_fixture_free (self->server);
}

/* NAME was sent today to two, and holds out three. */
static void
register_campaign (Fixture *self, const char *name)
{
  g_autoptr (CurioRegistered) campaign = g_new0 (CurioRegistered, 1);
  g_autoptr (GError) error = NULL;

  campaign->name = g_strdup (name);
  campaign->sent_day = curio_registered_choose_sent_day (
      self->facts->last_day, curio_registered_get_today ());
  campaign->receipt = g_strdup ("{}");
  campaign->sent = g_strsplit ("10001|10002", "|", -1);
  campaign->held_out = g_strsplit ("10003|10004|10005", "|", -1);
  curio_register_add (curio_session_get_source (self->session), campaign, NULL,
                      NULL, &error);
  g_assert_no_error (error);
}

/* A plain list of everybody, of whom none is held out. */
static CurioCampaignDialog *
present (Fixture *self)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  CurioCampaignDialog *dialog;
  CurioCampaignPlanner *planner;

  curio_campaign_audience_add_group (&audience);
  dialog
      = curio_campaign_dialog_present (self->page, self->session, &audience);
  planner = curio_campaign_dialog_get_planner (dialog);
  curio_campaign_planner_set_preset (planner, CURIO_PRESET_PLAIN);
  curio_campaign_planner_set_percent (planner, 0);
  eyes_wait (GTK_WIDGET (dialog), "Registered in the database");
  stage_settle ();
  return dialog;
}

static guint
count_sent (CurioCampaignDialog *dialog)
{
  return curio_campaign_planner_get_draft (
             curio_campaign_dialog_get_planner (dialog))
      ->n_sent;
}

static void
test_switches (Fixture *self, gconstpointer data)
{
  CurioCampaignDialog *dialog;
  GtkWidget *card;
  guint n;

  dialog = present (self);
  n = count_sent (dialog);
  g_assert_cmpuint (n, >, 5);
  g_assert_false (eyes_see (GTK_WIDGET (dialog), "Other campaigns"));
  eyes_close_dialog (dialog);
  register_campaign (self, "Before");
  dialog = present (self);
  card = eyes_get_child (dialog, "running");
  g_assert_true (eyes_see (GTK_WIDGET (dialog), "Other campaigns"));
  g_assert_true (
      eyes_see (card, "3 of these customers are held out of “Before”"));
  g_assert_true (
      eyes_see (card, "2 of these customers were written to by “Before”"));
  g_assert_cmpuint (count_sent (dialog), ==, n - 3);
  g_assert_true (eyes_see (GTK_WIDGET (dialog), "3 left to other campaigns"));
  gtk_switch_set_active (eyes_get_child (card, "written_out"), TRUE);
  stage_settle ();
  g_assert_cmpuint (count_sent (dialog), ==, n - 5);
  gtk_switch_set_active (eyes_get_child (card, "held_out"), FALSE);
  stage_settle ();
  g_assert_cmpuint (count_sent (dialog), ==, n - 2);
  g_assert_true (eyes_see (card, "That spoils its result."));
  eyes_close_dialog (dialog);
}

/* Whether a question with this text stands on the screen. */
static GtkWidget *
find_question (const char *text)
{
  GListModel *all = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (all, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && eyes_see (window, text))
        found = window;
    }
  return found;
}

static void
answer (const char *text, const char *response)
{
  GtkWidget *question;

  while ((question = find_question (text)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  stage_settle ();
}

/* A campaign that cannot be read may hold out anybody: it is said, and asked
 * about before anything is written. */
static void
test_unread (Fixture *self, gconstpointer data)
{
  g_autofree char *key
      = curio_source_make_key (curio_session_get_source (self->session));
  g_autofree char *folder = curio_register_folder_get_path (key);
  g_autofree char *damaged = g_build_filename (folder, "damaged.json", NULL);
  g_autofree char *path = g_build_filename (self->folder, "all.csv", NULL);
  CurioCampaignDialog *dialog;

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_true (g_file_set_contents (damaged, "{", 1, NULL));
  dialog = present (self);
  g_assert_true (eyes_see (GTK_WIDGET (dialog), "1 file in"));
  curio_campaign_dialog_write (dialog, path);
  answer ("Not every campaign can be read", "cancel");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  curio_campaign_dialog_write (dialog, path);
  answer ("Not every campaign can be read", "write");
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_remove (damaged);
}

/* Nothing is written then; the plan follows, and can be written. */
static void
test_meanwhile (Fixture *self, gconstpointer data)
{
  CurioCampaignDialog *dialog = present (self);
  g_autofree char *path = g_build_filename (self->folder, "all.csv", NULL);
  guint n = count_sent (dialog);

  register_campaign (self, "Meanwhile");
  curio_campaign_dialog_write (dialog, path);
  eyes_wait (GTK_WIDGET (dialog), "“Meanwhile” holds out 3 of these");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  eyes_wait (GTK_WIDGET (dialog),
             "3 of these customers are held out of “Meanwhile”");
  g_assert_cmpuint (count_sent (dialog), ==, n - 3);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  curio_campaign_dialog_write (dialog, path);
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  /* libadwaita 1.2 frees a toast twice whose window goes while it fades. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                NULL);
#define ADD(name, test)                                                       \
  g_test_add ("/campaign-running/" name, Fixture, NULL, set_up, test,         \
              tear_down)
  ADD ("switches", test_switches);
  ADD ("meanwhile", test_meanwhile);
  ADD ("unread", test_unread);
#undef ADD
  return g_test_run ();
}
