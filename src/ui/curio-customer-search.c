/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching customers.  Countries, segments and products are few, so each word
 * is looked for in all of their names once; only the number is read for each
 * customer.  The words that neither country, segment nor number has must all
 * stand in one product that the customer bought: one walk over the lines finds
 * who bought those, once for each set of such words. */

#include "curio-customer-search.h"

#include <string.h>

#define LEAST_PRODUCT_LETTERS 3

typedef struct
{
  char *text;         /* folded */
  guint8 *in_country; /* [n_countries] 0 or 1 */
  guint8 in_segment[CURIO_N_SEGMENTS];
  gboolean is_product_word;
} Word;

#define N_WORDS_MOST 31 /* a set of them is a number's bits */

struct _CurioCustomerSearch
{
  const CurioView *view;
  const CurioFacts *facts;
  char **products; /* folded; or NULL */
  guint n_words;
  Word *words;
  GHashTable *bought; /* set of words to guint8 [n_customers] 0 or 1, or to
                         NULL where no product has them */
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

char **
curio_customer_search_fold_products (const CurioFacts *facts)
{
  char **products = g_new0 (char *, facts->n_products + 1);

  for (guint32 i = 0; i < facts->n_products; i++)
    {
      g_autofree char *both
          = g_strconcat (curio_dictionary_get (facts->products, i), "\n",
                         facts->product_names[i], NULL);

      products[i] = fold (both);
    }
  return products;
}

/* A number is a customer's; two letters are in every second name. */
static gboolean
is_product_word (const char *text)
{
  gboolean has_letter = FALSE;

  for (const char *p = text; *p; p++)
    has_letter |= !g_ascii_isdigit (*p);
  return has_letter && g_utf8_strlen (text, -1) >= LEAST_PRODUCT_LETTERS;
}

static gboolean
has_product (const CurioLedger *ledger, guint32 order, const guint8 *is_wanted)
{
  const CurioFacts *facts = ledger->facts;

  for (guint32 i = facts->first_line[order]; i < facts->first_line[order + 1];
       i++)
    if (is_wanted[facts->line_product[i]]
        && curio_ledger_is_sale_line (ledger, i))
      return TRUE;
  return FALSE;
}

/* Who bought one of the products in the view. */
static guint8 *
find_buyers (const CurioView *view, const guint8 *is_wanted)
{
  const CurioFacts *facts = view->ledger->facts;
  guint8 *bought = g_new0 (guint8, facts->n_customers + 1);

  for (guint32 i = 0; i < facts->first_order[facts->n_customers]; i++)
    if (!bought[facts->order_customer[i]] && curio_view_holds (view, i)
        && has_product (view->ledger, i, is_wanted))
      bought[facts->order_customer[i]] = 1;
  return bought;
}

/* Whether PRODUCT has each word of the SET. */
static gboolean
has_words (const CurioCustomerSearch *self, const char *product, guint32 set)
{
  for (guint i = 0; i < self->n_words; i++)
    if (set & 1u << i
        && (!self->words[i].is_product_word
            || strstr (product, self->words[i].text) == NULL))
      return FALSE;
  return TRUE;
}

/* (transfer full) */
static guint8 *
find_bought (const CurioCustomerSearch *self, guint32 set)
{
  guint32 n_products = self->facts->n_products;
  g_autofree guint8 *is_wanted = g_new0 (guint8, n_products + 1);
  gboolean is_any = FALSE;

  for (guint32 i = 0; self->products != NULL && i < n_products; i++)
    {
      is_wanted[i] = has_words (self, self->products[i], set);
      is_any |= is_wanted[i];
    }
  return is_any ? find_buyers (self->view, is_wanted) : NULL;
}

static const guint8 *
get_bought (const CurioCustomerSearch *self, guint32 set)
{
  gpointer bought;

  if (!g_hash_table_lookup_extended (self->bought, GUINT_TO_POINTER (set),
                                     NULL, &bought))
    {
      bought = find_bought (self, set);
      g_hash_table_insert (self->bought, GUINT_TO_POINTER (set), bought);
    }
  return bought;
}

static void
fill_word (Word *word, const CurioFacts *facts, char *text)
{
  word->text = text;
  word->is_product_word = is_product_word (text);
  word->in_country = g_new (guint8, facts->n_countries + 1);
  for (guint32 i = 0; i < facts->n_countries; i++)
    word->in_country[i]
        = holds (curio_dictionary_get (facts->countries, i), text);
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    word->in_segment[i]
        = holds (curio_segments[i].name, text)
          || holds (curio_segment_get_title ((CurioSegment)i), text);
}

CurioCustomerSearch *
curio_customer_search_new (const CurioView *view, char **products,
                           const char *text)
{
  g_autofree char *folded = fold (text ? text : "");
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  CurioCustomerSearch *self;

  if (*g_strchug (folded) == '\0')
    return NULL;
  self = g_new0 (CurioCustomerSearch, 1);
  self->view = view;
  self->facts = view->ledger->facts;
  self->products = products;
  self->bought = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->words = g_new0 (Word, g_strv_length (parts));
  for (guint i = 0; parts[i] != NULL && self->n_words < N_WORDS_MOST; i++)
    if (*parts[i])
      fill_word (&self->words[self->n_words++], self->facts,
                 g_strdup (parts[i]));
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
  g_hash_table_unref (self->bought);
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
  guint32 left = 0;
  const guint8 *bought;

  for (guint i = 0; self != NULL && i < self->n_words; i++)
    {
      const Word *word = &self->words[i];

      if (!word->in_country[customer->country]
          && !word->in_segment[customer->segment]
          && !number_holds (
              curio_facts_get_customer_id (self->facts, customer->customer),
              word->text))
        left |= 1u << i;
    }
  if (left == 0)
    return TRUE;
  bought = get_bought (self, left);
  return bought != NULL && bought[customer->customer];
}
