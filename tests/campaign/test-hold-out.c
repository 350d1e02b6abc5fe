/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The draw is what its definition says.  The expected ids were drawn by
 * Python's hashlib:
 *
 *   key = lambda i: hashlib.sha256(f"{seed}:{i}".encode()).digest()[:8]
 *   sorted(ids, key=lambda i: (key(i), i))[:-(-len(ids) * percent // 100)]
 */

#include "curio-hold-out.h"

#define N 10

static const char *const ids[N]
    = { "13000", "13001", "13002", "13003", "13004",
        "13005", "13006", "13007", "13008", "13009" };

static char *
draw (guint percent, guint64 seed)
{
  g_autofree guint8 *held = curio_hold_out_split (ids, N, percent, seed);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N; i++)
    if (held[i])
      g_string_append_printf (text, "%s ", ids[i]);
  return g_string_free (text, FALSE);
}

static void
test_published (void)
{
  static const struct
  {
    guint64 seed;
    guint percent;
    const char *held;
  } draws[] = {
    {1,            20, "13004 13007 "                  },
    { 1,           25, "13004 13007 13009 "            },
    { 42,          20, "13004 13005 "                  },
    { G_MAXUINT64, 50, "13001 13002 13003 13007 13008 "},
    { 1,           0,  ""                              },
  };

  for (guint i = 0; i < G_N_ELEMENTS (draws); i++)
    {
      g_autofree char *held = draw (draws[i].percent, draws[i].seed);

      g_assert_cmpstr (held, ==, draws[i].held);
    }
}

static void
test_count (void)
{
  /* 14 of 67 at 20 %: 13.4, rounded up. */
  g_assert_cmpuint (curio_hold_out_count (67, 20), ==, 14);
  g_assert_cmpuint (curio_hold_out_count (752, 20), ==, 151);
  g_assert_cmpuint (curio_hold_out_count (5, 20), ==, 1);
  g_assert_cmpuint (curio_hold_out_count (1, 1), ==, 1);
  g_assert_cmpuint (curio_hold_out_count (0, 50), ==, 0);
  g_assert_cmpuint (curio_hold_out_count (1000, 0), ==, 0);
  g_assert_cmpuint (curio_hold_out_count (G_MAXUINT, 100), ==, G_MAXUINT);
}

/* A larger share holds out whom a smaller one does, whatever the order. */
static void
test_nested (void)
{
  const char *turned[N];

  for (guint i = 0; i < N; i++)
    turned[i] = ids[N - 1 - i];
  for (guint64 seed = 0; seed < 50; seed++)
    for (guint percent = 1; percent < 100; percent++)
      {
        g_autofree guint8 *less = curio_hold_out_split (ids, N, percent, seed);
        g_autofree guint8 *more
            = curio_hold_out_split (ids, N, percent + 1, seed);
        g_autofree guint8 *other
            = curio_hold_out_split (turned, N, percent, seed);

        for (guint i = 0; i < N; i++)
          {
            g_assert_cmpuint (less[i], <=, more[i]);
            g_assert_cmpuint (less[i], ==, other[N - 1 - i]);
          }
      }
}

/* By Python: int (hashlib.sha256 (name).hexdigest ()[:8], 16). */
static void
test_seed (void)
{
  g_assert_cmpuint (curio_hold_out_make_seed ("Spring 2012"), ==, 153415852u);
  g_assert_cmpuint (curio_hold_out_make_seed ("Élan, 50 %"), ==, 1425281444u);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hold-out/published", test_published);
  g_test_add_func ("/hold-out/count", test_count);
  g_test_add_func ("/hold-out/nested", test_nested);
  g_test_add_func ("/hold-out/seed", test_seed);
  return g_test_run ();
}
