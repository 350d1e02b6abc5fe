/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The year before, month by month: what a line behind the columns shows. */

#include "curio-year-before.h"

/* Net sales before each day of the facts, [n_days + 1]. */
static gint64 *
add_up_days (const CurioView *view)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  guint n_days = (guint)(facts->last_day - facts->first_day + 1);
  gint64 *sums = g_new0 (gint64, n_days + 1);

  for (guint32 c = 0; c < facts->n_countries; c++)
    for (guint32 i = ledger->first_day_total[c];
         view->wanted[c] && i < ledger->first_day_total[c + 1]; i++)
      sums[ledger->day_totals[i].day - facts->first_day + 1]
          += ledger->day_totals[i].net_mills;
  for (guint i = 0; i < n_days; i++)
    sums[i + 1] += sums[i];
  return sums;
}

void
curio_year_before_measure (const CurioView *view, const CurioMonthly *monthly,
                           gint64 *out_net_mills, guint8 *out_is_known)
{
  g_autofree gint64 *sums = NULL;
  gint32 base;

  if (monthly->n_months == 0)
    return;
  sums = add_up_days (view);
  base = view->ledger->facts->first_day;
  for (guint i = 0; i < monthly->n_months; i++)
    {
      gint32 month = monthly->months[i].month;
      gint32 from = MAX (curio_month_first_day (month), view->from_day);
      gint32 to = MIN (curio_month_first_day (month + 1) - 1, view->to_day);

      from = curio_day_year_before (from);
      to = curio_day_year_before (to);
      out_is_known[i] = from >= base && from <= to;
      out_net_mills[i]
          = out_is_known[i] ? sums[to - base + 1] - sums[from - base] : 0;
    }
}
