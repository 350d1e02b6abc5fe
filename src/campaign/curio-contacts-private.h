/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-contacts.h"

G_BEGIN_DECLS

/* How contacts come into being: made, filled one by one, then finished; from
 * then on they do not change. */
typedef struct
{
  CurioContacts *contacts;
  GArray *all;      /* of CurioContact */
  GArray *others;   /* further addresses of some of them */
  GArray *problems; /* of CurioContactProblem */
} CurioContactBuilder;

void curio_contact_builder_init (CurioContactBuilder *self);
void curio_contact_builder_clear (CurioContactBuilder *self);
/* TEXT without blanks at its ends, kept with the contacts. */
const char *curio_contact_builder_keep (CurioContactBuilder *self,
                                        const char *text);
/* The contact of that id, or NULL; valid until the next is added. */
CurioContact *curio_contact_builder_find (CurioContactBuilder *self,
                                          const char *customer_id);
/* How many contacts have its address by now. */
guint curio_contact_builder_add (CurioContactBuilder *self,
                                 const CurioContact *contact);
/* EMAIL, which lasts as long as the contacts, is another address of CONTACT,
 * from a row that differs: what is said of the contact is said of it too. */
void curio_contact_builder_add_other (CurioContactBuilder *self,
                                      const CurioContact *contact,
                                      const char *email);
/* Counts a problem, and lists it while there is room. */
void curio_contact_builder_note (CurioContactBuilder *self,
                                 CurioContactProblemKind kind, guint32 line,
                                 const char *value);
/* (transfer full) */
CurioContacts *curio_contact_builder_finish (CurioContactBuilder *self);

/* ID as the facts would spell it: 13085 for 13085.0.  (transfer full) */
char *curio_contact_make_id (const char *id);

/* The contact, as its place in CONTACTS, and one of its further addresses. */
typedef struct
{
  guint32 contact;
  const char *email;
} CurioOtherAddress;

/* What all rows with one address say together. */
typedef struct _CurioAddressState
{
  gboolean is_out;     /* somebody opted out of it */
  gboolean is_refused; /* somebody said no, in so many words */
  guint n;
} CurioAddressState;

G_END_DECLS
