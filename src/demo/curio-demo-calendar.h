/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The days of the invented shop: 1 December 2022 to 9 December 2024. */
#define CURIO_DEMO_N_DAYS 740

typedef struct
{
  guint64 until[CURIO_DEMO_N_DAYS];  /* weight of all days up to and with it */
  guint8 month[CURIO_DEMO_N_DAYS];   /* 1 to 12 */
  guint8 weekday[CURIO_DEMO_N_DAYS]; /* 0: Sunday */
} CurioDemoCalendar;

void curio_demo_calendar_init (CurioDemoCalendar *self, guint64 seed);
/* How many of N_LINES lines are written by the end of DAY (exact). */
gint64 curio_demo_calendar_count_lines (const CurioDemoCalendar *self, int day,
                                        gint64 n_lines);
/* The moment, to the minute, at which PART of 65536 of a day's work is done:
 * seconds since 1970-01-01 on the shop's clock. */
gint64 curio_demo_calendar_get_time (const CurioDemoCalendar *self, int day,
                                     guint32 part);

G_END_DECLS
