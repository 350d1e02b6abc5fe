/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-contacts.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Contacts kept with a shop: a private file (0600) in the user's data folder,
 * beside its notes.  KEY is that of curio_source_make_key ().
 *
 * Loading: NULL without ERROR where nothing is kept.  A file that is not as it
 * was written stays where it is and gives CURIO_ERROR_FORMAT each time, until
 * it is forgotten: nobody knows who opted out, so nothing may be imported over
 * it and nothing exported. */
CurioContacts *curio_kept_contacts_load (const char *key, GError **error);
/* TRUE where loading would not have to read: OUT_CONTACTS is those at hand
 * (transfer full), or NULL as nothing is kept.  Otherwise load in a worker: a
 * large file takes seconds. */
gboolean curio_kept_contacts_peek (const char *key,
                                   CurioContacts **out_contacts);
/* Replaces what is kept, whole or not at all; fails as
 * curio_file_write_atomic () does, and with G_IO_ERROR_CANCELLED, which is
 * asked until the last contact is put into words. */
gboolean curio_kept_contacts_save (const CurioContacts *contacts,
                                   const char *key, GCancellable *cancellable,
                                   GError **error);
/* Nothing kept is no error.  A damaged file is set aside, not deleted. */
gboolean curio_kept_contacts_forget (const char *key, GError **error);

G_END_DECLS
