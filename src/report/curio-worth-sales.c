/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Worth knowing of sales: the month under way, the best month, one country. */

#include "curio-worth-rules.h"

#include "curio-complete-months.h"
#include "curio-format.h"
#include "curio-year-before.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* --- the month under way ------------------------------------------------- */

#define FEWEST_DAYS 3
#define MOST_GROWTH 9.99

static char *
say_partial (const char *days, const char *money, double growth)
{
  g_autofree char *percent = curio_format_percent (fabs (growth), 0);

  if (round (growth * 100) == 0)
    /* Translators: some days, and the sales of them. */
    return g_strdup_printf (
        _ ("<b>%s</b> sold %s, as much as the same days a year before."), days,
        money);
  return g_strdup_printf (
      growth > 0
          /* Translators: some days, the sales of them, a share. */
          ? _ ("<b>%s</b> sold %s, %s more than the same days a year before.")
          : _ ("<b>%s</b> sold %s, %s less than the same days a year before."),
      days, money, percent);
}

char *
curio_worth_write_partial_month (const CurioMeasures *measures,
                                 int *out_segment)
{
  const CurioMonthly *monthly = &measures->monthly;
  const CurioMonth *last = &monthly->months[monthly->n_months - 1];
  g_autofree gint64 *before = g_new (gint64, monthly->n_months);
  g_autofree guint8 *is_known = g_new (guint8, monthly->n_months);
  g_autofree char *days = NULL, *money = NULL;
  gint32 from, to;
  double growth;

  if (monthly->n_months < 2 || last->n_days_missing == 0)
    return NULL;
  from = MAX (curio_month_first_day (last->month), measures->view.from_day);
  to = MIN (curio_month_first_day (last->month + 1) - 1,
            measures->view.to_day);
  curio_year_before_measure (&measures->view, monthly, before, is_known);
  if (to - from + 1 < FEWEST_DAYS || !is_known[monthly->n_months - 1]
      || before[monthly->n_months - 1] <= 0 || last->net_mills <= 0)
    return NULL;
  growth = (double)last->net_mills / (double)before[monthly->n_months - 1] - 1;
  if (growth > MOST_GROWTH)
    return NULL;
  days = curio_format_days_brief (from, to);
  money = curio_format_money_short (last->net_mills);
  return say_partial (days, money, growth);
}

/* --- the best month ------------------------------------------------------ */

#define RECENT_MONTHS 3

/* News only while it is fresh: one of the last whole months, and more than in
 * any other month.  Of a part of the dates nobody can say "of all". */
char *
curio_worth_write_best_month (const CurioMeasures *measures, int *out_segment)
{
  const CurioMonthly *monthly = &measures->monthly;
  CurioCompleteMonths complete;
  g_autofree char *name = NULL, *money = NULL;
  const CurioMonth *best;

  if (measures->view.selection.from_day != CURIO_DAY_NONE
      || measures->view.selection.to_day != CURIO_DAY_NONE)
    return NULL;
  curio_complete_months_init (&complete, monthly);
  if (complete.n <= CURIO_MONTHS_A_YEAR)
    return NULL;
  best = &complete.months[complete.n - RECENT_MONTHS];
  for (guint i = 1; i < RECENT_MONTHS; i++)
    if (complete.months[complete.n - RECENT_MONTHS + i].net_mills
        > best->net_mills)
      best = &complete.months[complete.n - RECENT_MONTHS + i];
  for (guint i = 0; i < monthly->n_months; i++)
    if (&monthly->months[i] != best
        && monthly->months[i].net_mills >= best->net_mills)
      return NULL;
  if (best->net_mills <= 0)
    return NULL;
  name = curio_format_month_full (best->month);
  money = curio_format_money_short (best->net_mills);
  return g_strdup_printf (_ ("<b>%s</b> was the best month of all, with %s."),
                          name, money);
}

/* --- one country --------------------------------------------------------- */

#define LEAST_COUNTRY_SHARE 0.5

char *
curio_worth_write_country (const CurioMeasures *measures, int *out_segment)
{
  const CurioCountries *countries = &measures->countries;
  const CurioFacts *facts = measures->view.ledger->facts;
  gint64 net = measures->totals.net_mills;
  g_autofree char *name = NULL, *percent = NULL;
  double share;

  if (countries->n < 2 || net <= 0)
    return NULL;
  share = (double)countries->countries[0].net_mills / (double)net;
  if (share < LEAST_COUNTRY_SHARE || share > 1)
    return NULL;
  name = g_markup_escape_text (
      curio_format_country (curio_dictionary_get (
          facts->countries, countries->countries[0].country)),
      -1);
  percent = curio_format_share (share);
  return g_strdup_printf (_ ("<b>%s</b> brings %s of net sales."), name,
                          percent);
}
