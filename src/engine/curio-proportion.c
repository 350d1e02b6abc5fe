/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shares and how far to trust them: score intervals of one share and of the
 * difference of two, and the power of the test that compares two groups. */

#include "curio-proportion.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_roots.h>
#include <math.h>

#define LEAST_POWER 0.025 /* of a test at 5 %, whatever there is to see */
#define MOST_STEPS 200    /* bisection halves 2^53 steps long before */

/* --- intervals ----------------------------------------------------------- */

gboolean
curio_proportion_measure (guint32 n_hits, guint32 n, CurioInterval *out)
{
  const double z = CURIO_Z_95;

  g_return_val_if_fail (n_hits <= n, FALSE);

  if (n == 0)
    {
      *out = (CurioInterval){ 0, 0, 1 };
      return FALSE;
    }

  double rate = (double)n_hits / n;
  double middle = rate + z * z / (2.0 * n);
  double reach = z * sqrt (rate * (1 - rate) / n + z * z / (4.0 * n * n));
  double scale = 1 + z * z / n;

  *out = (CurioInterval){ rate, MAX ((middle - reach) / scale, 0),
                          MIN ((middle + reach) / scale, 1) };
  return TRUE;
}

/* Of the squares of two reaches that go together by CORRELATION. */
static double
add_reaches (double a, double b, double correlation)
{
  return sqrt (MAX (a * a - 2 * correlation * a * b + b * b, 0));
}

static void
subtract (const CurioInterval *a, const CurioInterval *b, double correlation,
          CurioInterval *out)
{
  double difference = a->estimate - b->estimate;

  *out = (CurioInterval){
    difference,
    difference
        - add_reaches (a->estimate - a->low, b->high - b->estimate,
                       correlation),
    difference
        + add_reaches (a->high - a->estimate, b->estimate - b->low,
                       correlation),
  };
}

gboolean
curio_proportion_compare (guint32 n_hits_1, guint32 n_1, guint32 n_hits_2,
                          guint32 n_2, CurioInterval *out)
{
  CurioInterval first, second;

  *out = (CurioInterval){ 0, -1, 1 };
  if (!curio_proportion_measure (n_hits_1, n_1, &first)
      || !curio_proportion_measure (n_hits_2, n_2, &second))
    return FALSE;

  subtract (&first, &second, 0, out);
  return TRUE;
}

static double
correlate (const CurioPairedCounts *counts, double n)
{
  double both = counts->n_both, neither = counts->n_neither;
  double only_1 = counts->n_only_1, only_2 = counts->n_only_2;
  double above = both * neither - only_1 * only_2;
  double below = sqrt ((both + only_1) * (only_2 + neither) * (both + only_2)
                       * (only_1 + neither));

  if (above > 0)
    above = MAX (above - n / 2, 0);
  return below > 0 ? above / below : 0;
}

gboolean
curio_proportion_compare_paired (const CurioPairedCounts *counts,
                                 CurioInterval *out)
{
  guint32 n = counts->n_both + counts->n_only_1 + counts->n_only_2
              + counts->n_neither;
  CurioInterval first, second;

  *out = (CurioInterval){ 0, -1, 1 };
  if (!curio_proportion_measure (counts->n_both + counts->n_only_1, n, &first)
      || !curio_proportion_measure (counts->n_both + counts->n_only_2, n,
                                    &second))
    return FALSE;

  subtract (&first, &second, correlate (counts, n), out);
  return TRUE;
}

CurioVerdict
curio_interval_judge (const CurioInterval *difference)
{
  if (difference->low > 0)
    return CURIO_VERDICT_BETTER;
  if (difference->high < 0)
    return CURIO_VERDICT_WORSE;
  return CURIO_VERDICT_CANNOT_TELL;
}

/* --- power --------------------------------------------------------------- */

double
curio_proportion_power (double rate_1, double n_1, double rate_2, double n_2)
{
  if (n_1 <= 0 || n_2 <= 0)
    return 0;

  double pooled = (rate_1 * n_1 + rate_2 * n_2) / (n_1 + n_2);
  double under_none = sqrt (pooled * (1 - pooled) * (1 / n_1 + 1 / n_2));
  double under_true
      = sqrt (rate_1 * (1 - rate_1) / n_1 + rate_2 * (1 - rate_2) / n_2);
  double beyond = fabs (rate_1 - rate_2) - CURIO_Z_95 * under_none;

  if (under_true <= 0) /* all of one and none of the other, or both the same */
    return rate_1 == rate_2 ? LEAST_POWER : beyond >= 0;
  return gsl_cdf_ugaussian_P (beyond / under_true);
}

/* What is looked for: the POWER of BASE beside RATE, one of the groups' sizes
 * or the rate being the unknown. */
typedef struct
{
  double base_rate;
  double rate;
  double n_base;
  double n;
  double power;
} Search;

static double
miss_by_size (double n, void *data)
{
  const Search *search = data;

  return curio_proportion_power (search->rate, n, search->base_rate, n)
         - search->power;
}

static double
miss_by_rate (double rate, void *data)
{
  const Search *search = data;

  return curio_proportion_power (rate, search->n, search->base_rate,
                                 search->n_base)
         - search->power;
}

/* The root of FIND between LOW, where it is below nought, and HIGH, where it
 * is not.  Bisection, as the power jumps where both rates are certain. */
static double
find_root (double (*find) (double, void *), Search *search, double low,
           double high)
{
  gsl_function function = { find, search };
  gsl_root_fsolver *solver
      = gsl_root_fsolver_alloc (gsl_root_fsolver_bisection);
  int status = gsl_root_fsolver_set (solver, &function, low, high);
  double root;

  for (guint i = 0; status == GSL_SUCCESS && i < MOST_STEPS; i++)
    {
      status = gsl_root_fsolver_iterate (solver);
      if (gsl_root_test_interval (gsl_root_fsolver_x_lower (solver),
                                  gsl_root_fsolver_x_upper (solver), 0, 1e-10)
          == GSL_SUCCESS)
        break;
    }
  root = gsl_root_fsolver_x_upper (solver);
  gsl_root_fsolver_free (solver);
  return root;
}

gboolean
curio_proportion_group_size (double rate_1, double rate_2, double power,
                             double *out_n)
{
  Search search = { .base_rate = rate_2, .rate = rate_1, .power = power };
  double enough = 2;

  *out_n = 0;
  g_return_val_if_fail (rate_1 >= 0 && rate_1 <= 1, FALSE);
  g_return_val_if_fail (rate_2 >= 0 && rate_2 <= 1, FALSE);
  if (fabs (rate_1 - rate_2) < 1e-9 || power <= LEAST_POWER || power >= 1)
    return FALSE;

  while (miss_by_size (enough, &search) < 0)
    enough *= 2;
  *out_n = find_root (miss_by_size, &search, 1e-9, enough);
  return TRUE;
}

gboolean
curio_proportion_smallest_visible (double base_rate, guint32 n_sent,
                                   guint32 n_held_out, double power,
                                   double *out_rate)
{
  Search search = {
    .base_rate = base_rate, .n_base = n_held_out, .n = n_sent, .power = power
  };

  *out_rate = 1;
  g_return_val_if_fail (base_rate >= 0 && base_rate <= 1, FALSE);
  if (power <= LEAST_POWER || power >= 1 || base_rate >= 1
      || miss_by_rate (1, &search) < 0)
    return FALSE;

  *out_rate = find_root (miss_by_rate, &search, base_rate, 1);
  return TRUE;
}
