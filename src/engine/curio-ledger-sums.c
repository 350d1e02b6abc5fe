/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The books where the server has added up the lines of each order by kind: the
 * same rules, asked of a kind and not of a line. */

#include "curio-ledger-private.h"

CurioLineFate
curio_order_sum_get_fate (const CurioLedger *ledger, guint32 order,
                          const CurioOrderSum *sum)
{
  static const CurioLineFate fates[CURIO_N_SUM_KINDS] = {
    [CURIO_SUM_NOT_GOODS] = CURIO_FATE_NOT_GOODS,
    [CURIO_SUM_SALES] = CURIO_FATE_COUNTED,
    [CURIO_SUM_WRITE_OFFS] = CURIO_FATE_WRITE_OFF,
    [CURIO_SUM_UNPRICED] = CURIO_FATE_UNPRICED,
    [CURIO_SUM_NEGATIVE] = CURIO_FATE_NEGATIVE,
  };

  if (ledger->kind == CURIO_BOOKS_POC)
    return CURIO_FATE_COUNTED;
  if (sum->is_repeat)
    return CURIO_FATE_REPEAT;
  if (sum->kind != CURIO_SUM_NOT_GOODS
      && ledger->facts->order_is_cancellation[order])
    return CURIO_FATE_COUNTED;
  return fates[sum->kind];
}

static CurioLeftAside *
get_aside (CurioLedger *self, CurioLineFate fate)
{
  if (fate == CURIO_FATE_REPEAT)
    return &self->repeats;
  return fate == CURIO_FATE_NOT_GOODS ? &self->not_goods : &self->not_sales;
}

/* Whether a sum that counts is of the invoice amount. */
static gboolean
is_amount (const CurioLedger *self, guint32 order, const CurioOrderSum *sum)
{
  if (self->kind == CURIO_BOOKS_POC)
    return sum->amount_mills > 0;
  return !self->facts->order_is_cancellation[order]
         && sum->kind == CURIO_SUM_SALES;
}

static void
add_up_order (CurioLedger *self, guint32 order)
{
  const CurioFacts *facts = self->facts;
  gint64 net = 0, amount = 0;
  guint32 n_lines = 0;
  gboolean is_order = self->kind == CURIO_BOOKS_POC;

  for (guint32 i = facts->first_sum[order]; i < facts->first_sum[order + 1];
       i++)
    {
      const CurioOrderSum *sum = &facts->sums[i];
      CurioLineFate fate = curio_order_sum_get_fate (self, order, sum);

      if (fate != CURIO_FATE_COUNTED)
        {
          CurioLeftAside *aside = get_aside (self, fate);

          aside->n_lines += sum->n_lines;
          aside->amount_mills += sum->amount_mills;
          continue;
        }
      net += sum->amount_mills;
      n_lines += sum->n_lines;
      if (!is_amount (self, order, sum))
        continue;
      amount += sum->amount_mills;
      is_order = TRUE;
    }
  curio_ledger_put_order (self, order, net, amount, n_lines, is_order);
}

void
curio_ledger_add_up_sums (CurioLedger *self)
{
  for (guint32 i = 0; i < self->facts->n_orders; i++)
    add_up_order (self, i);
}
