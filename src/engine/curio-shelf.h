/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"

G_BEGIN_DECLS

/* What stands on the shelf on a day, as the sales before it tell. */

/* Two weeks say what sells now: of 7, 14, 21 and 28 days they are the best to
 * rank by popularity alone, see docs/definitions.md. */
#define CURIO_SHELF_RECENT_DAYS 14

/* Nobody has bought it for so long: it is no longer sold. */
#define CURIO_SHELF_SOLD_DAYS 90

/* One sale, for the days to come. */
typedef struct
{
  guint32 product;
  guint32 is_recent; /* 1: a customer's order, the first line with it; 0: only
                        shows that it is sold */
} CurioShelfSale;

typedef struct
{
  gint32 day;        /* what is sold before it is known */
  guint32 *n_recent; /* [n_products] customers' orders with it in the
                        CURIO_SHELF_RECENT_DAYS before */
  gint32 *last_sold; /* [n_products] day, by anybody; CURIO_DAY_NONE */

  gint32 base_day; /* of the sales */
  guint32 n_days;
  guint32 *first; /* [n_days + 1] into sales */
  CurioShelfSale *sales;
} CurioShelf;

/* Before every sale.  KNOWN_END as for curio_purchases_new (); sales to guests
 * are known to all. */
void curio_shelf_init (CurioShelf *self, const CurioLedger *ledger,
                       const guint32 *known_end);
void curio_shelf_clear (CurioShelf *self);

/* On to DAY; never back: an earlier day changes nothing. */
void curio_shelf_advance (CurioShelf *self, gint32 day);

/* Whether PRODUCT has been sold in the CURIO_SHELF_SOLD_DAYS before. */
static inline gboolean
curio_shelf_sells (const CurioShelf *self, guint32 product)
{
  return self->last_sold[product] != CURIO_DAY_NONE
         && self->last_sold[product] >= self->day - CURIO_SHELF_SOLD_DAYS;
}

G_END_DECLS
