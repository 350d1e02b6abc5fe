/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Distinct texts, numbered from 0 in the order of their first appearance. */
typedef struct _CurioDictionary CurioDictionary;

CurioDictionary *curio_dictionary_new (void);
void curio_dictionary_free (CurioDictionary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioDictionary, curio_dictionary_free)

/* The number of TEXT (LENGTH bytes, any bytes but NUL), added if it is new. */
guint32 curio_dictionary_add (CurioDictionary *self, const char *text,
                              gsize length);
/* G_MAXUINT32 where there is no such text. */
guint32 curio_dictionary_find (const CurioDictionary *self, const char *text);
/* Lasts until the next text is added. */
const char *curio_dictionary_get (const CurioDictionary *self, guint32 index);
gsize curio_dictionary_get_length (const CurioDictionary *self, guint32 index);
guint32 curio_dictionary_size (const CurioDictionary *self);
/* A copy whose entry i is the entry ORDER[i] of SELF, each at most once. */
CurioDictionary *curio_dictionary_reorder (const CurioDictionary *self,
                                           const guint32 *order,
                                           guint32 n_order);

G_END_DECLS
