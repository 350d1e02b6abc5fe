/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Product names for a message: small letters, but for the first, for single
 * letters, abbreviations and proper names. */

#include "curio-readable-name.h"

#include <string.h>

/* Words that have a spelling of their own; in capitals a word is found. */
static const char *const own_spellings[]
    = { "AM",        "BBQ",          "Britain",   "British",   "CCTV",
        "CD",        "Chinese",      "Christmas", "Danish",    "DIY",
        "Dr",        "DVD",          "Easter",    "England",   "English",
        "EU",        "France",       "French",    "Halloween", "ID",
        "II",        "III",          "Indian",    "IV",        "Japanese",
        "LCD",       "LED",          "London",    "Moroccan",  "MP3",
        "Mr",        "Mrs",          "Paris",     "PC",        "PVC",
        "Russian",   "Scandinavian", "St",        "Swedish",   "Swiss",
        "TV",        "UK",           "USA",       "USB",       "UV",
        "Valentine", "Valentines",   "Victorian", "VIP",       "VW",
        "WC",        "Xmas",         "XL",        "XXL" };

static gboolean
is_shouted (const char *name)
{
  gboolean has_capital = FALSE;

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_unichar_islower (g_utf8_get_char (at)))
        return FALSE;
      has_capital |= g_unichar_isupper (g_utf8_get_char (at));
    }
  return has_capital;
}

/* In one line, with one blank between words. */
static char *
tidy (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  GString *out = g_string_new (NULL);
  gboolean is_due = FALSE;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          is_due = out->len > 0;
          continue;
        }
      if (is_due)
        g_string_append_c (out, ' ');
      g_string_append_unichar (out, c);
      is_due = FALSE;
    }
  return g_string_free (out, FALSE);
}

/* --- one word: letters and digits ---------------------------------------- */

static const char *
find_own_spelling (const char *word, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_spellings); i++)
    if (strlen (own_spellings[i]) == length
        && g_ascii_strncasecmp (own_spellings[i], word, length) == 0)
      return own_spellings[i];
  return NULL;
}

/* Letter by letter: what g_utf8_strdown () makes of a text hangs on the
 * language of the desktop. */
static void
append_small (GString *out, const char *word, gsize length)
{
  for (const char *at = word; at < word + length; at = g_utf8_next_char (at))
    g_string_append_unichar (out, g_unichar_tolower (g_utf8_get_char (at)));
}

/* The article; beside another sign it is a letter. */
static gboolean
is_article (const char *word, gsize length, gunichar before)
{
  return length == 1 && word[0] == 'A' && before == ' '
         && (word[1] == ' ' || word[1] == '\0');
}

/* S/6, T-light, 3D, A4: a single letter, and one with a number, are marks; but
 * g, l and m behind a number are measures. */
static gboolean
is_mark (const char *word, gsize length)
{
  guint n_letters = 0, n_digits = 0;

  for (gsize i = 0; i < length; i++)
    {
      n_letters += g_ascii_isalpha (word[i]) != 0;
      n_digits += g_ascii_isdigit (word[i]) != 0;
    }
  if (n_letters != 1 || n_letters + n_digits != length)
    return FALSE;
  return n_digits == 0 || strchr ("GLM", word[length - 1]) == NULL;
}

static void
append_word (GString *out, const char *word, gsize length, gunichar before)
{
  const char *own = find_own_spelling (word, length);

  if (before == '\'' || before == 0x2019)
    append_small (out, word, length); /* of the word before */
  else if (own != NULL)
    g_string_append (out, own);
  else if (is_mark (word, length) && !is_article (word, length, before))
    g_string_append_len (out, word, (gssize)length);
  else
    append_small (out, word, length);
}

static gsize
measure_word (const char *word)
{
  const char *end = word;

  while (*end != '\0' && g_unichar_isalnum (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return (gsize)(end - word);
}

/* --- the name ------------------------------------------------------------ */

/* A name that begins with a number goes on small. */
static void
raise_first (GString *name)
{
  const char *at = name->str;
  gunichar first;

  while (*at != '\0' && !g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  first = g_utf8_get_char (at);
  if (g_unichar_islower (first))
    {
      gsize place = (gsize)(at - name->str);
      char bytes[6];
      int n = g_unichar_to_utf8 (g_unichar_totitle (first), bytes);

      g_string_erase (name, (gssize)place, g_utf8_next_char (at) - at);
      g_string_insert_len (name, (gssize)place, bytes, n);
    }
}

char *
curio_readable_name (const char *name)
{
  g_autofree char *line = NULL;
  GString *out;
  gunichar before = ' ';

  g_return_val_if_fail (name != NULL, NULL);

  line = tidy (name);
  if (!is_shouted (line))
    return g_steal_pointer (&line);
  out = g_string_new (NULL);
  for (const char *at = line; *at != '\0';)
    {
      gsize length = measure_word (at);

      if (length > 0)
        append_word (out, at, length, before);
      else
        {
          length = (gsize)(g_utf8_next_char (at) - at);
          g_string_append_len (out, at, (gssize)length);
        }
      before = g_utf8_get_char (g_utf8_prev_char (at + length));
      at += length;
    }
  raise_first (out);
  return g_string_free (out, FALSE);
}
