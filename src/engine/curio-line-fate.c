/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a line counts or does not, and which invoices look as if they had been
 * loaded twice. */

#include "curio-line-fate.h"

#include "curio-ledger-private.h"

CurioLineFate
curio_line_get_fate (const CurioLedger *ledger, guint32 line)
{
  const CurioFacts *facts = ledger->facts;

  if (curio_ledger_counts_line (ledger, line))
    return CURIO_FATE_COUNTED;
  if (facts->line_flags[line] & CURIO_LINE_REPEAT)
    return CURIO_FATE_REPEAT;
  if (!ledger->is_goods[facts->line_product[line]])
    return CURIO_FATE_NOT_GOODS;
  if (facts->line_quantity[line] <= 0)
    return CURIO_FATE_WRITE_OFF;

  return facts->line_amount_mills[line] < 0 ? CURIO_FATE_NEGATIVE
                                            : CURIO_FATE_UNPRICED;
}

static guint32
count_summed_lines (const CurioLedger *ledger, guint32 order)
{
  const CurioFacts *facts = ledger->facts;
  guint32 n = 0;

  for (guint32 i = facts->first_sum[order]; i < facts->first_sum[order + 1];
       i++)
    if (curio_order_sum_get_fate (ledger, order, &facts->sums[i])
        == CURIO_FATE_COUNTED)
      n += facts->sums[i].n_lines;
  return n;
}

guint32
curio_ledger_count_lines (const CurioLedger *ledger, guint32 order)
{
  const CurioFacts *facts = ledger->facts;
  guint32 n = 0;

  if (facts->sums != NULL)
    return count_summed_lines (ledger, order);
  for (guint32 i = facts->first_line[order]; i < facts->first_line[order + 1];
       i++)
    n += curio_ledger_counts_line (ledger, i);
  return n;
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

guint8 *
curio_facts_find_loaded_twice (const CurioFacts *facts)
{
  guint8 *found = g_new0 (guint8, MAX (facts->n_orders, 1));
  g_autoptr (GArray) scratch = g_array_new (FALSE, FALSE, sizeof (Line));

  if (!curio_facts_has_lines (facts))
    return found;
  for (guint32 i = 0; i < facts->n_orders; i++)
    found[i] = is_loaded_twice (facts, i, scratch);
  return found;
}
