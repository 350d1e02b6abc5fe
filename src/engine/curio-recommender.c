/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What to tell a customer of: the neighbours of what they bought, added up,
 * without what they know already. */

#include "curio-recommender.h"

void
curio_recommender_init (CurioRecommender *self,
                        const CurioPurchases *purchases,
                        const CurioSimilar *similar, const CurioShelf *shelf)
{
  guint32 n = purchases->n_products + 1;

  *self = (CurioRecommender){
    .purchases = purchases,
    .similar = similar,
    .shelf = shelf,
    .cells = g_new0 (CurioRecommenderCell, n),
    .knows = g_new0 (guint32, n),
    .touched = g_new (guint32, n),
  };
}

void
curio_recommender_clear (CurioRecommender *self)
{
  g_clear_pointer (&self->cells, g_free);
  g_clear_pointer (&self->knows, g_free);
  g_clear_pointer (&self->touched, g_free);
}

/* Marks what CUSTOMER has bought or sent back. */
static void
mark_known (CurioRecommender *self, guint32 customer)
{
  const CurioPurchases *purchases = self->purchases;

  for (guint32 i = purchases->first[customer];
       i < purchases->first[customer + 1]; i++)
    self->knows[purchases->purchases[i].product] = customer + 1;
  for (guint32 i = purchases->first_cancelled[customer];
       i < purchases->first_cancelled[customer + 1]; i++)
    self->knows[purchases->cancelled[i]] = customer + 1;
}

static gboolean
may_be_told (const CurioRecommender *self, guint32 customer, guint32 product)
{
  return self->knows[product] != customer + 1
         && curio_shelf_sells (self->shelf, product);
}

/* The neighbours of one product that the customer bought. */
static guint32
add_likes (CurioRecommender *self, guint32 product, guint32 n_touched)
{
  const CurioSimilar *similar = self->similar;
  CurioRecommenderCell *cells = self->cells;
  guint32 *touched = self->touched;
  guint32 end = similar->first[product + 1];

  for (guint32 i = similar->first[product]; i < end; i++)
    {
      CurioLike like = similar->likes[i];
      CurioRecommenderCell *cell = &cells[like.product];

      touched[n_touched] = like.product;
      n_touched += cell->sum == 0;
      cell->sum += like.likeness;
      if (like.likeness > cell->most)
        {
          cell->most = like.likeness;
          cell->like = product;
        }
    }
  return n_touched;
}

static gboolean
is_before (const CurioRecommender *self, const CurioRecommended *a,
           const CurioRecommended *b)
{
  const guint32 *ranks = self->purchases->code_rank;

  if (a->score != b->score)
    return a->score > b->score;
  return ranks[a->product] < ranks[b->product];
}

/* Keeps the best N_MOST of those inserted so far. */
static guint32
insert (const CurioRecommender *self, CurioRecommended found,
        CurioRecommended *out, guint32 n, guint32 n_most)
{
  guint32 at = MIN (n, n_most - 1);

  if (n == n_most && !is_before (self, &found, &out[at]))
    return n;
  while (at > 0 && is_before (self, &found, &out[at - 1]))
    {
      out[at] = out[at - 1];
      at--;
    }
  out[at] = found;
  return MIN (n + 1, n_most);
}

guint32
curio_recommender_rank (CurioRecommender *self, guint32 customer,
                        CurioRecommended *out, guint32 n_most)
{
  const CurioPurchases *purchases = self->purchases;
  guint32 n_touched = 0, n = 0;

  g_return_val_if_fail (n_most > 0, 0);

  mark_known (self, customer);
  for (guint32 i = purchases->first[customer];
       i < purchases->first[customer + 1]; i++)
    n_touched = add_likes (self, purchases->purchases[i].product, n_touched);

  for (guint32 i = 0; i < n_touched; i++)
    {
      guint32 product = self->touched[i];
      CurioRecommenderCell *cell = &self->cells[product];
      double score = cell->sum * (1 + self->shelf->n_recent[product]);

      if (may_be_told (self, customer, product))
        n = insert (self, (CurioRecommended){ product, cell->like, score },
                    out, n, n_most);
      *cell = (CurioRecommenderCell){ 0 };
    }
  return n;
}

/* Buyers break ties of orders: there are fewer of them than this. */
#define MORE_THAN_ANY_BUYERS 4294967296.0

guint32
curio_recommender_rank_popular (CurioRecommender *self, guint32 customer,
                                CurioRecommended *out, guint32 n_most)
{
  const CurioPurchases *purchases = self->purchases;
  guint32 n = 0;

  g_return_val_if_fail (n_most > 0, 0);

  mark_known (self, customer);
  for (guint32 i = 0; i < purchases->n_products; i++)
    {
      guint32 n_buyers = curio_purchases_count_buyers (purchases, i);
      double score
          = self->shelf->n_recent[i] * MORE_THAN_ANY_BUYERS + n_buyers;

      if (n_buyers > 0 && may_be_told (self, customer, i))
        n = insert (self, (CurioRecommended){ i, i, score }, out, n, n_most);
    }
  return n;
}
