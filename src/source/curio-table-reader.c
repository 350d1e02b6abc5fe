/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from a source to its stream of lines: server, connection, look at
 * the relation, one COPY in one snapshot.  The load, its bare counterpart for
 * the benchmark, and the connect dialog all go this way. */
#include "curio-table-reader.h"

#include <glib/gi18n-lib.h>

#include "curio-error.h"
#include "curio-kept-connection.h"
#include "curio-local-server.h"
#include "curio-rollup.h"
#include "curio-statement.h"
#include "curio-table-look.h"

struct _CurioTableReader
{
  const CurioSource *source; /* outlives us */
  CurioLocalServer *server;  /* NULL: somebody else's */
  gboolean keeps;            /* the connection, for the next reader */
  CurioDatabase *database;
  CurioRelation *relation;
  CurioRelationCopy copy;
  CurioRelationSums sums;
  CurioRollups rollups;   /* in whose place the sums are read */
  CurioTableState *state; /* NULL: nobody asks; outlives us */
};

/* Said of the one statement that can fail for it. */
static void
explain_zone (const char *zone, GError **error)
{
  if (!g_error_matches (*error, CURIO_ERROR, CURIO_ERROR_QUERY))
    return;
  g_clear_error (error);
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("The server knows no time zone “%s”. Choose one like "
                  "Europe/London."),
               zone);
}

/* Begins anew: what is still open is over. */
static gboolean
begin (CurioTableReader *self, const char *name, GError **error)
{
  g_autofree char *rollback = curio_statement_get ("rollback");
  g_autofree char *start = curio_statement_get (name);
  g_autofree char *settings = curio_statement_get ("read-settings");
  const char *zone = curio_source_get_time_zone (self->source);
  CurioQuestion questions[] = {
    {rollback,  0, NULL,  NULL},
    { start,    0, NULL,  NULL},
    { settings, 1, &zone, NULL},
  };
  gsize first = curio_database_is_idle (self->database) ? 1 : 0;
  g_autoptr (GError) local_error = NULL;

  if (!curio_database_ask (self->database, questions + first,
                           G_N_ELEMENTS (questions) - first, &local_error)
      && questions[1].result)
    explain_zone (zone, &local_error);
  curio_questions_clear (questions, G_N_ELEMENTS (questions));
  if (!local_error)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
curio_table_reader_begin (CurioTableReader *self, GError **error)
{
  return begin (self, "begin-read", error);
}

gboolean
curio_table_reader_end (CurioTableReader *self, GError **error)
{
  g_autofree char *rollback = curio_statement_get ("rollback");

  return curio_database_run (self->database, rollback, error);
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
  if (self->keeps)
    self->database
        = curio_kept_connection_take (source->conninfo, cancellable);
  if (!self->database)
    self->database
        = curio_database_open (conninfo ? conninfo : source->conninfo,
                               CURIO_DATABASE_READ_ONLY, cancellable, error);
  if (!self->database || !begin (self, "begin-look", error))
    return FALSE;
  if (progress)
    progress->stage = CURIO_STAGE_COUNTING;
  self->relation = curio_relation_inspect (self->database, source, error);
  return self->relation != NULL;
}

static CurioTableReader *
make (const CurioSource *source, gboolean keeps, CurioProgress *progress,
      GCancellable *cancellable, GError **error)
{
  g_autoptr (CurioTableReader) self = g_new0 (CurioTableReader, 1);
  g_autoptr (GError) local_error = NULL;

  self->source = source;
  self->keeps = keeps && !source->shop;
  if (open_reader (self, progress, cancellable, &local_error))
    return g_steal_pointer (&self);
  /* A shop that nobody has filled has no database, or no table in it. */
  if (source->shop
      && g_error_matches (local_error, CURIO_ERROR, CURIO_ERROR_SCHEMA))
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                 _ ("The shop “%s” has no lines yet. Import a file into it, "
                    "or make the demo shop."),
                 source->shop);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

CurioTableReader *
curio_table_reader_new (const CurioSource *source, CurioProgress *progress,
                        GCancellable *cancellable, GError **error)
{
  return make (source, FALSE, progress, cancellable, error);
}

CurioTableReader *
curio_table_reader_new_kept (const CurioSource *source,
                             CurioProgress *progress,
                             GCancellable *cancellable, GError **error)
{
  return make (source, TRUE, progress, cancellable, error);
}

void
curio_table_reader_free (CurioTableReader *self)
{
  if (!self)
    return;
  if (self->keeps && self->database)
    curio_kept_connection_give (self->source->conninfo,
                                g_steal_pointer (&self->database));
  curio_relation_copy_clear (&self->copy);
  curio_relation_sums_clear (&self->sums);
  curio_rollups_clear (&self->rollups);
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
  g_assert (self->copy.statement);
  return curio_table_reader_begin (self, error)
         && curio_table_look_at_snapshot (self->database, self->state, error)
         && curio_database_copy_out (self->database, self->copy.statement,
                                     func, user_data, error)
         && curio_table_reader_end (self, error);
}

gboolean
curio_table_reader_prepare_sums (CurioTableReader *self,
                                 const char *const *not_goods,
                                 const CurioWire **out_wires, GError **error)
{
  *out_wires = self->sums.wires;
  return curio_relation_prepare_sums (self->relation, self->database,
                                      &self->source->mapping, not_goods,
                                      &self->sums, error);
}

const CurioRollups *
curio_table_reader_find_rollups (CurioTableReader *self, GError **error)
{
  curio_rollups_clear (&self->rollups);
  return curio_rollups_find (self->relation, self->database, &self->sums,
                             &self->rollups, error)
             ? &self->rollups
             : NULL;
}

const CurioRollups *
curio_table_reader_get_rollups (CurioTableReader *self)
{
  return &self->rollups;
}

/* Of what is refreshed by somebody else nobody can tell whether it is as the
 * lines are; only whether it is as it was. */
static gboolean
use_rollups (CurioTableReader *self, GError **error)
{
  if (!curio_table_reader_find_rollups (self, error))
    return FALSE;
  if (!self->rollups.are_used)
    return TRUE;
  curio_rollups_use (self->relation, self->database, &self->sums);
  if (!self->state)
    return TRUE;
  self->state->sight = CURIO_SIGHT_VIEW;
  g_free (self->state->counters);
  self->state->counters = g_strdup (self->rollups.counters);
  return TRUE;
}

gboolean
curio_table_reader_read_sums (CurioTableReader *self,
                              const CurioCopyFunc funcs[CURIO_N_SUMS],
                              gpointer user_data, GError **error)
{
  if (!curio_table_reader_begin (self, error)
      || !curio_table_look_at_snapshot (self->database, self->state, error)
      || !use_rollups (self, error))
    return FALSE;
  for (int i = 0; i < CURIO_N_SUMS; i++)
    if (!curio_database_copy_out (self->database, self->sums.statements[i],
                                  funcs[i], user_data, error))
      return FALSE;
  return curio_table_reader_end (self, error);
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
count_lines (CurioTableReader *self, CurioLineCount *out_count, GError **error)
{
  const CurioBlank blanks[] = {
    {"schema",    self->relation->schema, NULL, NULL},
    { "relation", self->relation->name,   NULL, NULL}
  };
  g_autofree char *statement = curio_statement_fill (
      self->database, "count-lines", blanks, G_N_ELEMENTS (blanks));
  g_autoptr (PGresult) result
      = curio_database_query (self->database, statement, 0, NULL, error);

  if (result == NULL)
    return FALSE;
  out_count->n_all = g_ascii_strtoll (PQgetvalue (result, 0, 0), NULL, 10);
  out_count->n_new = g_ascii_strtoll (PQgetvalue (result, 0, 1), NULL, 10);
  return TRUE;
}

gboolean
curio_table_reader_count_new (CurioTableReader *self,
                              const CurioTableState *state,
                              CurioLineCount *out_count, GError **error)
{
  return curio_table_reader_begin (self, error)
         && curio_table_look_at_snapshot (self->database, self->state, error)
         && set_settled (self, state, error)
         && count_lines (self, out_count, error);
}

gboolean
curio_table_reader_read_new (CurioTableReader *self, CurioCopyFunc func,
                             gpointer user_data, GError **error)
{
  g_assert (self->copy.statement);
  return curio_database_copy_out (self->database, self->copy.statement, func,
                                  user_data, error)
         && curio_table_reader_end (self, error);
}
