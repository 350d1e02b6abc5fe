/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The life of the facts, and the few questions that are asked of them. */

#include "curio-facts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "curio-customer-id.h"

static const char *const left_out_texts[CURIO_N_LEFT_OUT] = {
  [CURIO_LEFT_OUT_INVOICE] = N_ ("no invoice number"),
  [CURIO_LEFT_OUT_DATE] = N_ ("date missing, unreadable or outside 1900–2199"),
  [CURIO_LEFT_OUT_QUANTITY] = N_ ("quantity missing, unreadable or too large"),
  [CURIO_LEFT_OUT_PRICE]
  = N_ ("price missing, unreadable or with over three decimals"),
  [CURIO_LEFT_OUT_AMOUNT] = N_ ("amount over a million million pounds"),
};

const char *
curio_left_out_get_text (CurioLeftOut reason)
{
  g_return_val_if_fail (reason < CURIO_N_LEFT_OUT, NULL);

  return _ (left_out_texts[reason]);
}

CurioFacts *
curio_facts_ref (CurioFacts *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
curio_facts_make_orders (CurioFacts *self, guint32 n)
{
  self->n_orders = n;
  self->order_day = g_new (gint32, n);
  self->order_second = g_new (gint32, n);
  self->order_customer = g_new (guint32, n);
  self->order_country = g_new (guint16, n);
  self->order_is_cancellation = g_new (guint8, n);
}

void
curio_facts_make_lines (CurioFacts *self, guint32 n)
{
  self->n_lines = n;
  self->line_order = g_new (guint32, n);
  self->line_product = g_new (guint32, n);
  self->line_quantity = g_new (gint32, n);
  self->line_amount_mills = g_new (gint64, n);
  self->line_flags = g_new (guint8, n);
  self->first_line = g_new (guint32, self->n_orders + 1);
}

void
curio_facts_index_customers (CurioFacts *self)
{
  guint32 order = 0;

  self->first_order = g_new (guint32, self->n_customers + 1);
  for (guint32 i = 0; i <= self->n_customers; i++)
    {
      while (order < self->n_orders && self->order_customer[order] < i)
        order++;
      self->first_order[i] = order;
    }
}

static void
free_lines (CurioFacts *self)
{
  g_free (self->line_order);
  g_free (self->line_product);
  g_free (self->line_quantity);
  g_free (self->line_amount_mills);
  g_free (self->line_flags);
  g_free (self->line_weight);
  g_free (self->line_n_orders);
}

static void
free_sums (CurioFacts *self)
{
  g_free (self->sums);
  g_free (self->first_sum);
  g_strfreev (self->not_goods);
}

static void
free_orders (CurioFacts *self)
{
  g_free (self->order_day);
  g_free (self->order_second);
  g_free (self->order_customer);
  g_free (self->order_country);
  g_free (self->order_is_cancellation);
  g_free (self->first_line);
  g_free (self->first_order);
}

void
curio_facts_unref (CurioFacts *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  if (self->storage == NULL)
    {
      free_lines (self);
      free_orders (self);
      free_sums (self);
      g_free (self->name_counts);
      g_strfreev (self->product_names);
    }
  else
    {
      g_free (self->product_names);
      g_free (self->not_goods);
    }
  curio_facts_unref (self->cells);
  curio_dictionary_free (self->descriptions);
  curio_dictionary_free (self->invoices);
  curio_dictionary_free (self->customers);
  curio_dictionary_free (self->products);
  curio_dictionary_free (self->countries);
  g_clear_pointer (&self->storage, g_bytes_unref);
  g_free (self);
}

gboolean
curio_facts_get_customer_number (const CurioFacts *self, guint32 customer,
                                 gint64 *out_number)
{
  return curio_customer_id_parse (
      curio_dictionary_get (self->customers, customer),
      curio_dictionary_get_length (self->customers, customer), out_number);
}
