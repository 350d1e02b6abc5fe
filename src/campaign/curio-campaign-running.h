/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign.h"

G_BEGIN_DECLS

/* Looks, among those of SELF who could be written to, for who takes part in a
 * campaign that is still open; counts them, and leaves out whom PLAN says. */
void curio_campaign_mind_running (CurioCampaignDraft *self,
                                  const CurioCampaignPlan *plan);

/* Says so, in the draft's sentences. */
void curio_campaign_describe_running (CurioCampaignDraft *self);

G_END_DECLS
