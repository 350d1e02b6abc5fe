/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One day, chosen from a calendar or as a month, a quarter, half a year or a
 * year before another. */

#include "curio-day-button.h"
#include "curio-calendar-keys.h"

#include "curio-steady-text.h"

#include "curio-calendar.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

static const struct
{
  int n_months;
  const char *words;
} spans[] = {
  {12, N_ ("A year before")     },
  { 6, N_ ("Half a year before")},
  { 3, N_ ("A quarter before")  },
  { 1, N_ ("A month before")    },
};

struct _CurioDayButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  CurioSteadyText *label;
  GtkPopover *popover;
  GtkListBox *list;
  GtkCalendar *calendar;
  gint32 day;
  gboolean showing; /* the calendar is being set, not used */
};

enum
{
  PROP_0,
  PROP_SPANS,
  N_PROPS
};

enum
{
  DAY_CHOSEN,
  SPAN_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CurioDayButton, curio_day_button, ADW_TYPE_BIN)

static gint32
get_day (GtkCalendar *calendar)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);

  return curio_day_new (g_date_time_get_year (date),
                        g_date_time_get_month (date),
                        g_date_time_get_day_of_month (date));
}

/* Another month chooses the same day of it: this runs for each of the three
 * properties, and acts once. */
static void
day_chosen_cb (CurioDayButton *self)
{
  gint32 day = get_day (self->calendar);

  if (self->showing || day == self->day)
    return;
  self->day = day;
  g_signal_emit (self, signals[DAY_CHOSEN], 0, day);
}

static void
row_activated_cb (CurioDayButton *self, GtkListBoxRow *row)
{
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[SPAN_CHOSEN], 0,
                 spans[gtk_list_box_row_get_index (row)].n_months);
}

/* Only where somebody sees it: a calendar that turns its page with every frame
 * of a drag costs more than all else in it. */
static void
show_in_calendar (CurioDayButton *self)
{
  int year, month, day_of_month;

  if (self->day == CURIO_DAY_NONE || get_day (self->calendar) == self->day
      || !gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return;
  curio_day_get (self->day, &year, &month, &day_of_month);

  /* Noon: midnight does not exist on every day in every time zone. */
  g_autoptr (GDateTime) date
      = g_date_time_new_local (year, month, day_of_month, 12, 0, 0);

  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->showing = FALSE;
}

/* What day it is of, its tool-tip says. */
static void
tell (CurioDayButton *self, const char *text)
{
  const char *tip = gtk_widget_get_tooltip_text (GTK_WIDGET (self));
  g_autofree char *spoken
      = tip != NULL ? g_strdup_printf ("%s: %s", text, tip) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken != NULL ? spoken : text, -1);
}

void
curio_day_button_set_day (CurioDayButton *self, gint32 day)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CURIO_IS_DAY_BUTTON (self));

  self->day = day;
  gtk_widget_set_sensitive (GTK_WIDGET (self), day != CURIO_DAY_NONE);
  if (day == CURIO_DAY_NONE)
    {
      curio_steady_text_set_text (self->label, _ ("No day"));
      return;
    }
  text = curio_format_day (day);
  curio_steady_text_set_text (self->label, text);
  tell (self, text);
  show_in_calendar (self);
}

static void
fill_list (CurioDayButton *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      GtkWidget *label = gtk_label_new (_ (spans[i].words));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (self->list, label);
    }
}

static void
curio_day_button_get_property (GObject *object, guint id, GValue *value,
                               GParamSpec *pspec)
{
  CurioDayButton *self = CURIO_DAY_BUTTON (object);

  if (id == PROP_SPANS)
    g_value_set_boolean (value,
                         gtk_widget_get_visible (GTK_WIDGET (self->list)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_day_button_set_property (GObject *object, guint id, const GValue *value,
                               GParamSpec *pspec)
{
  CurioDayButton *self = CURIO_DAY_BUTTON (object);

  if (id == PROP_SPANS)
    gtk_widget_set_visible (GTK_WIDGET (self->list),
                            g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
curio_day_button_class_init (CurioDayButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = curio_day_button_get_property;
  object_class->set_property = curio_day_button_set_property;
  properties[PROP_SPANS] = g_param_spec_boolean (
      "spans", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[DAY_CHOSEN] = g_signal_new ("day-chosen", G_TYPE_FROM_CLASS (klass),
                                      G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SPAN_CHOSEN] = g_signal_new (
      "span-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (CURIO_TYPE_STEADY_TEXT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-day-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioDayButton, button);
  gtk_widget_class_bind_template_child (widget_class, CurioDayButton, label);
  gtk_widget_class_bind_template_child (widget_class, CurioDayButton, popover);
  gtk_widget_class_bind_template_child (widget_class, CurioDayButton, list);
  gtk_widget_class_bind_template_child (widget_class, CurioDayButton,
                                        calendar);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_in_calendar);
}

static void
curio_day_button_init (CurioDayButton *self)
{
  self->day = CURIO_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_calendar_keys_add (self->calendar);
  fill_list (self);
}
