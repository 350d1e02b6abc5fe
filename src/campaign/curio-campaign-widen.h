/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-audience.h"

G_BEGIN_DECLS

/* The most natural larger audience: SELF with one whole segment more.  That is
 * the largest segment of which SELF has a part, as by "At Risk, spend >= 8000"
 * (the part gives way to the whole); where it has whole segments only, the one
 * that stands next, of the same family, to the largest of them.  OUT is to be
 * cleared.  Returns the segment; -1 and nobody where there is none. */
int curio_campaign_widen (const CurioCampaignAudience *self,
                          const CurioRfm *rfm, CurioCampaignAudience *out);

G_END_DECLS
