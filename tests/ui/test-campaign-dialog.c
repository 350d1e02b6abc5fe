/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The campaign dialog: its counts are the engine's, presets change columns and
 * preview, the hold-out follows its slider, what cannot be written says why,
 * and what is written can be read back. */

#include "curio-campaign-dialog.h"
#include "curio-campaigns-page.h"
#include "curio-contact-reader.h"
#include "curio-kept-contacts.h"
#include "curio-register.h"
#include "server-fixture.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_CUSTOMERS 200
/* Of the contact file below: customers 10001 to 10200, every tenth of them
 * without consent, and the last fifty not in the file. */
#define N_CONTACTS 150
#define N_REFUSED 15

typedef struct
{
  CurioFacts *facts;
  CurioSession *session;
  GtkWidget *page;
  GtkWidget *window;
  char *folder;
  char *key;
} Fixture;

/* --- the stage ----------------------------------------------------------- */

static char *
write_contacts (Fixture *self)
{
  GString *text = g_string_new ("customer_id,email,first_name,last_name,phone,"
                                "consent,opted_out\n");
  char *path = g_build_filename (self->folder, "people.csv", NULL);

  for (guint i = 0; i < N_CONTACTS; i++)
    g_string_append_printf (text, "%u,a%u@shop.example,Ann,Lee,,%s,no\n",
                            10001 + i, i, i % 10 == 0 ? "no" : "yes");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  g_string_free (text, TRUE);
  return path;
}

static void
keep_contacts (Fixture *self)
{
  g_autofree char *path = write_contacts (self);
  g_autoptr (GError) error = NULL;
  CurioContactMapping mapping = curio_contact_mapping_guess;
  g_autoptr (CurioContacts) contacts = curio_contacts_read (
      path, &mapping, self->facts, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  curio_kept_contacts_save (contacts, self->key, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("curio-campaign-XXXXXX", NULL);
  self->facts = shop_new_large (N_CUSTOMERS);
  self->session = stage_new_session (self->facts);
  self->key = curio_source_make_key (curio_session_get_source (self->session));
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
  curio_kept_contacts_forget (self->key, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->key);
  g_object_unref (self->session);
  curio_facts_unref (self->facts);
}

/* Contacts are read in a worker. */
static void
wait_for_contacts (CurioCampaignPlanner *planner)
{
  while (curio_campaign_planner_is_loading (planner))
    g_main_context_iteration (NULL, TRUE);
}

/* Everybody, or nobody. */
static CurioCampaignDialog *
present (Fixture *self, gboolean everybody)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  CurioCampaignDialog *dialog;

  if (everybody)
    curio_campaign_audience_add_group (&audience);
  dialog
      = curio_campaign_dialog_present (self->page, self->session, &audience);
  wait_for_contacts (curio_campaign_dialog_get_planner (dialog));
  stage_settle ();
  return dialog;
}

static const CurioCampaignDraft *
get_draft (CurioCampaignDialog *dialog)
{
  return curio_campaign_planner_get_draft (
      curio_campaign_dialog_get_planner (dialog));
}

static gboolean
can_export (CurioCampaignDialog *dialog)
{
  return gtk_widget_get_sensitive (eyes_get_child (dialog, "export"));
}

/* --- counts -------------------------------------------------------------- */

/* 150 are in the file, 15 of them have not agreed: 135 are matched, of whom
 * the 20 % are ceil (27.0) = 27. */
static void
test_counts (Fixture *self, gconstpointer data)
{
  CurioCampaignDialog *dialog;
  GtkWidget *root;

  keep_contacts (self);
  dialog = present (self, TRUE);
  root = GTK_WIDGET (dialog);
  g_assert_cmpuint (get_draft (dialog)->n_matched, ==, 135);
  g_assert_true (eyes_see (root, "27 of 135 get no message"));
  g_assert_true (eyes_see (root, "first 5 of 108 rows"));
  g_assert_true (eyes_see (root, "people.csv"));
  g_assert_true (eyes_see (root, "no consent"));
  g_assert_true (eyes_see (root, "not in the file"));
  eyes_find_button (root, "Export 108 customers…");
  eyes_close_dialog (dialog);
}

static void
test_slider (Fixture *self, gconstpointer data)
{
  CurioCampaignDialog *dialog;
  GtkWidget *card;
  GtkAdjustment *percent;

  keep_contacts (self);
  dialog = present (self, TRUE);
  card = eyes_get_child (dialog, "hold_out");
  percent = eyes_get_child (card, "percent");
  gtk_adjustment_set_value (percent, 50);
  stage_settle ();
  /* ceil (67.5). */
  g_assert_true (eyes_see (card, "68 of 135 get no message"));
  eyes_find_button (GTK_WIDGET (dialog), "Export 67 customers…");
  gtk_adjustment_set_value (percent, 0);
  stage_settle ();
  g_assert_true (eyes_see (card, "all 135 get a message"));
  g_assert_true (eyes_see (card, "Nobody is held out"));
  eyes_close_dialog (dialog);
}

/* --- presets ------------------------------------------------------------- */

static void
test_presets (Fixture *self, gconstpointer data)
{
  CurioCampaignDialog *dialog;
  CurioCampaignPlanner *planner;
  GtkWidget *preview;

  keep_contacts (self);
  dialog = present (self, TRUE);
  planner = curio_campaign_dialog_get_planner (dialog);
  preview = eyes_get_child (dialog, "preview");
  g_assert_true (eyes_see (preview, "Email Address"));
  /* A message must not shout, unless it is asked to. */
  g_assert_true (get_draft (dialog)->readable_names);
  curio_campaign_planner_set_preset (planner, CURIO_PRESET_PLAIN);
  stage_settle ();
  g_assert_false (get_draft (dialog)->readable_names);
  g_assert_false (eyes_see (preview, "Email Address"));
  g_assert_true (eyes_see (preview, "customer_id"));
  curio_campaign_planner_set_preset (planner, CURIO_PRESET_GOOGLE);
  stage_settle ();
  g_assert_true (eyes_see (preview, "Zip"));
  g_assert_false (eyes_see (preview, "customer_id"));
  curio_campaign_planner_set_preset (planner, CURIO_PRESET_MAILCHIMP);
  stage_settle ();
  gtk_check_button_set_active (
      eyes_get_child (eyes_get_child (dialog, "offers"), "readable"), FALSE);
  stage_settle ();
  g_assert_false (get_draft (dialog)->readable_names);
  eyes_close_dialog (dialog);
}

/* A column that is moved is moved in the file; one that is needed is not. */
static void
test_order (Fixture *self, gconstpointer data)
{
  CurioCampaignDialog *dialog;
  CurioCampaignPlanner *planner;
  const CurioCampaignDraft *draft;

  keep_contacts (self);
  dialog = present (self, TRUE);
  planner = curio_campaign_dialog_get_planner (dialog);
  draft = get_draft (dialog);
  g_assert_cmpstr (curio_campaign_draft_get_header (draft, 1), ==,
                   "First Name");
  g_assert_true (
      curio_campaign_planner_move (planner, CURIO_CAMPAIGN_COLUMN_SEGMENT, 1));
  stage_settle ();
  draft = get_draft (dialog);
  g_assert_cmpstr (curio_campaign_draft_get_header (draft, 0), ==,
                   "Email Address");
  g_assert_cmpstr (curio_campaign_draft_get_header (draft, 1), ==, "SEGMENT");
  g_assert_cmpstr (curio_campaign_draft_get_header (draft, 2), ==,
                   "First Name");
  g_assert_false (
      curio_campaign_planner_move (planner, CURIO_CAMPAIGN_COLUMN_EMAIL, 2));
  g_assert_false (
      curio_campaign_planner_move (planner, CURIO_CAMPAIGN_COLUMN_SEGMENT, 0));
  eyes_close_dialog (dialog);
}

/* --- what cannot be written ---------------------------------------------- */

static void
test_nobody (Fixture *self, gconstpointer data)
{
  CurioCampaignDialog *dialog;

  keep_contacts (self);
  dialog = present (self, FALSE);
  g_assert_nonnull (get_draft (dialog)->problem);
  g_assert_true (eyes_see (GTK_WIDGET (dialog), get_draft (dialog)->problem));
  g_assert_false (can_export (dialog));
  eyes_close_dialog (dialog);
}

static void
test_no_contacts (Fixture *self, gconstpointer data)
{
  CurioCampaignDialog *dialog = present (self, TRUE);
  CurioCampaignPlanner *planner = curio_campaign_dialog_get_planner (dialog);

  g_assert_true (eyes_see (GTK_WIDGET (dialog), "No contact file"));
  g_assert_nonnull (get_draft (dialog)->problem);
  g_assert_false (can_export (dialog));
  /* A plain list needs no address. */
  curio_campaign_planner_set_preset (planner, CURIO_PRESET_PLAIN);
  stage_settle ();
  g_assert_null (get_draft (dialog)->problem);
  g_assert_true (can_export (dialog));
  eyes_close_dialog (dialog);
}

/* One customer of whom half are held out: that is all of them. */
static void
test_all_held_out (Fixture *self, gconstpointer data)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  CurioCampaignDialog *dialog;
  const CurioMeasures *measures = curio_session_get_measures (self->session);
  gint64 most = 0;

  for (guint32 i = 0; i < measures->rfm.n; i++)
    most = MAX (most, measures->rfm.customers[i].monetary_mills);
  curio_campaign_audience_add_group (&audience)->min_spend_mills = most;
  dialog
      = curio_campaign_dialog_present (self->page, self->session, &audience);
  curio_campaign_planner_set_preset (
      curio_campaign_dialog_get_planner (dialog), CURIO_PRESET_PLAIN);
  stage_settle ();
  g_assert_cmpuint (get_draft (dialog)->n_sent, ==, 0);
  g_assert_cmpuint (get_draft (dialog)->n_held_out, ==, 1);
  g_assert_true (eyes_see (GTK_WIDGET (dialog), get_draft (dialog)->problem));
  g_assert_false (can_export (dialog));
  eyes_close_dialog (dialog);
}

/* --- writing ------------------------------------------------------------- */

static guint
count_lines (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (const char *at = text; *at != '\0'; at++)
    n += *at == '\n';
  return n;
}

/* A shop whose register is in a database of the test's own. */
static void
move_to_server (Fixture *self, ServerFixture *server)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "retail");

  server_fixture_run (server, "CREATE TABLE retail (invoice_no text)");
  curio_session_show (self->session, source, self->facts);
  g_free (self->key);
  self->key = curio_source_make_key (source);
}

static void
check_register (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list
      = curio_register_list (curio_session_get_source (self->session), FALSE,
                             NULL, NULL, NULL, &error);
  const CurioRegistered *campaign;

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  campaign = g_ptr_array_index (list, 0);
  g_assert_cmpstr (campaign->name, ==, "Everybody, once");
  g_assert_cmpuint (campaign->n_sent, ==, 108);
  g_assert_cmpuint (campaign->n_held_out, ==, 27);
}

/* It appears on the page; taken off, it is gone until that is undone. */
static void
check_page (Fixture *self)
{
  GtkWidget *page = g_object_new (CURIO_TYPE_CAMPAIGNS_PAGE, "title",
                                  "Campaigns", "session", self->session, NULL);
  GtkWidget *window;

  curio_page_show_view (CURIO_PAGE (page), "campaigns");
  window = stage_show (page, 1100, 800);
  eyes_wait (page, "Everybody, once");
  g_assert_true (eyes_see (page, "108 sent"));
  g_assert_true (eyes_see (page, "27 held out"));
  eyes_press (page, "Take off the list");
  eyes_wait (window, "Campaign taken off the list");
  eyes_wait (page, "No Campaign Yet");
  eyes_press (window, "Undo");
  eyes_wait (page, "Everybody, once");
  stage_settle ();
  stage_strike (window, page);
}

static void
write_named (CurioCampaignDialog *dialog, const char *name, const char *path)
{
  CurioCampaignPlanner *planner = curio_campaign_dialog_get_planner (dialog);

  curio_campaign_planner_choose (planner, CURIO_CAMPAIGN_COLUMN_NEXT, FALSE);
  if (name != NULL)
    curio_campaign_planner_set_name (planner, name);
  stage_settle ();
  curio_campaign_dialog_write (dialog, path);
}

static void
test_write (Fixture *self, gconstpointer data)
{
  g_autoptr (ServerFixture) server = server_fixture_new ();
  g_autofree char *path = g_build_filename (self->folder, "all.csv", NULL);
  CurioCampaignDialog *dialog;

  move_to_server (self, server);
  keep_contacts (self);
  dialog = present (self, TRUE);
  write_named (dialog, "Everybody, once", path);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  eyes_wait (self->window, "108 of 108 customers written, 27 held out");
  g_assert_true (eyes_see (self->window,
                           "Beside it: all-not-sent.csv (92 customers with "
                           "the reason) and all-receipt.json"));
  eyes_find_button (self->window, "Open folder");
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  /* A header, and a line for each. */
  g_assert_cmpuint (count_lines (self->folder, "all.csv"), ==, 109);
  g_assert_cmpuint (count_lines (self->folder, "all-not-sent.csv"), ==, 93);
  check_register (self);
  check_page (self);
}

/* What would be lost is asked about; what is not touched is not. */
static void
test_leave (Fixture *self, gconstpointer data)
{
  CurioCampaignDialog *dialog = present (self, TRUE);

  curio_campaign_planner_set_percent (
      curio_campaign_dialog_get_planner (dialog), 30);
  stage_settle ();
  gtk_window_close (GTK_WINDOW (dialog));
  stage_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  eyes_close_dialog (dialog);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  /* libadwaita 1.2 frees a toast twice whose window goes while it fades. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                NULL);
#define ADD(name, test)                                                       \
  g_test_add ("/campaign-dialog/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("counts", test_counts);
  ADD ("slider", test_slider);
  ADD ("presets", test_presets);
  ADD ("order", test_order);
  ADD ("nobody", test_nobody);
  ADD ("no-contacts", test_no_contacts);
  ADD ("all-held-out", test_all_held_out);
  ADD ("write", test_write);
  ADD ("leave", test_leave);
#undef ADD
  return g_test_run ();
}
