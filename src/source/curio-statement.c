/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements of resources/sql.  Where a statement needs the name of a
 * table or column it has a blank, written :"name" as psql writes it; where a
 * text must stand in it and no parameter can, :'name'. */
#include "curio-statement.h"

#include <string.h>

#include "curio-sql-resources.h"

#define FOLDER "/uk/co/londongiftshop/Curio/sql/"

char *
curio_statement_get (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, ".sql", NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (
      curio_sql_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static const CurioBlank *
find_blank (const CurioBlank *blanks, gsize n_blanks, const char *name,
            gsize length)
{
  for (gsize i = 0; i < n_blanks; i++)
    if (strlen (blanks[i].blank) == length
        && strncmp (blanks[i].blank, name, length) == 0)
      return &blanks[i];
  g_assert_not_reached ();
}

/* TEXT between two of QUOTE, each that is in it written twice. */
static char *
quote (const char *text, char mark)
{
  GString *quoted = g_string_new (NULL);

  /* Whatever standard_conforming_strings says. */
  if (mark == '\'' && strchr (text, '\\'))
    g_string_append (quoted, " E");
  g_string_append_c (quoted, mark);
  for (const char *c = text; *c; c++)
    {
      if (*c == mark || (mark == '\'' && *c == '\\'))
        g_string_append_c (quoted, *c);
      g_string_append_c (quoted, *c);
    }
  g_string_append_c (quoted, mark);
  return g_string_free (quoted, FALSE);
}

char *
curio_quote_name (const char *name)
{
  return quote (name, '"');
}

char *
curio_quote_text (const char *text)
{
  return quote (text, '\'');
}

/* By libpq where there is a connection, as that knows its encoding. */
static char *
quote_for (CurioDatabase *database, const char *text, char mark)
{
  if (!database)
    return quote (text, mark);
  return mark == '"' ? curio_database_quote (database, text)
                     : curio_database_quote_text (database, text);
}

static void
append_blank (GString *filled, CurioDatabase *database,
              const CurioBlank *blank, char mark)
{
  g_autofree char *quoted = quote_for (database, blank->identifier, mark);
  g_autofree char *zone
      = blank->zone ? quote_for (database, blank->zone, '\'') : NULL;

  if (zone)
    g_string_append_printf (filled, "(%s AT TIME ZONE %s)", quoted, zone);
  else
    g_string_append (filled, quoted);
  if (blank->suffix)
    g_string_append (filled, blank->suffix);
}

/* The next : before a quote, or NULL. */
static const char *
find_start (const char *text)
{
  do
    text = strchr (text, ':');
  while (text && text[1] != '"' && text[1] != '\'' && text++);
  return text;
}

char *
curio_statement_fill (CurioDatabase *database, const char *name,
                      const CurioBlank *blanks, gsize n_blanks)
{
  g_autofree char *text = curio_statement_get (name);
  GString *filled = g_string_new (NULL);
  const char *rest = text;
  const char *start;

  while ((start = find_start (rest)))
    {
      const char *end = strchr (start + 2, start[1]);

      g_string_append_len (filled, rest, start - rest);
      append_blank (
          filled, database,
          find_blank (blanks, n_blanks, start + 2, (gsize)(end - start) - 2),
          start[1]);
      rest = end + 1;
    }
  g_string_append (filled, rest);
  return g_string_free (filled, FALSE);
}
