/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"

G_BEGIN_DECLS

/* What the books in force do with a line: count it, or leave it out by the
 * first of these rules that applies.  POC counts every line. */
typedef enum
{
  CURIO_FATE_COUNTED,
  CURIO_FATE_REPEAT,    /* an identical line stands before it */
  CURIO_FATE_NOT_GOODS, /* postage, fees, adjustments */
  CURIO_FATE_WRITE_OFF, /* no cancellation, yet no quantity above nothing */
  CURIO_FATE_UNPRICED,  /* given away, or without a price */
  CURIO_FATE_NEGATIVE,  /* a price below nothing */
  CURIO_N_FATES
} CurioLineFate;

CurioLineFate curio_line_get_fate (const CurioLedger *ledger, guint32 line);

/* How many lines of ORDER the books count, where the facts have but sums of
 * them, too. */
guint32 curio_ledger_count_lines (const CurioLedger *ledger, guint32 order);

/* For each order 1 where it was loaded twice: every one of its lines occurs an
 * even number of times.  [n_orders]  (transfer full) */
guint8 *curio_facts_find_loaded_twice (const CurioFacts *facts);

G_END_DECLS
