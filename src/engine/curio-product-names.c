/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which description names a product.  The same stock code carries several over
 * the years; the one met most often on sales wins, and of those that tie the
 * one used last. */

#include "curio-product-names.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  guint32 product_plus_1; /* 0: free */
  guint32 description;
  guint32 n_lines;
  gint64 latest_us;
} Pair;

struct _CurioProductNames
{
  guint32 n_pairs;
  guint32 mask;
  Pair *pairs; /* a table with open addressing */
};

#define FIRST_PAIRS 4096

CurioProductNames *
curio_product_names_new (void)
{
  CurioProductNames *self = g_new0 (CurioProductNames, 1);

  self->mask = FIRST_PAIRS - 1;
  self->pairs = g_new0 (Pair, FIRST_PAIRS);

  return self;
}

void
curio_product_names_free (CurioProductNames *self)
{
  if (self == NULL)
    return;

  g_free (self->pairs);
  g_free (self);
}

static Pair *
find_pair (const CurioProductNames *self, guint32 product, guint32 description)
{
  guint64 key = (guint64)product << 32 | description;
  guint32 at
      = (guint32)((key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32);

  for (;; at++)
    {
      Pair *pair = &self->pairs[at & self->mask];

      if (pair->product_plus_1 == 0
          || (pair->product_plus_1 == product + 1
              && pair->description == description))
        return pair;
    }
}

static void
grow (CurioProductNames *self)
{
  Pair *old = self->pairs;
  guint32 n_old = self->mask + 1;

  self->mask = n_old * 2 - 1;
  self->pairs = g_new0 (Pair, n_old * 2);
  for (guint32 i = 0; i < n_old; i++)
    if (old[i].product_plus_1 != 0)
      *find_pair (self, old[i].product_plus_1 - 1, old[i].description)
          = old[i];
  g_free (old);
}

void
curio_product_names_add (CurioProductNames *self, guint32 product,
                         guint32 description, gint64 time_us)
{
  curio_product_names_add_many (self, product, description, 1, time_us);
}

void
curio_product_names_add_many (CurioProductNames *self, guint32 product,
                              guint32 description, guint32 n_lines,
                              gint64 time_us)
{
  Pair *pair = find_pair (self, product, description);

  if (pair->product_plus_1 != 0)
    {
      pair->n_lines += n_lines;
      pair->latest_us = MAX (pair->latest_us, time_us);
      return;
    }

  *pair = (Pair){ product + 1, description, n_lines, time_us };
  if (++self->n_pairs > self->mask / 2)
    grow (self);
}

/* Whether nothing of TEXT, which is UTF-8, would be seen. */
static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (!g_unichar_isspace (letter) && !g_unichar_iszerowidth (letter))
        return FALSE;
    }
  return TRUE;
}

/* --- what was added -------------------------------------------------------
 */

/* The number that each description has among the sorted ones that name
 * something; G_MAXUINT32 for the others. */
static guint32 *
number_used (const CurioProductNames *self,
             const CurioDictionary *descriptions, CurioDictionary **out_used)
{
  guint32 n = curio_dictionary_size (descriptions);
  g_autofree guint8 *is_used = g_new0 (guint8, MAX (n, 1));
  g_autofree guint32 *order = curio_dictionary_sort (descriptions);
  guint32 *number = g_new (guint32, MAX (n, 1));
  guint32 n_used = 0;

  for (guint32 i = 0; i <= self->mask; i++)
    if (self->pairs[i].product_plus_1 != 0)
      is_used[self->pairs[i].description] = TRUE;
  for (guint32 i = 0; i < n; i++)
    {
      number[order[i]] = G_MAXUINT32;
      if (!is_used[order[i]]
          || is_blank (curio_dictionary_get (descriptions, order[i])))
        continue;
      number[order[i]] = n_used;
      order[n_used++] = order[i];
    }
  *out_used = curio_dictionary_reorder (descriptions, order, n_used);
  return number;
}

static int
compare_counts (const void *a, const void *b)
{
  const CurioNameCount *x = a, *y = b;

  if (x->product != y->product)
    return x->product < y->product ? -1 : 1;
  return (x->description > y->description) - (x->description < y->description);
}

CurioNameCount *
curio_product_names_count (const CurioProductNames *self,
                           const CurioDictionary *descriptions,
                           CurioDictionary **out_used, guint32 *out_n)
{
  g_autofree guint32 *number = number_used (self, descriptions, out_used);
  CurioNameCount *counts = g_new0 (CurioNameCount, MAX (self->n_pairs, 1));
  guint32 n = 0;

  for (guint32 i = 0; i <= self->mask; i++)
    {
      const Pair *pair = &self->pairs[i];

      if (pair->product_plus_1 == 0
          || number[pair->description] == G_MAXUINT32)
        continue;
      counts[n++] = (CurioNameCount){ .product = pair->product_plus_1 - 1,
                                      .description = number[pair->description],
                                      .n_lines = pair->n_lines,
                                      .latest_us = pair->latest_us };
    }
  qsort (counts, n, sizeof (CurioNameCount), compare_counts);
  *out_n = n;
  return counts;
}

/* --- names ----------------------------------------------------------------
 */

static char *
trim (const char *text)
{
  return g_strstrip (g_strdup (text));
}

/* Whether A names better than B.  The text decides what count and time leave
 * open, lest the name hang on the order of the rows. */
static gboolean
is_better (const CurioNameCount *a, const CurioNameCount *b,
           const CurioDictionary *descriptions)
{
  if (b == NULL)
    return TRUE;
  if (a->n_lines != b->n_lines)
    return a->n_lines > b->n_lines;
  if (a->latest_us != b->latest_us)
    return a->latest_us > b->latest_us;

  return strcmp (curio_dictionary_get (descriptions, a->description),
                 curio_dictionary_get (descriptions, b->description))
         < 0;
}

char **
curio_product_names_choose (const CurioNameCount *counts, guint32 n_counts,
                            guint32 n_products,
                            const CurioDictionary *descriptions)
{
  g_autofree const CurioNameCount **best
      = g_new0 (const CurioNameCount *, MAX (n_products, 1));
  char **names = g_new0 (char *, n_products + 1);

  for (guint32 i = 0; i < n_counts; i++)
    if (is_better (&counts[i], best[counts[i].product], descriptions))
      best[counts[i].product] = &counts[i];

  for (guint32 i = 0; i < n_products; i++)
    names[i] = best[i] != NULL ? trim (
                   curio_dictionary_get (descriptions, best[i]->description))
                               : g_strdup ("");

  return names;
}
