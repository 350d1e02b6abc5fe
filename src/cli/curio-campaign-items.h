/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign.h"
#include "curio-offer.h"

G_BEGIN_DECLS

/* The items of each customer of an audience, for the columns of a campaign
 * that name them. */
typedef struct
{
  const CurioFacts *facts; /* borrowed, of the offers' ledger */
  CurioOffers *offers;
  CurioOffer *made;   /* in the order of the audience */
  GHashTable *places; /* customer to its place there, plus one */
  CurioCampaignTexts texts;
} CurioCampaignItems;

/* A second or so of work, for all whom AUDIENCE finds.  SELF is to be cleared
 * also where it was cancelled: FALSE with G_IO_ERROR_CANCELLED. */
gboolean curio_campaign_items_init (CurioCampaignItems *self,
                                    const CurioMeasures *measures,
                                    const CurioCampaignAudience *audience,
                                    GCancellable *cancellable, GError **error);
void curio_campaign_items_clear (CurioCampaignItems *self);

G_END_DECLS
