/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who came again in a small shop. */

#include "shop-fixture.h"

#include "curio-returning.h"

#define UK "United Kingdom"

/* January: 1, 2, 3.  February: 1, 2, 4.  March: 3, 4.  April: 4, 5, cut
 * short. */
static const ShopLine shop[] = {
  {"1",   "A", "X", 1,  "2010-01-01", 500, "1",  UK    },
  { "2",  "A", "X", 1,  "2010-01-05", 500, "2",  UK    },
  { "3",  "A", "X", 1,  "2010-01-06", 500, "3",  UK    },
  { "4",  "A", "X", 1,  "2010-02-01", 500, "1",  UK    },
  { "5",  "A", "X", 1,  "2010-02-02", 500, "2",  "EIRE"},
  { "6",  "A", "X", 1,  "2010-02-03", 500, "4",  UK    },
  { "7",  "A", "X", 1,  "2010-03-01", 500, "3",  UK    },
  { "8",  "A", "X", 1,  "2010-03-04", 500, "4",  UK    },
  { "9",  "A", "X", 1,  "2010-03-05", 500, "4",  UK    },
  { "C1", "A", "X", -1, "2010-03-05", 500, "1",  UK    },
  { "10", "A", "X", 1,  "2010-04-01", 500, "4",  UK    },
  { "11", "A", "X", 1,  "2010-04-02", 500, "5",  UK    },
  { "12", "A", "X", 1,  "2010-04-02", 500, NULL, UK    },
};

typedef struct
{
  CurioLedger *ledger;
  CurioMeasures *measures;
  CurioReturning returning;
} Fixture;

static void
open_shop (Fixture *self, const char *from, const char *country)
{
  CurioSelection selection = CURIO_SELECTION_ALL;

  self->ledger = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  if (from != NULL)
    selection.from_day = shop_day (from);
  if (country != NULL)
    curio_selection_add_country (&selection, self->ledger->facts, country,
                                 NULL);
  self->measures = curio_measures_new (self->ledger, &selection);
  curio_returning_measure (&self->measures->view, &self->measures->monthly,
                           &self->returning);
  curio_selection_clear (&selection);
}

static void
close_shop (Fixture *self)
{
  curio_returning_clear (&self->returning);
  curio_measures_free (self->measures);
  curio_ledger_unref (self->ledger);
}

static void
assert_before (const Fixture *self, guint32 index, double share)
{
  double found = -1;

  curio_returning_get_before (&self->returning, &self->measures->view,
                              &self->measures->monthly, index, &found);
  g_assert_cmpfloat (found, ==, share);
}

static void
assert_again (const Fixture *self, guint32 index, double share)
{
  double found = -1;

  curio_returning_get_again (&self->returning, &self->measures->monthly, index,
                             &found);
  g_assert_cmpfloat (found, ==, share);
}

/* -1 stands for a share that is not known. */
static void
test_all (void)
{
  Fixture self;

  open_shop (&self, NULL, NULL);
  g_assert_cmpuint (self.returning.n_months, ==, 4);
  assert_before (&self, 0, -1);
  assert_before (&self, 1, 2.0 / 3);
  assert_before (&self, 2, 1);
  assert_before (&self, 3, 0.5);
  assert_again (&self, 0, -1);
  assert_again (&self, 1, 2.0 / 3);
  assert_again (&self, 2, 1.0 / 3);
  assert_again (&self, 3, -1);
  close_shop (&self);
}

/* In EIRE only 2 ordered, who had ordered in the UK before. */
static void
test_country (void)
{
  Fixture self;

  open_shop (&self, NULL, "EIRE");
  g_assert_cmpuint (self.returning.n_months, ==, 1);
  assert_before (&self, 0, 1);
  assert_again (&self, 0, -1);
  close_shop (&self);
}

/* From the middle of January on, nothing can be said of February's again. */
static void
test_partial (void)
{
  Fixture self;

  open_shop (&self, "2010-01-03", NULL);
  assert_before (&self, 0, -1);
  assert_again (&self, 1, -1);
  assert_again (&self, 2, 1.0 / 3);
  close_shop (&self);
}

static void
test_none (void)
{
  Fixture self;

  open_shop (&self, "2015-01-01", NULL);
  g_assert_cmpuint (self.returning.n_months, ==, 0);
  close_shop (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/returning/all", test_all);
  g_test_add_func ("/returning/country", test_country);
  g_test_add_func ("/returning/partial", test_partial);
  g_test_add_func ("/returning/none", test_none);
  return g_test_run ();
}
