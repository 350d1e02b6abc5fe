/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much memory facts and a ledger take.  A column that is added to either
 * belongs into a table below, or the benchmark would praise itself. */

#include "curio-footprint.h"

/* Bytes of one entry. */
#define SIZE(type, member) (sizeof *((const type *)NULL)->member)

static const gsize line_columns[] = {
  SIZE (CurioFacts, line_order),    SIZE (CurioFacts, line_product),
  SIZE (CurioFacts, line_quantity), SIZE (CurioFacts, line_amount_mills),
  SIZE (CurioFacts, line_flags),
};

/* Of the coarser grain; of cells the last two besides those of any line. */
static const gsize sum_columns[] = { sizeof (CurioOrderSum) };
static const gsize summed_order_columns[] = { SIZE (CurioFacts, first_sum) };
static const gsize cell_columns[]
    = { SIZE (CurioFacts, line_weight), SIZE (CurioFacts, line_n_orders) };

static const gsize order_columns[] = {
  SIZE (CurioFacts, order_day),
  SIZE (CurioFacts, order_second),
  SIZE (CurioFacts, order_customer),
  SIZE (CurioFacts, order_country),
  SIZE (CurioFacts, order_is_cancellation),
  SIZE (CurioFacts, first_line),
  SIZE (CurioLedger, net_sums),
  SIZE (CurioLedger, order_flags),
};

/* By orders with an amount. */
static const gsize rank_columns[] = {
  SIZE (CurioLedger, rank_total),
  SIZE (CurioLedger, low_mills),
};

/* By visits. */
static const gsize visit_columns[] = {
  SIZE (CurioLedger, visits),
  SIZE (CurioLedger, visit_days),
};

/* What grows with the orders, if more slowly. */
static gint64
add_up_lists (const CurioLedger *self)
{
  const CurioFacts *facts = self->facts;

  return (self->amount_sums != NULL
              ? (gint64)facts->n_orders * SIZE (CurioLedger, amount_sums)
              : 0)
         + (gint64)facts->first_order[facts->n_customers]
               * (SIZE (CurioLedger, visit_sums)
                  + SIZE (CurioLedger, customers_by_day))
         + (gint64)(self->n_ranks - self->n_low_ranks)
               * (SIZE (CurioLedger, high_mills)
                  - SIZE (CurioLedger, low_mills))
         + (gint64)self->n_cancellations * SIZE (CurioLedger, cancellations)
         + (gint64)self->first_month_cell[facts->n_countries]
               * SIZE (CurioLedger, month_cells);
}

static gint64
add_up (const gsize *sizes, guint n_sizes, gint64 n_entries)
{
  gint64 bytes = 0;

  for (guint i = 0; i < n_sizes; i++)
    bytes += sizes[i] * n_entries;

  return bytes;
}

/* Of cells, which stand in for the lines. */
static gint64
add_up_cells (const CurioFacts *cells)
{
  return add_up (line_columns, G_N_ELEMENTS (line_columns), cells->n_lines)
         + add_up (cell_columns, G_N_ELEMENTS (cell_columns), cells->n_lines);
}

static gint64
add_up_sums (const CurioFacts *facts)
{
  return add_up (sum_columns, G_N_ELEMENTS (sum_columns), facts->n_sums)
         + add_up (summed_order_columns, G_N_ELEMENTS (summed_order_columns),
                   facts->n_orders);
}

CurioFootprint
curio_footprint_measure (const CurioLedger *ledger)
{
  const CurioFacts *facts = ledger->facts;
  gboolean has_lines = curio_facts_has_lines (facts);

  return (CurioFootprint){
    .line_bytes
    = has_lines
          ? add_up (line_columns, G_N_ELEMENTS (line_columns), facts->n_lines)
          : add_up_cells (facts->cells),
    .order_bytes
    = add_up (order_columns, G_N_ELEMENTS (order_columns), facts->n_orders)
      + add_up (rank_columns, G_N_ELEMENTS (rank_columns), ledger->n_ranks)
      + add_up (visit_columns, G_N_ELEMENTS (visit_columns), ledger->n_visits)
      + add_up_lists (ledger) + (has_lines ? 0 : add_up_sums (facts)),
  };
}
