/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands on a shop of eight lines, from the file to the list in hand. */

#include "cli-home.h"
#include "json-expectation.h"
#include "tiny-shop.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>

#define KEPT_FOLDER "data/curio/kept"

static CliHome home;

static int
get_mode (const char *name)
{
  g_autofree char *path = cli_home_get_path (&home, name);
  struct stat found;

  g_assert_cmpint (lstat (path, &found), ==, 0);
  return found.st_mode & 0777;
}

static char *
read_text (const char *name)
{
  g_autofree char *path = cli_home_get_path (&home, name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static gboolean
exists (const char *name)
{
  g_autofree char *path = cli_home_get_path (&home, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
assert_figures (const char *options, const char *expected)
{
  g_autofree char *line
      = g_strconcat ("figures --format=json ", options, NULL);
  g_auto (CliRun) run = { 0 };

  cli_home_run (&home, line, &run);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpint (run.status, ==, 0);
  assert_json (run.out, expected);
}

/* --- before there is anything ------------------------------------------- */

static void
test_no_shop (void)
{
  cli_home_assert (&home, "figures", 1, "demo");
  cli_home_assert (&home, "figures --local=other", 1, "other");
  cli_home_assert (&home, "export --segment=champions --output=x.csv", 1,
                   "demo");
  g_assert_false (exists ("x.csv"));
  cli_home_assert (&home, "report --output=x", 1, "demo");
  g_assert_false (exists ("x"));
}

static void
test_no_server (void)
{
  cli_home_assert (&home, "figures --connection=host=/nowhere --table=retail",
                   1, "");
  cli_home_assert (
      &home, "figures --connection='host=127.0.0.1 port=1' --table=retail", 1,
      "");
}

/* --- import ------------------------------------------------------------- */

static void
test_import (void)
{
  g_auto (CliRun) run = { 0 };

  cli_home_assert (&home, "import missing.csv --local=tiny", 1, "missing.csv");
  cli_home_run (&home, "import tiny.csv --local=tiny", &run);
  g_assert_cmpint (run.status, ==, 0);
  g_assert_nonnull (strstr (run.out, "8 lines of tiny.csv"));

  cli_home_assert (&home, "import other.csv --local=tiny", 1, "tiny");
  assert_figures ("--local=tiny", TINY_TRADING);
  cli_home_assert (&home, "import tiny.csv --local=tiny --replace", 0, NULL);
  assert_figures ("--local=tiny", TINY_TRADING);
  /* Rejects would take the place of the file itself. */
  cli_home_assert (&home,
                   "import tiny.csv --local=tiny --replace --rejects=tiny.csv",
                   1, "tiny.csv exists already");
  cli_home_assert (&home, "import tiny.csv --local=tiny --replace", 0, NULL);
}

/* --- figures ------------------------------------------------------------ */

static void
test_figures (void)
{
  assert_figures ("--local=tiny", TINY_TRADING);
  assert_figures ("--local=tiny --books=poc", TINY_POC);
  assert_figures ("--local=tiny --country=France --from=2010-12-01 "
                  "--to=2010-12-31",
                  TINY_FRANCE);
  assert_figures ("--local=tiny --from=2020-01-01", TINY_EMPTY);
}

/* As of 2 December both had ordered once, as of 1 December nobody had. */
static void
test_since (void)
{
  assert_figures ("--local=tiny --since=2010-12-02",
                  "{'movement': {'since': '2010-12-02', 'as_of': '2011-01-06',"
                  " 'customers_since': 2, 'customers': 2, 'same_segment': 2,"
                  " 'left_best': 0, 'came_into_best': 0,"
                  " 'rows': {'New Customers': 2},"
                  " 'columns': {'New Customers': 2},"
                  " 'matrix': {'New Customers': {'New Customers': 2}}}}");
  assert_figures ("--local=tiny --since=2010-12-01",
                  "{'movement': {'customers_since': 0, 'customers': 2,"
                  " 'matrix': {'not yet customers': {'New Customers': 2}}}}");
  assert_figures ("--local=tiny --since=2010-12-01 --from=2020-01-01",
                  "{'movement': {'as_of': null, 'customers': 0,"
                  " 'matrix': {}}}");
  cli_home_assert (&home, "figures --local=tiny --since=2010-12-02", 0, NULL);
  cli_home_assert (&home, "figures --local=tiny --since=2011-01-06", 2,
                   "not before");
  cli_home_assert (&home, "figures --local=tiny --since=soon", 2, "--since");
}

/* Without a word where the lines are, it is the last place opened. */
/* What the window keeps with a shop: with clocks left out and postage counted,
 * sales are 15.30 + 20.34 + 54.  What cannot be understood is told, and the
 * figures are the usual ones. */
static void
test_kept (void)
{
  g_autofree char *folder = cli_home_get_path (&home, KEPT_FOLDER);
  g_auto (CliRun) run = { 0 };
  g_auto (CliRun) text = { 0 };

  g_mkdir_with_parents (folder, 0700);
  cli_home_write (&home, KEPT_FOLDER "/shop-tiny.json",
                  "{\"notes\": [{\"day\": \"2011-01-05\","
                  " \"text\": \"Site down\"}],"
                  " \"not_goods\": [\"22728\"]}");
  assert_figures ("--local=tiny",
                  "{'total_sales': 89.64, 'not_goods': ['22728'],"
                  " 'notes': [{'day': '2011-01-05', 'text': 'Site down'}]}");
  assert_figures ("--local=tiny --books=poc", TINY_POC);
  cli_home_run (&home, "figures --local=tiny", &text);
  g_assert_nonnull (strstr (text.out, "own list"));

  cli_home_write (&home, KEPT_FOLDER "/shop-tiny.json", "{");
  cli_home_run (&home, "figures --format=json --local=tiny", &run);
  g_assert_cmpint (run.status, ==, 0);
  g_assert_nonnull (strstr (run.err, "set aside"));
  assert_json (run.out, TINY_TRADING);
  g_assert_true (exists (KEPT_FOLDER "/shop-tiny.json.damaged-1"));
  assert_figures ("--local=tiny", TINY_TRADING);
}

static void
test_last_opened (void)
{
  assert_figures ("--local=tiny", TINY_TRADING);
  assert_figures ("", TINY_TRADING);
  assert_figures ("--local", TINY_TRADING);
}

static void
test_text (void)
{
  g_auto (CliRun) run = { 0 };

  cli_home_run (&home, "figures --local=tiny", &run);
  g_assert_cmpint (run.status, ==, 0);
  g_assert_nonnull (strstr (run.out, "tiny\n"));
  g_assert_nonnull (strstr (run.out, "1 Dec 2010 – 6 Jan 2011 · all countries "
                                     "· Trading figures · as of 6 Jan 2011"));
  g_assert_nonnull (strstr (run.out, "£118.64"));
  g_assert_nonnull (strstr (run.out, "New Customers"));
}

static void
test_unknown_country (void)
{
  cli_home_assert (&home, "figures --local=tiny --country=Frence", 2,
                   "France");
}

/* What cannot be printed is not done. */
static void
test_full_output (void)
{
  g_auto (CliRun) run = { 0 };

  cli_home_run_into (&home, "figures --local=tiny --format=json", "/dev/full",
                     &run);
  g_assert_cmpint (run.status, ==, 1);
  g_assert_true (g_str_has_prefix (run.err, "curio: "));
}

/* --- export ------------------------------------------------------------- */

static void
test_export (void)
{
  static const char expected[]
      = "customer_id,country,last_order,orders,net_spend,recency_days,r,f,m,"
        "segment,first_order,average_order,cancelled_invoices,cancelled_value,"
        "books,from,to,list,countries,as_of,own_goods\n12583,\"France\","
        "2010-12-01,1,75.00,35,5,1,5,\"New Customers\",2010-12-01,90.00,1,"
        "15.00,\"trading\",2010-12-01,2011-01-06,\"\",\"all\",2011-01-06,0\n"
        "17850,\"United Kingdom\",2010-12-01,1,35.64,35,5,1,1,"
        "\"New Customers\",2010-12-01,35.64,0,0.00,\"trading\","
        "2010-12-01,2011-01-06,\"\",\"all\",2011-01-06,0\n";
  const char *line = "export --local=tiny --segment='new customers' "
                     "--output=new.csv";
  g_autofree char *forced = g_strconcat (line, " --force", NULL);
  g_autofree char *text = NULL;
  g_auto (CliRun) run = { 0 };

  cli_home_run (&home, line, &run);
  g_assert_cmpstr (run.out, ==,
                   "2 customers written to new.csv, read back: 2 of 2\n");
  text = read_text ("new.csv");
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (get_mode ("new.csv"), ==, 0600);

  cli_home_assert (&home,
                   "export --local=tiny --segment=champions --output=", 2,
                   "curio export");
  cli_home_assert (&home, line, 1, "--force");
  cli_home_assert (&home, forced, 0, NULL);
}

static void
test_export_nobody (void)
{
  cli_home_assert (&home,
                   "export --local=tiny --segment=\"Can't Lose\" "
                   "--output=none.csv",
                   1, "Can't Lose");
  g_assert_false (exists ("none.csv"));
  cli_home_assert (&home,
                   "export --local=tiny --segment=New-Customers "
                   "--output=no/such/folder.csv",
                   1, "no/such/folder.csv");
}

/* --- report ------------------------------------------------------------- */

static void
assert_begins (const char *name, const char *bytes)
{
  g_autofree char *path = cli_home_get_path (&home, name);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpmem (text, strlen (bytes), bytes, strlen (bytes));
}

static guint
count_files (const char *name, const char *ending)
{
  g_autofree char *path = cli_home_get_path (&home, name);
  g_autoptr (GDir) files = g_dir_open (path, 0, NULL);
  const char *file;
  guint n = 0;

  while ((file = g_dir_read_name (files)) != NULL)
    n += g_str_has_suffix (file, ending);
  return n;
}

static void
test_report (void)
{
  static const char *const figures[]
      = { "monthly-sales", "orders",   "invoice-amounts", "new-returning",
          "segments",      "rfm-grid", "movement",        "movement-matrix" };

  cli_home_assert (&home, "report --local=tiny --output=report --lists", 0,
                   NULL);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *png = g_strdup_printf ("report/%s.png", figures[i]);
      g_autofree char *svg = g_strdup_printf ("report/%s.svg", figures[i]);

      assert_begins (png, "\x89PNG");
      assert_begins (svg, "<?xml");
    }
  assert_begins ("report/curio-report.pdf", "%PDF");
  g_assert_cmpint (get_mode ("report/segment-new-customers.csv"), ==, 0600);
  /* Two pictures of each, the deck, and the one segment that has customers;
   * nothing half-made. */
  g_assert_cmpuint (count_files ("report", ".png"), >=,
                    G_N_ELEMENTS (figures));
  g_assert_cmpuint (count_files ("report", ""), ==,
                    2 * count_files ("report", ".png") + 2);
}

static void
test_report_existing (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *svg = NULL;

  cli_home_assert (&home, "report --local=tiny --output=report", 1, "--force");
  cli_home_write (&home, "report/mine.txt", "mine");
  cli_home_write (&home, "report/orders.svg", "old");
  /* Lists of an earlier report would pass for this one's. */
  cli_home_write (&home, "report/segment-champions.csv", "old");
  cli_home_assert (&home, "report --local=tiny --output=report/ --force", 0,
                   NULL);
  assert_begins ("report/orders.svg", "<?xml");
  g_assert_true (exists ("report/mine.txt"));
  g_assert_false (exists ("report/segment-champions.csv"));
  g_assert_false (exists ("report/segment-new-customers.csv"));
  /* Two pictures of each figure, the deck, and the file of another. */
  g_assert_cmpuint (count_files ("report", ""), ==,
                    2 * count_files ("report", ".png") + 2);

  /* A folder is no list: nothing is touched. */
  folder = cli_home_get_path (&home, "report/segment-champions.csv");
  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  cli_home_write (&home, "report/orders.svg", "old");
  cli_home_assert (&home, "report --local=tiny --output=report --force", 1,
                   "segment-champions.csv");
  svg = read_text ("report/orders.svg");
  g_assert_cmpstr (svg, ==, "old");
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  cli_home_assert (&home, "report --local=tiny --output=. --force", 1,
                   "the folder you are in");

  cli_home_assert (&home, "report --local=tiny --output=tiny.csv --force", 1,
                   "tiny.csv");
  cli_home_assert (&home, "report --local=tiny --output=no/such/place", 1,
                   "no/such/place");
}

/* --- benchmark ---------------------------------------------------------- */

static void
test_benchmark (void)
{
  static const char *const names[] = {
    "\"load_seconds\"",      "\"copy_seconds\"",
    "\"load_ratio\"",        "\"recompute_ms\"",
    "\"products_ms\"",       "\"preference_ms\"",
    "\"order_measures_ms\"", "\"product_measures_ms\"",
    "\"together\"",          "\"books_ms\"",
    "\"frame_ms\"",          "\"peak_rss_mb\"",
    "\"import_seconds\"",    "\"sales\"",
    "\"psql_copy_seconds\"", "\"segments\"",
  };
  g_auto (CliRun) run = { 0 };
  g_auto (CliRun) dropped = { 0 };

  cli_home_run (
      &home, "benchmark --local=tiny --format=json --import=tiny.csv", &run);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpint (run.status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strstr (run.out, names[i]) == NULL)
      g_error ("no %s in:\n%s", names[i], run.out);
  assert_json (run.out, "{'lines': 8, 'import_lines': 8}");
  /* The shop that it filled is gone, the other is as it was. */
  cli_home_run (&home, "figures --local=curio-benchmark", &dropped);
  g_assert_cmpint (dropped.status, ==, 1);
  assert_figures ("--local=tiny", TINY_TRADING);
}

/* --- cancelling --------------------------------------------------------- */

/* Ctrl+C in the middle of a long job ends it soon, with status 1, and leaves
 * nothing. */
static void
test_interrupt (void)
{
  g_autoptr (GSubprocess) process
      = cli_home_start (&home, "demo --lines=2000000000 --local=endless");
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  gint64 began;

  g_usleep (3 * G_USEC_PER_SEC);
  g_assert_nonnull (g_subprocess_get_identifier (process));
  began = g_get_monotonic_time ();
  g_subprocess_send_signal (process, SIGINT);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &words, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_get_monotonic_time () - began, <, 10 * G_USEC_PER_SEC);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  g_assert_nonnull (strstr (words, "Cancelled"));
  cli_home_assert (&home, "figures --local=endless", 1, "endless");
  assert_figures ("--local=tiny", TINY_TRADING);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  cli_home_init (&home);
  cli_home_write (&home, "tiny.csv", TINY_CSV);
  cli_home_write (&home, "other.csv", TINY_CSV);
  g_test_add_func ("/commands/no-shop", test_no_shop);
  g_test_add_func ("/commands/no-server", test_no_server);
  g_test_add_func ("/commands/import", test_import);
  g_test_add_func ("/commands/figures", test_figures);
  g_test_add_func ("/commands/since", test_since);
  g_test_add_func ("/commands/kept", test_kept);
  g_test_add_func ("/commands/last-opened", test_last_opened);
  g_test_add_func ("/commands/text", test_text);
  g_test_add_func ("/commands/unknown-country", test_unknown_country);
  g_test_add_func ("/commands/full-output", test_full_output);
  g_test_add_func ("/commands/export", test_export);
  g_test_add_func ("/commands/export-nobody", test_export_nobody);
  g_test_add_func ("/commands/report", test_report);
  g_test_add_func ("/commands/report-existing", test_report_existing);
  g_test_add_func ("/commands/benchmark", test_benchmark);
  g_test_add_func ("/commands/interrupt", test_interrupt);
  status = g_test_run ();
  cli_home_clear (&home);
  return status;
}
