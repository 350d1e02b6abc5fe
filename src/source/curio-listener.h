/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-source.h"

G_BEGIN_DECLS

/* Waits, in a thread and with a connection of its own, for the server to say
 * on the channel curio_changes that something was written.  Only a hint: a
 * server that may not be listened to, or a pool of connections that loses the
 * words, are not listened to, without a word. */
typedef struct _CurioListener CurioListener;

/* What was heard.  Before it began and after its end something may have been
 * written unheard. */
typedef enum
{
  CURIO_HEARD_BEGINNING, /* from here on words come */
  CURIO_HEARD_WORDS,     /* something was written */
  CURIO_HEARD_END,       /* the connection was lost */
} CurioHeard;

typedef void (*CurioListenerFunc) (CurioHeard heard, gpointer data);

/* Calls FUNC with DATA in the main loop, for words at most once a second.
 * (transfer full) */
CurioListener *curio_listener_new (const CurioSource *source,
                                   CurioListenerFunc func, gpointer data);
/* Whether the connection was lost, or the server could not be listened to just
 * now: a new one may listen again.  FALSE for a pool. */
gboolean curio_listener_has_ended (const CurioListener *self);
/* FUNC is not called any more.  Does not wait for the thread. */
void curio_listener_free (CurioListener *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioListener, curio_listener_free)

G_END_DECLS
