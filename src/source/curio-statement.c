/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statements of resources/sql.  Where a statement needs the name of a
 * table or column it has a blank, written :"name" as psql writes it; where a
 * text must stand in it and no parameter can, :'name'. */
#include "curio-statement.h"

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

static void
append_blank (GString *filled, CurioDatabase *database,
              const CurioBlank *blank, char quote)
{
  g_autofree char *quoted
      = quote == '"' ? curio_database_quote (database, blank->identifier)
                     : curio_database_quote_text (database, blank->identifier);
  g_autofree char *zone
      = blank->zone ? curio_database_quote_text (database, blank->zone) : NULL;

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
