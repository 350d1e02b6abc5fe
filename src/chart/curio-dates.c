/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days, months and product names as a person reads them.  A day is counted
 * from 1970-01-01 and a month from January 1970, as in the whole program. */

#include "curio-format.h"

#include <glib/gi18n-lib.h>

/* GDate counts from 0001-01-01 as day 1. */
#define JULIAN_OF_1970 719163

static const struct
{
  const char *name, *abbreviation, *letter;
} months[12] = {
  {N_ ("January"),    NC_ ("short month", "Jan"), NC_ ("January",   "J")},
  { N_ ("February"),  NC_ ("short month", "Feb"), NC_ ("February",  "F")},
  { N_ ("March"),     NC_ ("short month", "Mar"), NC_ ("March",     "M")},
  { N_ ("April"),     NC_ ("short month", "Apr"), NC_ ("April",     "A")},
  { N_ ("May"),       NC_ ("short month", "May"), NC_ ("May",       "M")},
  { N_ ("June"),      NC_ ("short month", "Jun"), NC_ ("June",      "J")},
  { N_ ("July"),      NC_ ("short month", "Jul"), NC_ ("July",      "J")},
  { N_ ("August"),    NC_ ("short month", "Aug"), NC_ ("August",    "A")},
  { N_ ("September"), NC_ ("short month", "Sep"), NC_ ("September", "S")},
  { N_ ("October"),   NC_ ("short month", "Oct"), NC_ ("October",   "O")},
  { N_ ("November"),  NC_ ("short month", "Nov"), NC_ ("November",  "N")},
  { N_ ("December"),  NC_ ("short month", "Dec"), NC_ ("December",  "D")},
};

static guint
get_month_of_year (gint32 month)
{
  int rest = month % 12;

  return (guint)(rest < 0 ? rest + 12 : rest);
}

static int
get_year (gint32 month)
{
  return 1970 + (month - (int)get_month_of_year (month)) / 12;
}

char *
curio_format_month_name (gint32 month)
{
  return g_strdup (_ (months[get_month_of_year (month)].name));
}

char *
curio_format_month_short (gint32 month)
{
  const char *text = months[get_month_of_year (month)].abbreviation;

  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "short month", text));
}

char *
curio_format_month_letter (gint32 month)
{
  guint i = get_month_of_year (month);

  return g_strdup (
      g_dpgettext2 (GETTEXT_PACKAGE, months[i].name, months[i].letter));
}

char *
curio_format_month (gint32 month)
{
  g_autofree char *name = curio_format_month_short (month);

  /* Translators: month and year, "Dec 2011". */
  return g_strdup_printf (_ ("%s %d"), name, get_year (month));
}

char *
curio_format_month_full (gint32 month)
{
  /* Translators: month and year, "December 2011". */
  return g_strdup_printf (_ ("%s %d"),
                          _ (months[get_month_of_year (month)].name),
                          get_year (month));
}

char *
curio_format_day (gint32 day)
{
  gint64 julian = (gint64)day + JULIAN_OF_1970;
  g_autofree char *name = NULL;
  GDate date;

  /* Days before the year 1 and far beyond any calendar have no name. */
  if (julian < 1 || julian > 3652059)
    return g_strdup ("\u2013");

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)julian);
  name = curio_format_month_short ((int)g_date_get_month (&date) - 1);
  /* Translators: day, month and year: "9 Dec 2011".  Use %2$s for another
   * order. */
  return g_strdup_printf (_ ("%d %s %d"), (int)g_date_get_day (&date), name,
                          (int)g_date_get_year (&date));
}

char *
curio_format_days (gint32 from, gint32 to)
{
  g_autofree char *first = curio_format_day (from);
  g_autofree char *last = curio_format_day (to);

  if (from == to)
    return g_steal_pointer (&first);
  /* Translators: a period, from the first to the last day. */
  return g_strdup_printf (_ ("%s – %s"), first, last);
}

/* FALSE for days that have no name. */
static gboolean
read_day (gint32 day, GDate *out)
{
  gint64 julian = (gint64)day + JULIAN_OF_1970;

  if (julian < 1 || julian > 3652059)
    return FALSE;
  g_date_clear (out, 1);
  g_date_set_julian (out, (guint32)julian);
  return TRUE;
}

char *
curio_format_days_brief (gint32 from, gint32 to)
{
  g_autofree char *last = curio_format_day (to);
  g_autofree char *month = NULL;
  GDate first_date, last_date;

  if (from == to || !read_day (from, &first_date) || !read_day (to, &last_date)
      || g_date_get_year (&first_date) != g_date_get_year (&last_date))
    return curio_format_days (from, to);
  if (g_date_get_month (&first_date) == g_date_get_month (&last_date))
    /* Translators: a first day of the month, and a date: "1–9 Dec 2010". */
    return g_strdup_printf (_ ("%d–%s"), (int)g_date_get_day (&first_date),
                            last);
  month = curio_format_month_short ((int)g_date_get_month (&first_date) - 1);
  /* Translators: day, month, and a later date of that year: "28 Nov – 9 Dec
   * 2010". */
  return g_strdup_printf (_ ("%d %s – %s"), (int)g_date_get_day (&first_date),
                          month, last);
}
