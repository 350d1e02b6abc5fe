/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads and writes connection strings, with libpq's own parser. */
#include "curio-conninfo.h"

#include "curio-config.h"

#include <libpq-fe.h>
#include <string.h>

gboolean
curio_conninfo_is_bare_name (const char *conninfo)
{
  return conninfo[0] != '\0' && !strchr (conninfo, '=')
         && !g_str_has_prefix (conninfo, "postgresql://")
         && !g_str_has_prefix (conninfo, "postgres://");
}

void
curio_conninfo_append (GString *conninfo, const char *key, const char *value)
{
  g_string_append_printf (conninfo, "%s='", key);
  for (const char *c = value; *c; c++)
    {
      if (*c == '\'' || *c == '\\')
        g_string_append_c (conninfo, '\\');
      g_string_append_c (conninfo, *c);
    }
  g_string_append (conninfo, "' ");
}

static gboolean
is_secret (const PQconninfoOption *option)
{
  const char *name = option->keyword;

  /* What tells where a secret lies is none. */
  if (g_str_equal (name, "passfile"))
    return FALSE;
  /* libpq marks what should not be shown; later ones may have more of it. */
  return option->dispchar[0] == '*' || strstr (name, "pass")
         || strstr (name, "secret") || g_str_has_suffix (name, "_key");
}

char *
curio_conninfo_strip (const char *conninfo)
{
  PQconninfoOption *options;
  GString *stripped;

  if (curio_conninfo_is_bare_name (conninfo))
    {
      stripped = g_string_new (NULL);
      curio_conninfo_append (stripped, "dbname", conninfo);
      return g_strchomp (g_string_free (stripped, FALSE));
    }
  options = PQconninfoParse (conninfo, NULL);
  if (!options)
    return NULL;
  stripped = g_string_new (NULL);
  for (PQconninfoOption *option = options; option->keyword; option++)
    if (option->val && !is_secret (option))
      curio_conninfo_append (stripped, option->keyword, option->val);
  PQconninfoFree (options);
  return g_strchomp (g_string_free (stripped, FALSE));
}

char *
curio_conninfo_get (const char *conninfo, const char *key)
{
  PQconninfoOption *options;
  char *value = NULL;

  if (curio_conninfo_is_bare_name (conninfo))
    return g_str_equal (key, "dbname") ? g_strdup (conninfo) : NULL;
  options = PQconninfoParse (conninfo, NULL);
  for (PQconninfoOption *option = options; option && option->keyword; option++)
    if (g_str_equal (option->keyword, key) && option->val
        && option->val[0] != '\0')
      value = g_strdup (option->val);
  PQconninfoFree (options);
  return value;
}

static void
append_file (GString *place, const char *path)
{
  g_autofree char *text = NULL;

  if (g_file_get_contents (path, &text, NULL, NULL))
    g_string_append_printf (place, "%s\n", text);
}

/* The files that name services, the person's and the administrator's: libpq
 * reads them only when it connects. */
static void
append_services (GString *place, const char *service)
{
  const char *file = g_getenv ("PGSERVICEFILE");
  const char *folder = g_getenv ("PGSYSCONFDIR");
  g_autofree char *own
      = file != NULL
            ? g_strdup (file)
            : g_build_filename (g_get_home_dir (), ".pg_service.conf", NULL);
  g_autofree char *shared = g_build_filename (
      folder != NULL ? folder : CURIO_PG_SYSCONFDIR, "pg_service.conf", NULL);

  g_string_append_printf (place, "service=%s\n", service);
  append_file (place, own);
  append_file (place, shared);
}

static const char *
find_default (const PQconninfoOption *options, const char *key)
{
  for (; options != NULL && options->keyword != NULL; options++)
    if (g_str_equal (options->keyword, key))
      return options->val;
  return NULL;
}

char *
curio_conninfo_resolve (const char *conninfo)
{
  static const char *const keys[]
      = { "host", "hostaddr", "port", "dbname", "user" };
  PQconninfoOption *defaults = PQconndefaults ();
  GString *place = g_string_new (NULL);
  g_autofree char *service = curio_conninfo_get (conninfo, "service");

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *said = curio_conninfo_get (conninfo, keys[i]);
      const char *value
          = said != NULL ? said : find_default (defaults, keys[i]);

      g_string_append_printf (place, "%s=%s\n", keys[i],
                              value != NULL ? value : "");
    }
  if (service != NULL)
    append_services (place, service);
  PQconninfoFree (defaults);
  return g_string_free (place, FALSE);
}
