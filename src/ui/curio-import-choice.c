/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The question which file is to be imported, and what is said of one that this
 * program cannot get at. */

#include "curio-import-choice.h"

#include <glib/gi18n-lib.h>

/* Files are read by their paths, as gzip and the dumps' reader want it. */
static GtkWindow *
tell_far (GtkWindow *parent, GFile *file)
{
  g_autofree char *place = g_file_get_parse_name (file);
  /* Translators: the address of a file on another computer or a phone. */
  g_autofree char *text = g_strdup_printf (
      _ ("Curio cannot read %s. Copy it to a folder of this computer, then "
         "import it from there."),
      place);
  GtkWidget *dialog
      = adw_message_dialog_new (parent, _ ("This File Is Elsewhere"), text);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close",
                                   _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}

GtkWindow *
curio_import_choice_open (GtkWindow *parent, CurioSession *session,
                          GFile *file)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (CURIO_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_get_path (file);
  return path != NULL
             ? GTK_WINDOW (curio_import_dialog_present (parent, session, path))
             : tell_far (parent, file);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, gpointer session)
{
  g_autoptr (GFile) file
      = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    curio_import_choice_open (gtk_native_dialog_get_transient_for (chooser),
                              session, file);
  g_object_unref (chooser);
}

void
curio_import_choice_ask (GtkWindow *parent, CurioSession *session)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Import a File"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Choose"),
      NULL);
  g_autoptr (GtkFileFilter) lines = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (lines, _ ("Tables and dumps (CSV, SQL, gzip)"));
  gtk_file_filter_add_suffix (lines, "csv");
  gtk_file_filter_add_suffix (lines, "txt");
  gtk_file_filter_add_suffix (lines, "sql");
  gtk_file_filter_add_suffix (lines, "gz");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), lines);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);

  /* The chooser is kept by its own reference until the response. */
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb),
                           session, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
