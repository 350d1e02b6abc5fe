/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One customer: their invoices, their rhythm, what they like. */

#include "curio-customer.h"

#include <stdlib.h>
#include <string.h>

/* --- rhythm ------------------------------------------------------------- */

static int
compare_days (const void *first, const void *second)
{
  gint32 a = *(const gint32 *)first, b = *(const gint32 *)second;

  return (a > b) - (a < b);
}

/* The quantile PART of N sorted values, by linear interpolation. */
static double
interpolate (const gint32 *sorted, guint32 n, double part)
{
  double place = (n - 1) * part;
  guint32 low = (guint32)place;
  guint32 high = MIN (low + 1, n - 1);

  return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
}

void
curio_rhythm_measure (gint32 *days, guint32 n, CurioRhythm *out)
{
  g_autofree gint32 *gaps = g_new (gint32, n + 1);
  guint32 n_gaps = 0;

  if (n > 0)
    qsort (days, n, sizeof *days, compare_days);
  for (guint32 i = 1; i < n; i++)
    if (days[i] > days[i - 1])
      gaps[n_gaps++] = days[i] - days[i - 1];
  *out = (CurioRhythm){ .n_gaps = n_gaps };
  if (n_gaps == 0)
    return;
  qsort (gaps, n_gaps, sizeof *gaps, compare_days);
  out->median_days = interpolate (gaps, n_gaps, 0.5);
  out->lower_days = interpolate (gaps, n_gaps, 0.25);
  out->upper_days = interpolate (gaps, n_gaps, 0.75);
}

/* --- invoices ----------------------------------------------------------- */

/* Under the POC's books a cancellation is an order too; the person sees what
 * was cancelled all the same. */
static void
add_invoice (CurioCustomer *self, const CurioLedger *ledger, guint32 order)
{
  const CurioFacts *facts = ledger->facts;
  CurioCustomerInvoice *invoice = &self->invoices[self->n_invoices++];

  *invoice = (CurioCustomerInvoice){
    .order = order,
    .day = facts->order_day[order],
    .net_mills = curio_ledger_get_net (ledger, order),
    .is_cancellation = facts->order_is_cancellation[order],
  };
  self->net_mills += invoice->net_mills;
  if (invoice->is_cancellation)
    {
      self->n_cancelled++;
      self->cancelled_mills -= invoice->net_mills;
    }
  else
    self->gross_mills += invoice->net_mills;
  if (!curio_ledger_is_order (ledger, order))
    return;
  if (self->n_orders++ == 0)
    self->first_day = invoice->day;
  self->last_day = invoice->day;
  self->largest_mills = MAX (self->largest_mills, invoice->net_mills);
}

static void
measure_rhythm (CurioCustomer *self, const CurioLedger *ledger)
{
  g_autofree gint32 *days = g_new (gint32, self->n_invoices + 1);
  guint32 n = 0;

  for (guint32 i = 0; i < self->n_invoices; i++)
    if (curio_ledger_is_order (ledger, self->invoices[i].order))
      days[n++] = self->invoices[i].day;
  curio_rhythm_measure (days, n, &self->rhythm);
}

/* --- products ----------------------------------------------------------- */

static int
compare_products (gconstpointer first, gconstpointer second, gpointer codes)
{
  const CurioCustomerProduct *a = first, *b = second;

  if (a->n_orders != b->n_orders)
    return a->n_orders > b->n_orders ? -1 : 1;
  if (a->gross_mills != b->gross_mills)
    return a->gross_mills > b->gross_mills ? -1 : 1;
  return strcmp (curio_dictionary_get (codes, a->product),
                 curio_dictionary_get (codes, b->product));
}

typedef struct
{
  GArray *products;  /* of CurioCustomerProduct */
  GHashTable *index; /* product to its place there, plus one */
  GHashTable *seen;  /* products of the order under way */
} Shelf;

static void
add_line (Shelf *shelf, const CurioFacts *facts, guint32 line)
{
  gpointer key = GUINT_TO_POINTER (facts->line_product[line]);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (shelf->index, key));
  CurioCustomerProduct *product;

  if (place == 0)
    {
      CurioCustomerProduct new = { .product = facts->line_product[line] };

      g_array_append_val (shelf->products, new);
      place = shelf->products->len;
      g_hash_table_insert (shelf->index, key, GUINT_TO_POINTER (place));
    }
  product = &g_array_index (shelf->products, CurioCustomerProduct, place - 1);
  product->n_orders += g_hash_table_add (shelf->seen, key);
  product->units += facts->line_quantity[line];
  product->gross_mills += facts->line_amount_mills[line];
}

static void
measure_products (CurioCustomer *self, const CurioLedger *ledger)
{
  const CurioFacts *facts = ledger->facts;
  g_autoptr (GHashTable) index = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Shelf shelf = { g_array_new (FALSE, FALSE, sizeof (CurioCustomerProduct)),
                  index, seen };

  for (guint32 i = 0; i < self->n_invoices; i++)
    {
      guint32 order = self->invoices[i].order;

      g_hash_table_remove_all (seen);
      for (guint32 line = facts->first_line[order];
           line < facts->first_line[order + 1]; line++)
        if (ledger->is_goods[facts->line_product[line]]
            && curio_ledger_is_sale_line (ledger, line))
          add_line (&shelf, facts, line);
    }
  g_array_sort_with_data (shelf.products, compare_products, facts->products);
  self->n_products = shelf.products->len;
  self->products
      = (CurioCustomerProduct *)(gpointer)g_array_free (shelf.products, FALSE);
}

void
curio_customer_measure (const CurioView *view, guint32 customer,
                        CurioCustomer *out)
{
  const CurioLedger *ledger = view->ledger;
  const guint32 *first = ledger->facts->first_order;

  g_return_if_fail (customer < ledger->facts->n_customers);

  *out = (CurioCustomer){ .customer = customer,
                          .first_day = CURIO_DAY_NONE,
                          .last_day = CURIO_DAY_NONE };
  out->invoices = g_new (CurioCustomerInvoice,
                         first[customer + 1] - first[customer] + 1);
  for (guint32 i = first[customer]; i < first[customer + 1]; i++)
    if (curio_view_holds (view, i))
      add_invoice (out, ledger, i);
  measure_rhythm (out, ledger);
  measure_products (out, ledger);
}

void
curio_customer_clear (CurioCustomer *self)
{
  g_clear_pointer (&self->invoices, g_free);
  g_clear_pointer (&self->products, g_free);
  self->n_invoices = self->n_products = 0;
}
