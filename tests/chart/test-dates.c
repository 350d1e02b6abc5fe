/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days and months as a person reads them. */

#include "curio-format.h"

#define check(call, want)                                                     \
  G_STMT_START                                                                \
  {                                                                           \
    g_autofree char *got_ = call;                                             \
    g_assert_cmpstr (got_, ==, want);                                         \
  }                                                                           \
  G_STMT_END

static void
test_days (void)
{
  check (curio_format_day (0), "1 Jan 1970");
  check (curio_format_day (-1), "31 Dec 1969");
  check (curio_format_day (15317), "9 Dec 2011");
  check (curio_format_day (11016), "29 Feb 2000");
  check (curio_format_day (-25567), "1 Jan 1900");
  check (curio_format_days (14579, 15317), "1 Dec 2009 – 9 Dec 2011");
  check (curio_format_days (15317, 15317), "9 Dec 2011");
  check (curio_format_day (G_MININT32), "\u2013");
  check (curio_format_day (G_MAXINT32), "\u2013");
}

static void
test_months (void)
{
  check (curio_format_month (503), "Dec 2011");
  check (curio_format_month (-1), "Dec 1969");
  check (curio_format_month (-12), "Jan 1969");
  check (curio_format_month_full (503), "December 2011");
  check (curio_format_month_name (4), "May");
  check (curio_format_month_short (8), "Sep");
  check (curio_format_month_letter (503), "D");
  check (curio_format_month_letter (-2), "N");
}

static void
test_brief (void)
{
  g_autofree char *month = curio_format_days_brief (14944, 14952);
  g_autofree char *year = curio_format_days_brief (14941, 14952);
  g_autofree char *years = curio_format_days_brief (14579, 14952);
  g_autofree char *day = curio_format_days_brief (14944, 14944);

  /* 14,944 days after 1 January 1970 is 1 December 2010. */
  g_assert_cmpstr (month, ==, "1–9 Dec 2010");
  g_assert_cmpstr (year, ==, "28 Nov – 9 Dec 2010");
  g_assert_cmpstr (years, ==, "1 Dec 2009 – 9 Dec 2010");
  g_assert_cmpstr (day, ==, "1 Dec 2010");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dates/days", test_days);
  g_test_add_func ("/dates/months", test_months);
  g_test_add_func ("/dates/brief", test_brief);
  return g_test_run ();
}
