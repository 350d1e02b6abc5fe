/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Product names.  Warehouses write in capitals; on a page that shouts. */

#include "curio-format.h"

#include <string.h>

static gboolean
is_shouted (const char *name)
{
  gboolean has_capital = FALSE;

  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (g_unichar_islower (g_utf8_get_char (c)))
        return FALSE;
      has_capital |= g_unichar_isupper (g_utf8_get_char (c));
    }
  return has_capital;
}

/* Words that stay small within an English title. */
static gboolean
is_small_word (const char *word, gsize length)
{
  static const char *const words[] = { "A",  "AND", "AT",  "BY", "FOR", "IN",
                                       "OF", "ON",  "THE", "TO", "WITH" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && strncmp (words[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

/* A letter after a letter, a digit or an apostrophe is within a word: Poppy's,
 * 12cm. */
static void
append_word (GString *out, const char *word, const char *end)
{
  gboolean is_within = FALSE;

  for (const char *c = word; c < end; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      g_string_append_unichar (out, is_within ? g_unichar_tolower (letter)
                                              : letter);
      is_within
          = g_unichar_isalnum (letter) || letter == '\'' || letter == 0x2019;
    }
}

char *
curio_format_product (const char *name)
{
  GString *out;

  g_return_val_if_fail (name != NULL, NULL);

  g_autofree char *line = curio_format_line (name);
  const char *word = line;

  if (!g_utf8_validate (name, -1, NULL) || !is_shouted (line))
    return g_steal_pointer (&line);

  out = g_string_new (NULL);
  while (*word != '\0')
    {
      const char *end = word + strcspn (word, " ");

      if (word != line && is_small_word (word, (gsize)(end - word)))
        {
          g_autofree char *small
              = g_ascii_strdown (word, (gssize)(end - word));
          g_string_append (out, small);
        }
      else
        append_word (out, word, end);
      if (*end == ' ')
        g_string_append_c (out, *end++);
      word = end;
    }
  return g_string_free (out, FALSE);
}
