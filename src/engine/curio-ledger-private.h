/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-line-fate.h"

G_BEGIN_DECLS

/* The parts of a new ledger, each made from those before it. */
/* The day total of each order; n_day_totals where it is not in the books.
 * (transfer full) */
guint32 *curio_ledger_total_days (CurioLedger *self);
void curio_ledger_rank_amounts (CurioLedger *self,
                                const guint32 *order_totals);
void curio_ledger_trace_customers (CurioLedger *self);
void curio_ledger_add_up_months (CurioLedger *self);
/* In place of the lines, where the facts have sums of them. */
void curio_ledger_add_up_sums (CurioLedger *self);

/* What the books of LEDGER do with lines that came as SUM. */
CurioLineFate curio_order_sum_get_fate (const CurioLedger *ledger,
                                        guint32 order,
                                        const CurioOrderSum *sum);

/* What an order comes to under the books.  Orders come in turn. */
static inline void
curio_ledger_put_order (CurioLedger *self, guint32 order, gint64 net_mills,
                        gint64 amount_mills, guint32 n_lines,
                        gboolean is_order)
{
  self->net_sums[order + 1] = self->net_sums[order] + net_mills;
  if (self->amount_sums != NULL)
    self->amount_sums[order + 1] = self->amount_sums[order] + amount_mills;
  else
    g_assert (amount_mills == (is_order ? net_mills : 0));
  self->n_lines[order] = n_lines;
  self->order_flags[order] = (n_lines > 0 ? CURIO_ORDER_COUNTED : 0)
                             | (is_order ? CURIO_ORDER_PLACED : 0);
}

/* MILLS, not negative, to the nearest penny, halves up. */
static inline gint64
curio_mills_to_pence (gint64 mills)
{
  return (mills + 5) / 10;
}

/* The invoice amount of RANK, rounded to the penny. */
static inline gint64
curio_ledger_get_rank_pence (const CurioLedger *self, guint32 rank)
{
  return curio_mills_to_pence (curio_ledger_get_rank_mills (self, rank));
}

/* The orders by country, then day: those of the books, or ALL of the facts.
 * (transfer full) */
guint32 *curio_ledger_sort_orders (const CurioLedger *self, gboolean all,
                                   guint32 *out_n);

/* Tables of what no selection changes, each made once by whichever thread asks
 * first.  Each is private to the file of its measure. */

/* Each cancelled line and the sale that it takes back: curio-matches.h. */
typedef struct _CurioCancelledLines CurioCancelledLines;
/* What became of each country's lines until each day: curio-health.h. */
typedef struct _CurioHealthDays CurioHealthDays;
/* Where and when each product was sold: curio-cancelled-most.h. */
typedef struct _CurioProductDays CurioProductDays;
/* The pairs of all the books: curio-pairs.h. */
typedef struct _CurioGiants CurioGiants;

const CurioCancelledLines *
curio_ledger_get_cancelled_lines (const CurioLedger *self);
const CurioHealthDays *curio_ledger_get_health_days (const CurioLedger *self);
const CurioProductDays *
curio_ledger_get_product_days (const CurioLedger *self);
const CurioGiants *curio_ledger_get_giants (const CurioLedger *self);

/* Each or NULL. */
void curio_cancelled_lines_free (CurioCancelledLines *self);
void curio_health_days_free (CurioHealthDays *self);
void curio_product_days_free (CurioProductDays *self);
void curio_giants_free (CurioGiants *self);

G_END_DECLS
