/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where two extracts overlap, each invoice of some days is there twice: that
 * is worth more than a count, as it says what happened. */

#include "curio-twice-run.h"

#include "curio-health.h"

void
curio_twice_run_measure (const CurioView *view, CurioTwiceRun *out)
{
  const CurioTwiceRun none
      = { .from_day = CURIO_DAY_NONE, .to_day = CURIO_DAY_NONE };
  g_autofree CurioTwiceDay *days = NULL;
  CurioTwiceRun run = none;
  gint32 n_days;

  *out = none;
  if (view->ledger->facts->n_orders == 0 || view->to_day < view->from_day)
    return;
  n_days = view->to_day - view->from_day + 1;
  days = g_new0 (CurioTwiceDay, n_days);
  curio_health_count_twice (view, days);
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
