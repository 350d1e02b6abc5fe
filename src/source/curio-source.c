/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the lines are, as a value; and what the connect dialog wants to know
 * of such a place. */
#include "curio-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "curio-conninfo.h"
#include "curio-database.h"
#include "curio-error.h"
#include "curio-local-server.h"
#include "curio-mapping.h"
#include "curio-statement.h"
#include "curio-table-name.h"
#include "curio-table-reader.h"

#define LOCAL_TABLE "public.retail"
#define DEFAULT_TIME_ZONE "Europe/London"

CurioSource *
curio_source_new_local (const char *shop)
{
  CurioSource *self = g_new0 (CurioSource, 1);

  self->line_budget = CURIO_LINE_BUDGET;
  self->shop = g_strdup (shop ? shop : CURIO_DEMO_SHOP);
  self->table = g_strdup (LOCAL_TABLE);
  return self;
}

CurioSource *
curio_source_new_server (const char *conninfo, const char *table)
{
  CurioSource *self = g_new0 (CurioSource, 1);

  self->line_budget = CURIO_LINE_BUDGET;
  self->conninfo = g_strdup (conninfo ? conninfo : "");
  self->table = g_strdup (table);
  return self;
}

gboolean
curio_grain_parse (const char *text, CurioGrain *out_grain, GError **error)
{
  static const char *const words[CURIO_N_GRAINS] = {
    [CURIO_GRAIN_AUTO] = "auto",
    [CURIO_GRAIN_LINES] = "lines",
    [CURIO_GRAIN_ORDERS] = "orders",
  };

  for (int i = 0; i < CURIO_N_GRAINS; i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      {
        *out_grain = (CurioGrain)i;
        return TRUE;
      }
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("“%s” is no grain: choose auto, lines or orders."), text);
  return FALSE;
}

/* Whatever the password, which may come from the keyring, or the order. */
static gboolean
is_same_server (const char *a, const char *b)
{
  g_autofree char *left = a ? curio_conninfo_strip (a) : NULL;
  g_autofree char *right = b ? curio_conninfo_strip (b) : NULL;

  return g_strcmp0 (a, b) == 0 || (left && g_strcmp0 (left, right) == 0);
}

gboolean
curio_source_is_same_place (const CurioSource *a, const CurioSource *b)
{
  return a != NULL && b != NULL && g_strcmp0 (a->shop, b->shop) == 0
         && g_strcmp0 (a->table, b->table) == 0
         && is_same_server (a->conninfo, b->conninfo);
}

gboolean
curio_source_is_same_reading (const CurioSource *a, const CurioSource *b)
{
  if (!curio_source_is_same_place (a, b) || a->dates != b->dates
      || g_strcmp0 (a->time_zone, b->time_zone) != 0)
    return FALSE;
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    if (g_strcmp0 (a->mapping.names[i], b->mapping.names[i]) != 0)
      return FALSE;
  return TRUE;
}

const char *
curio_source_get_time_zone (const CurioSource *self)
{
  return self->time_zone ? self->time_zone : DEFAULT_TIME_ZONE;
}

gint64
curio_source_get_max_lines (const CurioSource *self)
{
  return self->grain == CURIO_GRAIN_AUTO
             ? CURIO_LINE_PATIENCE * self->line_budget
             : G_MAXINT64;
}

CurioSource *
curio_source_copy (const CurioSource *self)
{
  CurioSource *copy = g_new0 (CurioSource, 1);

  copy->shop = g_strdup (self->shop);
  copy->conninfo = g_strdup (self->conninfo);
  copy->table = g_strdup (self->table);
  copy->mapping = curio_mapping_copy (&self->mapping);
  copy->time_zone = g_strdup (self->time_zone);
  copy->dates = self->dates;
  copy->grain = self->grain;
  copy->line_budget = self->line_budget;
  copy->not_goods = g_strdupv (self->not_goods);
  return copy;
}

void
curio_source_free (CurioSource *self)
{
  if (!self)
    return;
  g_free (self->shop);
  g_free (self->conninfo);
  g_free (self->table);
  g_free (self->time_zone);
  g_strfreev (self->not_goods);
  curio_mapping_clear (&self->mapping);
  g_free (self);
}

/* The first of what names the place: host, service, PGHOST, this computer. */
static char *
describe_place (const char *conninfo)
{
  static const char *const keys[] = { "host", "hostaddr", "service" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      char *value = curio_conninfo_get (conninfo, keys[i]);

      if (value && value[0] != '/')
        return value;
      g_free (value);
    }
  if (g_getenv ("PGHOST") && g_getenv ("PGHOST")[0] != '/')
    return g_strdup (g_getenv ("PGHOST"));
  return g_strdup (_ ("this computer"));
}

char *
curio_source_make_key (const CurioSource *self)
{
  g_autofree char *place = NULL, *whole = NULL, *hash = NULL;

  if (self->shop != NULL)
    {
      whole = g_uri_escape_string (self->shop, NULL, TRUE);
      return g_strconcat ("shop-", whole, NULL);
    }
  place = curio_conninfo_strip (self->conninfo);
  whole = g_strjoin ("\n", place != NULL ? place : self->conninfo, self->table,
                     NULL);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  return g_strdup_printf ("server-%.24s", hash);
}

char *
curio_source_get_title (const CurioSource *self)
{
  g_autofree char *place = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *name = NULL;

  if (self->shop)
    return g_strdup (self->shop);
  place = describe_place (self->conninfo);
  curio_table_name_parse (self->table, &schema, &name, NULL);
  return g_strdup_printf (_ ("%s on %s"), name ? name : "?", place);
}

CurioRelation *
curio_source_inspect (const CurioSource *self, GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (CurioTableReader) reader
      = curio_table_reader_new (self, NULL, cancellable, error);

  return reader ? curio_table_reader_steal_relation (reader) : NULL;
}

/* --- the tables there are ------------------------------------------------ */

typedef struct
{
  char *name;
  int n_mapped; /* columns that look like ours */
} Candidate;

static void
free_candidate (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->name);
  g_free (candidate);
}

static int
compare_candidates_cb (gconstpointer a, gconstpointer b)
{
  const Candidate *left = *(const Candidate *const *)a;
  const Candidate *right = *(const Candidate *const *)b;

  if (left->n_mapped != right->n_mapped)
    return right->n_mapped - left->n_mapped;
  return strcmp (left->name, right->name);
}

static Candidate *
judge (const char *schema, const char *name, const char *column_names)
{
  static const CurioMapping unknown = { 0 };
  g_auto (GStrv) names = g_strsplit (column_names, "\n", -1);
  Candidate *candidate = g_new0 (Candidate, 1);
  int mapped[CURIO_N_COLUMNS];

  candidate->name = curio_table_name_format (schema, name);
  curio_mapping_match (&unknown, (const char *const *)names, mapped);
  for (int i = 0; i < CURIO_N_COLUMNS; i++)
    candidate->n_mapped += mapped[i] >= 0;
  return candidate;
}

static char **
sort_candidates (const PGresult *result)
{
  g_autoptr (GPtrArray) found
      = g_ptr_array_new_with_free_func (free_candidate);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (int i = 0; i < PQntuples (result); i++)
    g_ptr_array_add (found, judge (PQgetvalue (result, i, 0),
                                   PQgetvalue (result, i, 1),
                                   PQgetvalue (result, i, 2)));
  g_ptr_array_sort (found, compare_candidates_cb);
  for (guint i = 0; i < found->len; i++)
    g_strv_builder_add (names, ((Candidate *)found->pdata[i])->name);
  return g_strv_builder_end (names);
}

char **
curio_source_list_tables (const CurioSource *self, GCancellable *cancellable,
                          GError **error)
{
  g_autofree char *statement = curio_statement_get ("list-relations");
  g_autofree char *conninfo = g_strdup (self->conninfo);
  g_autoptr (CurioLocalServer) server = NULL;
  g_autoptr (CurioDatabase) database = NULL;
  g_autoptr (PGresult) result = NULL;

  if (self->shop)
    {
      server = curio_local_server_acquire (cancellable, error);
      if (!server)
        return NULL;
      conninfo = curio_local_server_get_conninfo (server, self->shop);
    }
  database = curio_database_open (conninfo, CURIO_DATABASE_READ_ONLY,
                                  cancellable, error);
  if (database)
    result = curio_database_query (database, statement, 0, NULL, error);
  return result ? sort_candidates (result) : NULL;
}
