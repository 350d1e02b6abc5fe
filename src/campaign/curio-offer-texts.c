/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Between the offers of the engine and the cells of a file. */

#include "curio-offer-texts.h"

struct _CurioOfferTexts
{
  CurioOffers *offers;
  GMutex lock;      /* of what follows */
  GHashTable *made; /* customer to CurioOffer */
};

CurioOfferTexts *
curio_offer_texts_new (CurioOffers *offers)
{
  CurioOfferTexts *self;

  g_return_val_if_fail (offers != NULL, NULL);

  self = g_new0 (CurioOfferTexts, 1);
  self->offers = curio_offers_ref (offers);
  self->made = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_mutex_init (&self->lock);
  return self;
}

void
curio_offer_texts_free (CurioOfferTexts *self)
{
  if (self == NULL)
    return;
  curio_offers_unref (self->offers);
  g_hash_table_unref (self->made);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* Lasts as long as SELF. */
static const CurioOffer *
find_offer (CurioOfferTexts *self, guint32 customer)
{
  CurioOffer *offer;

  g_mutex_lock (&self->lock);
  offer = g_hash_table_lookup (self->made, GUINT_TO_POINTER (customer));
  if (offer == NULL)
    {
      offer = g_new0 (CurioOffer, 1);
      curio_offers_make (self->offers, &customer, 1, NULL, offer);
      g_hash_table_insert (self->made, GUINT_TO_POINTER (customer), offer);
    }
  g_mutex_unlock (&self->lock);
  return offer;
}

/* The name as the shop writes it; its code where it has none. */
static void
append_product (GString *out, const CurioFacts *facts, guint32 product)
{
  const char *name = facts->product_names[product];

  g_string_append (out, *name != '\0'
                            ? name
                            : curio_dictionary_get (facts->products, product));
}

static void
append_text (GString *out, guint32 customer, CurioCampaignText what,
             guint index, gpointer data)
{
  CurioOfferTexts *self = data;
  const CurioFacts *facts = self->offers->ledger->facts;
  const CurioOffer *offer = find_offer (self, customer);
  g_autofree char *reason = NULL;

  if (what == CURIO_CAMPAIGN_TEXT_FAVOURITE && index < offer->n_favourites)
    append_product (out, facts, offer->favourites[index].product);
  else if (what == CURIO_CAMPAIGN_TEXT_NEXT && index < offer->n_new)
    append_product (out, facts, offer->news[index].product);
  else if (what == CURIO_CAMPAIGN_TEXT_REASON && index < offer->n_new)
    {
      reason = curio_new_item_explain (&offer->news[index], facts);
      g_string_append (out, reason);
    }
}

CurioCampaignTexts
curio_offer_texts_get (CurioOfferTexts *self)
{
  g_return_val_if_fail (self != NULL, (CurioCampaignTexts){ 0 });

  return (CurioCampaignTexts){ append_text, self };
}
