/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One piece of a row of N things: those from START up to, not including, END.
 * PIECE counts from 0. */
typedef void (*CurioPieceFunc) (guint piece, guint32 start, guint32 end,
                                gpointer data);

#define CURIO_MAX_PIECES 16

/* Into how many pieces work on N_ORDERS orders is cut: 1 up to 200,000, for
 * which waking a thread costs more than it saves, else one for each core. */
guint curio_cores_count_pieces (guint32 n_orders);

/* Calls FUNC for N_PIECES pieces of N things, each in a thread of its own, and
 * returns when all are done.  Every piece but the last is a multiple of UNIT
 * long.  What FUNC adds up it adds up by piece, in whole numbers, so that the
 * sums are the same whatever the number of pieces. */
void curio_cores_share (guint n_pieces, guint32 n, guint32 unit,
                        CurioPieceFunc func, gpointer data);

/* For tests: cuts everything into N_PIECES pieces; 0: as many as is usual. */
void curio_cores_set_pieces (guint n_pieces);

G_END_DECLS
