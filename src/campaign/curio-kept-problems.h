/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-contacts-private.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What was noticed when a contact file was read, as a member "noticed" of the
 * head of the contacts that are kept: how many of each kind, and the lines of
 * those that are listed, in their order. */
void curio_kept_problems_write (const CurioContacts *contacts,
                                JsonBuilder *json);

/* Nothing where HEAD says nothing of them, as one of an earlier version.  What
 * is not understood is left out: no contact hangs on it. */
void curio_kept_problems_read (JsonObject *head, CurioContactBuilder *builder);

G_END_DECLS
