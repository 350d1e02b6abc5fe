/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures that walk the lines: what was sold and came back of each product,
 * and which products a set of customers likes best. */

#include "curio-products.h"

#include "curio-cells.h"
#include "curio-order-pieces.h"
#include "curio-proportion.h"

#include <string.h>

/* What a product's order and customer were when it was last met: orders come
 * by customer, so each is counted once. */
typedef struct
{
  guint32 order_plus_1;
  guint32 customer_plus_1;
} Seen;

/* The walk is over a million lines, and what is written could be any of the
 * columns for all that a compiler knows: so it has copies of their addresses,
 * which nothing else can reach. */
typedef struct
{
  const guint32 *product;
  const gint32 *quantity;
  const gint64 *mills;
  const guint8 *flags;
  const guint8 *is_goods;
  const guint8 *skipped;
  const guint32 *weight; /* of cells; else NULL, as is the next */
  const guint32 *n_orders;
  gboolean counts_all; /* POC; what of it is a sale, its amount says */
} Columns;

typedef struct
{
  guint32 order_plus_1;
  guint32 customer_plus_1; /* 0: a guest */
  gint32 day;
} Purchase;

static inline void
add_purchase (CurioProduct *product, Seen *seen, Purchase purchase)
{
  if (seen->order_plus_1 == purchase.order_plus_1)
    return;
  if (product->n_orders++ == 0)
    product->first_day = product->last_day = purchase.day;
  product->first_day = MIN (product->first_day, purchase.day);
  product->last_day = MAX (product->last_day, purchase.day);
  product->n_buyers += purchase.customer_plus_1 != 0
                       && seen->customer_plus_1 != purchase.customer_plus_1;
  seen->order_plus_1 = purchase.order_plus_1;
  seen->customer_plus_1 = purchase.customer_plus_1;
}

/* As curio_ledger_counts_line (), of goods. */
static inline gboolean
is_counted (Columns columns, guint32 line)
{
  guint8 flags = columns.flags[line];

  return columns.is_goods[columns.product[line]]
         && (columns.counts_all
             || (!(flags & CURIO_LINE_REPEAT)
                 && flags & (CURIO_LINE_CANCELLATION | CURIO_LINE_SALE_LIKE)))
         && (columns.skipped == NULL || !columns.skipped[line]);
}

static inline void
add_line (Columns columns, guint32 line, Purchase purchase,
          CurioProduct *products, Seen *seen)
{
  guint32 i = columns.product[line];
  gint64 mills = columns.mills[line];
  guint32 n_lines = columns.weight != NULL ? columns.weight[line] : 1;

  if (columns.flags[line] & CURIO_LINE_CANCELLATION)
    {
      products[i].cancelled_units -= columns.quantity[line];
      products[i].cancelled_mills -= mills;
      products[i].n_cancelled_lines += n_lines;
      return;
    }
  products[i].sold_units += columns.quantity[line];
  products[i].sold_mills += mills;
  products[i].n_sold_lines += n_lines;
  if (columns.counts_all && mills <= 0)
    return;
  if (columns.n_orders != NULL)
    products[i].n_orders += columns.n_orders[line];
  else
    add_purchase (&products[i], &seen[i], purchase);
}

/* What one core walks, and what it finds there. */
typedef struct
{
  const CurioView *view;
  guint32 start, end; /* orders */
  CurioProduct *products;
  Seen *seen;
} Piece;

static G_ALWAYS_INLINE inline void
walk (const Piece *piece, Columns columns)
{
  const CurioView *view = piece->view;
  const CurioFacts *facts = view->ledger->facts;

  for (guint32 order = piece->start; order < piece->end; order++)
    {
      guint32 end = facts->first_line[order + 1];
      /* CURIO_NO_CUSTOMER + 1 is 0. */
      const Purchase purchase = { order + 1, facts->order_customer[order] + 1,
                                  facts->order_day[order] };

      if (curio_view_holds (view, order))
        for (guint32 line = facts->first_line[order]; line < end; line++)
          if (is_counted (columns, line))
            add_line (columns, line, purchase, piece->products, piece->seen);
    }
}

/* Two walks, so that a million lines are not asked whether they are cells. */
static void
walk_lines (const Piece *piece, const guint8 *skipped)
{
  const CurioLedger *ledger = piece->view->ledger;
  const CurioFacts *facts = ledger->facts;
  Columns columns = { .product = facts->line_product,
                      .quantity = facts->line_quantity,
                      .mills = facts->line_amount_mills,
                      .flags = facts->line_flags,
                      .is_goods = ledger->is_goods,
                      .skipped = skipped,
                      .counts_all = ledger->kind == CURIO_BOOKS_POC };

  if (facts->line_weight == NULL)
    {
      walk (piece, columns);
      return;
    }
  columns.weight = facts->line_weight;
  columns.n_orders = facts->line_n_orders;
  walk (piece, columns);
}

/* --- by several cores -----------------------------------------------------
 */

typedef struct
{
  const CurioView *view;
  const guint8 *skipped;
  CurioProduct *products[CURIO_MAX_PIECES]; /* of each piece, by product */
} Walk;

static void
walk_piece_cb (guint index, guint32 start, guint32 end, gpointer data)
{
  Walk *self = data;
  const CurioFacts *facts = self->view->ledger->facts;
  g_autofree Seen *seen = g_new0 (Seen, facts->n_products);
  const Piece piece = { .view = self->view,
                        .start = start,
                        .end = end,
                        .products = g_new0 (CurioProduct, facts->n_products),
                        .seen = seen };

  walk_lines (&piece, self->skipped);
  self->products[index] = piece.products;
}

static void
add_product (CurioProduct *sum, const CurioProduct *part)
{
  if (sum->n_orders == 0)
    {
      sum->first_day = part->first_day;
      sum->last_day = part->last_day;
    }
  else if (part->n_orders > 0)
    {
      sum->first_day = MIN (sum->first_day, part->first_day);
      sum->last_day = MAX (sum->last_day, part->last_day);
    }
  sum->sold_units += part->sold_units;
  sum->sold_mills += part->sold_mills;
  sum->n_sold_lines += part->n_sold_lines;
  sum->cancelled_units += part->cancelled_units;
  sum->cancelled_mills += part->cancelled_mills;
  sum->n_cancelled_lines += part->n_cancelled_lines;
  sum->n_orders += part->n_orders;
  sum->n_buyers += part->n_buyers;
}

/* By product, those that nobody bought too.  (transfer full) */
static CurioProduct *
walk_all (const CurioView *view, const guint8 *skipped)
{
  const CurioFacts *facts = view->ledger->facts;
  guint n_pieces = curio_order_pieces_count (facts);
  Walk work = { .view = view, .skipped = skipped };

  curio_order_pieces_share (facts, n_pieces, walk_piece_cb, &work);
  for (guint k = 1; k < n_pieces; k++)
    {
      for (guint32 i = 0; i < facts->n_products; i++)
        add_product (&work.products[0][i], &work.products[k][i]);
      g_free (work.products[k]);
    }

  return work.products[0];
}

static void
measure_cells (const CurioView *view, CurioProducts *out)
{
  CurioView cells;

  curio_cells_view_init (&cells, view);
  curio_products_measure (&cells, NULL, out);
  curio_view_clear (&cells);
}

void
curio_products_measure (const CurioView *view, const guint8 *skipped,
                        CurioProducts *out)
{
  if (!curio_facts_has_lines (view->ledger->facts))
    {
      measure_cells (view, out);
      return;
    }

  guint32 n_products = view->ledger->facts->n_products;
  CurioProduct *products = walk_all (view, skipped);

  *out = (CurioProducts){ 0, products };
  for (guint32 i = 0; i < n_products; i++)
    {
      CurioProduct product = products[i];

      if (product.n_sold_lines + product.n_cancelled_lines == 0)
        continue;
      product.product = i;
      /* Of cells the days are not known. */
      if (product.n_orders == 0 || view->ledger->facts->line_weight != NULL)
        product.first_day = product.last_day = CURIO_DAY_NONE;
      if (view->ledger->facts->line_weight != NULL)
        product.n_buyers = CURIO_BUYERS_UNKNOWN;
      out->products[out->n++] = product;
    }
}

void
curio_products_measure_cancelled (const CurioView *view, const guint8 *skipped,
                                  CurioProducts *out)
{
  CurioProducts all;
  g_autofree guint32 *ranks = NULL;

  curio_products_measure (view, skipped, &all);
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
  CurioInterval rate;

  curio_proportion_measure (self->n_cancelled_lines,
                            self->n_sold_lines + self->n_cancelled_lines,
                            &rate);
  *out_low = rate.low;
  *out_high = rate.high;
  return rate.estimate;
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
