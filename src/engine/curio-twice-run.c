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
count_days (const CurioView *view, const guint8 *twice, Day *days)
{
  const CurioFacts *facts = view->ledger->facts;

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

void
curio_twice_run_find (const CurioView *view, const guint8 *twice,
                      CurioTwiceRun *out)
{
  const CurioTwiceRun none
      = { .from_day = CURIO_DAY_NONE, .to_day = CURIO_DAY_NONE };
  g_autofree Day *days = NULL;
  CurioTwiceRun run = none;
  gint32 n_days;

  *out = none;
  if (view->ledger->facts->n_orders == 0 || view->to_day < view->from_day)
    return;
  n_days = view->to_day - view->from_day + 1;
  days = g_new0 (Day, n_days);
  count_days (view, twice, days);
  for (gint32 i = 0; i < n_days; i++)
    {
      /* A day of no invoice neither begins nor ends a run. */
      if (days[i].n_invoices == 0)
        continue;
      if (days[i].n_twice < days[i].n_invoices)
        {
          run = none;
          continue;
        }
      if (run.n_invoices == 0)
        run.from_day = view->from_day + i;
      run.to_day = view->from_day + i;
      run.n_invoices += days[i].n_twice;
      if (run.n_invoices > out->n_invoices)
        *out = run;
    }
}

void
curio_twice_run_measure (const CurioView *view, CurioTwiceRun *out)
{
  g_autofree guint8 *twice
      = curio_facts_find_loaded_twice (view->ledger->facts);

  curio_twice_run_find (view, twice, out);
}
