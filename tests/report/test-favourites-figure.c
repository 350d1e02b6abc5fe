/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one country, or segment, buys more of than the others, in words. */

#include "curio-preference-words.h"
#include "taste-shop.h"

/* Of 1,000 units in Spain 100 are lamps, of 2,000 in France 800: four times as
 * often.  Nobody else buys mugs. */
static const TasteOrders shop[] = {
  {"LL",  "LAMP",  160, 5, "France"},
  { "MM", "MUG",   40,  5, "France"},
  { "PP", "PLATE", 200, 5, "France"},
  { "LL", "LAMP",  20,  5, "Spain" },
  { "PP", "PLATE", 180, 5, "Spain" },
};

static CurioFigureOptions
choose (int country, int segment)
{
  return (CurioFigureOptions){ .segment = segment, .country = country };
}

static const CurioMark *
find_mark (const CurioLayout *layout, guint32 product)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const CurioMark *mark = &g_array_index (layout->marks, CurioMark, i);

      if (mark->id == (int)product)
        return mark;
    }
  g_assert_not_reached ();
}

static void
assert_equal_bars (const CurioLayout *layout, guint n_expected)
{
  double width = 0;
  guint n = 0;

  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);

      if (shape->kind != CURIO_SHAPE_BOX || shape->fill != CURIO_INK_MEASURE)
        continue;
      if (n++ == 0)
        width = shape->box.width;
      g_assert_cmpfloat (shape->box.width, >, 0);
      g_assert_cmpfloat_with_epsilon (shape->box.width, width, 0.01);
    }
  g_assert_cmpuint (n, ==, n_expected);
}

static void
test_country (void)
{
  g_auto (TasteShop) books = { 0 };
  g_autoptr (CurioChart) chart = NULL;

  taste_shop_init (&books, shop, 5, FALSE, CURIO_BOOKS_TRADING);
  chart = taste_shop_build (
      &books, "country-favourites",
      choose (taste_shop_find_country (&books, "France"), -1));
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 600, 400);
  const CurioDictionary *codes = books.ledger->facts->products;

  /* The mug leads, as nobody else has any, and its bar is as long as the
   * longest.  Plates France buys less of. */
  g_assert_cmpuint (layout->marks->len, ==, 2);
  g_assert_cmpfloat (find_mark (layout, shop_find (codes, "MM"))->box.y, <,
                     find_mark (layout, shop_find (codes, "LL"))->box.y);
  assert_equal_bars (layout, 2);
  g_assert_cmpstr (find_mark (layout, shop_find (codes, "LL"))->label, ==,
                   "France: Lamp, 4.0 times as often as elsewhere; 800 units "
                   "in 5 orders, 40.00\u00a0% of all units here and "
                   "10.00\u00a0% of all others");
  g_assert_cmpstr (find_mark (layout, shop_find (codes, "MM"))->label, ==,
                   "France: Mug, bought nowhere else; 200 units in 5 orders, "
                   "10.00\u00a0% of all units here and 0.00\u00a0% of all "
                   "others");
  g_assert_cmpstr (chart->title, ==, "France: nobody elsewhere buys Mug");
}

/* What nobody else buys has no number in a table, either: the bar's length is
 * none. */
static void
test_table (void)
{
  g_auto (TasteShop) books = { 0 };
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioTable) table = NULL;

  taste_shop_init (&books, shop, 5, FALSE, CURIO_BOOKS_TRADING);
  chart = taste_shop_build (
      &books, "country-favourites",
      choose (taste_shop_find_country (&books, "France"), -1));
  table = curio_chart_tabulate (chart);
  g_assert_cmpuint (curio_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (curio_table_get_shown (table, 0, 0), ==, "Mug");
  g_assert_cmpstr (curio_table_get_shown (table, 0, 1), ==,
                   "only here · 200 units");
  g_assert_cmpstr (curio_table_get_shown (table, 1, 0), ==, "Lamp");
  g_assert_cmpstr (curio_table_get_shown (table, 1, 1), ==, "4×");
}

/* A factor is one number, however large. */
static void
test_factor (void)
{
  g_autofree char *large = curio_times_format (1044.4, 1);
  g_autofree char *small = curio_times_format (4.21, 1);

  g_assert_cmpstr (large, ==, "1044");
  g_assert_cmpstr (small, ==, "4.2");
}

/* Without a choice: the second largest, as the largest is what the others are
 * compared with anyway. */
static void
test_usual (void)
{
  g_auto (TasteShop) books = { 0 };
  g_autoptr (CurioChart) chart = NULL;

  taste_shop_init (&books, shop, 5, FALSE, CURIO_BOOKS_TRADING);
  chart = taste_shop_build (&books, "country-favourites", choose (-1, -1));
  g_assert_true (g_str_has_prefix (chart->title, "Spain buys Plate "));
}

/* Everyone is of one segment, or of none. */
static void
test_segments (void)
{
  g_auto (TasteShop) books = { 0 };
  g_auto (TasteShop) guests = { 0 };
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioChart) none = NULL;
  g_autofree char *expected = NULL;

  taste_shop_init (&books, shop, 5, FALSE, CURIO_BOOKS_TRADING);
  chart = taste_shop_build (&books, "segment-products", choose (-1, -1));
  expected = g_strdup_printf (
      "%s alone is here: nothing to compare with",
      curio_segments[books.measures->rfm.customers[0].segment].name);
  g_assert_cmpstr (chart->title, ==, expected);

  taste_shop_init (&guests, shop, 5, TRUE, CURIO_BOOKS_TRADING);
  none = taste_shop_build (&guests, "segment-products", choose (-1, -1));
  g_assert_cmpstr (none->title, ==, "No customer to put into a segment");
}

static void
test_too_little (void)
{
  const TasteOrders few[] = {
    {"LL",  "LAMP",  100, 4, "France"},
    { "PP", "PLATE", 100, 9, "Spain" },
    { "PP", "PLATE", 1,   1, "Malta" },
  };
  g_auto (TasteShop) books = { 0 };
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioChart) segment = NULL;

  taste_shop_init (&books, few, 3, FALSE, CURIO_BOOKS_TRADING);
  chart = taste_shop_build (
      &books, "country-favourites",
      choose (taste_shop_find_country (&books, "France"), -1));
  g_assert_cmpstr (chart->title, ==, "France: too little bought here to tell");
  g_assert_cmpstr (chart->caption, ==,
                   "A product counts from 5 orders and 24 units on");
  segment = taste_shop_build (&books, "segment-products",
                              choose (-1, CURIO_SEGMENT_CANT_LOSE));
  g_assert_cmpstr (segment->title, ==,
                   "Can't Lose bought nothing in this selection");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/favourites-figure/country", test_country);
  g_test_add_func ("/favourites-figure/table", test_table);
  g_test_add_func ("/favourites-figure/factor", test_factor);
  g_test_add_func ("/favourites-figure/usual", test_usual);
  g_test_add_func ("/favourites-figure/segments", test_segments);
  g_test_add_func ("/favourites-figure/too-little", test_too_little);
  return g_test_run ();
}
