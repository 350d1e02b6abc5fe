/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"

G_BEGIN_DECLS

/* The parts of a new ledger, each made from those before it. */
void curio_ledger_rank_amounts (CurioLedger *self);
void curio_ledger_total_days (CurioLedger *self);
void curio_ledger_trace_customers (CurioLedger *self);

/* MILLS, not negative, to the nearest penny, halves up. */
static inline gint64
curio_mills_to_pence (gint64 mills)
{
  return (mills + 5) / 10;
}

void curio_cancelled_lines_free (CurioCancelledLines *self); /* or NULL */

G_END_DECLS
