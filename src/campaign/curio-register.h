/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-registered.h"
#include "curio-source.h"

G_BEGIN_DECLS

/* The campaigns of a shop: who was written to, who was held out, when, by whom
 * and by which rule.  They are kept in the database where this user may do
 * that, so that colleagues see them; else in the user's own data folder, one
 * private file each.  What is listed is both.  Every call blocks: a server may
 * be slow. */

/* Where a campaign was registered, or would be. */
typedef struct
{
  gboolean is_shared; /* in the database */
  char *where;        /* a sentence */
  char *why;          /* why not in the database, a sentence; NULL: it is */
  char *trouble;      /* what of the list could not be read; NULL: all could */
} CurioRegisterPlace;

void curio_register_place_clear (CurioRegisterPlace *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CurioRegisterPlace,
                                  curio_register_place_clear)

/* Whether a campaign NAME could be registered now: fails as add would, before
 * anything is written.  OUT_PLACE may be NULL. */
gboolean curio_register_check (const CurioSource *source, const char *name,
                               CurioRegisterPlace *out_place,
                               GCancellable *cancellable, GError **error);

/* Registers CAMPAIGN, whose id, time and user are filled in: give it a name,
 * sent_day, receipt and customers.  Fails with CURIO_ERROR_EXISTS where the
 * name is taken, saying by whom and when; as connecting does where the
 * database does not answer; or as writing a file does.  Then nothing of it is
 * registered.  OUT_PLACE may be NULL. */
gboolean curio_register_add (const CurioSource *source,
                             CurioRegistered *campaign,
                             CurioRegisterPlace *out_place,
                             GCancellable *cancellable, GError **error);

/* Of CurioRegistered, the newest first; with those that were removed where
 * WITH_REMOVED.  Of KNOWN (may be NULL), an earlier list of the same shop, is
 * copied what never changes, so that it is not fetched again.  Where the
 * database does not answer, those of the folder, and the reason in OUT_PLACE
 * (may be NULL), which is what add would say. */
GPtrArray *curio_register_list (const CurioSource *source,
                                gboolean with_removed, GPtrArray *known,
                                CurioRegisterPlace *out_place,
                                GCancellable *cancellable, GError **error);

/* Takes CAMPAIGN, as it was listed, off the list, or puts it back: nothing is
 * ever lost.  Fails with CURIO_ERROR_EXISTS where that was done already, or
 * its name has been given to another. */
gboolean curio_register_set_removed (const CurioSource *source,
                                     const CurioRegistered *campaign,
                                     gboolean removed,
                                     GCancellable *cancellable,
                                     GError **error);

G_END_DECLS
