/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-source.h"

G_BEGIN_DECLS

/* The list of shops that were opened last, as a person tidies it.  Nothing of
 * a shop itself is changed. */

/* What the person calls SELF, else curio_source_get_title.  (transfer full) */
char *curio_recent_get_title (const CurioSource *self);
/* Another number after each change of the list, by this program: until then
 * what was asked is still true. */
guint curio_recent_get_stamp (void);
/* NULL or "" takes the name away. */
void curio_recent_rename (const CurioSource *self, const char *name);
/* Takes SELF off the list.  What is returned puts it back, name and place
 * included; NULL where SELF was not on it.  (transfer full) */
typedef struct _CurioRecentEntry CurioRecentEntry;
CurioRecentEntry *curio_recent_remove (const CurioSource *self);
void curio_recent_put_back (const CurioRecentEntry *entry);
void curio_recent_entry_free (CurioRecentEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioRecentEntry, curio_recent_entry_free)

G_END_DECLS
