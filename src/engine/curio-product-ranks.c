/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Products from the first to the last, by what is asked for. */

#include "curio-products.h"

#include <string.h>

typedef struct
{
  const CurioProducts *products;
  const CurioFacts *facts;
  CurioProductRank by;
  const double *rates; /* lower ends; only where ranked by them */
} Ranking;

static gboolean
has_any (const CurioProduct *product, CurioProductRank by)
{
  switch (by)
    {
    case CURIO_RANK_VALUE:
      return product->sold_mills > 0;
    case CURIO_RANK_UNITS:
      return product->sold_units > 0;
    case CURIO_RANK_ORDERS:
      return product->n_orders > 0;
    case CURIO_RANK_CANCELLED_VALUE:
    case CURIO_RANK_CANCELLED_RATE:
      return product->n_cancelled_lines > 0;
    case CURIO_N_RANKS:
    default:
      g_assert_not_reached ();
    }
}

static int
compare (gint64 a, gint64 b)
{
  return a == b ? 0 : a > b ? -1 : 1;
}

static int
compare_by_rank (const Ranking *self, guint32 a, guint32 b)
{
  const CurioProduct *x = &self->products->products[a];
  const CurioProduct *y = &self->products->products[b];

  switch (self->by)
    {
    case CURIO_RANK_VALUE:
      return compare (x->sold_mills, y->sold_mills);
    case CURIO_RANK_UNITS:
      return compare (x->sold_units, y->sold_units);
    case CURIO_RANK_ORDERS:
      return compare (x->n_orders, y->n_orders);
    case CURIO_RANK_CANCELLED_VALUE:
      return compare (x->cancelled_mills, y->cancelled_mills);
    case CURIO_RANK_CANCELLED_RATE:
      return (self->rates[a] < self->rates[b])
             - (self->rates[a] > self->rates[b]);
    case CURIO_N_RANKS:
    default:
      g_assert_not_reached ();
    }
}

/* Of equals, those that came back by the pieces sold, the others by value. */
static int
compare_products (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Ranking *self = user_data;
  guint32 i = *(const guint32 *)a, j = *(const guint32 *)b;
  const CurioProduct *x = &self->products->products[i];
  const CurioProduct *y = &self->products->products[j];
  int order = compare_by_rank (self, i, j);

  if (order == 0 && self->by == CURIO_RANK_CANCELLED_RATE)
    order = compare (x->cancelled_mills, y->cancelled_mills);
  if (order == 0 && self->by < CURIO_RANK_CANCELLED_VALUE)
    order = compare (x->sold_mills, y->sold_mills);
  if (order == 0)
    order = compare (x->sold_units, y->sold_units);
  if (order != 0)
    return order;
  return strcmp (curio_dictionary_get (self->facts->products, x->product),
                 curio_dictionary_get (self->facts->products, y->product));
}

static double *
list_lower_ends (const CurioProducts *products)
{
  double *lows = g_new (double, MAX (products->n, 1));

  for (guint32 i = 0; i < products->n; i++)
    {
      double high;

      curio_product_get_cancelled_rate (&products->products[i], &lows[i],
                                        &high);
    }
  return lows;
}

guint32 *
curio_products_rank (const CurioProducts *self, const CurioFacts *facts,
                     CurioProductRank by, guint32 *out_n)
{
  g_return_val_if_fail (by < CURIO_N_RANKS, NULL);

  guint32 *ranks = g_new (guint32, MAX (self->n, 1));
  g_autofree double *rates
      = by == CURIO_RANK_CANCELLED_RATE ? list_lower_ends (self) : NULL;
  Ranking ranking = { self, facts, by, rates };
  guint32 n = 0;

  for (guint32 i = 0; i < self->n; i++)
    if (has_any (&self->products[i], by))
      ranks[n++] = i;
  g_qsort_with_data (ranks, n, sizeof (guint32), compare_products, &ranking);
  *out_n = n;
  return ranks;
}
