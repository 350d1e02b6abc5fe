/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures that walk the lines: which products come back, and which a set of
 * customers likes best. */

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

static inline void
add_line (CurioProduct *product, const CurioFacts *facts, guint32 line)
{
  if (facts->line_flags[line] & CURIO_LINE_CANCELLATION)
    {
      product->cancelled_units -= facts->line_quantity[line];
      product->cancelled_mills -= facts->line_amount_mills[line];
      product->n_cancelled_lines++;
    }
  else
    {
      product->sold_units += facts->line_quantity[line];
      product->sold_mills += facts->line_amount_mills[line];
      product->n_sold_lines++;
    }
}

static void
add_up_products (const CurioView *view, CurioProduct *products)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;

  for (guint32 order = 0; order < facts->n_orders; order++)
    {
      if (!curio_view_holds (view, order))
        continue;
      for (guint32 line = facts->first_line[order];
           line < facts->first_line[order + 1]; line++)
        if (counts (ledger, line))
          add_line (&products[facts->line_product[line]], facts, line);
    }
}

static int
compare_cancelled (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CurioProduct *x = a, *y = b;
  const CurioDictionary *codes = user_data;

  if (x->cancelled_mills != y->cancelled_mills)
    return x->cancelled_mills > y->cancelled_mills ? -1 : 1;
  if (x->sold_units != y->sold_units)
    return x->sold_units > y->sold_units ? -1 : 1;

  return strcmp (curio_dictionary_get (codes, x->product),
                 curio_dictionary_get (codes, y->product));
}

void
curio_products_measure_cancelled (const CurioView *view, CurioProducts *out)
{
  const CurioFacts *facts = view->ledger->facts;

  *out = (CurioProducts){ 0, g_new0 (CurioProduct, facts->n_products) };
  add_up_products (view, out->products);
  for (guint32 i = 0; i < facts->n_products; i++)
    if (out->products[i].n_cancelled_lines > 0)
      {
        out->products[out->n] = out->products[i];
        out->products[out->n++].product = i;
      }
  g_qsort_with_data (out->products, out->n, sizeof (CurioProduct),
                     compare_cancelled, facts->products);
}

void
curio_products_clear (CurioProducts *self)
{
  g_clear_pointer (&self->products, g_free);
  self->n = 0;
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
