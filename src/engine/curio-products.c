/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures that walk the lines: what was sold and came back of each product,
 * and which products a set of customers likes best. */

#include "curio-products.h"

#include <math.h>
#include <string.h>

/* Whether LINE is of a product that is goods and counts at all. */
static inline gboolean
counts (const CurioLedger *ledger, guint32 line)
{
  return ledger->is_goods[ledger->facts->line_product[line]]
         && curio_ledger_counts_line (ledger, line);
}

/* What a product's order and customer were when it was last met: orders come
 * by customer, so each is counted once. */
typedef struct
{
  guint32 order_plus_1;
  guint32 customer_plus_1;
} Seen;

typedef struct
{
  const CurioView *view;
  const guint8 *skipped;
  CurioProduct *products; /* [n_products] of the facts */
  Seen *seen;
} Walk;

static inline void
add_purchase (Walk *walk, CurioProduct *product, guint32 order)
{
  const CurioFacts *facts = walk->view->ledger->facts;
  Seen *seen = &walk->seen[product - walk->products];
  guint32 customer = facts->order_customer[order];
  gint32 day = facts->order_day[order];

  if (seen->order_plus_1 == order + 1)
    return;
  if (product->n_orders == 0)
    product->first_day = product->last_day = day;
  product->first_day = MIN (product->first_day, day);
  product->last_day = MAX (product->last_day, day);
  product->n_orders++;
  product->n_buyers += customer != CURIO_NO_CUSTOMER
                       && seen->customer_plus_1 != customer + 1;
  seen->order_plus_1 = order + 1;
  seen->customer_plus_1 = customer + 1;
}

static inline void
add_line (Walk *walk, guint32 order, guint32 line)
{
  const CurioLedger *ledger = walk->view->ledger;
  const CurioFacts *facts = ledger->facts;
  CurioProduct *product = &walk->products[facts->line_product[line]];

  if (facts->line_flags[line] & CURIO_LINE_CANCELLATION)
    {
      product->cancelled_units -= facts->line_quantity[line];
      product->cancelled_mills -= facts->line_amount_mills[line];
      product->n_cancelled_lines++;
      return;
    }
  product->sold_units += facts->line_quantity[line];
  product->sold_mills += facts->line_amount_mills[line];
  product->n_sold_lines++;
  /* What Trading counts and is no cancellation is a sale; POC counts all. */
  if (ledger->kind == CURIO_BOOKS_TRADING
      || facts->line_amount_mills[line] > 0)
    add_purchase (walk, product, order);
}

static void
walk_lines (Walk *walk)
{
  const CurioLedger *ledger = walk->view->ledger;
  const CurioFacts *facts = ledger->facts;

  for (guint32 order = 0; order < facts->n_orders; order++)
    {
      if (!curio_view_holds (walk->view, order))
        continue;
      for (guint32 line = facts->first_line[order];
           line < facts->first_line[order + 1]; line++)
        if (counts (ledger, line)
            && (walk->skipped == NULL || !walk->skipped[line]))
          add_line (walk, order, line);
    }
}

void
curio_products_measure (const CurioView *view, const guint8 *skipped,
                        CurioProducts *out)
{
  guint32 n_products = view->ledger->facts->n_products;
  g_autofree Seen *seen = g_new0 (Seen, n_products);
  Walk walk = { view, skipped, g_new0 (CurioProduct, n_products), seen };

  walk_lines (&walk);
  *out = (CurioProducts){ 0, walk.products };
  for (guint32 i = 0; i < n_products; i++)
    {
      CurioProduct product = walk.products[i];

      if (product.n_sold_lines + product.n_cancelled_lines == 0)
        continue;
      product.product = i;
      if (product.n_orders == 0)
        product.first_day = product.last_day = CURIO_DAY_NONE;
      out->products[out->n++] = product;
    }
}

void
curio_products_measure_cancelled (const CurioView *view, CurioProducts *out)
{
  CurioProducts all;
  g_autofree guint32 *ranks = NULL;

  curio_products_measure (view, NULL, &all);
  ranks = curio_products_rank (&all, view->ledger->facts,
                               CURIO_RANK_CANCELLED_VALUE, &out->n);
  out->products = g_new (CurioProduct, MAX (out->n, 1));
  for (guint32 i = 0; i < out->n; i++)
    out->products[i] = all.products[ranks[i]];
  curio_products_clear (&all);
}

void
curio_products_clear (CurioProducts *self)
{
  g_clear_pointer (&self->products, g_free);
  self->n = 0;
}

const CurioProduct *
curio_products_find (const CurioProducts *self, guint32 product)
{
  guint32 low = 0, high = self->n;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (self->products[middle].product < product)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->n && self->products[low].product == product
             ? &self->products[low]
             : NULL;
}

double
curio_product_get_cancelled_rate (const CurioProduct *self, double *out_low,
                                  double *out_high)
{
  const double z = 1.959963984540054; /* 97.5 % of the normal distribution */
  double n = (double)self->n_sold_lines + self->n_cancelled_lines;

  if (n == 0)
    {
      *out_low = 0;
      *out_high = 1;
      return 0;
    }

  double rate = self->n_cancelled_lines / n;
  double middle = rate + z * z / (2 * n);
  double reach = z * sqrt (rate * (1 - rate) / n + z * z / (4 * n * n));
  double scale = 1 + z * z / n;

  *out_low = MAX ((middle - reach) / scale, 0);
  *out_high = MIN ((middle + reach) / scale, 1);
  return rate;
}

/* --- favourites -----------------------------------------------------------
 */

typedef struct
{
  guint32 last_customer_plus_1;
  guint32 n_customers;
  gint64 units;
} Liking;

typedef struct
{
  const CurioFacts *facts;
  const Liking *likings;
} LikingOrder;

static int
compare_products (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const LikingOrder *self = user_data;
  guint32 product_a = *(const guint32 *)a, product_b = *(const guint32 *)b;
  const Liking *x = &self->likings[product_a], *y = &self->likings[product_b];

  if (x->n_customers != y->n_customers)
    return x->n_customers > y->n_customers ? -1 : 1;
  if (x->units != y->units)
    return x->units > y->units ? -1 : 1;

  return strcmp (curio_dictionary_get (self->facts->products, product_a),
                 curio_dictionary_get (self->facts->products, product_b));
}

static void
add_order (const CurioLedger *ledger, guint32 order, Liking *likings)
{
  const CurioFacts *facts = ledger->facts;
  guint32 mark = facts->order_customer[order] + 1;

  for (guint32 line = facts->first_line[order];
       line < facts->first_line[order + 1]; line++)
    {
      guint32 product = facts->line_product[line];
      Liking *liking = &likings[product];

      if (!ledger->is_goods[product]
          || !curio_ledger_is_sale_line (ledger, line))
        continue;
      liking->n_customers += liking->last_customer_plus_1 != mark;
      liking->last_customer_plus_1 = mark;
      liking->units += facts->line_quantity[line];
    }
}

guint32
curio_favourites_measure (const CurioView *view, const guint32 *customers,
                          guint32 n_customers, CurioFavourite *out,
                          guint32 n_most)
{
  const CurioFacts *facts = view->ledger->facts;
  g_autofree Liking *likings = g_new0 (Liking, facts->n_products);
  g_autofree guint32 *products = g_new (guint32, facts->n_products);
  LikingOrder order = { facts, likings };
  guint32 n = 0;

  for (guint32 i = 0; i < n_customers; i++)
    for (guint32 j = facts->first_order[customers[i]];
         j < facts->first_order[customers[i] + 1]; j++)
      if (curio_view_holds (view, j))
        add_order (view->ledger, j, likings);

  for (guint32 i = 0; i < facts->n_products; i++)
    if (likings[i].n_customers > 0)
      products[n++] = i;
  g_qsort_with_data (products, n, sizeof (guint32), compare_products, &order);

  n = MIN (n, n_most);
  for (guint32 i = 0; i < n; i++)
    out[i] = (CurioFavourite){ products[i], likings[products[i]].n_customers };

  return n;
}
