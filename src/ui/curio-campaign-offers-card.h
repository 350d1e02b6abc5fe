/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-planner.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What is offered to each customer, and how good it is.  The model is made
 * when a column first asks for it; the person can stop that. */
#define CURIO_TYPE_CAMPAIGN_OFFERS_CARD                                       \
  (curio_campaign_offers_card_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignOffersCard, curio_campaign_offers_card,
                      CURIO, CAMPAIGN_OFFERS_CARD, AdwBin)

/* PLANNER must outlive the card. */
void curio_campaign_offers_card_set_planner (CurioCampaignOffersCard *self,
                                             CurioCampaignPlanner *planner);
/* Whether the offers that are wanted are still being made. */
gboolean curio_campaign_offers_card_is_busy (CurioCampaignOffersCard *self);
/* Nobody waits for the model any longer. */
void curio_campaign_offers_card_stop (CurioCampaignOffersCard *self);

G_END_DECLS
