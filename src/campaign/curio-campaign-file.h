/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign.h"

G_BEGIN_DECLS

/* The two CSV files of a campaign as bytes. */

/* What stands in one cell of the file, bare. */
void curio_campaign_file_append (GString *out, const CurioCampaignDraft *draft,
                                 const CurioCampaignRow *row,
                                 CurioCampaignColumn column, guint cell);

/* Those who are sent.  NULL with G_IO_ERROR_CANCELLED.  (transfer full) */
GBytes *curio_campaign_file_compose (const CurioCampaignDraft *draft,
                                     CurioProgress *progress,
                                     GCancellable *cancellable,
                                     GError **error);

#define CURIO_NOT_SENT_CELLS 6

/* All others of the audience, and why; no address is in it.  Likewise. */
GBytes *curio_campaign_file_compose_not_sent (const CurioCampaignDraft *draft,
                                              CurioProgress *progress,
                                              GCancellable *cancellable,
                                              GError **error);

G_END_DECLS
