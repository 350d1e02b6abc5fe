/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-recommender.h"

G_BEGIN_DECLS

/* What to offer each customer: what they bought most, and things that are new
 * to them like those. */

#define CURIO_OFFER_FAVOURITES 3
#define CURIO_OFFER_NEW 3

typedef struct
{
  guint32 product;
  guint32 n_orders; /* of the customer, with it */
  gint64 units;
  gint64 gross_mills;
  gboolean is_sold; /* FALSE: nobody has bought it for CURIO_SHELF_SOLD_DAYS */
} CurioFavouriteItem;

typedef struct
{
  guint32 product;
  guint32 like;     /* the customer's product that it is most like */
  guint32 n_common; /* customers who bought both */
} CurioNewItem;

typedef struct
{
  guint32 customer;
  guint32 n_favourites; /* may be fewer than there is room for */
  guint32 n_new;
  /* By orders, then sales, falling; then stock code: as beside the customer
   * list. */
  CurioFavouriteItem favourites[CURIO_OFFER_FAVOURITES];
  CurioNewItem news[CURIO_OFFER_NEW]; /* the best first */
} CurioOffer;

/* What offers are made of.  Immutable, readable from any thread; it holds the
 * ledger. */
typedef struct
{
  gatomicrefcount ref_count;
  CurioLedger *ledger;
  gint32 as_of_day;
  guint32 *known_end;
  CurioPurchases *purchases;
  CurioSimilar *similar;
  CurioShelf shelf;
} CurioOffers;

/* All lines of the books before AS_OF_DAY, whatever dates and countries are
 * selected: who bought a thing knows it.  Up to a second, so ask for it in a
 * worker.  NULL where it was cancelled.  (transfer full) */
CurioOffers *curio_offers_new (const CurioLedger *ledger, gint32 as_of_day,
                               CurioWork *work);
CurioOffers *curio_offers_ref (CurioOffers *self);
void curio_offers_unref (CurioOffers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioOffers, curio_offers_unref)

/* The offers of N customers, in their order.  Some 20 customers a millisecond.
 * FALSE where it was cancelled. */
gboolean curio_offers_make (const CurioOffers *self, const guint32 *customers,
                            guint32 n, CurioWork *work, CurioOffer *out);

/* "bought with RED RETROSPOT CAKE STAND by 41 customers".  (transfer full) */
char *curio_new_item_explain (const CurioNewItem *self,
                              const CurioFacts *facts);
/* The same with LIKE as the name of the item that it is like. */
char *curio_new_item_explain_by (const CurioNewItem *self, const char *like);

G_END_DECLS
