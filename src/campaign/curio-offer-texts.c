/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Between the offers of the engine and the cells of a file. */

#include "curio-offer-texts.h"

#include "curio-readable-name.h"

#include <glib/gi18n-lib.h>

struct _CurioOfferTexts
{
  CurioOffers *offers;
  GMutex lock;      /* of what follows */
  GHashTable *made; /* customer to CurioOffer */
};

static void
cancelled_cb (GCancellable *cancellable, gpointer work)
{
  curio_work_cancel (work);
}

/* The engine is cancelled by a number that it looks at. */
CurioOfferTexts *
curio_offer_texts_new (CurioLedger *ledger, gint32 as_of_day,
                       GCancellable *cancellable, GError **error)
{
  CurioWork work = { 0 };
  gulong handler;
  CurioOffers *offers;
  CurioOfferTexts *self;

  g_return_val_if_fail (ledger != NULL, NULL);

  handler = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb),
                                   &work, NULL);
  offers = curio_offers_new (ledger, as_of_day, &work);
  g_cancellable_disconnect (cancellable, handler);
  if (offers == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                           _ ("Cancelled"));
      return NULL;
    }
  self = g_new0 (CurioOfferTexts, 1);
  self->offers = offers;
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

/* The name as the shop writes it, or as it reads; its code where it has none.
 * (transfer full) */
static char *
name_product (const CurioFacts *facts, guint32 product, gboolean readable)
{
  const char *name = facts->product_names[product];

  if (*name == '\0')
    return g_strdup (curio_dictionary_get (facts->products, product));
  return readable ? curio_readable_name (name) : g_strdup (name);
}

static char *
make_text (const CurioOffer *offer, const CurioFacts *facts,
           CurioCampaignText what, guint index, gboolean readable)
{
  g_autofree char *like = NULL;

  if (what == CURIO_CAMPAIGN_TEXT_FAVOURITE)
    return index < offer->n_favourites ? name_product (
               facts, offer->favourites[index].product, readable)
                                       : NULL;
  if (index >= offer->n_new)
    return NULL;
  if (what == CURIO_CAMPAIGN_TEXT_NEXT)
    return name_product (facts, offer->news[index].product, readable);
  like = name_product (facts, offer->news[index].like, readable);
  return curio_new_item_explain_by (&offer->news[index], like);
}

static void
append_text (GString *out, guint32 customer, CurioCampaignText what,
             guint index, gboolean readable, gpointer data)
{
  CurioOfferTexts *self = data;
  g_autofree char *text
      = make_text (find_offer (self, customer), self->offers->ledger->facts,
                   what, index, readable);

  g_string_append (out, text != NULL ? text : "");
}

CurioCampaignTexts
curio_offer_texts_get (CurioOfferTexts *self)
{
  g_return_val_if_fail (self != NULL, (CurioCampaignTexts){ 0 });

  return (CurioCampaignTexts){ append_text, self };
}
