/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-campaign-planner.h"

G_BEGIN_DECLS

/* Who of the audience takes part in a campaign that is still open, and whether
 * they are left out.  Hidden, with its heading, where nobody does. */
#define CURIO_TYPE_CAMPAIGN_RUNNING_CARD                                      \
  (curio_campaign_running_card_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignRunningCard, curio_campaign_running_card,
                      CURIO, CAMPAIGN_RUNNING_CARD, AdwBin)

/* Borrowed: it outlives the card. */
void curio_campaign_running_card_set_planner (CurioCampaignRunningCard *self,
                                              CurioCampaignPlanner *planner);

G_END_DECLS
