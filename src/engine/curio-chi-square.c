/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pearson's chi-square of a table of counts, with Cramer's V beside it: where
 * counts go into the millions any difference is certain, and the question is
 * whether it is large. */

#include "curio-chi-square.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

/* Below it an expected count makes the test rough (Cochran 1954, Biometrics
 * 10, 417-451). */
#define LEAST_EXPECTED 5.0

/* The natural logarithm of what a double can just hold. */
#define LEAST_LOG_P (-700.0)

typedef struct
{
  double *rows, *columns; /* sums */
  double total;
  guint32 n_rows, n_columns; /* with anything in them */
} Margins;

static guint32
count_used (const double *sums, guint32 n)
{
  guint32 n_used = 0;

  for (guint32 i = 0; i < n; i++)
    n_used += sums[i] > 0;

  return n_used;
}

static void
add_up (const gint64 *table, guint32 n_rows, guint32 n_columns, Margins *out)
{
  *out = (Margins){ g_new0 (double, n_rows), g_new0 (double, n_columns) };
  for (guint32 i = 0; i < n_rows; i++)
    for (guint32 j = 0; j < n_columns; j++)
      {
        double n = (double)table[(gsize)i * n_columns + j];

        out->rows[i] += n;
        out->columns[j] += n;
        out->total += n;
      }
  out->n_rows = count_used (out->rows, n_rows);
  out->n_columns = count_used (out->columns, n_columns);
}

/* The chance of X or more.  Far out it is no number that a double holds, and
 * GSL stops the program where it says so: Chernoff's bound is asked first. */
static double
find_p (double x, double df)
{
  double bound = -(x - df - df * log (x / df)) / 2;

  return x > df && bound < LEAST_LOG_P ? 0 : gsl_cdf_chisq_Q (x, df);
}

gboolean
curio_chi_square_measure (const gint64 *table, guint32 n_rows,
                          guint32 n_columns, CurioChiSquare *out)
{
  g_autofree double *rows = NULL, *columns = NULL;
  Margins margins;

  *out = (CurioChiSquare){ .p = 1 };
  add_up (table, n_rows, n_columns, &margins);
  rows = margins.rows;
  columns = margins.columns;
  if (margins.n_rows < 2 || margins.n_columns < 2)
    return FALSE;

  for (guint32 i = 0; i < n_rows; i++)
    for (guint32 j = 0; j < n_columns; j++)
      {
        double expected = rows[i] * columns[j] / margins.total;
        double n = (double)table[(gsize)i * n_columns + j];

        if (expected <= 0)
          continue;
        out->statistic += (n - expected) * (n - expected) / expected;
        out->n_small += expected < LEAST_EXPECTED;
      }
  out->n_cells = margins.n_rows * margins.n_columns;
  out->df = (margins.n_rows - 1) * (margins.n_columns - 1);
  out->p = find_p (out->statistic, out->df);
  out->cramers_v = sqrt (
      out->statistic
      / (margins.total * (MIN (margins.n_rows, margins.n_columns) - 1)));

  return TRUE;
}
