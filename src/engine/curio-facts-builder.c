/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows in, facts out.  Each row is judged and its texts become numbers as it
 * arrives; the sorting waits for the end. */

#include "curio-facts-builder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "curio-customer-id.h"
#include "curio-error.h"
#include "curio-facts-builder-private.h"

/* One number of 16 bits is left for "none" and "many". */
#define MAX_COUNTRIES (G_MAXUINT16 - 1)

static void
init_column (CurioColumnTexts *self)
{
  self->texts = curio_dictionary_new ();
  self->last = G_MAXUINT32;
}

CurioFactsBuilder *
curio_facts_builder_new (void)
{
  CurioFactsBuilder *self = g_new0 (CurioFactsBuilder, 1);

  self->max_lines = CURIO_MAX_LINES;
  curio_raw_lines_init (&self->lines);
  init_column (&self->invoices);
  init_column (&self->products);
  init_column (&self->descriptions);
  init_column (&self->customer_texts);
  init_column (&self->countries);
  self->customers = curio_dictionary_new ();
  self->customer_of_text = g_array_new (FALSE, FALSE, sizeof (guint32));

  return self;
}

void
curio_facts_builder_free (CurioFactsBuilder *self)
{
  if (self == NULL)
    return;

  curio_raw_lines_clear (&self->lines);
  curio_dictionary_free (self->invoices.texts);
  curio_dictionary_free (self->products.texts);
  curio_dictionary_free (self->descriptions.texts);
  curio_dictionary_free (self->customer_texts.texts);
  curio_dictionary_free (self->countries.texts);
  curio_dictionary_free (self->customers);
  g_array_unref (self->customer_of_text);
  g_clear_pointer (&self->cells, g_array_unref);
  if (self->cell_name != NULL)
    g_string_free (self->cell_name, TRUE);
  curio_product_names_free (self->names);
  g_free (self);
}

/* --- one row --------------------------------------------------------------
 */

static gboolean
is_blank (const CurioText *text)
{
  if (text->data == NULL)
    return TRUE;

  for (gsize i = 0; i < text->length; i++)
    if (!g_ascii_isspace (text->data[i]))
      return FALSE;

  return TRUE;
}

CurioLeftOut
curio_row_judge (const CurioRow *row, gint64 *out_amount)
{
  if (is_blank (&row->invoice_no)
      || row->unreadable & 1 << CURIO_LEFT_OUT_INVOICE)
    return CURIO_LEFT_OUT_INVOICE;
  if (row->unreadable & 1 << CURIO_LEFT_OUT_DATE || !curio_row_has_date (row))
    return CURIO_LEFT_OUT_DATE;
  if (row->unreadable & 1 << CURIO_LEFT_OUT_QUANTITY
      || row->quantity > G_MAXINT32 || row->quantity < -G_MAXINT32)
    return CURIO_LEFT_OUT_QUANTITY;
  if (row->unreadable & 1 << CURIO_LEFT_OUT_PRICE)
    return CURIO_LEFT_OUT_PRICE;
  if (row->unreadable & 1 << CURIO_LEFT_OUT_AMOUNT
      || __builtin_mul_overflow (row->quantity, row->price_mills, out_amount)
      || *out_amount > CURIO_MAX_AMOUNT_MILLS
      || *out_amount < -CURIO_MAX_AMOUNT_MILLS)
    return CURIO_LEFT_OUT_AMOUNT;

  return CURIO_N_LEFT_OUT;
}

static guint32
normalise_customer (CurioFactsBuilder *self, const CurioText *id)
{
  gsize length = id->data != NULL ? id->length : 0;
  const char *text = curio_customer_id_trim (id->data, &length);
  char digits[CURIO_CUSTOMER_ID_MAX];
  gint64 number;

  if (length == 0)
    return CURIO_NO_CUSTOMER;
  if (curio_customer_id_parse (text, length, &number))
    {
      length = g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, number);
      text = digits;
    }

  return curio_dictionary_add (self->customers, text, length);
}

guint32
curio_facts_builder_add_customer (CurioFactsBuilder *self, const CurioText *id)
{
  guint32 text = curio_column_add (&self->customer_texts, id);

  if (text == self->customer_of_text->len)
    {
      guint32 customer = normalise_customer (self, id);

      g_array_append_val (self->customer_of_text, customer);
    }

  return g_array_index (self->customer_of_text, guint32, text);
}

void
curio_facts_builder_set_max_lines (CurioFactsBuilder *self, guint32 max_lines)
{
  g_return_if_fail (self != NULL);

  self->max_lines = max_lines;
}

void
curio_facts_builder_add (CurioFactsBuilder *self, const CurioRow *row)
{
  gint64 amount = 0;
  CurioLeftOut reason = curio_row_judge (row, &amount);

  self->n_rows++;
  if (reason != CURIO_N_LEFT_OUT)
    {
      self->left_out[reason]++;
      return;
    }
  if (!curio_facts_builder_has_room (self))
    return;

  CurioRawLine *line = curio_raw_lines_append (&self->lines);
  line->time_us = row->time_us;
  line->price_mills = row->price_mills;
  line->invoice = curio_column_add (&self->invoices, &row->invoice_no);
  line->product = curio_column_add (&self->products, &row->stock_code);
  line->description
      = row->description.data != NULL
            ? curio_column_add (&self->descriptions, &row->description)
            : G_MAXUINT32;
  line->customer = curio_facts_builder_add_customer (self, &row->customer_id);
  line->country = curio_column_add (&self->countries, &row->country);
  line->quantity = row->quantity;
  curio_facts_builder_add_turnover (self, amount);
}

/* --- the end --------------------------------------------------------------
 */

static gint64
count_left_out (const CurioFactsBuilder *self)
{
  gint64 n = 0;

  for (int i = 0; i < CURIO_N_LEFT_OUT; i++)
    n += self->left_out[i];

  return n;
}

static char *
list_reasons (const CurioFactsBuilder *self)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; i < CURIO_N_LEFT_OUT; i++)
    if (self->left_out[i] > 0)
      g_string_append_printf (list, "%s%s: %" G_GINT64_FORMAT,
                              list->len > 0 ? "; " : "",
                              curio_left_out_get_text (i), self->left_out[i]);

  return g_string_free (list, FALSE);
}

gboolean
curio_facts_builder_would_refuse (gint64 n_rows, gint64 n_left_out)
{
  return n_left_out * 100 > n_rows;
}

gboolean
curio_facts_builder_check_rows (const CurioFactsBuilder *self, GError **error)
{
  gint64 n_left_out = count_left_out (self);

  if (self->n_rows == 0)
    {
      g_set_error_literal (error, CURIO_ERROR, CURIO_ERROR_EMPTY,
                           _ ("The table has no lines. Choose another table, "
                              "or import a file first."));
      return FALSE;
    }
  if (curio_facts_builder_would_refuse (self->n_rows, n_left_out))
    {
      g_autofree char *reasons = list_reasons (self);

      g_set_error (error, CURIO_ERROR, CURIO_ERROR_DATA,
                   _ ("%lld of %lld lines cannot be used, more than one in a "
                      "hundred: %s. Check which column is which, or mend the "
                      "table."),
                   (long long)n_left_out, (long long)self->n_rows, reasons);
      return FALSE;
    }

  return TRUE;
}

gboolean
curio_facts_builder_check_sizes (const CurioFactsBuilder *self, GError **error)
{
  guint32 n_countries = curio_dictionary_size (self->countries.texts);

  if (self->is_over)
    {
      g_set_error (
          error, CURIO_ERROR, CURIO_ERROR_DATA,
          self->kind == CURIO_GATHERED_LINES
              ? _ ("The table has more than %u lines, too many to be held in "
                   "memory. Choose a summary under “Read of a shop” in "
                   "Preferences (--grain=orders), or a view of fewer years.")
              : _ (
                  "The summary has more than %u rows, too many to be held in "
                  "memory. It has one for each time that stands on an order’s "
                  "lines: read a view where the lines of an order have one "
                  "time, or a view of fewer years."),
          self->max_lines);
      return FALSE;
    }
  if (self->turnover_mills > CURIO_MAX_TURNOVER_MILLS)
    {
      g_set_error_literal (
          error, CURIO_ERROR, CURIO_ERROR_DATA,
          _ ("The amounts add up to more than can be counted exactly. Check "
             "the quantity and price columns for mistakes."));
      return FALSE;
    }
  if (n_countries > MAX_COUNTRIES)
    {
      g_set_error (error, CURIO_ERROR, CURIO_ERROR_DATA,
                   _ ("The country column names %u countries. Check which "
                      "column is which."),
                   n_countries);
      return FALSE;
    }

  return TRUE;
}

CurioFacts *
curio_facts_builder_assemble (CurioFactsBuilder *self)
{
  CurioGathered gathered = {
    .kind = self->kind,
    .cells
    = self->cells != NULL ? (const CurioRawCell *)self->cells->data : NULL,
    .names = self->names,
    .lines = self->lines,
    .invoices = self->invoices.texts,
    .products = self->products.texts,
    .descriptions = self->descriptions.texts,
    .customers = self->customers,
    .countries = self->countries.texts,
  };
  CurioFacts *facts = curio_facts_assemble (&gathered);

  facts->n_rows = self->n_rows;
  memcpy (facts->left_out, self->left_out, sizeof facts->left_out);

  return facts;
}

CurioFacts *
curio_facts_builder_finish_part (CurioFactsBuilder *self, GError **error)
{
  g_autoptr (CurioFactsBuilder) owned = self;

  g_return_val_if_fail (self != NULL, NULL);

  return curio_facts_builder_check_sizes (owned, error)
             ? curio_facts_builder_assemble (owned)
             : NULL;
}

CurioFacts *
curio_facts_builder_finish (CurioFactsBuilder *self, GError **error)
{
  g_autoptr (CurioFactsBuilder) owned = self;

  g_return_val_if_fail (self != NULL, NULL);

  if (!curio_facts_builder_check_rows (owned, error)
      || !curio_facts_builder_check_sizes (owned, error))
    return NULL;

  return curio_facts_builder_assemble (owned);
}
