/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-purchases.h"
#include "curio-work.h"

G_BEGIN_DECLS

/* Which products are like which, by who bought both.
 *
 * With V the customers who bought i and j, each of whom has one voice to give
 * to all of the n products that they bought, and N the buyers of a product:
 *
 *   likeness (i, j) = sum over V of 1/n / (sqrt (N_i) N_j)
 *
 * The form is that of Deshpande and Karypis 2004, "Item-based top-N
 * recommendation algorithms", ACM TOIS 22, 143-177, section 4.1.2 (conditional
 * probability, frequency damped by a power, rows made equal); the powers were
 * chosen by trial, see docs/definitions.md.  So neither what everybody buys
 * nor who buys everything says much. */

/* Pairs that fewer customers bought are taken for chance. */
#define CURIO_SIMILAR_LEAST_COMMON 5

/* Neighbours kept of each product: the most alike. */
#define CURIO_SIMILAR_MOST_LIKES 200

/* Of who bought more products than this, those speak that they bought in most
 * orders: a customer costs the square of it. */
#define CURIO_SIMILAR_MOST_VOICES 500

typedef struct
{
  guint32 product;
  float likeness;
} CurioLike;

typedef struct
{
  guint32 n_products;
  guint32 *first;   /* [n_products + 1] into likes */
  CurioLike *likes; /* of each product, the most alike first; ties in order of
                       stock code */
} CurioSimilar;

/* From FROM to TO permille of WORK.  NULL where it was cancelled. */
CurioSimilar *curio_similar_new (const CurioPurchases *purchases,
                                 CurioWork *work, int from, int to);
void curio_similar_free (CurioSimilar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CurioSimilar, curio_similar_free)

/* 0 where OTHER is not among the neighbours of PRODUCT. */
double curio_similar_get (const CurioSimilar *self, guint32 product,
                          guint32 other);

G_END_DECLS
