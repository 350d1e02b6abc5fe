/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-shelf.h"
#include "curio-similar.h"

G_BEGIN_DECLS

/* Which products that are new to a customer to tell them of: those like what
 * they bought, each by how well it sells now,
 *
 *   score (j) = (1 + n_recent (j)) sum over the products i that the customer
 *               bought of likeness (i, j)
 *
 * and of these none that they bought or sent back, and none that is no longer
 * sold.  It borrows everything; the space it works in is its own, so it
 * belongs to one thread. */

typedef struct
{
  guint32 product;
  guint32 like; /* what it is like: of the customer's products the one that
                   adds most to its score; the product itself if ranked by
                   popularity */
  double score;
} CurioRecommended;

typedef struct
{
  double sum;
  float most;
  guint32 like;
} CurioRecommenderCell;

typedef struct
{
  const CurioPurchases *purchases;
  const CurioSimilar *similar;
  const CurioShelf *shelf;
  CurioRecommenderCell *cells; /* [n_products], noughts between two asked */
  guint32 *knows; /* [n_products] the last customer seen who may not be told of
                     it, plus one */
  guint32 *touched;
} CurioRecommender;

void curio_recommender_init (CurioRecommender *self,
                             const CurioPurchases *purchases,
                             const CurioSimilar *similar,
                             const CurioShelf *shelf);
void curio_recommender_clear (CurioRecommender *self);

/* The N_MOST best, best first, ties in order of stock code.  Returns how many
 * were written: those whose score is above 0. */
guint32 curio_recommender_rank (CurioRecommender *self, guint32 customer,
                                CurioRecommended *out, guint32 n_most);

/* The same by what is asked for most by everybody: orders of the recent days;
 * then buyers ever; then stock code. */
guint32 curio_recommender_rank_popular (CurioRecommender *self,
                                        guint32 customer,
                                        CurioRecommended *out, guint32 n_most);

G_END_DECLS
