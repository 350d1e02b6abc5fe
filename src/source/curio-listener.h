/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-source.h"

G_BEGIN_DECLS

/* Waits, in a thread and with a connection of its own, for the server to say
 * on the channel curio_changes that something was written.  Only a hint: a
 * server that may not be listened to, a pool of connections that loses the
 * words, or a connection that ends, end the listening without a word. */
typedef struct _CurioListener CurioListener;

/* Calls FUNC with DATA in the main loop, at most once a second.  (transfer
 * full) */
CurioListener *curio_listener_new (const CurioSource *source, GSourceFunc func,
                                   gpointer data);
/* FUNC is not called any more.  Does not wait for the thread. */
void curio_listener_free (CurioListener *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioListener, curio_listener_free)

G_END_DECLS
