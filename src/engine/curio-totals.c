/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The key figures of a view. */

#include "curio-sweep.h"

static void
add_day (CurioTotals *totals, const CurioDayTotal *day)
{
  totals->n_lines += day->n_lines;
  totals->n_invoices += day->n_invoices;
  totals->n_orders += day->n_orders;
  totals->n_cancelled += day->n_cancelled;
  totals->net_mills += day->net_mills;
  totals->gross_mills += day->gross_mills;
  totals->guest_net_mills += day->guest_net_mills;
}

void
curio_sweep_get_totals (const CurioSweep *self, CurioTotals *out)
{
  const CurioLedger *ledger = self->view->ledger;

  *out = (CurioTotals){ .n_customers = self->n_customers };
  for (guint32 i = 0; i < ledger->facts->n_countries; i++)
    {
      CurioDayTotals totals = curio_view_get_day_totals (self->view, i);

      for (guint32 j = 0; j < totals.n; j++)
        add_day (out, &totals.days[j]);
    }

  out->n_placed = ledger->kind == CURIO_BOOKS_POC
                      ? (gint32)out->n_invoices - 2 * (gint32)out->n_cancelled
                      : (gint32)out->n_orders;
}

void
curio_totals_measure (const CurioView *view, CurioTotals *out)
{
  CurioSweep sweep;

  curio_sweep_init (&sweep, view);
  curio_sweep_get_totals (&sweep, out);
  curio_sweep_clear (&sweep);
}
