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

GtkWidget *
curio_campaign_ask_to_replace (GtkWindow *parent, const GError *error)
{
  return ask (parent, _ ("Replace what is there?"), error->message,
              _ ("_Cancel"), "replace", _ ("_Replace"));
}

GtkWidget *
curio_campaign_ask_to_leave (GtkWindow *parent)
{
  return ask (parent, _ ("Leave without a file?"),
              _ ("What you chose here will be lost. The contacts and the "
                 "audiences that you saved are kept."),
              _ ("_Stay"), "leave", _ ("_Leave"));
}

void
curio_campaign_tell_unregistered (GtkWindow *parent, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (
      parent,
      _ ("The files are written, but the campaign is not in the register"),
      error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close",
                                   _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
