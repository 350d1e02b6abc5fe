/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "curio-registered.h"
#include "curio-session.h"

G_BEGIN_DECLS

/* Whether one campaign worked: the figure, a verdict in words, and for how
 * many days orders count.
 * Signal "remove-wanted" (no arguments): it is to go from the list;
 * "window-changed" (no arguments): other days are chosen: show it again. */
#define CURIO_TYPE_CAMPAIGN_READ_OUT_CARD                                     \
  (curio_campaign_read_out_card_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignReadOutCard, curio_campaign_read_out_card,
                      CURIO, CAMPAIGN_READ_OUT_CARD, AdwBin)

/* CAMPAIGN may be NULL, and go away afterwards. */
void curio_campaign_read_out_card_show (CurioCampaignReadOutCard *self,
                                        CurioSession *session,
                                        const CurioRegistered *campaign);
/* The verdict on CAMPAIGN with the days that are chosen here.
 * (transfer full) */
char *
curio_campaign_read_out_card_get_verdict (CurioCampaignReadOutCard *self,
                                          CurioSession *session,
                                          const CurioRegistered *campaign);
/* Asks where to save the numbers. */
void curio_campaign_read_out_card_export (CurioCampaignReadOutCard *self);

G_END_DECLS
