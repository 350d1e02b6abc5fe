/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts as bytes: piece by piece, as they lie in memory. */

#include "curio-facts-image.h"

#include <string.h>

#include "curio-facts-image-layout.h"

typedef struct
{
  CurioImageFunc func;
  gpointer data;
} Sink;

static gboolean
emit (const Sink *sink, const void *bytes, gsize length, GError **error)
{
  static const char zeros[CURIO_IMAGE_ALIGNMENT] = { 0 };
  gsize rest = length % CURIO_IMAGE_ALIGNMENT;

  return (length == 0 || sink->func (bytes, length, sink->data, error))
         && (rest == 0
             || sink->func (zeros, CURIO_IMAGE_ALIGNMENT - rest, sink->data,
                            error));
}

/* --- the head ------------------------------------------------------------ */

static CurioImageKind
get_kind (const CurioFacts *self)
{
  if (self->line_weight != NULL)
    return CURIO_IMAGE_CELLS;
  return curio_facts_has_lines (self) ? CURIO_IMAGE_LINES : CURIO_IMAGE_SUMS;
}

static void
fill_dictionaries (const CurioFacts *self, CurioImageHead *head)
{
  for (int i = 0; i < CURIO_N_IMAGE_DICTIONARIES; i++)
    {
      CurioDictionaryParts parts;

      curio_dictionary_get_parts (
          G_STRUCT_MEMBER (CurioDictionary *, self,
                           curio_image_dictionary_fields[i]),
          &parts);
      head->dictionaries[i]
          = (CurioImageDictionary){ parts.n_texts, parts.n_slots,
                                    parts.block_size };
    }
}

static void
fill_head (const CurioFacts *self, guint64 names_size, guint64 not_goods_size,
           CurioImageHead *head)
{
  *head = (CurioImageHead){
    .n_lines = self->n_lines,
    .n_orders = self->n_orders,
    .n_customers = self->n_customers,
    .n_name_counts = self->n_name_counts,
    .first_day = self->first_day,
    .last_day = self->last_day,
    .n_repeats = self->n_repeats,
    .n_contradictions = self->n_contradictions,
    .has_fractions = self->has_fractions != FALSE,
    .kind = get_kind (self),
    .n_sums = self->n_sums,
    .are_rolled_up = self->are_rolled_up != FALSE,
    .n_not_goods
    = self->not_goods != NULL ? g_strv_length (self->not_goods) : 0,
    .rolled_up_us = self->rolled_up_us,
    .not_goods_size = not_goods_size,
    .n_rows = self->n_rows,
    .names_size = names_size,
  };
  memcpy (head->left_out, self->left_out, sizeof head->left_out);
  fill_dictionaries (self, head);
}

/* --- the rest ------------------------------------------------------------ */

static gboolean
emit_columns (const Sink *sink, const CurioFacts *self,
              const CurioImageHead *head, GError **error)
{
  for (int i = 0; i < CURIO_N_IMAGE_COLUMNS; i++)
    {
      const CurioImageColumn *column = &curio_image_columns[i];

      if ((column->kinds & head->kind) != 0
          && !emit (sink, G_STRUCT_MEMBER (void *, self, column->field),
                    curio_image_count (head, column) * column->size, error))
        return FALSE;
    }
  return TRUE;
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

/* TEXTS may be NULL. */
static GByteArray *
join_texts (char *const *texts)
{
  GByteArray *joined = g_byte_array_new ();

  for (; texts != NULL && *texts != NULL; texts++)
    g_byte_array_append (joined, (const guint8 *)*texts, strlen (*texts) + 1);
  return joined;
}

gboolean
curio_facts_image_write (const CurioFacts *self, CurioImageFunc func,
                         gpointer data, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  g_autoptr (GByteArray) names = join_texts (self->product_names);
  g_autoptr (GByteArray) not_goods = join_texts (self->not_goods);
  Sink sink = { func, data };
  CurioImageHead head;

  fill_head (self, names->len, not_goods->len, &head);
  if (!emit (&sink, &head, sizeof head, error)
      || !emit_columns (&sink, self, &head, error))
    return FALSE;
  for (int i = 0; i < CURIO_N_IMAGE_DICTIONARIES; i++)
    if (!emit_dictionary (&sink,
                          G_STRUCT_MEMBER (CurioDictionary *, self,
                                           curio_image_dictionary_fields[i]),
                          error))
      return FALSE;
  return emit (&sink, names->data, names->len, error)
         && emit (&sink, not_goods->data, not_goods->len, error)
         && (self->cells == NULL
             || curio_facts_image_write (self->cells, func, data, error));
}
