/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one loop that owns a PGconn: connecting, statements and their results.
 * libpq never blocks here (but for a host name's look-up, which has no other
 * way): each wait is a g_poll of the socket and of the cancellable. */
#include "curio-database-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "curio-conninfo.h"
#include "curio-database-error.h"
#include "curio-statement.h"

#define DEFAULT_CONNECT_SECONDS 15
/* The server was told; what matters now is to answer. */
#define DRAIN_US (5 * G_TIME_SPAN_MILLISECOND)
#define CANCEL_US (10 * G_TIME_SPAN_MILLISECOND)

static gboolean
set_timed_out (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                       _ ("The server did not answer in time."));
  return FALSE;
}

gboolean
curio_database_wait (CurioDatabase *self, gushort events, gint64 deadline_us,
                     GError **error)
{
  while (TRUE)
    {
      GPollFD fds[] = {
        {PQsocket (self->conn), events, 0},
        self->cancel_fd
      };
      gint64 left = -1;
      int n_ready;

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (deadline_us != 0)
        {
          left = deadline_us - g_get_monotonic_time ();
          if (left <= 0)
            return set_timed_out (error);
        }
      n_ready = g_poll (fds, self->cancel_fd.fd >= 0 ? 2 : 1,
                        left < 0 ? -1 : (int)(left / 1000 + 1));
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (n_ready > 0)
        return TRUE;
    }
}

/* --- connecting ---------------------------------------------------------- */

static void
swallow_notice_cb (void *user_data, const char *message)
{
  g_debug ("server: %s", message);
}

/* PQconnectPoll leaves the time limit to its caller. */
static int
find_connect_seconds (PGconn *conn)
{
  PQconninfoOption *options = PQconninfo (conn);
  int seconds = DEFAULT_CONNECT_SECONDS;

  for (PQconninfoOption *option = options; option && option->keyword; option++)
    if (g_str_equal (option->keyword, "connect_timeout") && option->val
        && option->val[0] != '\0')
      seconds = atoi (option->val);
  PQconninfoFree (options);
  return seconds;
}

static gboolean
poll_connection (CurioDatabase *self, GError **error)
{
  int seconds = find_connect_seconds (self->conn);
  gint64 deadline
      = seconds > 0 ? g_get_monotonic_time () + seconds * G_TIME_SPAN_SECOND
                    : 0;
  PostgresPollingStatusType status = PGRES_POLLING_WRITING;

  while (status != PGRES_POLLING_OK)
    {
      g_autoptr (GError) wait_error = NULL;

      if (status == PGRES_POLLING_FAILED)
        {
          curio_database_error_set_connect (error, self->conn);
          return FALSE;
        }
      if (!curio_database_wait (
              self, status == PGRES_POLLING_READING ? G_IO_IN : G_IO_OUT,
              deadline, &wait_error))
        {
          if (g_error_matches (wait_error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
            curio_database_error_set_no_answer (error, self->conn, seconds);
          else
            g_propagate_error (error, g_steal_pointer (&wait_error));
          return FALSE;
        }
      status = PQconnectPoll (self->conn);
    }
  return TRUE;
}

/* libpq quotes what it could not read, and that may be part of a password. */
static gboolean
check_conninfo (const char *conninfo, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (conninfo, -1);
  PQconninfoOption *options;
  char *words = NULL;
  gboolean may_show;

  if (curio_conninfo_is_bare_name (conninfo))
    return TRUE;
  options = PQconninfoParse (conninfo, &words);
  if (options)
    {
      PQconninfoFree (options);
      return TRUE;
    }
  may_show = words && !strstr (lower, "pass") && !strchr (lower, '@');
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE, "%s%s%s",
               _ ("The connection cannot be understood. Write it like "
                  "“host=sales.example dbname=shop user=anna” or "
                  "“postgresql://anna@sales.example/shop”."),
               may_show ? "\n" : "", may_show ? g_strchomp (words) : "");
  PQfreemem (words);
  return FALSE;
}

static gboolean
connect_to (CurioDatabase *self, const char *conninfo, GError **error)
{
  const char *keys[]
      = { "fallback_application_name", "dbname", "client_encoding", NULL };
  const char *values[] = { "Curio", conninfo, "UTF8", NULL };

  if (!check_conninfo (conninfo, error))
    return FALSE;
  self->conn = PQconnectStartParams (keys, values, TRUE);
  if (PQstatus (self->conn) == CONNECTION_BAD)
    {
      curio_database_error_set_connect (error, self->conn);
      return FALSE;
    }
  PQsetNoticeProcessor (self->conn, swallow_notice_cb, NULL);
  PQsetErrorVerbosity (self->conn, PQERRORS_VERBOSE); /* for its SQLSTATE */
  if (!poll_connection (self, error))
    return FALSE;
  PQsetErrorVerbosity (self->conn, PQERRORS_DEFAULT);
  PQsetnonblocking (self->conn, 1);
  return TRUE;
}

void
curio_database_set_cancellable (CurioDatabase *self, GCancellable *cancellable)
{
  if (self->cancellable)
    g_cancellable_release_fd (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancel_fd.fd = -1;
  if (cancellable && g_cancellable_make_pollfd (cancellable, &self->cancel_fd))
    self->cancellable = g_object_ref (cancellable);
}

CurioDatabase *
curio_database_open (const char *conninfo, CurioDatabaseMode mode,
                     GCancellable *cancellable, GError **error)
{
  g_autoptr (CurioDatabase) self = g_new0 (CurioDatabase, 1);

  self->cancel_fd.fd = -1;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  curio_database_set_cancellable (self, cancellable);
  if (!connect_to (self, conninfo ? conninfo : "", error))
    return NULL;
  if (mode == CURIO_DATABASE_READ_ONLY && !curio_database_settle (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
curio_database_free (CurioDatabase *self)
{
  if (!self)
    return;
  PQfinish (self->conn);
  curio_database_set_cancellable (self, NULL);
  g_free (self);
}

/* --- statements ---------------------------------------------------------- */

gboolean
curio_database_flush (CurioDatabase *self, GError **error)
{
  int left;

  while ((left = PQflush (self->conn)) == 1)
    {
      if (!curio_database_wait (self, G_IO_IN | G_IO_OUT, 0, error))
        {
          curio_database_stop (self);
          return FALSE;
        }
      if (!PQconsumeInput (self->conn))
        break;
    }
  if (left != 0)
    curio_database_error_set (error, self->conn, NULL);
  return left == 0;
}

PGresult *
curio_database_next (CurioDatabase *self, GError **error)
{
  while (PQisBusy (self->conn))
    {
      if (!curio_database_wait (self, G_IO_IN, self->answer_by_us, error))
        {
          curio_database_stop (self);
          return NULL;
        }
      /* Where this fails the next result tells what happened. */
      if (!PQconsumeInput (self->conn))
        break;
    }
  return PQgetResult (self->conn);
}

gboolean
curio_database_finish (CurioDatabase *self, GError **error)
{
  g_autoptr (GError) wait_error = NULL;
  PGresult *result;

  while ((result = curio_database_next (self, &wait_error)))
    PQclear (result);
  if (wait_error)
    g_propagate_error (error, g_steal_pointer (&wait_error));
  return wait_error == NULL;
}

/* FALSE where more must come first. */
static gboolean
read_copy_away (CurioDatabase *self)
{
  char *data;
  int length;

  while ((length = PQgetCopyData (self->conn, &data, TRUE)) > 0)
    PQfreemem (data);
  return length != 0;
}

static gboolean
read_away (CurioDatabase *self)
{
  while (!PQisBusy (self->conn))
    {
      PGresult *result = PQgetResult (self->conn);
      ExecStatusType status = PQresultStatus (result);

      if (!result)
        return TRUE;
      PQclear (result);
      /* A COPY may begin just when it is stopped. */
      if (status == PGRES_COPY_OUT && !read_copy_away (self))
        return FALSE;
      if (status == PGRES_COPY_IN && PQputCopyEnd (self->conn, "stopped") == 0)
        return FALSE;
    }
  return FALSE;
}

typedef struct
{
  PGcancel *cancel;
  GAsyncQueue *done; /* gets anything once the server was told */
} CancelJob;

static gpointer
cancel_cb (gpointer data)
{
  CancelJob *job = data;
  char words[256] = "";

  if (!PQcancel (job->cancel, words, sizeof words))
    g_debug ("cannot cancel: %s", words);
  PQfreeCancel (job->cancel);
  g_async_queue_push (job->done, GINT_TO_POINTER (TRUE));
  g_async_queue_unref (job->done);
  g_free (job);
  return NULL;
}

/* PQcancel waits for the server as long as that takes, which is for ever where
 * the server hangs.  So it has a thread, which goes on where we do not wait.
 */
static void
tell_server (CurioDatabase *self)
{
  PGcancel *cancel = PQgetCancel (self->conn);
  g_autoptr (GAsyncQueue) done = NULL;
  CancelJob *job;

  if (!cancel)
    return;
  done = g_async_queue_new ();
  job = g_new0 (CancelJob, 1);
  job->cancel = cancel;
  job->done = g_async_queue_ref (done);
  g_thread_unref (g_thread_new ("curio-cancel", cancel_cb, job));
  g_async_queue_timeout_pop (done, CANCEL_US);
}

void
curio_database_stop (CurioDatabase *self)
{
  GPollFD fd = { PQsocket (self->conn), G_IO_IN, 0 };
  gint64 deadline;

  PQputCopyEnd (self->conn, "stopped");
  PQflush (self->conn);
  tell_server (self);
  deadline = g_get_monotonic_time () + DRAIN_US;
  while (g_get_monotonic_time () < deadline && !read_away (self))
    {
      g_poll (&fd, 1, 1);
      if (PQflush (self->conn) < 0 || !PQconsumeInput (self->conn))
        return;
    }
}

static gboolean
is_good (const PGresult *result)
{
  ExecStatusType status = PQresultStatus (result);

  return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK
         || status == PGRES_COPY_OUT || status == PGRES_COPY_IN;
}

PGresult *
curio_database_query (CurioDatabase *self, const char *statement, int n_params,
                      const char *const *params, GError **error)
{
  g_autoptr (PGresult) result = NULL;
  g_autoptr (GError) wait_error = NULL;

  if (!PQsendQueryParams (self->conn, statement, n_params, NULL, params, NULL,
                          NULL, FALSE))
    {
      curio_database_error_set (error, self->conn, NULL);
      return NULL;
    }
  if (!curio_database_flush (self, error))
    return NULL;
  result = curio_database_next (self, &wait_error);
  if (wait_error)
    {
      g_propagate_error (error, g_steal_pointer (&wait_error));
      return NULL;
    }
  if (!is_good (result))
    {
      curio_database_error_set (error, self->conn, result);
      curio_database_finish (self, NULL);
      return NULL;
    }
  if (PQresultStatus (result) != PGRES_COPY_OUT
      && PQresultStatus (result) != PGRES_COPY_IN
      && !curio_database_finish (self, error))
    return NULL;
  return g_steal_pointer (&result);
}

gboolean
curio_database_run (CurioDatabase *self, const char *statement, GError **error)
{
  g_autoptr (PGresult) result
      = curio_database_query (self, statement, 0, NULL, error);

  return result != NULL;
}

char *
curio_database_quote (CurioDatabase *self, const char *identifier)
{
  char *quoted
      = PQescapeIdentifier (self->conn, identifier, strlen (identifier));
  char *result = g_strdup (quoted);

  PQfreemem (quoted);
  return result;
}

char *
curio_database_quote_text (CurioDatabase *self, const char *text)
{
  char *quoted = PQescapeLiteral (self->conn, text, strlen (text));
  char *result = g_strdup (quoted);

  PQfreemem (quoted);
  return result;
}

const char *
curio_database_get_name (CurioDatabase *self)
{
  return PQdb (self->conn);
}
