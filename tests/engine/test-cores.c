/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work that is cut into pieces is done whole, and once. */

#include "curio-cores.h"

#define N 1000

typedef struct
{
  int done[N]; /* atomic */
  guint32 starts[CURIO_MAX_PIECES];
  GThread *threads[CURIO_MAX_PIECES];
} Work;

static void
do_cb (guint piece, guint32 start, guint32 end, gpointer data)
{
  Work *self = data;

  self->starts[piece] = start;
  self->threads[piece] = g_thread_self ();
  for (guint32 i = start; i < end; i++)
    g_atomic_int_inc (&self->done[i]);
}

static void
test_whole (void)
{
  static const guint32 lengths[] = { 0, 1, 2, 63, 64, 65, 640, N };

  for (guint n_pieces = 1; n_pieces <= CURIO_MAX_PIECES; n_pieces++)
    for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
      {
        Work work = { 0 };

        curio_cores_share (n_pieces, lengths[i], 1, do_cb, &work);
        for (guint32 j = 0; j < N; j++)
          g_assert_cmpint (work.done[j], ==, j < lengths[i]);
      }
}

/* 1,000 are fifteen units of 64 and a part of one, so 16: four each. */
static void
test_units (void)
{
  Work work = { 0 };

  curio_cores_share (4, N, 64, do_cb, &work);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (work.starts[i], ==, 256 * i);
  for (guint32 i = 0; i < N; i++)
    g_assert_cmpint (work.done[i], ==, 1);
}

/* A piece alone needs no thread but the caller's. */
static void
test_alone (void)
{
  Work work = { 0 };

  curio_cores_share (1, N, 1, do_cb, &work);
  g_assert_true (work.threads[0] == g_thread_self ());
}

static void
test_count (void)
{
  g_assert_cmpuint (curio_cores_count_pieces (200000), ==, 1);
  g_assert_cmpuint (curio_cores_count_pieces (200001), ==,
                    MIN (g_get_num_processors (), CURIO_MAX_PIECES));
  curio_cores_set_pieces (3);
  g_assert_cmpuint (curio_cores_count_pieces (1), ==, 3);
  curio_cores_set_pieces (0);
  g_assert_cmpuint (curio_cores_count_pieces (1), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cores/whole", test_whole);
  g_test_add_func ("/cores/units", test_units);
  g_test_add_func ("/cores/alone", test_alone);
  g_test_add_func ("/cores/count", test_count);
  return g_test_run ();
}
