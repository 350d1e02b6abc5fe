/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Worth knowing of customers: on whom sales hang, who left, who moved. */

#include "curio-worth-rules.h"

#include "curio-format.h"
#include "curio-shared-measures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of fewer customers a share says less than their names. */
#define FEWEST_CUSTOMERS 20

/* --- a few bring much ---------------------------------------------------- */

#define LEAST_SALES_SHARE 0.25
#define LEAST_RATIO 2

static double
get_sales_share (const CurioMeasures *measures, guint segment)
{
  gint64 net = measures->totals.net_mills;
  gint64 mills = measures->rfm.segments[segment].monetary_mills;

  return net > 0 && mills > 0 && mills <= net ? (double)mills / (double)net
                                              : 0;
}

static double
get_customers_share (const CurioMeasures *measures, guint segment)
{
  return (double)measures->rfm.segments[segment].n_customers
         / (double)measures->rfm.n;
}

char *
curio_worth_write_concentration (const CurioMeasures *measures,
                                 int *out_segment)
{
  g_autofree char *customers = NULL, *sales = NULL;
  double most = 0;
  int best = -1;

  if (measures->rfm.n < FEWEST_CUSTOMERS)
    return NULL;
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    if (get_sales_share (measures, i) > most)
      {
        most = get_sales_share (measures, i);
        best = (int)i;
      }
  if (best < 0 || most < LEAST_SALES_SHARE
      || most < LEAST_RATIO * get_customers_share (measures, (guint)best))
    return NULL;
  customers = curio_format_share (get_customers_share (measures, (guint)best));
  sales = curio_format_share (most);
  *out_segment = best;
  /* Translators: a segment, its share of customers and of sales. */
  return g_strdup_printf (_ ("<b>%s</b> are %s of customers and %s of sales."),
                          curio_segment_get_title (best), customers, sales);
}

/* --- good customers gone quiet ------------------------------------------- */

#define LEAST_QUIET_DAYS 60
#define DAYS_A_MONTH 30.44

char *
curio_worth_write_quiet (const CurioMeasures *measures, int *out_segment)
{
  const CurioSegmentSum *sum
      = &measures->rfm.segments[CURIO_SEGMENT_CANT_LOSE];
  g_autofree char *count = NULL, *who = NULL, *money = NULL, *ago = NULL;
  double days;
  gulong months;

  if (sum->n_customers == 0 || sum->monetary_mills <= 0)
    return NULL;
  days = (double)sum->recency_days / sum->n_customers;
  if (days < LEAST_QUIET_DAYS)
    return NULL;
  months = (gulong)lround (days / DAYS_A_MONTH);
  count = curio_format_count (sum->n_customers);
  money = curio_format_money (sum->monetary_mills);
  who = g_strdup_printf (ngettext ("<b>%s good customer</b> has gone quiet.",
                                   "<b>%s good customers</b> have gone quiet.",
                                   sum->n_customers),
                         count);
  ago = g_strdup_printf (ngettext ("Last order %lu month ago on average; %s "
                                   "spent.",
                                   "Last order %lu months ago on average; %s "
                                   "spent.",
                                   months),
                         months, money);
  *out_segment = CURIO_SEGMENT_CANT_LOSE;
  return g_strdup_printf ("%s %s", who, ago);
}

/* --- a segment that grew or shrank --------------------------------------- */

#define FEWEST_BEFORE 100
#define LEAST_MOVE 0.02

/* Since a year before; NULL where the selection does not hold a year before
 * that, which would compare unlike things. */
static const CurioMovement *
get_year (const CurioMeasures *measures)
{
  const CurioView *view = &measures->view;
  gint32 since = curio_day_year_before (view->as_of_day);
  const CurioMovement *movement;

  if (view->from_day > curio_day_year_before (since - 1) + 1)
    return NULL;
  movement = curio_measures_get_movement (measures);
  return movement->since <= since && movement->n_before >= FEWEST_BEFORE
             ? movement
             : NULL;
}

static double
get_move (const CurioMeasures *measures, const CurioMovement *year,
          guint segment)
{
  return get_customers_share (measures, segment)
         - (double)curio_movement_count (year, segment, CURIO_MOVEMENT_ALL)
               / year->n_before;
}

char *
curio_worth_write_movement (const CurioMeasures *measures, int *out_segment)
{
  g_autofree char *was = NULL, *is = NULL;
  const CurioMovement *year
      = measures->rfm.n >= FEWEST_BEFORE ? get_year (measures) : NULL;
  guint most = 0;
  double move = 0;

  for (guint i = 0; i < CURIO_N_SEGMENTS && year != NULL; i++)
    if (fabs (get_move (measures, year, i)) > fabs (move))
      {
        move = get_move (measures, year, i);
        most = i;
      }
  if (fabs (move) < LEAST_MOVE)
    return NULL;
  was = curio_format_share (get_customers_share (measures, most) - move);
  is = curio_format_share (get_customers_share (measures, most));
  *out_segment = (int)most;
  /* Translators: a segment, and its share of customers then and now. */
  return g_strdup_printf (
      move > 0
          ? _ ("<b>%s</b> grew from %s to %s of customers within a year.")
          : _ ("<b>%s</b> shrank from %s to %s of customers within a year."),
      curio_segment_get_title (most), was, is);
}

/* --- the top one percent ------------------------------------------------- */

#define LEAST_TOP_SHARE 0.1

char *
curio_worth_write_top (const CurioMeasures *measures, int *out_segment)
{
  const CurioConcentration *concentration;
  g_autofree char *count = NULL, *percent = NULL;
  guint32 n;
  double share = 0;

  if (measures->rfm.n < FEWEST_BEFORE)
    return NULL;
  concentration = curio_measures_get_concentration (measures);
  n = curio_concentration_count_top (concentration, 1);
  if (!curio_concentration_get_top_share (concentration, 1, &share))
    share = 0;
  if (n == 0 || share < LEAST_TOP_SHARE)
    return NULL;
  count = curio_format_count (n);
  percent = curio_format_share (share);
  return g_strdup_printf (
      ngettext (
          "<b>The top 1\u00A0%%</b>, %s customer, buys %s of gross sales.",
          "<b>The top 1\u00A0%%</b>, %s customers, buy %s of gross sales.", n),
      count, percent);
}

/* --- guests -------------------------------------------------------------- */

#define LEAST_GUEST_SHARE 0.05

char *
curio_worth_write_guests (const CurioMeasures *measures, int *out_segment)
{
  gint64 net = measures->totals.net_mills;
  gint64 guests = measures->totals.guest_net_mills;
  g_autofree char *money = NULL, *percent = NULL;
  double share = net > 0 ? (double)guests / (double)net : 0;

  if (share < LEAST_GUEST_SHARE || share > 1)
    return NULL;
  money = curio_format_money_short (guests);
  percent = curio_format_share (share);
  return g_strdup_printf (
      _ ("<b>%s of sales</b>, %s, carry no customer number."), money, percent);
}
