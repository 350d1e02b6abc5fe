/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-planner.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* How many get no message, and what can be seen by it. */
#define CURIO_TYPE_CAMPAIGN_HOLD_OUT_CARD                                     \
  (curio_campaign_hold_out_card_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignHoldOutCard, curio_campaign_hold_out_card,
                      CURIO, CAMPAIGN_HOLD_OUT_CARD, AdwBin)

/* PLANNER must outlive the card. */
void curio_campaign_hold_out_card_set_planner (CurioCampaignHoldOutCard *self,
                                               CurioCampaignPlanner *planner);

G_END_DECLS
