/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quintiles, against known ones and against a sort. */

#include "curio-quintiles.h"

#include <stdlib.h>

static void
assert_cuts (const gint64 *values, guint32 n, gint64 a, gint64 b, gint64 c,
             gint64 d)
{
  gint64 cuts[4] = { -1, -1, -1, -1 };

  curio_quintiles (values, n, cuts);
  g_assert_cmpint (cuts[0], ==, a);
  g_assert_cmpint (cuts[1], ==, b);
  g_assert_cmpint (cuts[2], ==, c);
  g_assert_cmpint (cuts[3], ==, d);
}

/* R: quantile (x, c (.2, .4, .6, .8)), its default type 7. */
static void
test_known (void)
{
  const gint64 one_to_ten[] = { 10, 9, 8, 7, 6, 5, 4, 3, 2, 1 };
  const gint64 alike[] = { 4, 4, 4 };

  assert_cuts (one_to_ten, 0, 0, 0, 0, 0);
  assert_cuts (one_to_ten, 1, 50, 50, 50, 50);
  assert_cuts (one_to_ten, 2, 46, 47, 48, 49);  /* 9.2 9.4 9.6 9.8 */
  assert_cuts (one_to_ten, 10, 14, 23, 32, 41); /* 2.8 4.6 6.4 8.2 */
  assert_cuts (alike, 3, 20, 20, 20, 20);
}

static int
compare_values (const void *a, const void *b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

static void
check_by_sorting (const gint64 *values, guint32 n)
{
  g_autofree gint64 *sorted = g_memdup2 (values, n * sizeof (gint64));
  gint64 cuts[4];

  qsort (sorted, n, sizeof (gint64), compare_values);
  curio_quintiles (values, n, cuts);
  for (int k = 1; k <= 4; k++)
    {
      int index = k * (n - 1) / 5, rest = k * (n - 1) % 5;
      gint64 next = sorted[MIN (index + 1, (int)n - 1)];

      g_assert_cmpint (cuts[k - 1], ==,
                       sorted[index] * 5 + (next - sorted[index]) * rest);
    }
}

/* Values of WIDTH bits, of one sign or both, some of them alike. */
static void
test_random (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      guint32 n = g_test_rand_int_range (1, 300);
      guint width = g_test_rand_int_range (1, 58);
      gboolean is_signed = g_test_rand_bit ();
      g_autofree gint64 *values = g_new (gint64, n);

      for (guint32 i = 0; i < n; i++)
        {
          guint64 bits = (guint64)(guint32)g_test_rand_int () << 32
                         | (guint32)g_test_rand_int ();

          values[i] = bits >> (64 - width);
          if (is_signed && bits & 1)
            values[i] = -values[i];
        }
      check_by_sorting (values, n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quintiles/known", test_known);
  g_test_add_func ("/quintiles/random", test_random);
  return g_test_run ();
}
