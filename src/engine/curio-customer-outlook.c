/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a customer stands among the others, and where one more order would
 * put them; and what a list says of each. */

#include "curio-customer.h"

const CurioScored *
curio_rfm_find (const CurioRfm *self, guint32 customer)
{
  guint32 low = 0, high = self->n;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (self->customers[middle].customer < customer)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->n && self->customers[low].customer == customer
             ? &self->customers[low]
             : NULL;
}

/* 1 + the number of cut-points below VALUE. */
static int
score (gint64 value, const gint64 cuts_5[4])
{
  int above = 1;

  for (int i = 0; i < 4; i++)
    above += cuts_5[i] < value * 5;
  return above;
}

/* What FREQUENCY orders of CUSTOMER are compared by. */
static gint64
get_value (const CurioMeasures *measures, guint32 customer, guint32 frequency)
{
  const CurioRfm *rfm = &measures->rfm;
  gint64 rank = 1;

  if (measures->view.ledger->kind != CURIO_BOOKS_POC)
    return frequency;
  for (guint32 i = 0; i < rfm->n; i++)
    {
      const CurioScored *other = &rfm->customers[i];

      rank += other->customer != customer
              && (other->frequency < frequency
                  || (other->frequency == frequency
                      && other->customer < customer));
    }
  return rank;
}

CurioSegment
curio_customer_foresee (const CurioMeasures *measures,
                        const CurioScored *scored)
{
  const CurioRfm *rfm = &measures->rfm;
  gint64 frequency
      = get_value (measures, scored->customer, scored->frequency + 1);

  return curio_segment_of (6 - score (0, rfm->recency_cuts_5),
                           score (frequency, rfm->frequency_cuts_5));
}

static void
add_up (const CurioView *view, guint32 customer, CurioCustomerSum *out)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;

  *out = (CurioCustomerSum){ .first_day = CURIO_DAY_NONE };
  for (guint32 i = facts->first_order[customer];
       i < facts->first_order[customer + 1]; i++)
    {
      if (!curio_view_holds (view, i)
          || facts->order_day[i] >= view->as_of_day)
        continue;
      if (facts->order_is_cancellation[i])
        {
          out->n_cancelled++;
          out->cancelled_mills -= ledger->net_mills[i];
        }
      else
        out->gross_mills += ledger->net_mills[i];
      if (ledger->is_order[i] && out->first_day == CURIO_DAY_NONE)
        out->first_day = facts->order_day[i];
    }
}

CurioCustomerSum *
curio_customer_sums_measure (const CurioMeasures *measures)
{
  const CurioRfm *rfm = &measures->rfm;
  CurioCustomerSum *sums = g_new (CurioCustomerSum, rfm->n + 1);

  for (guint32 i = 0; i < rfm->n; i++)
    add_up (&measures->view, rfm->customers[i].customer, &sums[i]);
  return sums;
}
