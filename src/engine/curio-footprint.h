/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"

G_BEGIN_DECLS

/* What facts and a ledger of them take of the memory, by what makes it grow.
 * Dictionaries, names and what is kept by customer, day or country are apart,
 * as they do not grow with lines or orders. */
typedef struct
{
  gint64 line_bytes;  /* the columns by line; of cells, where there are sums */
  gint64 order_bytes; /* the columns by order, of facts and ledger, and the
                         ledger's lists of orders, visits and ranks */
} CurioFootprint;

CurioFootprint curio_footprint_measure (const CurioLedger *ledger);

G_END_DECLS
