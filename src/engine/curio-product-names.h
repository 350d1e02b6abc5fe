/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-dictionary.h"

G_BEGIN_DECLS

/* Finds each product's name among the descriptions of its lines. */
typedef struct _CurioProductNames CurioProductNames;

CurioProductNames *curio_product_names_new (guint32 n_products);
void curio_product_names_free (CurioProductNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioProductNames, curio_product_names_free)

/* DESCRIPTION is a number of the dictionary given at the end. */
void curio_product_names_add (CurioProductNames *self, guint32 product,
                              guint32 description, gint64 time_us);

/* NULL-terminated, one name a product (transfer full): the description that
 * occurs most often, the latest of those that tie, trimmed; "" for a product
 * without one. */
char **curio_product_names_choose (const CurioProductNames *self,
                                   const CurioDictionary *descriptions);

G_END_DECLS
