/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-register.h"
#include "curio-running.h"

G_BEGIN_DECLS

/* The register off the main loop: a server may be slow. */

typedef struct
{
  GPtrArray *campaigns; /* of CurioRegistered, the newest first */
  CurioRegisterPlace place;
  CurioRunning *running; /* where it was asked for */
} CurioCampaignListing;

void curio_campaign_listing_free (CurioCampaignListing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioCampaignListing,
                               curio_campaign_listing_free)

/* Calls CALLBACK with DATA and no source object.  SOURCE is copied; KNOWN is
 * an earlier listing's campaigns of that source, or NULL: what they have is
 * not fetched again. */
void curio_campaign_listing_start (const CurioSource *source, GPtrArray *known,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
/* The same, and of the campaigns those that are still open on DAY, for people
 * of CONTACTS (NULL: for customer numbers only). */
void curio_campaign_listing_start_for (const CurioSource *source,
                                       GPtrArray *known, gint32 day,
                                       CurioContacts *contacts,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
/* (transfer full) */
CurioCampaignListing *curio_campaign_listing_finish (GAsyncResult *result,
                                                     GError **error);

/* Which campaign it is, without its customers.  (transfer full) */
CurioRegistered *
curio_campaign_register_copy (const CurioRegistered *campaign);

/* Takes CAMPAIGN (copied, as far as it is needed) off the list, or puts it
 * back. */
void curio_campaign_removing_start (const CurioSource *source,
                                    const CurioRegistered *campaign,
                                    gboolean removed,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
gboolean curio_campaign_removing_finish (GAsyncResult *result, GError **error);

G_END_DECLS
