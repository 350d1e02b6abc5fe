/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-planner.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* For which tool the file is: one of the presets, in a grid. */
#define CURIO_TYPE_CAMPAIGN_PRESET_CARD                                       \
  (curio_campaign_preset_card_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignPresetCard, curio_campaign_preset_card,
                      CURIO, CAMPAIGN_PRESET_CARD, AdwBin)

/* PLANNER must outlive the card. */
void curio_campaign_preset_card_set_planner (CurioCampaignPresetCard *self,
                                             CurioCampaignPlanner *planner);

/* Two in a row instead of three. */
void curio_campaign_preset_card_set_narrow (CurioCampaignPresetCard *self,
                                            gboolean is_narrow);

G_END_DECLS
