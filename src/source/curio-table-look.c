/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks the server what a table is and how much was changed in it.  How that
 * tells which lines are new, and why it can be relied on, is in
 * docs/refresh.md. */

#include "curio-table-look.h"

#include "curio-error.h"
#include "curio-statement.h"
#include "curio-wire.h"

#define OF_EXTENSION 16384u /* the first oid that no built-in type has */
#define MONEY 790u

/* Columns of table-state.sql. */
enum
{
  STATE_SIGHT,
  STATE_IDENTITY,
  STATE_COUNTERS,
  STATE_SETTLED,
  STATE_NEXT,
};

static const char *const sight_words[CURIO_N_SIGHTS] = {
  [CURIO_SIGHT_CLEAR] = "",          [CURIO_SIGHT_VIEW] = "view",
  [CURIO_SIGHT_REPLICA] = "replica", [CURIO_SIGHT_FOREIGN] = "foreign",
  [CURIO_SIGHT_PARTS] = "parts",     [CURIO_SIGHT_POLICY] = "policy",
  [CURIO_SIGHT_COLUMNS] = "columns", [CURIO_SIGHT_DISTRIBUTED] = "distributed",
  [CURIO_SIGHT_STORAGE] = "storage",
};

static CurioSight
find_sight (const char *word)
{
  for (int i = 0; i < CURIO_N_SIGHTS; i++)
    if (g_strcmp0 (sight_words[i], word) == 0)
      return i;
  return CURIO_SIGHT_UNKNOWN;
}

/* The words of an enumeration can be renamed, money's depend on a setting, and
 * a type that somebody made may do anything: the rows stay, the texts turn. */
static gboolean
has_turning_types (const CurioRelation *relation)
{
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    {
      int column = relation->mapped[i];
      char category;
      guint oid;

      if (column < 0)
        continue;
      category = relation->column_type_categories[column];
      oid = relation->column_type_oids[column];
      if (category == 'E' || oid == MONEY
          || (oid >= OF_EXTENSION && category != 'S'))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_text_dates (const CurioRelation *relation)
{
  int column = relation->mapped[CURIO_COLUMN_DATE];

  return column >= 0 && relation->column_type_categories[column] != 'D';
}

static void
take_state (CurioTableState *self, const PGresult *server,
            const PGresult *table)
{
  self->sight = find_sight (PQgetvalue (table, 0, STATE_SIGHT));
  self->identity = g_strconcat (PQgetvalue (server, 0, 0), "|",
                                PQgetvalue (table, 0, STATE_IDENTITY), NULL);
  self->counters = g_strdup (PQgetvalue (table, 0, STATE_COUNTERS));
  self->settled
      = g_ascii_strtoull (PQgetvalue (table, 0, STATE_SETTLED), NULL, 10);
  self->next = g_ascii_strtoull (PQgetvalue (table, 0, STATE_NEXT), NULL, 10);
}

/* In what the reader has begun, where that is still open. */
static gboolean
ask_table (CurioTableReader *reader, CurioTableState *self, GError **error)
{
  const CurioRelation *relation = curio_table_reader_get_relation (reader);
  CurioDatabase *database = curio_table_reader_get_database (reader);
  gboolean is_local = curio_table_reader_get_source (reader)->shop != NULL;
  g_autofree char *begin = curio_statement_get ("begin-look");
  g_autofree char *server
      = curio_statement_get (is_local ? "server-cluster" : "server-start");
  g_autofree char *state = curio_statement_get ("table-state");
  g_autofree char *rollback = curio_statement_get ("rollback");
  const char *const params[] = { relation->oid };
  CurioQuestion questions[] = {
    {begin,     0, NULL,   NULL},
    { server,   0, NULL,   NULL},
    { state,    1, params, NULL},
    { rollback, 0, NULL,   NULL},
  };
  gsize first = curio_database_is_idle (database) ? 0 : 1;
  gboolean is_told
      = curio_database_ask (database, questions + first,
                            G_N_ELEMENTS (questions) - first, error)
        && PQntuples (questions[1].result) == 1
        && PQntuples (questions[2].result) == 1;

  if (is_told)
    take_state (self, questions[1].result, questions[2].result);
  curio_questions_clear (questions, G_N_ELEMENTS (questions));
  if (!is_told)
    return FALSE;
  if (self->sight == CURIO_SIGHT_CLEAR && has_turning_types (relation))
    self->sight = CURIO_SIGHT_TYPES;
  self->has_text_dates = has_text_dates (relation);
  return TRUE;
}

CurioTableState *
curio_table_look (CurioTableReader *reader, GError **error)
{
  g_autoptr (CurioTableState) self = g_new0 (CurioTableState, 1);
  g_autoptr (GError) local_error = NULL;

  self->proved_at = g_get_real_time () / G_USEC_PER_SEC;
  if (ask_table (reader, self, &local_error))
    return g_steal_pointer (&self);
  self->sight = CURIO_SIGHT_UNKNOWN;
  if (local_error == NULL
      || g_error_matches (local_error, CURIO_ERROR, CURIO_ERROR_QUERY)
      || g_error_matches (local_error, CURIO_ERROR, CURIO_ERROR_PERMISSION)
      || g_error_matches (local_error, CURIO_ERROR, CURIO_ERROR_SCHEMA))
    return g_steal_pointer (&self);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

gboolean
curio_table_look_at_snapshot (CurioDatabase *database, CurioTableState *self,
                              GError **error)
{
  g_autofree char *statement = NULL;
  g_autoptr (PGresult) result = NULL;

  if (self == NULL || self->sight == CURIO_SIGHT_UNKNOWN)
    return TRUE;
  statement = curio_statement_get ("read-snapshot");
  result = curio_database_query (database, statement, 0, NULL, error);
  if (result == NULL)
    return FALSE;
  self->settled = g_ascii_strtoull (PQgetvalue (result, 0, 0), NULL, 10);
  self->next = g_ascii_strtoull (PQgetvalue (result, 0, 1), NULL, 10);
  return TRUE;
}
