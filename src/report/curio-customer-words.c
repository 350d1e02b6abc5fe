/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pane of one customer says in words. */

#include "curio-customer-pictures.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

char *
curio_customer_tell_cancelled (const CurioCustomer *customer)
{
  g_autofree char *count = curio_format_count (customer->n_cancelled);
  g_autofree char *money = curio_format_money (customer->cancelled_mills);

  if (customer->n_cancelled == 0)
    return g_strdup (_ ("No cancelled invoice"));
  return g_strdup_printf (
      ngettext ("%s cancelled invoice, %s, already taken off",
                "%s cancelled invoices, %s, already taken off",
                customer->n_cancelled),
      count, money);
}

/* "275 days since the last order" */
static char *
tell_silence (int days)
{
  g_autofree char *count = curio_format_count (days);

  if (days < 1)
    return g_strdup (_ ("the last order is less than a day old"));
  return g_strdup_printf (ngettext ("%s day since the last order",
                                    "%s days since the last order", days),
                          count);
}

static char *
tell_gap (double days)
{
  g_autofree char *count = curio_format_count (llround (days));

  return g_strdup_printf (
      ngettext ("every %s day", "every %s days", (gulong)llround (days)),
      count);
}

int
curio_customer_count_silence (const CurioMeasures *measures,
                              const CurioCustomer *customer)
{
  const CurioScored *scored
      = curio_rfm_find (&measures->rfm, customer->customer);

  return scored != NULL ? (int)scored->recency_days : 0;
}

char *
curio_customer_tell_rhythm (const CurioCustomer *customer, int silence_days)
{
  const CurioRhythm *rhythm = &customer->rhythm;
  g_autofree char *silence = tell_silence (silence_days);
  g_autofree char *gap = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;

  if (rhythm->n_gaps == 0)
    /* Translators: "275 days since the last order". */
    return g_strdup_printf (_ ("Ordered on one day alone; %s."), silence);
  gap = tell_gap (rhythm->median_days);
  lower = curio_format_count (llround (rhythm->lower_days));
  upper = curio_format_count (llround (rhythm->upper_days));
  if (g_str_equal (lower, upper))
    /* Translators: "every 12 days", "275 days since the last order". */
    return g_strdup_printf (_ ("Usually %s; now %s."), gap, silence);
  /* Translators: "every 12 days", two numbers of days, "275 days since the
   * last order". */
  return g_strdup_printf (
      _ ("Usually %s, half of the time after %s to %s; now %s."), gap, lower,
      upper, silence);
}

gboolean
curio_customer_is_late (const CurioCustomer *customer, int silence_days)
{
  return customer->rhythm.n_gaps > 0
         && silence_days > customer->rhythm.upper_days;
}

char *
curio_customer_tell_outlook (const CurioMeasures *measures,
                             const CurioScored *scored)
{
  CurioSegment next = curio_customer_foresee (measures, scored);

  if (next == scored->segment)
    return g_strdup_printf (_ ("An order today would keep them in %s."),
                            curio_segment_get_title (next));
  return g_strdup_printf (_ ("An order today would move them to %s."),
                          curio_segment_get_title (next));
}
