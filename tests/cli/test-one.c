/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `curio figures` of one customer and of one segment, worked out by hand. */

#include "cli-home.h"
#include "json-expectation.h"
#include "tiny-shop.h"

static CliHome home;

static void
assert_figures (const char *options, const char *expected)
{
  g_autofree char *line
      = g_strconcat ("figures --local=tiny --format=json ", options, NULL);
  g_auto (CliRun) run = { 0 };

  cli_home_run (&home, line, &run);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpint (run.status, ==, 0);
  assert_json (run.out, expected);
}

/* As of 6 Jan 2011: 24 clocks for £90 on 1 December, 4 of them taken back.
 * Both customers ordered once and 35 days ago, so no cut-point is below their
 * days or orders; four are below the greater spend. */
static void
test_customer (void)
{
  assert_figures (
      "--customer=12583",
      "{'customer': {'customer_id': '12583', 'orders': 1, 'cancelled': 1,"
      " 'sales': 75.0, 'gross_sales': 90.0, 'cancelled_value': 15.0,"
      " 'largest_order': 90.0,"
      " 'first_day': '2010-12-01', 'last_day': '2010-12-01',"
      " 'invoices': [{'invoice': '536370', 'day': '2010-12-01',"
      "   'value': 90.0},"
      "  {'invoice': 'C536379', 'day': '2011-01-02', 'value': -15.0}],"
      " 'rhythm': {'gaps': 0, 'silence_days': 35},"
      " 'country': 'France', 'segment': 'New Customers',"
      " 'scores': {"
      "  'recency': {'value': 35.0, 'score': 5,"
      "   'cuts': [35.0, 35.0, 35.0, 35.0]},"
      "  'frequency': {'value': 1.0, 'score': 1,"
      "   'cuts': [1.0, 1.0, 1.0, 1.0]},"
      "  'monetary': {'value': 75.0, 'score': 5,"
      "   'cuts': [43.512, 51.384, 59.256, 67.128]}},"
      " 'outlook': 'An order today would move them to Champions.',"
      " 'segment_history': ["
      "  {'as_of': '2011-01-01', 'segment': 'New Customers'},"
      "  {'as_of': '2011-01-06', 'segment': 'New Customers'}],"
      " 'products': [{'stock_code': '22728', 'orders': 1, 'units': 24,"
      "   'gross': 90.0}]}}");
  /* Nothing of theirs in these days. */
  assert_figures (
      "--customer=12583 --from=2011-01-03",
      "{'customer': {'orders': 0, 'sales': 0.0,"
      " 'first_day': null, 'invoices': [],"
      " 'rhythm': {'gaps': 0, 'silence_days': null, 'is_late': null},"
      " 'products': []}}");
  assert_figures ("--customer=12583 --books=poc",
                  "{'customer': {'scores': {'frequency': {"
                  " 'cuts': [null, null, null, null]}}}}");
  cli_home_assert (&home, "figures --local=tiny --customer=1", 2, "1");
}

/* Both are in one segment and ordered in December alone. */
static void
test_segment (void)
{
  assert_figures ("--segment=new-customers",
                  "{'segment': {'name': 'New Customers', 'customers': 2,"
                  " 'sales': 110.64, 'recency': 35.0, 'frequency': 1.0,"
                  " 'monetary': 55.32,"
                  " 'cohorts': {'2010-12': {'size': 2, 'active': [2, 0]}},"
                  " 'favourites': [{'stock_code': '22728', 'customers': 1},"
                  "  {'stock_code': '71053', 'customers': 1},"
                  "  {'stock_code': '85123A', 'customers': 1}]}}");
  assert_figures ("--segment=Champions",
                  "{'segment': {'name': 'Champions', 'customers': 0,"
                  " 'sales': 0.0, 'recency': null, 'frequency': null,"
                  " 'monetary': null, 'cohorts': {}, 'favourites': []}}");
  cli_home_assert (&home, "figures --local=tiny --segment=Losers", 2,
                   "Champions");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  cli_home_init (&home);
  cli_home_write (&home, "tiny.csv", TINY_CSV);
  cli_home_assert (&home, "import tiny.csv --local=tiny", 0, NULL);
  g_test_add_func ("/one/customer", test_customer);
  g_test_add_func ("/one/segment", test_segment);
  status = g_test_run ();
  cli_home_clear (&home);
  return status;
}
