/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts as numbers.  The texts lie one after the other in one block, each with
 * its NUL; a table of slots with open addressing and linear probing leads from
 * a text to its number.  A slot carries the text's hash, so that a probe
 * seldom touches a text that is not the one looked for. */

#include "curio-dictionary.h"

#include "curio-latin.h"

#include <string.h>

typedef struct
{
  guint32 hash;
  guint32 index_plus_1; /* 0: free */
} Slot;

struct _CurioDictionary
{
  guint32 n_texts;
  guint32 offsets_capacity;
  gsize *offsets; /* [n_texts + 1] of each text; the last: end of the block */
  char *block;
  gsize block_capacity;
  Slot *slots;
  guint32 slot_mask;
  gboolean is_borrowed; /* the arrays are somebody else's */
};

/* What is kept in a file is read as it stands. */
G_STATIC_ASSERT (sizeof (gsize) == sizeof (guint64));
G_STATIC_ASSERT (sizeof (Slot) == sizeof (guint64));

#define FIRST_SLOTS 64
#define FIRST_OFFSETS 32
#define FIRST_BLOCK 512

/* Both odd and without pattern in their bits: digits of the golden ratio and
 * of the square root of two. */
#define FACTOR G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
#define SEED G_GUINT64_CONSTANT (0x6a09e667f3bcc909)

/* Every bit of X weighs on every bit of the result: the two halves of a
 * 128-bit product, folded. */
static inline guint64
mix (guint64 x)
{
  unsigned __int128 product = (unsigned __int128)x * FACTOR;

  return (guint64)product ^ (guint64)(product >> 64);
}

static inline guint32
hash_text (const char *text, gsize length)
{
  guint64 hash = SEED ^ length;
  guint64 word;

  for (; length >= 8; length -= 8, text += 8)
    {
      memcpy (&word, text, 8);
      hash = mix (hash ^ word);
    }
  word = 0;
  for (gsize i = 0; i < length; i++)
    word |= (guint64)(guint8)text[i] << (8 * i);

  return (guint32)(mix (hash ^ word) >> 16);
}

static inline gsize
get_length (const CurioDictionary *self, guint32 index)
{
  return self->offsets[index + 1] - self->offsets[index] - 1;
}

/* The slot that holds TEXT, or the free one where it belongs. */
static inline Slot *
find_slot (const CurioDictionary *self, const char *text, gsize length,
           guint32 hash)
{
  guint32 at = hash & self->slot_mask;

  for (;; at = (at + 1) & self->slot_mask)
    {
      Slot *slot = &self->slots[at];

      if (slot->index_plus_1 == 0)
        return slot;
      if (slot->hash == hash)
        {
          guint32 index = slot->index_plus_1 - 1;

          if (get_length (self, index) == length
              && memcmp (self->block + self->offsets[index], text, length)
                     == 0)
            return slot;
        }
    }
}

static void
grow_slots (CurioDictionary *self, guint32 n_slots)
{
  Slot *old = self->slots;
  guint32 n_old = old != NULL ? self->slot_mask + 1 : 0;

  self->slots = g_new0 (Slot, n_slots);
  self->slot_mask = n_slots - 1;
  for (guint32 i = 0; i < n_old; i++)
    if (old[i].index_plus_1 != 0)
      {
        guint32 at = old[i].hash & self->slot_mask;

        while (self->slots[at].index_plus_1 != 0)
          at = (at + 1) & self->slot_mask;
        self->slots[at] = old[i];
      }
  g_free (old);
}

static void
append_text (CurioDictionary *self, const char *text, gsize length)
{
  gsize start = self->offsets[self->n_texts];

  if (start + length + 1 > self->block_capacity)
    {
      self->block_capacity
          = MAX (self->block_capacity * 3 / 2, start + length + 1);
      self->block = g_realloc (self->block, self->block_capacity);
    }
  if (self->n_texts + 2 > self->offsets_capacity)
    {
      self->offsets_capacity *= 2;
      self->offsets = g_renew (gsize, self->offsets, self->offsets_capacity);
    }

  memcpy (self->block + start, text, length);
  self->block[start + length] = '\0';
  self->offsets[++self->n_texts] = start + length + 1;
}

CurioDictionary *
curio_dictionary_new (void)
{
  CurioDictionary *self = g_new0 (CurioDictionary, 1);

  self->offsets_capacity = FIRST_OFFSETS;
  self->offsets = g_new (gsize, FIRST_OFFSETS);
  self->offsets[0] = 0;
  self->block_capacity = FIRST_BLOCK;
  self->block = g_malloc (FIRST_BLOCK);
  grow_slots (self, FIRST_SLOTS);

  return self;
}

void
curio_dictionary_free (CurioDictionary *self)
{
  if (self == NULL)
    return;

  if (!self->is_borrowed)
    {
      g_free (self->offsets);
      g_free (self->block);
      g_free (self->slots);
    }
  g_free (self);
}

/* A server that keeps bytes without knowing what they are written in
 * (SQL_ASCII) hands them out as they came, and no label could show them. */
static guint32
add_latin (CurioDictionary *self, const char *text, gsize length)
{
  g_autofree char *letters = g_malloc (CURIO_LATIN_MOST * length + 1);

  return curio_dictionary_add (self, letters,
                               curio_latin_to_utf8 (text, length, letters));
}

/* No text of PostgreSQL's has a NUL; what else may send one ends there. */
static guint32
add_cleaned (CurioDictionary *self, const char *text, gsize length)
{
  const char *nul = length > 0 ? memchr (text, '\0', length) : NULL;

  return nul != NULL ? curio_dictionary_add (self, text, (gsize)(nul - text))
                     : add_latin (self, text, length);
}

guint32
curio_dictionary_add (CurioDictionary *self, const char *text, gsize length)
{
  guint32 hash = hash_text (text, length);
  Slot *slot = find_slot (self, text, length, hash);

  if (slot->index_plus_1 != 0)
    return slot->index_plus_1 - 1;
  if (!g_utf8_validate_len (text, length, NULL))
    return add_cleaned (self, text, length);
  g_return_val_if_fail (!self->is_borrowed, G_MAXUINT32);

  append_text (self, text, length);
  slot->hash = hash;
  slot->index_plus_1 = self->n_texts;

  /* Half full is enough: longer runs of slots would cost more than memory. */
  if (self->n_texts > self->slot_mask / 2)
    grow_slots (self, (self->slot_mask + 1) * 2);

  return self->n_texts - 1;
}

guint32
curio_dictionary_find (const CurioDictionary *self, const char *text)
{
  gsize length = strlen (text);
  const Slot *slot = find_slot (self, text, length, hash_text (text, length));

  /* A free slot's 0 becomes G_MAXUINT32. */
  return slot->index_plus_1 - 1;
}

const char *
curio_dictionary_get (const CurioDictionary *self, guint32 index)
{
  g_return_val_if_fail (index < self->n_texts, NULL);

  return self->block + self->offsets[index];
}

gsize
curio_dictionary_get_length (const CurioDictionary *self, guint32 index)
{
  g_return_val_if_fail (index < self->n_texts, 0);

  return get_length (self, index);
}

guint32
curio_dictionary_size (const CurioDictionary *self)
{
  return self->n_texts;
}

CurioDictionary *
curio_dictionary_reorder (const CurioDictionary *self, const guint32 *order,
                          guint32 n_order)
{
  CurioDictionary *copy = curio_dictionary_new ();

  for (guint32 i = 0; i < n_order; i++)
    curio_dictionary_add (copy, curio_dictionary_get (self, order[i]),
                          get_length (self, order[i]));

  return copy;
}

/* --- order ----------------------------------------------------------------
 */

static int
compare_texts_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const CurioDictionary *self = data;

  return strcmp (self->block + self->offsets[*(const guint32 *)a],
                 self->block + self->offsets[*(const guint32 *)b]);
}

guint32 *
curio_dictionary_sort (const CurioDictionary *self)
{
  guint32 *order = g_new (guint32, MAX (self->n_texts, 1));

  for (guint32 i = 0; i < self->n_texts; i++)
    order[i] = i;
  g_qsort_with_data (order, (int)self->n_texts, sizeof (guint32),
                     compare_texts_cb, (gpointer)self);
  return order;
}

/* --- parts ----------------------------------------------------------------
 */

void
curio_dictionary_get_parts (const CurioDictionary *self,
                            CurioDictionaryParts *out_parts)
{
  *out_parts = (CurioDictionaryParts){
    .n_texts = self->n_texts,
    .n_slots = self->slot_mask + 1,
    .block_size = self->offsets[self->n_texts],
    .offsets = (const guint64 *)self->offsets,
    .block = self->block,
    .slots = (const guint64 *)self->slots,
  };
}

/* Every text lies within the block, ends with its NUL and is UTF-8. */
static gboolean
are_texts_good (const CurioDictionaryParts *parts)
{
  const guint64 *offsets = parts->offsets;

  if (offsets[0] != 0 || offsets[parts->n_texts] != parts->block_size)
    return FALSE;
  for (guint32 i = 0; i < parts->n_texts; i++)
    if (offsets[i + 1] <= offsets[i] || offsets[i + 1] > parts->block_size
        || parts->block[offsets[i + 1] - 1] != '\0'
        || !g_utf8_validate_len (parts->block + offsets[i],
                                 offsets[i + 1] - offsets[i] - 1, NULL))
      return FALSE;
  return TRUE;
}

/* No slot leads beyond the texts, and there are free ones, at which every
 * probe ends. */
static gboolean
are_slots_good (const CurioDictionaryParts *parts)
{
  const Slot *slots = (const Slot *)parts->slots;
  guint32 n_used = 0;

  if (parts->n_slots < 2 || (parts->n_slots & (parts->n_slots - 1)) != 0
      || parts->n_texts > parts->n_slots / 2)
    return FALSE;
  for (guint32 i = 0; i < parts->n_slots; i++)
    {
      if (slots[i].index_plus_1 > parts->n_texts)
        return FALSE;
      n_used += slots[i].index_plus_1 != 0;
    }
  return n_used == parts->n_texts;
}

CurioDictionary *
curio_dictionary_new_from_parts (const CurioDictionaryParts *parts)
{
  if (!are_texts_good (parts) || !are_slots_good (parts))
    return NULL;

  CurioDictionary *self = g_new0 (CurioDictionary, 1);

  self->is_borrowed = TRUE;
  self->n_texts = parts->n_texts;
  self->offsets = (gsize *)parts->offsets;
  self->block = (char *)parts->block;
  self->slots = (Slot *)parts->slots;
  self->slot_mask = parts->n_slots - 1;
  return self;
}
