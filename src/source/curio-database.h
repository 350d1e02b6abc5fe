/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libpq-fe.h>

G_BEGIN_DECLS

/* One connection and the one loop that waits on it.  It belongs to the thread
 * that opened it.  Every call blocks, but answers its cancellable at once: the
 * loop polls the socket and the cancellable together, tells the server to stop
 * and drains what is still under way.  After G_IO_ERROR_CANCELLED, and after
 * CURIO_ERROR_LOST, only curio_database_free is of use. */
typedef struct _CurioDatabase CurioDatabase;

typedef enum
{
  CURIO_DATABASE_READ_ONLY, /* every transaction is, unless it says otherwise
                             */
  CURIO_DATABASE_READ_WRITE,
} CurioDatabaseMode;

/* CONNINFO as libpq takes it: key words, URI, the bare name of a database, or
 * "" (all from the environment, service and password files). */
CurioDatabase *curio_database_open (const char *conninfo,
                                    CurioDatabaseMode mode,
                                    GCancellable *cancellable, GError **error);
void curio_database_free (CurioDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioDatabase, curio_database_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PGresult, PQclear)

/* Whether a pool of connections (PgBouncer) answers: its sessions are other
 * people's too, and one transaction's may not be the next one's.  Nothing may
 * be set, listened to or prepared in them.  Read-only mode asks. */
gboolean curio_database_is_shared (CurioDatabase *self);

/* Between two uses a read-only connection rests: no cancellable is held.  The
 * next, in whatever thread, resumes it; FALSE where it is only good for
 * freeing, which a server that does not answer takes two seconds to tell. */
void curio_database_rest (CurioDatabase *self);
gboolean curio_database_resume (CurioDatabase *self,
                                GCancellable *cancellable);
/* No transaction is open. */
gboolean curio_database_is_idle (CurioDatabase *self);

/* One statement with N_PARAMS texts ($1 …; NULL is null).  (transfer full) */
PGresult *curio_database_query (CurioDatabase *self, const char *statement,
                                int n_params, const char *const *params,
                                GError **error);
/* One statement without parameters whose rows do not matter. */
gboolean curio_database_run (CurioDatabase *self, const char *statement,
                             GError **error);

/* One of several statements: what it asks, and the answer, which the asker
 * clears in any case.  That of one that failed, and of those after it, is
 * NULL. */
typedef struct
{
  const char *statement;
  int n_params;
  const char *const *params;
  PGresult *result;
} CurioQuestion;

/* Sends all at once and waits once, whatever the way to the server costs.
 * After a failure the rest is not carried out.  No COPY. */
gboolean curio_database_ask (CurioDatabase *self, CurioQuestion *questions,
                             gsize n, GError **error);
void curio_questions_clear (CurioQuestion *questions, gsize n);

/* Called with each message of a COPY … TO STDOUT; FALSE with ERROR set ends
 * the copy. */
typedef gboolean (*CurioCopyFunc) (const char *data, gsize length,
                                   gpointer user_data, GError **error);
gboolean curio_database_copy_out (CurioDatabase *self, const char *statement,
                                  CurioCopyFunc func, gpointer user_data,
                                  GError **error);

/* COPY … FROM STDIN: begin, send any number of times, end. */
gboolean curio_database_copy_in_begin (CurioDatabase *self,
                                       const char *statement, GError **error);
gboolean curio_database_copy_in_send (CurioDatabase *self, const char *data,
                                      gsize length, GError **error);
gboolean curio_database_copy_in_end (CurioDatabase *self, GError **error);

/* An identifier in double quotes.  (transfer full) */
char *curio_database_quote (CurioDatabase *self, const char *identifier);
/* A text in single quotes.  (transfer full) */
char *curio_database_quote_text (CurioDatabase *self, const char *text);
const char *curio_database_get_name (CurioDatabase *self);

G_END_DECLS
