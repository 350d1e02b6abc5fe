/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SQL by PostgreSQL's own parser (libpg_query), for the values in it only.
 * The tree comes as a protocol buffer: in the library's JSON, negative whole
 * numbers are lost. */
#include "curio-dump-sql.h"

#include <glib/gi18n-lib.h>
#include <pg_query.h>
#include <pg_query/pg_query.pb-c.h>
#include <string.h>

#include "curio-error.h"
#include "curio-sql-depth.h"

typedef struct
{
  const char *sql;
  gsize length;
  gsize offset; /* of the part that is parsed */
  CurioDumpTable *table;
  gboolean is_copy;
  gboolean is_wanted;
  GArray *values;   /* of CurioText */
  GPtrArray *texts; /* that the values point to */
  gsize counted_to; /* lines up to this byte are in COUNTED_LINE */
  gint64 counted_line;
} SqlReader;

/* Statements come in order, so that each byte is looked at once. */
static gint64
get_line (SqlReader *self, gsize location)
{
  gsize end = MIN (self->offset + location, self->length);

  for (; self->counted_to < end; self->counted_to++)
    self->counted_line += self->sql[self->counted_to] == '\n';
  return self->counted_line;
}

static void
fail_at (SqlReader *self, gsize location, const char *sentence,
         const char *words, GError **error)
{
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_FORMAT, _ ("Line %lld: %s\n%s"),
               (long long)get_line (self, location), sentence, words);
}

static char *
get_name (const PgQuery__RangeVar *relation)
{
  if (relation->schemaname[0] != 0)
    return g_strconcat (relation->schemaname, ".", relation->relname, NULL);
  return g_strdup (relation->relname);
}

/* --- values -------------------------------------------------------------- */

/* FALSE where it is not a plain value. */
static gboolean
read_value (SqlReader *self, const PgQuery__Node *node, CurioText *out_text)
{
  const PgQuery__AConst *constant;
  char *text;

  while (node->node_case == PG_QUERY__NODE__NODE_TYPE_CAST)
    node = node->type_cast->arg;
  if (node->node_case != PG_QUERY__NODE__NODE_A_CONST)
    return FALSE;
  constant = node->a_const;
  *out_text = (CurioText){ NULL, 0 };
  if (constant->isnull)
    return TRUE;
  switch ((int)constant->val_case)
    {
    case PG_QUERY__A__CONST__VAL_SVAL:
      out_text->data = constant->sval->sval;
      break;
    case PG_QUERY__A__CONST__VAL_FVAL:
      out_text->data = constant->fval->fval;
      break;
    case PG_QUERY__A__CONST__VAL_IVAL:
      text = g_strdup_printf ("%d", constant->ival->ival);
      g_ptr_array_add (self->texts, text);
      out_text->data = text;
      break;
    default:
      return FALSE;
    }
  out_text->length = strlen (out_text->data);
  return TRUE;
}

static gsize
get_location (const PgQuery__List *row, gsize otherwise)
{
  const PgQuery__Node *node = row->n_items > 0 ? row->items[0] : NULL;

  while (node != NULL && node->node_case == PG_QUERY__NODE__NODE_TYPE_CAST)
    node = node->type_cast->arg;
  if (node == NULL || node->node_case != PG_QUERY__NODE__NODE_A_CONST)
    return otherwise;
  return node->a_const->location;
}

static gboolean
take_row (SqlReader *self, const PgQuery__List *row, gsize location,
          GError **error)
{
  gboolean is_plain = TRUE;

  g_array_set_size (self->values, row->n_items);
  g_ptr_array_set_size (self->texts, 0);
  for (gsize i = 0; i < row->n_items && is_plain; i++)
    is_plain = read_value (self, row->items[i],
                           &g_array_index (self->values, CurioText, i));
  return curio_dump_table_add (
      self->table, is_plain ? (const CurioText *)self->values->data : NULL,
      row->n_items, get_line (self, get_location (row, location)), error);
}

/* --- statements ---------------------------------------------------------- */

static char **
list_names (PgQuery__Node **nodes, gsize n_nodes)
{
  GPtrArray *names = g_ptr_array_new ();

  for (gsize i = 0; i < n_nodes; i++)
    switch ((int)nodes[i]->node_case)
      {
      case PG_QUERY__NODE__NODE_RES_TARGET:
        g_ptr_array_add (names, g_strdup (nodes[i]->res_target->name));
        break;
      case PG_QUERY__NODE__NODE_COLUMN_DEF:
        g_ptr_array_add (names, g_strdup (nodes[i]->column_def->colname));
        break;
      case PG_QUERY__NODE__NODE_STRING:
        g_ptr_array_add (names, g_strdup (nodes[i]->string->sval));
        break;
      default: /* a constraint of the table */
        break;
      }
  g_ptr_array_add (names, NULL);
  return (char **)g_ptr_array_free (names, FALSE);
}

static void
take_create (SqlReader *self, const PgQuery__CreateStmt *create)
{
  g_autofree char *name = get_name (create->relation);

  curio_dump_table_declare (
      self->table, name,
      list_names (create->table_elts, create->n_table_elts));
}

static gboolean
take_insert (SqlReader *self, const PgQuery__InsertStmt *insert,
             GError **error)
{
  gsize location = insert->relation->location;
  g_autofree char *name = get_name (insert->relation);
  g_auto (GStrv) columns = list_names (insert->cols, insert->n_cols);
  const PgQuery__SelectStmt *select;
  gboolean is_wanted;

  if (!curio_dump_table_begin (self->table, name, (const char *const *)columns,
                               &is_wanted, error))
    return FALSE;
  if (!is_wanted)
    return TRUE;
  select = insert->select_stmt != NULL
                   && insert->select_stmt->node_case
                          == PG_QUERY__NODE__NODE_SELECT_STMT
               ? insert->select_stmt->select_stmt
               : NULL;
  if (select == NULL || select->n_values_lists == 0)
    {
      fail_at (self, location,
               _ ("the rows of this INSERT are not in the file but the result "
                  "of a query, which Curio does not run. Make the dump with "
                  "pg_dump."),
               name, error);
      return FALSE;
    }
  for (gsize i = 0; i < select->n_values_lists; i++)
    if (select->values_lists[i]->node_case == PG_QUERY__NODE__NODE_LIST
        && !take_row (self, select->values_lists[i]->list, location, error))
      return FALSE;
  return TRUE;
}

static gboolean
take_copy (SqlReader *self, const PgQuery__CopyStmt *copy, GError **error)
{
  g_autofree char *name = NULL;
  g_auto (GStrv) columns = NULL;

  self->is_copy = copy->is_from && copy->relation != NULL
                  && copy->filename[0] == 0 && !copy->is_program;
  if (!self->is_copy)
    return TRUE;
  name = get_name (copy->relation);
  columns = list_names (copy->attlist, copy->n_attlist);
  if (!curio_dump_table_begin (self->table, name, (const char *const *)columns,
                               &self->is_wanted, error))
    return FALSE;
  if (!self->is_wanted || copy->n_options == 0)
    return TRUE;
  fail_at (self, copy->relation->location,
           _ ("the rows of this COPY have a form of their own. Make the dump "
              "with pg_dump."),
           name, error);
  return FALSE;
}

static gboolean
take_statement (SqlReader *self, const PgQuery__RawStmt *raw, GError **error)
{
  const PgQuery__Node *node = raw->stmt;

  self->is_copy = FALSE;
  switch ((int)node->node_case)
    {
    case PG_QUERY__NODE__NODE_CREATE_STMT:
      take_create (self, node->create_stmt);
      return TRUE;
    case PG_QUERY__NODE__NODE_INSERT_STMT:
      return take_insert (self, node->insert_stmt, error);
    case PG_QUERY__NODE__NODE_COPY_STMT:
      return take_copy (self, node->copy_stmt, error);
    default:
      return TRUE;
    }
}

/* --- parsing ------------------------------------------------------------- */

/* OUT_WORDS is why SQL cannot be parsed.  (transfer full) */
static PgQuery__ParseResult *
parse (const char *sql, char **out_words)
{
  PgQueryProtobufParseResult result = pg_query_parse_protobuf (sql);
  PgQuery__ParseResult *tree = NULL;

  if (result.error != NULL)
    *out_words = g_strdup (result.error->message);
  else
    tree = pg_query__parse_result__unpack (
        NULL, result.parse_tree.len, (const uint8_t *)result.parse_tree.data);
  pg_query_free_protobuf_parse_result (result);
  return tree;
}

static gboolean
take_tree (SqlReader *self, PgQuery__ParseResult *tree, GError **error)
{
  gboolean done = TRUE;

  for (gsize i = 0; i < tree->n_stmts && done; i++)
    done = take_statement (self, tree->stmts[i], error);
  pg_query__parse_result__free_unpacked (tree, NULL);
  return done;
}

static gboolean
has_rows (const char *statement)
{
  while (g_ascii_isspace (*statement))
    statement++;
  return g_ascii_strncasecmp (statement, "INSERT", 6) == 0
         || g_ascii_strncasecmp (statement, "COPY", 4) == 0;
}

/* What a newer server writes may be new to the parser.  It does not matter
 * unless it has rows. */
static gboolean
take_split (SqlReader *self, const PgQuerySplitResult *split, GError **error)
{
  for (int i = 0; i < split->n_stmts; i++)
    {
      const PgQuerySplitStmt *part = split->stmts[i];
      g_autofree char *statement
          = g_strndup (self->sql + part->stmt_location, part->stmt_len);
      g_autofree char *words = NULL;
      PgQuery__ParseResult *tree = parse (statement, &words);

      self->offset = part->stmt_location;
      if (tree == NULL && has_rows (statement))
        {
          fail_at (self, 0,
                   _ ("the statement cannot be read as PostgreSQL’s SQL."),
                   words, error);
          return FALSE;
        }
      if (tree != NULL && !take_tree (self, tree, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
ends_statement (const char *sql)
{
  gsize length = strlen (sql);

  while (length > 0 && g_ascii_isspace (sql[length - 1]))
    length--;
  return length == 0 || sql[length - 1] == ';';
}

/* A text that is no SQL as a whole is incomplete where its last quotation or
 * statement has no end. */
static CurioDumpSqlResult
take_in_parts (SqlReader *self, GError **error)
{
  PgQuerySplitResult split = pg_query_split_with_scanner (self->sql);
  CurioDumpSqlResult result = CURIO_DUMP_SQL_INCOMPLETE;

  if (split.error == NULL && ends_statement (self->sql))
    result = take_split (self, &split, error) ? CURIO_DUMP_SQL_DONE
                                              : CURIO_DUMP_SQL_FAILED;
  pg_query_free_split_result (split);
  return result;
}

CurioDumpSqlResult
curio_dump_sql_take (const char *sql, gint64 line, CurioDumpTable *table,
                     gboolean *out_copy, gboolean *out_wanted, GError **error)
{
  SqlReader self = {
    .sql = sql, .length = strlen (sql), .table = table, .counted_line = line
  };
  g_autofree char *words = NULL;
  PgQuery__ParseResult *tree;
  CurioDumpSqlResult result;
  gsize too_deep;

  *out_copy = *out_wanted = FALSE;
  if (curio_sql_depth_is_excessive (sql, &too_deep))
    {
      fail_at (&self, too_deep,
               _ ("the statement is nested too deeply to be read. Make the "
                  "dump with pg_dump."),
               "", error);
      return CURIO_DUMP_SQL_FAILED;
    }
  tree = parse (sql, &words);
  self.values = g_array_new (FALSE, FALSE, sizeof (CurioText));
  self.texts = g_ptr_array_new_with_free_func (g_free);
  if (tree == NULL)
    result = take_in_parts (&self, error);
  else
    result = take_tree (&self, tree, error) ? CURIO_DUMP_SQL_DONE
                                            : CURIO_DUMP_SQL_FAILED;
  *out_copy = self.is_copy;
  *out_wanted = self.is_wanted;
  g_array_unref (self.values);
  g_ptr_array_unref (self.texts);
  return result;
}
