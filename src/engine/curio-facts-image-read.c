/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts out of bytes, which they go on looking into. */

#include "curio-facts-image.h"

#include <string.h>

#include "curio-facts-check.h"
#include "curio-facts-image-layout.h"

typedef struct
{
  const char *at;
  gsize left;
} Cursor;

static CurioFacts *read_image (GBytes *image, guint kinds);

/* The next N things of SIZE bytes; NULL where they are not there. */
static const void *
take (Cursor *cursor, guint64 n, gsize size)
{
  const char *start = cursor->at;
  guint64 length;

  if (__builtin_mul_overflow (n, size, &length)
      || __builtin_add_overflow (length, CURIO_IMAGE_ALIGNMENT - 1, &length))
    return NULL;
  length -= length % CURIO_IMAGE_ALIGNMENT;
  if (length > cursor->left)
    return NULL;
  cursor->at += length;
  cursor->left -= length;
  return start;
}

static gboolean
take_columns (CurioFacts *self, const CurioImageHead *head, Cursor *cursor)
{
  for (int i = 0; i < CURIO_N_IMAGE_COLUMNS; i++)
    {
      const CurioImageColumn *column = &curio_image_columns[i];
      const void *start;

      if ((column->kinds & head->kind) == 0)
        continue;
      start = take (cursor, curio_image_count (head, column), column->size);
      if (start == NULL)
        return FALSE;
      G_STRUCT_MEMBER (const void *, self, column->field) = start;
    }
  return TRUE;
}

/* --- texts --------------------------------------------------------------- */

static CurioDictionary *
take_dictionary (const CurioImageDictionary *head, Cursor *cursor)
{
  CurioDictionaryParts parts = {
    .n_texts = head->n_texts,
    .n_slots = head->n_slots,
    .block_size = head->block_size,
  };

  parts.offsets = take (cursor, (guint64)head->n_texts + 1, sizeof (guint64));
  parts.slots = take (cursor, head->n_slots, sizeof (guint64));
  parts.block = take (cursor, head->block_size, 1);
  if (parts.offsets == NULL || parts.slots == NULL || parts.block == NULL)
    return NULL;
  return curio_dictionary_new_from_parts (&parts);
}

static gboolean
take_dictionaries (CurioFacts *self, const CurioImageHead *head,
                   Cursor *cursor)
{
  for (int i = 0; i < CURIO_N_IMAGE_DICTIONARIES; i++)
    {
      CurioDictionary *dictionary
          = take_dictionary (&head->dictionaries[i], cursor);

      if (dictionary == NULL)
        return FALSE;
      G_STRUCT_MEMBER (CurioDictionary *, self,
                       curio_image_dictionary_fields[i])
          = dictionary;
    }
  self->n_products = curio_dictionary_size (self->products);
  self->n_countries = curio_dictionary_size (self->countries);
  return curio_dictionary_size (self->invoices) == self->n_orders
         && curio_dictionary_size (self->customers) == self->n_customers;
}

/* N texts, which look into SIZE bytes; NULL where they are not there. */
static char **
take_texts (Cursor *cursor, guint64 size, guint32 n)
{
  const char *at = take (cursor, size, 1);
  const char *end;
  g_autofree char **texts = NULL;

  /* Each takes a byte at least. */
  if (at == NULL || n > size)
    return NULL;
  end = at + size;
  texts = g_new0 (char *, (gsize)n + 1);
  for (guint32 i = 0; i < n; i++)
    {
      const char *nul = at < end ? memchr (at, '\0', (gsize)(end - at)) : NULL;

      if (nul == NULL || !g_utf8_validate_len (at, nul - at, NULL))
        return NULL;
      texts[i] = (char *)at;
      at = nul + 1;
    }
  return at == end ? g_steal_pointer (&texts) : NULL;
}

/* --- the whole ----------------------------------------------------------- */

static void
take_head (CurioFacts *self, const CurioImageHead *head)
{
  self->n_lines = head->n_lines;
  self->n_orders = head->n_orders;
  self->n_customers = head->n_customers;
  self->n_name_counts = head->n_name_counts;
  self->first_day = head->first_day;
  self->last_day = head->last_day;
  self->n_repeats = head->n_repeats;
  self->n_contradictions = head->n_contradictions;
  self->has_fractions = head->has_fractions != 0;
  self->n_sums = head->n_sums;
  self->are_rolled_up = head->are_rolled_up != 0;
  self->rolled_up_us = head->rolled_up_us;
  self->n_rows = head->n_rows;
  memcpy (self->left_out, head->left_out, sizeof self->left_out);
}

/* The list and the cells of sums, which are all that is left. */
static gboolean
take_cells (CurioFacts *self, const CurioImageHead *head, Cursor *cursor)
{
  const char *start = g_bytes_get_data (self->storage, NULL);
  g_autoptr (GBytes) rest = NULL;

  self->not_goods
      = take_texts (cursor, head->not_goods_size, head->n_not_goods);
  if (self->not_goods == NULL)
    return FALSE;
  rest = g_bytes_new_from_bytes (self->storage, (gsize)(cursor->at - start),
                                 cursor->left);
  cursor->left = 0;
  self->cells = read_image (rest, CURIO_IMAGE_CELLS);
  return self->cells != NULL;
}

static gboolean
take_all (CurioFacts *self, const CurioImageHead *head, Cursor *cursor)
{
  if (!take_columns (self, head, cursor)
      || !take_dictionaries (self, head, cursor))
    return FALSE;
  self->product_names
      = take_texts (cursor, head->names_size, self->n_products);
  return self->product_names != NULL
         && (head->kind != CURIO_IMAGE_SUMS || take_cells (self, head, cursor))
         && cursor->left == 0;
}

/* One of KINDS, and no mixture. */
static gboolean
is_kind (const CurioImageHead *head, guint kinds)
{
  return (head->kind & kinds) != 0 && (head->kind & (head->kind - 1)) == 0
         && (head->kind == CURIO_IMAGE_SUMS
             || (head->n_sums == 0 && head->n_not_goods == 0
                 && head->not_goods_size == 0 && head->are_rolled_up == 0));
}

static CurioFacts *
read_image (GBytes *image, guint kinds)
{
  gsize length;
  const char *bytes = g_bytes_get_data (image, &length);
  Cursor cursor = { bytes, length };
  const CurioImageHead *head;
  g_autoptr (CurioFacts) self = NULL;

  if (bytes == NULL || (guintptr)bytes % CURIO_IMAGE_ALIGNMENT != 0
      || length % CURIO_IMAGE_ALIGNMENT != 0)
    return NULL;
  head = take (&cursor, 1, sizeof *head);
  if (head == NULL || !is_kind (head, kinds))
    return NULL;
  self = g_new0 (CurioFacts, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->storage = g_bytes_ref (image);
  take_head (self, head);
  return take_all (self, head, &cursor) && curio_facts_check (self)
             ? g_steal_pointer (&self)
             : NULL;
}

CurioFacts *
curio_facts_image_read (GBytes *image)
{
  g_return_val_if_fail (image != NULL, NULL);

  return read_image (image, CURIO_IMAGE_LINES | CURIO_IMAGE_SUMS);
}
