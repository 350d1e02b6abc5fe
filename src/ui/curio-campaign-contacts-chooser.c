/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The question which contact file to import. */

#include "curio-campaign-contacts-dialog.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CurioFacts *facts;
  char *key;
  GCallback done_cb;
  GWeakRef listener;
} Asking;

static void
free_asking (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  curio_facts_unref (asking->facts);
  g_free (asking->key);
  g_weak_ref_clear (&asking->listener);
  g_free (asking);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, gpointer data)
{
  Asking *asking = data;
  g_autoptr (GObject) listener = g_weak_ref_get (&asking->listener);
  g_autoptr (GFile) file
      = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL && listener != NULL)
    {
      CurioCampaignContactsDialog *dialog
          = curio_campaign_contacts_dialog_present (
              gtk_native_dialog_get_transient_for (chooser), asking->facts,
              asking->key, path);

      g_signal_connect_object (dialog, "done", asking->done_cb, listener,
                               G_CONNECT_SWAPPED);
    }
  g_object_unref (chooser);
}

void
curio_campaign_contacts_dialog_choose_file (GtkWindow *parent,
                                            const CurioFacts *facts,
                                            const char *key, GCallback done_cb,
                                            gpointer listener)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Choose a contact file"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
      _ ("_Choose"), NULL);
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  Asking *asking = g_new0 (Asking, 1);

  gtk_file_filter_set_name (tables, _ ("Tables (CSV)"));
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_filter_add_suffix (tables, "txt");
  gtk_file_filter_add_suffix (tables, "tsv");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), tables);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  asking->facts = curio_facts_ref ((CurioFacts *)facts);
  asking->key = g_strdup (key);
  asking->done_cb = done_cb;
  g_weak_ref_init (&asking->listener, listener);
  g_signal_connect_data (chooser, "response", G_CALLBACK (chosen_cb), asking,
                         free_asking, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
