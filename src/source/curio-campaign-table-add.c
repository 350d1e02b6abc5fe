/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes to the register of campaigns: one transaction each time, so that a
 * campaign is there with all its customers or not at all. */
#include "curio-campaign-table-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "curio-calendar.h"
#include "curio-error.h"
#include "curio-statement.h"

/* --- making the tables --------------------------------------------------- */

static gboolean
run_all (CurioCampaignTable *self, const char *const *names, GError **error)
{
  for (; *names; names++)
    if (!curio_campaign_table_run (self, *names, error))
      return FALSE;
  return TRUE;
}

static gboolean
grant (CurioCampaignTable *self, const char *role, GError **error)
{
  static const char *const names[]
      = { "campaign-grant-schema", "campaign-grant-tables",
          "campaign-grant-version", "campaign-grant-removed" };
  const CurioBlank blank = { "role", role, NULL, NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *statement
          = curio_statement_fill (self->database, names[i], &blank, 1);

      if (!curio_database_run (self->database, statement, error))
        return FALSE;
    }
  return TRUE;
}

/* Who may read the lines may use the register.  Done each time by its owner,
 * as colleagues come later too. */
static gboolean
grant_to_readers (CurioCampaignTable *self, GError **error)
{
  const char *oid = self->relation_oid;
  g_autoptr (PGresult) readers
      = curio_campaign_table_query (self, "campaign-readers", 1, &oid, error);

  if (!readers)
    return FALSE;
  for (int i = 0; i < PQntuples (readers); i++)
    if (!grant (self, PQgetvalue (readers, i, 0), error))
      return FALSE;
  return TRUE;
}

static gboolean
refuse (CurioCampaignTable *self, GError **error)
{
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_PERMISSION,
               _ ("The campaign cannot be registered in the database “%s” any "
                  "more: somebody has changed it meanwhile. Try again."),
               curio_database_get_name (self->database));
  return FALSE;
}

/* Whoever is first makes them; the others wait for that and find them. */
static gboolean
ensure_tables (CurioCampaignTable *self, GError **error)
{
  static const char *const schema[] = { "campaign-create-schema", NULL };
  static const char *const tables[]
      = { "campaign-create-version", "campaign-create-campaign",
          "campaign-create-names", "campaign-create-customer", NULL };
  g_autoptr (PGresult) locked = NULL;

  if (self->state == CURIO_CAMPAIGN_TABLE_READY && !self->is_owner)
    return TRUE;
  locked = curio_campaign_table_query (self, "campaign-lock", 0, NULL, error);
  if (!locked || !curio_campaign_table_inspect (self, error))
    return FALSE;
  if (!curio_campaign_table_can_write (self))
    return refuse (self, error);
  if (self->state == CURIO_CAMPAIGN_TABLE_UNMADE)
    {
      if ((!self->has_schema && !run_all (self, schema, error))
          || !run_all (self, tables, error))
        return FALSE;
      self->is_owner = TRUE;
    }
  return !self->is_owner || grant_to_readers (self, error);
}

/* --- one campaign -------------------------------------------------------- */

/* As PostgreSQL reads a text[]: {"a","b"}. */
static char *
print_array (char **texts)
{
  GString *array = g_string_new ("{");

  for (char **text = texts; text && *text; text++)
    {
      g_string_append (array, text == texts ? "\"" : ",\"");
      for (const char *at = *text; *at != '\0'; at++)
        {
          if (*at == '"' || *at == '\\')
            g_string_append_c (array, '\\');
          g_string_append_c (array, *at);
        }
      g_string_append_c (array, '"');
    }
  g_string_append_c (array, '}');
  return g_string_free (array, FALSE);
}

static gboolean
insert_customers (CurioCampaignTable *self, const char *id, char **customers,
                  gboolean is_held_out, GError **error)
{
  g_autofree char *array = print_array (customers);
  const char *params[] = { id, array, is_held_out ? "true" : "false" };
  g_autoptr (PGresult) result = curio_campaign_table_query (
      self, "campaign-insert-customers", 3, params, error);

  return result != NULL;
}

gboolean
curio_campaign_table_check_name (CurioCampaignTable *self, const char *name,
                                 GError **error)
{
  const char *params[] = { self->relation, name };
  g_autoptr (PGresult) found = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  if (!curio_campaign_table_can_read (self))
    return TRUE;
  found = curio_campaign_table_query (self, "campaign-find-name", 2, params,
                                      error);
  if (!found)
    return FALSE;
  if (PQntuples (found) == 0)
    return TRUE;
  curio_registered_set_taken (
      error, name, PQgetvalue (found, 0, 0),
      g_ascii_strtoll (PQgetvalue (found, 0, 1), NULL, 10));
  return FALSE;
}

static gboolean
insert (CurioCampaignTable *self, CurioRegistered *campaign, GError **error)
{
  g_autofree char *sent_on = curio_day_to_iso (campaign->sent_day);
  const char *params[] = { self->relation, campaign->name, self->by, sent_on,
                           campaign->receipt ? campaign->receipt : "" };
  g_autoptr (PGresult) inserted
      = curio_campaign_table_query (self, "campaign-insert", 5, params, error);

  if (!inserted)
    return FALSE;
  if (PQntuples (inserted) == 0)
    {
      if (curio_campaign_table_check_name (self, campaign->name, error))
        refuse (self, error);
      return FALSE;
    }
  g_free (campaign->id);
  campaign->id = g_strdup (PQgetvalue (inserted, 0, 0));
  campaign->registered_us
      = g_ascii_strtoll (PQgetvalue (inserted, 0, 1), NULL, 10);
  g_free (campaign->by);
  campaign->by = g_strdup (PQgetvalue (inserted, 0, 2));
  campaign->is_shared = TRUE;
  return insert_customers (self, campaign->id, campaign->sent, FALSE, error)
         && insert_customers (self, campaign->id, campaign->held_out, TRUE,
                              error);
}

/* Where the connection breaks while the server commits nobody knows which. */
static gboolean
commit (CurioCampaignTable *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (curio_campaign_table_run (self, "commit", &local_error))
    return TRUE;
  if (g_error_matches (local_error, CURIO_ERROR, CURIO_ERROR_LOST))
    g_set_error (error, CURIO_ERROR, CURIO_ERROR_LOST,
                 _ ("The connection broke just as the campaign was "
                    "registered. Look at the list of campaigns whether it is "
                    "there, and register it again if it is not.\n%s"),
                 local_error->message);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
curio_campaign_table_add (CurioCampaignTable *self, CurioRegistered *campaign,
                          GError **error)
{
  g_return_val_if_fail (self != NULL && campaign != NULL, FALSE);
  g_return_val_if_fail (curio_campaign_table_can_write (self), FALSE);

  if (curio_campaign_table_run (self, "campaign-begin", error)
      && ensure_tables (self, error) && insert (self, campaign, error)
      && commit (self, error))
    {
      self->state = CURIO_CAMPAIGN_TABLE_READY;
      return TRUE;
    }
  curio_campaign_table_run (self, "rollback", NULL);
  return FALSE;
}

gboolean
curio_campaign_table_set_removed (CurioCampaignTable *self, const char *id,
                                  gboolean removed, GError **error)
{
  g_autoptr (PGresult) result = NULL;
  gboolean is_changed;

  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  if (!curio_campaign_table_run (self, "campaign-begin", error))
    return FALSE;
  result = curio_campaign_table_query (
      self, removed ? "campaign-remove" : "campaign-restore", 1, &id, error);
  if (!result || !commit (self, error))
    {
      curio_campaign_table_run (self, "rollback", NULL);
      return FALSE;
    }
  is_changed = !g_str_equal (PQcmdTuples (result), "0");
  if (!is_changed)
    curio_registered_set_unchanged (error, removed);
  return is_changed;
}
