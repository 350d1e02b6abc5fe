/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-planner.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Which columns the file has and in which order: a check list in two columns.
 * One is moved by dragging it or, with the keyboard, by Alt and an arrow. */
#define CURIO_TYPE_CAMPAIGN_COLUMNS_CARD                                      \
  (curio_campaign_columns_card_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignColumnsCard, curio_campaign_columns_card,
                      CURIO, CAMPAIGN_COLUMNS_CARD, AdwBin)

/* PLANNER must outlive the card. */
void curio_campaign_columns_card_set_planner (CurioCampaignColumnsCard *self,
                                              CurioCampaignPlanner *planner);

G_END_DECLS
