/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Round ticks.  A step is 1, 2 or 5 times a power of ten, and the first and
 * the last tick are multiples of it, so that an axis reads 0, 500, 1,000
 * whatever the data are. */

#include "curio-scale.h"

/* Beyond these the multiples of a step would not fit 64 bits.  A shop that
 * sells for four million billion pounds gets a flat top. */
#define LIMIT (G_GINT64_CONSTANT (4000000000000000000))

static gint64
floor_to (gint64 value, gint64 step)
{
  gint64 quotient = value / step;

  if (value % step < 0)
    quotient--;
  return quotient * step;
}

static gint64
ceil_to (gint64 value, gint64 step)
{
  return -floor_to (-value, step);
}

/* The step after STEP in 1, 2, 5, 10, 20, 50... */
static gint64
get_next_step (gint64 step)
{
  gint64 power = 1;

  while (power <= step / 10)
    power *= 10;
  return step / power == 2 ? power * 5 : step * 2;
}

void
curio_scale_init (CurioScale *self, gint64 low, gint64 high, guint n_most)
{
  guint64 n_steps;

  g_return_if_fail (self != NULL);
  g_return_if_fail (low <= high);

  low = CLAMP (low, -LIMIT, LIMIT);
  high = CLAMP (high, -LIMIT, LIMIT);
  if (low == high)
    high++;
  /* A scale across zero needs three: below, zero, above. */
  n_most = MAX (n_most, low < 0 && high > 0 ? 3 : 2);

  for (gint64 step = 1;; step = get_next_step (step))
    {
      self->low = floor_to (low, step);
      self->high = ceil_to (high, step);
      self->step = step;
      n_steps = ((guint64)self->high - (guint64)self->low) / (guint64)step;
      if (n_steps < n_most)
        break;
    }
  self->n_ticks = (guint)(n_steps + 1);
}
