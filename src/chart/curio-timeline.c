/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strip of time: all months of the figures, small, and which of them the
 * window holds.  What lies outside is pale. */

#include "curio-timeline.h"

#include "curio-format.h"
#include "curio-months.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SIDE_PT 18.0
#define TOP_PT 4.5
#define BASE_PT 29.25
#define HEADROOM_PT 3.0
#define LEAST_COLUMN_PT 0.75
#define COLUMN_SHARE 0.53
#define TICK_PT 4.5
#define YEAR_TOP_PT 32.0
#define YEAR_GAP_PT 3.75
#define YEARS_APART_PT 4.0
#define HANDLE_WIDTH_PT 7.5
#define HANDLE_TOP_PT 6.0
#define HANDLE_HEIGHT_PT 21.0
#define GRIP_PT 7.5
#define GRIP_GAP_PT 2.2
/* A handle can be taken a little beside it, too. */
#define REACH_PT 3.0
#define NOTE_PT 1.5

typedef struct
{
  const CurioTimeline *timeline;
  CurioLayout *layout;
  CurioMonths months;
  gint64 largest;
} Strip;

static double
get_pitch (const CurioTimeline *self, double width_pt)
{
  return MAX (width_pt - 2 * SIDE_PT, 1) / MAX (self->n, 1);
}

double
curio_timeline_get_x (const CurioTimeline *self, double width_pt,
                      double position)
{
  return SIDE_PT + position * get_pitch (self, width_pt);
}

double
curio_timeline_find (const CurioTimeline *self, double width_pt, double x_pt)
{
  return CLAMP ((x_pt - SIDE_PT) / get_pitch (self, width_pt), 0, self->n);
}

static double
get_x (const Strip *strip, double position)
{
  return strip->months.left
         + position * curio_months_get_pitch (&strip->months);
}

static gint64
find_largest (const CurioTimeline *self)
{
  gint64 largest = 0;

  for (guint i = 0; i < self->n; i++)
    largest = MAX (largest, self->values[i]);
  return largest;
}

static void
draw_window (const Strip *strip)
{
  double from = get_x (strip, strip->timeline->from);
  double to = get_x (strip, strip->timeline->to);
  CurioBox box = { from, TOP_PT, to - from, BASE_PT - TOP_PT };

  curio_sketch_box (strip->layout, &box, CURIO_INK_ACCENT_WASH);
}

static void
draw_piece (const Strip *strip, guint i, CurioBox box, double from, double to,
            CurioInk ink)
{
  double right = MIN (box.x + box.width, to);
  CurioShape *shape;

  box.x = MAX (box.x, from);
  box.width = right - box.x;
  if (box.width <= 0 || box.height <= 0)
    return;
  shape = curio_sketch_box (strip->layout, &box, ink);
  shape->hatched = curio_months_is_partial (&strip->months, i);
  shape->radius_pt = MIN (1.1, box.width / 2);
  shape->corners = CURIO_CORNERS_TOP;
}

/* The part of it within the window is dark. */
static void
draw_column (const Strip *strip, guint i)
{
  const CurioTimeline *self = strip->timeline;
  double pitch = curio_months_get_pitch (&strip->months);
  double width = pitch * COLUMN_SHARE;
  double room = BASE_PT - TOP_PT - HEADROOM_PT;
  double height = 0;
  double from = get_x (strip, self->from), to = get_x (strip, self->to);

  if (strip->largest > 0 && self->values[i] > 0)
    height = MAX (room * self->values[i] / strip->largest, LEAST_COLUMN_PT);

  CurioBox box = { curio_months_get_x (&strip->months, i) - width / 2,
                   BASE_PT - height, width, height };

  draw_piece (strip, i, box, 0, from, CURIO_INK_WASH);
  draw_piece (strip, i, box, from, to, CURIO_INK_MEASURE);
  draw_piece (strip, i, box, to, strip->layout->width_pt, CURIO_INK_WASH);
}

/* What was noted, above the columns: a tick at the day. */
static void
draw_notes (const Strip *strip)
{
  const CurioTimeline *self = strip->timeline;

  for (guint i = 0; i < self->n_notes; i++)
    {
      double position = self->notes[i].position;
      double x = get_x (strip, position);

      if (position >= 0 && position <= self->n)
        curio_sketch_line (strip->layout, x, 0, x, TOP_PT, CURIO_INK_TEXT,
                           NOTE_PT);
    }
}

static void
add_notes (const Strip *strip, guint month, GString *text)
{
  const CurioTimeline *self = strip->timeline;

  for (guint i = 0; i < self->n_notes; i++)
    if (floor (self->notes[i].position) == month)
      g_string_append_printf (text, "\n%s", self->notes[i].label);
}

static void
mark_month (const Strip *strip, guint i)
{
  const CurioTimeline *self = strip->timeline;
  g_autofree char *name = curio_months_name (&strip->months, i);
  g_autofree char *value = self->format_exact (self->values[i]);
  double pitch = curio_months_get_pitch (&strip->months);
  CurioBox box = { get_x (strip, i), 0, pitch, strip->layout->height_pt };
  GString *text = g_string_new (NULL);

  /* Translators: a month and the net sales in it. */
  g_string_printf (text, _ ("%s: %s net sales."), name, value);
  add_notes (strip, i, text);
  curio_sketch_mark (strip->layout, &box, (int)i, CURIO_TIMELINE_MONTH,
                     g_string_free (text, FALSE));
}

static gboolean
place_year (const Strip *strip, guint i)
{
  gint32 month = strip->months.first + (gint32)i;
  g_autofree char *year
      = g_strdup_printf ("%d", 1970 + (int)floor (month / 12.0));
  CurioText text = curio_text_new (year, CURIO_SMALL_PT, CURIO_WEIGHT_REGULAR);
  double x = get_x (strip, i) + (i > 0 ? YEAR_GAP_PT : 0);
  CurioBox box = { x, YEAR_TOP_PT, text.width, text.height };

  if (!curio_sketch_has_room (strip->layout, &box, YEARS_APART_PT))
    return FALSE;
  curio_sketch_text (strip->layout, &text, x, YEAR_TOP_PT, CURIO_INK_MUTED);
  return TRUE;
}

/* A year that begins within has its tick; the first may begin before. */
static void
draw_years (const Strip *strip)
{
  for (guint i = 1; i < strip->months.n; i++)
    if ((strip->months.first + (gint32)i) % 12 == 0 && place_year (strip, i))
      curio_sketch_line (strip->layout, get_x (strip, i), BASE_PT,
                         get_x (strip, i), BASE_PT + TICK_PT, CURIO_INK_AXIS,
                         0.75);
  if (strip->months.n > 0)
    place_year (strip, 0);
}

static void
draw_handle (const Strip *strip, double position)
{
  double x = get_x (strip, position);
  double middle = HANDLE_TOP_PT + HANDLE_HEIGHT_PT / 2;
  CurioBox box = { x - HANDLE_WIDTH_PT / 2, HANDLE_TOP_PT, HANDLE_WIDTH_PT,
                   HANDLE_HEIGHT_PT };
  CurioShape *shape = curio_sketch_box (strip->layout, &box, CURIO_INK_CARD);

  shape->stroke = CURIO_INK_ACCENT;
  shape->stroke_pt = 1.2;
  shape->radius_pt = HANDLE_WIDTH_PT / 2;
  shape->corners = CURIO_CORNERS_ALL;
  for (int side = -1; side <= 1; side += 2)
    curio_sketch_line (strip->layout, x + side * GRIP_GAP_PT / 2,
                       middle - GRIP_PT / 2, x + side * GRIP_GAP_PT / 2,
                       middle + GRIP_PT / 2, CURIO_INK_ACCENT, 0.75);
}

static void
mark_handle (const Strip *strip, double position, CurioTimelinePart part)
{
  double width = HANDLE_WIDTH_PT + 2 * REACH_PT;
  CurioBox box = { get_x (strip, position) - width / 2, TOP_PT, width,
                   BASE_PT - TOP_PT };

  curio_sketch_mark (strip->layout, &box, 0, part, NULL);
}

static void
mark_window (const Strip *strip)
{
  double from = get_x (strip, strip->timeline->from);
  double to = get_x (strip, strip->timeline->to);
  CurioBox box = { from, TOP_PT, to - from, BASE_PT - TOP_PT };

  curio_sketch_mark (strip->layout, &box, 0, CURIO_TIMELINE_WINDOW, NULL);
}

CurioLayout *
curio_timeline_layout (const CurioTimeline *self, double width_pt,
                       double height_pt)
{
  g_return_val_if_fail (self != NULL && self->n > 0, NULL);

  Strip strip = { self, NULL };

  curio_text_begin ();
  strip.layout = curio_layout_new (width_pt, height_pt);
  strip.months
      = (CurioMonths){ self->first_month, self->n, self->n_days_partial,
                       curio_timeline_get_x (self, width_pt, 0),
                       curio_timeline_get_x (self, width_pt, self->n) };
  strip.layout->plot
      = (CurioBox){ strip.months.left, TOP_PT,
                    strip.months.right - strip.months.left, BASE_PT - TOP_PT };
  strip.largest = find_largest (self);
  draw_window (&strip);
  for (guint i = 0; i < self->n; i++)
    draw_column (&strip, i);
  curio_sketch_line (strip.layout, strip.months.left, BASE_PT,
                     strip.months.right, BASE_PT, CURIO_INK_AXIS, 0.75);
  draw_years (&strip);
  draw_notes (&strip);
  draw_handle (&strip, self->from);
  draw_handle (&strip, self->to);
  for (guint i = 0; i < self->n; i++)
    mark_month (&strip, i);
  mark_window (&strip);
  mark_handle (&strip, self->from, CURIO_TIMELINE_FROM);
  mark_handle (&strip, self->to, CURIO_TIMELINE_TO);
  return strip.layout;
}
