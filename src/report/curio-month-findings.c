/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the figures by month show.  Whole months are compared with whole
 * months; a partial one only may not contradict what a title says. */

#include "curio-findings.h"

#include "curio-complete-months.h"
#include "curio-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* --- sales -------------------------------------------------------------- */

/* How far above a whole multiple still is that multiple: 2.2 is twice. */
#define LOOSENESS 1.1

/* Of fewer whole months none is a peak. */
#define FEWEST_TO_PEAK 3

static const char *const multiples[] = {
  NULL,
  NULL,
  N_ ("twice"),
  N_ ("three times"),
  N_ ("four times"),
  N_ ("five times"),
};

/* The index of the one highest among N months, or -1. */
static int
find_peak (const CurioMonth *months, guint n)
{
  int best = 0;
  gboolean is_alone = TRUE;

  for (guint i = 1; i < n; i++)
    if (months[i].net_mills > months[best].net_mills)
      {
        best = (int)i;
        is_alone = TRUE;
      }
    else if (months[i].net_mills == months[best].net_mills)
      is_alone = FALSE;
  return n > 0 && is_alone && months[best].net_mills > 0 ? best : -1;
}

/* Where in the year (0 to 11 from its first month) every one of N_YEARS has
 * its peak; or -1. */
static int
find_yearly_peak (const CurioCompleteMonths *complete, guint n_years)
{
  int common = -1;

  for (guint y = 0; y < n_years; y++)
    {
      int peak = find_peak (curio_complete_months_get_year (complete, y),
                            CURIO_MONTHS_A_YEAR);

      if (peak < 0 || (y > 0 && peak != common))
        return -1;
      common = peak;
    }
  return common;
}

/* How many times month OTHER the PEAK is in the year where that is least and
 * where it is most. */
static gboolean
measure_ratio (const CurioCompleteMonths *complete, guint n_years, int peak,
               int other, double *out_least, double *out_most)
{
  *out_least = INFINITY;
  *out_most = 0;
  for (guint y = 0; y < n_years; y++)
    {
      const CurioMonth *year = curio_complete_months_get_year (complete, y);
      double ratio;

      if (year[other].net_mills <= 0)
        return FALSE;
      ratio = (double)year[peak].net_mills / (double)year[other].net_mills;
      *out_least = MIN (*out_least, ratio);
      *out_most = MAX (*out_most, ratio);
    }
  return TRUE;
}

/* The month that the peak is a whole number of times, most nearly. */
static int
find_multiple (const CurioCompleteMonths *complete, guint n_years, int peak,
               guint *out_multiple)
{
  int best = -1;
  double best_excess = LOOSENESS;

  for (int other = 0; other < CURIO_MONTHS_A_YEAR; other++)
    {
      double least, most, multiple;

      if (other == peak
          || !measure_ratio (complete, n_years, peak, other, &least, &most))
        continue;
      multiple = floor (least);
      if (multiple < 2 || multiple >= G_N_ELEMENTS (multiples)
          || most / multiple >= best_excess)
        continue;
      best = other;
      best_excess = most / multiple;
      *out_multiple = (guint)multiple;
    }
  return best;
}

static char *
say_yearly_peak (const CurioCompleteMonths *complete, guint n_years, int peak)
{
  const CurioMonth *year = curio_complete_months_get_year (complete, 0);
  guint multiple = 0;
  int other = find_multiple (complete, n_years, peak, &multiple);
  g_autofree char *name = curio_format_month_name (year[peak].month);
  g_autofree char *other_name = NULL;

  if (other < 0)
    return n_years == 2
               ? g_strdup_printf (_ ("%s is the peak in both years"), name)
               : g_strdup_printf (_ ("%s is the peak in each of %u years"),
                                  name, n_years);
  other_name = curio_format_month_name (year[other].month);
  /* Translators: "November is the peak: twice August in both years". */
  return n_years == 2
             ? g_strdup_printf (_ ("%s is the peak: %s %s in both years"),
                                name, _ (multiples[multiple]), other_name)
             : g_strdup_printf (
                 _ ("%s is the peak: %s %s in each of %u years"), name,
                 _ (multiples[multiple]), other_name, n_years);
}

/* Whether no month at all, whole or not, has more than MONTH. */
static gboolean
is_unsurpassed (const CurioMonthly *monthly, const CurioMonth *month)
{
  for (guint i = 0; i < monthly->n_months; i++)
    if (&monthly->months[i] != month
        && monthly->months[i].net_mills >= month->net_mills)
      return FALSE;
  return TRUE;
}

/* Months outside the years that are compared may not rise above the peak, or
 * "is the peak" would be wrong. */
static gboolean
is_all_years (const CurioMonthly *monthly, const CurioCompleteMonths *complete,
              guint n_years, int peak)
{
  const CurioMonth *first
      = curio_complete_months_get_year (complete, n_years - 1);
  gint64 lowest_peak = G_MAXINT64;

  for (guint y = 0; y < n_years; y++)
    lowest_peak
        = MIN (lowest_peak,
               curio_complete_months_get_year (complete, y)[peak].net_mills);
  for (guint i = 0; i < monthly->n_months; i++)
    {
      const CurioMonth *month = &monthly->months[i];
      gboolean is_within
          = month >= first && month < &complete->months[complete->n];

      if (!is_within && month->net_mills >= lowest_peak)
        return FALSE;
    }
  return TRUE;
}

char *
curio_find_sales (const CurioMeasures *measures)
{
  const CurioMonthly *monthly = &measures->monthly;
  CurioCompleteMonths complete;
  g_autofree char *month = NULL;
  g_autofree char *money = NULL;
  guint n_years;
  int peak;

  curio_complete_months_init (&complete, monthly);
  n_years = complete.n / CURIO_MONTHS_A_YEAR;
  peak = n_years >= 2 ? find_yearly_peak (&complete, n_years) : -1;
  if (peak >= 0 && is_all_years (monthly, &complete, n_years, peak))
    return say_yearly_peak (&complete, n_years, peak);

  peak = complete.n >= FEWEST_TO_PEAK ? find_peak (complete.months, complete.n)
                                      : -1;
  if (peak >= 0 && is_unsurpassed (monthly, &complete.months[peak]))
    {
      month = curio_format_month_full (complete.months[peak].month);
      money = curio_format_money_short (complete.months[peak].net_mills);
      return g_strdup_printf (_ ("%s is the peak: %s"), month, money);
    }
  money = curio_format_money_short (measures->totals.net_mills);
  return g_strdup_printf (_ ("Net sales come to %s"), money);
}

/* --- cancellations ------------------------------------------------------ */

/* Per 100 orders placed; FALSE where none was placed. */
static gboolean
measure_rate (const CurioMonth *year, double *out_rate)
{
  gint64 n_placed = 0;
  gint64 n_cancelled = 0;

  for (guint i = 0; year != NULL && i < CURIO_MONTHS_A_YEAR; i++)
    {
      n_placed += year[i].n_placed;
      n_cancelled += year[i].n_cancelled;
    }
  *out_rate
      = n_placed > 0 ? 100.0 * (double)n_cancelled / (double)n_placed : 0;
  return n_placed > 0;
}

static gboolean
measure_rates (const CurioMeasures *measures, double *out_before,
               double *out_last)
{
  CurioCompleteMonths complete;

  curio_complete_months_init (&complete, &measures->monthly);
  return measure_rate (curio_complete_months_get_year (&complete, 1),
                       out_before)
         && measure_rate (curio_complete_months_get_year (&complete, 0),
                          out_last);
}

gboolean
curio_finding_compares_years (const CurioMeasures *measures)
{
  double before, last;

  return measure_rates (measures, &before, &last);
}

static char *
compare_rates (double before, double last)
{
  int digits = MIN (before, last) < 2 ? 1 : 0;
  g_autofree char *was = curio_format_decimal (before, digits);
  g_autofree char *is = curio_format_decimal (last, digits);

  if (g_str_equal (was, is))
    return g_strdup_printf (
        _ ("Cancellations stayed at %s per 100 orders placed"), is);
  return last < before
             ? g_strdup_printf (_ ("Cancellations fell from %s to %s per 100 "
                                   "orders placed"),
                                was, is)
             : g_strdup_printf (_ ("Cancellations rose from %s to %s per 100 "
                                   "orders placed"),
                                was, is);
}

/* Below this many orders a rate says less than the counts. */
#define FEWEST_ORDERS 100

char *
curio_find_cancellations (const CurioMeasures *measures)
{
  gint32 n_placed = (gint32)measures->totals.n_placed;
  guint32 n_cancelled = measures->totals.n_cancelled;
  g_autofree char *cancelled = curio_format_count (n_cancelled);
  g_autofree char *placed = curio_format_count (n_placed);
  g_autofree char *rate_text = NULL;
  double before, last, rate;

  if (measure_rates (measures, &before, &last))
    return compare_rates (before, last);
  if (n_cancelled == 0)
    return g_strdup_printf (
        ngettext ("%s order was placed and nothing cancelled",
                  "%s orders were placed and nothing cancelled",
                  (gulong)n_placed),
        placed);
  if (n_placed >= FEWEST_ORDERS)
    {
      rate = 100.0 * n_cancelled / n_placed;
      rate_text = curio_format_decimal (rate, rate < 2 ? 1 : 0);
      return g_strdup_printf (_ ("Cancellations: %s per 100 orders placed"),
                              rate_text);
    }
  /* The POC subtracts cancelled invoices twice. */
  if (n_placed < 0)
    return g_strdup_printf (ngettext ("%s cancelled invoice",
                                      "%s cancelled invoices", n_cancelled),
                            cancelled);
  return g_strdup_printf (ngettext ("Cancelled invoices: %s, for %s order",
                                    "Cancelled invoices: %s, for %s orders",
                                    (gulong)n_placed),
                          cancelled, placed);
}

/* --- customers who come back -------------------------------------------- */

#define FEWEST_MONTHS 6
/* Of fewer, each counted once a month, a share says nothing. */
#define FEWEST_CUSTOMERS 10

typedef struct
{
  gint32 year;
  guint n_complete;
  gint64 n_active;
  gint64 n_new;
  gint32 base_month; /* the first of the records: it cannot know of earlier
                        orders, and is not counted */
} Customers;

static void
count_month (Customers *self, const CurioMonth *month)
{
  if (month->month == self->base_month)
    return;
  self->n_complete += month->n_days_missing == 0;
  self->n_active += month->n_active;
  self->n_new += month->n_new;
}

static gint32
get_year (gint32 month)
{
  int year, month_of_year, day;

  curio_day_get (curio_month_first_day (month), &year, &month_of_year, &day);
  return year;
}

/* The last calendar year of which at least half the months are whole. */
static gboolean
count_last_year (const CurioMonthly *monthly, gint32 base_month,
                 Customers *out)
{
  *out = (Customers){ .base_month = base_month };
  for (guint i = monthly->n_months; i-- > 0;)
    {
      gint32 year = get_year (monthly->months[i].month);

      if (year != out->year)
        {
          if (out->n_complete >= FEWEST_MONTHS)
            return TRUE;
          *out = (Customers){ .year = year, .base_month = base_month };
        }
      count_month (out, &monthly->months[i]);
    }
  return out->n_complete >= FEWEST_MONTHS;
}

/* Rounded, but 100 % means all and 0 % none. */
static char *
format_share (const Customers *self)
{
  double share = 1 - (double)self->n_new / (double)self->n_active;

  if (self->n_new > 0 && share > 0.995)
    return g_strdup (_ ("over 99 %"));
  if (self->n_new < self->n_active && share < 0.005)
    return g_strdup (_ ("under 1 %"));
  return curio_format_percent (share, 0);
}

/* Nobody is left to be told of: why. */
static char *
say_nobody (const CurioMonthly *monthly, gint32 base_month)
{
  for (guint i = 0; i < monthly->n_months; i++)
    if (monthly->months[i].month == base_month
        && monthly->months[i].n_active > 0)
      return g_strdup (
          _ ("The records begin here: earlier orders are not known"));

  return g_strdup (_ ("No order here names its customer"));
}

char *
curio_find_returning (const CurioMeasures *measures)
{
  gint32 base_month = measures->view.ledger->base_month;
  const CurioMonthly *monthly = &measures->monthly;
  g_autofree char *share = NULL;
  Customers customers;
  gboolean has_year = count_last_year (monthly, base_month, &customers);

  if (!has_year || customers.n_active < FEWEST_CUSTOMERS)
    {
      has_year = FALSE;
      customers = (Customers){ .base_month = base_month };
      for (guint i = 0; i < monthly->n_months; i++)
        count_month (&customers, &monthly->months[i]);
    }
  if (customers.n_active == 0)
    return say_nobody (monthly, base_month);
  if (customers.n_active < FEWEST_CUSTOMERS)
    return g_strdup (
        _ ("Too few customers to say how many had ordered before"));
  share = format_share (&customers);
  if (!has_year)
    return g_strdup_printf (
        _ ("Of a month’s customers, %s had ordered before"), share);
  /* Translators: a year and a share, "In 2011, 87 % of …". */
  return g_strdup_printf (
      _ ("In %d, %s of a month’s customers had ordered before"),
      customers.year, share);
}
