/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random rows, and invoices made of them by comparing each with each. */

#include "plain-shop.h"

#include <string.h>

const char *const plain_countries[PLAIN_COUNTRIES]
    = { "United Kingdom", "EIRE", "Malta", "Italy" };

static const char *const codes[] = { "A", "BB", "E", "POST", "gift_1" };
static const char *const descriptions[] = { "X", "Y", NULL };

static void
fill_row (PlainRow *row, const PlainRow *before)
{
  gint64 midnight = curio_day_new (2009, 11, 25) * G_GINT64_CONSTANT (86400);

  /* Every second row belongs to the invoice of the one before. */
  if (before != NULL && g_test_rand_bit ())
    {
      *row = *before;
      row->time_s += g_test_rand_int_range (0, 2);
    }
  else
    {
      row->customer = g_test_rand_int_range (0, PLAIN_CUSTOMERS + 1);
      row->country = g_test_rand_int_range (0, 6) == 0
                         ? g_test_rand_int_range (0, PLAIN_COUNTRIES)
                         : row->customer % PLAIN_COUNTRIES;
      row->time_s
          = midnight
            + g_test_rand_int_range (0, 430) * G_GINT64_CONSTANT (86400)
            + g_test_rand_int_range (0, 3) * 36000;
      g_snprintf (row->invoice, sizeof row->invoice, "%s%d",
                  g_test_rand_int_range (0, 5) == 0 ? "C" : "",
                  g_test_rand_int_range (100, 100000));
    }
  row->code = codes[g_test_rand_int_range (0, G_N_ELEMENTS (codes))];
  row->description
      = descriptions[g_test_rand_int_range (0, G_N_ELEMENTS (descriptions))];
  row->quantity = g_test_rand_int_range (-2, 6);
  row->price_mills = g_test_rand_int_range (0, 6) * 1005;
}

static gboolean
is_number_taken (const PlainShop *self, int row)
{
  for (int i = 0; i < row; i++)
    if (g_str_equal (self->rows[i].invoice, self->rows[row].invoice)
        && (self->rows[i].customer != self->rows[row].customer
            || self->rows[i].country != self->rows[row].country
            || ABS (self->rows[i].time_s - self->rows[row].time_s) > 1000))
      return TRUE;

  return FALSE;
}

void
plain_shop_fill (PlainShop *self)
{
  int n = g_test_rand_int_range (1, PLAIN_MAX_ROWS + 1);

  memset (self, 0, sizeof *self);
  for (int i = 0; i < n; i++)
    {
      if (i > 0 && g_test_rand_int_range (0, 10) == 0)
        self->rows[i] = self->rows[g_test_rand_int_range (0, i)];
      else
        do
          fill_row (&self->rows[i], i > 0 ? &self->rows[i - 1] : NULL);
        while (is_number_taken (self, i));
    }
  self->n_rows = n;
}

static CurioText
text_of (const char *text)
{
  return (CurioText){ text, text != NULL ? strlen (text) : 0 };
}

CurioFacts *
plain_shop_build (const PlainShop *self)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < self->n_rows; i++)
    {
      const PlainRow *row = &self->rows[i];
      g_autofree char *id = g_strdup_printf ("%d", row->customer);
      CurioRow one = {
        .invoice_no = text_of (row->invoice),
        .stock_code = text_of (row->code),
        .description = text_of (row->description),
        .customer_id = text_of (row->customer > 0 ? id : NULL),
        .country = text_of (plain_countries[row->country]),
        .quantity = row->quantity,
        .price_mills = row->price_mills,
        .time_us = row->time_s * G_USEC_PER_SEC,
      };

      curio_facts_builder_add (builder, &one);
    }

  CurioFacts *facts = curio_facts_builder_finish (builder, &error);
  g_assert_no_error (error);
  return facts;
}

static gboolean
is_repeat (const PlainShop *self, int row)
{
  const PlainRow *a = &self->rows[row];

  for (const PlainRow *b = self->rows; b < a; b++)
    if (g_str_equal (a->invoice, b->invoice) && g_str_equal (a->code, b->code)
        && g_strcmp0 (a->description, b->description) == 0
        && a->quantity == b->quantity && a->price_mills == b->price_mills
        && a->time_s == b->time_s && a->customer == b->customer
        && a->country == b->country)
      return TRUE;

  return FALSE;
}

static gboolean
counts (const PlainShop *self, int row, CurioBooksKind kind)
{
  const PlainRow *line = &self->rows[row];

  if (kind == CURIO_BOOKS_POC)
    return TRUE;

  return !is_repeat (self, row) && !g_str_equal (line->code, "POST")
         && !g_str_equal (line->code, "gift_1")
         && (line->invoice[0] == 'C'
             || (line->quantity > 0 && line->price_mills > 0));
}

static PlainInvoice *
find_invoice (PlainShop *self, const PlainRow *row)
{
  for (int i = 0; i < self->n_invoices; i++)
    if (g_str_equal (self->invoices[i].number, row->invoice))
      return &self->invoices[i];

  PlainInvoice *invoice = &self->invoices[self->n_invoices++];
  *invoice = (PlainInvoice){ .number = row->invoice,
                             .customer = row->customer,
                             .country = row->country,
                             .is_cancellation = row->invoice[0] == 'C' };
  return invoice;
}

static void
add_line (PlainInvoice *invoice, const PlainRow *row, CurioBooksKind kind)
{
  gint64 amount = row->quantity * row->price_mills;
  gboolean is_poc = kind == CURIO_BOOKS_POC;
  gboolean is_sale = is_poc ? amount > 0 : !invoice->is_cancellation;

  invoice->n_lines++;
  invoice->net += amount;
  invoice->gross += is_poc || is_sale ? amount : 0;
  invoice->amount += is_sale ? amount : 0;
  invoice->is_order |= is_poc || is_sale;
}

/* An invoice is as late as its latest row, be it in the books or not. */
static void
set_time (const PlainShop *self, PlainInvoice *invoice)
{
  for (int i = 0; i < self->n_rows; i++)
    if (g_str_equal (self->rows[i].invoice, invoice->number))
      invoice->time_s = MAX (invoice->time_s, self->rows[i].time_s);
  invoice->day = invoice->time_s / 86400;
  invoice->month = curio_month_of_day (invoice->day);
}

void
plain_shop_keep_books (PlainShop *self, CurioBooksKind kind)
{
  self->n_invoices = 0;
  for (int i = 0; i < self->n_rows; i++)
    if (counts (self, i, kind))
      add_line (find_invoice (self, &self->rows[i]), &self->rows[i], kind);
  for (int i = 0; i < self->n_invoices; i++)
    set_time (self, &self->invoices[i]);
}
