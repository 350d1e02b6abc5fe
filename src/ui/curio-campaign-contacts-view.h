/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-session.h"

G_BEGIN_DECLS

/* The view "Contacts" of the Campaigns page: the file in force, what was
 * noticed in it, another one, or none. */
#define CURIO_TYPE_CAMPAIGN_CONTACTS_VIEW                                     \
  (curio_campaign_contacts_view_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignContactsView, curio_campaign_contacts_view,
                      CURIO, CAMPAIGN_CONTACTS_VIEW, AdwBin)

void curio_campaign_contacts_view_update (CurioCampaignContactsView *self,
                                          CurioSession *session);

G_END_DECLS
