/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of invoices as a file: every column, quotes doubled, a private file,
 * and none at all where one is there that may not be replaced. */

#include "curio-line-file.h"

#include "curio-error.h"
#include "invoice-list.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static const Invoice invoices[] = {
  {"12346", "United \"K\"", "2010-03-01", 12340},
  { NULL,   "EIRE",         "2010-03-02", -5000},
};

static void
test_write (void)
{
  g_auto (InvoiceBooks) books = { 0 };
  g_autofree char *folder = g_dir_make_tmp ("curio-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "lines.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  const guint32 lines[] = { 1, 0 };
  /* Countries are numbered by name: EIRE comes first. */
  guint8 eire[] = { 1, 0 };
  const CurioSelection selection
      = { CURIO_DAY_NONE, CURIO_DAY_NONE, CURIO_DAY_NONE, eire, 2 };
  struct stat found;

  invoice_books_init (&books, invoices, G_N_ELEMENTS (invoices),
                      CURIO_BOOKS_TRADING, &selection);
  curio_line_file_write (path, &books.measures->view, lines, 2, "Lines, all",
                         FALSE, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (
      text, ==,
      "invoice_no,invoice_date,stock_code,product,quantity,unit_price,amount,"
      "customer_id,country,books,from,to,countries,as_of,own_goods,list\n"
      "\"C500001\",2010-03-02 10:00:00,\"22423\",\"REGENCY CAKESTAND 3 "
      "TIER\",-1,5.000,"
      "-5.000,\"\",\"EIRE\",\"trading\",2010-03-01,2010-03-02,"
      "\"EIRE\",2010-03-03,0,\"Lines, all\"\n"
      "\"500000\",2010-03-01 10:00:00,\"22423\",\"REGENCY CAKESTAND 3 "
      "TIER\",1,12.340,"
      "12.340,\"12346\",\"United \"\"K\"\"\",\"trading\",2010-03-01,"
      "2010-03-02,\"EIRE\",2010-03-03,0,\"Lines, all\"\n");
  g_assert_cmpint (g_stat (path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 0777, ==, 0600);
  g_assert_false (curio_line_file_write (path, &books.measures->view, lines, 1,
                                         "", FALSE, NULL, &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_EXISTS);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-file/write", test_write);
  return g_test_run ();
}
