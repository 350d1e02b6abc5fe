/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who sits on a cut-point and who would move, on a shop that can be worked out
 * by hand: eleven customers, so that the cut-points are the third, fifth,
 * seventh and ninth of them. */

#include "shop-fixture.h"

#include "curio-rfm-inspect.h"

#define UK "United Kingdom"
#define ORDER(number, id, day, pence)                                         \
  {                                                                           \
    number, "A", "X", 1, day, (pence)*10, id, UK                              \
  }

/* All order on days of their own but for 1 and 2, which share a day; all once,
 * but for 11, twice.  7 has a cancellation, its latest invoice. */
static const ShopLine shop[] = {
  ORDER ("1", "1", "2010-01-01", 100),
  ORDER ("2", "2", "2010-01-01", 200),
  ORDER ("3", "3", "2010-01-03", 300),
  ORDER ("4", "4", "2010-01-04", 400),
  ORDER ("5", "5", "2010-01-05", 500),
  ORDER ("6", "6", "2010-01-06", 600),
  ORDER ("7", "7", "2010-01-07", 700),
  {"C7", "A", "X", -1, "2010-01-20", 1000, "7", UK},
  ORDER ("8", "8", "2010-01-08", 800),
  ORDER ("9", "9", "2010-01-09", 900),
  ORDER ("10", "10", "2010-01-10", 1000),
  ORDER ("11", "11", "2010-01-11", 1100),
  ORDER ("12", "11", "2010-01-12", 1200),
};

typedef struct
{
  CurioLedger *ledger;
  CurioMeasures *measures;
} Fixture;

static void
fixture_init (Fixture *self, CurioBooksKind kind)
{
  CurioSelection all = CURIO_SELECTION_ALL;

  self->ledger = shop_open (kind, shop, G_N_ELEMENTS (shop));
  self->measures = curio_measures_new (self->ledger, &all);
}

static void
fixture_clear (Fixture *self)
{
  curio_measures_free (self->measures);
  curio_ledger_unref (self->ledger);
}

/* As of 21 January.  Recencies, sorted: 9 11 12 13 14 15 16 17 18 20 20; the
 * cut-points are the values at 2, 4, 6, 8 from 0: 12, 14, 16, 18.  Ten order
 * once: all four cut-points of frequency are 1, and ten sit on each. */
static void
test_ties (void)
{
  Fixture fixture;
  CurioRfmTies ties;

  fixture_init (&fixture, CURIO_BOOKS_TRADING);
  curio_rfm_count_ties (fixture.measures, &ties);
  g_assert_cmpint (fixture.measures->rfm.recency_cuts_5[0], ==, 12 * 5);
  for (int k = 0; k < 4; k++)
    {
      g_assert_cmpuint (ties.recency[k], ==, 1);
      g_assert_cmpuint (ties.frequency[k], ==, 10);
    }
  fixture_clear (&fixture);
}

static guint
find_to (const CurioRfmChange *change, const CurioFacts *facts,
         const char *customer)
{
  guint32 wanted = shop_find (facts->customers, customer);

  for (guint32 i = 0; i < change->n; i++)
    if (change->customers[i] == wanted)
      return change->to[i];
  g_assert_not_reached ();
}

/* Ranked by id, 1 to 11 have ranks 1 to 11, with the cut-points 3, 5, 7, 9:
 * scores 1 1 1 2 2 3 3 4 4 5 5.  Customer 9 has recency 12, R 5, so F 4 makes
 * a Champion; with all ties kept, F is 1. */
static void
test_ranked (void)
{
  Fixture fixture;
  CurioRfmChange change;
  const CurioFacts *facts;

  fixture_init (&fixture, CURIO_BOOKS_TRADING);
  facts = fixture.ledger->facts;
  curio_rfm_change_measure (fixture.measures, CURIO_WHAT_IF_TIES,
                            CURIO_DAY_NONE, &change);
  g_assert_cmpuint (change.n, ==, 11);
  g_assert_cmpuint (find_to (&change, facts, "9"), ==,
                    curio_segment_of (5, 4));
  g_assert_cmpuint (find_to (&change, facts, "1"), ==,
                    curio_segment_of (1, 1));
  g_assert_cmpuint (find_to (&change, facts, "6"), ==,
                    curio_segment_of (3, 3));
  curio_rfm_change_clear (&change);
  fixture_clear (&fixture);
}

/* The cancellation of 20 January is customer 7's second order and makes them
 * the latest: recency 1, R 5, and two orders, F 5. */
static void
test_cancellations (void)
{
  Fixture fixture;
  CurioRfmChange change;

  fixture_init (&fixture, CURIO_BOOKS_TRADING);
  curio_rfm_change_measure (fixture.measures, CURIO_WHAT_IF_CANCELLATIONS,
                            CURIO_DAY_NONE, &change);
  g_assert_cmpuint (change.n, ==, 11);
  g_assert_cmpuint (find_to (&change, fixture.ledger->facts, "7"), ==,
                    curio_segment_of (5, 5));
  curio_rfm_change_clear (&change);
  fixture_clear (&fixture);
}

/* As of 6 January five of the eleven have ordered: six are not scored. */
static void
test_as_of (void)
{
  Fixture fixture;
  CurioRfmChange change;
  guint32 n_not_scored = 0, n = 0;

  fixture_init (&fixture, CURIO_BOOKS_TRADING);
  curio_rfm_change_measure (fixture.measures, CURIO_WHAT_IF_AS_OF,
                            shop_day ("2010-01-06"), &change);
  for (guint from = 0; from < CURIO_N_MOVEMENT_ROWS; from++)
    for (guint to = 0; to < CURIO_N_MOVEMENT_ROWS; to++)
      {
        n += change.cells[from][to];
        n_not_scored
            += to == CURIO_NOT_YET_CUSTOMERS ? change.cells[from][to] : 0;
      }
  g_assert_cmpuint (n, ==, 11);
  g_assert_cmpuint (n_not_scored, ==, 6);
  curio_rfm_change_clear (&change);

  /* The day of the figures themselves: nobody moves. */
  curio_rfm_change_measure (fixture.measures, CURIO_WHAT_IF_AS_OF,
                            fixture.measures->view.as_of_day, &change);
  g_assert_cmpuint (change.n_moved, ==, 0);
  curio_rfm_change_clear (&change);
  fixture_clear (&fixture);
}

/* Under the POC's books the other way is that of the Trading books. */
static void
test_poc (void)
{
  Fixture fixture;
  CurioRfmChange change;
  CurioRfmTies ties;

  fixture_init (&fixture, CURIO_BOOKS_POC);
  curio_rfm_count_ties (fixture.measures, &ties);
  g_assert_cmpuint (ties.frequency[0], ==, 0);
  curio_rfm_change_measure (fixture.measures, CURIO_WHAT_IF_CANCELLATIONS,
                            CURIO_DAY_NONE, &change);
  g_assert_cmpuint (change.n, ==, 11);
  curio_rfm_change_clear (&change);
  curio_rfm_change_measure (fixture.measures, CURIO_WHAT_IF_TIES,
                            CURIO_DAY_NONE, &change);
  g_assert_cmpuint (find_to (&change, fixture.ledger->facts, "1"), ==,
                    find_to (&change, fixture.ledger->facts, "2"));
  curio_rfm_change_clear (&change);
  fixture_clear (&fixture);
}

static void
test_empty (void)
{
  g_autoptr (CurioLedger) ledger
      = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  CurioSelection none = CURIO_SELECTION_ALL;
  g_autoptr (CurioMeasures) measures = NULL;

  none.from_day = shop_day ("2015-01-01");
  measures = curio_measures_new (ledger, &none);
  for (guint i = 0; i < CURIO_N_WHAT_IFS; i++)
    {
      CurioRfmChange change;

      curio_rfm_change_measure (measures, i, shop_day ("2010-01-06"), &change);
      g_assert_cmpuint (change.n, ==, 0);
      curio_rfm_change_clear (&change);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rfm-inspect/ties", test_ties);
  g_test_add_func ("/rfm-inspect/ranked", test_ranked);
  g_test_add_func ("/rfm-inspect/cancellations", test_cancellations);
  g_test_add_func ("/rfm-inspect/as-of", test_as_of);
  g_test_add_func ("/rfm-inspect/poc", test_poc);
  g_test_add_func ("/rfm-inspect/empty", test_empty);
  return g_test_run ();
}
