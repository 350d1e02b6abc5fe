/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A toast with a bar, for what may take long. */

#include "curio-wait-toast.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define LONG_MS 500
#define PULSE_MS 100

struct _CurioWaitToast
{
  GCancellable *cancellable;
  GtkWidget *parent;
  char *text;
  GtkProgressBar *bar;
  AdwToast *toast; /* NULL: it is not long yet */
  guint timer;
};

static gboolean
pulse_cb (gpointer data)
{
  CurioWaitToast *self = data;

  gtk_progress_bar_pulse (self->bar);
  return G_SOURCE_CONTINUE;
}

static void
stop_cb (AdwToast *toast, GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static GtkWidget *
new_bar (CurioWaitToast *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (self->text);
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), bar);
  self->bar = GTK_PROGRESS_BAR (bar);
  return box;
}

static gboolean
long_cb (gpointer data)
{
  CurioWaitToast *self = data;
  GtkWidget *overlay
      = gtk_widget_get_ancestor (self->parent, ADW_TYPE_TOAST_OVERLAY);

  self->timer = 0;
  if (overlay == NULL)
    return G_SOURCE_REMOVE;
  self->toast = g_object_ref (adw_toast_new (""));
  adw_toast_set_custom_title (self->toast, new_bar (self));
  adw_toast_set_button_label (self->toast, _ ("_Cancel"));
  adw_toast_set_timeout (self->toast, 0);
  adw_toast_set_priority (self->toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_object (self->toast, "button-clicked", G_CALLBACK (stop_cb),
                           self->cancellable, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), self->toast);
  self->timer = g_timeout_add (PULSE_MS, pulse_cb, self);
  return G_SOURCE_REMOVE;
}

CurioWaitToast *
curio_wait_toast_begin (GtkWidget *parent, const char *text)
{
  CurioWaitToast *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && text != NULL, NULL);

  self = g_new0 (CurioWaitToast, 1);
  self->cancellable = g_cancellable_new ();
  self->parent = g_object_ref (parent);
  self->text = g_strdup (text);
  self->timer = g_timeout_add (LONG_MS, long_cb, self);
  return self;
}

GCancellable *
curio_wait_toast_get_cancellable (CurioWaitToast *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->cancellable;
}

void
curio_wait_toast_end (CurioWaitToast *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
  g_object_unref (self->cancellable);
  g_object_unref (self->parent);
  g_free (self->text);
  g_free (self);
}
