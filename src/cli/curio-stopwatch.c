/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times of the same work, many of them, because one says little. */

#include "curio-stopwatch.h"

#include <math.h>

void
curio_stopwatch_init (CurioStopwatch *self)
{
  self->seconds = g_array_new (FALSE, FALSE, sizeof (double));
  self->started_us = 0;
}

void
curio_stopwatch_clear (CurioStopwatch *self)
{
  g_clear_pointer (&self->seconds, g_array_unref);
}

void
curio_stopwatch_start (CurioStopwatch *self)
{
  self->started_us = g_get_monotonic_time ();
}

void
curio_stopwatch_stop (CurioStopwatch *self)
{
  double seconds
      = (double)(g_get_monotonic_time () - self->started_us) / G_USEC_PER_SEC;

  g_array_append_val (self->seconds, seconds);
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a;
  double y = *(const double *)b;

  return x < y ? -1 : x > y;
}

static double
get_at (const CurioStopwatch *self, double part)
{
  g_autoptr (GArray) sorted = g_array_copy (self->seconds);
  guint at = (guint)(part * sorted->len);

  if (sorted->len == 0)
    return NAN;
  g_array_sort (sorted, compare_cb);
  return g_array_index (sorted, double, MIN (at, sorted->len - 1));
}

double
curio_stopwatch_get_median (const CurioStopwatch *self)
{
  return get_at (self, 0.5);
}

double
curio_stopwatch_get_95th (const CurioStopwatch *self)
{
  return get_at (self, 0.95);
}
