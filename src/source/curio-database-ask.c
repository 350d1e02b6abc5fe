/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several statements in one go, by libpq's pipeline mode: what costs time on
 * the way to a server is how often one waits for it. */
#include "curio-database-private.h"

#include "curio-database-error.h"

void
curio_questions_clear (CurioQuestion *questions, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_clear_pointer (&questions[i].result, PQclear);
}

static gboolean
send (CurioDatabase *self, const CurioQuestion *questions, gsize n,
      GError **error)
{
  gboolean is_sent = PQenterPipelineMode (self->conn) == 1;

  for (gsize i = 0; i < n && is_sent; i++)
    is_sent = PQsendQueryParams (self->conn, questions[i].statement,
                                 questions[i].n_params, NULL,
                                 questions[i].params, NULL, NULL, FALSE)
              == 1;
  if (is_sent && PQpipelineSync (self->conn) == 1)
    return curio_database_flush (self, error);
  curio_database_error_set (error, self->conn, NULL);
  return FALSE;
}

/* The first error counts; what follows it was not carried out.  FALSE where
 * nothing more will come. */
static gboolean
take_answer (CurioDatabase *self, CurioQuestion *question, GError **inout)
{
  g_autoptr (GError) wait_error = NULL;
  g_autoptr (PGresult) result = curio_database_next (self, &wait_error);
  ExecStatusType status = PQresultStatus (result);

  if (wait_error != NULL)
    {
      g_clear_error (inout);
      *inout = g_steal_pointer (&wait_error);
      return FALSE;
    }
  if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
    question->result = g_steal_pointer (&result);
  else if (*inout == NULL)
    curio_database_error_set (inout, self->conn, result);
  return PQstatus (self->conn) == CONNECTION_OK
         && curio_database_finish (self, *inout == NULL ? inout : NULL);
}

gboolean
curio_database_ask (CurioDatabase *self, CurioQuestion *questions, gsize n,
                    GError **error)
{
  g_autoptr (GError) first_error = NULL;
  g_autoptr (PGresult) end = NULL;
  gboolean goes_on = send (self, questions, n, &first_error);

  for (gsize i = 0; i < n; i++)
    questions[i].result = NULL;
  for (gsize i = 0; i < n && goes_on; i++)
    goes_on = take_answer (self, &questions[i], &first_error);
  if (goes_on)
    end = curio_database_next (self,
                               first_error == NULL ? &first_error : NULL);
  if (PQresultStatus (end) == PGRES_PIPELINE_SYNC)
    PQexitPipelineMode (self->conn);
  if (first_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&first_error));
  return FALSE;
}
