/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The months and prices of one item, as a report has them: of the best seller,
 * or of the item that was chosen. */

#include "curio-figure-choices.h"
#include "taste-shop.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-figure/titles", test_titles);
  return g_test_run ();
}
