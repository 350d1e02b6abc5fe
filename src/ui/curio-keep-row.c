/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The switch that lets a password into the keyring. */

#include "curio-keep-row.h"

#include "curio-keyring.h"
#include "curio-notice.h"
#include "curio-window.h"

#include <glib/gi18n-lib.h>

struct _CurioKeepRow
{
  AdwActionRow parent_instance;

  GtkSwitch *keep;
  gboolean is_wanted;        /* asked for when the dialog is gone already */
  GCancellable *cancellable; /* of the question whether there is a keyring */
};

G_DEFINE_FINAL_TYPE (CurioKeepRow, curio_keep_row, ADW_TYPE_ACTION_ROW)

static void
switched_cb (CurioKeepRow *self)
{
  if (self->keep != NULL)
    self->is_wanted = gtk_switch_get_active (self->keep);
}

static void
answered_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CurioKeepRow) self = data;
  gboolean is_there = curio_keyring_finish (result, NULL);

  if (self->keep == NULL || is_there
      || g_cancellable_is_cancelled (self->cancellable))
    return;
  gtk_switch_set_active (self->keep, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), FALSE);
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (self),
      _ ("This desktop has no keyring that answers: Curio will ask for the "
         "password each time"));
}

static void
curio_keep_row_dispose (GObject *object)
{
  CurioKeepRow *self = CURIO_KEEP_ROW (object);

  g_cancellable_cancel (self->cancellable);
  self->keep = NULL;
  G_OBJECT_CLASS (curio_keep_row_parent_class)->dispose (object);
}

static void
curio_keep_row_finalize (GObject *object)
{
  g_clear_object (&CURIO_KEEP_ROW (object)->cancellable);
  G_OBJECT_CLASS (curio_keep_row_parent_class)->finalize (object);
}

static void
curio_keep_row_class_init (CurioKeepRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = curio_keep_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = curio_keep_row_finalize;
}

static void
curio_keep_row_init (CurioKeepRow *self)
{
  GtkWidget *keep = gtk_switch_new ();

  self->keep = GTK_SWITCH (keep);
  gtk_widget_set_valign (keep, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (keep),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Keep the password"), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 _ ("Keep the password"));
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (self),
      _ ("In the keyring of this desktop, and nowhere else"));
  g_signal_connect_object (keep, "notify::active", G_CALLBACK (switched_cb),
                           self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), keep);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), keep);
  self->cancellable = g_cancellable_new ();
  curio_keyring_is_there_async (self->cancellable, answered_cb,
                                g_object_ref (self));
}

GtkWidget *
curio_keep_row_new (void)
{
  return g_object_new (CURIO_TYPE_KEEP_ROW, NULL);
}

static void
kept_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (curio_keyring_finish (result, &error) || !CURIO_IS_WINDOW (window))
    return;

  g_autofree char *sentence = curio_notice_get_sentence (error);
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  curio_window_add_toast (CURIO_WINDOW (window), adw_toast_new (markup));
}

void
curio_keep_row_keep (CurioKeepRow *self, const CurioSource *source,
                     GtkWindow *window)
{
  g_return_if_fail (CURIO_IS_KEEP_ROW (self));
  g_return_if_fail (source != NULL);

  if (self->is_wanted)
    curio_keyring_keep_async (source, kept_cb,
                              window != NULL ? g_object_ref (window) : NULL);
}
