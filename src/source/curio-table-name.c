/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The name of a relation as people write it. */
#include "curio-table-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "curio-error.h"

/* Takes one part from *REST and leaves *REST at what follows it; NULL where a
 * quote is not closed or nothing is there. */
static char *
take_part (const char **rest)
{
  g_autoptr (GString) part = g_string_new (NULL);
  const char *c = *rest;

  if (*c != '"')
    {
      gsize length = strcspn (c, ".");

      *rest = c + length;
      return length > 0 ? g_strndup (c, length) : NULL;
    }
  for (c++; *c; c++)
    {
      if (*c == '"' && *++c != '"')
        {
          *rest = c;
          return part->len > 0 ? g_string_free (g_steal_pointer (&part), FALSE)
                               : NULL;
        }
      g_string_append_c (part, *c);
    }
  return NULL;
}

gboolean
curio_table_name_parse (const char *text, char **out_schema, char **out_name,
                        GError **error)
{
  const char *rest = text ? text : "";
  g_autofree char *first = take_part (&rest);
  g_autofree char *second = NULL;

  *out_schema = NULL;
  *out_name = NULL;
  if (first && *rest == '.')
    {
      rest++;
      second = take_part (&rest);
      if (!second)
        g_clear_pointer (&first, g_free);
    }
  if (!first || *rest != '\0')
    {
      g_set_error (
          error, CURIO_ERROR, CURIO_ERROR_USAGE,
          _ ("“%s” is not the name of a table. Write it like “retail” "
             "or “shop.retail”; put a name that holds a dot in double "
             "quotes."),
          text ? text : "");
      return FALSE;
    }
  if (second)
    *out_schema = g_steal_pointer (&first);
  *out_name = second ? g_steal_pointer (&second) : g_steal_pointer (&first);
  return TRUE;
}

static void
append_part (GString *text, const char *part)
{
  if (part[0] != '\0' && !strpbrk (part, ".\""))
    {
      g_string_append (text, part);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *c = part; *c; c++)
    {
      if (*c == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *c);
    }
  g_string_append_c (text, '"');
}

char *
curio_table_name_format (const char *schema, const char *name)
{
  GString *text = g_string_new (NULL);

  if (schema)
    {
      append_part (text, schema);
      g_string_append_c (text, '.');
    }
  append_part (text, name);
  return g_string_free (text, FALSE);
}
