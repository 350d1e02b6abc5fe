/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts as bytes and back.  After a head that counts everything come the
 * columns in the order of a table, then the dictionaries, then the names of
 * the products; the head alone tells where each begins. */

#include "curio-facts-image.h"

#include <string.h>

#include "curio-facts-check.h"

#define ALIGNMENT 8

typedef struct
{
  guint32 n_texts;
  guint32 n_slots;
  guint64 block_size;
} DictionaryHead;

enum
{
  INVOICES,
  CUSTOMERS,
  PRODUCTS,
  COUNTRIES,
  DESCRIPTIONS,
  N_DICTIONARIES
};

typedef struct
{
  guint32 n_lines;
  guint32 n_orders;
  guint32 n_customers;
  guint32 n_name_counts;
  gint32 first_day;
  gint32 last_day;
  guint32 n_repeats;
  guint32 n_contradictions;
  guint64 has_fractions; /* 0 or 1 */
  gint64 n_rows;
  gint64 left_out[CURIO_N_LEFT_OUT];
  guint64 names_size; /* all names, each with its NUL */
  DictionaryHead dictionaries[N_DICTIONARIES];
} Head;

G_STATIC_ASSERT (sizeof (Head) % ALIGNMENT == 0);

static const gsize dictionary_fields[N_DICTIONARIES] = {
  [INVOICES] = G_STRUCT_OFFSET (CurioFacts, invoices),
  [CUSTOMERS] = G_STRUCT_OFFSET (CurioFacts, customers),
  [PRODUCTS] = G_STRUCT_OFFSET (CurioFacts, products),
  [COUNTRIES] = G_STRUCT_OFFSET (CurioFacts, countries),
  [DESCRIPTIONS] = G_STRUCT_OFFSET (CurioFacts, descriptions),
};

typedef enum
{
  LINES,
  ORDERS,
  ORDERS_AND_ONE,
  CUSTOMERS_AND_ONE,
  NAME_COUNTS,
} Length;

static const struct
{
  gsize field;
  gsize size; /* of one number */
  Length length;
} columns[] = {
  {G_STRUCT_OFFSET (CurioFacts,  line_order),            sizeof (guint32),        LINES },
  { G_STRUCT_OFFSET (CurioFacts, line_product),          sizeof (guint32),        LINES },
  { G_STRUCT_OFFSET (CurioFacts, line_quantity),         sizeof (gint32),         LINES },
  { G_STRUCT_OFFSET (CurioFacts, line_amount_mills),     sizeof (gint64),         LINES },
  { G_STRUCT_OFFSET (CurioFacts, line_flags),            sizeof (guint8),         LINES },
  { G_STRUCT_OFFSET (CurioFacts, order_day),             sizeof (gint32),         ORDERS},
  { G_STRUCT_OFFSET (CurioFacts, order_second),          sizeof (gint32),         ORDERS},
  { G_STRUCT_OFFSET (CurioFacts, order_customer),        sizeof (guint32),        ORDERS},
  { G_STRUCT_OFFSET (CurioFacts, order_country),         sizeof (guint16),        ORDERS},
  { G_STRUCT_OFFSET (CurioFacts, order_is_cancellation), sizeof (guint8),
   ORDERS                                                                               },
  { G_STRUCT_OFFSET (CurioFacts, first_line),            sizeof (guint32),
   ORDERS_AND_ONE                                                                       },
  { G_STRUCT_OFFSET (CurioFacts, first_order),           sizeof (guint32),
   CUSTOMERS_AND_ONE                                                                    },
  { G_STRUCT_OFFSET (CurioFacts, name_counts),           sizeof (CurioNameCount),
   NAME_COUNTS                                                                          },
};

static gsize
count (const Head *head, Length length)
{
  switch (length)
    {
    case LINES:
      return head->n_lines;
    case ORDERS:
      return head->n_orders;
    case ORDERS_AND_ONE:
      return (gsize)head->n_orders + 1;
    case CUSTOMERS_AND_ONE:
      return (gsize)head->n_customers + 1;
    case NAME_COUNTS:
      return head->n_name_counts;
    default:
      g_assert_not_reached ();
    }
}

/* --- writing --------------------------------------------------------------
 */

typedef struct
{
  CurioImageFunc func;
  gpointer data;
} Sink;

static gboolean
emit (const Sink *sink, const void *bytes, gsize length, GError **error)
{
  static const char zeros[ALIGNMENT] = { 0 };
  gsize rest = length % ALIGNMENT;

  return (length == 0 || sink->func (bytes, length, sink->data, error))
         && (rest == 0
             || sink->func (zeros, ALIGNMENT - rest, sink->data, error));
}

static void
fill_head (const CurioFacts *self, guint64 names_size, Head *head)
{
  *head = (Head){
    .n_lines = self->n_lines,
    .n_orders = self->n_orders,
    .n_customers = self->n_customers,
    .n_name_counts = self->n_name_counts,
    .first_day = self->first_day,
    .last_day = self->last_day,
    .n_repeats = self->n_repeats,
    .n_contradictions = self->n_contradictions,
    .has_fractions = self->has_fractions != FALSE,
    .n_rows = self->n_rows,
    .names_size = names_size,
  };
  memcpy (head->left_out, self->left_out, sizeof head->left_out);
  for (int i = 0; i < N_DICTIONARIES; i++)
    {
      CurioDictionaryParts parts;

      curio_dictionary_get_parts (
          G_STRUCT_MEMBER (CurioDictionary *, self, dictionary_fields[i]),
          &parts);
      head->dictionaries[i]
          = (DictionaryHead){ parts.n_texts, parts.n_slots, parts.block_size };
    }
}

static gboolean
emit_dictionary (const Sink *sink, const CurioDictionary *dictionary,
                 GError **error)
{
  CurioDictionaryParts parts;

  curio_dictionary_get_parts (dictionary, &parts);
  return emit (sink, parts.offsets,
               ((gsize)parts.n_texts + 1) * sizeof (guint64), error)
         && emit (sink, parts.slots, parts.n_slots * sizeof (guint64), error)
         && emit (sink, parts.block, parts.block_size, error);
}

static GByteArray *
join_names (const CurioFacts *self)
{
  GByteArray *names = g_byte_array_new ();

  for (guint32 i = 0; i < self->n_products; i++)
    g_byte_array_append (names, (const guint8 *)self->product_names[i],
                         strlen (self->product_names[i]) + 1);
  return names;
}

gboolean
curio_facts_image_write (const CurioFacts *self, CurioImageFunc func,
                         gpointer data, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  g_autoptr (GByteArray) names = join_names (self);
  Sink sink = { func, data };
  Head head;

  fill_head (self, names->len, &head);
  if (!emit (&sink, &head, sizeof head, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (!emit (&sink, G_STRUCT_MEMBER (void *, self, columns[i].field),
               count (&head, columns[i].length) * columns[i].size, error))
      return FALSE;
  for (int i = 0; i < N_DICTIONARIES; i++)
    if (!emit_dictionary (
            &sink,
            G_STRUCT_MEMBER (CurioDictionary *, self, dictionary_fields[i]),
            error))
      return FALSE;
  return emit (&sink, names->data, names->len, error);
}

/* --- reading --------------------------------------------------------------
 */

typedef struct
{
  const char *at;
  gsize left;
} Cursor;

/* The next N things of SIZE bytes; NULL where they are not there. */
static const void *
take (Cursor *cursor, guint64 n, gsize size)
{
  const char *start = cursor->at;
  guint64 length;

  if (__builtin_mul_overflow (n, size, &length)
      || __builtin_add_overflow (length, ALIGNMENT - 1, &length))
    return NULL;
  length -= length % ALIGNMENT;
  if (length > cursor->left)
    return NULL;
  cursor->at += length;
  cursor->left -= length;
  return start;
}

static gboolean
take_columns (CurioFacts *self, const Head *head, Cursor *cursor)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const void *column
          = take (cursor, count (head, columns[i].length), columns[i].size);

      if (column == NULL)
        return FALSE;
      G_STRUCT_MEMBER (const void *, self, columns[i].field) = column;
    }
  return TRUE;
}

static CurioDictionary *
take_dictionary (const DictionaryHead *head, Cursor *cursor)
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
take_dictionaries (CurioFacts *self, const Head *head, Cursor *cursor)
{
  for (int i = 0; i < N_DICTIONARIES; i++)
    {
      CurioDictionary *dictionary
          = take_dictionary (&head->dictionaries[i], cursor);

      if (dictionary == NULL)
        return FALSE;
      G_STRUCT_MEMBER (CurioDictionary *, self, dictionary_fields[i])
          = dictionary;
    }
  self->n_products = curio_dictionary_size (self->products);
  self->n_countries = curio_dictionary_size (self->countries);
  return curio_dictionary_size (self->invoices) == self->n_orders
         && curio_dictionary_size (self->customers) == self->n_customers;
}

static gboolean
take_names (CurioFacts *self, const Head *head, Cursor *cursor)
{
  const char *names = take (cursor, head->names_size, 1);
  const char *end;

  if (names == NULL)
    return FALSE;
  end = names + head->names_size;
  self->product_names = g_new0 (char *, (gsize)self->n_products + 1);
  for (guint32 i = 0; i < self->n_products; i++)
    {
      const char *nul
          = names < end ? memchr (names, '\0', (gsize)(end - names)) : NULL;

      if (nul == NULL || !g_utf8_validate_len (names, nul - names, NULL))
        return FALSE;
      self->product_names[i] = (char *)names;
      names = nul + 1;
    }
  return names == end;
}

static void
take_head (CurioFacts *self, const Head *head)
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
  self->n_rows = head->n_rows;
  memcpy (self->left_out, head->left_out, sizeof self->left_out);
}

CurioFacts *
curio_facts_image_read (GBytes *image)
{
  g_return_val_if_fail (image != NULL, NULL);

  gsize length;
  const char *bytes = g_bytes_get_data (image, &length);
  Cursor cursor = { bytes, length - length % ALIGNMENT };
  const Head *head;
  g_autoptr (CurioFacts) self = NULL;

  if (bytes == NULL || (guintptr)bytes % ALIGNMENT != 0)
    return NULL;
  head = take (&cursor, 1, sizeof (Head));
  if (head == NULL)
    return NULL;
  self = g_new0 (CurioFacts, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->storage = g_bytes_ref (image);
  take_head (self, head);
  if (!take_columns (self, head, &cursor)
      || !take_dictionaries (self, head, &cursor)
      || !take_names (self, head, &cursor) || cursor.left != 0
      || length % ALIGNMENT != 0 || !curio_facts_check (self))
    return NULL;
  return g_steal_pointer (&self);
}
