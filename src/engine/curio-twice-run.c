/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where two extracts overlap, each invoice of some days is there twice: that
 * is worth more than a count, as it says what happened. */

#include "curio-twice-run.h"

#include "curio-line-fate.h"

typedef struct
{
  guint32 n_invoices;
  guint32 n_twice;
} Day;

static void
count_days (const CurioView *view, Day *days)
{
  const CurioFacts *facts = view->ledger->facts;
  g_autofree guint8 *twice = curio_facts_find_loaded_twice (facts);

  for (guint32 i = 0; i < facts->n_orders; i++)
    {
      gint32 day = facts->order_day[i];

      if (day < view->from_day || day > view->to_day
          || !view->wanted[facts->order_country[i]])
        continue;
      days[day - view->from_day].n_invoices++;
      days[day - view->from_day].n_twice += twice[i];
    }
}

static gboolean
is_twice (const Day *day)
{
  return (guint64)day->n_twice * 100
         >= (guint64)day->n_invoices * CURIO_TWICE_RUN_PERCENT;
}

void
curio_twice_run_measure (const CurioView *view, CurioTwiceRun *out)
{
  g_autofree Day *days = NULL;
  CurioTwiceRun run = { 0 };
  gint32 n_days = view->to_day - view->from_day + 1;

  *out = (CurioTwiceRun){ 0 };
  if (view->n_orders == 0 || n_days <= 0)
    return;
  days = g_new0 (Day, n_days);
  count_days (view, days);
  for (gint32 i = 0; i < n_days; i++)
    {
      if (!is_twice (&days[i]))
        run = (CurioTwiceRun){ 0 };
      /* A day of no invoice neither begins nor ends a run. */
      if (!is_twice (&days[i]) || days[i].n_twice == 0)
        continue;
      if (run.n_invoices == 0)
        run.from_day = view->from_day + i;
      run.to_day = view->from_day + i;
      run.n_invoices += days[i].n_twice;
      if (run.n_invoices > out->n_invoices)
        *out = run;
    }
}
