/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar, against GLib's own and dates known by heart. */

#include "curio-calendar.h"

static void
test_known_days (void)
{
  g_assert_cmpint (curio_day_new (1970, 1, 1), ==, 0);
  g_assert_cmpint (curio_day_new (1969, 12, 31), ==, -1);
  /* Unix times 951782400 and 1000000000. */
  g_assert_cmpint (curio_day_new (2000, 2, 29), ==, 951782400 / 86400);
  g_assert_cmpint (curio_day_new (2001, 9, 9), ==, 1000000000 / 86400);
  g_assert_cmpint (curio_day_new (1900, 1, 1), ==, CURIO_DAY_MIN);
  g_assert_cmpint (curio_day_new (2199, 12, 31), ==, CURIO_DAY_MAX);
}

/* Every day of three centuries, counted by GDate. */
static void
test_every_day (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1900);

  for (gint32 day = CURIO_DAY_MIN; day <= CURIO_DAY_MAX; day++)
    {
      int year, month, day_of_month;

      curio_day_get (day, &year, &month, &day_of_month);
      g_assert_cmpint (year, ==, g_date_get_year (date));
      g_assert_cmpint (month, ==, g_date_get_month (date));
      g_assert_cmpint (day_of_month, ==, g_date_get_day (date));
      g_assert_cmpint (curio_day_new (year, month, day_of_month), ==, day);
      g_assert_cmpint (curio_month_of_day (day), ==,
                       (year - 1970) * 12 + month - 1);
      if (day_of_month == 1)
        g_assert_cmpint (curio_month_first_day (curio_month_of_day (day)), ==,
                         day);
      g_date_add_days (date, 1);
    }
}

static void
test_parse (void)
{
  const char *wrong[] = {
    "",           "2010",       "2010-1-1",   "2010-01-01 ", " 2010-01-01",
    "2010/01/01", "2010-13-01", "2010-00-01", "2010-01-00",  "2010-02-29",
    "2011-04-31", "1900-02-29", "1899-12-31", "2200-01-01",  "20x0-01-01",
    "-010-01-01",
  };
  gint32 day = 7;

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      g_assert_false (curio_day_parse (wrong[i], &day));
      g_assert_cmpint (day, ==, 7);
    }

  g_assert_true (curio_day_parse ("2000-02-29", &day));
  g_assert_cmpint (day, ==, 11016);
  g_assert_true (curio_day_parse ("1900-01-01", &day));
  g_assert_cmpint (day, ==, CURIO_DAY_MIN);
  g_assert_true (curio_day_parse ("2199-12-31", &day));
  g_assert_cmpint (day, ==, CURIO_DAY_MAX);
}

static void
test_print (void)
{
  g_autofree char *day = curio_day_to_iso (curio_day_new (2011, 12, 9));
  g_autofree char *month = curio_month_to_iso (-1);
  g_autofree char *first = curio_month_to_iso (0);

  g_assert_cmpstr (day, ==, "2011-12-09");
  g_assert_cmpstr (month, ==, "1969-12");
  g_assert_cmpstr (first, ==, "1970-01");
}

static void
test_year_before (void)
{
  static const struct
  {
    gint32 year, month, day, before_year, before_month, before_day;
  } days[] = {
    {2011,  12, 9,  2010, 12, 9 },
    { 2012, 2,  29, 2011, 2,  28},
    { 2013, 2,  28, 2012, 2,  29},
    { 2012, 2,  28, 2011, 2,  28},
    { 2012, 1,  1,  2011, 1,  1 },
    { 1970, 1,  31, 1969, 1,  31},
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (curio_day_year_before (curio_day_new (
                         days[i].year, days[i].month, days[i].day)),
                     ==,
                     curio_day_new (days[i].before_year, days[i].before_month,
                                    days[i].before_day));
}

static void
test_add_months (void)
{
  gint32 leap = curio_day_new (2012, 2, 29);

  g_assert_cmpint (curio_day_add_months (curio_day_new (2011, 5, 31), -3), ==,
                   curio_day_new (2011, 2, 28));
  g_assert_cmpint (curio_day_add_months (leap, -12), ==,
                   curio_day_new (2011, 2, 28));
  g_assert_cmpint (curio_day_add_months (curio_day_new (2010, 12, 10), 12), ==,
                   curio_day_new (2011, 12, 10));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/known-days", test_known_days);
  g_test_add_func ("/calendar/every-day", test_every_day);
  g_test_add_func ("/calendar/parse", test_parse);
  g_test_add_func ("/calendar/print", test_print);
  g_test_add_func ("/calendar/add-months", test_add_months);
  g_test_add_func ("/calendar/year-before", test_year_before);
  return g_test_run ();
}
