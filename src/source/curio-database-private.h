/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-database.h"

G_BEGIN_DECLS

/* For the files of CurioDatabase only. */
struct _CurioDatabase
{
  PGconn *conn;
  GCancellable *cancellable; /* NULL: nobody can */
  GPollFD cancel_fd;         /* fd is -1 where there is none */
  gint64 answer_by_us;       /* of the monotonic clock; 0: whenever */
  gboolean is_shared;
};

void curio_database_set_cancellable (CurioDatabase *self,
                                     GCancellable *cancellable);
/* Finds out whose session it is; one of our own only reads from then on. */
gboolean curio_database_settle (CurioDatabase *self, GError **error);

/* Waits for EVENTS (G_IO_IN, G_IO_OUT) on the socket until DEADLINE_US of the
 * monotonic clock, or for ever where it is 0.  FALSE with
 * G_IO_ERROR_CANCELLED, or with G_IO_ERROR_TIMED_OUT. */
gboolean curio_database_wait (CurioDatabase *self, gushort events,
                              gint64 deadline_us, GError **error);
/* Waits until what was sent is on its way, reading what comes meanwhile. */
gboolean curio_database_flush (CurioDatabase *self, GError **error);
/* The next result of the statement under way, or NULL at its end: then ERROR
 * is set only where waiting failed. */
PGresult *curio_database_next (CurioDatabase *self, GError **error);
/* Reads away what is left of the statement. */
gboolean curio_database_finish (CurioDatabase *self, GError **error);
/* Tells the server to stop and drains for a few milliseconds: after that the
 * connection is only good for closing. */
void curio_database_stop (CurioDatabase *self);

G_END_DECLS
