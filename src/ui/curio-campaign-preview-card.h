/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-planner.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The first rows of the file, as they will stand in it. */
#define CURIO_TYPE_CAMPAIGN_PREVIEW_CARD                                      \
  (curio_campaign_preview_card_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignPreviewCard, curio_campaign_preview_card,
                      CURIO, CAMPAIGN_PREVIEW_CARD, AdwBin)

/* PLANNER must outlive the card. */
void curio_campaign_preview_card_set_planner (CurioCampaignPreviewCard *self,
                                              CurioCampaignPlanner *planner);
/* Says how much of the file is seen: stands beside the card's heading. */
GtkWidget *
curio_campaign_preview_card_get_caption (CurioCampaignPreviewCard *self);

G_END_DECLS
