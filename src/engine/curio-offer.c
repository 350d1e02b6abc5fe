/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What to offer a customer: what they bought most, counted from their own
 * orders, and new things like it, from the recommender. */

#include "curio-offer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CUSTOMERS_PER_LOOK 16

/* Shares of the time that a model takes. */
#define PURCHASES_PERMILLE 100
#define SIMILAR_PERMILLE 950

CurioOffers *
curio_offers_new (const CurioLedger *ledger, gint32 as_of_day, CurioWork *work)
{
  CurioOffers *self = g_new0 (CurioOffers, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->ledger = curio_ledger_ref ((CurioLedger *)ledger);
  self->as_of_day = as_of_day;
  self->known_end = curio_orders_before (ledger, as_of_day);
  self->purchases = curio_purchases_new (ledger, self->known_end, work);
  curio_work_tell (work, 0, PURCHASES_PERMILLE, 1, 1);
  if (self->purchases != NULL)
    self->similar = curio_similar_new (self->purchases, work,
                                       PURCHASES_PERMILLE, SIMILAR_PERMILLE);
  if (self->similar != NULL)
    {
      curio_shelf_init (&self->shelf, ledger, self->known_end);
      curio_shelf_advance (&self->shelf, as_of_day);
    }
  if (self->similar == NULL || curio_work_is_cancelled (work))
    g_clear_pointer (&self, curio_offers_unref);
  curio_work_tell (work, 0, CURIO_WORK_ALL, 1, 1);
  return self;
}

CurioOffers *
curio_offers_ref (CurioOffers *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
curio_offers_unref (CurioOffers *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  curio_shelf_clear (&self->shelf);
  curio_similar_free (self->similar);
  curio_purchases_free (self->purchases);
  g_free (self->known_end);
  curio_ledger_unref (self->ledger);
  g_free (self);
}

/* --- what they bought most ----------------------------------------------- */

/* Adds up units and sales of CUSTOMER's purchases, which ITEMS are. */
static void
add_up_items (const CurioOffers *self, guint32 customer,
              CurioFavouriteItem *items)
{
  const CurioLedger *ledger = self->ledger;
  const CurioFacts *facts = ledger->facts;
  const CurioPurchase *first
      = self->purchases->purchases + self->purchases->first[customer];
  guint32 from = facts->first_line[facts->first_order[customer]];
  guint32 to = facts->first_line[self->known_end[customer]];

  for (guint32 i = from; i < to; i++)
    {
      guint32 product = facts->line_product[i];
      CurioFavouriteItem *item;

      if (!ledger->is_goods[product] || !curio_ledger_is_sale_line (ledger, i))
        continue;
      item = items
             + (curio_purchases_find (self->purchases, customer, product)
                - first);
      item->units += facts->line_quantity[i];
      item->gross_mills += facts->line_amount_mills[i];
    }
}

/* They come in order of stock code, which stays where all else is the same. */
static gboolean
is_liked_more (const CurioFavouriteItem *a, const CurioFavouriteItem *b)
{
  if (a->n_orders != b->n_orders)
    return a->n_orders > b->n_orders;
  return a->gross_mills > b->gross_mills;
}

static void
insert_favourite (CurioOffer *offer, const CurioFavouriteItem *item)
{
  guint32 at = offer->n_favourites;

  if (at == CURIO_OFFER_FAVOURITES
      && !is_liked_more (item, &offer->favourites[--at]))
    return;
  while (at > 0 && is_liked_more (item, &offer->favourites[at - 1]))
    {
      offer->favourites[at] = offer->favourites[at - 1];
      at--;
    }
  offer->favourites[at] = *item;
  offer->n_favourites = MIN (offer->n_favourites + 1, CURIO_OFFER_FAVOURITES);
}

static void
find_favourites (const CurioOffers *self, guint32 customer, CurioOffer *offer)
{
  const CurioPurchases *purchases = self->purchases;
  guint32 start = purchases->first[customer];
  guint32 n = purchases->first[customer + 1] - start;
  g_autofree CurioFavouriteItem *items = g_new0 (CurioFavouriteItem, n + 1);

  for (guint32 i = 0; i < n; i++)
    {
      const CurioPurchase *purchase = &purchases->purchases[start + i];

      items[i].product = purchase->product;
      items[i].n_orders = purchase->n_orders;
      items[i].is_sold = curio_shelf_sells (&self->shelf, purchase->product);
    }
  add_up_items (self, customer, items);
  for (guint32 i = 0; i < n; i++)
    insert_favourite (offer, &items[i]);
}

/* --- what is new to them ------------------------------------------------- */

static void
find_news (CurioRecommender *recommender, guint32 customer, CurioOffer *offer)
{
  CurioRecommended found[CURIO_OFFER_NEW];

  offer->n_new
      = curio_recommender_rank (recommender, customer, found, CURIO_OFFER_NEW);
  for (guint32 i = 0; i < offer->n_new; i++)
    offer->news[i] = (CurioNewItem){
      found[i].product,
      found[i].like,
      curio_purchases_count_common (recommender->purchases, found[i].product,
                                    found[i].like),
    };
}

gboolean
curio_offers_make (const CurioOffers *self, const guint32 *customers,
                   guint32 n, CurioWork *work, CurioOffer *out)
{
  CurioRecommender recommender;
  gboolean is_cancelled = FALSE;

  curio_recommender_init (&recommender, self->purchases, self->similar,
                          &self->shelf);
  for (guint32 i = 0; i < n && !is_cancelled; i++)
    {
      out[i] = (CurioOffer){ .customer = customers[i] };
      find_favourites (self, customers[i], &out[i]);
      find_news (&recommender, customers[i], &out[i]);
      if (i % CUSTOMERS_PER_LOOK == 0)
        {
          is_cancelled = curio_work_is_cancelled (work);
          curio_work_tell (work, 0, CURIO_WORK_ALL, i, n);
        }
    }
  curio_recommender_clear (&recommender);
  return !is_cancelled;
}

char *
curio_new_item_explain_by (const CurioNewItem *self, const char *like)
{
  /* Translators: why a product is offered to a customer: %s is one that they
   * have bought, %u how many customers bought both. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "bought with %s by %u customer",
                   "bought with %s by %u customers", self->n_common),
      like, self->n_common);
}

char *
curio_new_item_explain (const CurioNewItem *self, const CurioFacts *facts)
{
  const char *name = facts->product_names[self->like];

  return curio_new_item_explain_by (
      self, *name != '\0'
                ? name
                : curio_dictionary_get (facts->products, self->like));
}
