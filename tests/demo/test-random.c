/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dice of the invented shop are the published ones, to the last bit, and
 * so the same on every machine. */
#include "curio-demo-random.h"

/* The first numbers of splitmix64 from 0, as in Vigna's reference code. */
static void
test_hash (void)
{
  g_assert_cmphex (curio_demo_hash (0), ==,
                   G_GUINT64_CONSTANT (0xe220a8397b1dcdaf));
  g_assert_cmphex (curio_demo_hash (1), ==,
                   G_GUINT64_CONSTANT (0x6e789e6aa1b965f4));
  g_assert_cmphex (curio_demo_hash (2), ==,
                   G_GUINT64_CONSTANT (0x06c45d188009454f));
}

/* Those of xoshiro256** from the state 1, 2, 3, 4, by the reference code. */
static void
test_next (void)
{
  static const guint64 expected[] = {
    11520,
    0,
    1509978240,
    G_GUINT64_CONSTANT (1215971899390074240),
    G_GUINT64_CONSTANT (1216172134540287360),
    G_GUINT64_CONSTANT (607988272756665600),
    G_GUINT64_CONSTANT (16172922978634559625),
    G_GUINT64_CONSTANT (8476171486693032832),
  };
  CurioDemoRandom random = {
    {1, 2, 3, 4}
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (curio_demo_random_next (&random), ==, expected[i]);
}

static void
test_below (void)
{
  CurioDemoRandom random;
  guint counts[6] = { 0 };

  curio_demo_random_init (&random, 42);
  for (guint i = 0; i < 60000; i++)
    {
      guint32 throw = curio_demo_random_below (&random, 6);

      g_assert_cmpuint (throw, <, 6);
      counts[throw]++;
    }
  /* Four standard deviations (91) about 10,000. */
  for (guint i = 0; i < 6; i++)
    g_assert_cmpuint (ABS ((int)counts[i] - 10000), <, 365);
}

/* Mean 1, and e^-1 of the throws are above it, e^-5 above five times it. */
static void
test_exponential (void)
{
  CurioDemoRandom random;
  guint64 sum = 0;
  guint n_above_1 = 0;
  guint n_above_5 = 0;

  curio_demo_random_init (&random, 7);
  for (guint i = 0; i < 1000000; i++)
    {
      guint32 throw = curio_demo_random_exponential (&random);

      sum += throw;
      n_above_1 += throw > CURIO_DEMO_ONE;
      n_above_5 += throw > 5 * CURIO_DEMO_ONE;
    }
  g_assert_cmpfloat_with_epsilon ((double)sum / 1000000 / CURIO_DEMO_ONE, 1,
                                  0.01);
  g_assert_cmpfloat_with_epsilon (n_above_1 / 1e6, 0.36788, 0.004);
  g_assert_cmpfloat_with_epsilon (n_above_5 / 1e6, 0.00674, 0.0005);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/hash", test_hash);
  g_test_add_func ("/random/next", test_next);
  g_test_add_func ("/random/below", test_below);
  g_test_add_func ("/random/exponential", test_exponential);
  return g_test_run ();
}
