/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-contacts.h"
#include "curio-facts.h"

G_BEGIN_DECLS

/* What was noticed in a contact file, for a person: LIST gets a row for each
 * kind, with the lines where it stands; returns how many kinds there are. */
guint curio_campaign_contact_problems_fill (GtkListBox *list,
                                            const CurioContacts *contacts);
/* "5,763 contacts of 5,764 rows".  (transfer full) */
char *curio_campaign_contact_problems_sum_up (const CurioContacts *contacts);
/* How many of the shop's customers can be written to by e-mail, a sentence.
 * (transfer full) */
char *
curio_campaign_contact_problems_describe_reach (const CurioContacts *contacts,
                                                const CurioFacts *facts);

G_END_DECLS
