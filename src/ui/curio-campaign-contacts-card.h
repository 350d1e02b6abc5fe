/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-planner.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Which contact file is in force, and how many of the audience it reaches;
 * another can be chosen, and names of countries answered. */
#define CURIO_TYPE_CAMPAIGN_CONTACTS_CARD                                     \
  (curio_campaign_contacts_card_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignContactsCard, curio_campaign_contacts_card,
                      CURIO, CAMPAIGN_CONTACTS_CARD, AdwBin)

/* PLANNER must outlive the card. */
void curio_campaign_contacts_card_set_planner (CurioCampaignContactsCard *self,
                                               CurioCampaignPlanner *planner);

G_END_DECLS
