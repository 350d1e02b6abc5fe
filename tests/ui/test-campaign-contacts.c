/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The contacts import: a bad file says what is wrong with it and changes
 * nothing, what was noticed is shown before and after it is kept, and a large
 * file can be stopped. */

#include "curio-campaign-contacts-dialog.h"
#include "curio-campaigns-page.h"
#include "curio-kept-contacts.h"
#include "ui-eyes.h"
#include "ui-shop.h"
#include "ui-stage.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER "customer_id,email,first_name,last_name,phone,consent,opted_out"
#define N_LARGE 200000

typedef struct
{
  CurioFacts *facts;
  CurioSession *session;
  GtkWidget *window;
  char *folder;
  char *path;
  char *key;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("curio-contacts-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "people.csv", NULL);
  self->facts = shop_new_large (50);
  self->session = stage_new_session (self->facts);
  self->key = curio_source_make_key (curio_session_get_source (self->session));
  self->window = stage_show (gtk_label_new ("page"), 1200, 900);
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

/* The dialog over TEXT, its columns known. */
static CurioCampaignContactsDialog *
present (Fixture *self, const char *text)
{
  CurioCampaignContactsDialog *dialog;

  g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
  dialog = curio_campaign_contacts_dialog_present (
      GTK_WINDOW (self->window), self->facts, self->key, self->path);
  eyes_wait (GTK_WIDGET (dialog), "Columns");
  return dialog;
}

static gboolean
is_kept (Fixture *self)
{
  g_autoptr (CurioContacts) kept = curio_kept_contacts_load (self->key, NULL);

  return kept != NULL;
}

/* Commas in the header, semicolons below: nothing is taken. */
static void
test_two_separators (Fixture *self, gconstpointer data)
{
  CurioCampaignContactsDialog *dialog
      = present (self, HEADER "\n10001;a@shop.example;Ann;Lee;;yes;\n"
                              "10002;b@shop.example;Bob;Lee;;yes;\n");

  eyes_press (GTK_WIDGET (dialog), "Read");
  eyes_wait (GTK_WIDGET (dialog),
             "2 of 2 rows do not have the 7 columns of the first line");
  g_assert_false (is_kept (self));
  eyes_close_dialog (dialog);
}

/* A file that does not answer: nobody has to wait for it. */
static void
test_slow_file (Fixture *self, gconstpointer data)
{
  CurioCampaignContactsDialog *dialog;
  int end;

  g_remove (self->path);
  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  dialog = curio_campaign_contacts_dialog_present (
      GTK_WINDOW (self->window), self->facts, self->key, self->path);
  g_object_ref (dialog);
  eyes_wait (GTK_WIDGET (dialog), "Looking at the file…");
  eyes_press (eyes_get_child (dialog, "progress"), "Cancel");
  stage_settle ();
  g_assert_finalize_object (dialog);
  end = g_open (self->path, O_WRONLY);
  g_assert_cmpint (end, >=, 0);
  close (end);
}

/* A file of another kind: the columns are asked for, and without a customer
 * number it cannot be read. */
static void
test_no_columns (Fixture *self, gconstpointer data)
{
  CurioCampaignContactsDialog *dialog
      = present (self, "colour,size\nred,10\nblue,12\n");
  GtkWidget *read
      = GTK_WIDGET (eyes_find_button (GTK_WIDGET (dialog), "Read"));

  g_assert_false (gtk_widget_get_sensitive (read));
  eyes_close_dialog (dialog);
}

/* Reads people.csv in a dialog of its own, in vain. */
static void
import_in_vain (Fixture *self)
{
  CurioCampaignContactsDialog *dialog
      = present (self, HEADER "\n10001,a@shop.example,Ann,Lee,,yes,\n");

  eyes_press (GTK_WIDGET (dialog), "Read");
  eyes_wait (GTK_WIDGET (dialog), "it is not known who opted out");
  eyes_close_dialog (dialog);
}

static AdwMessageDialog *
find_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  g_error ("nothing is asked");
}

/* What is kept is damaged: it may say who opted out, so nothing takes its
 * place, however often it is tried, until the person says so. */
static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autofree char *name = g_strconcat (self->key, "-contacts.csv", NULL);
  g_autofree char *folder
      = g_build_filename (g_get_user_data_dir (), "curio", "kept", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *aside = g_strconcat (path, ".damaged-1", NULL);
  g_autofree char *text = NULL;
  GtkWidget *page, *window;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, "{}\ndamaged", -1, NULL));
  import_in_vain (self);
  import_in_vain (self);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "{}\ndamaged");

  page = g_object_new (CURIO_TYPE_CAMPAIGNS_PAGE, "title", "Campaigns",
                       "session", self->session, NULL);
  curio_page_show_view (CURIO_PAGE (page), "contacts");
  window = stage_show (page, 1100, 900);
  eyes_wait (page, "The Contacts Cannot Be Read");
  eyes_press (page, "Go On Without Them…");
  adw_message_dialog_response (find_question (), "forget");
  eyes_wait (page, "No Contacts Yet");
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  stage_strike (window, page);
  g_remove (aside);
}

static void
check_noticed (GtkWidget *root)
{
  g_assert_true (eyes_see (root, "1 row is the header once more"));
  g_assert_true (eyes_see (root, "1 customer number has rows that differ"));
  g_assert_true (eyes_see (root, "1 customer number is not one of this shop"));
  g_assert_true (eyes_see (root, "1 e-mail address cannot be one"));
  /* Where it stands, and what. */
  g_assert_true (eyes_see (root, "line 5: 10001"));
  g_assert_true (eyes_see (root, "line 6: 99"));
  g_assert_true (eyes_see (root, "line 7: no address"));
}

static void
test_noticed (Fixture *self, gconstpointer data)
{
  CurioCampaignContactsDialog *dialog = present (
      self, HEADER "\n10001,a@shop.example,Ann,Lee,,yes,\n" HEADER "\n"
                   "10002,b@shop.example,Bob,Lee,,yes,\n"
                   "10001,z@shop.example,Ann,Lee,,yes,\n"
                   "99,c@shop.example,Cy,Lee,,yes,\n"
                   "10003,no address,Di,Lee,,yes,\n");
  GtkWidget *page, *window;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  eyes_press (GTK_WIDGET (dialog), "Read");
  eyes_wait (GTK_WIDGET (dialog), "What was noticed");
  check_noticed (GTK_WIDGET (dialog));
  g_assert_false (is_kept (self));
  eyes_press (GTK_WIDGET (dialog), "Use these");
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_kept (self));

  /* And later, on the page. */
  page = g_object_new (CURIO_TYPE_CAMPAIGNS_PAGE, "title", "Campaigns",
                       "session", self->session, NULL);
  curio_page_show_view (CURIO_PAGE (page), "contacts");
  window = stage_show (page, 1100, 1400);
  eyes_wait (page, "people.csv");
  check_noticed (page);
  stage_strike (window, page);
}

/* Stopped half-way, it is as if it had never begun; read to its end, all of it
 * is there. */
static void
test_large (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (HEADER "\n");
  g_autoptr (CurioContacts) kept = NULL;
  CurioCampaignContactsDialog *dialog;
  GtkWidget *progress;

  for (guint i = 0; i < N_LARGE; i++)
    g_string_append_printf (text, "%u,p%u@shop.example,Ann,Lee,,yes,\n",
                            10001 + i, i);
  dialog = present (self, text->str);
  progress = eyes_get_child (dialog, "progress");
  eyes_press (GTK_WIDGET (dialog), "Read");
  g_assert_true (gtk_widget_get_mapped (progress));
  eyes_press (progress, "Cancel");
  eyes_wait (GTK_WIDGET (dialog), "Columns");
  g_assert_false (is_kept (self));

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  eyes_press (GTK_WIDGET (dialog), "Read");
  eyes_wait (GTK_WIDGET (dialog), "200,000 contacts of 200,000 rows");
  eyes_press (GTK_WIDGET (dialog), "Use these");
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  kept = curio_kept_contacts_load (self->key, NULL);
  g_assert_cmpuint (kept->n, ==, N_LARGE);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
#define ADD(name, test)                                                       \
  g_test_add ("/campaign-contacts/" name, Fixture, NULL, set_up, test,        \
              tear_down)
  ADD ("slow-file", test_slow_file);
  ADD ("two-separators", test_two_separators);
  ADD ("no-columns", test_no_columns);
  ADD ("damaged", test_damaged);
  ADD ("noticed", test_noticed);
  ADD ("large", test_large);
#undef ADD
  return g_test_run ();
}
