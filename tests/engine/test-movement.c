/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Movement between segments: who went where, and that nobody is lost. */

#include "shop-fixture.h"

#include "curio-movement.h"

#define UK "United Kingdom"

/* 1 to 5 order once each, a day apart; later 1 orders again, and 6 begins. */
static const ShopLine shop[] = {
  {"1",  "A", "X", 1, "2010-01-01", 500, "1", UK    },
  { "2", "A", "X", 1, "2010-01-02", 500, "2", UK    },
  { "3", "A", "X", 1, "2010-01-03", 500, "3", UK    },
  { "4", "A", "X", 1, "2010-01-04", 500, "4", UK    },
  { "5", "A", "X", 1, "2010-01-05", 500, "5", "EIRE"},
  { "6", "A", "X", 1, "2010-02-01", 500, "1", UK    },
  { "7", "A", "X", 1, "2010-02-10", 500, "6", UK    },
};

static void
measure (const char *since, const char *from, const char *country,
         CurioMovement *out)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  if (from != NULL)
    selection.from_day = shop_day (from);
  if (country != NULL)
    curio_selection_add_country (&selection, ledger->facts, country, NULL);
  curio_view_init (&view, ledger, &selection);
  curio_movement_measure (&view, shop_day (since), out);
  curio_view_clear (&view);
  curio_selection_clear (&selection);
}

static guint32
add_up (const CurioMovement *movement)
{
  guint32 n = 0;

  for (guint i = 0; i < CURIO_N_MOVEMENT_ROWS; i++)
    for (guint j = 0; j < CURIO_N_SEGMENTS; j++)
      n += movement->cells[i][j];

  return n;
}

/* As of 6 January, one order each: recencies 5 4 3 2 1 score 1 2 3 4 5, all
 * frequencies 1.  So 1 and 2 hibernate, 3 is about to sleep, 4 is promising, 5
 * is new.
 *
 * As of 11 February recencies are 10 (1), 40, 39, 38, 37 and 1 (6).  Sorted 1
 * 10 37 38 39 40 the cut-points are the values at ranks 1 2 3 4: 10 37 38 39,
 * so 6 and 1 score 5, 5 scores 4, 4 scores 3, 3 scores 2 and 2 scores 1.
 * Frequencies 1 1 1 1 1 2 have cut-points 1 1 1 1, so 1 scores 5: a champion.
 */
static void
test_two_dates (void)
{
  CurioMovement found;

  measure ("2010-01-06", NULL, NULL, &found);
  g_assert_cmpint (found.since, ==, shop_day ("2010-01-06"));
  g_assert_cmpint (found.as_of, ==, shop_day ("2010-02-11"));
  g_assert_cmpuint (found.n_before, ==, 5);
  g_assert_cmpuint (found.n_after, ==, 6);
  g_assert_cmpuint (
      found.cells[CURIO_SEGMENT_HIBERNATING][CURIO_SEGMENT_CHAMPIONS], ==, 1);
  g_assert_cmpuint (
      found.cells[CURIO_SEGMENT_HIBERNATING][CURIO_SEGMENT_HIBERNATING], ==,
      1);
  g_assert_cmpuint (
      found.cells[CURIO_SEGMENT_ABOUT_TO_SLEEP][CURIO_SEGMENT_HIBERNATING], ==,
      1);
  g_assert_cmpuint (
      found.cells[CURIO_SEGMENT_PROMISING][CURIO_SEGMENT_ABOUT_TO_SLEEP], ==,
      1);
  g_assert_cmpuint (
      found.cells[CURIO_SEGMENT_NEW_CUSTOMERS][CURIO_SEGMENT_PROMISING], ==,
      1);
  g_assert_cmpuint (
      found.cells[CURIO_NOT_YET_CUSTOMERS][CURIO_SEGMENT_NEW_CUSTOMERS], ==,
      1);
  g_assert_cmpuint (add_up (&found), ==, 6);
}

/* In test_two_dates all but the two who hibernated moved, or began; and only 1
 * came into the best family. */
static void
test_counts (void)
{
  CurioMovement found;
  guint32 left, came;

  measure ("2010-01-06", NULL, NULL, &found);
  g_assert_cmpuint (
      curio_movement_count (&found, CURIO_MOVEMENT_ALL, CURIO_MOVEMENT_ALL),
      ==, 6);
  g_assert_cmpuint (curio_movement_count (&found, CURIO_SEGMENT_HIBERNATING,
                                          CURIO_MOVEMENT_ALL),
                    ==, 2);
  g_assert_cmpuint (curio_movement_count (&found, CURIO_MOVEMENT_ALL,
                                          CURIO_SEGMENT_HIBERNATING),
                    ==, 2);
  g_assert_cmpuint (curio_movement_count (&found, CURIO_NOT_YET_CUSTOMERS,
                                          CURIO_SEGMENT_NEW_CUSTOMERS),
                    ==, 1);
  g_assert_cmpuint (curio_movement_count_same (&found), ==, 1);
  curio_movement_count_best (&found, &left, &came);
  g_assert_cmpuint (left, ==, 0);
  g_assert_cmpuint (came, ==, 1);
}

static void
assert_since (const char *from, const char *to, const char *as_of,
              gint32 wanted, gint32 expected)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  if (from != NULL)
    selection.from_day = shop_day (from);
  if (to != NULL)
    selection.to_day = shop_day (to);
  if (as_of != NULL)
    selection.as_of_day = shop_day (as_of);
  curio_view_init (&view, ledger, &selection);
  g_assert_cmpint (curio_movement_choose_since (&view, wanted), ==, expected);
  curio_view_clear (&view);
}

/* Orders from 1 January to 10 February 2010: 41 days to the as-of day. */
static void
test_choose_since (void)
{
  gint32 none = CURIO_DAY_NONE;
  gint32 day = shop_day ("2010-01-20");

  assert_since (NULL, NULL, NULL, day, day);
  assert_since (NULL, NULL, NULL, none, shop_day ("2010-01-21"));
  assert_since (NULL, NULL, NULL, shop_day ("2010-02-11"),
                shop_day ("2010-01-21"));
  assert_since (NULL, NULL, "2011-02-28", none, shop_day ("2010-02-28"));
  assert_since (NULL, NULL, "2011-01-01", none, shop_day ("2010-07-02"));
  /* One day, and an as-of day before all orders: nobody had ordered. */
  assert_since (NULL, "2010-01-01", NULL, none, shop_day ("2010-01-01"));
  assert_since (NULL, NULL, "2009-01-01", none, shop_day ("2008-12-31"));
  assert_since ("2015-01-01", NULL, NULL, none, none);
}

/* Before the first day nobody was a customer. */
static void
test_before_all (void)
{
  CurioMovement found;
  guint32 n = 0;

  measure ("2009-01-01", NULL, NULL, &found);
  g_assert_cmpuint (found.n_before, ==, 0);
  for (guint j = 0; j < CURIO_N_SEGMENTS; j++)
    n += found.cells[CURIO_NOT_YET_CUSTOMERS][j];
  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpuint (add_up (&found), ==, 6);
}

/* Both dates look at the selection alone. */
static void
test_selection (void)
{
  CurioMovement found;

  measure ("2010-02-05", "2010-01-03", UK, &found);
  g_assert_cmpuint (found.n_before, ==, 3);
  g_assert_cmpuint (found.n_after, ==, 4);
  g_assert_cmpuint (add_up (&found), ==, 4);
  g_assert_true (found.misses_earlier);
  measure ("2010-01-06", NULL, UK, &found);
  g_assert_true (found.misses_earlier);
  measure ("2010-01-06", "2010-01-02", NULL, &found);
  g_assert_true (found.misses_earlier);
  measure ("2010-01-06", "2010-01-01", NULL, &found);
  g_assert_false (found.misses_earlier);
  measure ("2010-01-06", "2015-01-01", NULL, &found);
  g_assert_cmpuint (found.n_before, ==, 0);
  g_assert_cmpuint (add_up (&found), ==, 0);
}

#define N_DAYS 28

/* The customers who were in each segment as of DAY, whose view holds nothing
 * from then on. */
static void
count_segments (const CurioLedger *ledger, gint32 day, guint32 *out_counts)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;
  CurioRfm rfm;

  selection.to_day = day - 1;
  selection.as_of_day = day;
  curio_view_init (&view, ledger, &selection);
  curio_rfm_measure (&view, &rfm);
  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    out_counts[i] = rfm.segments[i].n_customers;
  curio_rfm_clear (&rfm);
  curio_view_clear (&view);
}

/* One customer orders on every day of a month and another on every seventh, so
 * that few orders or many lie after the first date: each of its rows adds up
 * to who was in that segment then. */
static void
test_every_day (void)
{
  ShopLine lines[N_DAYS + N_DAYS / 7];
  char dates[N_DAYS][sizeof "2010-01-01"], invoices[N_DAYS][4];
  guint n = 0;

  for (guint i = 0; i < N_DAYS; i++)
    {
      g_snprintf (dates[i], sizeof dates[i], "2010-01-%02u", i + 1);
      g_snprintf (invoices[i], sizeof invoices[i], "%u", i);
      lines[n++]
          = (ShopLine){ invoices[i], "A", "X", 1, dates[i], 500, "1", UK };
      if (i % 7 == 6)
        lines[n++]
            = (ShopLine){ dates[i], "A", "X", 1, dates[i], 500, "2", "EIRE" };
    }

  g_autoptr (CurioLedger) ledger = shop_open (CURIO_BOOKS_TRADING, lines, n);
  CurioView view;

  curio_view_init (&view, ledger, &CURIO_SELECTION_ALL);
  for (guint i = 1; i < N_DAYS; i++)
    {
      guint32 counts[CURIO_N_SEGMENTS];
      CurioMovement found;

      count_segments (ledger, shop_day (dates[i]), counts);
      curio_movement_measure (&view, shop_day (dates[i]), &found);
      g_assert_cmpuint (found.n_before, ==, i < 7 ? 1 : 2);
      for (guint j = 0; j < CURIO_N_SEGMENTS; j++)
        g_assert_cmpuint (curio_movement_count (&found, j, CURIO_MOVEMENT_ALL),
                          ==, counts[j]);
    }
  curio_view_clear (&view);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/movement/two-dates", test_two_dates);
  g_test_add_func ("/movement/counts", test_counts);
  g_test_add_func ("/movement/choose-since", test_choose_since);
  g_test_add_func ("/movement/before-all", test_before_all);
  g_test_add_func ("/movement/selection", test_selection);
  g_test_add_func ("/movement/every-day", test_every_day);
  return g_test_run ();
}
