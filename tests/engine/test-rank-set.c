/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets of ranks, against a plain list. */

#include "curio-rank-set.h"

static void
check (guint32 n_ranks, guint32 one_in)
{
  g_autofree guint32 *members = g_new (guint32, n_ranks + 1);
  CurioRankSet set;
  guint32 n = 0;

  curio_rank_set_init (&set, n_ranks);
  for (guint32 i = 0; i < n_ranks; i++)
    if (one_in > 0 && g_test_rand_int_range (0, one_in) == 0)
      {
        set.bits[i / 64] |= G_GUINT64_CONSTANT (1) << (i % 64);
        members[n++] = i;
      }
  curio_rank_set_count (&set);

  g_assert_cmpuint (set.n_members, ==, n);
  g_assert_cmpuint (curio_rank_set_count_below (&set, 0), ==, 0);
  g_assert_cmpuint (curio_rank_set_count_below (&set, n_ranks), ==, n);
  for (guint32 i = 0; i < n; i++)
    {
      g_assert_cmpuint (curio_rank_set_get (&set, i), ==, members[i]);
      g_assert_cmpuint (curio_rank_set_count_below (&set, members[i]), ==, i);
      g_assert_cmpuint (curio_rank_set_count_below (&set, members[i] + 1), ==,
                        i + 1);
      g_assert_true (curio_rank_set_contains (&set, members[i]));
    }
  curio_rank_set_clear (&set);
}

static void
test_sets (void)
{
  const guint32 sizes[] = { 0, 1, 63, 64, 65, 127, 128, 1000, 5000 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      check (sizes[i], 0);
      check (sizes[i], 1);
      check (sizes[i], 2);
      check (sizes[i], 100);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rank-set/sets", test_sets);
  return g_test_run ();
}
