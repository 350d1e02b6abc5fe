/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Yes and no as people and their programs write them.  Only words that cannot
 * mean the opposite are here: "subscribed" in a column of opt-outs would. */

#include "curio-answer.h"

#include "curio-field.h"

#include <string.h>

#define WORD_SIZE 8 /* the longest, and its end */

static const char *const yes_words[] = {
  "yes",
  "y",
  "true",
  "t",
  "1",
  "1.0",
  "x",
  "on",
  "ja",
  "oui",
  "\xe2\x9c\x93",
  "\xe2\x9c\x94",
};

static const char *const no_words[]
    = { "no", "n", "false", "f", "0", "0.0", "off", "nein", "non" };

static gboolean
is_among (const char *folded, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (folded, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* The day on which they said yes, in whichever order. */
static gboolean
is_date (const char *text, gsize length)
{
  CurioText field = { text, length };
  gint64 time_us;

  return curio_field_read_time (field, CURIO_DATES_AUTO, &time_us)
         || curio_field_read_time (field, CURIO_DATES_DMY, &time_us)
         || curio_field_read_time (field, CURIO_DATES_MDY, &time_us);
}

CurioAnswer
curio_answer_read (const char *text)
{
  char folded[WORD_SIZE];
  gsize length = strlen (text);

  while (g_ascii_isspace (*text))
    {
      text++;
      length--;
    }
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  if (length == 0)
    return CURIO_ANSWER_BLANK;
  if (length < WORD_SIZE)
    {
      for (gsize i = 0; i < length; i++)
        folded[i] = g_ascii_tolower (text[i]); /* the words are ASCII */
      folded[length] = '\0';
      if (is_among (folded, yes_words, G_N_ELEMENTS (yes_words)))
        return CURIO_ANSWER_YES;
      if (is_among (folded, no_words, G_N_ELEMENTS (no_words)))
        return CURIO_ANSWER_NO;
    }
  return is_date (text, length) ? CURIO_ANSWER_YES : CURIO_ANSWER_UNCLEAR;
}

CurioAnswer
curio_answer_join_consents (CurioAnswer a, CurioAnswer b)
{
  if (a == CURIO_ANSWER_NO || b == CURIO_ANSWER_NO)
    return CURIO_ANSWER_NO;
  return a != CURIO_ANSWER_YES ? a : b;
}

CurioAnswer
curio_answer_join_opt_outs (CurioAnswer a, CurioAnswer b)
{
  CurioAnswer more = MAX (a, b);

  return more >= CURIO_ANSWER_YES || a == b ? more : CURIO_ANSWER_BLANK;
}
