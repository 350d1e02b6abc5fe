/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio demo --csv`: a file that, imported, is the shop that `curio demo`
 * fills itself. */

#include "cli-home.h"

#include <string.h>

#define N_LINES 30000

static CliHome home;

static void
run (const char *line, CliRun *out_run)
{
  cli_home_run (&home, line, out_run);
  g_assert_cmpstr (out_run->err, ==, "");
  g_assert_cmpint (out_run->status, ==, 0);
}

static guint
count (const char *text, char wanted)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == wanted;
  return n;
}

/* A line of the file for each of the shop, and one for the header. */
static void
test_lines (void)
{
  g_auto (CliRun) written = { 0 };
  g_auto (CliRun) other = { 0 };

  run ("demo --csv --lines=1000 --seed=7", &written);
  g_assert_true (g_str_has_prefix (
      written.out, "invoice_no,stock_code,description,quantity,"
                   "invoice_date,unit_price,customer_id,country\n"));
  g_assert_cmpuint (count (written.out, '\n'), ==, 1001);
  run ("demo --csv --lines=1000 --seed=8", &other);
  g_assert_cmpstr (written.out, !=, other.out);
}

/* Every figure of the one shop is one of the other. */
static void
test_same_shop (void)
{
  g_autofree char *path = cli_home_get_path (&home, "demo.csv");
  g_auto (CliRun) written = { 0 };
  g_auto (CliRun) imported = { 0 };
  g_auto (CliRun) filled = { 0 };
  g_auto (CliRun) of_file = { 0 };
  g_auto (CliRun) of_demo = { 0 };
  g_autofree char *write
      = g_strdup_printf ("demo --csv --lines=%d --seed=5", N_LINES);
  g_autofree char *fill = g_strdup_printf (
      "demo --local=filled --lines=%d --seed=5 --unlogged", N_LINES);

  cli_home_run_into (&home, write, path, &written);
  g_assert_cmpint (written.status, ==, 0);
  run ("import demo.csv --local=imported", &imported);
  g_assert_nonnull (strstr (imported.out, "30,000 lines"));
  run (fill, &filled);
  run ("figures --local=imported --format=json", &of_file);
  run ("figures --local=filled --format=json", &of_demo);
  g_assert_cmpstr (of_file.out, ==, of_demo.out);
}

/* A full disk behind it is no success. */
static void
test_full (void)
{
  g_auto (CliRun) written = { 0 };

  cli_home_run_into (&home, "demo --csv --lines=1000", "/dev/full", &written);
  g_assert_cmpint (written.status, ==, 1);
  g_assert_nonnull (strstr (written.err, "could be printed"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  cli_home_init (&home);
  g_test_add_func ("/demo-csv/lines", test_lines);
  g_test_add_func ("/demo-csv/same-shop", test_same_shop);
  g_test_add_func ("/demo-csv/full", test_full);
  status = g_test_run ();
  cli_home_clear (&home);
  return status;
}
