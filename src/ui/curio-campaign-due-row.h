/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A switch for "due to reorder" that says, once it is on, how well that did in
 * the last months: a customer's rhythm is a guess.  Signal "changed". */

#define CURIO_TYPE_CAMPAIGN_DUE_ROW (curio_campaign_due_row_get_type ())
G_DECLARE_FINAL_TYPE (CurioCampaignDueRow, curio_campaign_due_row, CURIO,
                      CAMPAIGN_DUE_ROW, AdwActionRow)

/* By which orders it is tried. */
void curio_campaign_due_row_set_ledger (CurioCampaignDueRow *self,
                                        CurioLedger *ledger, gint32 as_of_day);
gboolean curio_campaign_due_row_get_active (CurioCampaignDueRow *self);
void curio_campaign_due_row_set_active (CurioCampaignDueRow *self,
                                        gboolean active);

G_END_DECLS
