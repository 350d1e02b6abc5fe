/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at a relation: what it is called, which columns it has, how many lines
 * about, and which of its columns are ours.  From that comes the one statement
 * that reads it. */
#include "curio-relation-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "curio-error.h"
#include "curio-mapping.h"
#include "curio-table-name.h"

#define MAX_NAMED_TABLES 8

/* Columns of find-relation.sql, list-columns.sql and list-relations.sql. */
enum
{
  RELATION_OID,
  RELATION_SCHEMA,
  RELATION_NAME,
};
enum
{
  COLUMN_NAME,
  COLUMN_TYPE,
  COLUMN_OID,
  COLUMN_CATEGORY,
  COLUMN_MERGES,
};

void
curio_relation_free (CurioRelation *self)
{
  if (!self)
    return;
  g_free (self->schema);
  g_free (self->name);
  g_free (self->oid);
  g_strfreev (self->column_names);
  g_strfreev (self->column_types);
  g_free (self->column_type_oids);
  g_free (self->column_type_categories);
  g_free (self->column_merges);
  g_free (self->time_zone);
  g_free (self);
}

void
curio_relation_copy_clear (CurioRelationCopy *self)
{
  g_clear_pointer (&self->statement, g_free);
}

/* --- looking ------------------------------------------------------------- */

static void
set_no_such_table (CurioDatabase *database, const char *table, GError **error)
{
  g_autofree char *statement = curio_statement_get ("list-relations");
  g_autoptr (PGresult) result
      = curio_database_query (database, statement, 0, NULL, NULL);
  g_autoptr (GString) others = g_string_new (NULL);
  int n_others = result ? PQntuples (result) : 0;

  for (int i = 0; i < MIN (n_others, MAX_NAMED_TABLES); i++)
    {
      g_autofree char *name = curio_table_name_format (
          PQgetvalue (result, i, 0), PQgetvalue (result, i, 1));

      g_string_append_printf (others, "%s%s", i > 0 ? ", " : "", name);
    }
  if (n_others > MAX_NAMED_TABLES)
    g_string_append (others, ", …");
  if (n_others > 0)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_SCHEMA,
                 _ ("There is no table “%s” in the database “%s”. You can "
                    "read: %s."),
                 table, curio_database_get_name (database), others->str);
  else
    g_set_error (
        error, CURIO_ERROR, CURIO_ERROR_SCHEMA,
        _ ("There is no table “%s” in the database “%s”, nor any other "
           "that you may read."),
        table, curio_database_get_name (database));
}

static PGresult *
find (CurioDatabase *database, const char *table, GError **error)
{
  g_autofree char *statement = curio_statement_get ("find-relation");
  g_autofree char *schema = NULL;
  g_autofree char *name = NULL;
  g_autoptr (PGresult) result = NULL;

  if (!curio_table_name_parse (table, &schema, &name, error))
    return NULL;
  result = curio_database_query (database, statement, 2,
                                 (const char *const[]){ schema, name }, error);
  if (!result)
    return NULL;
  if (PQntuples (result) > 0)
    return g_steal_pointer (&result);
  set_no_such_table (database, table, error);
  return NULL;
}

static void
take_columns (CurioRelation *self, const PGresult *result)
{
  self->n_columns = (guint)PQntuples (result);
  self->column_names = g_new0 (char *, self->n_columns + 1);
  self->column_types = g_new0 (char *, self->n_columns + 1);
  self->column_type_oids = g_new0 (guint, self->n_columns + 1);
  self->column_type_categories = g_new0 (char, self->n_columns + 1);
  self->column_merges = g_new0 (gboolean, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    {
      int row = (int)i;

      self->column_names[i] = g_strdup (PQgetvalue (result, row, COLUMN_NAME));
      self->column_types[i] = g_strdup (PQgetvalue (result, row, COLUMN_TYPE));
      self->column_type_oids[i]
          = (guint)strtoul (PQgetvalue (result, row, COLUMN_OID), NULL, 10);
      self->column_type_categories[i]
          = PQgetvalue (result, row, COLUMN_CATEGORY)[0];
      self->column_merges[i]
          = PQgetvalue (result, row, COLUMN_MERGES)[0] == 't';
    }
}

static gint64
take_number (const char *line, const char *word, gint64 otherwise)
{
  const char *found = strstr (line, word);

  return found ? g_ascii_strtoll (found + strlen (word), NULL, 10) : otherwise;
}

/* The planner's guess is there for tables, views and foreign tables alike.
 * Citus guesses the same of every table; but it shows the plan of one of its
 * tasks, and they are much alike. */
gint64
curio_relation_estimate (const char *const *plan)
{
  gint64 n_tasks, rows;

  if (plan[0] == NULL)
    return -1;
  rows = take_number (plan[0], " rows=", -1);
  n_tasks = plan[1] != NULL ? take_number (plan[1], " Task Count: ", 0) : 0;
  if (n_tasks == 0)
    return rows;
  for (gsize i = 2; plan[i] != NULL; i++)
    rows = take_number (plan[i], " rows=", rows);
  return rows * n_tasks;
}

static void
take_estimate (CurioRelation *self, const PGresult *result)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) plan = NULL;

  for (int i = 0; i < PQntuples (result); i++)
    g_strv_builder_add (builder, PQgetvalue (result, i, 0));
  plan = g_strv_builder_end (builder);
  self->n_rows_estimate = curio_relation_estimate ((const char *const *)plan);
}

static gboolean
look (CurioRelation *self, CurioDatabase *database, GError **error)
{
  const CurioBlank blanks[] = {
    {"schema",    self->schema, NULL, NULL},
    { "relation", self->name,   NULL, NULL}
  };
  g_autofree char *columns = curio_statement_get ("list-columns");
  g_autofree char *estimate = curio_statement_fill (
      database, "estimate-rows", blanks, G_N_ELEMENTS (blanks));
  const char *const params[] = { self->oid };
  CurioQuestion questions[] = {
    {columns,   1, params, NULL},
    { estimate, 0, NULL,   NULL},
  };
  gboolean is_told = curio_database_ask (database, questions,
                                         G_N_ELEMENTS (questions), error);

  if (is_told)
    {
      take_columns (self, questions[0].result);
      take_estimate (self, questions[1].result);
    }
  curio_questions_clear (questions, G_N_ELEMENTS (questions));
  return is_told;
}

CurioRelation *
curio_relation_inspect (CurioDatabase *database, const CurioSource *source,
                        GError **error)
{
  g_autoptr (CurioRelation) self = NULL;
  g_autoptr (PGresult) found = find (database, source->table, error);

  if (!found)
    return NULL;
  self = g_new0 (CurioRelation, 1);
  self->schema = g_strdup (PQgetvalue (found, 0, RELATION_SCHEMA));
  self->name = g_strdup (PQgetvalue (found, 0, RELATION_NAME));
  self->oid = g_strdup (PQgetvalue (found, 0, RELATION_OID));
  self->time_zone = g_strdup (curio_source_get_time_zone (source));
  if (!look (self, database, error))
    return NULL;
  curio_mapping_match (&source->mapping,
                       (const char *const *)self->column_names, self->mapped);
  return g_steal_pointer (&self);
}

/* --- the statement ------------------------------------------------------- */

static void
set_missing_column (const CurioRelation *self, CurioColumn column,
                    const char *wanted, GError **error)
{
  g_autofree char *names = g_strjoinv (", ", self->column_names);

  if (wanted)
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_SCHEMA,
                 _ ("The table “%s” has no column “%s” for: %s. Say which "
                    "column it is; there are: %s."),
                 self->name, wanted, curio_column_get_title (column), names);
  else
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_SCHEMA,
                 _ ("The table “%s” has no column known for: %s. Say which "
                    "column it is; there are: %s."),
                 self->name, curio_column_get_title (column), names);
}

/* What a person should make of a column that does not fit. */
static const char *
describe_need (CurioColumn column)
{
  if (column == CURIO_COLUMN_DATE)
    return _ ("a date");
  if (column == CURIO_COLUMN_QUANTITY || column == CURIO_COLUMN_PRICE)
    return _ ("a number");
  return _ ("text or a number");
}

static gboolean
choose_wire (const CurioRelation *self, CurioColumn column,
             const CurioMapping *mapping, CurioWire *out_wire,
             CurioBlank *blank, GError **error)
{
  int i = self->mapped[column];

  if (i < 0)
    {
      set_missing_column (self, column, mapping->names[column], error);
      return FALSE;
    }
  blank->blank = curio_column_get_key (column);
  blank->identifier = self->column_names[i];
  /* Not left to the session: servers of a cluster have theirs. */
  blank->zone = self->column_type_oids[i] == CURIO_WIRE_MOMENT
                    ? self->time_zone
                    : NULL;
  if (curio_wire_choose (column, self->column_type_oids[i],
                         self->column_type_categories[i], out_wire,
                         &blank->suffix))
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_SCHEMA,
               _ ("The column “%s” of the table “%s” is of type %s, but %s is "
                  "needed for: %s. Choose another column."),
               self->column_names[i], self->name, self->column_types[i],
               describe_need (column), curio_column_get_title (column));
  return FALSE;
}

gboolean
curio_relation_fill_blanks (const CurioRelation *self,
                            const CurioMapping *mapping,
                            CurioWire wires[CURIO_N_COLUMNS],
                            CurioBlank *blanks, GError **error)
{
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    if (!choose_wire (self, (CurioColumn)i, mapping, &wires[i], &blanks[i],
                      error))
      return FALSE;
  blanks[CURIO_N_COLUMNS] = (CurioBlank){ "schema", self->schema, NULL, NULL };
  blanks[CURIO_N_COLUMNS + 1]
      = (CurioBlank){ "relation", self->name, NULL, NULL };
  return TRUE;
}

gboolean
curio_relation_prepare_copy (const CurioRelation *self,
                             CurioDatabase *database,
                             const CurioMapping *mapping,
                             const char *statement,
                             CurioRelationCopy *out_copy, GError **error)
{
  CurioBlank blanks[CURIO_N_RELATION_BLANKS] = { 0 };

  if (!curio_relation_fill_blanks (self, mapping, out_copy->wires, blanks,
                                   error))
    return FALSE;
  g_free (out_copy->statement);
  out_copy->statement = curio_statement_fill (database, statement, blanks,
                                              CURIO_N_RELATION_BLANKS);
  return TRUE;
}
