/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements that have the server add lines up, for a relation of more of
 * them than a desktop can hold. */
#include "curio-relation-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "curio-error.h"
#include "curio-ledger.h"

#define N_SUM_BLANKS (CURIO_N_RELATION_BLANKS + 2)

static const char *const names[CURIO_N_SUMS] = {
  [CURIO_SUMS_ORDERS] = "copy-orders",
  [CURIO_SUMS_CELLS] = "copy-cells",
  [CURIO_SUMS_NAMES] = "copy-names",
};

static const CurioColumn counted[]
    = { CURIO_COLUMN_DATE, CURIO_COLUMN_QUANTITY, CURIO_COLUMN_PRICE };

void
curio_relation_sums_clear (CurioRelationSums *self)
{
  for (int i = 0; i < CURIO_N_SUMS; i++)
    g_clear_pointer (&self->statements[i], g_free);
}

/* --- columns ------------------------------------------------------------- */

static gboolean
is_text (const CurioRelation *self, CurioColumn column)
{
  int i = self->mapped[column];
  const char *cast;
  CurioWire wire;

  return i >= 0
         && curio_wire_choose (column, self->column_type_oids[i],
                               self->column_type_categories[i], &wire, &cast)
         && (wire == CURIO_WIRE_TEXT || wire == CURIO_WIRE_PADDED);
}

gboolean
curio_relation_has_sums (const CurioRelation *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (counted); i++)
    if (is_text (self, counted[i]))
      return FALSE;
  return TRUE;
}

static gboolean
check_types (const CurioRelation *self, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (counted); i++)
    if (is_text (self, counted[i]))
      {
        g_set_error (
            error, CURIO_ERROR, CURIO_ERROR_SCHEMA,
            _ ("The column “%s” of the table “%s” is text, so that the server "
               "cannot add up its lines. Load the lines themselves, or have "
               "the column changed to a date or a number."),
            self->column_names[self->mapped[counted[i]]], self->name);
        return FALSE;
      }
  return TRUE;
}

/* A real or double stands for its shortest text. */
static void
read_floats_as_text (const CurioWire *wires, CurioBlank *blanks)
{
  for (gsize i = 0; i < G_N_ELEMENTS (counted); i++)
    if (wires[counted[i]] == CURIO_WIRE_REAL
        || wires[counted[i]] == CURIO_WIRE_DOUBLE)
      blanks[counted[i]].suffix = "::text::numeric";
}

/* By default 85123A and 85123a are two codes, whatever the server's words are
 * sorted by.  Only where they would be one is a statement another, so that
 * rollups are read on. */
static void
compare_bytes (const CurioRelation *self, const CurioWire *wires,
               CurioBlank *blanks)
{
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    if (self->column_merges[self->mapped[i]]
        && (wires[i] == CURIO_WIRE_TEXT || wires[i] == CURIO_WIRE_PADDED))
      blanks[i].suffix = "::text COLLATE \"C\"";
}

/* --- the list of what is not goods ----------------------------------------
 */

static void
append_escaped (GString *text, const char *code, const char *special)
{
  for (; *code != '\0'; code++)
    {
      if (strchr (special, *code) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *code);
    }
}

/* An element of an array, as its text is written. */
static void
append_element (GString *array, const char *element)
{
  g_string_append (array, array->len > 1 ? ",\"" : "\"");
  append_escaped (array, element, "\\\"");
  g_string_append_c (array, '"');
}

/* The codes, upper-case, as an array; those that end in * as the patterns of
 * LIKE in another. */
static void
write_not_goods (const char *const *not_goods, GString *codes,
                 GString *patterns)
{
  for (gsize i = 0; not_goods[i] != NULL; i++)
    {
      g_autofree char *code = g_ascii_strup (not_goods[i], -1);
      g_autoptr (GString) pattern = g_string_new (NULL);

      if (!g_str_has_suffix (code, "*"))
        {
          append_element (codes, code);
          continue;
        }
      code[strlen (code) - 1] = '\0';
      append_escaped (pattern, code, "\\%_");
      g_string_append_c (pattern, '%');
      append_element (patterns, pattern->str);
    }
  g_string_append_c (codes, '}');
  g_string_append_c (patterns, '}');
}

/* --- the statements ------------------------------------------------------ */

gboolean
curio_relation_prepare_sums (const CurioRelation *self,
                             CurioDatabase *database,
                             const CurioMapping *mapping,
                             const char *const *not_goods,
                             CurioRelationSums *out_sums, GError **error)
{
  g_autoptr (GString) codes = g_string_new ("{");
  g_autoptr (GString) patterns = g_string_new ("{");
  CurioBlank blanks[N_SUM_BLANKS] = { 0 };

  if (!curio_relation_fill_blanks (self, mapping, out_sums->wires, blanks,
                                   error)
      || !check_types (self, error))
    return FALSE;
  read_floats_as_text (out_sums->wires, blanks);
  compare_bytes (self, out_sums->wires, blanks);
  write_not_goods (not_goods != NULL ? not_goods : curio_default_not_goods,
                   codes, patterns);
  blanks[CURIO_N_RELATION_BLANKS]
      = (CurioBlank){ "not_goods", codes->str, NULL, NULL };
  blanks[CURIO_N_RELATION_BLANKS + 1]
      = (CurioBlank){ "not_goods_patterns", patterns->str, NULL, NULL };
  curio_relation_sums_clear (out_sums);
  for (int i = 0; i < CURIO_N_SUMS; i++)
    out_sums->statements[i]
        = curio_statement_fill (database, names[i], blanks, N_SUM_BLANKS);
  return TRUE;
}
