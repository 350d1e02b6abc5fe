/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign.h"

G_BEGIN_DECLS

/* Sentences about a campaign that is being made.  (transfer full) */

/* Why DRAFT cannot be written; NULL where it can. */
char *curio_campaign_describe_problem (const CurioCampaignDraft *draft,
                                       const CurioCampaignPlan *plan);
/* What its hold-out would show; NULL where nobody is held out. */
char *curio_campaign_describe_lift (const CurioCampaignDraft *draft);
/* What WIDER's would, which has all of the segment NAME. */
char *curio_campaign_describe_wider (const CurioCampaignDraft *wider,
                                     const char *name);

G_END_DECLS
