/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Distinct texts, numbered from 0 in the order of their first appearance. */
typedef struct _CurioDictionary CurioDictionary;

CurioDictionary *curio_dictionary_new (void);
void curio_dictionary_free (CurioDictionary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioDictionary, curio_dictionary_free)

/* The number of TEXT (LENGTH bytes, but a NUL ends it), added if it is new.
 * Bytes that are no UTF-8 are read as curio_latin_to_utf8 reads them, so that
 * every text of a dictionary can be shown. */
guint32 curio_dictionary_add (CurioDictionary *self, const char *text,
                              gsize length);
/* G_MAXUINT32 where there is no such text. */
guint32 curio_dictionary_find (const CurioDictionary *self, const char *text);
/* Lasts until the next text is added. */
const char *curio_dictionary_get (const CurioDictionary *self, guint32 index);
gsize curio_dictionary_get_length (const CurioDictionary *self, guint32 index);
guint32 curio_dictionary_size (const CurioDictionary *self);
/* The numbers of all texts in the order of strcmp.  (transfer full) */
guint32 *curio_dictionary_sort (const CurioDictionary *self);
/* A copy whose entry i is the entry ORDER[i] of SELF, each at most once. */
CurioDictionary *curio_dictionary_reorder (const CurioDictionary *self,
                                           const guint32 *order,
                                           guint32 n_order);

/* A dictionary as it lies in memory, to be kept in a file: three arrays and
 * their lengths. */
typedef struct
{
  guint32 n_texts;
  guint32 n_slots;        /* a power of two, at least twice n_texts */
  guint64 block_size;     /* all texts, each with its NUL */
  const guint64 *offsets; /* [n_texts + 1] into the block */
  const char *block;
  const guint64 *slots; /* [n_slots] of 8 bytes each */
} CurioDictionaryParts;

/* What SELF consists of; lasts as long as SELF is not changed. */
void curio_dictionary_get_parts (const CurioDictionary *self,
                                 CurioDictionaryParts *out_parts);
/* A dictionary that looks into PARTS, which must outlive it, and to which
 * nothing can be added.  NULL where the parts are not those of a dictionary of
 * UTF-8 texts: then no question asked of it could read beyond them. */
CurioDictionary *
curio_dictionary_new_from_parts (const CurioDictionaryParts *parts);

G_END_DECLS
