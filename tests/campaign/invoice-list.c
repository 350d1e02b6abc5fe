/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shops that fit on a page, for tests of what is made of them. */

#include "invoice-list.h"

#include "curio-facts-builder.h"

#include <string.h>

static CurioText
wrap (const char *text)
{
  return (CurioText){ text, text != NULL ? strlen (text) : 0 };
}

static void
add_invoice (CurioFactsBuilder *builder, guint number, const Invoice *invoice)
{
  g_autofree char *name = g_strdup_printf (
      "%s%u", invoice->mills < 0 ? "C" : "", 500000 + number);
  gint32 day;
  CurioRow row = {
    .invoice_no = wrap (name),
    .stock_code = wrap ("22423"),
    .description = wrap ("REGENCY CAKESTAND 3 TIER"),
    .customer_id = wrap (invoice->customer),
    .country = wrap (invoice->country),
    .quantity = invoice->mills < 0 ? -1 : 1,
    .price_mills = ABS (invoice->mills),
  };

  g_assert_true (curio_day_parse (invoice->day, &day));
  row.time_us = (day * G_GINT64_CONSTANT (86400) + 36000) * G_USEC_PER_SEC;
  curio_facts_builder_add (builder, &row);
}

void
invoice_books_init (InvoiceBooks *self, const Invoice *invoices, guint n,
                    CurioBooksKind kind, const CurioSelection *selection)
{
  const CurioSelection all = CURIO_SELECTION_ALL;
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    add_invoice (builder, i, &invoices[i]);
  self->facts = curio_facts_builder_finish (builder, &error);
  g_assert_no_error (error);
  self->ledger = curio_ledger_new (self->facts, &(CurioBooks){ kind, NULL });
  self->measures = curio_measures_new (self->ledger,
                                       selection != NULL ? selection : &all);
}

void
invoice_books_clear (InvoiceBooks *self)
{
  g_clear_pointer (&self->measures, curio_measures_free);
  g_clear_pointer (&self->ledger, curio_ledger_unref);
  g_clear_pointer (&self->facts, curio_facts_unref);
}
