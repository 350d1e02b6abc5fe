/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one drawing widget.  It keeps the layout of its chart until the chart or
 * its own size changes, draws it, and asks the same layout what is under the
 * pointer or next to the mark that the keyboard stands on. */

#include "curio-chart-view-private.h"
#include "curio-chart-theme.h"
#include "curio-mark-ring.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CurioChartView, curio_chart_view, GTK_TYPE_WIDGET)

/* 4/3 at the usual 96 dots per inch, more for a person who asked the desktop
 * for larger text. */
static double
get_scale (CurioChartView *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  int dpi = -1;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= 0)
    dpi = 96 * PANGO_SCALE;
  return dpi / (72.0 * PANGO_SCALE);
}

static void
forget_layout (CurioChartView *self)
{
  g_clear_pointer (&self->layout, curio_layout_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  curio_chart_view_spoil_marks (self);
}

CurioLayout *
curio_chart_view_lay_out (CurioChartView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->layout == NULL && self->chart != NULL && width > 0 && height > 0)
    {
      self->layout_scale = get_scale (self);
      self->layout
          = curio_chart_layout (self->chart, width / self->layout_scale,
                                height / self->layout_scale);
    }
  return self->layout;
}

const CurioMark *
curio_chart_view_get_focused_mark (CurioChartView *self)
{
  CurioLayout *layout = curio_chart_view_lay_out (self);

  if (layout == NULL || self->focused < 0
      || (guint)self->focused >= layout->marks->len)
    return NULL;
  return curio_layout_get_mark (layout, self->focused);
}

static const CurioMark *
pick_mark (CurioChartView *self, double x, double y)
{
  CurioLayout *layout = curio_chart_view_lay_out (self);
  int index;

  if (layout == NULL)
    return NULL;
  index = curio_layout_pick (layout, x / self->layout_scale,
                             y / self->layout_scale);
  return index < 0 ? NULL : curio_layout_get_mark (layout, index);
}

static graphene_rect_t
get_pixels (CurioChartView *self, const CurioMark *mark)
{
  double scale = self->layout_scale;

  return GRAPHENE_RECT_INIT (mark->box.x * scale, mark->box.y * scale,
                             MAX (mark->box.width * scale, 1),
                             MAX (mark->box.height * scale, 1));
}

gboolean
curio_chart_view_answers (CurioChartView *self, const CurioMark *mark)
{
  if (mark->is_idle)
    return FALSE;
  if (self->relay != NULL)
    return g_signal_has_handler_pending (self->relay, self->relayed, 0, FALSE);
  return g_signal_has_handler_pending (self, signals[SIGNAL_ACTIVATED], 0,
                                       FALSE);
}

void
curio_chart_view_activate (CurioChartView *self, const CurioMark *mark)
{
  int id = mark->id, series = mark->series;

  if (mark->is_idle)
    return;
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, id, series);
}

void
curio_chart_view_tell (CurioChartView *self)
{
  const CurioLayout *layout = curio_chart_view_lay_out (self);
  guint n = layout != NULL ? layout->marks->len : 0;
  const char *title = self->chart != NULL ? self->chart->title : NULL;
  g_autofree char *text = self->chart != NULL
                              ? curio_chart_describe (self->chart)
                              : g_strdup ("");

  if (n > CURIO_CHART_VIEW_MARKS_MOST)
    {
      g_autofree char *sentence = g_steal_pointer (&text);

      text = g_strdup_printf (
          /* Translators: a sentence about the chart comes before. */
          _ ("%s The first %d of %u values are listed here; the arrow keys "
             "reach them all, and so does “Show as Table”."),
          sentence, CURIO_CHART_VIEW_MARKS_MOST - 1, n);
    }
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
      title != NULL ? title : "", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
      -1);
}

/* --- pointer ------------------------------------------------------------ */

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y,
             gpointer user_data)
{
  CurioChartView *self = user_data;
  const CurioMark *mark = pick_mark (self, x, y);

  if (mark == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }
  curio_chart_view_focus_mark (
      self, mark - (CurioMark *)(void *)self->layout->marks->data);
  curio_chart_view_activate (self, mark);
}

/* A hand where a click does something, an arrow elsewhere. */
static void
motion_cb (GtkEventControllerMotion *controller, double x, double y,
           gpointer user_data)
{
  CurioChartView *self = user_data;
  const CurioMark *mark = pick_mark (self, x, y);
  gboolean answers = mark != NULL && curio_chart_view_answers (self, mark);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   answers ? "pointer" : NULL);
}

static gboolean
curio_chart_view_query_tooltip (GtkWidget *widget, int x, int y,
                                gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  CurioChartView *self = CURIO_CHART_VIEW (widget);
  const CurioMark *mark = keyboard_tooltip
                              ? curio_chart_view_get_focused_mark (self)
                              : pick_mark (self, x, y);
  graphene_rect_t box;

  if (mark == NULL || mark->label == NULL)
    return FALSE;
  box = get_pixels (self, mark);
  if (mark->n_outline > 0 && !keyboard_tooltip)
    box = GRAPHENE_RECT_INIT (x - 2, y - 2, 4, 4);
  gtk_tooltip_set_text (tooltip, mark->label);
  gtk_tooltip_set_tip_area (
      tooltip, &(GdkRectangle){ box.origin.x, box.origin.y, box.size.width,
                                box.size.height });
  return TRUE;
}

/* --- drawing ------------------------------------------------------------ */

static void
curio_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CurioChartView *self = CURIO_CHART_VIEW (widget);
  CurioLayout *layout = curio_chart_view_lay_out (self);
  GtkWidget *held = gtk_widget_get_focus_child (widget);
  cairo_t *cr;

  if (layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                     gtk_widget_get_height (widget)));
  cairo_scale (cr, self->layout_scale, self->layout_scale);
  curio_layout_draw (layout, curio_chart_theme_get (), cr);
  cairo_destroy (cr);
  if (held != NULL && gtk_widget_has_visible_focus (held)
      && curio_chart_view_get_focused_mark (self) != NULL)
    curio_mark_ring_append (widget, snapshot,
                            curio_chart_view_get_focused_mark (self),
                            self->layout_scale);
}

static void
curio_chart_view_size_allocate (GtkWidget *widget, int width, int height,
                                int baseline)
{
  CurioChartView *self = CURIO_CHART_VIEW (widget);
  CurioLayout *layout = self->layout;

  if (layout != NULL
      && (fabs (layout->width_pt * self->layout_scale - width) > 0.01
          || fabs (layout->height_pt * self->layout_scale - height) > 0.01))
    forget_layout (self);
  curio_chart_view_place_marks (self);
}

/* --- life --------------------------------------------------------------- */

static void
curio_chart_view_dispose (GObject *object)
{
  CurioChartView *self = CURIO_CHART_VIEW (object);

  curio_chart_view_drop_marks (self);
  g_clear_weak_pointer (&self->relay);
  g_clear_pointer (&self->layout, curio_layout_free);
  g_clear_pointer (&self->chart, curio_chart_free);
  G_OBJECT_CLASS (curio_chart_view_parent_class)->dispose (object);
}

static void
curio_chart_view_class_init (CurioChartViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = curio_chart_view_dispose;
  widget_class->snapshot = curio_chart_view_snapshot;
  widget_class->size_allocate = curio_chart_view_size_allocate;
  widget_class->query_tooltip = curio_chart_view_query_tooltip;

  signals[SIGNAL_ACTIVATED] = g_signal_new (
      "activated", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
      NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  curio_chart_view_class_add_marks (class);
}

static void
add_controllers (CurioChartView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
curio_chart_view_init (CurioChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_VISIBLE);
  add_controllers (self);
  curio_chart_view_add_marks (self);
  curio_chart_theme_watch (GTK_WIDGET (self));
  g_signal_connect_object (gtk_widget_get_settings (widget),
                           "notify::gtk-xft-dpi", G_CALLBACK (forget_layout),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
curio_chart_view_new (void)
{
  return g_object_new (CURIO_TYPE_CHART_VIEW, NULL);
}

void
curio_chart_view_set_chart (CurioChartView *self, CurioChart *chart)
{
  g_return_if_fail (CURIO_IS_CHART_VIEW (self));

  if (chart == self->chart)
    return;
  g_clear_pointer (&self->chart, curio_chart_free);
  self->chart = chart;
  forget_layout (self);
  /* What the pointer or the keyboard rests on may have another number now; to
   * ask the display where the pointer is takes a while, though. */
  if (gtk_widget_get_state_flags (GTK_WIDGET (self))
      & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED))
    gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}

void
curio_chart_view_set_relay (CurioChartView *self, GObject *relay, guint signal)
{
  g_return_if_fail (CURIO_IS_CHART_VIEW (self));

  g_set_weak_pointer (&self->relay, relay);
  self->relayed = signal;
}

void
curio_chart_view_put_words_below (CurioChartView *self)
{
  g_return_if_fail (CURIO_IS_CHART_VIEW (self));

  curio_mark_bubble_set_below (self->bubble, TRUE);
}

const CurioChart *
curio_chart_view_get_chart (CurioChartView *self)
{
  g_return_val_if_fail (CURIO_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

const CurioLayout *
curio_chart_view_get_layout (CurioChartView *self)
{
  g_return_val_if_fail (CURIO_IS_CHART_VIEW (self), NULL);

  return curio_chart_view_lay_out (self);
}

double
curio_chart_view_get_scale (CurioChartView *self)
{
  g_return_val_if_fail (CURIO_IS_CHART_VIEW (self), 1);

  return get_scale (self);
}

int
curio_chart_view_get_id_at (CurioChartView *self, double x, double y)
{
  const CurioMark *mark;

  g_return_val_if_fail (CURIO_IS_CHART_VIEW (self), -1);

  mark = pick_mark (self, x, y);
  return mark != NULL ? mark->id : -1;
}

gboolean
curio_chart_view_find_month (CurioChartView *self, int id, gint32 *out_month)
{
  const CurioChart *chart;
  gboolean is_month;

  g_return_val_if_fail (CURIO_IS_CHART_VIEW (self), FALSE);

  chart = self->chart;
  if (chart == NULL || chart->n_months == 0)
    return FALSE;
  is_month = id >= 0 && (guint)id < chart->n_months;
  *out_month
      = chart->first_month + (is_month ? id : (gint32)chart->n_months - 1);
  return TRUE;
}

int
curio_chart_view_get_focused_id (CurioChartView *self)
{
  const CurioMark *mark;

  g_return_val_if_fail (CURIO_IS_CHART_VIEW (self), -1);

  mark = curio_chart_view_get_focused_mark (self);
  return mark != NULL ? mark->id : -1;
}

gboolean
curio_chart_view_get_focused_box (CurioChartView *self, GdkRectangle *out_box)
{
  const CurioMark *mark;
  graphene_rect_t box;

  g_return_val_if_fail (CURIO_IS_CHART_VIEW (self), FALSE);

  mark = curio_chart_view_get_focused_mark (self);
  if (mark == NULL)
    return FALSE;
  box = get_pixels (self, mark);
  *out_box = (GdkRectangle){ (int)box.origin.x, (int)box.origin.y,
                             (int)box.size.width, (int)box.size.height };
  return TRUE;
}
