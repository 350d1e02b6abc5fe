/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-facts.h"
#include "curio-progress.h"
#include "curio-reach.h"

G_BEGIN_DECLS

/* Who may be written to, and how.  The rules are those of docs/campaigns.md:
 * what is not understood is read on the safe side. */
typedef enum
{
  CURIO_ANSWER_BLANK,
  CURIO_ANSWER_NO,
  CURIO_ANSWER_YES,
  CURIO_ANSWER_UNCLEAR, /* something is written that is neither */
} CurioAnswer;

typedef enum
{
  CURIO_CONTACT_BAD_EMAIL = 1 << 0, /* email is as it was written */
  CURIO_CONTACT_BAD_PHONE = 1 << 1, /* phone is "" */
  CURIO_CONTACT_TWO_ROWS = 1 << 2,  /* two rows that differ */
  CURIO_CONTACT_BAD_ROW = 1 << 3,   /* more or fewer fields than the header, or
                                       cut off */
  CURIO_CONTACT_KEPT_OUT = 1 << 4,  /* opted out in an earlier file, and the
                                       newer one does not say otherwise */
} CurioContactFlags;

/* Texts are never NULL, "" where there is none, in UTF-8 without blanks at
 * their ends. */
typedef struct
{
  const char *customer_id; /* as the facts spell it */
  const char *email;
  const char *first_name;
  const char *last_name;
  const char *phone;   /* E.164 (+442079460000) or "" */
  const char *country; /* as written; "" where the sales data must tell */
  const char *zip;
  guint8 consent;   /* CurioAnswer */
  guint8 opted_out; /* CurioAnswer; UNCLEAR and YES are out */
  guint8 flags;     /* CurioContactFlags */
  guint32 line;     /* of the file; of the later of two rows that differ */

  /* EMAIL as curio_email_fold () has it, the same pointer for the same
   * address; "" where there is none or it cannot be one. */
  const char *address;
  /* Whose it is, by e-mail and, [1], by e-mail and phone: the same pointer for
   * who shares an address, or shares one with them, and so on.  What is known
   * of them is inner. */
  const struct _CurioPerson *person[2];
} CurioContact;

/* What the reader noticed, for the person to look at. */
typedef enum
{
  CURIO_CONTACT_PROBLEM_NO_OPT_OUT_COLUMN, /* of the file; once */
  CURIO_CONTACT_PROBLEM_NO_CONSENT_COLUMN, /* likewise */
  CURIO_CONTACT_PROBLEM_CUT_OFF,           /* the last row has no end */
  CURIO_CONTACT_PROBLEM_NO_ID,
  CURIO_CONTACT_PROBLEM_BAD_ROW,
  CURIO_CONTACT_PROBLEM_SECOND_HEADER,
  CURIO_CONTACT_PROBLEM_TWO_ROWS,
  CURIO_CONTACT_PROBLEM_SAME_ROW, /* twice the same: counts once */
  CURIO_CONTACT_PROBLEM_SAME_EMAIL,
  CURIO_CONTACT_PROBLEM_BAD_EMAIL,
  CURIO_CONTACT_PROBLEM_BAD_PHONE,
  CURIO_CONTACT_PROBLEM_CONSENT,   /* not understood: no */
  CURIO_CONTACT_PROBLEM_OPTED_OUT, /* not understood: out */
  CURIO_CONTACT_PROBLEM_UNKNOWN,   /* the shop has no such customer */
  CURIO_CONTACT_PROBLEM_KEPT_OUT,  /* opted out before, not in this file or
                                      blank in it */
  CURIO_N_CONTACT_PROBLEMS
} CurioContactProblemKind;

typedef struct
{
  CurioContactProblemKind kind;
  guint32 line;      /* 0: of the file as a whole */
  const char *value; /* what stands there */
} CurioContactProblem;

/* How many problems are kept with their lines; all of them are counted. */
#define CURIO_CONTACT_PROBLEMS_MAX 1000

/* A contact file that was read: immutable, shared by reference, readable from
 * any thread.  One contact for each customer number, and one for each address
 * or number that stands without one but may not be written to. */
typedef struct
{
  gatomicrefcount ref_count;
  guint32 n;
  CurioContact *contacts; /* in order of the file */
  guint32 n_rows;         /* of the file, below its header */
  char *file_name;        /* without its folder */
  gint64 imported_us;     /* since 1970, UTC */
  gboolean has_consent;   /* the file has such a column */
  gboolean has_opted_out;
  guint32 n_problems[CURIO_N_CONTACT_PROBLEMS];
  guint32 n_listed;
  CurioContactProblem *problems; /* [n_listed] in order of the file */

  /* Inner: the texts, contacts by id, the further addresses of some, and the
   * persons, by e-mail and by e-mail and phone. */
  GStringChunk *texts;
  GHashTable *by_id;
  GArray *others;
  struct _CurioPerson *persons[2];
} CurioContacts;

CurioContacts *curio_contacts_ref (CurioContacts *self);
void curio_contacts_unref (CurioContacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioContacts, curio_contacts_unref)

/* NULL where there is none; 13085 is found by "13085.0" too. */
const CurioContact *curio_contacts_find (const CurioContacts *self,
                                         const char *customer_id);

/* Whether a customer may and can be written to, by e-mail or, where
 * ALLOW_PHONE, by phone: CURIO_REACH_SENT or a reason.  Where one row of a
 * person says no, that counts for all customers who are the same person.
 * (NEGATIVE, SAME_ADDRESS and HELD_OUT are the campaign's to say.) */
CurioReach curio_contact_reach (const CurioContact *self,
                                gboolean allow_phone);
/* The same by customer number; NOT_IN_FILE where there is no contact. */
CurioReach curio_contacts_reach (const CurioContacts *self,
                                 const char *customer_id,
                                 gboolean allow_phone);

/* "2 rows have an e-mail address that cannot be one; …", for a count of at
 * least 1; of what can only be said once, without it.  (transfer full) */
char *curio_contact_problem_describe (CurioContactProblemKind kind, guint n);

G_END_DECLS
