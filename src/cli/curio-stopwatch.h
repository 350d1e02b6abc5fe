/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Times one thing again and again. */
typedef struct
{
  GArray *seconds; /* of double */
  gint64 started_us;
} CurioStopwatch;

void curio_stopwatch_init (CurioStopwatch *self);
void curio_stopwatch_clear (CurioStopwatch *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CurioStopwatch, curio_stopwatch_clear)

void curio_stopwatch_start (CurioStopwatch *self);
void curio_stopwatch_stop (CurioStopwatch *self);
/* Over all times; the upper one of two in the middle.  NAN where there is
 * none. */
double curio_stopwatch_get_median (const CurioStopwatch *self);
/* The time that 95 of 100 do not exceed. */
double curio_stopwatch_get_95th (const CurioStopwatch *self);

G_END_DECLS
