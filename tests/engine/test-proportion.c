/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shares, differences and the power of a test, against published figures. */

#include "curio-proportion.h"

/* Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3. */
static void
test_wilson (void)
{
  const struct
  {
    guint32 k, n;
    double low, high;
  } cases[] = {
    {81,  263, 0.2553, 0.3662},
    { 15, 148, 0.0624, 0.1605},
    { 0,  20,  0.0000, 0.1611},
    { 1,  29,  0.0061, 0.1718},
  };
  CurioInterval found;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (
          curio_proportion_measure (cases[i].k, cases[i].n, &found));
      g_assert_cmpfloat_with_epsilon (found.estimate,
                                      (double)cases[i].k / cases[i].n, 1e-12);
      g_assert_cmpfloat_with_epsilon (found.low, cases[i].low, 0.00005);
      g_assert_cmpfloat_with_epsilon (found.high, cases[i].high, 0.00005);
    }
  g_assert_false (curio_proportion_measure (0, 0, &found));
  g_assert_cmpfloat (found.low, ==, 0);
  g_assert_cmpfloat (found.high, ==, 1);
}

/* Wilson's formula of 1927 with z = 1.96, worked out apart from this program;
 * z to sixteen digits changes none of these five. */
static void
test_wilson_small (void)
{
  CurioInterval found;

  g_assert_true (curio_proportion_measure (1, 11, &found));
  g_assert_cmpfloat_with_epsilon (found.low, 0.01623, 0.000005);
  g_assert_cmpfloat_with_epsilon (found.high, 0.37736, 0.000005);
  g_assert_true (curio_proportion_measure (10, 100, &found));
  g_assert_cmpfloat_with_epsilon (found.low, 0.05523, 0.000005);
  g_assert_cmpfloat_with_epsilon (found.high, 0.17437, 0.000005);
}

/* Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10:
 * contrasts (a) to (h). */
static void
test_difference (void)
{
  const struct
  {
    guint32 k_1, n_1, k_2, n_2;
    double low, high;
  } cases[] = {
    {56,  70, 48, 80, 0.0524,  0.3339},
    { 9,  10, 3,  10, 0.1705,  0.8090},
    { 6,  7,  2,  7,  0.0582,  0.8062},
    { 5,  56, 0,  29, -0.0381, 0.1926},
    { 0,  10, 0,  20, -0.1611, 0.2775},
    { 0,  10, 0,  10, -0.2775, 0.2775},
    { 10, 10, 0,  20, 0.6791,  1.0000},
    { 10, 10, 0,  10, 0.6075,  1.0000},
  };
  CurioInterval found;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (curio_proportion_compare (
          cases[i].k_1, cases[i].n_1, cases[i].k_2, cases[i].n_2, &found));
      g_assert_cmpfloat_with_epsilon (found.low, cases[i].low, 0.00005);
      g_assert_cmpfloat_with_epsilon (found.high, cases[i].high, 0.00005);
    }
  g_assert_false (curio_proportion_compare (1, 2, 0, 0, &found));
  g_assert_cmpfloat (found.low, ==, -1);
  g_assert_cmpfloat (found.high, ==, 1);
}

/* The two tables of chapter 8 of Fagerland, Lydersen and Laake (2017),
 * Statistical Analysis of Contingency Tables; their R package
 * contingencytables prints these figures for Newcombe's interval. */
static void
test_paired (void)
{
  CurioInterval found;

  g_assert_true (curio_proportion_compare_paired (
      &(CurioPairedCounts){ 59, 6, 16, 80 }, &found));
  g_assert_cmpfloat_with_epsilon (found.estimate, -0.0621, 0.00005);
  g_assert_cmpfloat_with_epsilon (found.low, -0.1186, 0.00005);
  g_assert_cmpfloat_with_epsilon (found.high, -0.0046, 0.00005);

  g_assert_true (curio_proportion_compare_paired (
      &(CurioPairedCounts){ 1, 1, 7, 12 }, &found));
  g_assert_cmpfloat_with_epsilon (found.estimate, -0.286, 0.0005);
  g_assert_cmpfloat_with_epsilon (found.low, -0.507, 0.0005);
  g_assert_cmpfloat_with_epsilon (found.high, -0.026, 0.0005);

  g_assert_false (
      curio_proportion_compare_paired (&(CurioPairedCounts){ 0 }, &found));
  g_assert_cmpfloat (found.high, ==, 1);
}

/* Who agrees in everybody has no difference, but is not certain of it; turned
 * round, an interval is turned round. */
static void
test_paired_ends (void)
{
  CurioInterval found, turned;

  curio_proportion_compare_paired (&(CurioPairedCounts){ 0, 0, 0, 9 }, &found);
  g_assert_cmpfloat (found.estimate, ==, 0);
  g_assert_cmpfloat (found.low, <, 0);
  g_assert_cmpfloat_with_epsilon (found.low, -found.high, 1e-12);

  curio_proportion_compare_paired (&(CurioPairedCounts){ 36, 12, 2, 0 },
                                   &found);
  curio_proportion_compare_paired (&(CurioPairedCounts){ 36, 2, 12, 0 },
                                   &turned);
  g_assert_cmpfloat_with_epsilon (found.low, -turned.high, 1e-12);
  g_assert_cmpfloat_with_epsilon (found.high, -turned.low, 1e-12);
}

static void
test_verdict (void)
{
  g_assert_cmpint (curio_interval_judge (&(CurioInterval){ .2, .1, .3 }), ==,
                   CURIO_VERDICT_BETTER);
  g_assert_cmpint (curio_interval_judge (&(CurioInterval){ .1, -.1, .3 }), ==,
                   CURIO_VERDICT_CANNOT_TELL);
  g_assert_cmpint (curio_interval_judge (&(CurioInterval){ .1, 0, .3 }), ==,
                   CURIO_VERDICT_CANNOT_TELL);
  g_assert_cmpint (curio_interval_judge (&(CurioInterval){ -.2, -.3, -.1 }),
                   ==, CURIO_VERDICT_WORSE);
}

/* The examples in R's page power.prop.test: power = 0.7401659 and n =
 * 76.7; the sum of the parts where they are not equal is worked out by a
 * second program from the same book. */
static void
test_power (void)
{
  double n;

  g_assert_cmpfloat_with_epsilon (curio_proportion_power (.5, 50, .75, 50),
                                  0.7401659, 0.00000005);
  g_assert_true (curio_proportion_group_size (.5, .75, .9, &n));
  g_assert_cmpfloat_with_epsilon (n, 76.7, 0.05);
  g_assert_cmpfloat_with_epsilon (curio_proportion_power (.5, n, .75, n), .9,
                                  1e-9);
  g_assert_true (curio_proportion_group_size (.15, .3, .8, &n));
  g_assert_cmpfloat_with_epsilon (n, 120.4719, 0.0001);

  /* Without a difference, half of the level. */
  g_assert_cmpfloat_with_epsilon (curio_proportion_power (.3, 50, .3, 50),
                                  0.025, 1e-9);
  g_assert_cmpfloat_with_epsilon (curio_proportion_power (0, 50, 0, 50), 0.025,
                                  1e-9);
  g_assert_cmpfloat (curio_proportion_power (0, 9, 1, 9), ==, 1);
  g_assert_cmpfloat (curio_proportion_power (.1, 0, .9, 9), ==, 0);
  g_assert_false (curio_proportion_group_size (.5, .5, .8, &n));
  g_assert_false (curio_proportion_group_size (.5, .7, 1, &n));
  g_assert_true (curio_proportion_group_size (0, 1, .8, &n));
}

/* 53 against 14 and 567 against 142; a fifth of 752 is 151 against 601. */
static void
test_smallest_visible (void)
{
  double rate;

  g_assert_true (curio_proportion_smallest_visible (.24, 53, 14,
                                                    CURIO_USUAL_POWER, &rate));
  g_assert_cmpfloat_with_epsilon (rate, .64, .005);
  g_assert_true (curio_proportion_smallest_visible (.24, 567, 142,
                                                    CURIO_USUAL_POWER, &rate));
  g_assert_cmpfloat_with_epsilon (rate, .36, .005);
  g_assert_true (curio_proportion_smallest_visible (.24, 601, 151,
                                                    CURIO_USUAL_POWER, &rate));
  g_assert_cmpfloat_with_epsilon (rate, .36, .005);

  /* Nobody held out, hardly anybody, or nothing left to gain. */
  g_assert_false (curio_proportion_smallest_visible (
      .24, 53, 0, CURIO_USUAL_POWER, &rate));
  g_assert_false (
      curio_proportion_smallest_visible (.24, 3, 1, CURIO_USUAL_POWER, &rate));
  g_assert_cmpfloat (rate, ==, 1);
  g_assert_false (curio_proportion_smallest_visible (
      1, 500, 500, CURIO_USUAL_POWER, &rate));
}

/* What is said to be the smallest is: a little below is seen less often than
 * asked for, and whatever is above more often. */
static void
test_smallest_is_smallest (void)
{
  for (int i = 0; i < 2000; i++)
    {
      double base = g_test_rand_double ();
      guint32 n_sent = g_test_rand_int_range (1, 2000);
      guint32 n_held_out = g_test_rand_int_range (1, 500);
      double power = g_test_rand_double_range (.5, .99);
      double rate;
      gboolean is_found = curio_proportion_smallest_visible (
          base, n_sent, n_held_out, power, &rate);

      for (double at = base; at < 1; at += 0.01)
        {
          double seen = curio_proportion_power (at, n_sent, base, n_held_out);

          if (!is_found || at < rate - 1e-9) /* it is found to within 1e-10 */
            g_assert_cmpfloat (seen, <, power);
          else if (at >= rate)
            g_assert_cmpfloat (seen, >=, power);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proportion/wilson", test_wilson);
  g_test_add_func ("/proportion/wilson-small", test_wilson_small);
  g_test_add_func ("/proportion/difference", test_difference);
  g_test_add_func ("/proportion/paired", test_paired);
  g_test_add_func ("/proportion/paired-ends", test_paired_ends);
  g_test_add_func ("/proportion/verdict", test_verdict);
  g_test_add_func ("/proportion/power", test_power);
  g_test_add_func ("/proportion/smallest-visible", test_smallest_visible);
  g_test_add_func ("/proportion/smallest-is-smallest",
                   test_smallest_is_smallest);

  return g_test_run ();
}
