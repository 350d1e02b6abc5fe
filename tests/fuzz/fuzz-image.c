/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts out of any bytes: they are refused, or everything that is asked of
 * them has an answer.  No checksum stands before: what is looked over must
 * hold by itself. */
#include "fuzz-target.h"

#include <string.h>

#include "curio-facts-builder.h"
#include "curio-facts-image.h"
#include "curio-facts-merge.h"
#include "curio-measures.h"
#include "curio-products.h"

static void
read_texts (const CurioFacts *facts)
{
  gsize n = 0;

  for (guint32 i = 0; i < facts->n_orders; i++)
    n += strlen (curio_facts_get_invoice (facts, i));
  for (guint32 i = 0; i < facts->n_customers; i++)
    {
      const char *id = curio_facts_get_customer_id (facts, i);

      n += curio_dictionary_find (facts->customers, id) != 0;
    }
  for (guint32 i = 0; i < facts->n_products; i++)
    n += strlen (facts->product_names[i]);
  g_assert_cmpuint (curio_dictionary_find (facts->products, "?none"), ==,
                    G_MAXUINT32);
  g_assert_cmpuint (n, <, G_MAXUINT32);
}

/* Of sums these are the measures that look into the cells. */
static void
measure_products (const CurioLedger *ledger, const CurioSelection *selection)
{
  CurioProducts products;
  CurioView view;

  curio_view_init (&view, ledger, selection);
  curio_products_measure (&view, NULL, &products);
  curio_products_clear (&products);
  curio_view_clear (&view);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) image = g_bytes_new (data, size);
  g_autoptr (CurioFacts) facts = curio_facts_image_read (image);
  g_autoptr (CurioFacts) merged = NULL;

  if (facts == NULL)
    return 0;
  read_texts (facts);
  for (CurioBooksKind kind = 0; kind < CURIO_N_BOOKS; kind++)
    {
      CurioBooks books = { kind, NULL };
      CurioSelection all = CURIO_SELECTION_ALL;
      g_autoptr (CurioLedger) ledger = curio_ledger_new (facts, &books);

      curio_measures_free (curio_measures_new (ledger, &all));
      measure_products (ledger, &all);
    }
  if (!curio_facts_has_lines (facts))
    return 0;
  merged = curio_facts_merge (facts, facts);
  g_assert_true (merged == NULL || facts->n_orders == 0);
  return 0;
}

static void
add (CurioFactsBuilder *builder, const char *invoice, const char *code,
     const char *description, const char *customer, gint64 quantity, int day)
{
#define TEXT(text) { text, text != NULL ? strlen (text) : 0 }
  CurioRow row = {
    .invoice_no = TEXT (invoice),
    .stock_code = TEXT (code),
    .description = TEXT (description),
    .customer_id = TEXT (customer),
    .country = {"EIRE", 4},
    .quantity = quantity,
    .price_mills = 1250,
    .time_us = (gint64)day * 86400 * 1000000,
  };
#undef TEXT

  curio_facts_builder_add (builder, &row);
}

static gboolean
append_cb (const void *bytes, gsize length, gpointer data, GError **error)
{
  g_byte_array_append (data, bytes, (guint)length);
  return TRUE;
}

static CurioFacts *
build_sums (void)
{
  const CurioLinesTotal some = { 3, 6, 6000 }, one = { 1, 2, 2000 };
  CurioFactsBuilder *orders = curio_facts_builder_new ();
  CurioFactsBuilder *cells = curio_facts_builder_new ();
  CurioRow row = {
    .invoice_no = {"1",      1},
    .stock_code = { "A",     1},
    .description = { "LAMP",  4},
    .customer_id = { "13085", 5},
    .country = { "EIRE",  4},
    .time_us = G_GINT64_CONSTANT (1293840000000000)
  };

  curio_facts_builder_add_sum (orders, &row, CURIO_SUM_SALES, &some, &one);
  curio_facts_builder_add_cell (cells, &row, CURIO_LINE_SALE_LIKE, &some, &one,
                                1);
  row.invoice_no = (CurioText){ "C2", 2 };
  curio_facts_builder_add_sum (orders, &row, CURIO_SUM_WRITE_OFFS, &one,
                               &(CurioLinesTotal){ 0 });
  curio_facts_builder_add_cell (cells, &row, CURIO_LINE_CANCELLATION, &one,
                                &(CurioLinesTotal){ 0 }, 1);
  curio_facts_builder_add_name (cells, &row, 3);
  return curio_facts_builder_finish_sums (orders, cells, NULL, NULL);
}

static GBytes *
make_image (const CurioFacts *facts)
{
  GByteArray *bytes = g_byte_array_new ();

  curio_facts_image_write (facts, append_cb, bytes, NULL);
  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
fuzz_target_get_seed (guint i)
{
  CurioFactsBuilder *builder;
  g_autoptr (CurioFacts) facts = NULL;

  if (i > 2)
    return NULL;
  if (i == 2)
    {
      facts = build_sums ();
      return make_image (facts);
    }
  builder = curio_facts_builder_new ();
  add (builder, "1", "A", "LAMP", "13085", 2, 14000);
  if (i == 1)
    {
      add (builder, "1", "B", "BELL", "13085", 2, 14000);
      add (builder, "2", "A", " LAMP", NULL, 1, 14001);
      add (builder, "C3", "A", "", "K-17", -1, 14040);
    }
  facts = curio_facts_builder_finish (builder, NULL);
  return make_image (facts);
}
