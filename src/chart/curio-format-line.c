/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names as they come from a table, made fit to stand in a line among other
 * words: one line, and nothing that turns the words around it. */

#include "curio-format.h"

#include <string.h>

/* Bidirectional controls (Unicode Standard Annex 9, section 2: embeddings,
 * overrides, isolates and marks), and what has no width and no shape. */
static gboolean
is_unseen (gunichar letter)
{
  return letter == 0x200b || (letter >= 0x200e && letter <= 0x200f)
         || (letter >= 0x202a && letter <= 0x202e)
         || (letter >= 0x2060 && letter <= 0x2069) || letter == 0x061c
         || letter == 0xfeff || letter == 0x00ad;
}

gboolean
curio_format_is_plain (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  if (!g_utf8_validate (name, -1, NULL))
    return FALSE;
  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    if (g_ascii_iscntrl (*c) || is_unseen (g_utf8_get_char (c)))
      return FALSE;
  return !g_ascii_isspace (*name);
}

static void
drop_unseen (char *line)
{
  char *to = line;

  for (const char *from = line, *next; *from != '\0'; from = next)
    {
      next = g_utf8_next_char (from);
      if (is_unseen (g_utf8_get_char (from)))
        continue;
      memmove (to, from, (gsize)(next - from));
      to += next - from;
    }
  *to = '\0';
}

/* Several spaces are one, and none stands before a comma. */
static void
drop_spaces (char *line)
{
  char *to = line;

  for (const char *from = line; *from != '\0'; from++)
    if (*from != ' ' || (from[1] != ' ' && from[1] != ','))
      *to++ = *from;
  *to = '\0';
}

char *
curio_format_line (const char *name)
{
  char *line;

  g_return_val_if_fail (name != NULL, NULL);

  line = g_utf8_make_valid (name, -1);
  for (char *c = line; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';
  drop_unseen (line);
  g_strstrip (line);
  drop_spaces (line);
  return line;
}
