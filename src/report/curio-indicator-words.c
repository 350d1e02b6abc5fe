/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The six key figures as a person reads them: values, changes, and what is
 * compared with what. */

#include "curio-indicator-words.h"

#include "curio-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

const char *const curio_indicator_names[CURIO_N_INDICATORS] = {
  N_ ("Net sales"),     N_ ("Orders placed"),   N_ ("Active customers"),
  N_ ("Average order"), N_ ("Returning share"), N_ ("Cancelled share"),
};

static gboolean
is_share (CurioIndicator indicator)
{
  return indicator == CURIO_INDICATOR_RETURNING
         || indicator == CURIO_INDICATOR_CANCELLED;
}

char *
curio_indicator_format (const CurioSpan *span, CurioIndicator indicator)
{
  double value;

  if (!curio_span_get (span, indicator, &value))
    return g_strdup ("\u2013");
  switch (indicator)
    {
    case CURIO_INDICATOR_NET_SALES:
      return curio_format_money_short ((gint64)value);
    case CURIO_INDICATOR_AVERAGE_ORDER:
      return curio_format_money (llround (value));
    case CURIO_INDICATOR_RETURNING:
      return curio_format_percent (value, 0);
    case CURIO_INDICATOR_CANCELLED:
      return curio_format_percent (value, 1);
    case CURIO_INDICATOR_ORDERS:
    case CURIO_INDICATOR_CUSTOMERS:
    case CURIO_N_INDICATORS:
    default:
      return curio_format_count ((gint64)value);
    }
}

char *
curio_indicator_format_exact (CurioIndicator indicator, double value)
{
  switch (indicator)
    {
    case CURIO_INDICATOR_NET_SALES:
    case CURIO_INDICATOR_AVERAGE_ORDER:
      return curio_format_money (llround (value));
    case CURIO_INDICATOR_RETURNING:
    case CURIO_INDICATOR_CANCELLED:
      return curio_format_percent (value, 1);
    case CURIO_INDICATOR_ORDERS:
    case CURIO_INDICATOR_CUSTOMERS:
    case CURIO_N_INDICATORS:
    default:
      return curio_format_count ((gint64)value);
    }
}

/* Beyond tenfold a decimal is noise. */
#define MOST_TENTHS 10000

/* In tenths of a percent or point, as it is shown. */
static gboolean
round_change (const CurioIndicators *indicators, CurioIndicator indicator,
              double *out_tenths)
{
  double change;

  if (!curio_indicators_get_change (indicators, indicator, &change))
    return FALSE;
  *out_tenths = round (change * 1000);
  if (fabs (*out_tenths) >= MOST_TENTHS)
    *out_tenths = 10 * round (change * 100);
  return TRUE;
}

char *
curio_indicator_format_change (const CurioIndicators *indicators,
                               CurioIndicator indicator)
{
  g_autofree char *number = NULL;
  double tenths;
  const char *sign;

  if (!round_change (indicators, indicator, &tenths))
    return NULL;
  sign = tenths > 0 ? "+" : "";
  number = curio_format_decimal (tenths / 10,
                                 fabs (tenths) >= MOST_TENTHS ? 0 : 1);
  if (is_share (indicator))
    /* Translators: a difference of shares in points: "+", "1.8". */
    return g_strdup_printf (_ ("%s%s\u00A0pts"), sign, number);
  /* Translators: a change in per cent: "+", "2.1". */
  return g_strdup_printf (_ ("%s%s\u00A0%%"), sign, number);
}

int
curio_indicator_judge (const CurioIndicators *indicators,
                       CurioIndicator indicator)
{
  double tenths;
  int direction;

  if (!round_change (indicators, indicator, &tenths))
    return 0;
  direction = (tenths > 0) - (tenths < 0);
  return indicator == CURIO_INDICATOR_CANCELLED ? -direction : direction;
}

const char *
curio_indicator_get_arrow (const CurioIndicators *indicators,
                           CurioIndicator indicator)
{
  int judgement = curio_indicator_judge (indicators, indicator);

  if (indicator == CURIO_INDICATOR_CANCELLED)
    judgement = -judgement;
  return judgement > 0 ? "\u25B2" : judgement < 0 ? "\u25BC" : "";
}

char *
curio_indicators_describe_change (const CurioIndicators *indicators)
{
  g_autofree char *days = NULL;

  if (indicators->selected.to_day < indicators->selected.from_day)
    return g_strdup ("");
  switch (indicators->compared)
    {
    case CURIO_COMPARED_YEARS:
      return g_strdup (
          _ ("Change: the last 12 months against the 12 before."));
    case CURIO_COMPARED_YEAR_BEFORE:
      days = curio_format_days_brief (indicators->before.from_day,
                                      indicators->before.to_day);
      /* Translators: %s is a period of days. */
      return g_strdup_printf (_ ("Change: against a year before, %s."), days);
    case CURIO_COMPARED_NONE:
    default:
      return g_strdup (
          _ ("No change is given: the data do not reach back a year more."));
    }
}

char *
curio_indicators_describe_months (const CurioIndicators *indicators)
{
  gint32 last = indicators->first_month + (gint32)indicators->n_months - 1;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (indicators->n_months < 2)
    return g_strdup ("");
  from = curio_format_month_full (indicators->first_month);
  to = curio_format_month_full (last);
  /* Translators: first and last month. */
  return g_strdup_printf (_ ("Small lines: %s to %s."), from, to);
}
