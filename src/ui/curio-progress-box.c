/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows how far a long piece of work has come. */

#include "curio-progress-box.h"

#include "curio-format.h"

#define PERIOD_MS 100

struct _CurioProgressBox
{
  AdwBin parent_instance;

  GtkLabel *activity;
  GtkLabel *percent;
  GtkProgressBar *bar;
  GtkLabel *detail;

  CurioProgressFunc func;
  gpointer data;
  guint timer;
};

static guint cancel_signal;

G_DEFINE_FINAL_TYPE (CurioProgressBox, curio_progress_box, ADW_TYPE_BIN)

static void
update (CurioProgressBox *self)
{
  const char *activity = NULL;
  const CurioProgress *progress
      = self->func != NULL ? self->func (self->data, &activity) : NULL;

  if (progress == NULL)
    return;

  double fraction = curio_progress_get_fraction (progress);
  g_autofree char *detail
      = progress->lines > 0 ? curio_progress_describe (progress) : NULL;
  g_autofree char *percent
      = fraction >= 0 ? curio_format_percent (fraction, 0) : NULL;

  gtk_label_set_text (self->activity, activity);
  gtk_label_set_text (self->percent, percent != NULL ? percent : "");
  gtk_label_set_text (self->detail, detail != NULL ? detail : "");
  if (fraction >= 0)
    gtk_progress_bar_set_fraction (self->bar, MIN (fraction, 1));
  else
    gtk_progress_bar_pulse (self->bar);
}

static gboolean
update_cb (gpointer self)
{
  update (self);
  return G_SOURCE_CONTINUE;
}

void
curio_progress_box_set_func (CurioProgressBox *self, CurioProgressFunc func,
                             gpointer data)
{
  g_return_if_fail (CURIO_IS_PROGRESS_BOX (self));

  self->func = func;
  self->data = data;
}

static void
cancel_clicked_cb (CurioProgressBox *self)
{
  g_signal_emit (self, cancel_signal, 0);
}

static void
curio_progress_box_map (GtkWidget *widget)
{
  CurioProgressBox *self = CURIO_PROGRESS_BOX (widget);

  gtk_progress_bar_set_fraction (self->bar, 0);
  update (self);
  self->timer = g_timeout_add (PERIOD_MS, update_cb, self);
  GTK_WIDGET_CLASS (curio_progress_box_parent_class)->map (widget);
}

/* A bar that pulses asks for frames for ever, hidden or not.  One that goes
 * with its window must be let alone: to a screen reader it is gone already. */
static gboolean
calm_cb (gpointer bar)
{
  if (gtk_widget_get_realized (bar))
    gtk_progress_bar_set_fraction (bar, 0);
  return G_SOURCE_REMOVE;
}

static void
curio_progress_box_unmap (GtkWidget *widget)
{
  CurioProgressBox *self = CURIO_PROGRESS_BOX (widget);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_idle_add_full (G_PRIORITY_DEFAULT, calm_cb, g_object_ref (self->bar),
                   g_object_unref);
  GTK_WIDGET_CLASS (curio_progress_box_parent_class)->unmap (widget);
}

static void
curio_progress_box_class_init (CurioProgressBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = curio_progress_box_map;
  widget_class->unmap = curio_progress_box_unmap;

  cancel_signal
      = g_signal_new ("cancel", CURIO_TYPE_PROGRESS_BOX, G_SIGNAL_RUN_LAST, 0,
                      NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-progress-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioProgressBox,
                                        activity);
  gtk_widget_class_bind_template_child (widget_class, CurioProgressBox,
                                        percent);
  gtk_widget_class_bind_template_child (widget_class, CurioProgressBox, bar);
  gtk_widget_class_bind_template_child (widget_class, CurioProgressBox,
                                        detail);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
curio_progress_box_init (CurioProgressBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
