/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is worth knowing: each rule says what holds, and nothing where nothing
 * does. */

#include "curio-worth-knowing.h"

#include "invoice-list.h"

#include <string.h>

/* --- shops ----------------------------------------------------------------
 */

typedef struct
{
  GArray *invoices; /* of Invoice */
  GPtrArray *texts;
} Shop;

static void
shop_init (Shop *self)
{
  self->invoices = g_array_new (FALSE, TRUE, sizeof (Invoice));
  self->texts = g_ptr_array_new_with_free_func (g_free);
}

static void
shop_clear (Shop *self)
{
  g_array_unref (self->invoices);
  g_ptr_array_unref (self->texts);
}

static void
add (Shop *self, int customer, const char *country, gint32 day, gint64 mills)
{
  char *date = curio_day_to_iso (day);
  char *id = customer > 0 ? g_strdup_printf ("%d", customer) : NULL;
  Invoice invoice = { id, country, date, mills };

  g_ptr_array_add (self->texts, date);
  g_ptr_array_add (self->texts, id);
  g_array_append_val (self->invoices, invoice);
}

/* Where each finding leads: to the view that shows what it says. */
static const struct
{
  const char *id;
  const char *target;
} ways[] = {
  {"concentration",   "segments/map"          },
  { "gone-quiet",     "customers/list"        },
  { "undone-order",   "products/cancellations"},
  { "loaded-twice",   "definitions"           },
  { "movement",       "segments/movement"     },
  { "partial-month",  "sales"                 },
  { "cancelled-item", "products/cancellations"},
  { "top-customers",  "customers/activity"    },
  { "best-month",     "sales"                 },
  { "guests",         "segments/map"          },
  { "country",        "products/countries"    },
};

static void
assert_way (const CurioFinding *finding)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (ways[i].id, finding->id))
      {
        g_assert_cmpstr (finding->target, ==, ways[i].target);
        return;
      }
  g_assert_not_reached ();
}

static char *
find (const Shop *shop, CurioBooksKind kind, const CurioSelection *selection,
      const char *id, int *out_segment)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autoptr (GPtrArray) findings = NULL;

  invoice_books_init (&books, (const Invoice *)shop->invoices->data,
                      shop->invoices->len, kind, selection);
  findings = curio_findings_list (books.measures, G_MAXUINT);
  *out_segment = -1;
  for (guint i = 0; i < findings->len; i++)
    {
      const CurioFinding *finding = g_ptr_array_index (findings, i);

      assert_way (finding);
      if (!g_str_equal (finding->id, id))
        continue;
      *out_segment = finding->segment;
      return curio_finding_get_text (finding);
    }
  return NULL;
}

static void
assert_says (const Shop *shop, const char *id, const char *expected)
{
  int segment;
  g_autofree char *text = find (shop, CURIO_BOOKS_TRADING, NULL, id, &segment);

  g_assert_cmpstr (text, ==, expected);
}

/* --- rules ----------------------------------------------------------------
 */

/* 20 customers who come once, on days apart, and 5 who come ten times, last on
 * the last day, and bring 5 x 10 x 100 of 5,200: 20 % of 25 customers and 96 %
 * of sales. */
static void
test_concentration (void)
{
  gint32 day = curio_day_new (2011, 1, 1);
  int segment;
  Shop shop;
  g_autofree char *text = NULL;

  shop_init (&shop);
  for (int i = 0; i < 20; i++)
    add (&shop, 100 + i, "Malta", day + i * 4, 10000);
  for (int i = 0; i < 5; i++)
    for (int k = 0; k < 10; k++)
      add (&shop, 1 + i, "Malta", day + 100 - k * 9 - i, 100000);
  text = find (&shop, CURIO_BOOKS_TRADING, NULL, "concentration", &segment);
  g_assert_cmpstr (
      text, ==,
      "Champions are 20\u00A0% of customers and 96\u00A0% of sales.");
  g_assert_cmpint (segment, ==, CURIO_SEGMENT_CHAMPIONS);
  shop_clear (&shop);
}

/* Two customers with ten orders in January and none since, 20 with one each
 * from March to November: the two Can't Lose were last seen ten months and
 * more before 1 December. */
static void
test_quiet (void)
{
  gint32 day = curio_day_new (2011, 1, 1);
  int segment;
  Shop shop;
  g_autofree char *text = NULL;

  shop_init (&shop);
  for (int i = 0; i < 2; i++)
    for (int k = 0; k < 10; k++)
      add (&shop, 1 + i, "Malta", day + k * 3, 50000);
  for (int i = 0; i < 20; i++)
    add (&shop, 100 + i, "Malta", curio_day_new (2011, 3, 1) + i * 13, 10000);
  add (&shop, 119, "Malta", curio_day_new (2011, 11, 30), 10000);
  text = find (&shop, CURIO_BOOKS_TRADING, NULL, "gone-quiet", &segment);
  g_assert_cmpstr (text, ==,
                   "2 good customers have gone quiet. Last order 10 months "
                   "ago on average; £1,000 spent.");
  g_assert_cmpint (segment, ==, CURIO_SEGMENT_CANT_LOSE);
  shop_clear (&shop);
}

/* £100 a month in 2010, then £110 by 5 January 2011 against £100 on 2 January
 * 2010. */
static void
test_partial_month (void)
{
  Shop shop;

  shop_init (&shop);
  for (int month = 1; month <= 12; month++)
    add (&shop, 1, "Malta", curio_day_new (2010, month, month == 1 ? 1 : 2),
         100000);
  add (&shop, 1, "Malta", curio_day_new (2011, 1, 5), 110000);
  assert_says (&shop, "partial-month",
               "1–5 Jan 2011 sold £110, 10\u00A0% more than the same days a "
               "year before.");
  /* The year before is not there: nothing is said. */
  g_array_remove_range (shop.invoices, 0, 2);
  assert_says (&shop, "partial-month", NULL);
  shop_clear (&shop);
}

/* 14 months; the last but one is the best; then the last is as good. */
static void
test_best_month (void)
{
  Shop shop;

  shop_init (&shop);
  for (int i = 0; i < 14; i++)
    {
      gint32 first = curio_month_first_day (480 + i);

      add (&shop, 1, "Malta", first, i == 12 ? 900000 : 100000);
      add (&shop, 1, "Malta", curio_month_first_day (481 + i) - 1, 100000);
    }
  assert_says (&shop, "best-month",
               "January 2011 was the best month of all, with £1.0\u00A0k.");
  add (&shop, 1, "Malta", curio_day_new (2010, 3, 4), 800000);
  assert_says (&shop, "best-month", NULL);
  shop_clear (&shop);
}

static void
test_country_and_guests (void)
{
  Shop shop;

  shop_init (&shop);
  add (&shop, 1, "A & B", curio_day_new (2011, 1, 1), 60000);
  add (&shop, 0, "Malta", curio_day_new (2011, 1, 2), 40000);
  assert_says (&shop, "country", "A & B brings 60\u00A0% of net sales.");
  assert_says (&shop, "guests",
               "£40 of sales, 40\u00A0%, carry no customer number.");
  add (&shop, 2, "Malta", curio_day_new (2011, 1, 3), 900000);
  assert_says (&shop, "country", "Malta brings 94\u00A0% of net sales.");
  assert_says (&shop, "guests", NULL);
  shop_clear (&shop);
}

/* --- all of them ----------------------------------------------------------
 */

/* Where nothing is selected there is nothing to know; and the few that are
 * quick are a part of all. */
static void
test_list (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (GPtrArray) none = NULL;
  Shop shop;

  shop_init (&shop);
  add (&shop, 1, "Malta", curio_day_new (2011, 1, 1), 60000);
  selection.from_day = curio_day_new (2015, 1, 1);
  invoice_books_init (&books, (const Invoice *)shop.invoices->data,
                      shop.invoices->len, CURIO_BOOKS_POC, &selection);
  none = curio_findings_list (books.measures, G_MAXUINT);
  g_assert_cmpuint (none->len, ==, 0);
  shop_clear (&shop);
}

/* Shops of any kind: every sentence is markup, and whole. */
static void
test_random (void)
{
  for (int run = 0; run < 60; run++)
    {
      int n = g_test_rand_int_range (1, 200);
      g_auto (InvoiceBooks) books = { 0 };
      g_autoptr (GPtrArray) findings = NULL;
      Shop shop;

      shop_init (&shop);
      for (int i = 0; i < n; i++)
        add (&shop, g_test_rand_int_range (0, 40), run % 2 ? "Malta" : "<EIRE",
             curio_day_new (2009, 12, 1) + g_test_rand_int_range (0, 800),
             g_test_rand_int_range (-20, 100) * 1000 + 1);
      invoice_books_init (&books, (const Invoice *)shop.invoices->data,
                          shop.invoices->len, run % 3 == 0, NULL);
      findings = curio_findings_list (books.measures, G_MAXUINT);
      for (guint i = 0; i < findings->len; i++)
        {
          g_autofree char *text
              = curio_finding_get_text (g_ptr_array_index (findings, i));

          g_assert_null (strstr (text, "<b>"));
          g_assert_null (strstr (text, "nan"));
          g_assert_null (strstr (text, "inf"));
          g_assert_true (g_str_has_suffix (text, "."));
        }
      shop_clear (&shop);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worth-knowing/concentration", test_concentration);
  g_test_add_func ("/worth-knowing/quiet", test_quiet);
  g_test_add_func ("/worth-knowing/partial-month", test_partial_month);
  g_test_add_func ("/worth-knowing/best-month", test_best_month);
  g_test_add_func ("/worth-knowing/country-and-guests",
                   test_country_and_guests);
  g_test_add_func ("/worth-knowing/list", test_list);
  g_test_add_func ("/worth-knowing/random", test_random);
  return g_test_run ();
}
