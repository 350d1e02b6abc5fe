/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pill of the dates: what is shown is what the figures cover, so an open
 * end reads as the first or last day of the figures. */

#include "curio-date-pill.h"
#include "curio-calendar-keys.h"

#include "curio-format.h"
#include "curio-period.h"
#include "curio-snug-popover.h"

#include <glib/gi18n-lib.h>

struct _CurioDatePill
{
  CurioPill parent_instance;

  GtkPopover *popover;
  GtkBox *layout;
  GtkBox *calendars;
  GtkListBox *presets;
  GtkLabel *sentence;
  GtkCalendar *from;
  GtkCalendar *to;
  gboolean showing; /* the calendars are being set, not used */
};

G_DEFINE_FINAL_TYPE (CurioDatePill, curio_date_pill, CURIO_TYPE_PILL)

static gint32
get_day (GtkCalendar *calendar)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);

  return curio_day_new (g_date_time_get_year (date),
                        g_date_time_get_month (date),
                        g_date_time_get_day_of_month (date));
}

static void
show_day (GtkCalendar *calendar, gint32 day)
{
  int year, month, day_of_month;

  if (get_day (calendar) == day)
    return;
  curio_day_get (day, &year, &month, &day_of_month);

  /* Noon: midnight does not exist on every day in every time zone. */
  g_autoptr (GDateTime) date
      = g_date_time_new_local (year, month, day_of_month, 12, 0, 0);

  gtk_calendar_select_day (calendar, date);
}

/* The dates chosen, ends that were left open taken from the figures. */
static void
resolve (CurioSession *session, gint32 *out_from, gint32 *out_to)
{
  const CurioSelection *selection = curio_session_get_selection (session);
  const CurioLedger *ledger = curio_session_get_ledger (session);

  *out_from = selection->from_day != CURIO_DAY_NONE ? selection->from_day
                                                    : ledger->first_day;
  *out_to = selection->to_day != CURIO_DAY_NONE ? selection->to_day
                                                : ledger->last_day;
}

/* Another month chooses the same day of it, so the day alone does not tell:
 * this runs for the year and the month, too, and acts once. */
static void
day_chosen_cb (GtkCalendar *calendar, GParamSpec *pspec, CurioDatePill *self)
{
  CurioSession *session = curio_pill_get_session (CURIO_PILL (self));
  gint32 day = get_day (calendar);
  gint32 from, to;

  if (self->showing)
    return;
  resolve (session, &from, &to);
  if (day == (calendar == self->from ? from : to))
    return;
  if (calendar == self->from)
    curio_session_set_dates (session, day, MAX (day, to));
  else
    curio_session_set_dates (session, MIN (from, day), day);
}

static void
preset_activated_cb (CurioDatePill *self, GtkListBoxRow *row)
{
  CurioSession *session = curio_pill_get_session (CURIO_PILL (self));
  gint32 last_day = curio_session_get_ledger (session)->last_day;
  gint32 from, to;

  curio_period_get_days (gtk_list_box_row_get_index (row), last_day, &from,
                         &to);
  curio_session_set_dates (session, from, to);
  gtk_popover_popdown (self->popover);
}

static void
fill_presets (CurioDatePill *self, gint32 last_day)
{
  for (CurioPeriod period = 0; period < CURIO_N_PERIODS; period++)
    {
      g_autofree char *title = curio_period_get_title (period, last_day);
      GtkListBoxRow *row
          = gtk_list_box_get_row_at_index (self->presets, period);
      GtkWidget *label = row != NULL ? gtk_list_box_row_get_child (row) : NULL;

      if (label == NULL)
        {
          label = gtk_label_new (NULL);
          gtk_label_set_xalign (GTK_LABEL (label), 0);
          gtk_list_box_append (self->presets, label);
        }
      gtk_label_set_text (GTK_LABEL (label), title);
    }
}

static void
say_sentence (CurioDatePill *self, gint32 from, gint32 to, gint32 first,
              gint32 last)
{
  gint32 n_days = to - from + 1;
  g_autofree char *days = g_strdup_printf (
      ngettext ("%d day chosen", "%d days chosen", n_days), n_days);
  g_autofree char *known = curio_format_days (first, last);
  g_autofree char *text
      = g_strdup_printf (_ ("%s; the figures cover %s"), days, known);

  gtk_label_set_text (self->sentence, text);
}

/* What the open popover says; nobody sees it while the brush is dragged. */
static void
update_popover (CurioDatePill *self)
{
  CurioSession *session = curio_pill_get_session (CURIO_PILL (self));
  const CurioLedger *ledger = curio_session_get_ledger (session);
  gint32 from, to;

  resolve (session, &from, &to);
  say_sentence (self, from, to, ledger->first_day, ledger->last_day);
  self->showing = TRUE;
  show_day (self->from, from);
  show_day (self->to, to);
  self->showing = FALSE;
}

static void
curio_date_pill_update (CurioPill *pill, CurioSession *session)
{
  CurioDatePill *self = CURIO_DATE_PILL (pill);
  const CurioLedger *ledger = curio_session_get_ledger (session);
  gint32 from, to;

  if (ledger->last_day == CURIO_DAY_NONE)
    {
      curio_pill_set_text (pill, _ ("Dates"), _ ("No dates"), NULL);
      gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
      return;
    }

  resolve (session, &from, &to);
  g_autofree char *text = curio_format_days (from, to);

  curio_pill_set_text (pill, _ ("Dates"), text, NULL);
  fill_presets (self, ledger->last_day);
  if (gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    update_popover (self);
}

void
curio_date_pill_set_narrow (CurioDatePill *self, gboolean narrow)
{
  g_return_if_fail (CURIO_IS_DATE_PILL (self));

  GtkOrientation orientation
      = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->calendars),
                                  orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->layout), orientation);
}

static void
curio_date_pill_class_init (CurioDatePillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  CURIO_PILL_CLASS (klass)->update = curio_date_pill_update;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/uk/co/londongiftshop/Curio/ui/curio-date-pill.ui");
  gtk_widget_class_bind_template_child (widget_class, CurioDatePill, popover);
  gtk_widget_class_bind_template_child (widget_class, CurioDatePill, layout);
  gtk_widget_class_bind_template_child (widget_class, CurioDatePill,
                                        calendars);
  gtk_widget_class_bind_template_child (widget_class, CurioDatePill, presets);
  gtk_widget_class_bind_template_child (widget_class, CurioDatePill, sentence);
  gtk_widget_class_bind_template_child (widget_class, CurioDatePill, from);
  gtk_widget_class_bind_template_child (widget_class, CurioDatePill, to);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, preset_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_popover);
}

static void
curio_date_pill_init (CurioDatePill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  curio_snug_popover_make (self->popover);
  curio_calendar_keys_add (self->from);
  curio_calendar_keys_add (self->to);
}
