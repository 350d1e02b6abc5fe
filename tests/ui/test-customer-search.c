/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of a search: all of them in one product, or in the country, the
 * segment or the number. */

#include "curio-customer-search.h"
#include "ui-shop.h"

#include "curio-facts-builder.h"

typedef struct
{
  const char *customer, *country, *code, *name;
} Bought;

static const Bought lines[] = {
  {"1",  "EIRE",   "11", "RED MUG" },
  { "1", "EIRE",   "12", "BLUE BAG"},
  { "2", "EIRE",   "13", "RED BAG" },
  { "3", "France", "14", "BLUE MUG"},
};

static CurioText
make_text (const char *text)
{
  return (CurioText){ text, strlen (text) };
}

static CurioFacts *
make_facts (void)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  g_autoptr (GError) error = NULL;
  CurioFacts *facts;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *invoice = g_strdup_printf ("%u", 5001 + i);
      CurioRow row = {
        .invoice_no = make_text (invoice),
        .stock_code = make_text (lines[i].code),
        .description = make_text (lines[i].name),
        .customer_id = make_text (lines[i].customer),
        .country = make_text (lines[i].country),
        .quantity = 1,
        .price_mills = 1000,
        .time_us = G_GINT64_CONSTANT (1300000000) * G_USEC_PER_SEC,
      };

      curio_facts_builder_add (builder, &row);
    }
  facts = curio_facts_builder_finish (builder, &error);
  g_assert_no_error (error);
  return facts;
}

/* Who is found, in order. */
static void
assert_found (const CurioMeasures *measures, char **products, const char *text,
              const char *expected)
{
  g_autoptr (CurioCustomerSearch) search
      = curio_customer_search_new (&measures->view, products, text);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint32 i = 0; i < measures->rfm.n; i++)
    if (curio_customer_search_matches (search, &measures->rfm.customers[i]))
      g_string_append (found, curio_facts_get_customer_id (
                                  measures->view.ledger->facts,
                                  measures->rfm.customers[i].customer));
  g_test_message ("%s", text);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_words (void)
{
  g_autoptr (CurioFacts) facts = make_facts ();
  g_autoptr (CurioMeasures) measures = shop_measure (facts);
  g_auto (GStrv) products = curio_customer_search_fold_products (facts);

  assert_found (measures, products, "", "123");
  assert_found (measures, products, "bag", "12");
  assert_found (measures, products, "red bag", "2");
  assert_found (measures, products, "bag red eire", "2");
  assert_found (measures, products, "red mug", "1");
  assert_found (measures, products, "mug bag", "");
  assert_found (measures, products, "france mug", "3");
  assert_found (measures, products, "1 mug", "1");
  assert_found (measures, NULL, "red bag", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/customer-search/words", test_words);
  return g_test_run ();
}
