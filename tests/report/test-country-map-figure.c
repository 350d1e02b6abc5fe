/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The heat map of taste. */

#include "taste-shop.h"

#include <string.h>

/* Lamps are for France, plates for Spain; Malta bought too little. */
static const TasteOrders shop[] = {
  {"LL",  "LAMP",  180, 5, "France"},
  { "PP", "PLATE", 20,  5, "France"},
  { "LL", "LAMP",  20,  5, "Spain" },
  { "PP", "PLATE", 180, 5, "Spain" },
  { "PP", "PLATE", 1,   1, "Malta" },
};

static const CurioFigureOptions usual = { .segment = -1, .country = -1 };

static void
test_cells (void)
{
  g_auto (TasteShop) books = { 0 };
  g_autoptr (CurioChart) chart = NULL;

  taste_shop_init (&books, shop, 5, FALSE, CURIO_BOOKS_TRADING);
  chart = taste_shop_build (&books, "country-preference", usual);
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 600, 400);

  /* A mark a cell: id is the country, series the product. */
  g_assert_cmpuint (layout->marks->len, ==, 4);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const CurioMark *mark = &g_array_index (layout->marks, CurioMark, i);
      int found = curio_layout_pick (layout, mark->box.x + mark->box.width / 2,
                                     mark->box.y + mark->box.height / 2);

      g_assert_cmpint (found, ==, (int)i);
      g_assert_cmpint (mark->id, !=,
                       taste_shop_find_country (&books, "Malta"));
    }
  /* Four in five the one, one in five the other: V is 0.8. */
  g_assert_cmpstr (chart->title, ==,
                   "Countries differ widely in what they buy");
  g_assert_nonnull (strstr (chart->caption, "V): 0.80 of 1"));
  /* 2,000 units, of which Malta's one is left out: 2,000 V². */
  g_assert_nonnull (strstr (
      chart->caption, "Piece by piece: chi-square 1,280.0 with 1 degree of "
                      "freedom, p\u00a0<\u00a00.0001."));
  /* Two countries and two products: why there are no more. */
  g_assert_true (g_str_has_suffix (
      chart->caption, ". Few can be compared: a product counts from 5 orders "
                      "and 24 units in a country on"));
}

/* Whether the cell of some mark is filled with a colour of the ramp. */
static gboolean
has_colour (const CurioLayout *layout)
{
  for (guint i = 0; i < layout->shapes->len; i++)
    {
      const CurioShape *shape = &g_array_index (layout->shapes, CurioShape, i);
      double x = shape->box.x + shape->box.width / 2;
      double y = shape->box.y + shape->box.height / 2;

      if (shape->kind == CURIO_SHAPE_BOX && shape->fill >= CURIO_INK_RAMP
          && shape->fill < CURIO_INK_ON_RAMP
          && curio_layout_pick (layout, x, y) >= 0)
        return TRUE;
    }
  return FALSE;
}

/* Nine times as often is nothing beside the prior where a country bought 200
 * units, and much where it bought 200,000. */
static void
test_prior (void)
{
  TasteOrders much[5];
  g_auto (TasteShop) few = { 0 };
  g_auto (TasteShop) many = { 0 };
  g_autoptr (CurioChart) pale = NULL;
  g_autoptr (CurioChart) full = NULL;

  memcpy (much, shop, sizeof much);
  for (guint i = 0; i < 4; i++)
    much[i].units *= 1000;
  taste_shop_init (&few, shop, 5, FALSE, CURIO_BOOKS_TRADING);
  pale = taste_shop_build (&few, "country-preference", usual);
  taste_shop_init (&many, much, 5, FALSE, CURIO_BOOKS_TRADING);
  full = taste_shop_build (&many, "country-preference", usual);
  g_autoptr (CurioLayout) pale_layout = curio_chart_layout (pale, 600, 400);
  g_autoptr (CurioLayout) full_layout = curio_chart_layout (full, 600, 400);
  g_assert_false (has_colour (pale_layout));
  g_assert_true (has_colour (full_layout));
}

/* France buys no plate: behind that cell lies nothing, behind all others
 * their orders. */
static void
test_nothing (void)
{
  const TasteOrders apart[] = {
    {"LL",  "LAMP",  180, 5, "France"},
    { "LL", "LAMP",  20,  5, "Spain" },
    { "PP", "PLATE", 180, 5, "Spain" },
  };
  g_auto (TasteShop) books = { 0 };
  g_autoptr (CurioChart) chart = NULL;

  taste_shop_init (&books, apart, 3, FALSE, CURIO_BOOKS_TRADING);
  chart = taste_shop_build (&books, "country-preference", usual);
  g_autoptr (CurioLayout) layout = curio_chart_layout (chart, 600, 400);

  g_assert_cmpuint (layout->marks->len, ==, 4);
  for (int i = 0; i < 4; i++)
    {
      const CurioMark *mark = curio_layout_get_mark (layout, i);

      g_assert_cmpint (mark->is_idle, ==,
                       strstr (mark->label, "not bought") != NULL);
      if (mark->is_idle)
        g_assert_cmpint (mark->id, ==,
                         taste_shop_find_country (&books, "France"));
    }
}

static void
test_alike (void)
{
  const TasteOrders alike[] = {
    {"LL",  "LAMP",  100, 5, "France"},
    { "PP", "PLATE", 50,  5, "France"},
    { "LL", "LAMP",  200, 5, "Spain" },
    { "PP", "PLATE", 100, 5, "Spain" },
  };
  g_auto (TasteShop) books = { 0 };
  g_auto (TasteShop) one = { 0 };
  g_autoptr (CurioChart) chart = NULL;
  g_autoptr (CurioChart) alone = NULL;

  taste_shop_init (&books, alike, 4, FALSE, CURIO_BOOKS_TRADING);
  chart = taste_shop_build (&books, "country-preference", usual);
  g_assert_cmpstr (chart->title, ==,
                   "No sure difference in what these countries buy");
  g_assert_nonnull (strstr (chart->caption,
                            "May be chance: chi-square 0.0 with 1 degree of "
                            "freedom, p\u00a0=\u00a01.0000."));

  taste_shop_init (&one, alike, 2, TRUE, CURIO_BOOKS_POC);
  alone = taste_shop_build (&one, "country-preference", usual);
  g_assert_cmpstr (alone->title, ==,
                   "One country or one product: nothing to compare");
  g_autoptr (CurioLayout) layout = curio_chart_layout (alone, 600, 400);
  g_assert_cmpuint (layout->marks->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/country-map-figure/cells", test_cells);
  g_test_add_func ("/country-map-figure/prior", test_prior);
  g_test_add_func ("/country-map-figure/alike", test_alike);
  g_test_add_func ("/country-map-figure/nothing", test_nothing);
  return g_test_run ();
}
