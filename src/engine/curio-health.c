/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the books leave out of a view, and why; and which invoices look as if
 * they had been loaded twice. */

#include "curio-health.h"

/* What the lines of one invoice are, as sums without invoices. */
typedef struct
{
  CurioHealthSum lines;
  CurioHealthSum repeats;
  CurioHealthSum not_goods;
  CurioHealthSum not_sales;
  CurioHealthSum counted;
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

/* The first rule that leaves LINE out, or else the sum of what counts. */
static CurioHealthSum *
judge_line (const CurioLedger *ledger, guint32 line, Invoice *invoice)
{
  const CurioFacts *facts = ledger->facts;

  if (curio_ledger_counts_line (ledger, line))
    return &invoice->counted;
  if (facts->line_flags[line] & CURIO_LINE_REPEAT)
    return &invoice->repeats;
  if (!ledger->is_goods[facts->line_product[line]])
    return &invoice->not_goods;

  return &invoice->not_sales;
}

/* --- invoices loaded twice ------------------------------------------------
 */

/* A line as far as the facts remember it. */
typedef struct
{
  guint32 product;
  gint32 quantity;
  gint64 amount_mills;
  guint8 is_repeat;
} Line;

/* Equal lines next to each other, the first of its kind first. */
static int
compare_lines (const void *a, const void *b)
{
  const Line *x = a, *y = b;

  if (x->product != y->product)
    return x->product < y->product ? -1 : 1;
  if (x->quantity != y->quantity)
    return x->quantity < y->quantity ? -1 : 1;
  if (x->amount_mills != y->amount_mills)
    return x->amount_mills < y->amount_mills ? -1 : 1;

  return x->is_repeat - y->is_repeat;
}

static gboolean
are_alike (const Line *x, const Line *y)
{
  return x->product == y->product && x->quantity == y->quantity
         && x->amount_mills == y->amount_mills;
}

/* Whether LINES, sorted, fall into even groups.  Lines that are alike differ
 * at most in their descriptions or times: then several are the first of their
 * kind, and each needs a repeat. */
static gboolean
are_all_even (const Line *lines, guint n)
{
  for (guint start = 0, end; start < n; start = end)
    {
      guint n_repeats = 0;

      for (end = start; end < n && are_alike (&lines[start], &lines[end]);
           end++)
        n_repeats += lines[end].is_repeat;
      if ((end - start) % 2 != 0 || n_repeats * 2 < end - start)
        return FALSE;
    }

  return TRUE;
}

/* SCRATCH is an array of Line to be used again. */
static gboolean
is_loaded_twice (const CurioFacts *facts, guint32 order, GArray *scratch)
{
  guint32 start = facts->first_line[order], end = facts->first_line[order + 1];
  guint32 n_repeats = 0;

  for (guint32 i = start; i < end; i++)
    n_repeats += (facts->line_flags[i] & CURIO_LINE_REPEAT) != 0;
  if ((end - start) % 2 != 0 || n_repeats * 2 < end - start)
    return FALSE;

  g_array_set_size (scratch, 0);
  for (guint32 i = start; i < end; i++)
    {
      Line line = { facts->line_product[i], facts->line_quantity[i],
                    facts->line_amount_mills[i],
                    (facts->line_flags[i] & CURIO_LINE_REPEAT) != 0 };

      g_array_append_val (scratch, line);
    }
  qsort (scratch->data, scratch->len, sizeof (Line), compare_lines);

  return are_all_even ((const Line *)scratch->data, scratch->len);
}

/* --- the view --------------------------------------------------------------
 */

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
             GArray *scratch)
{
  const CurioFacts *facts = ledger->facts;
  Invoice invoice = { 0 };

  for (guint32 i = facts->first_line[order]; i < facts->first_line[order + 1];
       i++)
    {
      gint64 amount = facts->line_amount_mills[i];

      add_line (&invoice.lines, amount);
      add_line (judge_line (ledger, i, &invoice), amount);
    }

  add_part (&self->lines, &invoice.lines);
  add_part (&self->repeats, &invoice.repeats);
  add_part (&self->not_goods, &invoice.not_goods);
  add_part (&self->not_sales, &invoice.not_sales);
  if (facts->order_customer[order] == CURIO_NO_CUSTOMER)
    add_part (&self->guests, &invoice.counted);
  if (facts->order_is_cancellation[order])
    add_part (&self->cancellations, &invoice.counted);
  if (is_loaded_twice (facts, order, scratch))
    add_part (&self->loaded_twice, &invoice.lines);
}

void
curio_health_measure (const CurioView *view, CurioHealth *out)
{
  g_autoptr (GArray) scratch = g_array_new (FALSE, FALSE, sizeof (Line));

  *out = (CurioHealth){ 0 };
  for (guint32 i = 0; i < view->ledger->facts->n_orders; i++)
    if (is_in_view (view, i))
      add_invoice (out, view->ledger, i, scratch);
}
