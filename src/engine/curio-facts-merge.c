/* SPDX-License-Identifier: GPL-3.0-or-later */

/* New lines into facts that are there already.  Everything in facts is sorted,
 * so this is merging: dictionaries first, which gives each number of either
 * side its new one, then orders, then the lines that follow them. */

#include "curio-facts-merge.h"

#include <string.h>

#include "curio-customer-id.h"
#include "curio-facts-builder.h"

/* Of one side: where its numbers went. */
typedef struct
{
  const CurioFacts *facts;
  guint32 *customers;
  guint32 *products;
  guint32 *countries;
  guint32 *descriptions;
} Side;

typedef struct
{
  CurioFacts *facts;
  Side sides[2];   /* the old, the new */
  guint8 *side;    /* [n_orders] of an order of the whole */
  guint32 *origin; /* [n_orders] its number there */
} Merge;

/* --- dictionaries ---------------------------------------------------------
 */

typedef int (*CompareFunc) (const char *a, const char *b);

/* Both are sorted by COMPARE; so is the answer.  (transfer full) */
static CurioDictionary *
merge_texts (const CurioDictionary *a, const CurioDictionary *b,
             CompareFunc compare, guint32 **out_a, guint32 **out_b)
{
  guint32 n_a = curio_dictionary_size (a), n_b = curio_dictionary_size (b);
  CurioDictionary *merged = curio_dictionary_new ();
  guint32 i = 0, j = 0;

  *out_a = g_new (guint32, MAX (n_a, 1));
  *out_b = g_new (guint32, MAX (n_b, 1));
  while (i < n_a || j < n_b)
    {
      int order = i == n_a   ? 1
                  : j == n_b ? -1
                             : compare (curio_dictionary_get (a, i),
                                        curio_dictionary_get (b, j));
      const CurioDictionary *from = order <= 0 ? a : b;
      guint32 at = order <= 0 ? i : j;
      guint32 number
          = curio_dictionary_add (merged, curio_dictionary_get (from, at),
                                  curio_dictionary_get_length (from, at));

      if (order <= 0)
        (*out_a)[i++] = number;
      if (order >= 0)
        (*out_b)[j++] = number;
    }
  return merged;
}

static void
merge_dictionaries (Merge *self)
{
  CurioFacts *facts = self->facts;
  Side *a = &self->sides[0], *b = &self->sides[1];

  facts->customers
      = merge_texts (a->facts->customers, b->facts->customers,
                     curio_customer_id_compare, &a->customers, &b->customers);
  facts->products = merge_texts (a->facts->products, b->facts->products,
                                 strcmp, &a->products, &b->products);
  facts->countries = merge_texts (a->facts->countries, b->facts->countries,
                                  strcmp, &a->countries, &b->countries);
  facts->descriptions
      = merge_texts (a->facts->descriptions, b->facts->descriptions, strcmp,
                     &a->descriptions, &b->descriptions);
  facts->n_customers = curio_dictionary_size (facts->customers);
  facts->n_products = curio_dictionary_size (facts->products);
  facts->n_countries = curio_dictionary_size (facts->countries);
}

/* --- orders ---------------------------------------------------------------
 */

static guint32
get_customer (const Side *side, guint32 order)
{
  guint32 customer = side->facts->order_customer[order];

  return customer == CURIO_NO_CUSTOMER ? customer : side->customers[customer];
}

/* OUT_IS_OPEN where the second does not tell which was first. */
static int
compare_orders (const Merge *self, guint32 i, guint32 j, gboolean *out_is_open)
{
  const Side *a = &self->sides[0], *b = &self->sides[1];
  guint32 customer_a = get_customer (a, i), customer_b = get_customer (b, j);

  if (customer_a != customer_b)
    return customer_a < customer_b ? -1 : 1;
  if (a->facts->order_day[i] != b->facts->order_day[j])
    return a->facts->order_day[i] < b->facts->order_day[j] ? -1 : 1;
  if (a->facts->order_second[i] != b->facts->order_second[j])
    return a->facts->order_second[i] < b->facts->order_second[j] ? -1 : 1;
  *out_is_open |= a->facts->has_fractions || b->facts->has_fractions;
  return strcmp (curio_facts_get_invoice (a->facts, i),
                 curio_facts_get_invoice (b->facts, j));
}

/* FALSE where the order of two is open, or an invoice is in both. */
static gboolean
merge_order_numbers (Merge *self)
{
  const CurioFacts *a = self->sides[0].facts, *b = self->sides[1].facts;
  guint32 n = a->n_orders + b->n_orders;
  guint32 i = 0, j = 0;
  gboolean is_open = FALSE;

  for (guint32 k = 0; k < b->n_orders; k++)
    if (curio_dictionary_find (a->invoices, curio_facts_get_invoice (b, k))
        != G_MAXUINT32)
      return FALSE;
  self->side = g_new (guint8, MAX (n, 1));
  self->origin = g_new (guint32, MAX (n, 1));
  for (guint32 at = 0; at < n; at++)
    {
      gboolean is_new
          = i == a->n_orders
            || (j < b->n_orders && compare_orders (self, i, j, &is_open) > 0);

      self->side[at] = is_new;
      self->origin[at] = is_new ? j++ : i++;
    }
  self->facts->n_orders = n;
  return !is_open;
}

static void
write_orders (Merge *self)
{
  CurioFacts *facts = self->facts;
  guint32 n = facts->n_orders;

  curio_facts_make_orders (facts, n);
  facts->invoices = curio_dictionary_new ();
  for (guint32 i = 0; i < n; i++)
    {
      const Side *side = &self->sides[self->side[i]];
      guint32 from = self->origin[i];

      facts->order_day[i] = side->facts->order_day[from];
      facts->order_second[i] = side->facts->order_second[from];
      facts->order_customer[i] = get_customer (side, from);
      facts->order_country[i]
          = (guint16)side->countries[side->facts->order_country[from]];
      facts->order_is_cancellation[i]
          = side->facts->order_is_cancellation[from];
      curio_dictionary_add (
          facts->invoices, curio_facts_get_invoice (side->facts, from),
          curio_dictionary_get_length (side->facts->invoices, from));
    }
}

/* --- lines ----------------------------------------------------------------
 */

/* The lines of one order, to LINE and after; returns how many. */
static guint32
copy_lines (CurioFacts *facts, const Side *side, guint32 from, guint32 order,
            guint32 line)
{
  const CurioFacts *source = side->facts;
  guint32 start = source->first_line[from];
  guint32 n = source->first_line[from + 1] - start;

  for (guint32 i = 0; i < n; i++)
    {
      facts->line_order[line + i] = order;
      facts->line_product[line + i]
          = side->products[source->line_product[start + i]];
    }
  memcpy (facts->line_quantity + line, source->line_quantity + start,
          n * sizeof (gint32));
  memcpy (facts->line_amount_mills + line, source->line_amount_mills + start,
          n * sizeof (gint64));
  memcpy (facts->line_flags + line, source->line_flags + start, n);
  return n;
}

static void
write_lines (Merge *self)
{
  CurioFacts *facts = self->facts;
  guint32 n = self->sides[0].facts->n_lines + self->sides[1].facts->n_lines;
  guint32 line = 0;

  curio_facts_make_lines (facts, n);
  for (guint32 i = 0; i < facts->n_orders; i++)
    {
      facts->first_line[i] = line;
      line += copy_lines (facts, &self->sides[self->side[i]], self->origin[i],
                          i, line);
    }
  facts->first_line[facts->n_orders] = line;
}

/* --- names ----------------------------------------------------------------
 */

static CurioNameCount
get_count (const Side *side, guint32 i)
{
  CurioNameCount count = side->facts->name_counts[i];

  count.product = side->products[count.product];
  count.description = side->descriptions[count.description];
  return count;
}

static int
compare_counts (const CurioNameCount *a, const CurioNameCount *b)
{
  if (a->product != b->product)
    return a->product < b->product ? -1 : 1;
  return (a->description > b->description) - (a->description < b->description);
}

static void
name_products (Merge *self)
{
  CurioFacts *facts = self->facts;
  guint32 n_a = self->sides[0].facts->n_name_counts;
  guint32 n_b = self->sides[1].facts->n_name_counts;
  guint32 i = 0, j = 0, n = 0;

  facts->name_counts = g_new (CurioNameCount, MAX (n_a + n_b, 1));
  while (i < n_a || j < n_b)
    {
      CurioNameCount a = { 0 }, b = { 0 };
      int order = i == n_a ? 1 : j == n_b ? -1 : 0;

      if (i < n_a)
        a = get_count (&self->sides[0], i);
      if (j < n_b)
        b = get_count (&self->sides[1], j);
      if (order == 0)
        order = compare_counts (&a, &b);
      i += order <= 0;
      j += order >= 0;
      if (order == 0)
        {
          a.n_lines += b.n_lines;
          a.latest_us = MAX (a.latest_us, b.latest_us);
        }
      facts->name_counts[n++] = order <= 0 ? a : b;
    }
  facts->n_name_counts = n;
  facts->product_names = curio_product_names_choose (
      facts->name_counts, n, facts->n_products, facts->descriptions);
}

/* --- the whole ------------------------------------------------------------
 */

static void
add_up_counts (CurioFacts *facts, const CurioFacts *a, const CurioFacts *b)
{
  facts->n_rows = a->n_rows + b->n_rows;
  for (int i = 0; i < CURIO_N_LEFT_OUT; i++)
    facts->left_out[i] = a->left_out[i] + b->left_out[i];
  facts->n_repeats = a->n_repeats + b->n_repeats;
  facts->n_contradictions = a->n_contradictions + b->n_contradictions;
  facts->has_fractions = a->has_fractions || b->has_fractions;
  facts->first_day = a->first_day;
  facts->last_day = a->last_day;
  if (b->n_orders == 0)
    return;
  facts->first_day
      = a->n_orders == 0 ? b->first_day : MIN (a->first_day, b->first_day);
  facts->last_day = MAX (a->last_day, b->last_day);
}

static guint64
add_up_turnover (const CurioFacts *facts)
{
  guint64 turnover = 0;

  for (guint32 i = 0; i < facts->n_lines; i++)
    turnover += (guint64)ABS (facts->line_amount_mills[i]);
  return turnover;
}

/* What a builder would refuse, it refuses with a sentence of its own. */
static gboolean
is_too_much (const CurioFacts *a, const CurioFacts *b)
{
  return curio_facts_builder_would_refuse (a->n_rows + b->n_rows,
                                           a->n_rows - a->n_lines + b->n_rows
                                               - b->n_lines)
         || b->n_lines > CURIO_MAX_LINES - MIN (a->n_lines, CURIO_MAX_LINES)
         || add_up_turnover (a) + add_up_turnover (b)
                > CURIO_MAX_TURNOVER_MILLS;
}

static void
clear (Merge *self)
{
  for (int i = 0; i < 2; i++)
    {
      g_free (self->sides[i].customers);
      g_free (self->sides[i].products);
      g_free (self->sides[i].countries);
      g_free (self->sides[i].descriptions);
    }
  g_free (self->side);
  g_free (self->origin);
  curio_facts_unref (self->facts);
}

CurioFacts *
curio_facts_merge (const CurioFacts *old, const CurioFacts *new)
{
  g_return_val_if_fail (old != NULL && new != NULL, NULL);

  Merge self = {
    .sides = {{ .facts = old }, { .facts = new }}
  };
  CurioFacts *facts = NULL;

  if (is_too_much (old, new))
    return NULL;
  self.facts = g_new0 (CurioFacts, 1);
  g_atomic_ref_count_init (&self.facts->ref_count);
  merge_dictionaries (&self);
  if (self.facts->n_countries < G_MAXUINT16 && merge_order_numbers (&self))
    {
      write_orders (&self);
      curio_facts_index_customers (self.facts);
      write_lines (&self);
      name_products (&self);
      add_up_counts (self.facts, old, new);
      facts = g_steal_pointer (&self.facts);
    }
  clear (&self);
  return facts;
}
