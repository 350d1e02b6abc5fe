/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chi-square of tables of counts. */

#include "curio-chi-square.h"

/* Agresti, Categorical Data Analysis (2nd edition), table 3.1: party by
 * gender; R prints 30.0701 for it in example (chisq.test).  V is the root of
 * 30.0701 / 2757. */
static void
test_agresti (void)
{
  const gint64 party[] = { 762, 327, 468, 484, 239, 477 };
  CurioChiSquare found;

  g_assert_true (curio_chi_square_measure (party, 2, 3, &found));
  g_assert_cmpfloat_with_epsilon (found.statistic, 30.0701, 0.00005);
  g_assert_cmpuint (found.df, ==, 2);
  /* With two degrees of freedom the chance is exp (-x / 2). */
  g_assert_cmpfloat_with_epsilon (found.p, 2.9536e-07, 0.0001e-07);
  g_assert_cmpfloat_with_epsilon (found.cramers_v, 0.104436, 0.000001);
  g_assert_cmpuint (found.n_cells, ==, 6);
  g_assert_cmpuint (found.n_small, ==, 0);
}

/* Rows and columns of nothing say nothing. */
static void
test_empty_rows (void)
{
  const gint64 party[]
      = { 762, 0, 327, 468, 0, 0, 0, 0, 484, 0, 239, 477, 0, 0, 0, 0 };
  CurioChiSquare found;

  g_assert_true (curio_chi_square_measure (party, 4, 4, &found));
  g_assert_cmpfloat_with_epsilon (found.statistic, 30.0701, 0.00005);
  g_assert_cmpuint (found.df, ==, 2);
  g_assert_cmpuint (found.n_cells, ==, 6);
}

/* Twice the same row: nothing.  Each its own column: everything. */
static void
test_ends (void)
{
  const gint64 same[] = { 10, 20, 30, 10, 20, 30 };
  const gint64 own[] = { 4, 0, 0, 0, 4, 0, 0, 0, 4 };
  CurioChiSquare found;

  g_assert_true (curio_chi_square_measure (same, 2, 3, &found));
  g_assert_cmpfloat_with_epsilon (found.statistic, 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (found.p, 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (found.cramers_v, 0, 1e-9);

  g_assert_true (curio_chi_square_measure (own, 3, 3, &found));
  g_assert_cmpfloat_with_epsilon (found.statistic, 24, 1e-9);
  g_assert_cmpfloat_with_epsilon (found.cramers_v, 1, 1e-9);
  /* Each cell expects 4/3. */
  g_assert_cmpuint (found.n_small, ==, 9);
}

/* Millions of units: the chance is nought, and no number that is too small
 * for GSL ends the program. */
static void
test_huge (void)
{
  CurioChiSquare found;

  for (gint64 n = 1; n < G_GINT64_CONSTANT (1000000000000); n *= 10)
    {
      const gint64 own[] = { n, 0, 0, n };

      g_assert_true (curio_chi_square_measure (own, 2, 2, &found));
      g_assert_cmpfloat_with_epsilon (found.statistic, 2.0 * (double)n,
                                      1e-9 * (double)n);
      g_assert_cmpfloat (found.p, >=, 0);
      g_assert_cmpfloat (found.p, <, 0.16);
      g_assert_cmpfloat_with_epsilon (found.cramers_v, 1, 1e-9);
    }
  g_assert_cmpfloat (found.p, ==, 0);
}

/* As many degrees of freedom as countries and products have. */
static void
test_wide (void)
{
  const guint32 n_rows = 40, n_columns = 5000;
  g_autofree gint64 *table = g_new (gint64, n_rows * n_columns);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  CurioChiSquare found;

  for (gint32 spread = 1; spread <= 4096; spread *= 4)
    {
      for (guint32 i = 0; i < n_rows * n_columns; i++)
        table[i] = 5000 + g_rand_int_range (random, -spread, spread + 1);
      g_assert_true (
          curio_chi_square_measure (table, n_rows, n_columns, &found));
      g_assert_cmpuint (found.df, ==, 39 * 4999);
      g_assert_cmpfloat (found.p, >=, 0);
      g_assert_cmpfloat (found.p, <=, 1);
    }
  g_assert_cmpfloat (found.p, ==, 0);
}

static void
test_nothing (void)
{
  const gint64 row[] = { 1, 2, 3 };
  const gint64 nothing[] = { 0, 0, 0, 0 };
  CurioChiSquare found;

  g_assert_false (curio_chi_square_measure (row, 1, 3, &found));
  g_assert_cmpfloat (found.p, ==, 1);
  g_assert_false (curio_chi_square_measure (row, 3, 1, &found));
  g_assert_false (curio_chi_square_measure (nothing, 2, 2, &found));
  g_assert_false (curio_chi_square_measure (NULL, 0, 0, &found));
  g_assert_cmpuint (found.df, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chi-square/agresti", test_agresti);
  g_test_add_func ("/chi-square/empty-rows", test_empty_rows);
  g_test_add_func ("/chi-square/ends", test_ends);
  g_test_add_func ("/chi-square/huge", test_huge);
  g_test_add_func ("/chi-square/wide", test_wide);
  g_test_add_func ("/chi-square/nothing", test_nothing);
  return g_test_run ();
}
