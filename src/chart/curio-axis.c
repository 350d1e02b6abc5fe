/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The value axis: which ticks, where they lie, what they say. */

#include "curio-axis.h"
#include "curio-format.h"

#define MOST_SHOWN 4
#define LEAST_GAP_PT 18.0
/* A tick this much above the highest value is still taken in. */
#define HEADROOM 1.06
#define HAIRLINE_PT 0.75

static void
add_tick (CurioAxis *self, gint64 value)
{
  if (self->n_ticks < CURIO_MOST_TICKS)
    self->ticks[self->n_ticks++] = value;
}

/* Those ticks of SCALE that fall within the data, give or take the headroom.
 */
static guint
count_ticks (const CurioScale *scale, gint64 low, gint64 high)
{
  guint n = 0;

  for (guint i = 0; i < scale->n_ticks; i++)
    {
      gint64 tick = scale->low + (gint64)i * scale->step;

      n += (double)tick <= HEADROOM * (double)high
           && (double)tick >= HEADROOM * (double)low;
    }
  return n;
}

static void
choose_scale (CurioScale *scale, gint64 low, gint64 high, guint n_most)
{
  for (guint n = n_most + 2; n >= 2; n--)
    {
      curio_scale_init (scale, low, high, n);
      if (count_ticks (scale, low, high) <= n_most)
        return;
    }
}

/* The largest 1, 2 or 5 times a power of ten up to SIZE. */
static gint64
round_down (gint64 size)
{
  gint64 power = 1;

  while (power <= size / 10)
    power *= 10;
  return size / power >= 5 ? 5 * power : size / power >= 2 ? 2 * power : power;
}

static void
add_mirrored_tick (CurioAxis *self, gint64 low, double scale)
{
  gint64 tick = low < 0 ? -round_down (-low) : 0;

  if (tick == 0 || self->ticks[0] < 0)
    return;
  if (curio_axis_get_y (self, (double)tick) - curio_axis_get_y (self, 0)
      < CURIO_SMALL_PT * 1.25 * scale)
    return;
  add_tick (self, tick);
}

void
curio_axis_init (CurioAxis *self, gint64 low, gint64 high, double top,
                 double bottom, double scale, gboolean is_mirrored)
{
  double fit = (bottom - top) / (LEAST_GAP_PT * scale);
  guint n_most = (guint)CLAMP (fit + 1, 2, MOST_SHOWN);
  CurioScale round = { 0 };

  low = MIN (low, 0);
  high = MAX (high, 0);
  *self = (CurioAxis){ .low = (double)low,
                       .high = (double)high,
                       .top = top,
                       .bottom = MAX (bottom, top),
                       .is_mirrored = is_mirrored };
  if (low == high)
    self->high = 1;

  choose_scale (&round, low, high, n_most);
  self->step = round.step;
  for (guint i = 0; i < round.n_ticks; i++)
    {
      gint64 tick = round.low + (gint64)i * round.step;

      if ((double)tick > HEADROOM * (double)high
          || (double)tick < HEADROOM * (double)low)
        continue;
      add_tick (self, tick);
      self->high = MAX (self->high, (double)tick);
      self->low = MIN (self->low, (double)tick);
    }
  if (is_mirrored)
    add_mirrored_tick (self, low, scale);
}

double
curio_axis_get_y (const CurioAxis *self, double value)
{
  double share = (value - self->low) / (self->high - self->low);

  return self->bottom - share * (self->bottom - self->top);
}

char *
curio_axis_format_tick (const CurioAxis *self, guint tick,
                        CurioFormatFunc format)
{
  gint64 value = self->ticks[tick];

  if (value == 0)
    return curio_format_count (0);
  if (self->is_mirrored)
    value = ABS (value);
  if (format == curio_format_money_short)
    return curio_format_money_tick (value, self->step,
                                    (gint64)MAX (self->high, -self->low));
  return format (value);
}

double
curio_axis_measure (const CurioAxis *self, CurioFormatFunc format,
                    double scale)
{
  double widest = 0;

  for (guint i = 0; format != NULL && i < self->n_ticks; i++)
    {
      g_autofree char *label = curio_axis_format_tick (self, i, format);
      CurioText text = curio_text_new (label, CURIO_SMALL_PT * scale,
                                       CURIO_WEIGHT_REGULAR);

      widest = MAX (widest, text.width);
    }
  return widest;
}

void
curio_axis_draw_grid (const CurioAxis *self, CurioLayout *layout, double left,
                      double right)
{
  for (guint i = 0; i < self->n_ticks; i++)
    {
      double y = curio_axis_get_y (self, (double)self->ticks[i]);

      if (self->ticks[i] != 0)
        curio_sketch_line (layout, left, y, right, y, CURIO_INK_GRID,
                           HAIRLINE_PT);
    }
}

void
curio_axis_draw_labels (const CurioAxis *self, CurioLayout *layout,
                        double right, CurioFormatFunc format, double scale)
{
  for (guint i = 0; format != NULL && i < self->n_ticks; i++)
    {
      g_autofree char *label = curio_axis_format_tick (self, i, format);
      CurioText text = curio_text_new (label, CURIO_SMALL_PT * scale,
                                       CURIO_WEIGHT_REGULAR);
      double y = curio_axis_get_y (self, (double)self->ticks[i]);
      CurioBox box = { right - text.width, y - text.height / 2, text.width,
                       text.height };

      if (curio_sketch_has_room (layout, &box, 0))
        curio_sketch_text (layout, &text, box.x, box.y, CURIO_INK_MUTED);
    }
}
