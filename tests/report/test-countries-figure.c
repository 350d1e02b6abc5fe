/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Net sales by country: what is left out, and that it is said. */

#include "curio-preference-words.h"
#include "taste-shop.h"

static const TasteOrders shop[] = {
  {"A",  "Lamp", 900, 1, "United Kingdom"},
  { "A", "Lamp", 60,  1, "France"        },
  { "A", "Lamp", 30,  1, "Spain"         },
  { "A", "Lamp", 10,  1, "Malta"         },
};

static CurioFigureOptions
choose (gboolean all)
{
  return (CurioFigureOptions){ .segment = -1,
                               .country = -1,
                               .all_countries = all };
}

/* Has a mark for NAME, picked in its middle, that says LABEL. */
static void
assert_mark (const CurioLayout *layout, int id, const char *label)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const CurioMark *mark = &g_array_index (layout->marks, CurioMark, i);

      if (mark->id != id)
        continue;
      g_assert_cmpstr (mark->label, ==, label);
      return;
    }
  g_assert_not_reached ();
}

static void
test_rest (void)
{
  g_auto (TasteShop) books = { 0 };
  g_autoptr (CurioChart) rest = NULL;
  g_autoptr (CurioChart) all = NULL;

  taste_shop_init (&books, shop, 4, FALSE, CURIO_BOOKS_TRADING);
  rest = taste_shop_build (&books, "countries", choose (FALSE));
  all = taste_shop_build (&books, "countries", choose (TRUE));
  g_autoptr (CurioLayout) rest_layout = curio_chart_layout (rest, 600, 400);
  g_autoptr (CurioLayout) all_layout = curio_chart_layout (all, 600, 400);

  g_assert_cmpuint (rest_layout->marks->len, ==, 3);
  g_assert_cmpuint (all_layout->marks->len, ==, 4);
  g_assert_cmpstr (
      rest->title, ==,
      "After United Kingdom, France brings the most: 60\u00a0% of the rest");
  g_assert_nonnull (strstr (rest->caption, "without United Kingdom: £900 · "
                                           "90\u00a0%"));
  g_assert_cmpstr (all->title, ==,
                   "United Kingdom brings 90\u00a0% of net sales");
  assert_mark (rest_layout, taste_shop_find_country (&books, "France"),
               "France, 1 order, 1 customer, £60, 6.0\u00a0% of net sales, "
               "0.0\u00a0% of the value returned");
}

/* Half and less dwarfs nobody; with two countries nothing would be left. */
static void
test_nobody_dwarfs (void)
{
  const TasteOrders even[] = {
    {"A",  "Lamp", 50, 1, "France"},
    { "A", "Lamp", 25, 1, "Spain" },
    { "A", "Lamp", 25, 1, "Malta" },
  };
  g_auto (TasteShop) books = { 0 };
  g_auto (TasteShop) two = { 0 };
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioChart) other = NULL;

  taste_shop_init (&books, even, 3, FALSE, CURIO_BOOKS_TRADING);
  chart = taste_shop_build (&books, "countries", choose (FALSE));
  g_assert_cmpstr (chart->title, ==, "France brings 50\u00a0% of net sales");
  taste_shop_init (&two, shop, 2, FALSE, CURIO_BOOKS_TRADING);
  other = taste_shop_build (&two, "countries", choose (FALSE));
  g_assert_true (g_str_has_prefix (other->title, "United Kingdom brings"));
}

/* One country, guests only, the POC's books that know of no returns. */
static void
test_edges (void)
{
  g_auto (TasteShop) books = { 0 };
  g_autoptr (CurioChart) chart = NULL;

  taste_shop_init (&books, shop, 1, TRUE, CURIO_BOOKS_POC);
  chart = taste_shop_build (&books, "countries", choose (FALSE));
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 600, 400);
  g_assert_cmpstr (chart->title, ==, "All sales come from United Kingdom");
  assert_mark (layout, 0,
               "United Kingdom, 1 order, 0 customers, £900, 100\u00a0% of net "
               "sales");
}

/* Where all lost together, a small loss is no large part of it. */
static void
test_losses (void)
{
  CurioMeasures measures = { .totals.net_mills = -100000 };
  const CurioCountry small = { .net_mills = -20000 };
  const CurioCountry most = { .net_mills = 60000 };

  g_assert_false (curio_country_dwarfs_others (&measures, &small));
  measures.totals.net_mills = 100000;
  g_assert_false (curio_country_dwarfs_others (&measures, &small));
  g_assert_true (curio_country_dwarfs_others (&measures, &most));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/countries-figure/rest", test_rest);
  g_test_add_func ("/countries-figure/nobody-dwarfs", test_nobody_dwarfs);
  g_test_add_func ("/countries-figure/edges", test_edges);
  g_test_add_func ("/countries-figure/losses", test_losses);
  return g_test_run ();
}
