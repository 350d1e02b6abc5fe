/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-offer-texts.h"

G_BEGIN_DECLS

/* What can be offered to each customer, and how good those offers are: both
 * are made in a worker thread, one after the other.  Shared by reference. */
typedef struct _CurioCampaignOffering CurioCampaignOffering;

CurioCampaignOffering *
curio_campaign_offering_ref (CurioCampaignOffering *self);
void curio_campaign_offering_unref (CurioCampaignOffering *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioCampaignOffering,
                               curio_campaign_offering_unref)

/* For a plan; lasts as long as SELF. */
CurioCampaignTexts
curio_campaign_offering_get_texts (CurioCampaignOffering *self);

/* Makes the model, up to a second.  Calls CALLBACK with DATA and no source
 * object.  LEDGER is referenced. */
void curio_campaign_offering_start (CurioLedger *ledger, gint32 as_of_day,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
/* (transfer full); NULL with G_IO_ERROR_CANCELLED. */
CurioCampaignOffering *curio_campaign_offering_finish (GAsyncResult *result,
                                                       GError **error);

/* Hides the last order of each customer and asks the model of it, some
 * seconds; otherwise as above. */
void curio_campaign_offering_start_test (CurioLedger *ledger, gint32 as_of_day,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer data);
/* What came of it beside the items that sell most, in a sentence; where it is
 * no better, it says so.  (transfer full); NULL with G_IO_ERROR_CANCELLED. */
char *curio_campaign_offering_finish_test (GAsyncResult *result,
                                           GError **error);

G_END_DECLS
