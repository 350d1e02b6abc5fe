/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-contacts.h"
#include "curio-registered.h"

G_BEGIN_DECLS

/* The campaigns whose result is still open on the day of another one: whom
 * they hold out, and to whom they wrote.  A message to somebody who is held
 * out makes the comparison worthless; one more to somebody who was written to
 * blurs it. */

typedef struct
{
  char *name;
  gint32 sent_day;
  gint32 last_day; /* of its read-out, included */
} CurioRunningCampaign;

typedef enum
{
  CURIO_RUNNING_HELD_OUT,
  CURIO_RUNNING_WRITTEN,
  CURIO_N_RUNNING_ROLES
} CurioRunningRole;

/* Immutable, shared by reference, readable from any thread. */
typedef struct
{
  gatomicrefcount ref_count;
  guint n;
  CurioRunningCampaign *campaigns; /* the newest first */

  /* Inner: customer numbers, and the persons of CONTACTS by e-mail and [1] by
   * e-mail and phone, to their campaign. */
  GHashTable *ids[CURIO_N_RUNNING_ROLES];
  GHashTable *persons[CURIO_N_RUNNING_ROLES][2];
  CurioContacts *contacts;
} CurioRunning;

/* Of LIST, which is curio_register_list ()'s, those whose
 * CURIO_CAMPAIGN_DAYS are not over on DAY, the day on which another campaign
 * is sent.  By CONTACTS, which may be NULL, it is people who are found, not
 * only customer numbers. */
CurioRunning *curio_running_new (GPtrArray *list, gint32 day,
                                 CurioContacts *contacts);
CurioRunning *curio_running_ref (CurioRunning *self);
void curio_running_unref (CurioRunning *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioRunning, curio_running_unref)

/* The newest campaign in which CUSTOMER_ID, or the person of CONTACT (of the
 * same contacts; NULL: unknown), has ROLE; NULL: none. */
const CurioRunningCampaign *curio_running_find (const CurioRunning *self,
                                                CurioRunningRole role,
                                                const char *customer_id,
                                                const CurioContact *contact,
                                                gboolean by_phone);

G_END_DECLS
