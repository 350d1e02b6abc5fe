/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Products by their words: the alphabet once, so that sorting compares
 * numbers, and folded names once, so that searching is looking. */

#include "curio-product-places.h"

#include "curio-product-findings.h"

#include <string.h>

static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_utf8_casefold (valid, -1);
}

typedef struct
{
  char *key;
  guint32 product;
} Key;

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Key *)a)->key, ((const Key *)b)->key);
}

/* Takes the insides of KEYS. */
static guint32 *
make_places (Key *keys, guint32 n)
{
  guint32 *places = g_new (guint32, n + 1);

  qsort (keys, n, sizeof *keys, compare_keys);
  for (guint32 i = 0; i < n; i++)
    {
      places[keys[i].product] = i;
      g_free (keys[i].key);
    }
  return places;
}

CurioProductPlaces *
curio_product_places_new (const CurioFacts *facts)
{
  CurioProductPlaces *self = g_new0 (CurioProductPlaces, 1);
  guint32 n = facts->n_products;
  g_autofree Key *codes = g_new (Key, n + 1);
  g_autofree Key *names = g_new (Key, n + 1);

  self->n = n;
  self->words = g_new0 (char *, n + 1);
  for (guint32 i = 0; i < n; i++)
    {
      const char *code = curio_dictionary_get (facts->products, i);
      g_autofree char *title = curio_product_get_title (facts, i);
      g_autofree char *both
          = g_strconcat (code, " ", facts->product_names[i], NULL);

      codes[i] = (Key){ g_strdup (code), i };
      names[i] = (Key){ g_utf8_collate_key (title, -1), i };
      self->words[i] = fold (both);
    }
  self->by_code = make_places (codes, n);
  self->by_name = make_places (names, n);
  return self;
}

void
curio_product_places_free (CurioProductPlaces *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->words);
  g_free (self->by_code);
  g_free (self->by_name);
  g_free (self);
}

char **
curio_product_places_split (const char *search)
{
  g_autofree char *folded = fold (search != NULL ? search : "");

  return *g_strstrip (folded) != '\0' ? g_strsplit (folded, " ", -1) : NULL;
}

gboolean
curio_product_places_find (const CurioProductPlaces *self, guint32 product,
                           char *const *words)
{
  for (; words != NULL && *words != NULL; words++)
    if (strstr (self->words[product], *words) == NULL)
      return FALSE;
  return TRUE;
}
