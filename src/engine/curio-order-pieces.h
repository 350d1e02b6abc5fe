/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-cores.h"
#include "curio-facts.h"

G_BEGIN_DECLS

/* A walk over the lines, order by order, that several cores share. */

/* Into how many pieces a walk over all lines of FACTS is cut: as
 * curio_cores_count_pieces () says of so many lines, each of which takes about
 * as long as an order does elsewhere. */
guint curio_order_pieces_count (const CurioFacts *facts);

/* As curio_cores_share () of the orders of FACTS.  All orders of a customer
 * are in one piece; a piece may be empty. */
void curio_order_pieces_share (const CurioFacts *facts, guint n_pieces,
                               CurioPieceFunc func, gpointer data);

G_END_DECLS
