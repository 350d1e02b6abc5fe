/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The question for a password.  It is kept only when the server has taken it,
 * so that a slip of the finger does not go into the keyring. */

#include "curio-password-dialog.h"

#include "curio-error.h"
#include "curio-keep-row.h"
#include "curio-keyring.h"
#include "curio-notice.h"
#include "curio-spoken-names.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CurioSession *session;
  CurioSource *source; /* with the password that is tried, once there is one */
  GtkWindow *parent;
  GtkWidget *password;
  CurioKeepRow *keep;
  gulong watch; /* of the load with the new password */
} Question;

gboolean
curio_password_dialog_is_wanted (CurioSession *session)
{
  const GError *error = curio_session_get_error (session);
  const CurioSource *wanted = curio_session_get_wanted (session);

  return g_error_matches (error, CURIO_ERROR, CURIO_ERROR_AUTHENTICATION)
         && wanted != NULL && wanted->shop == NULL;
}

static void
free_question (gpointer data)
{
  Question *self = data;

  g_object_unref (self->session);
  curio_source_free (self->source);
  g_clear_object (&self->parent);
  g_object_unref (self->keep);
  g_free (self);
}

/* Whether what shows was opened with the very password that was typed.  There
 * is no error after a cancel either, when the shop of before is wanted again.
 */
static gboolean
is_shown (const Question *self)
{
  const CurioSource *shown = curio_session_get_source (self->session);

  return curio_session_get_error (self->session) == NULL
         && curio_source_is_same_place (shown, self->source)
         && g_strcmp0 (shown->conninfo, self->source->conninfo) == 0;
}

/* Figures that this computer has kept show before the server is asked. */
static void
tried_cb (CurioSession *session, GParamSpec *pspec, gpointer data)
{
  Question *self = data;
  gulong watch = self->watch;
  gboolean has_opened = is_shown (self);

  if (curio_session_get_busy (session)
      || (has_opened && curio_session_get_is_kept (session)))
    return;
  if (has_opened)
    curio_keep_row_keep (self->keep, self->source, self->parent);
  self->watch = 0;
  g_signal_handler_disconnect (session, watch);
}

static void
try_password (Question *self, const char *password)
{
  CurioSource *source = curio_source_with_password (self->source, password);

  curio_source_free (self->source);
  self->source = source;
  curio_session_open (self->session, source);
  self->watch = g_signal_connect_data (
      self->session, "notify::busy", G_CALLBACK (tried_cb), self,
      (GClosureNotify)(GCallback)free_question, 0);
}

static void
response_cb (GtkWindow *dialog, const char *response, gpointer data)
{
  Question *self = data;
  GtkEditable *entry = GTK_EDITABLE (self->password);
  g_autofree char *password = g_strdup (gtk_editable_get_text (entry));

  /* libadwaita 1.2 warns of a row that goes with the keyboard or a text. */
  gtk_window_set_focus (dialog, NULL);
  gtk_editable_set_text (entry, "");
  if (g_strcmp0 (response, "open") == 0)
    try_password (self, password);
  else
    free_question (self);
}

static GtkWidget *
make_rows (Question *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->password = adw_password_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->password),
                                 _ ("Password"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->password), TRUE);
  self->keep = g_object_ref_sink (CURIO_KEEP_ROW (curio_keep_row_new ()));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->password);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->keep));
  return list;
}

GtkWindow *
curio_password_dialog_ask (GtkWindow *parent, CurioSession *session)
{
  g_return_val_if_fail (CURIO_IS_SESSION (session), NULL);
  g_return_val_if_fail (curio_session_get_wanted (session) != NULL, NULL);

  Question *self = g_new0 (Question, 1);
  const GError *error = curio_session_get_error (session);
  g_autofree char *sentence
      = error != NULL ? curio_notice_get_sentence (error) : NULL;
  g_autofree char *login = NULL;
  g_autofree char *heading = NULL;
  GtkWidget *dialog;

  self->session = g_object_ref (session);
  self->source = curio_source_copy (curio_session_get_wanted (session));
  self->parent = parent != NULL ? g_object_ref (parent) : NULL;
  login = curio_source_describe_login (self->source);
  /* Translators: %s is "anna at sales.example". */
  heading = g_strdup_printf (_ ("Password of %s"), login);
  dialog = adw_message_dialog_new (parent, heading, sentence);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel",
                                    _ ("_Cancel"), "open", _ ("_Open"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog),
                                              "open", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog),
                                           "open");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog),
                                         "cancel");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog),
                                      make_rows (self));
  curio_spoken_names_add (dialog);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->password);
  return GTK_WINDOW (dialog);
}
