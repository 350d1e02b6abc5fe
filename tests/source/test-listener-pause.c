/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long to wait before listening again, in seconds of a clock that nobody
 * waits for. */
#include "curio-listener-pause.h"

static gint64
live (CurioListenerPause *pause, gint64 from, gint64 seconds)
{
  gint64 end = (from + seconds) * G_USEC_PER_SEC;

  curio_listener_pause_begin (pause, from * G_USEC_PER_SEC);
  curio_listener_pause_end (pause, end);
  return (pause->from_us - end) / G_USEC_PER_SEC;
}

/* Ten seconds, twice as long each time, an hour at most. */
static void
test_dropped (void)
{
  static const gint64 expected[]
      = { 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600 };
  CurioListenerPause pause = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (live (&pause, 5000 * (gint64)i, 30), ==, expected[i]);
}

static void
test_lasting (void)
{
  CurioListenerPause pause = { 0 };

  g_assert_cmpint (live (&pause, 0, 599), ==, 10);
  g_assert_cmpint (live (&pause, 1000, 1), ==, 20);
  g_assert_cmpint (live (&pause, 2000, 600), ==, 0);
  g_assert_cmpint (live (&pause, 3000, 1), ==, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/listener-pause/dropped", test_dropped);
  g_test_add_func ("/listener-pause/lasting", test_lasting);
  return g_test_run ();
}
