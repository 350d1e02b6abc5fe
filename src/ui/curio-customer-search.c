/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching customers.  Countries and segments are few, so each word is looked
 * for in all of their names once; only the number is read for each customer.
 */

#include "curio-customer-search.h"

#include <string.h>

typedef struct
{
  char *text;         /* folded */
  guint8 *in_country; /* [n_countries] 0 or 1 */
  guint8 in_segment[CURIO_N_SEGMENTS];
} Word;

struct _CurioCustomerSearch
{
  const CurioFacts *facts;
  guint n_words;
  Word *words;
};

/* Case and apostrophes do not matter: "cant lose" finds Can't Lose. */
static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (normal ? normal : "", -1);
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    if (*p != '\'' && g_utf8_get_char (p) != 0x2019)
      g_string_append_len (plain, p, g_utf8_next_char (p) - p);
  return g_string_free (plain, FALSE);
}

static gboolean
holds (const char *name, const char *word)
{
  g_autofree char *folded = fold (name);

  return strstr (folded, word) != NULL;
}

static void
fill_word (Word *word, const CurioFacts *facts, char *text)
{
  word->text = text;
  word->in_country = g_new (guint8, facts->n_countries + 1);
  for (guint32 i = 0; i < facts->n_countries; i++)
    word->in_country[i]
        = holds (curio_dictionary_get (facts->countries, i), text);
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    word->in_segment[i] = holds (curio_segments[i].name, text);
}

CurioCustomerSearch *
curio_customer_search_new (const CurioFacts *facts, const char *text)
{
  g_autofree char *folded = fold (text ? text : "");
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  CurioCustomerSearch *self;

  if (*g_strchug (folded) == '\0')
    return NULL;
  self = g_new0 (CurioCustomerSearch, 1);
  self->facts = facts;
  self->words = g_new0 (Word, g_strv_length (parts));
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i])
      fill_word (&self->words[self->n_words++], facts, g_strdup (parts[i]));
  return self;
}

void
curio_customer_search_free (CurioCustomerSearch *self)
{
  for (guint i = 0; i < self->n_words; i++)
    {
      g_free (self->words[i].text);
      g_free (self->words[i].in_country);
    }
  g_free (self->words);
  g_free (self);
}

static gboolean
number_holds (const char *number, const char *word)
{
  for (const char *p = number; *p; p++)
    if (!g_ascii_isdigit (*p))
      return holds (number, word);
  return strstr (number, word) != NULL;
}

gboolean
curio_customer_search_matches (const CurioCustomerSearch *self,
                               const CurioScored *customer)
{
  for (guint i = 0; self != NULL && i < self->n_words; i++)
    {
      const Word *word = &self->words[i];

      if (!word->in_country[customer->country]
          && !word->in_segment[customer->segment]
          && !number_holds (
              curio_facts_get_customer_id (self->facts, customer->customer),
              word->text))
        return FALSE;
    }
  return TRUE;
}
