/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions with one dangerous answer; the safe one is what Escape gives. */

#include "curio-campaign-questions.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static GtkWidget *
ask (GtkWindow *parent, const char *heading, const char *body,
     const char *safe_label, const char *id, const char *label)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_add_responses (message, "cancel", safe_label, id, label,
                                    NULL);
  adw_message_dialog_set_response_appearance (message, id,
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (message, "cancel");
  adw_message_dialog_set_close_response (message, "cancel");
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
add_if_there (GString *names, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_utf8_make_valid (name, -1);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    g_string_append_printf (names, "\n%s", shown);
}

GtkWidget *
curio_campaign_ask_to_replace (GtkWindow *parent, const char *path)
{
  g_autofree char *not_sent = curio_campaign_make_not_sent_path (path);
  g_autofree char *receipt = curio_campaign_make_receipt_path (path);
  g_autoptr (GString) text = g_string_new (
      _ ("These files are there already and would be overwritten:"));

  add_if_there (text, path);
  add_if_there (text, not_sent);
  add_if_there (text, receipt);
  return ask (parent, _ ("Replace what is there?"), text->str, _ ("_Cancel"),
              "replace", _ ("_Replace"));
}

GtkWidget *
curio_campaign_ask_unregistered (GtkWindow *parent, const GError *error)
{
  g_autofree char *body = g_strdup_printf (
      _ ("%s\n\nThe files can be written without it. Then nobody will be "
         "able to see what came of this campaign, and somebody may be written "
         "to whom a campaign of colleagues holds out."),
      error->message);

  return ask (parent, _ ("The register cannot be reached"), body,
              _ ("_Cancel"), "write", _ ("_Write the files only"));
}

GtkWidget *
curio_campaign_ask_about_gaps (GtkWindow *parent, const GError *error)
{
  g_autofree char *body = g_strdup_printf (
      _ ("%s\n\nSomebody may be written to whom such a campaign holds out. "
         "That would spoil its result."),
      error->message);

  return ask (parent, _ ("Not every campaign can be read"), body,
              _ ("_Cancel"), "write", _ ("_Write all the same"));
}

GtkWidget *
curio_campaign_ask_to_leave (GtkWindow *parent)
{
  return ask (parent, _ ("Leave without a file?"),
              _ ("What you chose here will be lost. The contacts and the "
                 "audiences that you saved are kept."),
              _ ("_Stay"), "leave", _ ("_Leave"));
}

/* --- registering again ----------------------------------------------------
 */

static void
registered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) parent = data;
  g_autoptr (GError) error = NULL;
  CurioCampaignJob *job = g_task_get_task_data (G_TASK (result));

  curio_campaign_job_finish (result, &error);
  curio_campaign_follow_up (parent, job, error);
}

static void
register_cb (AdwMessageDialog *dialog, const char *response,
             CurioCampaignJob *job)
{
  GtkWidget *entry = adw_message_dialog_get_extra_child (dialog);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  if (g_str_equal (response, "register"))
    curio_campaign_job_register (
        job, gtk_editable_get_text (GTK_EDITABLE (entry)), registered_cb,
        parent != NULL ? g_object_ref (parent) : NULL);
}

static void
free_job (gpointer job, GClosure *closure)
{
  curio_campaign_job_unref (job);
}

static void
ask_to_register (GtkWindow *parent, CurioCampaignJob *job, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (
      parent,
      _ ("The files are written, but the campaign is not in the register"),
      error->message);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), job->name);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the campaign"), -1);
  adw_message_dialog_set_extra_child (message, entry);
  adw_message_dialog_add_responses (message, "close", _ ("_Close"), "register",
                                    _ ("_Register"), NULL);
  adw_message_dialog_set_response_appearance (message, "register",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "register");
  adw_message_dialog_set_close_response (message, "close");
  g_signal_connect_data (dialog, "response", G_CALLBACK (register_cb),
                         curio_campaign_job_ref (job), free_job, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
tell_clash (GtkWindow *parent, const CurioCampaignJob *job)
{
  GtkWidget *dialog = adw_message_dialog_new (
      parent, _ ("Do not send these files"), job->clash->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close",
                                   _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
curio_campaign_follow_up (GtkWindow *parent, CurioCampaignJob *job,
                          const GError *error)
{
  if (error != NULL)
    ask_to_register (parent, job, error);
  else if (job->clash != NULL)
    tell_clash (parent, job);
}
