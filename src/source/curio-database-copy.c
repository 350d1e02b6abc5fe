/* SPDX-License-Identifier: GPL-3.0-or-later */
/* COPY in both directions, on the loop of curio-database.c. */
#include "curio-database-private.h"

#include "curio-database-error.h"

/* What is kept unsent before the socket is waited for. */
#define SEND_CHUNK 65536

static gboolean
begin_copy (CurioDatabase *self, const char *statement,
            ExecStatusType expected, GError **error)
{
  g_autoptr (PGresult) result
      = curio_database_query (self, statement, 0, NULL, error);

  if (!result)
    return FALSE;
  if (PQresultStatus (result) == expected)
    return TRUE;
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_QUERY,
                       "the statement is not such a COPY");
  return FALSE;
}

/* The end of a copy: the server's verdict. */
static gboolean
end_copy (CurioDatabase *self, GError **error)
{
  g_autoptr (GError) wait_error = NULL;
  g_autoptr (PGresult) result = curio_database_next (self, &wait_error);

  if (wait_error)
    {
      g_propagate_error (error, g_steal_pointer (&wait_error));
      return FALSE;
    }
  if (PQresultStatus (result) != PGRES_COMMAND_OK)
    {
      curio_database_error_set (error, self->conn, result);
      curio_database_finish (self, NULL);
      return FALSE;
    }
  return curio_database_finish (self, error);
}

/* Reads what has come; 1: go on, 0: more must come, -1: the end, -2: failed.
 */
static int
hand_on (CurioDatabase *self, CurioCopyFunc func, gpointer user_data,
         GError **error)
{
  char *data = NULL;
  int length;

  while ((length = PQgetCopyData (self->conn, &data, TRUE)) > 0)
    {
      gboolean goes_on = func (data, (gsize)length, user_data, error);

      PQfreemem (data);
      if (!goes_on
          || g_cancellable_set_error_if_cancelled (self->cancellable, error))
        {
          curio_database_stop (self);
          return -2;
        }
    }
  return length == -2 ? -1 : length; /* end_copy tells what failed */
}

gboolean
curio_database_copy_out (CurioDatabase *self, const char *statement,
                         CurioCopyFunc func, gpointer user_data,
                         GError **error)
{
  int state;

  if (!begin_copy (self, statement, PGRES_COPY_OUT, error))
    return FALSE;
  while ((state = hand_on (self, func, user_data, error)) == 0)
    {
      if (!curio_database_wait (self, G_IO_IN, 0, error))
        {
          curio_database_stop (self);
          return FALSE;
        }
      if (!PQconsumeInput (self->conn))
        break;
    }
  return state == -2 ? FALSE : end_copy (self, error);
}

gboolean
curio_database_copy_in_begin (CurioDatabase *self, const char *statement,
                              GError **error)
{
  return begin_copy (self, statement, PGRES_COPY_IN, error);
}

/* The server's refusal of what was sent before, where there is one. */
static gboolean
fail_copy_in (CurioDatabase *self, GError **error)
{
  PQputCopyEnd (self->conn, "stopped");
  if (end_copy (self, error))
    curio_database_error_set (error, self->conn, NULL);
  return FALSE;
}

gboolean
curio_database_copy_in_send (CurioDatabase *self, const char *data,
                             gsize length, GError **error)
{
  while (length > 0)
    {
      int n = (int)MIN (length, SEND_CHUNK);
      int sent = PQputCopyData (self->conn, data, n);

      if (sent < 0)
        return fail_copy_in (self, error);
      if (sent == 1)
        {
          data += n;
          length -= (gsize)n;
        }
      if (!curio_database_flush (self, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
curio_database_copy_in_end (CurioDatabase *self, GError **error)
{
  int sent;

  while ((sent = PQputCopyEnd (self->conn, NULL)) == 0)
    if (!curio_database_flush (self, error))
      return FALSE;
  if (sent < 0)
    return fail_copy_in (self, error);
  return curio_database_flush (self, error) && end_copy (self, error);
}
