/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One end of a span of days that may be left open. */

#include "curio-campaign-day-picker.h"
#include "curio-calendar-keys.h"

#include "curio-calendar.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>

struct _CurioCampaignDayPicker
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkWidget *popover;
  GtkCalendar *calendar;
  GtkWidget *any;

  char *open;
  char *name;
  gint32 day;
  gboolean filling;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CurioCampaignDayPicker, curio_campaign_day_picker,
                     ADW_TYPE_BIN)

static void
say (CurioCampaignDayPicker *self)
{
  gboolean is_open = self->day == CURIO_DAY_NONE;
  g_autofree char *text
      = is_open ? g_strdup (self->open) : curio_format_day (self->day);
  g_autofree char *label = g_strdup_printf ("%s: %s", self->name, text);
  GtkWidget *toggle = gtk_widget_get_first_child (GTK_WIDGET (self->button));

  gtk_menu_button_set_label (self->button, text);
  gtk_widget_set_visible (self->any, !is_open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_day (CurioCampaignDayPicker *self, gint32 day)
{
  int year, month, of_month;
  g_autoptr (GDateTime) date = NULL;

  curio_day_get (day, &year, &month, &of_month);
  date = g_date_time_new_utc (year, month, of_month, 0, 0, 0);
  self->filling = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->filling = FALSE;
}

static void
choose (CurioCampaignDayPicker *self, gint32 day)
{
  if (day == self->day)
    return;
  self->day = day;
  say (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
selected_cb (CurioCampaignDayPicker *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);

  if (!self->filling)
    choose (self, curio_day_new (g_date_time_get_year (date),
                                 g_date_time_get_month (date),
                                 g_date_time_get_day_of_month (date)));
}

static void
any_cb (CurioCampaignDayPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  choose (self, CURIO_DAY_NONE);
}

static void
curio_campaign_day_picker_finalize (GObject *object)
{
  CurioCampaignDayPicker *self = CURIO_CAMPAIGN_DAY_PICKER (object);

  g_free (self->open);
  g_free (self->name);
  G_OBJECT_CLASS (curio_campaign_day_picker_parent_class)->finalize (object);
}

static void
curio_campaign_day_picker_class_init (CurioCampaignDayPickerClass *class)
{
  G_OBJECT_CLASS (class)->finalize = curio_campaign_day_picker_finalize;
  changed_signal
      = g_signal_new ("changed", CURIO_TYPE_CAMPAIGN_DAY_PICKER,
                      G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
curio_campaign_day_picker_init (CurioCampaignDayPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->day = CURIO_DAY_NONE;
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  curio_calendar_keys_add (self->calendar);
  self->any = gtk_button_new_with_label (_ ("Any day"));
  self->popover = gtk_popover_new ();
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_append (GTK_BOX (box), self->any);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_menu_button_set_popover (self->button, self->popover);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "numeric");
  g_signal_connect_object (self->calendar, "day-selected",
                           G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->any, "clicked", G_CALLBACK (any_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

GtkWidget *
curio_campaign_day_picker_new (const char *open, const char *name,
                               gint32 first_seen)
{
  CurioCampaignDayPicker *self
      = g_object_new (CURIO_TYPE_CAMPAIGN_DAY_PICKER, NULL);

  self->open = g_strdup (open);
  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (first_seen != CURIO_DAY_NONE)
    show_day (self, first_seen);
  say (self);
  return GTK_WIDGET (self);
}

void
curio_campaign_day_picker_set (CurioCampaignDayPicker *self, gint32 day)
{
  g_return_if_fail (CURIO_IS_CAMPAIGN_DAY_PICKER (self));

  self->day = day;
  if (day != CURIO_DAY_NONE)
    show_day (self, day);
  say (self);
}

gint32
curio_campaign_day_picker_get (CurioCampaignDayPicker *self)
{
  g_return_val_if_fail (CURIO_IS_CAMPAIGN_DAY_PICKER (self), CURIO_DAY_NONE);

  return self->day;
}
