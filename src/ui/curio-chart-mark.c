/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A mark of a chart for the keyboard and screen readers.  GTK 4.8 knows of no
 * accessible object but a widget, so each mark has a bare one. */

#include "curio-chart-mark.h"

struct _CurioChartMark
{
  GtkWidget parent_instance;

  char *label;
};

G_DEFINE_FINAL_TYPE (CurioChartMark, curio_chart_mark, GTK_TYPE_WIDGET)

static guint opened_signal;

static void
open_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  g_signal_emit (widget, opened_signal, 0);
}

/* The ring is the chart's to draw. */
static void
curio_chart_mark_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  GtkStateFlags focus = GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE;
  GtkWidget *chart = gtk_widget_get_parent (widget);

  if (chart != NULL && (before ^ gtk_widget_get_state_flags (widget)) & focus)
    gtk_widget_queue_draw (chart);
}

static void
curio_chart_mark_finalize (GObject *object)
{
  g_free (CURIO_CHART_MARK (object)->label);
  G_OBJECT_CLASS (curio_chart_mark_parent_class)->finalize (object);
}

static void
curio_chart_mark_class_init (CurioChartMarkClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = curio_chart_mark_finalize;
  widget_class->state_flags_changed = curio_chart_mark_state_flags_changed;
  opened_signal
      = g_signal_new ("opened", CURIO_TYPE_CHART_MARK, G_SIGNAL_RUN_LAST, 0,
                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "mark.open", NULL, open_cb);
  gtk_widget_class_set_css_name (widget_class, "mark");
}

static void
curio_chart_mark_init (CurioChartMark *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

CurioChartMark *
curio_chart_mark_new (gboolean answers)
{
  CurioChartMark *self = g_object_new (
      CURIO_TYPE_CHART_MARK, "accessible-role",
      answers ? GTK_ACCESSIBLE_ROLE_BUTTON : GTK_ACCESSIBLE_ROLE_IMG, NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mark.open", answers);
  return self;
}

gboolean
curio_chart_mark_answers (CurioChartMark *self)
{
  g_return_val_if_fail (CURIO_IS_CHART_MARK (self), FALSE);

  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (self))
         == GTK_ACCESSIBLE_ROLE_BUTTON;
}

void
curio_chart_mark_tell (CurioChartMark *self, const CurioMark *mark)
{
  g_return_if_fail (CURIO_IS_CHART_MARK (self));
  g_return_if_fail (mark != NULL);

  const char *label = mark->label != NULL ? mark->label : "";

  /* To tell the same again is a message to whoever listens. */
  if (g_strcmp0 (label, self->label) == 0)
    return;
  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
curio_chart_mark_place (CurioChartMark *self, const CurioMark *mark,
                        double scale)
{
  g_return_if_fail (CURIO_IS_CHART_MARK (self));
  g_return_if_fail (mark != NULL);

  GtkAllocation box = { (int)(mark->box.x * scale), (int)(mark->box.y * scale),
                        MAX ((int)(mark->box.width * scale), 1),
                        MAX ((int)(mark->box.height * scale), 1) };

  gtk_widget_size_allocate (GTK_WIDGET (self), &box, -1);
}

const char *
curio_chart_mark_get_label (CurioChartMark *self)
{
  g_return_val_if_fail (CURIO_IS_CHART_MARK (self), NULL);

  return self->label;
}
