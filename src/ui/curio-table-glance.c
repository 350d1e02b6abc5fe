/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A glance at a table on a server, for the connect dialog. */

#include "curio-table-glance.h"

#include "curio-glance.h"
#include "curio-keyring.h"
#include "curio-preview-grid.h"

#include <glib/gi18n-lib.h>

struct _CurioTableGlance
{
  AdwBin parent_instance;

  GtkLabel *words;
  GtkScrolledWindow *lines;
  GCancellable *cancellable; /* of the glance under way, or NULL */
};

G_DEFINE_FINAL_TYPE (CurioTableGlance, curio_table_glance, ADW_TYPE_BIN)

static void
glance_in_thread (GTask *task, gpointer object, gpointer source,
                  GCancellable *cancellable)
{
  GError *error = NULL;
  CurioGlance *glance;

  curio_keyring_fill (source, cancellable);
  glance = curio_glance_new (source, cancellable, &error);
  if (glance != NULL)
    g_task_return_pointer (task, glance, (GDestroyNotify)curio_glance_free);
  else
    g_task_return_error (task, error);
}

/* What cannot be looked at has been told already: the dialog inspects the same
 * table. */
static void
glanced_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioTableGlance) self = data;
  g_autoptr (CurioGlance) glance
      = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *words = NULL;

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (glance == NULL || self->words == NULL)
    return;
  words = curio_glance_describe (glance);
  gtk_label_set_text (self->words, words);
  gtk_scrolled_window_set_child (self->lines,
                                 curio_preview_grid_new (glance->preview));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
stop (CurioTableGlance *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

void
curio_table_glance_set_source (CurioTableGlance *self,
                               const CurioSource *source)
{
  g_return_if_fail (CURIO_IS_TABLE_GLANCE (self));

  stop (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (source == NULL)
    return;
  self->cancellable = g_cancellable_new ();

  g_autoptr (GTask) task
      = g_task_new (NULL, self->cancellable, glanced_cb, g_object_ref (self));

  g_task_set_source_tag (task, curio_table_glance_set_source);
  g_task_set_task_data (task, curio_source_copy (source),
                        (GDestroyNotify)curio_source_free);
  g_task_run_in_thread (task, glance_in_thread);
}

static void
curio_table_glance_dispose (GObject *object)
{
  CurioTableGlance *self = CURIO_TABLE_GLANCE (object);

  stop (self);
  self->words = NULL;
  G_OBJECT_CLASS (curio_table_glance_parent_class)->dispose (object);
}

static void
curio_table_glance_class_init (CurioTableGlanceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = curio_table_glance_dispose;
}

static void
curio_table_glance_init (CurioTableGlance *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *lines = gtk_scrolled_window_new ();
  GtkWidget *words = gtk_label_new (NULL);

  self->words = GTK_LABEL (words);
  self->lines = GTK_SCROLLED_WINDOW (lines);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_xalign (self->words, 0);
  gtk_scrolled_window_set_policy (self->lines, GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (lines),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The first lines"), -1);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), lines);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
