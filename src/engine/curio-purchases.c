/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who bought what: the table of customers and products that likeness is
 * measured on, as two lists of lists, one of each customer's products and one
 * of each product's customers. */

#include "curio-purchases.h"

#include <string.h>

/* Some thousand lines: less than a millisecond. */
#define CUSTOMERS_PER_LOOK 16

/* --- the order of stock codes -------------------------------------------- */

static int
compare_codes (gconstpointer a, gconstpointer b, gpointer codes)
{
  return strcmp (curio_dictionary_get (codes, *(const guint32 *)a),
                 curio_dictionary_get (codes, *(const guint32 *)b));
}

static guint32 *
rank_codes (const CurioFacts *facts)
{
  guint32 n = facts->n_products;
  g_autofree guint32 *sorted = g_new (guint32, n + 1);
  guint32 *ranks = g_new (guint32, n + 1);

  for (guint32 i = 0; i < n; i++)
    sorted[i] = i;
  g_qsort_with_data (sorted, n, sizeof *sorted, compare_codes,
                     facts->products);
  for (guint32 i = 0; i < n; i++)
    ranks[sorted[i]] = i;
  return ranks;
}

/* --- one customer after the other ---------------------------------------- */

/* Where a product stands among the purchases of the customer at hand. */
typedef struct
{
  guint32 customer_plus_1; /* whose place it is */
  guint32 place;
  guint32 order_plus_1; /* in which it was met last */
} Seen;

typedef struct
{
  const CurioLedger *ledger;
  CurioPurchases *out;
  GArray *purchases;
  GArray *cancelled;
  Seen *seen; /* [n_products] */
} Walk;

static void
add_sale (Walk *self, guint32 customer, guint32 product, guint32 order)
{
  Seen *seen = &self->seen[product];

  if (seen->customer_plus_1 != customer + 1)
    {
      CurioPurchase first = { .product = product };

      *seen = (Seen){ customer + 1, self->purchases->len, 0 };
      g_array_append_val (self->purchases, first);
    }
  if (seen->order_plus_1 == order + 1)
    return;
  seen->order_plus_1 = order + 1;
  g_array_index (self->purchases, CurioPurchase, seen->place).n_orders++;
}

static void
add_order (Walk *self, guint32 customer, guint32 order)
{
  const CurioLedger *ledger = self->ledger;
  const CurioFacts *facts = ledger->facts;

  for (guint32 i = facts->first_line[order]; i < facts->first_line[order + 1];
       i++)
    {
      guint32 product = facts->line_product[i];

      if (!ledger->is_goods[product])
        continue;
      if (curio_ledger_is_sale_line (ledger, i))
        add_sale (self, customer, product, order);
      else if (facts->line_flags[i] & CURIO_LINE_CANCELLATION
               && curio_ledger_counts_line (ledger, i))
        g_array_append_val (self->cancelled, product);
    }
}

static int
compare_purchases (gconstpointer a, gconstpointer b, gpointer code_rank)
{
  const guint32 *ranks = code_rank;
  guint32 x = ranks[((const CurioPurchase *)a)->product];
  guint32 y = ranks[((const CurioPurchase *)b)->product];

  return (x > y) - (x < y);
}

static void
add_customer (Walk *self, guint32 customer, guint32 end)
{
  guint32 start = self->purchases->len;

  self->out->first[customer] = start;
  self->out->first_cancelled[customer] = self->cancelled->len;
  for (guint32 i = self->ledger->facts->first_order[customer]; i < end; i++)
    add_order (self, customer, i);
  if (self->purchases->len > start)
    g_qsort_with_data (&g_array_index (self->purchases, CurioPurchase, start),
                       self->purchases->len - start, sizeof (CurioPurchase),
                       compare_purchases, self->out->code_rank);
}

/* The same table by product. */
static void
list_buyers (CurioPurchases *self)
{
  guint32 n = self->first[self->n_customers];
  g_autofree guint32 *next = NULL;

  self->first_buyer = g_new0 (guint32, self->n_products + 1);
  self->buyers = g_new (guint32, n + 1);
  for (guint32 i = 0; i < n; i++)
    self->first_buyer[self->purchases[i].product + 1]++;
  for (guint32 i = 0; i < self->n_products; i++)
    self->first_buyer[i + 1] += self->first_buyer[i];

  next = g_memdup2 (self->first_buyer,
                    (self->n_products + 1) * sizeof (guint32));
  for (guint32 i = 0; i < self->n_customers; i++)
    for (guint32 j = self->first[i]; j < self->first[i + 1]; j++)
      self->buyers[next[self->purchases[j].product]++] = i;
}

/* --- the table ----------------------------------------------------------- */

guint32 *
curio_orders_before (const CurioLedger *ledger, gint32 day)
{
  const CurioFacts *facts = ledger->facts;
  guint32 *end = g_new (guint32, facts->n_customers + 1);

  for (guint32 i = 0; i < facts->n_customers; i++)
    {
      end[i] = facts->first_order[i + 1];
      while (end[i] > facts->first_order[i]
             && facts->order_day[end[i] - 1] >= day)
        end[i]--;
    }
  return end;
}

CurioPurchases *
curio_purchases_new (const CurioLedger *ledger, const guint32 *known_end,
                     const CurioWork *work)
{
  const CurioFacts *facts = ledger->facts;
  CurioPurchases *self = g_new0 (CurioPurchases, 1);
  g_autofree Seen *seen = g_new0 (Seen, facts->n_products + 1);
  Walk walk = {
    ledger,
    self,
    g_array_new (FALSE, FALSE, sizeof (CurioPurchase)),
    g_array_new (FALSE, FALSE, sizeof (guint32)),
    seen,
  };
  gboolean is_cancelled = FALSE;

  self->n_customers = facts->n_customers;
  self->n_products = facts->n_products;
  self->code_rank = rank_codes (facts);
  self->first = g_new (guint32, self->n_customers + 1);
  self->first_cancelled = g_new (guint32, self->n_customers + 1);
  for (guint32 i = 0; i < self->n_customers && !is_cancelled; i++)
    {
      add_customer (&walk, i, known_end[i]);
      is_cancelled
          = i % CUSTOMERS_PER_LOOK == 0 && curio_work_is_cancelled (work);
    }

  self->first[self->n_customers] = walk.purchases->len;
  self->first_cancelled[self->n_customers] = walk.cancelled->len;
  self->purchases = (CurioPurchase *)g_array_free (walk.purchases, FALSE);
  self->cancelled = (guint32 *)g_array_free (walk.cancelled, FALSE);
  if (is_cancelled)
    g_clear_pointer (&self, curio_purchases_free);
  else
    list_buyers (self);
  return self;
}

void
curio_purchases_free (CurioPurchases *self)
{
  if (self == NULL)
    return;

  g_free (self->code_rank);
  g_free (self->first);
  g_free (self->purchases);
  g_free (self->first_cancelled);
  g_free (self->cancelled);
  g_free (self->first_buyer);
  g_free (self->buyers);
  g_free (self);
}

guint32
curio_purchases_count_common (const CurioPurchases *self, guint32 a, guint32 b)
{
  guint32 i = self->first_buyer[a], j = self->first_buyer[b], n = 0;

  while (i < self->first_buyer[a + 1] && j < self->first_buyer[b + 1])
    {
      guint32 x = self->buyers[i], y = self->buyers[j];

      n += x == y;
      i += x <= y;
      j += y <= x;
    }
  return n;
}

const CurioPurchase *
curio_purchases_find (const CurioPurchases *self, guint32 customer,
                      guint32 product)
{
  guint32 rank = self->code_rank[product];
  guint32 low = self->first[customer], high = self->first[customer + 1];

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      guint32 found = self->code_rank[self->purchases[middle].product];

      if (found == rank)
        return &self->purchases[middle];
      if (found < rank)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}
