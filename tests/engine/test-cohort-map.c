/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cohort map of a small shop, counted by hand.  Any shop under any
 * selection is test-measures' part. */

#include "shop-fixture.h"

#include "curio-cohort-map.h"

#define UK "United Kingdom"

/* 1 and 2 begin in January, 3 in February, 4 in March; 5 only ever cancels.
 * The table ends within April. */
static const ShopLine shop[] = {
  {"1",   "A", "X", 10, "2010-01-01", 1000, "1", UK    },
  { "2",  "A", "X", 5,  "2010-02-10", 1000, "1", UK    },
  { "C3", "A", "X", -2, "2010-03-10", 1000, "1", UK    },
  { "4",  "A", "X", 30, "2010-01-31", 1000, "2", UK    },
  { "5",  "A", "X", 8,  "2010-03-05", 1000, "2", "EIRE"},
  { "C6", "A", "X", -1, "2010-01-05", 1000, "3", UK    },
  { "7",  "A", "X", 20, "2010-02-02", 1000, "3", UK    },
  { "8",  "A", "X", 4,  "2010-04-02", 1000, "3", UK    },
  { "9",  "A", "X", 7,  "2010-03-03", 1000, "4", UK    },
  { "C1", "A", "X", -1, "2010-02-02", 1000, "5", UK    },
};

typedef struct
{
  CurioLedger *ledger;
  CurioView view;
  CurioCohortMap map;
} Fixture;

static void
open_map (Fixture *self, const char *from, const char *country,
          const char *only)
{
  CurioSelection selection = CURIO_SELECTION_ALL;
  g_autofree guint8 *mask = NULL;

  self->ledger = shop_open (CURIO_BOOKS_TRADING, shop, G_N_ELEMENTS (shop));
  if (from != NULL)
    selection.from_day = shop_day (from);
  if (country != NULL)
    curio_selection_add_country (&selection, self->ledger->facts, country,
                                 NULL);
  if (only != NULL)
    {
      mask = g_new0 (guint8, self->ledger->facts->n_customers);
      mask[shop_find (self->ledger->facts->customers, only)] = 1;
    }
  curio_view_init (&self->view, self->ledger, &selection);
  curio_cohort_map_measure (&self->view, mask, &self->map);
  curio_selection_clear (&selection);
}

static void
close_map (Fixture *self)
{
  curio_cohort_map_clear (&self->map);
  curio_view_clear (&self->view);
  curio_ledger_unref (self->ledger);
}

static void
assert_row (const CurioCohortRow *row, const char *month, guint32 size,
            gint64 first_pounds, const guint32 *active, const gint64 *pounds)
{
  g_autofree char *iso = curio_month_to_iso (row->month);

  g_assert_cmpstr (iso, ==, month);
  g_assert_cmpuint (row->size, ==, size);
  g_assert_cmpint (row->first_mills, ==, first_pounds * 1000);
  for (guint32 i = 0; i < row->n_months; i++)
    {
      g_assert_cmpuint (row->active[i], ==, active[i]);
      g_assert_cmpint (row->net_mills[i], ==, pounds[i] * 1000);
    }
}

static void
test_all (void)
{
  Fixture self;

  open_map (&self, NULL, NULL, NULL);
  g_assert_cmpuint (self.map.n, ==, 3);
  g_assert_cmpuint (self.map.n_customers, ==, 4);
  assert_row (&self.map.rows[0], "2010-01", 2, 40, (guint32[]){ 2, 1, 1, 0 },
              (gint64[]){ 40, 5, 6, 0 });
  /* What was cancelled before the first order is no part of the row. */
  assert_row (&self.map.rows[1], "2010-02", 1, 20, (guint32[]){ 1, 0, 1 },
              (gint64[]){ 20, 0, 4 });
  assert_row (&self.map.rows[2], "2010-03", 1, 7, (guint32[]){ 1, 0 },
              (gint64[]){ 7, 0 });
  close_map (&self);
}

/* April misses days: it is in no mean, and so only the first month has three
 * cohorts. */
static void
test_means (void)
{
  Fixture self;

  open_map (&self, NULL, NULL, NULL);
  g_assert_cmpuint (self.map.n_means, ==, 3);
  g_assert_true (curio_cohort_map_has_mean (&self.map, 0));
  g_assert_false (curio_cohort_map_has_mean (&self.map, 1));
  g_assert_false (curio_cohort_map_has_mean (&self.map, 3));
  g_assert_cmpuint (self.map.means[1].n_cohorts, ==, 2);
  g_assert_cmpuint (self.map.means[1].n_customers, ==, 3);
  g_assert_cmpuint (self.map.means[1].n_active, ==, 1);
  g_assert_cmpint (self.map.means[1].first_mills, ==, 60000);
  g_assert_cmpint (self.map.means[1].net_mills, ==, 5000);
  g_assert_true (
      curio_cohort_map_is_observed (&self.map, &self.map.rows[0], 3));
  g_assert_false (curio_cohort_map_is_whole (&self.map, &self.map.rows[0], 3));
  g_assert_false (
      curio_cohort_map_is_observed (&self.map, &self.map.rows[0], 4));
  close_map (&self);
}

/* January is before the selection: not observed, though its sum is known. */
static void
test_later (void)
{
  Fixture self;

  open_map (&self, "2010-02-01", NULL, NULL);
  assert_row (&self.map.rows[0], "2010-01", 2, 40, (guint32[]){ 0, 1, 1, 0 },
              (gint64[]){ 0, 5, 6, 0 });
  g_assert_false (
      curio_cohort_map_is_observed (&self.map, &self.map.rows[0], 0));
  g_assert_true (
      curio_cohort_map_is_observed (&self.map, &self.map.rows[0], 1));
  close_map (&self);
}

/* Customer 2 ordered first in the UK; in EIRE they spent nothing that month.
 */
static void
test_country (void)
{
  Fixture self;

  open_map (&self, NULL, "EIRE", NULL);
  g_assert_cmpuint (self.map.n, ==, 1);
  assert_row (&self.map.rows[0], "2010-01", 1, 0, (guint32[]){ 0, 0, 1, 0 },
              (gint64[]){ 0, 0, 8, 0 });
  close_map (&self);
}

static void
test_mask (void)
{
  Fixture self;

  open_map (&self, NULL, NULL, "1");
  g_assert_cmpuint (self.map.n_customers, ==, 1);
  assert_row (&self.map.rows[0], "2010-01", 1, 10, (guint32[]){ 1, 1, 0, 0 },
              (gint64[]){ 10, 5, -2, 0 });
  close_map (&self);
}

static void
test_none (void)
{
  Fixture self;

  open_map (&self, "2015-01-01", NULL, NULL);
  g_assert_cmpuint (self.map.n, ==, 0);
  g_assert_cmpuint (self.map.n_means, ==, 0);
  close_map (&self);
  open_map (&self, NULL, NULL, "5");
  g_assert_cmpuint (self.map.n, ==, 0);
  close_map (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cohort-map/all", test_all);
  g_test_add_func ("/cohort-map/means", test_means);
  g_test_add_func ("/cohort-map/later", test_later);
  g_test_add_func ("/cohort-map/country", test_country);
  g_test_add_func ("/cohort-map/mask", test_mask);
  g_test_add_func ("/cohort-map/none", test_none);
  return g_test_run ();
}
