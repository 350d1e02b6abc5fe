/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer of a connection that was tried: server, rights, size, and ten
 * lines, by which a person tells one table from another. */
#include "curio-glance.h"

#include <glib/gi18n-lib.h>

#include "curio-statement.h"
#include "curio-table-reader.h"

void
curio_glance_free (CurioGlance *self)
{
  if (!self)
    return;
  g_free (self->version);
  g_free (self->user);
  g_clear_pointer (&self->preview, curio_import_preview_free);
  g_free (self);
}

static gboolean
ask_server (CurioGlance *self, CurioDatabase *database, const char *oid,
            GError **error)
{
  g_autofree char *statement = curio_statement_get ("glance-server");
  g_autoptr (PGresult) result
      = curio_database_query (database, statement, 1, &oid, error);

  if (!result)
    return FALSE;
  self->version = g_strdup (PQgetvalue (result, 0, 0));
  self->user = g_strdup (PQgetvalue (result, 0, 1));
  self->can_write = PQgetvalue (result, 0, 2)[0] == 't';
  return TRUE;
}

/* In one line: a cell may hold anything. */
static char *
copy_cell (const PGresult *result, int row, int column)
{
  return g_strdelimit (
      g_utf8_make_valid (PQgetvalue (result, row, column), -1), "\n\r\t", ' ');
}

static char **
copy_row (const PGresult *result, int row)
{
  int n = PQnfields (result);
  char **cells = g_new0 (char *, n + 1);

  for (int column = 0; column < n; column++)
    cells[column] = row < 0 ? g_strdup (PQfname (result, column))
                            : copy_cell (result, row, column);
  return cells;
}

static gboolean
read_lines (CurioGlance *self, CurioDatabase *database,
            const CurioRelation *relation, GError **error)
{
  const CurioBlank blanks[] = {
    {"schema",    relation->schema, NULL, NULL},
    { "relation", relation->name,   NULL, NULL}
  };
  g_autofree char *statement = curio_statement_fill (
      database, "glance-lines", blanks, G_N_ELEMENTS (blanks));
  g_autoptr (PGresult) result
      = curio_database_query (database, statement, 0, NULL, error);

  if (!result)
    return FALSE;
  self->preview = g_new0 (CurioImportPreview, 1);
  self->preview->headers = copy_row (result, -1);
  self->preview->rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  for (int row = 0; row < PQntuples (result); row++)
    g_ptr_array_add (self->preview->rows, copy_row (result, row));
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    self->preview->mapped[i] = relation->mapped[i];
  return TRUE;
}

CurioGlance *
curio_glance_new (const CurioSource *source, GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (CurioTableReader) reader
      = curio_table_reader_new (source, NULL, cancellable, error);
  g_autoptr (CurioGlance) self = NULL;
  const CurioRelation *relation;
  CurioDatabase *database;

  if (!reader)
    return NULL;
  relation = curio_table_reader_get_relation (reader);
  database = curio_table_reader_get_database (reader);
  self = g_new0 (CurioGlance, 1);
  self->n_rows_estimate = relation->n_rows_estimate;
  if (!curio_table_reader_begin (reader, error)
      || !ask_server (self, database, relation->oid, error)
      || !read_lines (self, database, relation, error))
    return NULL;
  return g_steal_pointer (&self);
}

static const char *
describe_rights (const CurioGlance *self)
{
  if (self->can_write)
    return _ ("This user could change the table. Curio only reads it; a user "
              "who may only read is safer.");
  return _ ("This user may only read the table, and that is enough.");
}

char *
curio_glance_describe (const CurioGlance *self)
{
  const char *rights = describe_rights (self);
  g_autofree char *lines
      = g_strdup_printf ("%'" G_GINT64_FORMAT, self->n_rows_estimate);

  if (self->n_rows_estimate < 0)
    /* Translators: a version, a user, and a sentence on rights. */
    return g_strdup_printf (_ ("PostgreSQL %s answers %s. %s"), self->version,
                            self->user, rights);
  /* Translators: a version, a user, a number of lines, and a sentence on
   * rights. */
  return g_strdup_printf (_ ("PostgreSQL %s answers %s. About %s lines. %s"),
                          self->version, self->user, lines, rights);
}
