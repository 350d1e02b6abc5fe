/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-audience.h"

G_BEGIN_DECLS

/* An audience as a person would say it: "Can't Lose; or At Risk who spent
 * £8,000 or more and bought Red Retrospot Cake Stand".  FACTS name countries
 * and items.  "Nobody" where it has no group.  (transfer full) */
char *curio_audience_describe (const CurioCampaignAudience *self,
                               const CurioFacts *facts);
/* One of its groups.  (transfer full) */
char *curio_audience_group_describe (const CurioAudienceGroup *self,
                                     const CurioFacts *facts);

G_END_DECLS
