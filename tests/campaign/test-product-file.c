/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Products as a CSV file that anybody may read. */

#include "curio-product-file.h"

#include "shop-fixture.h"

#include <glib/gstdio.h>

#define UK "United Kingdom"

static const ShopLine shop[] = {
  {"1",   "A1", "LAMP, \"ROYAL\"", 10, "2010-01-10", 1255, "1",  UK},
  { "C2", "A1", "LAMP, \"ROYAL\"", -1, "2010-01-12", 1255, "1",  UK},
  { "3",  "A2", NULL,              1,  "2010-01-13", 5,    NULL, UK},
};

static void
test_write (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  g_autofree char *folder = g_dir_make_tmp ("curio-products-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "items.csv", NULL);
  const CurioSelection selection = CURIO_SELECTION_ALL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  CurioProducts products;
  CurioView view;
  GStatBuf info;

  curio_view_init (&view, ledger, &selection);
  curio_products_measure (&view, NULL, &products);
  g_assert_true (curio_product_file_write (
      path, &view, products.products, products.n, FALSE, FALSE, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  /* One of two lines came back: Wilson (1927) gives 9.5 % to 90.5 %. */
  g_assert_cmpstr (
      text, ==,
      "stock_code,product,units,gross_sales,lines,orders,buyers,first_day,"
      "last_day,cancelled_units,cancelled_value,cancelled_lines,"
      "cancelled_rate,rate_low,rate_high,books,from,to,countries,as_of,own_"
      "goods,left_out\n"
      "\"A1\",\"LAMP, \"\"ROYAL\"\"\",10,12.550,1,1,1,2010-01-10,2010-01-10,1,"
      "1.255,1,0.500000,0.094531,0.905469,\"trading\",2010-01-10,2010-01-13,"
      "\"all\",2010-01-14,0,\"\"\n"
      "\"A2\",\"\",1,0.005,1,1,0,2010-01-13,2010-01-13,0,0.000,0,0.000000,"
      "0.000000,0.793451,\"trading\",2010-01-10,2010-01-13,"
      "\"all\",2010-01-14,0,\"\"\n");
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0644);

  /* What is there stays where it may not be replaced. */
  g_assert_false (curio_product_file_write (path, &view, NULL, 0, FALSE, FALSE,
                                            NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  /* Without pairs it says so in every row. */
  g_assert_true (curio_product_file_write (path, &view, products.products, 1,
                                           TRUE, TRUE, NULL, &error));
  g_free (text);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_suffix (text, ",0,\"giant pairs\"\n"));
  curio_products_clear (&products);
  curio_view_clear (&view);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/product-file/write", test_write);
  return g_test_run ();
}
