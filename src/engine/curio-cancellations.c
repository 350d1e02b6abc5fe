/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was cancelled, by month.  All lines of an invoice that is a
 * cancellation are cancelled, so its sums are the ledger's. */

#include "curio-cancellations.h"

#include "curio-line-fate.h"

static CurioCancelledMonth *
get_month (const CurioView *view, CurioCancellations *out, gint32 day)
{
  const CurioLedger *ledger = view->ledger;
  gint32 base = ledger->facts->first_day;

  return &out->months[ledger->month_index[day - base]
                      - ledger->month_index[view->first_day - base]];
}

static void
add (CurioCancelledMonth *month, const CurioCancelledMonth *more)
{
  month->n_invoices += more->n_invoices;
  month->n_lines += more->n_lines;
  month->mills += more->mills;
}

static guint32
count_pairs (const CurioPairs *pairs, const CurioFacts *facts, guint32 order)
{
  guint32 n = 0;

  for (guint32 i = 0; i < pairs->n; i++)
    n += facts->line_order[pairs->pairs[i].cancelled_line] == order;
  return n;
}

/* Takes the cancelled line of PAIR off its month; with the last line of an
 * invoice the invoice goes too. */
static void
take_off (CurioCancelledMonth *month, const CurioLedger *ledger,
          const CurioPairs *pairs, guint32 i)
{
  const CurioPair *pair = &pairs->pairs[i];
  guint32 order = ledger->facts->line_order[pair->cancelled_line];
  gboolean is_first = TRUE;

  for (guint32 j = 0; j < i; j++)
    is_first
        &= ledger->facts->line_order[pairs->pairs[j].cancelled_line] != order;
  month->n_lines--;
  month->mills -= pair->mills;
  if (is_first
      && count_pairs (pairs, ledger->facts, order)
             == curio_ledger_count_lines (ledger, order))
    month->n_invoices--;
}

void
curio_cancellations_measure (const CurioView *view, const CurioPairs *pairs,
                             CurioCancellations *out)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;

  *out = (CurioCancellations){ 0 };
  if (view->first_day == CURIO_DAY_NONE)
    return;
  out->n_months = ledger->month_index[view->last_day - facts->first_day]
                  - ledger->month_index[view->first_day - facts->first_day]
                  + 1;
  out->months = g_new0 (CurioCancelledMonth, out->n_months);
  for (guint32 i = 0; i < out->n_months; i++)
    out->months[i].month = curio_month_of_day (view->first_day) + (gint32)i;

  for (guint32 i = 0; i < facts->n_orders; i++)
    if (facts->order_is_cancellation[i] && curio_view_holds (view, i))
      add (get_month (view, out, facts->order_day[i]),
           &(CurioCancelledMonth){
               .n_invoices = 1,
               .n_lines = curio_ledger_count_lines (ledger, i),
               .mills = -curio_ledger_get_net (ledger, i) });
  for (guint32 i = 0; pairs != NULL && i < pairs->n; i++)
    {
      guint32 order = facts->line_order[pairs->pairs[i].cancelled_line];

      take_off (get_month (view, out, facts->order_day[order]), ledger, pairs,
                i);
    }
  for (guint32 i = 0; i < out->n_months; i++)
    add (&out->total, &out->months[i]);
}

void
curio_cancellations_clear (CurioCancellations *self)
{
  g_clear_pointer (&self->months, g_free);
  *self = (CurioCancellations){ 0 };
}
