/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rollups: how they are called, and whether those that are there answer what
 * is asked.  They carry a mark of the statement that made them: with another
 * mapping, time zone, list of what is not goods or version of Curio it is
 * another statement, and then the lines are grouped as if there were none. */
#include "curio-rollup.h"

#include <string.h>

#include "curio-statement.h"

/* Of NAMEDATALEN; longer names are cut by the server. */
#define MAX_NAME 63
#define COPY "\nCOPY"
#define COPY_END ") TO STDOUT"
#define MARK "Curio, SHA-256 "

/* Columns of find-rollups.sql. */
enum
{
  FOUND_NAME,
  FOUND_MARK,
};

static const char *const suffixes[CURIO_N_SUMS] = {
  [CURIO_SUMS_ORDERS] = "_curio_orders",
  [CURIO_SUMS_CELLS] = "_curio_cells",
  [CURIO_SUMS_NAMES] = "_curio_names",
};

char *
curio_rollup_make_name (const char *table, CurioSums which)
{
  return g_strconcat (table, suffixes[which], NULL);
}

gboolean
curio_rollup_fits (const char *table)
{
  return strlen (table) + strlen (suffixes[CURIO_SUMS_ORDERS]) <= MAX_NAME;
}

char *
curio_rollup_make_select (const char *statement)
{
  const char *copy = strstr (statement, COPY);
  const char *start = copy ? strchr (copy, '(') : NULL;
  const char *end = g_strrstr (statement, COPY_END);

  g_assert (start && end && start < end);
  start++;
  return g_strstrip (g_strndup (start, (gsize)(end - start)));
}

char *
curio_rollup_make_mark (const char *statement)
{
  g_autofree char *select = curio_rollup_make_select (statement);
  g_autofree char *sum
      = g_compute_checksum_for_string (G_CHECKSUM_SHA256, select, -1);

  return g_strconcat (MARK, sum, NULL);
}

/* --- those that are there ------------------------------------------------ */

static gboolean
is_found (const PGresult *found, const char *name, const char *mark)
{
  for (int i = 0; i < PQntuples (found); i++)
    if (g_str_equal (PQgetvalue (found, i, FOUND_NAME), name))
      return g_str_equal (PQgetvalue (found, i, FOUND_MARK), mark);
  return FALSE;
}

static gboolean
are_all_found (const PGresult *found, const CurioRelationSums *sums,
               char *const *names)
{
  for (int i = 0; i < CURIO_N_SUMS; i++)
    {
      g_autofree char *mark = curio_rollup_make_mark (sums->statements[i]);

      if (!is_found (found, names[i], mark))
        return FALSE;
    }
  return TRUE;
}

static void
replace (const CurioRelation *relation, CurioDatabase *database,
         CurioRelationSums *sums, char *const *names)
{
  for (int i = 0; i < CURIO_N_SUMS; i++)
    {
      const CurioBlank blanks[] = {
        {"schema",  relation->schema, NULL, NULL},
        { "rollup", names[i],         NULL, NULL}
      };

      g_free (sums->statements[i]);
      sums->statements[i] = curio_statement_fill (
          database, "copy-rollup", blanks, G_N_ELEMENTS (blanks));
    }
}

static PGresult *
find (const CurioRelation *relation, CurioDatabase *database,
      char *const *names, GError **error)
{
  g_autofree char *statement = curio_statement_get ("find-rollups");
  const char *params[1 + CURIO_N_SUMS] = { relation->schema };

  for (int i = 0; i < CURIO_N_SUMS; i++)
    params[1 + i] = names[i];
  return curio_database_query (database, statement, 1 + CURIO_N_SUMS, params,
                               error);
}

gboolean
curio_rollups_use (const CurioRelation *relation, CurioDatabase *database,
                   CurioRelationSums *sums, gboolean *out_are_used,
                   GError **error)
{
  char *names[CURIO_N_SUMS + 1] = { NULL };
  g_autoptr (PGresult) found = NULL;

  for (int i = 0; i < CURIO_N_SUMS; i++)
    names[i] = curio_rollup_make_name (relation->name, (CurioSums)i);
  found = find (relation, database, names, error);
  *out_are_used = found && are_all_found (found, sums, names);
  if (*out_are_used)
    replace (relation, database, sums, names);
  for (int i = 0; i < CURIO_N_SUMS; i++)
    g_free (names[i]);
  return found != NULL;
}
