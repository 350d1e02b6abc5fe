/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-contacts.h"

G_BEGIN_DECLS

/* How contacts come into being: made, filled one by one, then finished; from
 * then on they do not change. */
typedef struct
{
  CurioContacts *contacts;
  GArray *all;       /* of CurioContact */
  GArray *others;    /* further addresses of some of them */
  GArray *problems;  /* of CurioContactProblem */
  GHashTable *known; /* further addresses of a contact, each once */
  GHashTable *keys;  /* addresses in lower case and numbers: how many contacts
                        have each */
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
/* EMAIL and PHONE, each "" or as a contact has it, are CONTACT's too, by a row
 * that differs or by an earlier file: what is said of it is said of them.
 * What is known already is not added. */
void curio_contact_builder_add_other (CurioContactBuilder *self,
                                      const CurioContact *contact,
                                      const char *email, const char *phone);
/* Counts a problem, and lists it while there is room. */
void curio_contact_builder_note (CurioContactBuilder *self,
                                 CurioContactProblemKind kind, guint32 line,
                                 const char *value);
/* (transfer full) */
CurioContacts *curio_contact_builder_finish (CurioContactBuilder *self);

/* ID as the facts would spell it: 13085 for 13085.0.  (transfer full) */
char *curio_contact_make_id (const char *id);

/* The contact, as its place in CONTACTS, and what else it is reached by. */
typedef struct
{
  guint32 contact;
  const char *email;
  const char *address; /* as a contact's */
  const char *phone;
} CurioOtherAddress;

/* Everybody who is reached by the same address, or by another address of one
 * of them, and so on: one person, for all that can be known.  What one of
 * their rows says against writing is said of all. */
typedef struct _CurioPerson
{
  guint8 is_out;      /* opted out */
  guint8 is_refused;  /* said no, in so many words */
  guint8 is_doubtful; /* of a row it is not known what it says */
} CurioPerson;

/* Fills what CONTACTS know of persons, once nothing is added any more. */
void curio_contacts_find_persons (CurioContacts *self);

G_END_DECLS
