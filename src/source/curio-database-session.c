/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose session it is that a connection leads to, and connections that are
 * kept between two uses. */
#include "curio-database-private.h"

#include "curio-statement.h"

/* A connection that was kept may lead nowhere any more, and nobody tells. */
#define RESUME_US (2 * G_TIME_SPAN_SECOND)

/* Nothing is set in a session that others go on with. */
gboolean
curio_database_settle (CurioDatabase *self, GError **error)
{
  g_autofree char *statement = curio_statement_get ("session-read-only");
  g_autofree char *pid = g_strdup_printf ("%d", PQbackendPID (self->conn));
  g_autoptr (PGresult) result = curio_database_query (
      self, statement, 1, (const char *const *)&pid, error);

  if (!result)
    return FALSE;
  self->is_shared = PQgetvalue (result, 0, 0)[0] != 't';
  return TRUE;
}

gboolean
curio_database_is_shared (CurioDatabase *self)
{
  return self->is_shared;
}

/* Whatever has come meanwhile, and be it the end, is no good news. */
static gboolean
is_quiet (CurioDatabase *self)
{
  GPollFD fd = { PQsocket (self->conn), G_IO_IN, 0 };

  return PQstatus (self->conn) == CONNECTION_OK && g_poll (&fd, 1, 0) == 0;
}

void
curio_database_rest (CurioDatabase *self)
{
  curio_database_set_cancellable (self, NULL);
}

gboolean
curio_database_resume (CurioDatabase *self, GCancellable *cancellable)
{
  gboolean is_alive;

  curio_database_set_cancellable (self, cancellable);
  self->answer_by_us = g_get_monotonic_time () + RESUME_US;
  is_alive = is_quiet (self) && curio_database_settle (self, NULL);
  self->answer_by_us = 0;
  return is_alive;
}

gboolean
curio_database_is_idle (CurioDatabase *self)
{
  return PQtransactionStatus (self->conn) == PQTRANS_IDLE;
}
