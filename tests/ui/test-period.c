/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preset periods, against a calendar on paper. */

#include "curio-period.h"

static void
assert_period (CurioPeriod period, const char *last, const char *from,
               const char *to)
{
  gint32 last_day, from_day, to_day;

  g_assert_true (curio_day_parse (last, &last_day));
  curio_period_get_days (period, last_day, &from_day, &to_day);

  g_autofree char *got_from = curio_day_to_iso (from_day);
  g_autofree char *got_to = curio_day_to_iso (to_day);

  g_assert_cmpstr (got_from, ==, from);
  g_assert_cmpstr (got_to, ==, to);
}

static void
test_days (void)
{
  assert_period (CURIO_PERIOD_LAST_12_MONTHS, "2011-12-09", "2010-12-10",
                 "2011-12-09");
  assert_period (CURIO_PERIOD_LAST_3_MONTHS, "2011-12-09", "2011-09-10",
                 "2011-12-09");
  assert_period (CURIO_PERIOD_THIS_YEAR, "2011-12-09", "2011-01-01",
                 "2011-12-09");
  assert_period (CURIO_PERIOD_LAST_YEAR, "2011-12-09", "2010-01-01",
                 "2010-12-31");
}

static void
test_short_months (void)
{
  /* Three months before 31 May there is no 31 February. */
  assert_period (CURIO_PERIOD_LAST_3_MONTHS, "2011-05-31", "2011-03-01",
                 "2011-05-31");
  assert_period (CURIO_PERIOD_LAST_12_MONTHS, "2012-02-29", "2011-03-01",
                 "2012-02-29");
  assert_period (CURIO_PERIOD_LAST_3_MONTHS, "2012-01-15", "2011-10-16",
                 "2012-01-15");
}

/* Whole months: no day of the month before them. */
static void
test_ends_of_months (void)
{
  assert_period (CURIO_PERIOD_LAST_3_MONTHS, "2011-11-30", "2011-09-01",
                 "2011-11-30");
  assert_period (CURIO_PERIOD_LAST_3_MONTHS, "2011-02-28", "2010-12-01",
                 "2011-02-28");
  assert_period (CURIO_PERIOD_LAST_12_MONTHS, "2013-02-28", "2012-03-01",
                 "2013-02-28");
  assert_period (CURIO_PERIOD_LAST_12_MONTHS, "2011-12-31", "2011-01-01",
                 "2011-12-31");
  /* The 28th of a leap year's February is not its end. */
  assert_period (CURIO_PERIOD_LAST_12_MONTHS, "2012-02-28", "2011-03-01",
                 "2012-02-28");
}

static void
test_all_is_open (void)
{
  gint32 from = 0, to = 0;

  curio_period_get_days (CURIO_PERIOD_ALL, curio_day_new (2011, 12, 9), &from,
                         &to);
  g_assert_cmpint (from, ==, CURIO_DAY_NONE);
  g_assert_cmpint (to, ==, CURIO_DAY_NONE);
}

static void
test_titles (void)
{
  gint32 last = curio_day_new (2011, 12, 9);
  g_autofree char *this_year
      = curio_period_get_title (CURIO_PERIOD_THIS_YEAR, last);
  g_autofree char *last_year
      = curio_period_get_title (CURIO_PERIOD_LAST_YEAR, last);

  g_assert_cmpstr (this_year, ==, "This year (2011)");
  g_assert_cmpstr (last_year, ==, "Last year (2010)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/days", test_days);
  g_test_add_func ("/period/short-months", test_short_months);
  g_test_add_func ("/period/ends-of-months", test_ends_of_months);
  g_test_add_func ("/period/all-is-open", test_all_is_open);
  g_test_add_func ("/period/titles", test_titles);
  return g_test_run ();
}
