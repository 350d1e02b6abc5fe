/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cutting the orders between two customers: whoever counts customers would
 * count one twice who is in two pieces. */

#include "curio-order-pieces.h"

typedef struct
{
  const CurioFacts *facts;
  CurioPieceFunc func;
  gpointer data;
} Walk;

guint
curio_order_pieces_count (const CurioFacts *facts)
{
  g_return_val_if_fail (facts != NULL, 1);

  return curio_cores_count_pieces (facts->n_lines);
}

/* ORDER, or the first order of the next customer where it lies amid those of
 * one. */
static guint32
find_boundary (const CurioFacts *facts, guint32 order)
{
  guint32 customer;

  if (order == 0 || order >= facts->n_orders)
    return order;
  customer = facts->order_customer[order - 1];

  return customer == CURIO_NO_CUSTOMER
                 || facts->order_customer[order] != customer
             ? order
             : facts->first_order[customer + 1];
}

static void
walk_cb (guint piece, guint32 start, guint32 end, gpointer data)
{
  const Walk *self = data;

  self->func (piece, find_boundary (self->facts, start),
              find_boundary (self->facts, end), self->data);
}

void
curio_order_pieces_share (const CurioFacts *facts, guint n_pieces,
                          CurioPieceFunc func, gpointer data)
{
  Walk walk = { facts, func, data };

  g_return_if_fail (facts != NULL && func != NULL);

  curio_cores_share (n_pieces, facts->n_orders, 1, walk_cb, &walk);
}
