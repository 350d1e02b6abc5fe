/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The months and prices of one item, as a report has them: of the best seller,
 * or of the item that was chosen. */

#include "curio-figure-choices.h"
#include "taste-shop.h"

#include <string.h>

/* A pound a piece: 15 pounds of lamps, 12 of bags. */
static const TasteOrders shop[] = {
  {"22728",  "ALARM CLOCK", 4, 3, "France"},
  { "85123", "LAMP",        5, 3, "France"},
};

static void
assert_title (const TasteShop *books, const char *figure, const char *choices,
              const char *expected)
{
  CurioFigureOptions options
      = curio_figure_choices_parse (choices, books->ledger->facts);
  g_autoptr (CurioChart) chart = curio_figure_build (
      curio_figure_find (figure), books->measures, &options);
  g_autofree char *printed
      = curio_figure_choices_print (&options, books->ledger->facts);

  g_assert_cmpstr (chart->title, ==, expected);
  g_assert_cmpstr (printed, ==, choices != NULL ? choices : "");
}

static void
test_titles (void)
{
  TasteShop books;

  taste_shop_init (&books, shop, G_N_ELEMENTS (shop), FALSE,
                   CURIO_BOOKS_TRADING);
  assert_title (&books, "item-months", NULL,
                "Lamp: £15 sold, nothing came back");
  assert_title (&books, "item-months", "product=22728",
                "Alarm Clock: £12 sold, nothing came back");
  assert_title (&books, "item-prices", NULL, "Lamp: Sold at 1 price");
  assert_title (&books, "item-prices", "product=22728",
                "Alarm Clock: Sold at 1 price");
  taste_shop_clear (&books);
}

/* A hundred lamps undone at once, three that were kept, five clocks. */
static const ShopLine giant[] = {
  {"1",   "85123", "LAMP",        100,  "2010-01-10 09:00:00", 1000, "1", "France"},
  { "C2", "85123", "LAMP",        -100, "2010-01-10 09:30:00", 1000, "1", "France"},
  { "3",  "85123", "LAMP",        3,    "2010-01-11 09:00:00", 1000, "2", "France"},
  { "4",  "22728", "ALARM CLOCK", 5,    "2010-01-12 09:00:00", 1000, "3",
   "France"                                                                       },
};

static char *
get_caption (const TasteShop *books, const char *figure, const char *choices)
{
  CurioFigureOptions options
      = curio_figure_choices_parse (choices, books->ledger->facts);
  g_autoptr (CurioChart) chart = curio_figure_build (
      curio_figure_find (figure), books->measures, &options);

  return g_strdup (chart->caption);
}

/* The pair is left out of the lamp alone, which says so, and of who leads. */
static void
test_without_pairs (void)
{
  static const char *const figures[] = { "item-months", "item-prices" };
  const CurioSelection selection = CURIO_SELECTION_ALL;
  TasteShop books;

  books.ledger = shop_open (CURIO_BOOKS_TRADING, giant, G_N_ELEMENTS (giant));
  books.measures = curio_measures_new (books.ledger, &selection);
  assert_title (&books, "item-months", NULL,
                "Lamp: £103 sold, £100 came back");
  assert_title (&books, "item-months", "without-pairs",
                "Alarm Clock: £5 sold, nothing came back");
  assert_title (&books, "item-months", "without-pairs product=85123",
                "Lamp: £3 sold, nothing came back");
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *lamp
          = get_caption (&books, figures[i], "without-pairs product=85123");
      g_autofree char *clock
          = get_caption (&books, figures[i], "without-pairs product=22728");

      g_assert_true (g_str_has_suffix (lamp, "; without 1 giant pair"));
      g_assert_null (strstr (clock, "giant"));
    }
  taste_shop_clear (&books);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-figure/titles", test_titles);
  g_test_add_func ("/item-figure/without-pairs", test_without_pairs);
  return g_test_run ();
}
