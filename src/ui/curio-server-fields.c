/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Between the fields of a form and the words that libpq reads (PostgreSQL
 * documentation, "Keyword/Value Connection Strings"). */

#include "curio-server-fields.h"

#include <string.h>

static const char *const keys[CURIO_N_SERVER_FIELDS] = {
  [CURIO_SERVER_HOST] = "host",         [CURIO_SERVER_PORT] = "port",
  [CURIO_SERVER_DATABASE] = "dbname",   [CURIO_SERVER_USER] = "user",
  [CURIO_SERVER_PASSWORD] = "password", [CURIO_SERVER_SSL_MODE] = "sslmode",
};

void
curio_server_fields_clear (CurioServerFields *self)
{
  for (int i = 0; i < CURIO_N_SERVER_FIELDS; i++)
    g_clear_pointer (&self->values[i], g_free);
}

char *
curio_server_fields_to_conninfo (const CurioServerFields *self)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < CURIO_N_SERVER_FIELDS; i++)
    {
      const char *value = self->values[i];

      if (value == NULL || *value == '\0')
        continue;
      g_string_append_printf (text, "%s%s='", text->len > 0 ? " " : "",
                              keys[i]);
      for (; *value != '\0'; value++)
        {
          if (*value == '\'' || *value == '\\')
            g_string_append_c (text, '\\');
          g_string_append_c (text, *value);
        }
      g_string_append_c (text, '\'');
    }
  return g_string_free (text, FALSE);
}

static const char *
skip_space (const char *at)
{
  while (g_ascii_isspace (*at))
    at++;
  return at;
}

/* Reads a value from AT, quoted or bare; NULL where a quote is left open. */
static const char *
read_value (const char *at, char **out_value)
{
  gboolean quoted = *at == '\'';
  g_autoptr (GString) value = g_string_new (NULL);

  for (at += quoted; *at != '\0'; at++)
    {
      if (quoted ? *at == '\'' : g_ascii_isspace (*at))
        break;
      if (*at == '\\' && at[1] != '\0')
        at++;
      g_string_append_c (value, *at);
    }
  if (quoted && *at != '\'')
    return NULL;
  *out_value = g_string_free (g_steal_pointer (&value), FALSE);
  return at + quoted;
}

static int
find_key (const char *key, gsize length)
{
  for (int i = 0; i < CURIO_N_SERVER_FIELDS; i++)
    if (strlen (keys[i]) == length && strncmp (keys[i], key, length) == 0)
      return i;
  return -1;
}

gboolean
curio_server_fields_from_conninfo (CurioServerFields *out,
                                   const char *conninfo)
{
  const char *at = skip_space (conninfo);

  curio_server_fields_clear (out);
  while (*at != '\0')
    {
      gsize length = strcspn (at, "= \t\n");
      int field = find_key (at, length);
      g_autofree char *value = NULL;

      at = skip_space (at + length);
      if (field < 0 || *at != '=')
        return FALSE;
      at = read_value (skip_space (at + 1), &value);
      if (at == NULL)
        return FALSE;
      g_free (out->values[field]);
      out->values[field] = g_steal_pointer (&value);
      at = skip_space (at);
    }
  return TRUE;
}
