/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-contacts.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads the contacts kept with the shop KEY in a worker; what is at hand needs
 * none (curio_kept_contacts_peek). */
void curio_campaign_contacts_load (const char *key, GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
/* As curio_kept_contacts_load (): NULL without ERROR where nothing is kept. */
CurioContacts *curio_campaign_contacts_load_finish (GAsyncResult *result,
                                                    GError **error);

G_END_DECLS
