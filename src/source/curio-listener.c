/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Listening for the words of a trigger, so that new lines are seen when they
 * come and not minutes later. */

#include "curio-listener.h"

#include "curio-database-private.h"
#include "curio-statement.h"

#define QUIET_US G_USEC_PER_SEC

struct _CurioListener
{
  CurioSource *source;
  GCancellable *cancellable;
  CurioListenerFunc func; /* main thread alone */
  gpointer data;
  _Atomic int has_ended;
};

static void
clear (gpointer data)
{
  CurioListener *self = data;

  curio_source_free (self->source);
  g_object_unref (self->cancellable);
}

static void
unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear);
}

typedef struct
{
  CurioListener *listener;
  CurioHeard heard;
} Call;

static void
free_call (gpointer data)
{
  Call *call = data;

  unref (call->listener);
  g_free (call);
}

/* In the main loop, where freeing happens too: nobody is called after it. */
static gboolean
tell_cb (gpointer data)
{
  const Call *call = data;
  CurioListener *self = call->listener;

  if (!g_cancellable_is_cancelled (self->cancellable))
    self->func (call->heard, self->data);
  return G_SOURCE_REMOVE;
}

static void
tell (CurioListener *self, CurioHeard heard)
{
  Call *call = g_new (Call, 1);

  *call = (Call){ g_atomic_rc_box_acquire (self), heard };
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, tell_cb, call, free_call);
}

static gboolean
take_words (CurioDatabase *database)
{
  gboolean has_any = FALSE;
  PGnotify *words;

  while ((words = PQnotifies (database->conn)) != NULL)
    {
      has_any = TRUE;
      PQfreemem (words);
    }
  return has_any;
}

/* Many rows are many words: after the first it is quiet for a second. */
static void
listen (CurioListener *self, CurioDatabase *database)
{
  while (curio_database_wait (database, G_IO_IN, 0, NULL)
         && PQconsumeInput (database->conn))
    {
      if (!take_words (database))
        continue;
      curio_database_wait (database, G_IO_PRI,
                           g_get_monotonic_time () + QUIET_US, NULL);
      tell (self, CURIO_HEARD_WORDS);
    }
}

/* FALSE where it failed, as it does on a server that follows another, and on a
 * connection that has broken since. */
static gboolean
begin (CurioDatabase *database)
{
  g_autofree char *statement = curio_statement_get ("listen");

  return curio_database_run (database, statement, NULL);
}

/* Until the connection ends. */
static void
begin_and_listen (CurioListener *self, CurioDatabase *database)
{
  gboolean has_begun = begin (database);

  if (has_begun)
    {
      tell (self, CURIO_HEARD_BEGINNING);
      listen (self, database);
    }
  self->has_ended = TRUE;
  if (has_begun)
    tell (self, CURIO_HEARD_END);
}

static gpointer
listen_cb (gpointer data)
{
  CurioListener *self = data;
  g_autoptr (CurioDatabase) database
      = curio_database_open (self->source->conninfo, CURIO_DATABASE_READ_ONLY,
                             self->cancellable, NULL);

  /* A pool takes the wish, passes nothing on, and leaves it in a session that
   * others go on with. */
  if (database == NULL)
    self->has_ended = TRUE;
  else if (!curio_database_is_shared (database))
    begin_and_listen (self, database);
  g_clear_pointer (&database, curio_database_free);
  unref (self);
  return NULL;
}

CurioListener *
curio_listener_new (const CurioSource *source, CurioListenerFunc func,
                    gpointer data)
{
  g_return_val_if_fail (source != NULL && source->conninfo != NULL, NULL);

  CurioListener *self = g_atomic_rc_box_new0 (CurioListener);

  self->source = curio_source_copy (source);
  self->cancellable = g_cancellable_new ();
  self->func = func;
  self->data = data;
  g_thread_unref (g_thread_new ("curio-listener", listen_cb,
                                g_atomic_rc_box_acquire (self)));
  return self;
}

gboolean
curio_listener_has_ended (const CurioListener *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_ended;
}

void
curio_listener_free (CurioListener *self)
{
  if (self == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  unref (self);
}
