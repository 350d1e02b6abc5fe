/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arithmetic of the brush.  Positions are months from the beginning of the
 * first month, so that every month is as wide as the others; what is chosen
 * are days. */

#include "curio-time-window.h"

#include "curio-period.h"

#include <math.h>

/* An edge is the beginning of a day: the window ends at the edge of the day
 * after its last. */

static gint32
get_first_month (const CurioTimeWindow *self)
{
  return curio_month_of_day (self->first_day);
}

guint
curio_time_window_get_n_months (const CurioTimeWindow *self)
{
  return curio_month_of_day (self->last_day) - get_first_month (self) + 1;
}

CurioTimeWindow
curio_time_window_new (gint32 first_day, gint32 last_day, gint32 from_day,
                       gint32 to_day)
{
  CurioTimeWindow self = { first_day, last_day, first_day, last_day };

  if (from_day != CURIO_DAY_NONE)
    self.from_day = CLAMP (from_day, first_day, last_day);
  if (to_day != CURIO_DAY_NONE)
    self.to_day = CLAMP (to_day, self.from_day, last_day);
  return self;
}

gboolean
curio_time_window_holds_all (const CurioTimeWindow *self)
{
  return self->from_day == self->first_day && self->to_day == self->last_day;
}

static double
get_position (const CurioTimeWindow *self, gint32 edge)
{
  gint32 month = curio_month_of_day (edge);
  gint32 first = curio_month_first_day (month);
  gint32 length = curio_month_first_day (month + 1) - first;

  return month - get_first_month (self) + (edge - first) / (double)length;
}

/* The table may begin in the middle of a month and end so: there the whole
 * month is held. */
double
curio_time_window_get_from (const CurioTimeWindow *self)
{
  if (self->from_day == self->first_day)
    return 0;
  return get_position (self, self->from_day);
}

double
curio_time_window_get_to (const CurioTimeWindow *self)
{
  if (self->to_day == self->last_day)
    return curio_time_window_get_n_months (self);
  return get_position (self, self->to_day + 1);
}

static gint32
find_edge (const CurioTimeWindow *self, double position)
{
  gint32 month = get_first_month (self) + (gint32)floor (position);
  gint32 first = curio_month_first_day (month);
  gint32 length = curio_month_first_day (month + 1) - first;

  return first + (gint32)floor ((position - floor (position)) * length + 0.5);
}

static CurioTimeWindow
hold (const CurioTimeWindow *self, gint32 from_edge, gint32 to_edge)
{
  CurioTimeWindow held = *self;

  held.from_day = CLAMP (from_edge, self->first_day, self->last_day);
  held.to_day = CLAMP (to_edge - 1, held.from_day, self->last_day);
  return held;
}

static CurioTimeWindow
hold_months (const CurioTimeWindow *self, int from, int to)
{
  gint32 first = get_first_month (self);

  return hold (self, curio_month_first_day (first + from),
               curio_month_first_day (first + to));
}

/* --- dragging ----------------------------------------------------------- */

static CurioTimeWindow
draw_new (const CurioTimeWindow *self, double before, double now,
          gboolean fine)
{
  double from = MIN (before, now), to = MAX (before, now);
  int n = (int)curio_time_window_get_n_months (self);

  if (fine)
    return hold (self, find_edge (self, from),
                 MAX (find_edge (self, to), find_edge (self, from) + 1));
  return hold_months (self, MIN ((int)floor (from), n - 1),
                      MAX ((int)ceil (to), (int)floor (from) + 1));
}

static CurioTimeWindow
drag_from (const CurioTimeWindow *self, double now, gboolean fine)
{
  int last = (int)ceil (curio_time_window_get_to (self)) - 1;
  gint32 edge = fine ? find_edge (self, now)
                     : curio_month_first_day (
                         get_first_month (self)
                         + CLAMP ((int)floor (now + 0.5), 0, last));

  return hold (self, MIN (edge, self->to_day), self->to_day + 1);
}

static CurioTimeWindow
drag_to (const CurioTimeWindow *self, double now, gboolean fine)
{
  int first = (int)floor (curio_time_window_get_from (self)) + 1;
  int n = (int)curio_time_window_get_n_months (self);
  gint32 edge = fine ? find_edge (self, now)
                     : curio_month_first_day (get_first_month (self)
                                              + CLAMP ((int)floor (now + 0.5),
                                                       first, MAX (first, n)));

  return hold (self, self->from_day, MAX (edge, self->from_day + 1));
}

static gboolean
is_whole (double position)
{
  return position == floor (position);
}

static CurioTimeWindow
shift_days (const CurioTimeWindow *self, gint32 days)
{
  CurioTimeWindow moved = *self;

  days = CLAMP (days, self->first_day - self->from_day,
                self->last_day - self->to_day);
  moved.from_day += days;
  moved.to_day += days;
  return moved;
}

/* Whole months stay whole months, however long they are. */
static CurioTimeWindow
shift_months (const CurioTimeWindow *self, int months)
{
  double from = curio_time_window_get_from (self);
  double to = curio_time_window_get_to (self);
  int n = (int)curio_time_window_get_n_months (self);

  if (!is_whole (from) || !is_whole (to))
    return shift_days (self, curio_day_add_months (self->from_day, months)
                                 - self->from_day);
  months = CLAMP (months, -(int)from, n - (int)to);
  return hold_months (self, (int)from + months, (int)to + months);
}

CurioTimeWindow
curio_time_window_drag (const CurioTimeWindow *start, CurioTimelinePart part,
                        double before, double now, gboolean fine)
{
  switch (part)
    {
    case CURIO_TIMELINE_FROM:
      return drag_from (start, now, fine);
    case CURIO_TIMELINE_TO:
      return drag_to (start, now, fine);
    case CURIO_TIMELINE_WINDOW:
      if (fine)
        return shift_days (start,
                           find_edge (start, now) - find_edge (start, before));
      return shift_months (start, (int)floor (now - before + 0.5));
    case CURIO_TIMELINE_MONTH:
    default:
      return draw_new (start, before, now, fine);
    }
}

/* --- keys --------------------------------------------------------------- */

static double
round_on (double position, int months)
{
  if (is_whole (position))
    return position + months;
  /* The first step ends at the month's own edge. */
  return months > 0 ? ceil (position) + months - 1
                    : floor (position) + months + 1;
}

static CurioTimeWindow
step_months (const CurioTimeWindow *self, CurioTimelinePart part, int months)
{
  int n = (int)curio_time_window_get_n_months (self);

  if (part == CURIO_TIMELINE_FROM)
    return drag_from (
        self, round_on (curio_time_window_get_from (self), months), FALSE);
  if (part == CURIO_TIMELINE_TO)
    return drag_to (
        self, MIN (round_on (curio_time_window_get_to (self), months), n),
        FALSE);
  return shift_months (self, months);
}

static CurioTimeWindow
step_days (const CurioTimeWindow *self, CurioTimelinePart part, int days)
{
  if (part == CURIO_TIMELINE_FROM)
    return hold (self, MIN (self->from_day + days, self->to_day),
                 self->to_day + 1);
  if (part == CURIO_TIMELINE_TO)
    return hold (self, self->from_day,
                 MAX (self->to_day + days, self->from_day) + 1);
  return shift_days (self, days);
}

CurioTimeWindow
curio_time_window_step (const CurioTimeWindow *self, CurioTimelinePart part,
                        CurioTimeStep step, int direction)
{
  int n = (int)curio_time_window_get_n_months (self);

  switch (step)
    {
    case CURIO_TIME_STEP_DAY:
      return step_days (self, part, direction);
    case CURIO_TIME_STEP_YEAR:
      return step_months (self, part, 12 * direction);
    case CURIO_TIME_STEP_END:
      return step_months (self, part, n * direction);
    case CURIO_TIME_STEP_MONTH:
    default:
      return step_months (self, part, direction);
    }
}

CurioTimeWindow
curio_time_window_choose_month (const CurioTimeWindow *self, double now)
{
  int n = (int)curio_time_window_get_n_months (self);
  int month = CLAMP ((int)floor (now), 0, n - 1);

  return hold_months (self, month, month + 1);
}
