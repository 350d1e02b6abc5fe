/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a preparation is in a database already, so that it is not made a
 * second time, and what of it is not there is not refreshed. */
#include "curio-prepared.h"

#include <glib/gi18n-lib.h>

#include "curio-rollup.h"
#include "curio-statement.h"

/* Columns of find-prepared.sql. */
enum
{
  FOUND_ROLE,
  FOUND_SCHEMA,
  FOUND_REGISTER,
  FOUND_ROLLUPS,
  FOUND_TIME = FOUND_ROLLUPS + CURIO_N_SUMS,
};

static gboolean
is_true (const PGresult *found, int column)
{
  return PQgetvalue (found, 0, column)[0] == 't';
}

static void
take (CurioPrepared *self, const PGresult *found)
{
  self->has_role = is_true (found, FOUND_ROLE);
  self->has_schema = is_true (found, FOUND_SCHEMA);
  self->has_register = is_true (found, FOUND_REGISTER);
  for (int i = 0; i < CURIO_N_SUMS; i++)
    self->has_rollups[i] = is_true (found, FOUND_ROLLUPS + i);
  self->has_time = is_true (found, FOUND_TIME);
}

gboolean
curio_prepared_look (const CurioRelation *relation, CurioDatabase *database,
                     const char *role, CurioPrepared *out_prepared,
                     GError **error)
{
  g_autofree char *statement = curio_statement_get ("find-prepared");
  g_auto (GStrv) names = g_new0 (char *, CURIO_N_SUMS + 2);
  const char *params[2 + CURIO_N_SUMS + 1] = { role, relation->schema };
  g_autoptr (PGresult) found = NULL;

  for (int i = 0; i < CURIO_N_SUMS; i++)
    names[i] = curio_rollup_make_name (relation->name, (CurioSums)i);
  names[CURIO_N_SUMS] = curio_rollup_make_time_name (relation->name);
  for (int i = 0; i <= CURIO_N_SUMS; i++)
    params[2 + i] = names[i];
  found = curio_database_query (database, statement, G_N_ELEMENTS (params),
                                params, error);
  if (found == NULL)
    return FALSE;
  take (out_prepared, found);
  return TRUE;
}

char *
curio_prepared_describe_missing (const CurioPrepared *self, const char *table)
{
  g_autofree char *name = NULL;

  for (int i = 0; i < CURIO_N_SUMS && name == NULL; i++)
    if (!self->has_rollups[i])
      name = curio_rollup_make_name (table, (CurioSums)i);
  if (name != NULL)
    return g_strdup_printf (
        _ ("There is no materialised view “%s”, so Curio reads none of the "
           "others. Drop them and make all of them anew with --rollups."),
        name);
  if (self->has_time)
    return NULL;
  name = curio_rollup_make_time_name (table);
  return g_strdup_printf (
      _ ("There is no materialised view “%s”, so Curio cannot tell of when "
         "the "
         "figures are. Drop the others and make all of them anew with "
         "--rollups."),
      name);
}
