/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-contact-columns.h"
#include "curio-contacts.h"

G_BEGIN_DECLS

/* Reads a contact file: CSV with commas, semicolons, tabs or bars, in UTF-8,
 * UTF-16 or Windows-1252.  FACTS, which may be NULL, tell which customers are
 * known; BEFORE, which may be NULL, are the contacts that these will replace:
 * whom they keep out stays out unless the file says no in so many words.
 * Blocks; call it in a worker thread.  PROGRESS may be NULL.
 *
 * Fails as curio_csv_read () and curio_contact_mapping_fill () do, with
 * CURIO_ERROR_EMPTY where there is no row, CURIO_ERROR_FORMAT where most rows
 * do not have the header's number of fields (another separator, or no contact
 * file), or G_IO_ERROR_CANCELLED. */
CurioContacts *curio_contacts_read (const char *path,
                                    const CurioContactMapping *mapping,
                                    const CurioFacts *facts,
                                    const CurioContacts *before,
                                    CurioProgress *progress,
                                    GCancellable *cancellable, GError **error);

G_END_DECLS
