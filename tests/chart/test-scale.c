/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ticks are round, cover the values and are few. */

#include "curio-scale.h"

#include <math.h>

static void
check (gint64 low, gint64 high, guint n_most, gint64 want_low,
       gint64 want_high, gint64 want_step)
{
  CurioScale scale;

  curio_scale_init (&scale, low, high, n_most);
  g_assert_cmpint (scale.low, ==, want_low);
  g_assert_cmpint (scale.high, ==, want_high);
  g_assert_cmpint (scale.step, ==, want_step);
}

static void
test_known (void)
{
  check (0, 1427124540, 4, 0, 1500000000, 500000000);
  check (0, 2991, 4, 0, 3000, 1000);
  check (-544, 2751, 5, -1000, 3000, 1000);
  check (0, 0, 4, 0, 1, 1);
  check (7, 7, 3, 7, 8, 1);
  check (0, 10, 11, 0, 10, 1);
  check (0, 10, 10, 0, 10, 2);
  check (-45, 52, 3, -100, 100, 100);
  check (101, 199, 3, 100, 200, 50);
}

/* Whatever the values: a step of 1, 2 or 5 times a power of ten whose
 * multiples cover them, and no more ticks than asked for. */
static void
test_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < 20000; i++)
    {
      double reach = g_rand_double_range (random, 0, 18.5);
      gint64 a
          = (gint64)(g_rand_double_range (random, -1, 1) * pow (10, reach));
      gint64 b
          = (gint64)(g_rand_double_range (random, -1, 1) * pow (10, reach));
      gint64 low = MIN (a, b), high = MAX (a, b);
      guint n_most = (guint)g_rand_int_range (random, 3, 12);
      gint64 lead;
      CurioScale scale;

      curio_scale_init (&scale, low, high, n_most);
      g_assert_cmpint (scale.low, <=, low);
      g_assert_cmpint (scale.high, >=, high);
      g_assert_cmpuint (scale.n_ticks, >=, 2);
      g_assert_cmpuint (scale.n_ticks, <=, n_most);
      g_assert_cmpint (scale.low % scale.step, ==, 0);
      /* Unsigned: from end to end is more than a gint64 holds. */
      g_assert_cmpuint ((guint64)scale.low
                            + (scale.n_ticks - 1) * (guint64)scale.step,
                        ==, (guint64)scale.high);
      for (lead = scale.step; lead % 10 == 0; lead /= 10)
        ;
      g_assert_true (lead == 1 || lead == 2 || lead == 5);
    }
}

static void
test_limits (void)
{
  CurioScale scale;

  curio_scale_init (&scale, G_MININT64, G_MAXINT64, 2);
  g_assert_cmpint (scale.low, <, 0);
  g_assert_cmpint (scale.high, >, 0);
  g_assert_cmpuint (scale.n_ticks, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/known", test_known);
  g_test_add_func ("/scale/any", test_any);
  g_test_add_func ("/scale/limits", test_limits);
  return g_test_run ();
}
