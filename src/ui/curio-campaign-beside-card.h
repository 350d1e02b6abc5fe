/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-planner.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What is written besides the file, and where the campaign is kept. */
#define CURIO_TYPE_CAMPAIGN_BESIDE_CARD                                       \
  (curio_campaign_beside_card_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignBesideCard, curio_campaign_beside_card,
                      CURIO, CAMPAIGN_BESIDE_CARD, AdwBin)

/* PLANNER must outlive the card. */
void curio_campaign_beside_card_set_planner (CurioCampaignBesideCard *self,
                                             CurioCampaignPlanner *planner);
/* What is wrong is the campaign's name. */
void curio_campaign_beside_card_focus_name (CurioCampaignBesideCard *self);

G_END_DECLS
