/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Choosing a day of a calendar by keys. */

#include "curio-calendar-keys.h"

#define WEEK_DAYS 7

static const struct
{
  guint key;
  int n_days, n_months;
} steps[] = {
  {GDK_KEY_Left,          -1,         0 },
  { GDK_KEY_KP_Left,      -1,         0 },
  { GDK_KEY_Right,        1,          0 },
  { GDK_KEY_KP_Right,     1,          0 },
  { GDK_KEY_Up,           -WEEK_DAYS, 0 },
  { GDK_KEY_KP_Up,        -WEEK_DAYS, 0 },
  { GDK_KEY_Down,         WEEK_DAYS,  0 },
  { GDK_KEY_KP_Down,      WEEK_DAYS,  0 },
  { GDK_KEY_Page_Up,      0,          -1},
  { GDK_KEY_KP_Page_Up,   0,          -1},
  { GDK_KEY_Page_Down,    0,          1 },
  { GDK_KEY_KP_Page_Down, 0,          1 },
};

static const guint enters[]
    = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space,
        GDK_KEY_KP_Space };

static void
move (GtkCalendar *calendar, int n_days, int n_months)
{
  gboolean is_mirrored
      = gtk_widget_get_direction (GTK_WIDGET (calendar)) == GTK_TEXT_DIR_RTL;
  g_autoptr (GDateTime) now = gtk_calendar_get_date (calendar);
  g_autoptr (GDateTime) month = g_date_time_add_months (now, n_months);
  g_autoptr (GDateTime) day = NULL;

  if (is_mirrored && ABS (n_days) == 1)
    n_days = -n_days;
  day = month != NULL ? g_date_time_add_days (month, n_days) : NULL;
  if (day == NULL)
    return;
  gtk_calendar_select_day (calendar, day);
  /* The same day of another month is the same to GTK. */
  if (g_date_time_get_day_of_month (day) == g_date_time_get_day_of_month (now))
    g_signal_emit_by_name (calendar, "day-selected");
}

/* The day that is shown may be one that nobody has chosen yet. */
static void
finish (GtkWidget *calendar)
{
  GtkWidget *popover = gtk_widget_get_ancestor (calendar, GTK_TYPE_POPOVER);

  g_signal_emit_by_name (calendar, "day-selected");
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code,
                GdkModifierType state, gpointer calendar)
{
  /* With Ctrl they are GTK's, and turn months and years; and so do the buttons
   * above the days. */
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0
      || !gtk_widget_is_focus (calendar))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    if (key == enters[i])
      {
        finish (calendar);
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (key == steps[i].key)
      {
        move (calendar, steps[i].n_days, steps[i].n_months);
        return TRUE;
      }
  return FALSE;
}

void
curio_calendar_keys_add (GtkCalendar *calendar)
{
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_CALENDAR (calendar));

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb),
                    calendar);
  gtk_widget_add_controller (GTK_WIDGET (calendar), keys);
}
