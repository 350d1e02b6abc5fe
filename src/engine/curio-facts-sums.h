/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts-assembly.h"

G_BEGIN_DECLS

/* The numbers of raw lines, those of one order together. */
typedef struct
{
  guint32 *first; /* [n_orders + 1] into raw */
  guint32 *raw;
} CurioRawOrder;

/* Write what the orders of FACTS consist of, where that is no lines. */
void curio_facts_write_sums (CurioFacts *facts, const CurioGathered *gathered,
                             const CurioRawOrder *order);
void curio_facts_write_cells (CurioFacts *facts, const CurioGathered *gathered,
                              const CurioRawOrder *order,
                              const guint32 *sorted_product);

/* Makes one of the two: SELF, of sums, gets CELLS (transfer full) and their
 * products.  Their countries must have the same numbers. */
void curio_facts_take_cells (CurioFacts *self, CurioFacts *cells);

G_END_DECLS
