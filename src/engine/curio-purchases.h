/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"
#include "curio-work.h"

G_BEGIN_DECLS

/* Who bought what, up to some order of each customer: sale lines of goods that
 * the books count, each product once.  Whatever is selected: who has bought a
 * thing knows it, in whichever country or month that was. */

typedef struct
{
  guint32 product;
  guint32 n_orders; /* of the customer, with it */
} CurioPurchase;

typedef struct
{
  guint32 n_customers;
  guint32 n_products;
  guint32 *code_rank; /* [n_products] place of its stock code among all, so
                         that nothing depends on the order of the lines */

  guint32 *first;           /* [n_customers + 1] into purchases */
  CurioPurchase *purchases; /* of each customer, in order of stock code */

  guint32 *first_cancelled; /* [n_customers + 1] into cancelled */
  guint32 *cancelled;       /* products that the customer has sent back; one
                               may stand there twice */

  guint32 *first_buyer; /* [n_products + 1] into buyers */
  guint32 *buyers;      /* customers, rising */
} CurioPurchases;

/* [n_customers] of the facts: for each customer the first of their orders that
 * is not before DAY, or the one after their last.  (transfer full) */
guint32 *curio_orders_before (const CurioLedger *ledger, gint32 day);

/* KNOWN_END [n_customers]: orders of a customer from this one on are not
 * looked at.  NULL where WORK was cancelled. */
CurioPurchases *curio_purchases_new (const CurioLedger *ledger,
                                     const guint32 *known_end,
                                     const CurioWork *work);
void curio_purchases_free (CurioPurchases *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioPurchases, curio_purchases_free)

static inline guint32
curio_purchases_count_buyers (const CurioPurchases *self, guint32 product)
{
  return self->first_buyer[product + 1] - self->first_buyer[product];
}

/* How many customers have bought both. */
guint32 curio_purchases_count_common (const CurioPurchases *self, guint32 a,
                                      guint32 b);

/* The purchase of PRODUCT by CUSTOMER; NULL where there is none. */
const CurioPurchase *curio_purchases_find (const CurioPurchases *self,
                                           guint32 customer, guint32 product);

G_END_DECLS
