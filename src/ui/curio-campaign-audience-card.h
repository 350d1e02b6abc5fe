/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-planner.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Who is to be written to: a chip for each group, a button that adds one, and
 * how many they are and what they are worth. */
#define CURIO_TYPE_CAMPAIGN_AUDIENCE_CARD                                     \
  (curio_campaign_audience_card_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignAudienceCard, curio_campaign_audience_card,
                      CURIO, CAMPAIGN_AUDIENCE_CARD, AdwBin)

/* PLANNER must outlive the card. */
void curio_campaign_audience_card_set_planner (CurioCampaignAudienceCard *self,
                                               CurioCampaignPlanner *planner);

G_END_DECLS
