/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"
#include "curio-timeline.h"

G_BEGIN_DECLS

/* The dates that the brush holds, and what dragging and keys do to them.  A
 * plain value: all days lie within the figures, both ends included. */
typedef struct
{
  gint32 first_day; /* of the figures */
  gint32 last_day;
  gint32 from_day;
  gint32 to_day;
} CurioTimeWindow;

typedef enum
{
  CURIO_TIME_STEP_DAY,
  CURIO_TIME_STEP_MONTH,
  CURIO_TIME_STEP_YEAR,
  CURIO_TIME_STEP_END,
} CurioTimeStep;

/* Dates that are open, or lie outside, are cut to the figures.  FIRST_DAY must
 * be one. */
CurioTimeWindow curio_time_window_new (gint32 first_day, gint32 last_day,
                                       gint32 from_day, gint32 to_day);
guint curio_time_window_get_n_months (const CurioTimeWindow *self);
gboolean curio_time_window_holds_all (const CurioTimeWindow *self);
/* Where the ends lie, in months from the beginning of the first. */
double curio_time_window_get_from (const CurioTimeWindow *self);
double curio_time_window_get_to (const CurioTimeWindow *self);

/* A drag that began at BEFORE with the window START and is now at NOW, both in
 * months.  PART says what is dragged; CURIO_TIMELINE_MONTH draws a new window.
 * Ends lie between months, or where FINE, between days. */
CurioTimeWindow curio_time_window_drag (const CurioTimeWindow *start,
                                        CurioTimelinePart part, double before,
                                        double now, gboolean fine);
/* A key: moves a handle, or the whole window, by a step; DIRECTION is -1 or 1.
 * CURIO_TIME_STEP_END: as far as it goes. */
CurioTimeWindow curio_time_window_step (const CurioTimeWindow *self,
                                        CurioTimelinePart part,
                                        CurioTimeStep step, int direction);
/* The one month at NOW. */
CurioTimeWindow curio_time_window_choose_month (const CurioTimeWindow *self,
                                                double now);

G_END_DECLS
