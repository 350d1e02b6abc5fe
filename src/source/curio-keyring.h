/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-source.h"

G_BEGIN_DECLS

/* Passwords in the desktop's keyring, one for each host, port, user and
 * database.  They are nowhere else on the disk.  Shops on this computer have
 * none. */

/* These block, as the keyring may have to be unlocked first: for workers.
 *
 * Puts the password that is kept into SELF, unless it has one.  FALSE where
 * none is kept, or no keyring answers: then the server says what it wants. */
gboolean curio_keyring_fill (CurioSource *self, GCancellable *cancellable);
/* Keeps the password that SELF has.  Fails with CURIO_ERROR_PERMISSION where
 * there is no keyring, or the person leaves it locked. */
gboolean curio_keyring_keep (const CurioSource *self,
                             GCancellable *cancellable, GError **error);
/* Forgets what is kept for SELF; nothing kept is no failure. */
gboolean curio_keyring_forget (const CurioSource *self,
                               GCancellable *cancellable, GError **error);
/* Whether a keyring answers. */
gboolean curio_keyring_is_there (GCancellable *cancellable);

/* The same for the main thread: the callback gets no source object. */
void curio_keyring_keep_async (const CurioSource *self,
                               GAsyncReadyCallback callback, gpointer data);
void curio_keyring_forget_async (const CurioSource *self,
                                 GAsyncReadyCallback callback, gpointer data);
void curio_keyring_is_there_async (GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
gboolean curio_keyring_finish (GAsyncResult *result, GError **error);

/* SELF with another password.  (transfer full) */
CurioSource *curio_source_with_password (const CurioSource *self,
                                         const char *password);
/* "anna at sales.example", for a question.  (transfer full) */
char *curio_source_describe_login (const CurioSource *self);

G_END_DECLS
