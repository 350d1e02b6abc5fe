/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forgetting what was kept on this computer for a quick start, as before it is
 * lent or sold.  The shops themselves, notes and settings are another matter
 * and stay. */

#include "curio-forget.h"

#include "curio-notice.h"
#include "curio-snapshot.h"

#include <glib/gi18n-lib.h>

static char *
describe_outcome (void)
{
  g_autoptr (GError) error = NULL;
  guint64 n_bytes;
  guint n;

  if (!curio_snapshot_forget_all (&n, &n_bytes, &error))
    return curio_notice_get_sentence (error);
  if (n == 0)
    return g_strdup (_ ("No figures were kept on this computer."));

  g_autofree char *size = g_format_size (n_bytes);

  return g_strdup_printf (
      ngettext ("The figures of %u shop were removed (%s).",
                "The figures of %u shops were removed (%s).", n),
      n, size);
}

static void
response_cb (CurioWindow *window, const char *response)
{
  g_autofree char *outcome = NULL;
  g_autofree char *markup = NULL;

  if (g_strcmp0 (response, "forget") != 0)
    return;
  outcome = describe_outcome ();
  markup = g_markup_escape_text (outcome, -1);
  curio_window_add_toast (window, adw_toast_new (markup));
}

void
curio_forget_present (CurioWindow *window)
{
  g_return_if_fail (CURIO_IS_WINDOW (window));

  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (window), _ ("Forget Local Data?"),
      _ ("Curio keeps the lines of each shop in a private file on this "
         "computer, so that the window opens with figures in it. They are "
         "removed, and nothing more is kept until the next start, which loads "
         "them again. Shops, notes and settings stay."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel",
                                    _ ("_Cancel"), "forget", _ ("_Forget"),
                                    NULL);
  adw_message_dialog_set_response_appearance (
      ADW_MESSAGE_DIALOG (dialog), "forget", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog),
                                           "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog),
                                         "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb),
                           window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
