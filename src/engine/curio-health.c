/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the books leave out of a view, and why, and what is odd about the
 * rest. */

#include "curio-health.h"

#include "curio-line-fate.h"
#include "curio-twice-run.h"

/* What the lines of one invoice are, as sums without invoices. */
typedef struct
{
  CurioHealthSum lines;
  CurioHealthSum fates[CURIO_N_FATES];
} Invoice;

static void
add_line (CurioHealthSum *sum, gint64 amount_mills)
{
  sum->n_lines++;
  sum->amount_mills += amount_mills;
}

/* Adds the part of an invoice, which is one invoice if it has a line. */
static void
add_part (CurioHealthSum *sum, const CurioHealthSum *part)
{
  sum->n_invoices += part->n_lines > 0;
  sum->n_lines += part->n_lines;
  sum->amount_mills += part->amount_mills;
}

/* What is neither sold nor cancelled, for whichever of three reasons. */
static CurioHealthSum
add_up_not_sales (const Invoice *invoice)
{
  CurioHealthSum sum = { 0 };

  for (int fate = CURIO_FATE_WRITE_OFF; fate < CURIO_N_FATES; fate++)
    {
      sum.n_lines += invoice->fates[fate].n_lines;
      sum.amount_mills += invoice->fates[fate].amount_mills;
    }
  return sum;
}

static gboolean
is_in_view (const CurioView *view, guint32 order)
{
  const CurioFacts *facts = view->ledger->facts;

  return facts->order_day[order] >= view->from_day
         && facts->order_day[order] <= view->to_day
         && view->wanted[facts->order_country[order]];
}

static void
add_invoice (CurioHealth *self, const CurioLedger *ledger, guint32 order,
             gboolean is_twice)
{
  const CurioFacts *facts = ledger->facts;
  const CurioHealthSum *counted;
  Invoice invoice = { 0 };
  CurioHealthSum not_sales;

  for (guint32 i = facts->first_line[order]; i < facts->first_line[order + 1];
       i++)
    {
      gint64 amount = facts->line_amount_mills[i];

      add_line (&invoice.lines, amount);
      add_line (&invoice.fates[curio_line_get_fate (ledger, i)], amount);
    }

  counted = &invoice.fates[CURIO_FATE_COUNTED];
  not_sales = add_up_not_sales (&invoice);
  add_part (&self->lines, &invoice.lines);
  add_part (&self->counted, counted);
  add_part (&self->repeats, &invoice.fates[CURIO_FATE_REPEAT]);
  add_part (&self->not_goods, &invoice.fates[CURIO_FATE_NOT_GOODS]);
  add_part (&self->not_sales, &not_sales);
  add_part (&self->write_offs, &invoice.fates[CURIO_FATE_WRITE_OFF]);
  add_part (&self->unpriced, &invoice.fates[CURIO_FATE_UNPRICED]);
  add_part (&self->negative, &invoice.fates[CURIO_FATE_NEGATIVE]);
  if (facts->order_customer[order] == CURIO_NO_CUSTOMER)
    add_part (&self->guests, counted);
  if (facts->order_is_cancellation[order])
    add_part (&self->cancellations, counted);
  if (is_twice)
    add_part (&self->loaded_twice, &invoice.lines);
}

void
curio_health_measure (const CurioView *view, CurioHealth *out)
{
  const CurioFacts *facts = view->ledger->facts;
  g_autofree guint8 *twice = curio_facts_find_loaded_twice (facts);
  CurioTwiceRun run;

  curio_twice_run_find (view, twice, &run);
  *out = (CurioHealth){ .overlap_from_day = run.from_day,
                        .overlap_to_day = run.to_day,
                        .n_overlap_invoices = run.n_invoices };
  for (guint32 i = 0; i < facts->n_orders; i++)
    if (is_in_view (view, i))
      add_invoice (out, view->ledger, i, twice[i]);
}
