/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import dialog: look at the file and match its columns, read it, say what
 * came of it.  Nothing of the shop changes before all of the file is read. */

#include "curio-import-dialog.h"

#include "curio-error-box.h"
#include "curio-error.h"
#include "curio-format.h"
#include "curio-import-job.h"
#include "curio-late-page.h"
#include "curio-local-server.h"
#include "curio-mapping-group.h"
#include "curio-preview-grid.h"
#include "curio-progress-box.h"
#include "curio-spoken-names.h"

#include <glib/gi18n-lib.h>

struct _CurioImportDialog
{
  AdwWindow parent_instance;

  GtkStack *stack;
  CurioErrorBox *error_box;
  AdwBin *preview;
  AdwPreferencesGroup *shop_group;
  AdwEntryRow *shop;
  AdwComboRow *dates;
  CurioMappingGroup *mapping;
  CurioProgressBox *progress;
  AdwStatusPage *done;
  GtkWidget *show_rejects;
  GtkButton *close;
  GtkWidget *import;

  CurioSession *session;
  char *path;
  CurioImportJob *job;       /* the latest; NULL before the first */
  GCancellable *cancellable; /* of the reading or look under way */
  CurioLatePage *late;       /* the bar of a look that takes long */
};

G_DEFINE_FINAL_TYPE (CurioImportDialog, curio_import_dialog, ADW_TYPE_WINDOW)

static const CurioProgress *
get_progress (gpointer data, const char **out_activity)
{
  static const CurioProgress unknown;
  CurioImportDialog *self = data;

  *out_activity = _ ("Looking at the file…");
  if (self->job == NULL)
    return &unknown;
  *out_activity = self->job->progress.stage == CURIO_STAGE_FINISHING
                      ? _ ("Putting the shop in order…")
                      : _ ("Importing…");
  return &self->job->progress;
}

static void
update (CurioImportDialog *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->shop));
  gboolean valid = curio_shop_name_is_valid (name);
  gboolean looking = self->cancellable == NULL
                     && gtk_widget_get_visible (GTK_WIDGET (self->shop_group));

  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->shop), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->shop), "error");
  gtk_widget_set_sensitive (
      self->import,
      looking && valid && curio_mapping_group_is_complete (self->mapping));
}

static void
open_shop (CurioImportDialog *self)
{
  g_autoptr (CurioSource) source = curio_source_new_local (self->job->shop);

  curio_session_open (self->session, source);
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_summary (CurioImportDialog *self)
{
  const CurioImportSummary *summary = &self->job->summary;
  g_autofree char *n_lines = curio_format_count (summary->n_lines);
  g_autofree char *n_rejected = curio_format_count (summary->n_rejected);
  g_autofree char *title
      = g_strdup_printf (ngettext ("%s Line Imported", "%s Lines Imported",
                                   (gulong)summary->n_lines),
                         n_lines);
  g_autofree char *rejected = g_strdup_printf (
      ngettext ("%s row was left out; it is kept in a file with the reason.",
                "%s rows were left out; they are kept in a file, each with "
                "its reason.",
                (gulong)summary->n_rejected),
      n_rejected);
  gboolean has_rejects = summary->n_rejected > 0;
  g_autofree char *text
      = g_strjoin (has_rejects && summary->note != NULL ? "\n" : "",
                   has_rejects ? rejected : "", summary->note, NULL);
  /* A note may name a table of the file, and markup would be read. */
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_title (self->done, title);
  adw_status_page_set_description (self->done, markup);
  gtk_widget_set_visible (self->show_rejects, has_rejects);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_widget_set_visible (self->import, FALSE);
  gtk_button_set_label (self->close, _ ("_Close"));
}

static void start_import (CurioImportDialog *self, gboolean replace);

static void
replace_response_cb (CurioImportDialog *self, const char *response)
{
  if (g_str_equal (response, "replace"))
    start_import (self, TRUE);
}

static void
ask_to_replace (CurioImportDialog *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), NULL, NULL);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_format_heading (message, _ ("Replace the Shop “%s”?"),
                                     self->job->shop);
  adw_message_dialog_set_body (
      message, _ ("There is a shop of this name already. Its lines will be "
                  "replaced by those of the file."));
  adw_message_dialog_add_responses (message, "cancel", _ ("_Cancel"),
                                    "replace", _ ("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (message, "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (message, "cancel");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_object (dialog, "response",
                           G_CALLBACK (replace_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_failure (CurioImportDialog *self, const GError *error)
{
  gboolean cancelled
      = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  gboolean exists = g_error_matches (error, CURIO_ERROR, CURIO_ERROR_EXISTS);

  gtk_stack_set_visible_child_name (self->stack, "look");
  if (exists)
    ask_to_replace (self);
  else if (!cancelled)
    curio_error_box_set_error (self->error_box, error);
  if (g_error_matches (error, CURIO_ERROR, CURIO_ERROR_AMBIGUOUS))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->dates), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->dates));
    }
}

static void
imported_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = curio_import_job_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  update (self);
  if (!done)
    show_failure (self, error);
  else if (self->job->summary.n_rejected > 0
           || self->job->summary.note != NULL)
    show_summary (self);
  else
    open_shop (self);
}

static void
start_import (CurioImportDialog *self, gboolean replace)
{
  g_clear_pointer (&self->job, curio_import_job_unref);
  self->job = curio_import_job_new (
      self->path, gtk_editable_get_text (GTK_EDITABLE (self->shop)));
  self->job->replace = replace;
  self->job->dates = adw_combo_row_get_selected (self->dates);
  curio_mapping_group_get_mapping (self->mapping, &self->job->mapping);

  self->cancellable = g_cancellable_new ();
  curio_error_box_set_error (self->error_box, NULL);
  gtk_stack_set_visible_child_name (self->stack, "progress");
  curio_import_job_start (self->job, self->cancellable, imported_cb,
                          g_object_ref (self));
  update (self);
}

static void
import_clicked_cb (CurioImportDialog *self)
{
  start_import (self, FALSE);
}

static void
cancel_cb (CurioImportDialog *self)
{
  if (self->job == NULL)
    gtk_window_close (GTK_WINDOW (self));
  else
    g_cancellable_cancel (self->cancellable);
}

static void
open_clicked_cb (CurioImportDialog *self)
{
  open_shop (self);
}

static void
show_rejects_cb (CurioImportDialog *self)
{
  g_autofree char *folder
      = g_path_get_dirname (self->job->summary.rejects_path);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static void
preview_in_thread (GTask *task, gpointer object, gpointer path,
                   GCancellable *cancellable)
{
  GError *error = NULL;
  CurioImportPreview *preview
      = curio_import_preview_new (path, cancellable, &error);

  if (preview != NULL)
    g_task_return_pointer (task, preview,
                           (GDestroyNotify)curio_import_preview_free);
  else
    g_task_return_error (task, error);
}

static void
show_preview (CurioImportDialog *self, const CurioImportPreview *preview)
{
  gboolean has_sample = preview->rows->len > 0;
  g_auto (GStrv) sample = NULL;

  if (has_sample)
    {
      /* A short first row must not leave a header without a hint. */
      guint n = g_strv_length (preview->headers);
      char **cells = g_ptr_array_index (preview->rows, 0);
      guint n_cells = g_strv_length (cells);

      sample = g_new0 (char *, n + 1);
      for (guint i = 0; i < n; i++)
        sample[i] = g_strdup (i < n_cells ? cells[i] : "");
    }
  curio_mapping_group_set_columns (
      self->mapping, (const char *const *)preview->headers,
      (const char *const *)sample, preview->mapped);
  adw_bin_set_child (self->preview, curio_preview_grid_new (preview));
  gtk_widget_set_visible (GTK_WIDGET (self->shop_group), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->mapping), TRUE);
}

static void
previewed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioImportPreview) preview
      = g_task_propagate_pointer (G_TASK (result), &error);

  curio_late_page_end (g_steal_pointer (&self->late), "look");
  if (self->session == NULL)
    return; /* closed meanwhile */
  g_clear_object (&self->cancellable);
  if (preview != NULL)
    show_preview (self, preview);
  else
    curio_error_box_set_error (self->error_box, error);
  update (self);
}

static void
look_at (CurioImportDialog *self, const char *path)
{
  g_autofree char *name = curio_import_job_propose_shop (path);
  g_autofree char *base = g_filename_display_basename (path);
  g_autoptr (GTask) task = NULL;

  self->cancellable = g_cancellable_new ();
  self->late = curio_late_page_begin (self->stack, "progress");
  self->path = g_strdup (path);
  gtk_window_set_title (GTK_WINDOW (self), base);
  gtk_editable_set_text (GTK_EDITABLE (self->shop), name);
  task = g_task_new (NULL, self->cancellable, previewed_cb,
                     g_object_ref (self));
  g_task_set_source_tag (task, look_at);
  g_task_set_return_on_cancel (task, TRUE); /* a far folder may hang */
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, preview_in_thread);
}

/* Closed, whatever way: nobody waits for the rest. */
static void
curio_import_dialog_unmap (GtkWidget *widget)
{
  CurioImportDialog *self = CURIO_IMPORT_DIALOG (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  GTK_WIDGET_CLASS (curio_import_dialog_parent_class)->unmap (widget);
}

static void
curio_import_dialog_finalize (GObject *object)
{
  CurioImportDialog *self = CURIO_IMPORT_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->job, curio_import_job_unref);
  g_free (self->path);
  G_OBJECT_CLASS (curio_import_dialog_parent_class)->finalize (object);
}

static void
curio_import_dialog_class_init (CurioImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = curio_import_dialog_finalize;
  widget_class->unmap = curio_import_dialog_unmap;

  g_type_ensure (CURIO_TYPE_ERROR_BOX);
  g_type_ensure (CURIO_TYPE_MAPPING_GROUP);
  g_type_ensure (CURIO_TYPE_PROGRESS_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioImportDialog,
                                        stack);
  gtk_widget_class_bind_template_child (widget_class, CurioImportDialog,
                                        error_box);
  gtk_widget_class_bind_template_child (widget_class, CurioImportDialog,
                                        preview);
  gtk_widget_class_bind_template_child (widget_class, CurioImportDialog,
                                        shop_group);
  gtk_widget_class_bind_template_child (widget_class, CurioImportDialog, shop);
  gtk_widget_class_bind_template_child (widget_class, CurioImportDialog,
                                        dates);
  gtk_widget_class_bind_template_child (widget_class, CurioImportDialog,
                                        mapping);
  gtk_widget_class_bind_template_child (widget_class, CurioImportDialog,
                                        progress);
  gtk_widget_class_bind_template_child (widget_class, CurioImportDialog, done);
  gtk_widget_class_bind_template_child (widget_class, CurioImportDialog,
                                        show_rejects);
  gtk_widget_class_bind_template_child (widget_class, CurioImportDialog,
                                        close);
  gtk_widget_class_bind_template_child (widget_class, CurioImportDialog,
                                        import);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_rejects_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
curio_import_dialog_init (CurioImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_spoken_names_add (GTK_WIDGET (self));
  curio_progress_box_set_func (self->progress, get_progress, self);
}

CurioImportDialog *
curio_import_dialog_present (GtkWindow *parent, CurioSession *session,
                             const char *path)
{
  g_return_val_if_fail (CURIO_IS_SESSION (session), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  CurioImportDialog *self
      = g_object_new (CURIO_TYPE_IMPORT_DIALOG, "transient-for", parent,
                      "modal", parent != NULL, NULL);

  self->session = g_object_ref (session);
  look_at (self, path);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
