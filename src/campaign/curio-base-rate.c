/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What would happen without a campaign: the past of the same segments. */

#include "curio-base-rate.h"

/* The customers as the list would have said DAYS days ago. */
static void
score_before (const CurioView *view, gint32 day, CurioRfm *out)
{
  CurioSelection selection;
  CurioView before;

  curio_selection_copy (&view->selection, &selection);
  selection.to_day = day - 1;
  selection.as_of_day = day;
  curio_view_init (&before, view->ledger, &selection);
  curio_rfm_measure (&before, out);
  curio_view_clear (&before);
  curio_selection_clear (&selection);
}

/* Whether CUSTOMER ordered from FROM to the day before UNTIL. */
static gboolean
has_ordered (const CurioView *view, guint32 customer, gint32 from,
             gint32 until)
{
  const CurioLedger *ledger = view->ledger;

  for (guint32 order = view->end[customer]; order > view->start[customer];
       order--)
    {
      gint32 day = ledger->facts->order_day[order - 1];

      if (day < from)
        return FALSE;
      if (day < until && curio_ledger_is_order (ledger, order - 1)
          && curio_view_holds (view, order - 1))
        return TRUE;
    }
  return FALSE;
}

void
curio_base_rates_measure (const CurioView *view, guint days,
                          CurioBaseRates *out)
{
  gint32 until, from;
  CurioRfm before;

  *out = (CurioBaseRates){ .days = days };
  if (view->as_of_day == CURIO_DAY_NONE)
    return;
  /* Of later days the data knows nothing; they are not days without orders. */
  until = MIN (view->as_of_day, view->to_day + 1);
  from = until - (gint32)days;
  if (view->from_day >= from)
    return;
  score_before (view, from, &before);
  for (guint32 i = 0; i < before.n; i++)
    {
      const CurioScored *customer = &before.customers[i];

      out->n_customers[customer->segment]++;
      if (has_ordered (view, customer->customer, from, until))
        out->n_ordered[customer->segment]++;
    }
  curio_rfm_clear (&before);
}

gboolean
curio_base_rates_get (const CurioBaseRates *self,
                      const guint32 n[CURIO_N_SEGMENTS], double *out_rate)
{
  double sum = 0;
  guint32 n_all = 0;

  for (guint s = 0; s < CURIO_N_SEGMENTS; s++)
    if (self->n_customers[s] > 0)
      {
        sum += (double)n[s] * self->n_ordered[s] / self->n_customers[s];
        n_all += n[s];
      }
  *out_rate = n_all > 0 ? sum / n_all : 0;
  return n_all > 0;
}
