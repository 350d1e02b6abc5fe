/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Selections, and what a view makes of them. */

#include "shop-fixture.h"

#include "curio-error.h"
#include "curio-selection.h"

static const ShopLine shop[] = {
  {"1",  "A",    "X", 1, "2010-01-05", 10, "5", "United Kingdom"},
  { "2", "A",    "X", 1, "2010-02-05", 10, "5", "EIRE"          },
  { "3", "A",    "X", 1, "2010-03-05", 10, "6", "France"        },
  { "4", "POST", "X", 1, "2010-04-05", 10, "6", "France"        },
};

static void
test_add_country (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CurioFacts) facts
      = shop_build (shop, G_N_ELEMENTS (shop), &error);
  CurioSelection selection = CURIO_SELECTION_ALL;

  g_assert_true (
      curio_selection_add_country (&selection, facts, "EIRE", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (selection.n_countries, ==, 3);
  g_assert_cmpint (selection.countries[shop_find (facts->countries, "EIRE")],
                   ==, 1);
  g_assert_cmpint (selection.countries[shop_find (facts->countries, "France")],
                   ==, 0);

  /* Exactly as it stands, but a near one is named. */
  g_assert_false (
      curio_selection_add_country (&selection, facts, "france", &error));
  g_assert_error (error, CURIO_ERROR, CURIO_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "France"));
  g_assert_null (strstr (error->message, "United"));
  g_clear_error (&error);
  g_assert_false (curio_selection_add_country (&selection, facts,
                                               "Untied Kingdom", &error));
  g_assert_nonnull (strstr (error->message, "United Kingdom"));
  g_clear_error (&error);
  g_assert_false (
      curio_selection_add_country (&selection, facts, "Atlantis", &error));
  g_assert_nonnull (strstr (error->message, "EIRE"));
  curio_selection_clear (&selection);
}

static void
test_equal (void)
{
  guint8 some[] = { 1, 0, 0 }, others[] = { 0, 1, 0 };
  CurioSelection a = CURIO_SELECTION_ALL, b = CURIO_SELECTION_ALL, copy;

  g_assert_true (curio_selection_equal (&a, &b));
  b.from_day = 3;
  g_assert_false (curio_selection_equal (&a, &b));
  b = a;
  b.to_day = 3;
  g_assert_false (curio_selection_equal (&a, &b));
  b = a;
  b.as_of_day = 3;
  g_assert_false (curio_selection_equal (&a, &b));
  b = a;
  b.countries = some;
  b.n_countries = 3;
  g_assert_false (curio_selection_equal (&a, &b));
  a.countries = others;
  a.n_countries = 3;
  g_assert_false (curio_selection_equal (&a, &b));

  curio_selection_copy (&a, &copy);
  g_assert_true (copy.countries != a.countries);
  g_assert_true (curio_selection_equal (&a, &copy));
  curio_selection_clear (&copy);
}

static void
test_view_of_all (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioSelection all = CURIO_SELECTION_ALL;
  CurioView view;

  curio_view_init (&view, ledger, &all);
  g_assert_cmpuint (view.n_orders, ==, 3);
  /* The dates are the table's, postage included; the orders' are their own. */
  g_assert_cmpint (view.from_day, ==, shop_day ("2010-01-05"));
  g_assert_cmpint (view.to_day, ==, shop_day ("2010-04-05"));
  g_assert_cmpint (view.last_day, ==, shop_day ("2010-03-05"));
  g_assert_cmpint (view.as_of_day, ==, shop_day ("2010-03-06"));
  curio_view_clear (&view);
}

static void
test_view_of_some (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  /* Both ends are included. */
  selection.from_day = shop_day ("2010-02-05");
  selection.to_day = shop_day ("2010-03-05");
  selection.as_of_day = shop_day ("2015-01-01");
  curio_view_init (&view, ledger, &selection);
  g_assert_cmpuint (view.n_orders, ==, 2);
  g_assert_cmpint (view.first_day, ==, selection.from_day);
  g_assert_cmpint (view.last_day, ==, selection.to_day);
  g_assert_cmpint (view.as_of_day, ==, selection.as_of_day);
  curio_view_clear (&view);

  curio_selection_add_country (&selection, ledger->facts, "EIRE", NULL);
  curio_view_init (&view, ledger, &selection);
  g_assert_cmpuint (view.n_orders, ==, 1);
  for (guint32 i = 0; i < 4; i++)
    g_assert_cmpint (
        curio_view_holds (&view, i), ==,
        g_str_equal (curio_facts_get_invoice (ledger->facts, i), "2"));
  curio_view_clear (&view);
  curio_selection_clear (&selection);
}

/* Months are counted from January, whose first days the table misses; its
 * last, April, ends with the fifth. */
static const struct
{
  const char *from, *to;
  CurioViewMonths months;
  const char *part_from_end, *part_to_begin;
} months_cases[] = {
  {"2010-01-05",  "2010-04-05", { 0, 3, -1, -1 }, NULL,         NULL        },
  { "2010-01-06", "2010-04-04", { 1, 2, 0, 3 },   "2010-01-31", "2010-04-01"},
  { "2010-02-01", "2010-03-31", { 1, 2, -1, -1 }, NULL,         NULL        },
  { "2010-02-02", "2010-03-01", { 2, 1, 1, 2 },   "2010-02-28", "2010-03-01"},
  { "2010-02-10", "2010-02-20", { 2, 0, 1, -1 },  "2010-02-28", NULL        },
  { "2010-02-01", "2010-02-20", { 1, 0, -1, 1 },  NULL,         "2010-02-01"},
  { "2010-02-20", "2010-02-28", { 2, 1, 1, -1 },  "2010-02-28", NULL        },
};

static void
test_months_of_view (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));

  for (guint i = 0; i < G_N_ELEMENTS (months_cases); i++)
    {
      const CurioViewMonths *wanted = &months_cases[i].months;
      const char *end = months_cases[i].part_from_end;
      const char *begin = months_cases[i].part_to_begin;
      CurioSelection selection = CURIO_SELECTION_ALL;
      CurioViewMonths months;
      CurioView view;

      selection.from_day = shop_day (months_cases[i].from);
      selection.to_day = shop_day (months_cases[i].to);
      curio_view_init (&view, ledger, &selection);
      curio_view_find_months (&view, &months);
      g_assert_cmpint (months.first, ==, wanted->first);
      g_assert_cmpint (months.last, ==, wanted->last);
      g_assert_cmpint (months.part_from, ==, wanted->part_from);
      g_assert_cmpint (months.part_to, ==, wanted->part_to);
      g_assert_cmpint (months.part_from_end, ==,
                       end != NULL ? shop_day (end) : G_MININT32);
      g_assert_cmpint (months.part_to_begin, ==,
                       begin != NULL ? shop_day (begin) : G_MAXINT32);
      curio_view_clear (&view);
    }
}

static void
test_empty_views (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  const char *dates[][2] = {
    {"2012-01-01",  "2013-01-01"},
    { "2000-01-01", "2001-01-01"},
    { "2010-03-01", "2010-02-01"},
    { "2010-01-06", "2010-02-04"}
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      CurioSelection selection = CURIO_SELECTION_ALL;
      CurioView view;

      selection.from_day = shop_day (dates[i][0]);
      selection.to_day = shop_day (dates[i][1]);
      curio_view_init (&view, ledger, &selection);
      g_assert_cmpuint (view.n_orders, ==, 0);
      g_assert_cmpint (view.first_day, ==, CURIO_DAY_NONE);
      g_assert_cmpint (view.last_day, ==, CURIO_DAY_NONE);
      g_assert_cmpint (view.as_of_day, ==, CURIO_DAY_NONE);
      curio_view_clear (&view);
    }
}

/* A selection made for a table with fewer countries still holds. */
static void
test_other_countries (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  guint8 first[] = { 1 };
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  selection.countries = first;
  selection.n_countries = 1;
  curio_view_init (&view, ledger, &selection);
  g_assert_cmpuint (view.n_orders, ==, 1);
  curio_view_clear (&view);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/selection/add-country", test_add_country);
  g_test_add_func ("/selection/equal", test_equal);
  g_test_add_func ("/selection/view-of-all", test_view_of_all);
  g_test_add_func ("/selection/view-of-some", test_view_of_some);
  g_test_add_func ("/selection/months-of-view", test_months_of_view);
  g_test_add_func ("/selection/empty-views", test_empty_views);
  g_test_add_func ("/selection/other-countries", test_other_countries);
  return g_test_run ();
}
