/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A deck window is closed with changes that are not kept: the question. */

#include "curio-deck-close.h"

#include <glib/gi18n-lib.h>

static gboolean
leave_cb (gpointer self)
{
  gtk_window_destroy (self);
  return G_SOURCE_REMOVE;
}

void
curio_deck_close_leave (CurioDeckWindow *self)
{
  g_return_if_fail (CURIO_IS_DECK_WINDOW (self));

  g_idle_add_full (G_PRIORITY_DEFAULT, leave_cb, g_object_ref (self),
                   g_object_unref);
}

static void
close_answered_cb (AdwMessageDialog *dialog, const char *response,
                   CurioDeckWindow *self)
{
  if (g_str_equal (response, "discard"))
    curio_deck_close_leave (self);
  else if (g_str_equal (response, "save"))
    curio_deck_shelf_keep_and_close (
        g_object_get_data (G_OBJECT (self), "shelf"));
}

void
curio_deck_close_ask (CurioDeckWindow *self, CurioDeckShelf *shelf)
{
  /* Behind a talk the deck's own window is not seen. */
  GtkWindow *over = gtk_widget_get_visible (GTK_WIDGET (self))
                        ? GTK_WINDOW (self)
                        : gtk_window_get_transient_for (GTK_WINDOW (self));
  GtkWidget *dialog = adw_message_dialog_new (
      over, _ ("Save This Deck?"),
      _ ("What was changed in it is lost otherwise."));
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_add_responses (message, "cancel", _ ("_Cancel"),
                                    "discard", _ ("_Discard"), "save",
                                    _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (message, "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (message, "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (message, "save",
                                           curio_deck_shelf_can_keep (shelf));
  adw_message_dialog_set_default_response (message, "save");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_answered_cb),
                           self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
