/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The brush.  It shows all months of the figures, whatever dates are chosen,
 * so it measures them itself: once for each set of books and countries, not
 * while it is dragged. */

#include "curio-brush-private.h"
#include "curio-chart-theme.h"

#include "curio-format.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CurioBrush, curio_brush, GTK_TYPE_WIDGET)

/* --- what is shown ------------------------------------------------------ */

/* The parts are put to their places when a drag has ended: nothing is seen of
 * them in it, and to allocate them lays the window out. */
static void
forget_layout (CurioBrush *self)
{
  g_clear_pointer (&self->layout, curio_layout_free);
  if (!self->dragging)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

double
curio_brush_get_scale (CurioBrush *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  int dpi = -1;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  return (dpi > 0 ? dpi : 96 * PANGO_SCALE) / (72.0 * PANGO_SCALE);
}

static CurioTimeline
get_timeline (CurioBrush *self)
{
  return (CurioTimeline){
    .first_month = curio_month_of_day (self->window.first_day),
    .n = self->n_months,
    .values = self->values,
    .n_days_partial = self->n_days_partial,
    .from = curio_time_window_get_from (&self->window),
    .to = curio_time_window_get_to (&self->window),
    .format_exact = curio_format_money,
  };
}

static CurioLayout *
lay_out (CurioBrush *self, int width)
{
  CurioTimeline timeline = get_timeline (self);
  g_autoptr (GArray) notes = curio_brush_list_notes (self);

  timeline.notes = (const CurioTimelineNote *)(gpointer)notes->data;
  timeline.n_notes = notes->len;
  return curio_timeline_layout (&timeline, width / self->layout_scale,
                                CURIO_TIMELINE_HEIGHT_PT);
}

const CurioLayout *
curio_brush_get_layout (CurioBrush *self)
{
  g_return_val_if_fail (CURIO_IS_BRUSH (self), NULL);

  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->layout == NULL && self->n_months > 0 && width > 0)
    {
      self->layout_scale = curio_brush_get_scale (self);
      self->layout = lay_out (self, width);
    }
  return self->layout;
}

double
curio_brush_find (CurioBrush *self, double x)
{
  CurioTimeline timeline = get_timeline (self);
  double scale = curio_brush_get_scale (self);

  return curio_timeline_find (
      &timeline, gtk_widget_get_width (GTK_WIDGET (self)) / scale, x / scale);
}

const CurioMark *
curio_brush_pick (CurioBrush *self, double x, double y)
{
  const CurioLayout *layout = curio_brush_get_layout (self);
  int index;

  if (layout == NULL)
    return NULL;
  index = curio_layout_pick (layout, x / self->layout_scale,
                             y / self->layout_scale);
  return index < 0 ? NULL : curio_layout_get_mark (layout, index);
}

void
curio_brush_choose (CurioBrush *self, const CurioTimeWindow *window)
{
  /* An end at the edge stays open: a reload may bring more days. */
  if (window->from_day == self->window.from_day
      && window->to_day == self->window.to_day)
    return;
  curio_session_set_dates (
      self->session,
      window->from_day == window->first_day ? CURIO_DAY_NONE
                                            : window->from_day,
      window->to_day == window->last_day ? CURIO_DAY_NONE : window->to_day);
}

/* --- following the session ---------------------------------------------- */

static gboolean
is_measured (CurioBrush *self, const CurioSelection *selection)
{
  if (self->measured != curio_session_get_ledger (self->session))
    return FALSE;
  if (self->countries == NULL || selection->countries == NULL)
    return self->countries == selection->countries;
  return memcmp (self->countries, selection->countries, selection->n_countries)
         == 0;
}

static void
copy_values (CurioBrush *self, const CurioMonthly *monthly)
{
  gint32 first = curio_month_of_day (self->measured->first_day);

  for (guint32 i = 0; i < monthly->n_months; i++)
    self->values[monthly->months[i].month - first]
        = monthly->months[i].net_mills;
}

/* How many days of the table's first and last month are known. */
static void
note_partial (CurioBrush *self)
{
  const CurioLedger *ledger = self->measured;
  gint32 first = curio_month_of_day (ledger->first_day);

  for (guint i = 0; i < self->n_months; i++)
    {
      gint32 begin = curio_month_first_day (first + (gint32)i);
      gint32 end = curio_month_first_day (first + (gint32)i + 1);
      gint32 known
          = MIN (end, ledger->last_day + 1) - MAX (begin, ledger->first_day);

      self->n_days_partial[i] = known < end - begin ? known : 0;
    }
}

static void
measure_months (CurioBrush *self, const CurioSelection *selection)
{
  CurioSelection all = CURIO_SELECTION_ALL;
  CurioLedger *ledger
      = curio_ledger_ref (curio_session_get_ledger (self->session));
  CurioMonthly monthly;
  CurioView view;

  g_clear_pointer (&self->measured, curio_ledger_unref);
  self->measured = ledger;
  g_free (self->countries);
  self->countries = g_memdup2 (selection->countries, selection->n_countries);
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->n_days_partial, g_free);
  self->n_months = 0;
  if (ledger->last_day == CURIO_DAY_NONE)
    return;

  self->n_months = curio_month_of_day (ledger->last_day)
                   - curio_month_of_day (ledger->first_day) + 1;
  self->values = g_new0 (gint64, self->n_months);
  self->n_days_partial = g_new0 (guint8, self->n_months);
  all.countries = selection->countries;
  all.n_countries = selection->n_countries;
  curio_view_init (&view, ledger, &all);
  curio_monthly_measure (&view, &monthly);
  copy_values (self, &monthly);
  curio_monthly_clear (&monthly);
  curio_view_clear (&view);
  note_partial (self);
}

static void
tell_accessible (CurioBrush *self)
{
  g_autofree char *days
      = curio_format_days (self->window.from_day, self->window.to_day);
  g_autofree char *all
      = curio_format_days (self->window.first_day, self->window.last_day);
  g_autofree char *text
      = curio_time_window_holds_all (&self->window)
            ? g_strdup_printf (_ ("All dates are shown: %s."), all)
            /* Translators: the dates shown, and those of all figures. */
            : g_strdup_printf (_ ("Of %2$s, %1$s is shown."), days, all);
  g_autofree char *notes = curio_brush_describe_notes (self);
  g_autofree char *all_text
      = notes != NULL
            /* Translators: a sentence, and the notes on the time axis. */
            ? g_strdup_printf (_ ("%s Notes: %s"), text, notes)
            : g_strdup (text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  all_text, -1);
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    curio_brush_part_tell (self->parts[i], &self->window);
}

static void
update (CurioBrush *self)
{
  const CurioSelection *selection
      = curio_session_get_selection (self->session);

  if (curio_session_get_ledger (self->session) == NULL)
    return;
  if (!is_measured (self, selection))
    {
      curio_brush_stop_drag (self);
      measure_months (self, selection);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_months > 0);
  if (self->n_months == 0)
    return;
  self->window = curio_time_window_new (
      self->measured->first_day, self->measured->last_day, selection->from_day,
      selection->to_day);
  forget_layout (self);
  tell_accessible (self);
}

static void
set_session (CurioBrush *self, CurioSession *session)
{
  if (self->session != NULL)
    {
      curio_brush_stop_drag (self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/* --- the widget --------------------------------------------------------- */

static void
curio_brush_measure (GtkWidget *widget, GtkOrientation orientation,
                     int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  double scale = curio_brush_get_scale (CURIO_BRUSH (widget));

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int)(CURIO_TIMELINE_HEIGHT_PT * scale + 0.5);
  else
    *minimum = *natural = 1;
}

static void
allocate_part (CurioBrush *self, const CurioMark *mark)
{
  GtkWidget *part
      = GTK_WIDGET (self->parts[mark->series == CURIO_TIMELINE_FROM ? 0
                                : mark->series == CURIO_TIMELINE_TO ? 2
                                                                    : 1]);
  double scale = self->layout_scale;
  GtkAllocation box = { (int)(mark->box.x * scale), (int)(mark->box.y * scale),
                        MAX ((int)(mark->box.width * scale), 1),
                        MAX ((int)(mark->box.height * scale), 1) };

  gtk_widget_size_allocate (part, &box, -1);
}

static void
curio_brush_size_allocate (GtkWidget *widget, int width, int height,
                           int baseline)
{
  CurioBrush *self = CURIO_BRUSH (widget);
  const CurioLayout *layout;

  if (self->layout != NULL
      && ABS (self->layout->width_pt * self->layout_scale - width) > 0.01)
    g_clear_pointer (&self->layout, curio_layout_free);
  layout = curio_brush_get_layout (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    gtk_widget_set_child_visible (GTK_WIDGET (self->parts[i]), layout != NULL);
  if (layout == NULL)
    return;
  for (guint i = self->n_months; i < layout->marks->len; i++)
    allocate_part (self, curio_layout_get_mark (layout, (int)i));
}

static void
curio_brush_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CurioBrush *self = CURIO_BRUSH (widget);
  const CurioLayout *layout = curio_brush_get_layout (self);
  cairo_t *cr;

  if (layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                     gtk_widget_get_height (widget)));
  cairo_scale (cr, self->layout_scale, self->layout_scale);
  curio_layout_draw (layout, curio_chart_theme_get (), cr);
  cairo_destroy (cr);
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->parts[i]), snapshot);
}

static gboolean
curio_brush_query_tooltip (GtkWidget *widget, int x, int y,
                           gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  CurioBrush *self = CURIO_BRUSH (widget);
  const CurioLayout *layout = curio_brush_get_layout (self);
  guint month;

  if (layout == NULL || keyboard_tooltip || self->dragging)
    return FALSE;
  month = MIN ((guint)curio_brush_find (self, x), self->n_months - 1);
  gtk_tooltip_set_text (tooltip,
                        curio_layout_get_mark (layout, (int)month)->label);
  return TRUE;
}

/* --- life --------------------------------------------------------------- */

static void
curio_brush_get_property (GObject *object, guint id, GValue *value,
                          GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, CURIO_BRUSH (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_brush_set_property (GObject *object, guint id, const GValue *value,
                          GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (CURIO_BRUSH (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_brush_dispose (GObject *object)
{
  CurioBrush *self = CURIO_BRUSH (object);

  set_session (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    if (self->parts[i] != NULL)
      gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->parts[i])));
  g_clear_pointer (&self->layout, curio_layout_free);
  g_clear_pointer (&self->measured, curio_ledger_unref);
  g_clear_pointer (&self->countries, g_free);
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->n_days_partial, g_free);
  self->n_months = 0;
  G_OBJECT_CLASS (curio_brush_parent_class)->dispose (object);
}

static void
curio_brush_class_init (CurioBrushClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = curio_brush_get_property;
  object_class->set_property = curio_brush_set_property;
  object_class->dispose = curio_brush_dispose;
  widget_class->measure = curio_brush_measure;
  widget_class->size_allocate = curio_brush_size_allocate;
  widget_class->snapshot = curio_brush_snapshot;
  widget_class->query_tooltip = curio_brush_query_tooltip;

  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, CURIO_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "brush");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
curio_brush_init (CurioBrush *self)
{
  static const CurioTimelinePart parts[]
      = { CURIO_TIMELINE_FROM, CURIO_TIMELINE_WINDOW, CURIO_TIMELINE_TO };
  GtkWidget *widget = GTK_WIDGET (self);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      self->parts[i] = curio_brush_part_new (parts[i]);
      gtk_widget_set_parent (GTK_WIDGET (self->parts[i]), widget);
    }
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Timeline"), -1);
  curio_brush_add_input (self);
  curio_chart_theme_watch (GTK_WIDGET (self));
  g_signal_connect_object (
      gtk_widget_get_settings (widget), "notify::gtk-xft-dpi",
      G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}
