/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-contact-reader.h"

G_BEGIN_DECLS

/* A file of contacts, looked at and read in a worker thread.  CALLBACK gets no
 * source object. */

/* The first rows of PATH. */
void curio_campaign_contacts_look (const char *path, GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
CurioContactPreview *curio_campaign_contacts_look_finish (GAsyncResult *result,
                                                          GError **error);

/* All of it, for the shop KEY with FACTS.  New contacts take the place of
 * those kept so far, which may be all that says who opted out: where they
 * cannot be read, nothing takes their place.  HOW_FAR is an atomic rc box. */
void curio_campaign_contacts_read (
    const char *path, const char *key, CurioFacts *facts,
    const CurioContactMapping *mapping, CurioProgress *how_far,
    GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
CurioContacts *curio_campaign_contacts_read_finish (GAsyncResult *result,
                                                    GError **error);

G_END_DECLS
