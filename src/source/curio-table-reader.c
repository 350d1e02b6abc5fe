/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from a source to its stream of lines: server, connection, look at
 * the relation, one COPY in one snapshot.  The load, its bare counterpart for
 * the benchmark, and the connect dialog all go this way. */
#include "curio-table-reader.h"

#include <glib/gi18n-lib.h>

#include "curio-error.h"
#include "curio-local-server.h"
#include "curio-statement.h"
#include "curio-table-look.h"

#define DEFAULT_TIME_ZONE "Europe/London"

struct _CurioTableReader
{
  const CurioSource *source; /* outlives us */
  CurioLocalServer *server;  /* NULL: somebody else's */
  CurioDatabase *database;
  CurioRelation *relation;
  CurioRelationCopy copy;
  CurioTableState *state; /* NULL: nobody asks; outlives us */
};

static gboolean
set_time_zone (CurioTableReader *self, GError **error)
{
  g_autofree char *statement = curio_statement_get ("session-time-zone");
  const char *zone
      = self->source->time_zone ? self->source->time_zone : DEFAULT_TIME_ZONE;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (PGresult) result = curio_database_query (
      self->database, statement, 1, &zone, &local_error);

  if (result)
    return TRUE;
  if (g_error_matches (local_error, CURIO_ERROR, CURIO_ERROR_QUERY))
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                 _ ("The server knows no time zone “%s”.  Choose one like "
                    "Europe/London."),
                 zone);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
open_reader (CurioTableReader *self, CurioProgress *progress,
             GCancellable *cancellable, GError **error)
{
  const CurioSource *source = self->source;
  g_autofree char *conninfo = NULL;

  if (source->shop)
    {
      self->server = curio_local_server_acquire (cancellable, error);
      if (!self->server)
        return FALSE;
      conninfo = curio_local_server_get_conninfo (self->server, source->shop);
    }
  self->database
      = curio_database_open (conninfo ? conninfo : source->conninfo,
                             CURIO_DATABASE_READ_ONLY, cancellable, error);
  if (!self->database || !set_time_zone (self, error))
    return FALSE;
  if (progress)
    progress->stage = CURIO_STAGE_COUNTING;
  self->relation = curio_relation_inspect (self->database, source, error);
  return self->relation != NULL;
}

CurioTableReader *
curio_table_reader_new (const CurioSource *source, CurioProgress *progress,
                        GCancellable *cancellable, GError **error)
{
  g_autoptr (CurioTableReader) self = g_new0 (CurioTableReader, 1);
  g_autoptr (GError) local_error = NULL;

  self->source = source;
  if (open_reader (self, progress, cancellable, &local_error))
    return g_steal_pointer (&self);
  /* A shop that nobody has filled has no database, or no table in it. */
  if (source->shop
      && g_error_matches (local_error, CURIO_ERROR, CURIO_ERROR_SCHEMA))
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                 _ ("The shop “%s” has no lines yet.  Import a file into it, "
                    "or make the demo shop."),
                 source->shop);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

void
curio_table_reader_free (CurioTableReader *self)
{
  if (!self)
    return;
  curio_relation_copy_clear (&self->copy);
  curio_relation_free (self->relation);
  curio_database_free (self->database);
  curio_local_server_release (self->server);
  g_free (self);
}

const CurioRelation *
curio_table_reader_get_relation (CurioTableReader *self)
{
  return self->relation;
}

CurioRelation *
curio_table_reader_steal_relation (CurioTableReader *self)
{
  return g_steal_pointer (&self->relation);
}

CurioDatabase *
curio_table_reader_get_database (CurioTableReader *self)
{
  return self->database;
}

const CurioSource *
curio_table_reader_get_source (CurioTableReader *self)
{
  return self->source;
}

void
curio_table_reader_set_state (CurioTableReader *self, CurioTableState *state)
{
  self->state = state;
}

static gboolean
prepare (CurioTableReader *self, const char *statement,
         const CurioWire **out_wires, GError **error)
{
  *out_wires = self->copy.wires;
  return curio_relation_prepare_copy (self->relation, self->database,
                                      &self->source->mapping, statement,
                                      &self->copy, error);
}

gboolean
curio_table_reader_prepare (CurioTableReader *self,
                            const CurioWire **out_wires, GError **error)
{
  return prepare (self, "copy-lines", out_wires, error);
}

gboolean
curio_table_reader_prepare_new (CurioTableReader *self,
                                const CurioWire **out_wires, GError **error)
{
  return prepare (self, "copy-new-lines", out_wires, error);
}

gboolean
curio_table_reader_read (CurioTableReader *self, CurioCopyFunc func,
                         gpointer user_data, GError **error)
{
  g_autofree char *begin = curio_statement_get ("begin-read");
  g_autofree char *rollback = curio_statement_get ("rollback");

  g_assert (self->copy.statement);
  return curio_database_run (self->database, begin, error)
         && curio_table_look_at_snapshot (self->database, self->state, error)
         && curio_database_copy_out (self->database, self->copy.statement,
                                     func, user_data, error)
         && curio_database_run (self->database, rollback, error);
}

static gboolean
set_settled (CurioTableReader *self, const CurioTableState *state,
             GError **error)
{
  g_autofree char *statement = curio_statement_get ("set-settled");
  /* The lower half of the number is what a row carries. */
  g_autofree char *settled
      = g_strdup_printf ("%u", (guint32)(state->settled & G_MAXUINT32));
  g_autoptr (PGresult) result = curio_database_query (
      self->database, statement, 1, (const char *const *)&settled, error);

  return result != NULL;
}

static gboolean
count_lines (CurioTableReader *self, gint64 *out_n, GError **error)
{
  const CurioBlank blanks[] = {
    {"schema",    self->relation->schema, NULL},
    { "relation", self->relation->name,   NULL}
  };
  g_autofree char *statement = curio_statement_fill (
      self->database, "count-lines", blanks, G_N_ELEMENTS (blanks));
  g_autoptr (PGresult) result
      = curio_database_query (self->database, statement, 0, NULL, error);

  if (result == NULL)
    return FALSE;
  *out_n = g_ascii_strtoll (PQgetvalue (result, 0, 0), NULL, 10);
  return TRUE;
}

gboolean
curio_table_reader_read_new (CurioTableReader *self,
                             const CurioTableState *state, CurioCopyFunc func,
                             gpointer user_data, gint64 *out_n_lines,
                             GError **error)
{
  g_autofree char *begin = curio_statement_get ("begin-read");
  g_autofree char *rollback = curio_statement_get ("rollback");

  g_assert (self->copy.statement);
  return curio_database_run (self->database, begin, error)
         && curio_table_look_at_snapshot (self->database, self->state, error)
         && set_settled (self, state, error)
         && count_lines (self, out_n_lines, error)
         && curio_database_copy_out (self->database, self->copy.statement,
                                     func, user_data, error)
         && curio_database_run (self->database, rollback, error);
}
