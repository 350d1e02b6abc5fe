/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the campaign dialog asks: whether to replace files, which country is
 * meant, and by which name an audience is saved; and what the page does with
 * saved audiences. */

#include "curio-campaign-contacts-dialog.h"
#include "curio-campaign-dialog.h"
#include "curio-campaign-group-editor.h"
#include "curio-campaigns-page.h"
#include "curio-country-code.h"
#include "curio-saved-audiences.h"
#include "server-fixture.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"
#include "remove-tree.h"

#include <glib/gstdio.h>

typedef struct
{
  CurioFacts *facts;
  CurioSession *session;
  GtkWidget *page;
  GtkWidget *window;
  char *folder;
  char *key;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("curio-questions-XXXXXX", NULL);
  self->facts = shop_new_large (60);
  self->session = stage_new_session (self->facts);
  self->key = curio_source_make_key (curio_session_get_source (self->session));
  self->page = g_object_new (CURIO_TYPE_CAMPAIGNS_PAGE, "title", "Campaigns",
                             "session", self->session, NULL);
  self->window = stage_show (self->page, 1200, 900);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  stage_strike (self->window, self->page);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->key);
  g_object_unref (self->session);
  curio_facts_unref (self->facts);
}

typedef gboolean (*Wanted) (GtkWidget *window, const char *text);

/* The open window that is WANTED; fails after ten seconds. */
static gpointer
wait_for (Wanted is_wanted, const char *text)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (g_get_monotonic_time () < end)
    {
      GListModel *windows = gtk_window_get_toplevels ();

      for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
        {
          g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

          if (gtk_widget_get_mapped (window) && is_wanted (window, text))
            return window;
        }
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
  g_error ("ten seconds have passed, and no window with “%s”", text);
}

static gboolean
asks (GtkWidget *window, const char *text)
{
  return ADW_IS_MESSAGE_DIALOG (window) && eyes_see (window, text);
}

static void
answer (AdwMessageDialog *question, const char *response)
{
  adw_message_dialog_response (question, response);
  stage_settle ();
}

static CurioCampaignDialog *
present (Fixture *self)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  CurioCampaignDialog *dialog;

  curio_campaign_audience_add_group (&audience)->min_orders = 2;
  dialog
      = curio_campaign_dialog_present (self->page, self->session, &audience);
  curio_campaign_planner_set_preset (
      curio_campaign_dialog_get_planner (dialog), CURIO_PRESET_PLAIN);
  curio_campaign_planner_choose (curio_campaign_dialog_get_planner (dialog),
                                 CURIO_CAMPAIGN_COLUMN_NEXT, FALSE);
  stage_settle ();
  return dialog;
}

/* --- files that are there ------------------------------------------------ */

static char *
read_text (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* Of the three files only the one beside is there: it is asked about, named,
 * and nothing is written before the answer. */
static void
test_replace (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "all.csv", NULL);
  g_autofree char *beside
      = g_build_filename (self->folder, "all-not-sent.csv", NULL);
  g_autofree char *kept = NULL, *replaced = NULL;
  CurioCampaignDialog *dialog = present (self);
  AdwMessageDialog *question;

  g_assert_true (g_file_set_contents (beside, "mine", -1, NULL));
  curio_campaign_dialog_write (dialog, path);
  /* The shop of the test has no server: nothing is written before that is
   * agreed to. */
  question = wait_for (asks, "The register cannot be reached");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  answer (question, "write");
  question = wait_for (asks, "all-not-sent.csv");
  g_assert_nonnull (
      strstr (adw_message_dialog_get_body (question), "all-not-sent.csv"));
  answer (question, "cancel");
  kept = read_text (beside);
  g_assert_cmpstr (kept, ==, "mine");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  curio_campaign_dialog_write (dialog, path);
  answer (wait_for (asks, "The register cannot be reached"), "write");
  question = wait_for (asks, "all-not-sent.csv");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  answer (question, "replace");
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  replaced = read_text (beside);
  g_assert_true (g_str_has_prefix (replaced, "customer_id"));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* --- the register -------------------------------------------------------- */

static void
write_named (CurioCampaignDialog *dialog, const char *name, const char *path)
{
  if (name != NULL)
    curio_campaign_planner_set_name (
        curio_campaign_dialog_get_planner (dialog), name);
  stage_settle ();
  curio_campaign_dialog_write (dialog, path);
}

/* A shop whose register is in a database of the test's own. */
static void
move_to_server (Fixture *self, ServerFixture *server)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (server->conninfo, "retail");

  server_fixture_run (server, "CREATE TABLE retail (invoice_no text)");
  curio_session_show (self->session, source, self->facts);
}

/* While it is typed. */
static void
check_typed (CurioCampaignDialog *dialog, const char *name,
             const char *problem)
{
  GtkWidget *export = eyes_get_child (dialog, "export");
  GtkWidget *card = eyes_get_child (dialog, "beside");

  gtk_editable_set_text (eyes_get_child (card, "name"), name);
  stage_settle ();
  g_assert_cmpint (gtk_widget_get_sensitive (export), ==, problem == NULL);
  if (problem == NULL)
    {
      g_assert_null (gtk_widget_get_tooltip_text (export));
      return;
    }
  g_assert_true (eyes_see (card, problem));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (export), problem));
}

/* A name that is taken, or none, is told as it is typed, and before anything
 * is written; a second campaign of the same audience is proposed under another
 * name. */
static void
test_name (Fixture *self, gconstpointer data)
{
  g_autoptr (ServerFixture) server = server_fixture_new ();
  g_autofree char *path = g_build_filename (self->folder, "all.csv", NULL);
  g_autofree char *other = g_build_filename (self->folder, "two.csv", NULL);
  g_autofree char *proposed = NULL;
  CurioCampaignDialog *dialog;

  move_to_server (self, server);
  dialog = present (self);
  proposed = g_strdup (curio_campaign_planner_get_name (
      curio_campaign_dialog_get_planner (dialog)));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  write_named (dialog, NULL, path);
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  dialog = present (self);
  eyes_wait (GTK_WIDGET (dialog), "where colleagues see it");
  g_assert_cmpstr (curio_campaign_planner_get_name (
                       curio_campaign_dialog_get_planner (dialog)),
                   !=, proposed);
  check_typed (dialog, " ", "A name must have");
  check_typed (dialog, proposed, "Give this one another name.");
  check_typed (dialog, "Another", NULL);
  write_named (dialog, proposed, other);
  eyes_wait (GTK_WIDGET (dialog), "Choose another name");
  write_named (dialog, "  ", other);
  eyes_wait (GTK_WIDGET (dialog), "A name must have");
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
  eyes_close_dialog (dialog);
}

/* --- countries ----------------------------------------------------------- */

static void
count_cb (GtkWidget *listener)
{
  gtk_widget_set_name (listener, "told");
}

static AdwEntryRow *
find_entry (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwEntryRow *found = ADW_IS_ENTRY_ROW (child) ? ADW_ENTRY_ROW (child)
                                                    : find_entry (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_entry (GtkWidget *window, const char *text)
{
  return find_entry (window) != NULL && eyes_see (window, text);
}

/* What is no country is refused with a sentence; what is one is kept, in
 * capitals. */
static void
test_countries (Fixture *self, gconstpointer data)
{
  const char *const names[] = { "Channel Islands", NULL };
  g_autoptr (GHashTable) answers = NULL;
  GtkWidget *dialog;
  AdwEntryRow *entry;

  curio_campaign_countries_dialog_present (GTK_WINDOW (self->window),
                                           self->key, names,
                                           G_CALLBACK (count_cb), self->page);
  dialog = wait_for (has_entry, "Channel Islands");
  entry = find_entry (dialog);
  gtk_editable_set_text (GTK_EDITABLE (entry), "xx");
  eyes_press (dialog, "Keep");
  eyes_wait (dialog, "XX");
  g_assert_cmpstr (gtk_widget_get_name (self->page), !=, "told");

  gtk_editable_set_text (GTK_EDITABLE (entry), " gg ");
  eyes_press (dialog, "Keep");
  stage_settle ();
  g_assert_cmpstr (gtk_widget_get_name (self->page), ==, "told");
  answers = curio_country_answers_load (self->key, NULL);
  g_assert_cmpstr (g_hash_table_lookup (answers, "Channel Islands"), ==, "GG");
}

/* --- conditions ---------------------------------------------------------- */

static GtkSwitch *
find_switch (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkSwitch *found
          = GTK_IS_SWITCH (child) ? GTK_SWITCH (child) : find_switch (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* How well a rhythm does is told to whoever asks for it. */
static void
test_due (Fixture *self, gconstpointer data)
{
  CurioAudienceGroup group = CURIO_AUDIENCE_GROUP_EVERYBODY;
  CurioCampaignDialog *dialog = present (self);
  CurioCampaignGroupEditor *editor = curio_campaign_group_editor_present (
      GTK_WINDOW (dialog),
      curio_campaign_planner_get_measures (
          curio_campaign_dialog_get_planner (dialog)),
      &group);

  g_assert_false (eyes_see (GTK_WIDGET (editor), "last 6 months"));
  gtk_switch_set_active (find_switch (GTK_WIDGET (editor)), TRUE);
  eyes_wait (GTK_WIDGET (editor), "ordered within 30 days, and");
  g_assert_true (curio_campaign_group_editor_get (editor)->due);
  gtk_window_destroy (GTK_WINDOW (editor));
  eyes_close_dialog (dialog);
}

/* --- saved audiences ----------------------------------------------------- */

static const char *
find_saved (CurioSavedAudiences *saved, Fixture *self, const char *name)
{
  const CurioSavedAudience *found;

  curio_saved_audiences_clear (saved);
  g_assert_true (curio_saved_audiences_load (saved, self->key, NULL));
  found = curio_saved_audiences_find (saved, name);
  return found != NULL ? found->text : NULL;
}

static void
save_as (CurioCampaignDialog *dialog, const char *name, gboolean is_taken)
{
  AdwMessageDialog *question;

  eyes_press (GTK_WIDGET (dialog), "Save audience…");
  question = wait_for (asks, "Save this audience");
  gtk_editable_set_text (
      GTK_EDITABLE (adw_message_dialog_get_extra_child (question)), name);
  answer (question, "save");
  if (is_taken)
    answer (wait_for (asks, "Replace the saved audience?"), "replace");
}

/* The first button that says TIP. */
static gboolean
press_tip (GtkWidget *root, const char *tip)
{
  if (GTK_IS_BUTTON (root)
      && g_strcmp0 (gtk_widget_get_tooltip_text (root), tip) == 0)
    {
      g_signal_emit_by_name (root, "clicked");
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (press_tip (child, tip))
      return TRUE;
  return FALSE;
}

static void
check_name_begins (CurioCampaignDialog *dialog, const char *beginning)
{
  const char *name = curio_campaign_planner_get_name (
      curio_campaign_dialog_get_planner (dialog));

  if (!g_str_has_prefix (name, beginning))
    g_error ("“%s” does not begin with “%s”", name, beginning);
}

static void
test_saved (Fixture *self, gconstpointer data)
{
  const CurioCampaignAudience nobody = { 0 };
  g_auto (CurioSavedAudiences) saved = { 0 };
  CurioCampaignDialog *dialog = present (self);
  AdwMessageDialog *question;

  save_as (dialog, "Twice “and” more", FALSE);
  g_assert_cmpstr (find_saved (&saved, self, "Twice “and” more"), ==,
                   "orders>=2");
  /* The same name again is asked about. */
  save_as (dialog, "Twice “and” more", TRUE);
  /* The campaign is called so too, until the audience is another. */
  check_name_begins (dialog, "Twice “and” more, ");
  curio_campaign_planner_set_audience (
      curio_campaign_dialog_get_planner (dialog), &nobody);
  check_name_begins (dialog, "Campaign, ");
  eyes_close_dialog (dialog);

  curio_page_show_view (CURIO_PAGE (self->page), "audiences");
  eyes_wait (self->page, "Twice “and” more");
  g_assert_true (press_tip (self->page, "Rename"));
  question = wait_for (asks, "Rename the audience");
  gtk_editable_set_text (
      GTK_EDITABLE (adw_message_dialog_get_extra_child (question)), "Often");
  answer (question, "rename");
  eyes_wait (self->page, "Often");
  g_assert_null (find_saved (&saved, self, "Twice “and” more"));
  g_assert_cmpstr (find_saved (&saved, self, "Often"), ==, "orders>=2");

  g_assert_true (press_tip (self->page, "Remove"));
  eyes_wait (self->window, "Audience removed");
  g_assert_null (find_saved (&saved, self, "Often"));
  eyes_press (self->window, "Undo");
  eyes_wait (self->page, "Often");
  g_assert_cmpstr (find_saved (&saved, self, "Often"), ==, "orders>=2");
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
  g_test_add ("/campaign-questions/" name, Fixture, NULL, set_up, test,       \
              tear_down)
  ADD ("replace", test_replace);
  ADD ("name", test_name);
  ADD ("countries", test_countries);
  ADD ("due", test_due);
  ADD ("saved", test_saved);
#undef ADD
  return g_test_run ();
}
