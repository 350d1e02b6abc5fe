/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-contacts.h"

G_BEGIN_DECLS

/* Keeps CONTACTS with the shop KEY, off the main loop: they may be hundreds of
 * thousands.  Cancelled in time, what was kept before stays. */
void curio_campaign_contacts_keep (CurioContacts *contacts, const char *key,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
gboolean curio_campaign_contacts_keep_finish (GAsyncResult *result,
                                              GError **error);

G_END_DECLS
