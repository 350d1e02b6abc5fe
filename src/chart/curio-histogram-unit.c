/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a histogram counts: orders by their amounts of money, or the days from
 * one order to the next. */

#include "curio-chart.h"
#include "curio-format.h"
#include "curio-kind.h"

#include <glib/gi18n-lib.h>

/* From here on ticks are written short. */
#define LARGE_MILLS G_GINT64_CONSTANT (100000000)
#define SMALL_MILLS 10000

/* --- money --------------------------------------------------------------- */

static char *
format_money_tick (gint64 mills, gint64 step, gint64 largest)
{
  if (step % 1000 != 0)
    return curio_format_money_pence (mills);
  if (largest >= LARGE_MILLS)
    return curio_format_money_tick (mills, step, largest);
  return curio_format_money (mills);
}

/* Small amounts are told to the penny. */
static char *
format_money (gint64 mills)
{
  return ABS (mills) < SMALL_MILLS ? curio_format_money_pence (mills)
                                   : curio_format_money (mills);
}

static char *
describe_money_band (gint64 low, gint64 high, guint32 count)
{
  g_autofree char *from = curio_format_money (low);
  g_autofree char *number = curio_format_count (count);
  g_autofree char *to = NULL;

  if (high == CURIO_OPEN_END)
    /* Translators: an amount of money and a number of orders. */
    return g_strdup_printf (
        ngettext ("%s or more: %s order", "%s or more: %s orders", count),
        from, number);
  to = curio_format_money (high);
  /* Translators: two amounts of money and a number of orders. */
  return g_strdup_printf (
      ngettext ("%s to %s: %s order", "%s to %s: %s orders", count), from, to,
      number);
}

static char *
describe_amounts (const CurioBoxPlot *box_plot)
{
  g_autofree char *median = NULL, *lower = NULL, *upper = NULL;
  g_autofree char *min = NULL, *max = NULL;

  if (box_plot == NULL)
    return g_strdup (_ ("how many orders fall into each band."));
  median = curio_format_money_pence (box_plot->median);
  lower = curio_format_money_pence (box_plot->lower);
  upper = curio_format_money_pence (box_plot->upper);
  min = curio_format_money_pence (box_plot->min);
  max = curio_format_money_pence (box_plot->max);
  /* Translators: five amounts of money. */
  return g_strdup_printf (_ ("order amounts from %s to %s, half of them "
                             "between %s and %s, median %s."),
                          min, max, lower, upper, median);
}

const CurioHistogramUnit curio_histogram_money = {
  .format_tick = format_money_tick,
  .format_value = format_money,
  .describe_band = describe_money_band,
  .describe = describe_amounts,
  .add_cell = curio_table_add_money,
  .count_title = N_ ("Orders"),
};

/* --- days ---------------------------------------------------------------- */

/* "25 days", "6.8 days": with a decimal where it is no whole number. */
static char *
format_days (gint64 milli_days)
{
  gint64 tenths = (milli_days + CURIO_MILLI_DAYS / 20) * 10 / CURIO_MILLI_DAYS;
  g_autofree char *number
      = curio_format_decimal ((double)tenths / 10, tenths % 10 != 0 ? 1 : 0);

  /* Translators: a number of days, which may be 6.8. */
  return g_strdup_printf (ngettext ("%s day", "%s days", tenths == 10 ? 1 : 2),
                          number);
}

static char *
format_day_tick (gint64 milli_days, gint64 step, gint64 largest)
{
  return format_days (milli_days);
}

/* Days are whole, so a band of a week ends with its seventh. */
static char *
describe_day_band (gint64 low, gint64 high, guint32 count)
{
  g_autofree char *from = curio_format_count (low / CURIO_MILLI_DAYS);
  g_autofree char *first = format_days (low);
  g_autofree char *number = curio_format_count (count);
  g_autofree char *last = NULL;

  if (high == CURIO_OPEN_END)
    /* Translators: "252 days or more: 900 times". */
    return g_strdup_printf (
        ngettext ("%s or more: %s time", "%s or more: %s times", count), first,
        number);
  last = format_days (high - CURIO_MILLI_DAYS);
  if (high - low <= CURIO_MILLI_DAYS)
    /* Translators: "25 days: 120 times". */
    return g_strdup_printf (ngettext ("%s: %s time", "%s: %s times", count),
                            first, number);
  /* Translators: a number, "13 days" and a number: "7 to 13 days: 120 times".
   */
  return g_strdup_printf (
      ngettext ("%s to %s: %s time", "%s to %s: %s times", count), from, last,
      number);
}

static char *
describe_days (const CurioBoxPlot *box_plot)
{
  g_autofree char *median = NULL, *lower = NULL, *upper = NULL;
  g_autofree char *min = NULL, *max = NULL;

  if (box_plot == NULL)
    return g_strdup (_ ("how often so many days lie between two orders."));
  median = format_days (box_plot->median);
  lower = format_days (box_plot->lower);
  upper = format_days (box_plot->upper);
  min = format_days (box_plot->min);
  max = format_days (box_plot->max);
  /* Translators: five numbers of days, each with its unit. */
  return g_strdup_printf (_ ("from %s to %s between two orders, half of the "
                             "times between %s and %s, median %s."),
                          min, max, lower, upper, median);
}

static void
add_days (CurioTable *table, gint64 milli_days)
{
  curio_table_add_count (table, milli_days / CURIO_MILLI_DAYS);
}

const CurioHistogramUnit curio_histogram_days = {
  .format_tick = format_day_tick,
  .format_value = format_days,
  .describe_band = describe_day_band,
  .describe = describe_days,
  .add_cell = add_days,
  .count_title = N_ ("Times"),
};

/* --- and whose they are -------------------------------------------------- */

char *
curio_histogram_add_customers (char *band, guint32 n_customers)
{
  g_autofree char *owned = band;
  g_autofree char *number = curio_format_count (n_customers);

  /* Translators: "7 to 13 days: 120 times", and a number of customers. */
  return g_strdup_printf (
      ngettext ("%s, by %s customer", "%s, by %s customers", n_customers),
      owned, number);
}
