/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a fuzzer without libFuzzer: its seeds, and some thousand inputs that
 * are seeds with bytes changed, taken out, put in twice or cut off.  They are
 * the same in every run. */
#include "fuzz-target.h"

#include <string.h>

#define N_INPUTS 4000
#define LENGTH_MAX 20000

static guint
count_seeds (void)
{
  guint n = 0;

  for (;; n++)
    {
      GBytes *seed = fuzz_target_get_seed (n);

      if (seed == NULL)
        return n;
      g_bytes_unref (seed);
    }
}

static void
change_byte (GByteArray *bytes, GRand *rand)
{
  static const char telling[] = "\0\t\n\r \",;'\\.-$/0129NeE\x1f\x8b\xc3\xff";
  guint at = g_rand_int_range (rand, 0, bytes->len);

  bytes->data[at] = g_rand_boolean (rand)
                        ? telling[g_rand_int_range (rand, 0, sizeof telling)]
                        : g_rand_int_range (rand, 0, 256);
}

static void
change_part (GByteArray *bytes, GRand *rand)
{
  guint at = g_rand_int_range (rand, 0, bytes->len);
  guint length = g_rand_int_range (rand, 0, MIN (bytes->len - at, 200)) + 1;

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      g_byte_array_remove_range (bytes, at, MIN (length, bytes->len - at));
      break;
    case 1:
      g_byte_array_set_size (bytes, at);
      break;
    case 2:
      if (bytes->len < LENGTH_MAX)
        {
          g_autofree guint8 *part = g_memdup2 (bytes->data + at, length);

          g_byte_array_append (bytes, part, length);
        }
      break;
    default:
      change_byte (bytes, rand);
    }
}

static void
test_seeds (void)
{
  guint n = count_seeds ();

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) seed = fuzz_target_get_seed (i);

      LLVMFuzzerTestOneInput (g_bytes_get_data (seed, NULL),
                              g_bytes_get_size (seed));
    }
}

static void
test_changed (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20091201);
  guint n = count_seeds ();

  for (guint i = 0; i < N_INPUTS; i++)
    {
      GBytes *seed = fuzz_target_get_seed (i % n);
      g_autoptr (GByteArray) bytes = g_bytes_unref_to_array (seed);
      int n_changes = g_rand_int_range (rand, 1, 8);

      while (n_changes-- > 0 && bytes->len > 0)
        change_part (bytes, rand);
      LLVMFuzzerTestOneInput (bytes->data, bytes->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz/seeds", test_seeds);
  g_test_add_func ("/fuzz/changed", test_changed);
  return g_test_run ();
}
