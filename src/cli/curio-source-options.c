/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The options that say where the lines are, and the source they mean. */

#include "curio-source-options.h"

#include "curio-error.h"
#include "curio-local-server.h"

#include <glib/gi18n-lib.h>

void
curio_source_options_clear (CurioSourceOptions *self)
{
  g_clear_pointer (&self->connection, g_free);
  g_clear_pointer (&self->table, g_free);
  g_clear_pointer (&self->columns, g_free);
  g_clear_pointer (&self->time_zone, g_free);
  g_clear_pointer (&self->dates, g_free);
  g_clear_pointer (&self->grain, g_free);
  g_clear_pointer (&self->local, g_free);
}

void
curio_source_options_add (CurioSourceOptions *self, GOptionContext *context)
{
  const GOptionEntry entries[] = {
    {"connection",         0, 0, G_OPTION_ARG_STRING, &self->connection,
     N_ ("A PostgreSQL server: libpq’s key words or a URI"),
     N_ ("CONNINFO") },
    { "table",                   0, 0, G_OPTION_ARG_STRING, &self->table,
     N_ ("The table or view there with the invoice lines"),
     N_ ("[SCHEMA.]NAME") },
    { "columns",   0, 0, G_OPTION_ARG_STRING, &self->columns,
     N_ ("Its columns, where their names are not known: "
          "invoice=…,price=…"),
     N_ ("MAPPING") },
    { "time-zone",      0, 0, G_OPTION_ARG_STRING, &self->time_zone,
     N_ ("The shop’s time zone, for dates with one "
          "(default: Europe/London)"),
     N_ ("ZONE") },
    { "dates",             0, 0, G_OPTION_ARG_STRING, &self->dates,
     N_ ("The order of dates kept as text: dmy or mdy"), N_ ("ORDER") },
    { "local",                   0, 0, G_OPTION_ARG_STRING, &self->local,
     N_ ("A shop of this computer (default: the last one opened)"),
     N_ ("[NAME]") },
    { "grain",        0, 0, G_OPTION_ARG_STRING, &self->grain,
     N_ ("What is loaded: lines, orders (sums, for very large shops) or "
          "auto"),
     N_ ("GRAIN") },
    { NULL}
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_USAGE, sentence);
  return FALSE;
}

/* The last source opened, if it is a local shop. */
static char *
find_last_shop (void)
{
  g_autoptr (CurioSource) last = curio_source_get_last ();

  return last != NULL ? g_strdup (last->shop) : NULL;
}

char *
curio_source_options_get_shop (const CurioSourceOptions *self,
                               const char *fallback, GError **error)
{
  const char *name = self->local;

  if (name == NULL || name[0] == '\0')
    return g_strdup (fallback);
  if (curio_shop_name_is_valid (name))
    return g_strdup (name);
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("“%s” cannot name a local shop: write 1 to 40 of a–z, 0–9, "
                  "- and _, beginning with a letter."),
               name);
  return NULL;
}

gboolean
curio_dates_parse (const char *text, CurioDates *out_dates, GError **error)
{
  *out_dates = CURIO_DATES_AUTO;
  if (text == NULL)
    return TRUE;
  if (g_ascii_strcasecmp (text, "dmy") == 0)
    *out_dates = CURIO_DATES_DMY;
  else if (g_ascii_strcasecmp (text, "mdy") == 0)
    *out_dates = CURIO_DATES_MDY;
  else
    return refuse (error, _ ("--dates must be dmy (31/12/2011) or mdy "
                             "(12/31/2011)."));
  return TRUE;
}

static gboolean
check_together (const CurioSourceOptions *self, GError **error)
{
  gboolean has_details = self->table != NULL || self->columns != NULL
                         || self->time_zone != NULL || self->dates != NULL;

  if (self->connection != NULL && self->local != NULL)
    return refuse (error, _ ("Either --connection or --local: the lines come "
                             "from one place."));
  if (self->connection != NULL && self->table == NULL)
    return refuse (error, _ ("--connection needs --table=NAME, the table or "
                             "view with the invoice lines."));
  if (self->connection == NULL && has_details)
    return refuse (error, _ ("--table, --columns, --time-zone and --dates "
                             "belong to --connection."));
  return TRUE;
}

static CurioSource *
resolve_server (const CurioSourceOptions *self, GError **error)
{
  g_autoptr (CurioSource) source
      = curio_source_new_server (self->connection, self->table);

  curio_source_recall (source);
  if (self->columns != NULL
      && !curio_mapping_parse (&source->mapping, self->columns, error))
    return NULL;
  if (self->dates != NULL
      && !curio_dates_parse (self->dates, &source->dates, error))
    return NULL;
  if (self->time_zone != NULL)
    {
      g_free (source->time_zone);
      source->time_zone = g_strdup (self->time_zone);
    }
  return g_steal_pointer (&source);
}

static CurioSource *
resolve_place (const CurioSourceOptions *self, GError **error)
{
  g_autofree char *last_shop = NULL;
  g_autofree char *shop = NULL;
  CurioSource *last;

  if (self->connection != NULL)
    return resolve_server (self, error);
  if (self->local == NULL)
    {
      last = curio_source_get_last ();
      return last != NULL ? last : curio_source_new_local (CURIO_DEMO_SHOP);
    }
  last_shop = find_last_shop ();
  shop = curio_source_options_get_shop (
      self, last_shop != NULL ? last_shop : CURIO_DEMO_SHOP, error);
  return shop != NULL ? curio_source_new_local (shop) : NULL;
}

CurioSource *
curio_source_options_resolve (const CurioSourceOptions *self, GError **error)
{
  CurioGrain grain = CURIO_GRAIN_AUTO;
  CurioSource *source;

  if (!check_together (self, error)
      || (self->grain != NULL
          && !curio_grain_parse (self->grain, &grain, error)))
    return NULL;
  source = resolve_place (self, error);
  if (source != NULL)
    source->grain = grain;
  return source;
}

gboolean
curio_options_parse (GOptionContext *context, char ***args, guint n_words,
                     GError **error)
{
  g_autoptr (GOptionContext) owned = context;

  for (char **arg = *args; *arg != NULL; arg++)
    if (g_str_equal (*arg, "--local"))
      {
        g_free (*arg);
        *arg = g_strdup ("--local=");
      }
  if (!g_option_context_parse_strv (owned, args, error))
    return FALSE;
  if (g_strv_length (*args) <= n_words + 1)
    return TRUE;
  g_set_error (error, CURIO_ERROR, CURIO_ERROR_USAGE,
               _ ("“%s” is one word too many; “%s --help” explains the "
                  "options."),
               (*args)[n_words + 1], g_get_prgname ());
  return FALSE;
}
