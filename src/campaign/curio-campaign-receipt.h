/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign.h"

G_BEGIN_DECLS

/* What is known of the receipt before anything is written.  It is made anew at
 * each change of a plan, so it lists no customers.  (transfer full) */
CurioReceipt *curio_campaign_begin_receipt (const CurioCampaignDraft *self,
                                            const CurioCampaignPlan *plan);
/* Lists who is sent and who is held out, once it is written. */
void curio_campaign_fill_receipt (const CurioCampaignDraft *self,
                                  CurioReceipt *receipt);

G_END_DECLS
