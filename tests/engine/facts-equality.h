/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "curio-facts.h"

G_BEGIN_DECLS

static inline gboolean
are_texts_equal (const CurioDictionary *a, const CurioDictionary *b)
{
  if (curio_dictionary_size (a) != curio_dictionary_size (b))
    return FALSE;
  for (guint32 i = 0; i < curio_dictionary_size (a); i++)
    if (strcmp (curio_dictionary_get (a, i), curio_dictionary_get (b, i)) != 0
        || curio_dictionary_find (a, curio_dictionary_get (b, i)) != i)
      return FALSE;
  return TRUE;
}

/* The lines of each order as a bag: two rows of one invoice may lie either way
 * round in a table. */
static inline gint64
facts_add_up_order (const CurioFacts *facts, guint32 order)
{
  guint64 sum = 0;

  for (guint32 i = facts->first_line[order]; i < facts->first_line[order + 1];
       i++)
    {
      guint64 line = (guint64)facts->line_amount_mills[i] * 31
                     + (guint64)facts->line_quantity[i];

      line = (line ^ facts->line_product[i]) * 0x9e3779b97f4a7c15u;
      line
          = ((line ^ line >> 29) + facts->line_flags[i]) * 0xbf58476d1ce4e5b9u;
      sum += line ^ line >> 32;
    }
  return (gint64)sum;
}

#define FACTS_SAME_COLUMN(a, b, column, n)                                    \
  g_assert_cmpmem ((a)->column, (n) * sizeof ((a)->column[0]), (b)->column,   \
                   (n) * sizeof ((b)->column[0]))

static inline void
facts_assert_same_orders (const CurioFacts *a, const CurioFacts *b)
{
  g_assert_cmpuint (a->n_lines, ==, b->n_lines);
  g_assert_cmpuint (a->n_orders, ==, b->n_orders);
  g_assert_cmpuint (a->n_customers, ==, b->n_customers);
  g_assert_true (are_texts_equal (a->invoices, b->invoices));
  g_assert_true (are_texts_equal (a->customers, b->customers));
  g_assert_true (are_texts_equal (a->products, b->products));
  g_assert_true (are_texts_equal (a->countries, b->countries));
  g_assert_true (are_texts_equal (a->descriptions, b->descriptions));
  FACTS_SAME_COLUMN (a, b, order_day, a->n_orders);
  FACTS_SAME_COLUMN (a, b, order_second, a->n_orders);
  FACTS_SAME_COLUMN (a, b, order_customer, a->n_orders);
  FACTS_SAME_COLUMN (a, b, order_country, a->n_orders);
  FACTS_SAME_COLUMN (a, b, order_is_cancellation, a->n_orders);
  FACTS_SAME_COLUMN (a, b, first_line, a->n_orders + 1);
  FACTS_SAME_COLUMN (a, b, first_order, a->n_customers + 1);
}

static inline void
facts_assert_same_counts (const CurioFacts *a, const CurioFacts *b)
{
  g_assert_cmpuint (a->n_products, ==, b->n_products);
  g_assert_cmpuint (a->n_countries, ==, b->n_countries);
  for (guint32 i = 0; i < a->n_products; i++)
    g_assert_cmpstr (a->product_names[i], ==, b->product_names[i]);
  g_assert_cmpuint (a->n_name_counts, ==, b->n_name_counts);
  FACTS_SAME_COLUMN (a, b, name_counts, a->n_name_counts);
  g_assert_cmpint (a->first_day, ==, b->first_day);
  g_assert_cmpint (a->last_day, ==, b->last_day);
  g_assert_cmpint (a->n_rows, ==, b->n_rows);
  g_assert_cmpuint (a->n_repeats, ==, b->n_repeats);
  g_assert_cmpuint (a->n_contradictions, ==, b->n_contradictions);
  g_assert_cmpint (a->has_fractions, ==, b->has_fractions);
  for (int i = 0; i < CURIO_N_LEFT_OUT; i++)
    g_assert_cmpint (a->left_out[i], ==, b->left_out[i]);
}

/* Everything that any figure could be made of is the same. */
static inline void
facts_assert_same (const CurioFacts *a, const CurioFacts *b)
{
  facts_assert_same_orders (a, b);
  facts_assert_same_counts (a, b);
  for (guint32 i = 0; i < a->n_orders; i++)
    g_assert_cmpint (facts_add_up_order (a, i), ==, facts_add_up_order (b, i));
}

/* The same, where lines came as sums. */
static inline void
facts_assert_same_sums (const CurioFacts *a, const CurioFacts *b)
{
  facts_assert_same_orders (a, b);
  facts_assert_same_counts (a, b);
  facts_assert_same_orders (a->cells, b->cells);
  facts_assert_same_counts (a->cells, b->cells);
  g_assert_true (g_strv_equal ((const char *const *)a->not_goods,
                               (const char *const *)b->not_goods));
  g_assert_cmpint (a->are_rolled_up, ==, b->are_rolled_up);
  g_assert_cmpint (a->rolled_up_us, ==, b->rolled_up_us);
  g_assert_cmpuint (a->n_sums, ==, b->n_sums);
  FACTS_SAME_COLUMN (a, b, sums, a->n_sums);
  FACTS_SAME_COLUMN (a, b, first_sum, a->n_orders + 1);
  FACTS_SAME_COLUMN (a->cells, b->cells, line_order, a->cells->n_lines);
  FACTS_SAME_COLUMN (a->cells, b->cells, line_product, a->cells->n_lines);
  FACTS_SAME_COLUMN (a->cells, b->cells, line_quantity, a->cells->n_lines);
  FACTS_SAME_COLUMN (a->cells, b->cells, line_amount_mills, a->cells->n_lines);
  FACTS_SAME_COLUMN (a->cells, b->cells, line_flags, a->cells->n_lines);
  FACTS_SAME_COLUMN (a->cells, b->cells, line_weight, a->cells->n_lines);
  FACTS_SAME_COLUMN (a->cells, b->cells, line_n_orders, a->cells->n_lines);
}

G_END_DECLS
