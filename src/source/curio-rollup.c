/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rollups: how they are called, whether those that are there answer what is
 * asked, and how old they are.  They carry a mark of the statement that made
 * them: with another mapping, time zone, list of what is not goods or version
 * of Curio it is another statement, and then the lines are grouped as if there
 * were none. */
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
  FOUND_COUNTERS,
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

char *
curio_rollup_make_time_name (const char *table)
{
  return g_strconcat (table, "_curio_as_of", NULL);
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

typedef struct
{
  char *all[CURIO_N_SUMS + 1]; /* the last: of the moment */
} Names;

static void
name_all (const CurioRelation *relation, Names *names)
{
  for (int i = 0; i < CURIO_N_SUMS; i++)
    names->all[i] = curio_rollup_make_name (relation->name, (CurioSums)i);
  names->all[CURIO_N_SUMS] = curio_rollup_make_time_name (relation->name);
}

static void
clear_names (Names *names)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names->all); i++)
    g_free (names->all[i]);
}

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
               const Names *names)
{
  for (int i = 0; i < CURIO_N_SUMS; i++)
    {
      g_autofree char *mark = curio_rollup_make_mark (sums->statements[i]);

      if (!is_found (found, names->all[i], mark))
        return FALSE;
    }
  return TRUE;
}

static PGresult *
find (const CurioRelation *relation, CurioDatabase *database,
      const Names *names, GError **error)
{
  g_autofree char *statement = curio_statement_get ("find-rollups");
  const char *params[G_N_ELEMENTS (names->all) + 2] = { relation->schema };

  for (gsize i = 0; i < G_N_ELEMENTS (names->all); i++)
    params[1 + i] = names->all[i];
  params[G_N_ELEMENTS (params) - 1] = relation->name;
  return curio_database_query (database, statement, G_N_ELEMENTS (params),
                               params, error);
}

static char *
join_counters (const PGresult *found)
{
  GString *counters = g_string_new (NULL);

  for (int i = 0; i < PQntuples (found); i++)
    g_string_append_printf (counters, "%s|",
                            PQgetvalue (found, i, FOUND_COUNTERS));
  return g_string_free (counters, FALSE);
}

static char *
fill (const CurioRelation *relation, CurioDatabase *database,
      const char *statement, const char *rollup)
{
  const CurioBlank blanks[] = {
    {"schema",  relation->schema, NULL, NULL},
    { "rollup", rollup,           NULL, NULL}
  };

  return curio_statement_fill (database, statement, blanks,
                               G_N_ELEMENTS (blanks));
}

static gboolean
read_time (const CurioRelation *relation, CurioDatabase *database,
           const char *name, gint64 *out_us, GError **error)
{
  g_autofree char *statement = fill (relation, database, "rollup-time", name);
  g_autoptr (PGresult) result
      = curio_database_query (database, statement, 0, NULL, error);

  if (result == NULL)
    return FALSE;
  *out_us = MAX (g_ascii_strtoll (PQgetvalue (result, 0, 0), NULL, 10), 0);
  return TRUE;
}

void
curio_rollups_clear (CurioRollups *self)
{
  g_clear_pointer (&self->counters, g_free);
}

gboolean
curio_rollups_find (const CurioRelation *relation, CurioDatabase *database,
                    const CurioRelationSums *sums, CurioRollups *out_rollups,
                    GError **error)
{
  Names names;
  g_autoptr (PGresult) found = NULL;
  gboolean done;

  *out_rollups = (CurioRollups){ 0 };
  name_all (relation, &names);
  found = find (relation, database, &names, error);
  done = found != NULL;
  if (done && are_all_found (found, sums, &names))
    {
      const char *name = names.all[CURIO_N_SUMS];

      out_rollups->are_used = TRUE;
      out_rollups->counters = join_counters (found);
      done = !is_found (found, name, CURIO_ROLLUP_TIME_MARK)
             || read_time (relation, database, name, &out_rollups->filled_us,
                           error);
    }
  if (!done)
    curio_rollups_clear (out_rollups);
  clear_names (&names);
  return done;
}

void
curio_rollups_use (const CurioRelation *relation, CurioDatabase *database,
                   CurioRelationSums *sums)
{
  for (int i = 0; i < CURIO_N_SUMS; i++)
    {
      g_autofree char *name
          = curio_rollup_make_name (relation->name, (CurioSums)i);

      g_free (sums->statements[i]);
      sums->statements[i] = fill (relation, database, "copy-rollup", name);
    }
}
