/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL that an administrator runs for Curio: from the statements of
 * resources/sql, each with its comment, as psql reads them. */
#include "curio-preparation.h"

#include <glib/gi18n-lib.h>

#include "curio-error.h"
#include "curio-prepared.h"
#include "curio-rollup.h"
#include "curio-statement.h"
#include "curio-table-name.h"
#include "curio-table-reader.h"

#define DEFAULT_SCHEMA "public"

/* What the blanks are filled with. */
enum
{
  BLANK_ROLE,
  BLANK_DATABASE,
  BLANK_SCHEMA,
  BLANK_RELATION,
  BLANK_NAME, /* of the relation, quoted: the text that SQL makes it of */
  BLANK_COLUMN,
  BLANK_ROLLUP,
  BLANK_MARK,
  N_BLANKS
};

typedef struct
{
  const CurioPreparation *parts;
  char *database; /* NULL: not known */
  CurioPrepared prepared;
  char *schema;
  char *name;
  char *invoice; /* NULL: not known */
  CurioRelationSums sums;
  char *rollup; /* the one that is printed */
  char *mark;
  GString *text;
} Printer;

/* --- printing ------------------------------------------------------------ */

static char *
fill (const Printer *self, const char *statement)
{
  g_autofree char *schema = curio_quote_name (self->schema);
  g_autofree char *relation = curio_quote_name (self->name);
  g_autofree char *name = g_strdup_printf ("%s.%s", schema, relation);
  const CurioBlank blanks[N_BLANKS] = {
    [BLANK_ROLE] = {"role",      self->parts->role, NULL, NULL},
    [BLANK_DATABASE] = { "database", self->database,    NULL, NULL},
    [BLANK_SCHEMA] = { "schema",   self->schema,      NULL, NULL},
    [BLANK_RELATION] = { "relation", self->name,        NULL, NULL},
    [BLANK_NAME] = { "name",     name,              NULL, NULL},
    [BLANK_COLUMN] = { "column",   self->invoice,     NULL, NULL},
    [BLANK_ROLLUP] = { "rollup",   self->rollup,      NULL, NULL},
    [BLANK_MARK] = { "mark",     self->mark,        NULL, NULL},
  };

  return g_strchomp (curio_statement_fill (NULL, statement, blanks, N_BLANKS));
}

static void
print (Printer *self, const char *statement)
{
  g_autofree char *filled = fill (self, statement);

  g_string_append_printf (self->text, "%s;\n\n", filled);
}

static void
print_all (Printer *self, const char *const *statements)
{
  for (; *statements != NULL; statements++)
    print (self, *statements);
}

static void
print_role (Printer *self)
{
  static const char *const grants[]
      = { "prepare-schema", "prepare-table", NULL };

  gboolean has_role = self->prepared.has_role;

  if (!has_role)
    print (self, "prepare-role");
  /* One that is there may have the register already; one that is to have it
   * must write to it. */
  if (!has_role && !self->parts->registers)
    print (self, "prepare-read-only");
  if (has_role && self->parts->registers)
    print (self, "prepare-read-write");
  if (self->database != NULL)
    print (self, "prepare-database");
  print_all (self, grants);
}

static void
print_register (Printer *self)
{
  static const char *const tables[]
      = { "campaign-create-version", "campaign-create-campaign",
          "campaign-create-names", "campaign-create-customer", NULL };
  static const char *const grants[]
      = { "campaign-grant-schema", "campaign-grant-tables",
          "campaign-grant-version", "campaign-grant-removed", NULL };

  if (!self->prepared.has_schema)
    print (self, "campaign-create-schema");
  if (!self->prepared.has_register)
    print_all (self, tables);
  if (self->parts->role != NULL)
    print_all (self, grants);
}

/* --- rollups ------------------------------------------------------------- */

static void
choose_rollup (Printer *self, CurioSums which)
{
  g_free (self->rollup);
  g_free (self->mark);
  self->rollup = curio_rollup_make_name (self->name, which);
  self->mark = curio_rollup_make_mark (self->sums.statements[which]);
}

static void
print_marks (Printer *self)
{
  print (self, "prepare-rollup-mark");
  if (self->parts->role != NULL)
    print (self, "prepare-rollup-grant");
}

static void
print_rollup (Printer *self, CurioSums which)
{
  static const char *const indices[CURIO_N_SUMS] = {
    [CURIO_SUMS_ORDERS] = "prepare-rollup-orders",
    [CURIO_SUMS_CELLS] = "prepare-rollup-cells",
    [CURIO_SUMS_NAMES] = "prepare-rollup-names",
  };
  g_autofree char *select
      = curio_rollup_make_select (self->sums.statements[which]);
  g_autofree char *head = NULL;

  choose_rollup (self, which);
  head = fill (self, "prepare-rollup");
  g_string_append_printf (self->text, "%s\n%s;\n\n", head, select);
  print (self, indices[which]);
  print_marks (self);
}

static void
choose_time (Printer *self)
{
  g_free (self->rollup);
  g_free (self->mark);
  self->rollup = curio_rollup_make_time_name (self->name);
  self->mark = g_strdup (CURIO_ROLLUP_TIME_MARK);
}

static void
print_rollups (Printer *self)
{
  for (int i = 0; i < CURIO_N_SUMS; i++)
    print_rollup (self, (CurioSums)i);
  choose_time (self);
  print (self, "prepare-rollup-as-of");
  print (self, "prepare-rollup-as-of-index");
  print_marks (self);
}

static char *
print_refresh (Printer *self)
{
  self->text = g_string_new (NULL);
  print (self, "prepare-refresh-begin");
  for (int i = 0; i < CURIO_N_SUMS; i++)
    if (self->prepared.has_rollups[i])
      {
        choose_rollup (self, (CurioSums)i);
        print (self, "prepare-refresh");
      }
  if (self->prepared.has_time)
    {
      choose_time (self);
      print (self, "prepare-refresh");
    }
  print (self, "commit");
  return g_string_free (g_steal_pointer (&self->text), FALSE);
}

/* --- all parts ----------------------------------------------------------- */

static char *
print_parts (Printer *self)
{
  if (self->parts->refreshes)
    return print_refresh (self);
  self->text = g_string_new (NULL);
  print (self, "begin-write");
  if (self->parts->role != NULL)
    print_role (self);
  if (self->parts->registers)
    print_register (self);
  /* Last: after it Citus makes no roles in the same transaction. */
  if (self->parts->distributes)
    print (self, "prepare-citus");
  if (self->parts->rolls_up)
    print_rollups (self);
  print (self, "commit");
  g_string_truncate (self->text, self->text->len - 1);
  return g_string_free (g_steal_pointer (&self->text), FALSE);
}

/* --- names --------------------------------------------------------------- */

static gboolean
needs_sums (const Printer *self)
{
  return self->parts->rolls_up || self->parts->refreshes;
}

static gboolean
look (Printer *self, const CurioSource *source, GCancellable *cancellable,
      GError **error)
{
  g_autoptr (CurioTableReader) reader
      = curio_table_reader_new (source, NULL, cancellable, error);
  const CurioRelation *relation;
  CurioDatabase *database;
  int column;

  if (reader == NULL)
    return FALSE;
  relation = curio_table_reader_get_relation (reader);
  database = curio_table_reader_get_database (reader);
  column = relation->mapped[CURIO_COLUMN_INVOICE];
  self->database = g_strdup (curio_database_get_name (database));
  self->schema = g_strdup (relation->schema);
  self->name = g_strdup (relation->name);
  if (column >= 0)
    self->invoice = g_strdup (relation->column_names[column]);
  return curio_prepared_look (relation, database, self->parts->role,
                              &self->prepared, error)
         && (!needs_sums (self)
             || curio_relation_prepare_sums (relation, database,
                                             &source->mapping, NULL,
                                             &self->sums, error));
}

static gboolean
take_names (Printer *self, const CurioSource *source, GError **error)
{
  if (!curio_table_name_parse (source->table, &self->schema, &self->name,
                               error))
    return FALSE;
  if (self->schema == NULL)
    self->schema = g_strdup (DEFAULT_SCHEMA);
  self->invoice = g_strdup (source->mapping.names[CURIO_COLUMN_INVOICE]);
  return TRUE;
}

/* psql reads what is printed in whatever encoding it thinks right: only texts
 * that are whole are safe to quote. */
static gboolean
check_names (const Printer *self, GError **error)
{
  const char *const names[] = { self->parts->role, self->database,
                                self->schema, self->name, self->invoice };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL
        && (names[i][0] == '\0' || !g_utf8_validate (names[i], -1, NULL)))
      {
        g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                             _ ("A name is empty, or is not written in "
                                "Unicode. Check the options."));
        return FALSE;
      }
  if (needs_sums (self) && !curio_rollup_fits (self->name))
    {
      g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                           _ ("The name of the table is too long: the names "
                              "of its rollups would not fit."));
      return FALSE;
    }
  if (!self->parts->distributes || self->invoice != NULL)
    return TRUE;
  g_set_error_literal (
      error, CURIO_ERROR, CURIO_ERROR_USAGE,
      _ ("Which column has the invoice numbers? Say it by "
         "--columns=invoice=NAME, or have Curio look by --connection."));
  return FALSE;
}

/* Rollups that are missing are told of; without any there is nothing to do. */
static gboolean
check_rollups (const Printer *self, char **out_remark, GError **error)
{
  gboolean has_any = self->prepared.has_time;

  if (!self->parts->refreshes)
    return TRUE;
  for (int i = 0; i < CURIO_N_SUMS; i++)
    has_any = has_any || self->prepared.has_rollups[i];
  if (has_any)
    {
      *out_remark
          = curio_prepared_describe_missing (&self->prepared, self->name);
      return TRUE;
    }
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
               _ ("The table “%s” has no rollups yet. Print how they are made "
                  "with --rollups."),
               self->name);
  return FALSE;
}

/* A register that is there already needs nothing but those who may use it. */
static gboolean
check_register (const Printer *self, GError **error)
{
  const CurioPreparation *parts = self->parts;

  if (!self->prepared.has_register || parts->role != NULL || !parts->registers
      || parts->distributes || needs_sums (self))
    return TRUE;
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE,
                       _ ("The tables of the campaigns are there already. "
                          "Give --role=NAME to let a role use them."));
  return FALSE;
}

char *
curio_preparation_print (const CurioPreparation *self,
                         const CurioSource *source, char **out_remark,
                         GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (self != NULL && source != NULL, NULL);
  g_return_val_if_fail (source->shop == NULL, NULL);

  g_return_val_if_fail (
      source->conninfo != NULL || (!self->rolls_up && !self->refreshes), NULL);

  Printer printer = { .parts = self };
  gboolean is_ready = source->conninfo != NULL
                          ? look (&printer, source, cancellable, error)
                          : take_names (&printer, source, error);
  char *text = NULL;

  *out_remark = NULL;
  if (is_ready && check_names (&printer, error)
      && check_rollups (&printer, out_remark, error)
      && check_register (&printer, error))
    text = print_parts (&printer);
  g_free (printer.database);
  g_free (printer.schema);
  g_free (printer.name);
  g_free (printer.invoice);
  g_free (printer.rollup);
  g_free (printer.mark);
  curio_relation_sums_clear (&printer.sums);
  return text;
}
