/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a customer stands among the others, and where one more order would
 * put them; and what a list says of each. */

#include "curio-customer.h"

#include "curio-quintiles.h"

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

  return curio_segment_of (
      6 - curio_quintiles_score (0, rfm->recency_cuts_5),
      curio_quintiles_score (frequency, rfm->frequency_cuts_5));
}

/* CUSTOMER has invoices in several countries: each is asked. */
static void
add_up_traveller (const CurioView *view, guint32 customer,
                  CurioCustomerSum *out)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  guint32 end = curio_view_find_as_of (view, customer);

  for (guint32 i = view->start[customer]; i < end; i++)
    {
      if (!curio_view_holds (view, i))
        continue;
      if (facts->order_is_cancellation[i])
        {
          out->n_cancelled++;
          out->cancelled_mills -= curio_ledger_get_net (ledger, i);
        }
      else
        out->gross_mills += curio_ledger_get_net (ledger, i);
      if (curio_ledger_is_order (ledger, i)
          && out->first_day == CURIO_DAY_NONE)
        out->first_day = facts->order_day[i];
    }
}

/* CUSTOMER keeps to one country: all is a stretch of their history, of which
 * the cancellations are few.  *NEXT is the first of the ledger's that is of no
 * customer before. */
static inline void
add_up (const CurioView *view, guint32 customer, guint32 *next,
        CurioCustomerSum *out)
{
  const CurioLedger *ledger = view->ledger;
  guint32 start = view->start[customer];
  guint32 end = curio_view_find_as_of (view, customer);
  guint32 visit = ledger->visit_sums[start];
  guint32 i = *next;

  while (i < ledger->n_cancellations && ledger->cancellations[i] < start)
    i++;
  for (; i < ledger->n_cancellations && ledger->cancellations[i] < end; i++)
    {
      out->n_cancelled++;
      out->cancelled_mills
          -= curio_ledger_get_net (ledger, ledger->cancellations[i]);
    }
  *next = i;
  out->gross_mills
      = ledger->net_sums[end] - ledger->net_sums[start] + out->cancelled_mills;
  if (visit < ledger->visit_sums[end])
    out->first_day = ledger->visit_days[visit];
}

CurioCustomerSum *
curio_customer_sums_measure (const CurioMeasures *measures)
{
  const CurioRfm *rfm = &measures->rfm;
  const guint16 *home = measures->view.ledger->home;
  CurioCustomerSum *sums = g_new (CurioCustomerSum, rfm->n + 1);
  guint32 next = 0;

  for (guint32 i = 0; i < rfm->n; i++)
    {
      guint32 customer = rfm->customers[i].customer;

      sums[i] = (CurioCustomerSum){ .first_day = CURIO_DAY_NONE };
      if (home[customer] == CURIO_MANY_COUNTRIES)
        add_up_traveller (&measures->view, customer, &sums[i]);
      else
        add_up (&measures->view, customer, &next, &sums[i]);
    }
  return sums;
}
