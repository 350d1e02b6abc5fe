/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The register of campaigns in the shop's database: what there is of it, and
 * what may be done with it.  Writing to it is in curio-campaign-table-add.c.
 */
#include "curio-campaign-table-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "curio-error.h"
#include "curio-statement.h"
#include "curio-table-name.h"

#define VERSION 1
#define LOCAL_TABLE "public.retail"

/* Columns of campaign-inspect.sql, campaign-list.sql and
 * campaign-list-customers.sql. */
enum
{
  INSPECT_READS_ONLY,
  INSPECT_MAY_MAKE_SCHEMA,
  INSPECT_HAS_SCHEMA,
  INSPECT_HOLDS_SOMETHING,
  INSPECT_MAY_MAKE_TABLES,
  INSPECT_HAS_TABLES,
  INSPECT_MAY_READ,
  INSPECT_MAY_WRITE,
  INSPECT_OWNS,
};
enum
{
  LIST_ID,
  LIST_NAME,
  LIST_TIME,
  LIST_BY,
  LIST_SENT_DAY,
  LIST_RECEIPT,
  LIST_IS_REMOVED,
};
enum
{
  CUSTOMER_CAMPAIGN,
  CUSTOMER_ID,
  CUSTOMER_IS_HELD_OUT,
};

/* --- statements ---------------------------------------------------------- */

gboolean
curio_campaign_table_run (CurioCampaignTable *self, const char *name,
                          GError **error)
{
  g_autofree char *statement = curio_statement_get (name);

  return curio_database_run (self->database, statement, error);
}

PGresult *
curio_campaign_table_query (CurioCampaignTable *self, const char *name,
                            int n_params, const char *const *params,
                            GError **error)
{
  g_autofree char *statement = curio_statement_get (name);

  return curio_database_query (self->database, statement, n_params, params,
                               error);
}

/* --- looking ------------------------------------------------------------- */

static gboolean
is_true (const PGresult *result, int column)
{
  return PQgetvalue (result, 0, column)[0] == 't';
}

static CurioCampaignTableState
judge (const PGresult *found)
{
  gboolean reads_only = is_true (found, INSPECT_READS_ONLY);

  if (is_true (found, INSPECT_HAS_TABLES))
    {
      if (!is_true (found, INSPECT_MAY_READ))
        return CURIO_CAMPAIGN_TABLE_NO_RIGHT;
      return !reads_only && is_true (found, INSPECT_MAY_WRITE)
                 ? CURIO_CAMPAIGN_TABLE_READY
                 : CURIO_CAMPAIGN_TABLE_READABLE;
    }
  if (is_true (found, INSPECT_HOLDS_SOMETHING))
    return CURIO_CAMPAIGN_TABLE_FOREIGN;
  if (reads_only)
    return CURIO_CAMPAIGN_TABLE_READ_ONLY;
  /* An administrator may have made the schema, empty, for us. */
  return is_true (found, is_true (found, INSPECT_HAS_SCHEMA)
                             ? INSPECT_MAY_MAKE_TABLES
                             : INSPECT_MAY_MAKE_SCHEMA)
             ? CURIO_CAMPAIGN_TABLE_UNMADE
             : CURIO_CAMPAIGN_TABLE_NO_RIGHT;
}

/* Tables of our names whose version cannot be read are not ours. */
static gboolean
check_version (CurioCampaignTable *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (PGresult) result = NULL;
  int version;

  if (!curio_campaign_table_can_read (self))
    return TRUE;
  result = curio_campaign_table_query (self, "campaign-version", 0, NULL,
                                       &local_error);
  if (!result
      && !g_error_matches (local_error, CURIO_ERROR, CURIO_ERROR_SCHEMA))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  version = result && PQntuples (result) == 1
                ? atoi (PQgetvalue (result, 0, 0))
                : 0;
  if (version > VERSION)
    self->state = CURIO_CAMPAIGN_TABLE_NEWER;
  else if (version < VERSION)
    self->state = CURIO_CAMPAIGN_TABLE_FOREIGN;
  return TRUE;
}

gboolean
curio_campaign_table_inspect (CurioCampaignTable *self, GError **error)
{
  g_autoptr (PGresult) found
      = curio_campaign_table_query (self, "campaign-inspect", 0, NULL, error);

  if (!found)
    return FALSE;
  self->state = judge (found);
  self->has_schema = is_true (found, INSPECT_HAS_SCHEMA);
  self->has_tables = is_true (found, INSPECT_HAS_TABLES);
  self->is_owner = is_true (found, INSPECT_OWNS);
  return check_version (self, error);
}

/* Which table of lines the campaigns are for. */
static gboolean
find_relation (CurioCampaignTable *self, const CurioSource *source,
               GError **error)
{
  g_autofree char *schema = NULL;
  g_autofree char *name = NULL;
  const char *params[2];
  g_autoptr (PGresult) found = NULL;

  if (!curio_table_name_parse (source->shop ? LOCAL_TABLE : source->table,
                               &schema, &name, error))
    return FALSE;
  params[0] = schema;
  params[1] = name;
  found = curio_campaign_table_query (self, "find-relation", 2, params, error);
  if (!found)
    return FALSE;
  if (PQntuples (found) == 0)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_SCHEMA,
                   _ ("There is no table “%s” in the database “%s”, so its "
                      "campaigns cannot be found."),
                   name, curio_database_get_name (self->database));
      return FALSE;
    }
  self->relation_oid = g_strdup (PQgetvalue (found, 0, 0));
  self->relation = g_strdup_printf ("%s.%s", PQgetvalue (found, 0, 1),
                                    PQgetvalue (found, 0, 2));
  return TRUE;
}

static gboolean
look (CurioCampaignTable *self, const CurioSource *source, GError **error)
{
  if (!curio_campaign_table_run (self, "begin-read", error))
    return FALSE;
  if (find_relation (self, source, error)
      && curio_campaign_table_inspect (self, error))
    {
      /* A version that could not be read has ended it already. */
      curio_campaign_table_run (self, "rollback", NULL);
      return TRUE;
    }
  curio_campaign_table_run (self, "rollback", NULL);
  return FALSE;
}

CurioCampaignTable *
curio_campaign_table_open (const CurioSource *source,
                           GCancellable *cancellable, GError **error)
{
  g_autoptr (CurioCampaignTable) self = g_new0 (CurioCampaignTable, 1);
  g_autofree char *conninfo = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  if (source->shop)
    {
      self->server = curio_local_server_acquire (cancellable, error);
      if (!self->server)
        return NULL;
      conninfo = curio_local_server_get_conninfo (self->server, source->shop);
      self->by = g_strdup (g_get_user_name ());
    }
  self->database
      = curio_database_open (conninfo ? conninfo : source->conninfo,
                             CURIO_DATABASE_READ_WRITE, cancellable, error);
  if (!self->database || !look (self, source, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
curio_campaign_table_free (CurioCampaignTable *self)
{
  if (!self)
    return;
  /* Closing a connection rolls back what was not committed. */
  curio_database_free (self->database);
  curio_local_server_release (self->server);
  g_free (self->relation);
  g_free (self->relation_oid);
  g_free (self->by);
  g_free (self);
}

CurioCampaignTableState
curio_campaign_table_get_state (CurioCampaignTable *self)
{
  g_return_val_if_fail (self != NULL, CURIO_CAMPAIGN_TABLE_FOREIGN);

  return self->state;
}

gboolean
curio_campaign_table_can_write (CurioCampaignTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->state == CURIO_CAMPAIGN_TABLE_READY
         || self->state == CURIO_CAMPAIGN_TABLE_UNMADE;
}

gboolean
curio_campaign_table_can_read (CurioCampaignTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->state == CURIO_CAMPAIGN_TABLE_READY
         || self->state == CURIO_CAMPAIGN_TABLE_READABLE;
}

gboolean
curio_campaign_table_is_hidden (CurioCampaignTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_tables && !curio_campaign_table_can_read (self)
         && self->state != CURIO_CAMPAIGN_TABLE_FOREIGN;
}

const char *
curio_campaign_table_get_database (CurioCampaignTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return curio_database_get_name (self->database);
}

/* --- listing ------------------------------------------------------------- */

static CurioRegistered *
read_campaign (const PGresult *rows, int row)
{
  CurioRegistered *campaign = g_new0 (CurioRegistered, 1);

  campaign->id = g_strdup (PQgetvalue (rows, row, LIST_ID));
  campaign->name = g_strdup (PQgetvalue (rows, row, LIST_NAME));
  campaign->registered_us
      = g_ascii_strtoll (PQgetvalue (rows, row, LIST_TIME), NULL, 10);
  campaign->by = g_strdup (PQgetvalue (rows, row, LIST_BY));
  campaign->sent_day = atoi (PQgetvalue (rows, row, LIST_SENT_DAY));
  campaign->receipt = g_strdup (PQgetvalue (rows, row, LIST_RECEIPT));
  campaign->is_removed = PQgetvalue (rows, row, LIST_IS_REMOVED)[0] == 't';
  campaign->is_shared = TRUE;
  return campaign;
}

/* The customers of one campaign stand together, from row *AT on. */
static void
read_customers (CurioRegistered *campaign, const PGresult *rows, int *at)
{
  GPtrArray *kinds[] = { g_ptr_array_new (), g_ptr_array_new () };

  for (; *at < PQntuples (rows)
         && g_str_equal (PQgetvalue (rows, *at, CUSTOMER_CAMPAIGN),
                         campaign->id);
       ++*at)
    {
      gboolean is_held_out
          = PQgetvalue (rows, *at, CUSTOMER_IS_HELD_OUT)[0] == 't';

      g_ptr_array_add (kinds[is_held_out],
                       g_strdup (PQgetvalue (rows, *at, CUSTOMER_ID)));
    }
  campaign->n_sent = kinds[FALSE]->len;
  campaign->n_held_out = kinds[TRUE]->len;
  for (int i = 0; i < 2; i++)
    g_ptr_array_add (kinds[i], NULL);
  campaign->sent = (char **)g_ptr_array_free (kinds[FALSE], FALSE);
  campaign->held_out = (char **)g_ptr_array_free (kinds[TRUE], FALSE);
}

/* Where each campaign's customers begin, by its id; plus one. */
static GHashTable *
index_customers (const PGresult *rows)
{
  GHashTable *starts = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = PQntuples (rows) - 1; i >= 0; i--)
    if (i == 0
        || !g_str_equal (PQgetvalue (rows, i, CUSTOMER_CAMPAIGN),
                         PQgetvalue (rows, i - 1, CUSTOMER_CAMPAIGN)))
      g_hash_table_insert (starts, PQgetvalue (rows, i, CUSTOMER_CAMPAIGN),
                           GINT_TO_POINTER (i + 1));
  return starts;
}

static const CurioRegistered *
find_known (GPtrArray *known, const char *id)
{
  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      const CurioRegistered *campaign = known->pdata[i];

      if (campaign->is_shared && g_strcmp0 (campaign->id, id) == 0)
        return campaign;
    }
  return NULL;
}

/* As PostgreSQL reads a uuid[]. */
static char *
print_ids (GPtrArray *known)
{
  GString *ids = g_string_new ("{");

  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      const CurioRegistered *campaign = known->pdata[i];

      if (campaign->is_shared)
        g_string_append_printf (ids, "%s%s", ids->len > 1 ? "," : "",
                                campaign->id);
    }
  g_string_append_c (ids, '}');
  return g_string_free (ids, FALSE);
}

static void
copy_known (CurioRegistered *campaign, const CurioRegistered *known)
{
  g_free (campaign->receipt);
  campaign->receipt = g_strdup (known->receipt);
  campaign->sent = g_strdupv (known->sent);
  campaign->held_out = g_strdupv (known->held_out);
  campaign->n_sent = known->n_sent;
  campaign->n_held_out = known->n_held_out;
}

static GPtrArray *
read_all (const PGresult *campaigns, const PGresult *customers,
          GPtrArray *known)
{
  g_autoptr (GHashTable) starts = index_customers (customers);
  GPtrArray *list
      = g_ptr_array_new_with_free_func ((GDestroyNotify)curio_registered_free);

  for (int i = 0; i < PQntuples (campaigns); i++)
    {
      CurioRegistered *campaign = read_campaign (campaigns, i);
      const CurioRegistered *before = find_known (known, campaign->id);
      int at = GPOINTER_TO_INT (g_hash_table_lookup (starts, campaign->id));

      at = at > 0 ? at - 1 : PQntuples (customers);
      if (before != NULL)
        copy_known (campaign, before);
      else
        read_customers (campaign, customers, &at);
      g_ptr_array_add (list, campaign);
    }
  return list;
}

GPtrArray *
curio_campaign_table_list (CurioCampaignTable *self, GPtrArray *known,
                           GError **error)
{
  g_autoptr (PGresult) campaigns = NULL;
  g_autoptr (PGresult) customers = NULL;
  g_autofree char *ids = print_ids (known);
  const char *params[2];

  g_return_val_if_fail (self != NULL && curio_campaign_table_can_read (self),
                        NULL);

  params[0] = self->relation;
  params[1] = ids;
  if (!curio_campaign_table_run (self, "begin-read", error))
    return NULL;
  campaigns
      = curio_campaign_table_query (self, "campaign-list", 2, params, error);
  if (campaigns)
    customers = curio_campaign_table_query (self, "campaign-list-customers", 2,
                                            params, error);
  curio_campaign_table_run (self, "rollback", NULL);
  return customers ? read_all (campaigns, customers, known) : NULL;
}
