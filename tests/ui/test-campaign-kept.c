/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The campaign dialog over many contacts: they are read in a worker, and
 * meanwhile the dialog says so and lets nobody export. */

#include "curio-campaign-dialog.h"
#include "curio-contact-reader.h"
#include "curio-kept-contacts.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

#include <glib/gstdio.h>
#include <time.h>

#define N_CUSTOMERS 200
#define N_MANY 200000

typedef struct
{
  CurioFacts *facts;
  CurioSession *session;
  GtkWidget *page;
  GtkWidget *window;
  char *folder;
  char *path;
  char *key;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("curio-many-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "many.csv", NULL);
  self->facts = shop_new_large (N_CUSTOMERS);
  self->session = stage_new_session (self->facts);
  self->key = curio_source_make_key (curio_session_get_source (self->session));
  self->page = gtk_label_new ("page");
  self->window = stage_show (self->page, 1200, 900);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  stage_settle ();
  curio_kept_contacts_forget (self->key, NULL);
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
  g_free (self->key);
  g_object_unref (self->session);
  curio_facts_unref (self->facts);
}

static gboolean
can_export (CurioCampaignDialog *dialog)
{
  return gtk_widget_get_sensitive (eyes_get_child (dialog, "export"));
}

static void
keep_many (Fixture *self)
{
  g_autoptr (GString) text = g_string_new ("customer_id,email,consent\n");
  CurioContactMapping mapping = curio_contact_mapping_guess;
  g_autoptr (CurioContacts) contacts = NULL;

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (text, "%u,a%u@shop.example,yes\n", 10001 + i, i);
  g_assert_true (g_file_set_contents (self->path, text->str, -1, NULL));
  contacts = curio_contacts_read (self->path, &mapping, self->facts, NULL,
                                  NULL, NULL, NULL);
  g_assert_nonnull (contacts);
  /* Whoever saves has to read again. */
  g_assert_true (curio_kept_contacts_save (contacts, self->key, NULL, NULL));
}

/* Of this thread alone: other work on the machine does not count. */
static gint64
get_own_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64)now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* A dialog that opens over 200,000 contacts says that it reads them, lets
 * nobody export, and leaves the reading to a worker: of what it takes, the
 * window's thread spends the smaller part by far. */
static void
test_many_contacts (Fixture *self, gconstpointer data)
{
  g_auto (CurioCampaignAudience) audience = { 0 };
  CurioCampaignDialog *dialog;
  CurioCampaignPlanner *planner;
  CurioContacts *kept;
  gint64 began, reading, waiting = 0;

  keep_many (self);
  curio_campaign_audience_add_group (&audience);
  dialog
      = curio_campaign_dialog_present (self->page, self->session, &audience);
  planner = curio_campaign_dialog_get_planner (dialog);
  g_assert_true (curio_campaign_planner_is_loading (planner));
  g_assert_true (eyes_see (GTK_WIDGET (dialog), "Reading the contacts"));
  g_assert_false (can_export (dialog));
  eyes_find_button (GTK_WIDGET (dialog), "Export…");
  while (curio_campaign_planner_is_loading (planner))
    {
      gint64 before = get_own_us ();

      g_main_context_iteration (NULL, FALSE);
      waiting = MAX (waiting, get_own_us () - before);
      g_usleep (1000);
    }
  stage_settle ();
  g_assert_cmpuint (curio_campaign_planner_get_draft (planner)->n_matched, ==,
                    N_CUSTOMERS);
  g_assert_true (can_export (dialog));
  eyes_close_dialog (dialog);

  keep_many (self);
  began = get_own_us ();
  kept = curio_kept_contacts_load (self->key, NULL);
  reading = get_own_us () - began;
  curio_contacts_unref (kept);
  g_test_message ("longest turn %.1f ms, reading %.1f ms", waiting / 1e3,
                  reading / 1e3);
  g_assert_cmpint (waiting, <, reading / 4);
}

/* Closed while they are read: nobody waits, and nothing is kept alive. */
static void
test_closed_meanwhile (Fixture *self, gconstpointer data)
{
  CurioCampaignDialog *dialog;
  g_auto (CurioCampaignAudience) audience = { 0 };

  keep_many (self);
  dialog
      = curio_campaign_dialog_present (self->page, self->session, &audience);
  g_assert_true (curio_campaign_planner_is_loading (
      curio_campaign_dialog_get_planner (dialog)));
  eyes_close_dialog (dialog);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add ("/campaign-kept/many", Fixture, NULL, set_up, test_many_contacts,
              tear_down);
  g_test_add ("/campaign-kept/closed-meanwhile", Fixture, NULL, set_up,
              test_closed_meanwhile, tear_down);
  return g_test_run ();
}
