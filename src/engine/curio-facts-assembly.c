/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From lines in any order to facts: customers sorted, lines gathered by
 * invoice, invoices sorted by customer and time, lines written out in that
 * order.  Counting sorts do the work, so the cost grows with the lines and not
 * faster. */

#include "curio-facts-assembly.h"

#include <string.h>

#include "curio-customer-id.h"
#include "curio-facts-sums.h"
#include "curio-product-names.h"
#include "curio-repeats.h"

#define US_PER_SECOND G_GINT64_CONSTANT (1000000)
#define SECONDS_PER_DAY 86400

/* An invoice while it is sorted. */
typedef struct
{
  gint64 time_us;   /* of its latest line */
  const char *text; /* its number */
  guint32 customer; /* sorted, or CURIO_NO_CUSTOMER */
  guint32 invoice;  /* in order of appearance */
  guint16 country;
} Order;

typedef struct
{
  CurioGathered *gathered;
  CurioFacts *facts;
  guint32 *sorted_product; /* of a product in order of appearance */
  guint32 *sorted_country;
  guint32 *sorted_customer;  /* of a customer in order of appearance */
  guint32 *first_of_invoice; /* [n_invoices + 1] into lines_by_invoice */
  guint32 *lines_by_invoice; /* [n_lines] in order of arrival within one */
  Order *orders;
} Assembly;

/* --- products, countries --------------------------------------------------
 */

/* Sorts a dictionary, so that the numbers do not hang on the order of the
 * rows; OUT_SORTED tells where each text went.  (transfer full) */
static CurioDictionary *
sort_texts (CurioDictionary *texts, guint32 **out_sorted)
{
  guint32 n = curio_dictionary_size (texts);
  g_autofree guint32 *order = curio_dictionary_sort (texts);
  CurioDictionary *sorted = curio_dictionary_reorder (texts, order, n);

  *out_sorted = g_new (guint32, MAX (n, 1));
  for (guint32 i = 0; i < n; i++)
    (*out_sorted)[order[i]] = i;
  return sorted;
}

static void
sort_dictionaries (Assembly *self)
{
  CurioFacts *facts = self->facts;

  facts->products
      = sort_texts (self->gathered->products, &self->sorted_product);
  facts->n_products = curio_dictionary_size (facts->products);
  facts->countries
      = sort_texts (self->gathered->countries, &self->sorted_country);
  facts->n_countries = curio_dictionary_size (facts->countries);
}

/* --- customers ------------------------------------------------------------
 */

typedef struct
{
  gboolean is_number;
  gint64 number;
  const char *text;
  guint32 index;
} CustomerKey;

static int
compare_customers (const void *a, const void *b)
{
  const CustomerKey *x = a, *y = b;

  if (x->is_number != y->is_number)
    return x->is_number ? -1 : 1;
  if (x->is_number)
    return (x->number > y->number) - (x->number < y->number);

  return strcmp (x->text, y->text);
}

static void
sort_customers (Assembly *self)
{
  CurioDictionary *ids = self->gathered->customers;
  guint32 n = curio_dictionary_size (ids);
  g_autofree CustomerKey *keys = g_new0 (CustomerKey, n);
  g_autofree guint32 *order = g_new (guint32, n);

  for (guint32 i = 0; i < n; i++)
    {
      keys[i].text = curio_dictionary_get (ids, i);
      keys[i].is_number = curio_customer_id_parse (
          keys[i].text, curio_dictionary_get_length (ids, i), &keys[i].number);
      keys[i].index = i;
    }
  if (n > 0) /* without customers there is no array, which qsort minds */
    qsort (keys, n, sizeof (CustomerKey), compare_customers);

  self->sorted_customer = g_new (guint32, n);
  for (guint32 i = 0; i < n; i++)
    {
      order[i] = keys[i].index;
      self->sorted_customer[keys[i].index] = i;
    }
  self->facts->n_customers = n;
  self->facts->customers = curio_dictionary_reorder (ids, order, n);
}

/* --- orders ---------------------------------------------------------------
 */

static void
group_lines (Assembly *self)
{
  const CurioRawLines *lines = &self->gathered->lines;
  guint32 n_invoices = curio_dictionary_size (self->gathered->invoices);
  guint32 *first = g_new0 (guint32, n_invoices + 1);

  for (guint32 i = 0; i < lines->n_lines; i++)
    first[curio_raw_lines_get (lines, i)->invoice + 1]++;
  for (guint32 i = 0; i < n_invoices; i++)
    first[i + 1] += first[i];

  g_autofree guint32 *next = g_memdup2 (first, n_invoices * sizeof (guint32));
  self->lines_by_invoice = g_new (guint32, lines->n_lines);
  for (guint32 i = 0; i < lines->n_lines; i++)
    self->lines_by_invoice[next[curio_raw_lines_get (lines, i)->invoice]++]
        = i;
  self->first_of_invoice = first;
}

static gint32
get_day (gint64 time_us)
{
  gint64 us_per_day = SECONDS_PER_DAY * US_PER_SECOND;

  return (time_us >= 0 ? time_us : time_us - (us_per_day - 1)) / us_per_day;
}

/* What one invoice's lines say together.  Its customer and country are those
 * of its first line, by time and then by arrival. */
static void
summarise_invoice (Assembly *self, guint32 invoice, Order *order)
{
  const CurioRawLines *lines = &self->gathered->lines;
  guint32 start = self->first_of_invoice[invoice];
  guint32 end = self->first_of_invoice[invoice + 1];
  const CurioRawLine *first
      = curio_raw_lines_get (lines, self->lines_by_invoice[start]);
  const CurioRawLine *last = first;
  gboolean differs = FALSE;

  for (guint32 i = start + 1; i < end; i++)
    {
      const CurioRawLine *line
          = curio_raw_lines_get (lines, self->lines_by_invoice[i]);

      differs |= line->customer != first->customer
                 || line->country != first->country;
      if (line->time_us < first->time_us)
        first = line;
      if (line->time_us > last->time_us)
        last = line;
    }

  differs |= get_day (first->time_us) != get_day (last->time_us);
  self->facts->n_contradictions += differs;
  order->time_us = last->time_us;
  order->text = curio_dictionary_get (self->gathered->invoices, invoice);
  order->customer = first->customer == CURIO_NO_CUSTOMER
                        ? CURIO_NO_CUSTOMER
                        : self->sorted_customer[first->customer];
  order->invoice = invoice;
  order->country = (guint16)self->sorted_country[first->country];
}

static int
compare_orders (const void *a, const void *b)
{
  const Order *x = a, *y = b;

  if (x->customer != y->customer)
    return x->customer < y->customer ? -1 : 1;
  if (x->time_us != y->time_us)
    return x->time_us < y->time_us ? -1 : 1;

  return strcmp (x->text, y->text);
}

static void
sort_orders (Assembly *self)
{
  guint32 n_invoices = curio_dictionary_size (self->gathered->invoices);

  self->orders = g_new (Order, n_invoices);
  for (guint32 i = 0; i < n_invoices; i++)
    summarise_invoice (self, i, &self->orders[i]);
  if (n_invoices > 0)
    qsort (self->orders, n_invoices, sizeof (Order), compare_orders);
}

static void
write_orders (Assembly *self)
{
  CurioFacts *facts = self->facts;
  guint32 n = curio_dictionary_size (self->gathered->invoices);
  g_autofree guint32 *by_order = g_new (guint32, n);

  curio_facts_make_orders (facts, n);
  for (guint32 i = 0; i < n; i++)
    {
      const Order *order = &self->orders[i];
      gint32 day = get_day (order->time_us);
      gint64 us_of_day
          = order->time_us - day * SECONDS_PER_DAY * US_PER_SECOND;

      facts->has_fractions |= us_of_day % US_PER_SECOND != 0;
      facts->order_day[i] = day;
      /* Rounded up: only midnight itself is no part of its day. */
      facts->order_second[i]
          = MIN ((us_of_day + US_PER_SECOND - 1) / US_PER_SECOND,
                 SECONDS_PER_DAY - 1);
      facts->order_customer[i] = order->customer;
      facts->order_country[i] = order->country;
      facts->order_is_cancellation[i]
          = order->text[0] == 'C' || order->text[0] == 'c';
      facts->first_day = i == 0 ? day : MIN (facts->first_day, day);
      facts->last_day = i == 0 ? day : MAX (facts->last_day, day);
      by_order[i] = order->invoice;
    }
  facts->invoices
      = curio_dictionary_reorder (self->gathered->invoices, by_order, n);
}

/* --- lines ----------------------------------------------------------------
 */

static guint8
judge_line (const CurioRawLine *raw, gboolean is_cancellation,
            gboolean is_repeat)
{
  gboolean is_sale_like
      = !is_cancellation && raw->quantity > 0 && raw->price_mills > 0;

  return (is_cancellation ? CURIO_LINE_CANCELLATION : 0)
         | (is_repeat ? CURIO_LINE_REPEAT : 0)
         | (is_sale_like ? CURIO_LINE_SALE_LIKE : 0);
}

static void
write_line (CurioFacts *facts, guint32 line, guint32 order, guint32 product,
            const CurioRawLine *raw, guint8 flags)
{
  facts->line_order[line] = order;
  facts->line_product[line] = product;
  facts->line_quantity[line] = raw->quantity;
  facts->line_amount_mills[line] = raw->quantity * raw->price_mills;
  facts->line_flags[line] = flags;
  facts->n_repeats += (flags & CURIO_LINE_REPEAT) != 0;
}

static guint32
write_lines_of_order (Assembly *self, guint32 order, guint32 line,
                      CurioRepeats *repeats, CurioProductNames *names)
{
  CurioFacts *facts = self->facts;
  guint32 invoice = self->orders[order].invoice;
  guint32 start = self->first_of_invoice[invoice];
  guint32 end = self->first_of_invoice[invoice + 1];

  curio_repeats_start (repeats, end - start);
  for (guint32 i = start; i < end; i++, line++)
    {
      const CurioRawLine *raw = curio_raw_lines_get (
          &self->gathered->lines, self->lines_by_invoice[i]);
      guint8 flags = judge_line (raw, facts->order_is_cancellation[order],
                                 curio_repeats_add (repeats, raw));
      guint32 product = self->sorted_product[raw->product];

      write_line (facts, line, order, product, raw, flags);
      if (flags == CURIO_LINE_SALE_LIKE && raw->description != G_MAXUINT32)
        curio_product_names_add (names, product, raw->description,
                                 raw->time_us);
    }

  return line;
}

static void
write_lines (Assembly *self)
{
  CurioFacts *facts = self->facts;
  guint32 n = self->gathered->lines.n_lines;
  guint32 line = 0;
  g_autoptr (CurioRepeats) repeats = curio_repeats_new ();
  g_autoptr (CurioProductNames) names = curio_product_names_new ();

  curio_facts_make_lines (facts, n);
  for (guint32 i = 0; i < facts->n_orders; i++)
    {
      facts->first_line[i] = line;
      line = write_lines_of_order (self, i, line, repeats, names);
    }
  facts->first_line[facts->n_orders] = line;
  facts->name_counts = curio_product_names_count (
      names, self->gathered->descriptions, &facts->descriptions,
      &facts->n_name_counts);
  facts->product_names
      = curio_product_names_choose (facts->name_counts, facts->n_name_counts,
                                    facts->n_products, facts->descriptions);
}

/* --- sums of lines ---------------------------------------------------------
 */

/* The raw lines in the order of the orders. */
static CurioRawOrder
sort_raw_lines (const Assembly *self)
{
  guint32 n = self->facts->n_orders, at = 0;
  CurioRawOrder order = { g_new (guint32, n + 1),
                          g_new (guint32, self->gathered->lines.n_lines) };

  for (guint32 i = 0; i < n; i++)
    {
      guint32 invoice = self->orders[i].invoice;
      guint32 start = self->first_of_invoice[invoice];
      guint32 n_raw = self->first_of_invoice[invoice + 1] - start;

      order.first[i] = at;
      memcpy (order.raw + at, self->lines_by_invoice + start,
              n_raw * sizeof (guint32));
      at += n_raw;
    }
  order.first[n] = at;
  return order;
}

/* What the orders consist of. */
static void
write_parts (Assembly *self)
{
  CurioRawOrder order;

  if (self->gathered->kind == CURIO_GATHERED_LINES)
    {
      write_lines (self);
      return;
    }
  order = sort_raw_lines (self);
  if (self->gathered->kind == CURIO_GATHERED_SUMS)
    curio_facts_write_sums (self->facts, self->gathered, &order);
  else
    curio_facts_write_cells (self->facts, self->gathered, &order,
                             self->sorted_product);
  g_free (order.first);
  g_free (order.raw);
}

CurioFacts *
curio_facts_assemble (CurioGathered *gathered)
{
  Assembly self = { .gathered = gathered };
  CurioFacts *facts = g_new0 (CurioFacts, 1);

  g_atomic_ref_count_init (&facts->ref_count);
  self.facts = facts;
  facts->first_day = facts->last_day = CURIO_DAY_NONE;

  sort_dictionaries (&self);
  sort_customers (&self);
  group_lines (&self);
  sort_orders (&self);
  write_orders (&self);
  curio_facts_index_customers (facts);
  write_parts (&self);

  g_free (self.sorted_product);
  g_free (self.sorted_country);
  g_free (self.sorted_customer);
  g_free (self.first_of_invoice);
  g_free (self.lines_by_invoice);
  g_free (self.orders);
  return facts;
}
