/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* The view "Campaigns" of the Campaigns page: those that are registered, and
 * what came of the one that is chosen. */
#define CURIO_TYPE_CAMPAIGN_LIST_VIEW (curio_campaign_list_view_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignListView, curio_campaign_list_view, CURIO,
                      CAMPAIGN_LIST_VIEW, AdwBin)

/* Reads the register again, in the background. */
void curio_campaign_list_view_update (CurioCampaignListView *self,
                                      CurioSession *session);
/* Asks where to save the numbers of the one that is chosen. */
void curio_campaign_list_view_export (CurioCampaignListView *self);

G_END_DECLS
