/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* The view "Audiences" of the Campaigns page: those that are kept with the
 * shop, with whom they hold now; to be used, renamed, removed. */
#define CURIO_TYPE_CAMPAIGN_AUDIENCES_VIEW                                    \
  (curio_campaign_audiences_view_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignAudiencesView,
                      curio_campaign_audiences_view, CURIO,
                      CAMPAIGN_AUDIENCES_VIEW, AdwBin)

void curio_campaign_audiences_view_update (CurioCampaignAudiencesView *self,
                                           CurioSession *session);

G_END_DECLS
