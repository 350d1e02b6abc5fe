/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cohorts: who came back, and which months were not looked at. */

#include "shop-fixture.h"

#include "curio-measures.h"

#define UK "United Kingdom"

/* 1 and 2 begin in January, 3 in March; the table ends in May. */
static const ShopLine shop[] = {
  {"1",   "A", "X", 1,  "2010-01-10", 500, "1",  UK    },
  { "2",  "A", "X", 1,  "2010-01-20", 500, "1",  UK    },
  { "3",  "A", "X", 1,  "2010-01-15", 500, "2",  "EIRE"},
  { "4",  "A", "X", 1,  "2010-03-05", 500, "2",  UK    },
  { "5",  "A", "X", 1,  "2010-03-09", 500, "3",  UK    },
  { "6",  "A", "X", 1,  "2010-04-09", 500, "3",  UK    },
  { "C7", "A", "X", -1, "2010-02-09", 500, "1",  UK    },
  { "C8", "A", "X", -1, "2010-02-09", 500, "4",  UK    },
  { "9",  "A", "X", 1,  "2010-05-01", 500, NULL, UK    },
};

static void
measure (CurioLedger *ledger, const char *from, const char *to,
         const char *country, CurioCohorts *out)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  CurioView view;

  if (from != NULL)
    selection.from_day = shop_day (from);
  if (to != NULL)
    selection.to_day = shop_day (to);
  if (country != NULL)
    curio_selection_add_country (&selection, ledger->facts, country, NULL);
  curio_view_init (&view, ledger, &selection);
  curio_cohorts_measure (&view, out);
  curio_view_clear (&view);
  curio_selection_clear (&selection);
}

/* CELLS ends with -2. */
static void
assert_cohort (const CurioCohort *cohort, const char *month, guint32 size,
               const gint32 *cells)
{
  g_autofree char *iso = curio_month_to_iso (cohort->month);
  guint32 n = 0;

  g_assert_cmpstr (iso, ==, month);
  g_assert_cmpuint (cohort->size, ==, size);
  for (; cells[n] != -2; n++)
    {
      g_assert_cmpuint (n, <, cohort->n_active);
      g_assert_cmpint (cohort->active[n], ==, cells[n]);
    }
  g_assert_cmpuint (cohort->n_active, ==, n);
}

static void
test_all (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioCohorts cohorts;

  measure (ledger, NULL, NULL, NULL, &cohorts);
  g_assert_cmpuint (cohorts.n_cohorts, ==, 2);
  assert_cohort (&cohorts.cohorts[0], "2010-01", 2,
                 (gint32[]){ 2, 0, 1, 0, 0, -2 });
  assert_cohort (&cohorts.cohorts[1], "2010-03", 1, (gint32[]){ 1, 1, 0, -2 });
  curio_cohorts_clear (&cohorts);
}

/* From 6 March to April: January's cohort has no one left, March's has. */
static void
test_dates (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioCohorts cohorts;

  measure (ledger, "2010-03-06", "2010-04-30", NULL, &cohorts);
  g_assert_cmpuint (cohorts.n_cohorts, ==, 1);
  assert_cohort (&cohorts.cohorts[0], "2010-03", 1, (gint32[]){ 1, 1, -2 });
  curio_cohorts_clear (&cohorts);

  /* Months before the selection are unseen, not nought. */
  measure (ledger, "2010-02-01", "2010-03-31", NULL, &cohorts);
  g_assert_cmpuint (cohorts.n_cohorts, ==, 2);
  assert_cohort (&cohorts.cohorts[0], "2010-01", 2,
                 (gint32[]){ -1, 0, 1, -2 });
  assert_cohort (&cohorts.cohorts[1], "2010-03", 1, (gint32[]){ 1, -2 });
  curio_cohorts_clear (&cohorts);
}

/* The size counts an order at any date, the cell one in the selection; the
 * month is that of the first order in any country. */
static void
test_countries (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioCohorts cohorts;

  measure (ledger, "2010-03-01", "2010-03-31", UK, &cohorts);
  g_assert_cmpuint (cohorts.n_cohorts, ==, 2);
  assert_cohort (&cohorts.cohorts[0], "2010-01", 2,
                 (gint32[]){ -1, -1, 1, -2 });
  curio_cohorts_clear (&cohorts);

  measure (ledger, NULL, NULL, "EIRE", &cohorts);
  g_assert_cmpuint (cohorts.n_cohorts, ==, 1);
  assert_cohort (&cohorts.cohorts[0], "2010-01", 1,
                 (gint32[]){ 1, 0, 0, 0, 0, -2 });
  curio_cohorts_clear (&cohorts);
}

/* POC: a cancellation is an order, so 4 makes a cohort of February. */
static void
test_poc (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_POC, shop, G_N_ELEMENTS (shop));
  CurioCohorts cohorts;

  measure (ledger, NULL, NULL, NULL, &cohorts);
  g_assert_cmpuint (cohorts.n_cohorts, ==, 3);
  assert_cohort (&cohorts.cohorts[0], "2010-01", 2,
                 (gint32[]){ 2, 1, 1, 0, 0, -2 });
  assert_cohort (&cohorts.cohorts[1], "2010-02", 1,
                 (gint32[]){ 1, 0, 0, 0, -2 });
  curio_cohorts_clear (&cohorts);
}

static void
test_none (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioCohorts cohorts;

  measure (ledger, "2010-05-01", NULL, NULL, &cohorts);
  g_assert_cmpuint (cohorts.n_cohorts, ==, 0);
  curio_cohorts_clear (&cohorts);
  measure (ledger, "2015-05-01", NULL, NULL, &cohorts);
  g_assert_cmpuint (cohorts.n_cohorts, ==, 0);
  curio_cohorts_clear (&cohorts);
}

/* Wrong dates stretch the months, not the rows: only months in which a
 * customer ordered first have one. */
static void
test_far_apart (void)
{
  static const ShopLine lines[] = {
    {"1",  "A", "X", 1, "1900-01-01", 500, NULL, UK},
    { "2", "A", "X", 1, "2010-01-20", 500, "1",  UK},
    { "3", "A", "X", 1, "2010-03-05", 500, "2",  UK},
    { "4", "A", "X", 1, "2010-03-09", 500, "1",  UK},
    { "5", "A", "X", 1, "2199-12-31", 500, "1",  UK},
  };
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, lines, G_N_ELEMENTS (lines));
  CurioCohorts cohorts;

  g_assert_cmpuint (ledger->n_months, ==, 3600);
  g_assert_cmpuint (ledger->n_cohorts, ==, 2);

  measure (ledger, NULL, "2010-03-31", NULL, &cohorts);
  g_assert_cmpuint (cohorts.n_cohorts, ==, 2);
  assert_cohort (&cohorts.cohorts[0], "2010-01", 1, (gint32[]){ 1, 0, 1, -2 });
  assert_cohort (&cohorts.cohorts[1], "2010-03", 1, (gint32[]){ 1, -2 });
  curio_cohorts_clear (&cohorts);

  measure (ledger, NULL, NULL, NULL, &cohorts);
  g_assert_cmpuint (cohorts.cohorts[0].n_active, ==, 190 * 12);
  g_assert_cmpint (cohorts.cohorts[0].active[190 * 12 - 1], ==, 1);
  g_assert_cmpint (cohorts.cohorts[1].active[190 * 12 - 3], ==, 0);
  curio_cohorts_clear (&cohorts);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cohorts/all", test_all);
  g_test_add_func ("/cohorts/dates", test_dates);
  g_test_add_func ("/cohorts/countries", test_countries);
  g_test_add_func ("/cohorts/poc", test_poc);
  g_test_add_func ("/cohorts/none", test_none);
  g_test_add_func ("/cohorts/far-apart", test_far_apart);
  return g_test_run ();
}
