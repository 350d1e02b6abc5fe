/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-campaign.h"
#include "curio-offer.h"

G_BEGIN_DECLS

/* Offers as the texts of a campaign file.  An offer is made when the first of
 * its texts is asked for, and kept: a preview asks for five customers, a file
 * for all of them.  Any thread may ask. */
typedef struct _CurioOfferTexts CurioOfferTexts;

/* Learns what customers buy together, up to a second; blocks.  LEDGER is
 * referenced.  NULL with G_IO_ERROR_CANCELLED. */
CurioOfferTexts *curio_offer_texts_new (CurioLedger *ledger, gint32 as_of_day,
                                        GCancellable *cancellable,
                                        GError **error);
void curio_offer_texts_free (CurioOfferTexts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioOfferTexts, curio_offer_texts_free)

/* For a plan; lasts as long as SELF. */
CurioCampaignTexts curio_offer_texts_get (CurioOfferTexts *self);

G_END_DECLS
