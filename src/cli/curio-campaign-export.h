/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign-audience.h"
#include "curio-campaign-options.h"

G_BEGIN_DECLS

/* Writes the campaign's three files to OUTPUT, registers it unless that is
 * not wanted, and prints what became of whom. */
gboolean curio_campaign_export (const CurioCampaignOptions *options,
                                const CurioCampaignChoices *choices,
                                const CurioReading *reading,
                                const CurioCampaignAudience *audience,
                                const char *output, gboolean force,
                                GError **error);

G_END_DECLS
