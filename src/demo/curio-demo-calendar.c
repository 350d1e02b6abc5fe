/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the invented shop works: never on Saturdays, not between Christmas and
 * New Year, most from September to November, and from morning to early
 * evening. */
#include "curio-demo-calendar.h"

#include "curio-demo-random.h"

#define FIRST_DAY 19327 /* 2022-12-01, a Thursday */

/* Work done on an open day of the month, January first. */
static const guint16 month_weights[]
    = { 62, 72, 80, 76, 84, 82, 76, 78, 108, 132, 160, 118 };
static const guint16 weekday_weights[] = { 52, 96, 106, 106, 116, 84, 0 };
static const guint8 month_days[]
    = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
/* Work done in each hour from seven in the morning; on Sundays from ten. */
static const guint8 hour_weights[] = { 2, 6, 10, 12, 13, 15, 14, 12, 9, 5, 2 };
static const guint8 sunday_weights[] = { 10, 17, 24, 22, 17, 10 };

/* Bank holidays of Easter and the days about New Year. */
static gboolean
is_closed (int year, int month, int day)
{
  if (month == 12 && day > 22)
    return TRUE;
  if (month == 1 && day < 4)
    return TRUE;
  if (year == 2023)
    return month == 4 && day >= 7 && day <= 10;
  return (month == 3 && day >= 29) || (month == 4 && day == 1);
}

static guint64
weigh_day (int year, int month, int day, guint weekday, guint64 noise)
{
  guint64 weight = (guint64)month_weights[month - 1] * weekday_weights[weekday]
                   * curio_demo_spread (noise, 0, 80, 120);

  if (is_closed (year, month, day))
    return 0;
  return year == 2024 ? weight * 105 / 100 : weight;
}

void
curio_demo_calendar_init (CurioDemoCalendar *self, guint64 seed)
{
  int year = 2022;
  int month = 12;
  int day = 1;
  guint64 sum = 0;

  for (int i = 0; i < CURIO_DEMO_N_DAYS; i++)
    {
      guint weekday = (FIRST_DAY + i + 4) % 7;

      sum += weigh_day (year, month, day, weekday,
                        curio_demo_hash (seed ^ (0xda1u + i)));
      self->until[i] = sum;
      self->month[i] = month;
      self->weekday[i] = weekday;
      if (++day > month_days[month - 1] + (year == 2024 && month == 2))
        {
          day = 1;
          month = month % 12 + 1;
          year += month == 1;
        }
    }
}

gint64
curio_demo_calendar_count_lines (const CurioDemoCalendar *self, int day,
                                 gint64 n_lines)
{
  gint64 all = self->until[CURIO_DEMO_N_DAYS - 1];
  gint64 until = self->until[day];

  /* In two parts, because the product may not fit 64 bits. */
  return n_lines / all * until + n_lines % all * until / all;
}

gint64
curio_demo_calendar_get_time (const CurioDemoCalendar *self, int day,
                              guint32 part)
{
  gboolean sunday = self->weekday[day] == 0;
  const guint8 *weights = sunday ? sunday_weights : hour_weights;
  guint n
      = sunday ? G_N_ELEMENTS (sunday_weights) : G_N_ELEMENTS (hour_weights);
  guint32 sum = 0;
  guint64 left;
  guint hour = 0;

  for (guint i = 0; i < n; i++)
    sum += weights[i];
  left = (guint64)MIN (part, 65535) * sum;
  for (; left >= (guint64)weights[hour] << 16; hour++)
    left -= (guint64)weights[hour] << 16;
  return ((gint64)FIRST_DAY + day) * 86400 + (hour + (sunday ? 10 : 7)) * 3600
         + (gint64)(left * 60 / ((guint64)weights[hour] << 16)) * 60;
}
