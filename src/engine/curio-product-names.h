/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-dictionary.h"

G_BEGIN_DECLS

/* How often a description stands on sale lines of a product. */
typedef struct
{
  guint32 product;
  guint32 description;
  guint32 n_lines;
  guint32 unused; /* 0: such records are kept in files */
  gint64 latest_us;
} CurioNameCount;

/* Finds each product's name among the descriptions of its lines. */
typedef struct _CurioProductNames CurioProductNames;

CurioProductNames *curio_product_names_new (void);
void curio_product_names_free (CurioProductNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioProductNames, curio_product_names_free)

/* DESCRIPTION is a number of the dictionary given at the end. */
void curio_product_names_add (CurioProductNames *self, guint32 product,
                              guint32 description, gint64 time_us);

/* The same of N_LINES lines, the latest of them at TIME_US. */
void curio_product_names_add_many (CurioProductNames *self, guint32 product,
                                   guint32 description, guint32 n_lines,
                                   gint64 time_us);

/* What was added, without descriptions that are blank, by product and then
 * description.  DESCRIPTIONS are what was added, OUT_USED (transfer full) the
 * ones that occur in the answer, sorted; the answer is numbered by them.
 * (transfer full) */
CurioNameCount *curio_product_names_count (const CurioProductNames *self,
                                           const CurioDictionary *descriptions,
                                           CurioDictionary **out_used,
                                           guint32 *out_n);

/* NULL-terminated, one name a product (transfer full): the description that
 * occurs most often, the latest of those that tie, trimmed; "" for a product
 * without one. */
char **curio_product_names_choose (const CurioNameCount *counts,
                                   guint32 n_counts, guint32 n_products,
                                   const CurioDictionary *descriptions);

G_END_DECLS
