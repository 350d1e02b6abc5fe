/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Yes and no as people and their programs write them.  Only words that cannot
 * mean the opposite are here: "subscribed" in a column of opt-outs would. */

#include "curio-answer.h"

#include "curio-field.h"

#include <string.h>

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
is_date (const char *text)
{
  CurioText field = { text, strlen (text) };
  gint64 time_us;

  return curio_field_read_time (field, CURIO_DATES_AUTO, &time_us)
         || curio_field_read_time (field, CURIO_DATES_DMY, &time_us)
         || curio_field_read_time (field, CURIO_DATES_MDY, &time_us);
}

CurioAnswer
curio_answer_read (const char *text)
{
  g_autofree char *bare = g_strstrip (g_strdup (text));
  g_autofree char *folded = NULL;

  if (bare[0] == '\0')
    return CURIO_ANSWER_BLANK;
  folded = g_ascii_strdown (bare, -1); /* all of the words are ASCII */
  if (is_among (folded, yes_words, G_N_ELEMENTS (yes_words)))
    return CURIO_ANSWER_YES;
  if (is_among (folded, no_words, G_N_ELEMENTS (no_words)))
    return CURIO_ANSWER_NO;
  return is_date (bare) ? CURIO_ANSWER_YES : CURIO_ANSWER_UNCLEAR;
}
