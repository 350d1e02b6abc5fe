/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo of filters, and what a reload does to them. */

#include "curio-filter-history.h"
#include "ui-shop.h"

static const ShopOrder orders[] = {
  {"10001",  "United Kingdom", "2011-01-10", 100},
  { "10002", "France",         "2011-02-20", 30 },
};

/* Without the first country, France has its number. */
static const ShopOrder later_orders[] = {
  {"10002",  "France", "2011-02-20", 30},
  { "10003", "EIRE",   "2011-03-05", 20},
};

static CurioFilter
choose_days (gint32 from_day, gint32 to_day)
{
  CurioFilter filter = CURIO_FILTER_ALL;

  filter.selection.from_day = from_day;
  filter.selection.to_day = to_day;
  return filter;
}

static void
test_steps (void)
{
  CurioFilter all = CURIO_FILTER_ALL;
  CurioFilter spring = choose_days (60, 151), june = choose_days (152, 181);
  g_autoptr (CurioFilterHistory) history = curio_filter_history_new (&all);

  g_assert_false (curio_filter_history_can_undo (history));
  g_assert_false (curio_filter_history_can_redo (history));
  g_assert_null (curio_filter_history_undo (history));
  g_assert_null (curio_filter_history_redo (history));

  g_assert_false (curio_filter_history_add (history, &all));
  g_assert_true (curio_filter_history_add (history, &spring));
  g_assert_false (curio_filter_history_add (history, &spring));
  g_assert_true (curio_filter_history_add (history, &june));

  g_assert_true (
      curio_filter_equal (curio_filter_history_undo (history), &spring));
  g_assert_true (
      curio_filter_equal (curio_filter_history_undo (history), &all));
  g_assert_null (curio_filter_history_undo (history));
  g_assert_true (
      curio_filter_equal (curio_filter_history_redo (history), &spring));
  g_assert_true (curio_filter_history_can_redo (history));
}

/* A step after an undo leaves nothing to do again. */
static void
test_new_branch (void)
{
  CurioFilter all = CURIO_FILTER_ALL, poc = CURIO_FILTER_ALL;
  CurioFilter spring = choose_days (60, 151);
  g_autoptr (CurioFilterHistory) history = curio_filter_history_new (&all);

  poc.books = CURIO_BOOKS_POC;
  curio_filter_history_add (history, &spring);
  curio_filter_history_undo (history);
  curio_filter_history_add (history, &poc);
  g_assert_false (curio_filter_history_can_redo (history));
  g_assert_true (
      curio_filter_equal (curio_filter_history_undo (history), &all));
  g_assert_true (
      curio_filter_equal (curio_filter_history_redo (history), &poc));
}

/* However long somebody plays, what is kept stays small. */
static void
test_many_steps (void)
{
  CurioFilter filter = CURIO_FILTER_ALL;
  g_autoptr (CurioFilterHistory) history = curio_filter_history_new (&filter);
  guint n = 0;

  for (gint32 day = 0; day < 1000; day++)
    {
      filter = choose_days (day, day);
      g_assert_true (curio_filter_history_add (history, &filter));
    }
  while (curio_filter_history_undo (history) != NULL)
    n++;
  g_assert_cmpuint (n, >=, 100);
  g_assert_cmpuint (n, <, 1000);
}

static void
test_copies_countries (void)
{
  guint8 mask[2] = { 0, 1 };
  CurioFilter all = CURIO_FILTER_ALL, one = CURIO_FILTER_ALL;
  g_autoptr (CurioFilterHistory) history = curio_filter_history_new (&all);
  const CurioFilter *again;

  one.selection.countries = mask;
  one.selection.n_countries = 2;
  curio_filter_history_add (history, &one);
  mask[0] = 1;
  curio_filter_history_undo (history);
  again = curio_filter_history_redo (history);
  g_assert_cmpuint (again->selection.countries[0], ==, 0);
  g_assert_cmpuint (again->selection.countries[1], ==, 1);
}

static void
test_carry (void)
{
  g_autoptr (CurioFacts) old = shop_new (orders, G_N_ELEMENTS (orders));
  g_autoptr (CurioFacts) new
      = shop_new (later_orders, G_N_ELEMENTS (later_orders));
  guint8 mask[2] = { 0 };
  CurioFilter all = CURIO_FILTER_ALL, france = CURIO_FILTER_ALL;
  g_autoptr (CurioFilterHistory) history = curio_filter_history_new (&all);
  const CurioFilter *again;

  mask[curio_dictionary_find (old->countries, "France")] = 1;
  france.selection.countries = mask;
  france.selection.n_countries = 2;
  curio_filter_history_add (history, &france);
  curio_filter_history_carry (history, old, new);

  g_assert_null (curio_filter_history_undo (history)->selection.countries);
  again = curio_filter_history_redo (history);
  g_assert_cmpuint (again->selection.n_countries, ==, new->n_countries);
  for (guint32 i = 0; i < new->n_countries; i++)
    g_assert_cmpuint (
        again->selection.countries[i], ==,
        g_str_equal (curio_dictionary_get (new->countries, i), "France"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter-history/steps", test_steps);
  g_test_add_func ("/filter-history/new-branch", test_new_branch);
  g_test_add_func ("/filter-history/many-steps", test_many_steps);
  g_test_add_func ("/filter-history/copies-countries", test_copies_countries);
  g_test_add_func ("/filter-history/carry", test_carry);
  return g_test_run ();
}
