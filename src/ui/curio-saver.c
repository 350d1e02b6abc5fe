/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving, as every page does it: ask where, write in a worker thread, tell how
 * it went.  What is written is the caller's. */

#include "curio-saver.h"

#include "curio-error.h"
#include "curio-wait-toast.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _CurioSaver
{
  char *subject;
  char *name;
  char *path; /* once it is known */
  CurioSaveFunc save;
  gpointer data;
  GDestroyNotify free_data;
};

/* A saver on its way: where it was asked for, and the dialog while it is open.
 */
typedef struct
{
  CurioSaver *saver;
  GtkWidget *parent;
  GtkFileChooserNative *chooser;
} Errand;

CurioSaver *
curio_saver_new (char *subject, char *name, CurioSaveFunc save, gpointer data,
                 GDestroyNotify free_data)
{
  CurioSaver *self = g_new0 (CurioSaver, 1);

  self->subject = subject;
  self->name = name;
  self->save = save;
  self->data = data;
  self->free_data = free_data;
  return self;
}

static void
curio_saver_free (CurioSaver *self)
{
  g_free (self->subject);
  g_free (self->name);
  g_free (self->path);
  if (self->free_data)
    self->free_data (self->data);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioSaver, curio_saver_free)

static GtkWindow *
find_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* --- the outcome -------------------------------------------------------- */

static void
open_cb (AdwToast *toast, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_path (user_data);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (NULL, uri, GDK_CURRENT_TIME);
}

static void
free_closure_data (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
tell_success (GtkWidget *parent, const char *subject, const char *path)
{
  GtkWidget *overlay
      = gtk_widget_get_ancestor (parent, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *name = g_path_get_basename (path);
  /* Translators: "66 customers saved as cant-lose.csv". */
  g_autofree char *text
      = g_strdup_printf (_ ("%s saved as %s"), subject, name);
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast;

  if (overlay == NULL)
    return;
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, _ ("_Open"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (open_cb),
                         g_strdup (path), free_closure_data, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/* A toast would cut the system's words short, and a lost file matters. */
static void
tell_failure (GtkWidget *parent, const char *subject, const GError *error)
{
  GtkWidget *dialog
      = adw_message_dialog_new (find_window (parent), NULL, NULL);

  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog),
                                     _ ("%s not saved"), subject);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close",
                                   _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GtkWidget *parent = GTK_WIDGET (source);
  CurioSaver *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  curio_wait_toast_end (user_data);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    tell_success (parent, self->subject, self->path);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_failure (parent, self->subject, error);
}

/* --- writing ------------------------------------------------------------ */

static void
save_in_thread (GTask *task, gpointer source, gpointer data,
                GCancellable *cancellable)
{
  CurioSaver *self = data;
  g_autoptr (GError) error = NULL;

  if (self->save (self->path, self->data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
curio_saver_save (CurioSaver *self, GtkWidget *parent, const char *path)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  CurioWaitToast *wait;

  g_return_if_fail (self != NULL && path != NULL);
  g_return_if_fail (GTK_IS_WIDGET (parent));

  name = g_path_get_basename (path);
  text = g_strdup_printf (_ ("Saving %s"), name);
  wait = curio_wait_toast_begin (parent, text);
  task = g_task_new (parent, curio_wait_toast_get_cancellable (wait), saved_cb,
                     wait);
  g_task_set_source_tag (task, curio_saver_save);
  self->path = g_strdup (path);
  g_task_set_task_data (task, self, (GDestroyNotify)curio_saver_free);
  g_task_run_in_thread (task, save_in_thread);
}

/* Files are written beside and renamed, which needs a folder. */
void
curio_saver_save_file (CurioSaver *self, GtkWidget *parent, GFile *file)
{
  g_autofree char *path = NULL;
  g_autofree char *place = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (parent) && G_IS_FILE (file));

  path = g_file_get_path (file);
  if (path != NULL)
    {
      curio_saver_save (self, parent, path);
      return;
    }
  place = g_file_get_parse_name (file);
  error = g_error_new (
      CURIO_ERROR, CURIO_ERROR_FORMAT,
      /* Translators: the address of a file on another computer or a phone. */
      _ ("Curio cannot write to %s. Save it in a folder of this computer, "
         "then copy it there."),
      place);
  tell_failure (parent, self->subject, error);
  curio_saver_free (self);
}

/* --- asking ------------------------------------------------------------- */

static void
free_errand (Errand *errand)
{
  g_clear_pointer (&errand->saver, curio_saver_free);
  g_clear_object (&errand->chooser);
  g_object_unref (errand->parent);
  g_free (errand);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Errand *errand = user_data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    curio_saver_save_file (g_steal_pointer (&errand->saver), errand->parent,
                           file);
  free_errand (errand);
}

void
curio_saver_ask (CurioSaver *self, GtkWidget *parent)
{
  Errand *errand;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (parent));

  errand = g_new0 (Errand, 1);
  errand->saver = self;
  errand->parent = g_object_ref (parent);
  errand->chooser = gtk_file_chooser_native_new (
      _ ("Save As"), find_window (parent), GTK_FILE_CHOOSER_ACTION_SAVE,
      _ ("_Save"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (errand->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (errand->chooser),
                                     self->name);
  g_signal_connect (errand->chooser, "response", G_CALLBACK (response_cb),
                    errand);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (errand->chooser));
}
