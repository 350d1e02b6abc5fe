/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-contacts-private.h"

G_BEGIN_DECLS

/* What several rows say of one contact, of one file or of an earlier one:
 * whatever speaks against writing is kept, and every address that any of them
 * has.  All take rows that are no contact of the builder yet. */

/* Adds the contact of ROW, the first of its customer number.  How many
 * contacts have its address by now. */
guint curio_contact_merge_first (CurioContactBuilder *builder,
                                 const CurioContact *row);
/* ROW is another one for FIRST's customer number. */
void curio_contact_merge_next (CurioContactBuilder *builder,
                               CurioContact *first, const CurioContact *row);
/* ROW has no customer number.  It is nobody's, but where it says no, nobody is
 * to be written to at its address: lists of who unsubscribed often have no
 * numbers. */
void curio_contact_merge_nameless (CurioContactBuilder *builder,
                                   CurioContact *row);
/* Once the file is read: who opted out in EARLIER stays out, and who refused
 * consent has refused it, until the new file takes it back in so many words,
 * for their customer number. */
void curio_contact_merge_earlier (CurioContactBuilder *builder,
                                  const CurioContacts *earlier);

G_END_DECLS
