/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and times that are text: ISO as databases print it, or the day and
 * month in either order as spreadsheets do, with the watch that learns which
 * order a column keeps. */
#include "curio-field.h"

/* GLib's G_USEC_PER_SEC is an int, in which a day does not fit. */
#define SECOND_US G_GINT64_CONSTANT (1000000)
#define DAY_US (86400 * SECOND_US)

typedef struct
{
  const char *at;
  const char *end;
} Cursor;

typedef struct
{
  gboolean iso; /* year first */
  int first;    /* year where iso, else day or month */
  int second;
  int third;
  gint64 time_us; /* since midnight */
  gboolean zoned;
  int offset_s; /* east of Greenwich */
} Stamp;

static gboolean
take (Cursor *self, char c)
{
  if (self->at == self->end || *self->at != c)
    return FALSE;
  self->at++;
  return TRUE;
}

static void
skip_blanks (Cursor *self)
{
  while (self->at < self->end
         && (*self->at == ' ' || (*self->at >= '\t' && *self->at <= '\r')))
    self->at++;
}

/* One to MAX_DIGITS digits; their number, 0 where there is none. */
static int
read_number (Cursor *self, int max_digits, int *out_value)
{
  int n = 0;

  *out_value = 0;
  for (; n < max_digits && self->at < self->end && *self->at >= '0'
         && *self->at <= '9';
       n++, self->at++)
    *out_value = *out_value * 10 + *self->at - '0';
  return n;
}

static gboolean
read_date (Cursor *self, Stamp *out)
{
  int n = read_number (self, 4, &out->first);
  char separator;

  if (n == 0 || self->at == self->end)
    return FALSE;
  out->iso = n == 4;
  separator = *self->at;
  if ((separator != '-' && separator != '/' && separator != '.')
      || (n != 4 && n > 2))
    return FALSE;
  self->at++;
  if (read_number (self, 2, &out->second) == 0 || !take (self, separator))
    return FALSE;
  n = read_number (self, out->iso ? 2 : 4, &out->third);
  if (!out->iso && n == 2)
    out->third += out->third < 69 ? 2000 : 1900;
  return out->iso ? n > 0 : n == 2 || n == 4;
}

static int
read_fraction_us (Cursor *self)
{
  int us = 0;
  int unit = G_USEC_PER_SEC / 10;

  for (; self->at < self->end && *self->at >= '0' && *self->at <= '9';
       self->at++, unit /= 10)
    us += (*self->at - '0') * unit;
  return us;
}

/* "AM" and "PM" of a twelve-hour clock, where they are. */
static gboolean
read_half (Cursor *self, int *hour)
{
  char c;

  skip_blanks (self);
  if (self->end - self->at < 2 || (self->at[1] | 32) != 'm')
    return TRUE;
  c = self->at[0] | 32;
  if ((c != 'a' && c != 'p') || *hour < 1 || *hour > 12)
    return FALSE;
  *hour = *hour % 12 + (c == 'p' ? 12 : 0);
  self->at += 2;
  return TRUE;
}

static gboolean
read_zone (Cursor *self, Stamp *out)
{
  gboolean west;
  int hours;
  int minutes = 0;

  skip_blanks (self);
  if (self->at == self->end)
    return TRUE;
  out->zoned = TRUE;
  if (take (self, 'Z') || take (self, 'z'))
    return TRUE;
  west = take (self, '-');
  if ((!west && !take (self, '+')) || read_number (self, 2, &hours) != 2)
    return FALSE;
  take (self, ':');
  if (self->at < self->end && read_number (self, 2, &minutes) != 2)
    return FALSE;
  out->offset_s = (hours * 3600 + minutes * 60) * (west ? -1 : 1);
  return hours < 16 && minutes < 60;
}

static gboolean
read_clock (Cursor *self, Stamp *out)
{
  int hour;
  int minute;
  int second = 0;
  int us = 0;

  if (read_number (self, 2, &hour) == 0 || !take (self, ':')
      || read_number (self, 2, &minute) != 2)
    return FALSE;
  if (take (self, ':'))
    {
      if (read_number (self, 2, &second) != 2)
        return FALSE;
      if (take (self, '.'))
        us = read_fraction_us (self);
    }
  if (!read_half (self, &hour) || !read_zone (self, out))
    return FALSE;
  out->time_us = (hour * 3600 + minute * 60 + second) * SECOND_US + us;
  return hour < 24 && minute < 60 && second < 60;
}

static gboolean
read_stamp (CurioText text, Stamp *out)
{
  Cursor cursor = { text.data, text.data + text.length };

  *out = (Stamp){ 0 };
  if (text.data == NULL)
    return FALSE;
  skip_blanks (&cursor);
  if (!read_date (&cursor, out))
    return FALSE;
  if (cursor.at < cursor.end && (*cursor.at == 'T' || *cursor.at == ' '))
    {
      cursor.at++;
      skip_blanks (&cursor);
      if (cursor.at < cursor.end && !read_clock (&cursor, out))
        return FALSE;
    }
  skip_blanks (&cursor);
  return cursor.at == cursor.end;
}

static int
count_month_days (int year, int month)
{
  static const guint8 days[]
      = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
    return 29;
  return days[month - 1];
}

static gboolean
is_date (int year, int month, int day)
{
  return year >= 1 && month >= 1 && month <= 12 && day >= 1
         && day <= count_month_days (year, month);
}

static gint64
shift_to_london (gint64 time_us, int offset_s)
{
  static GTimeZone *london;
  static gsize once;
  gint64 instant = time_us / G_USEC_PER_SEC - offset_s;
  int interval;

  if (g_once_init_enter (&once))
    {
      london = g_time_zone_new_identifier ("Europe/London");
      g_once_init_leave (&once, 1);
    }
  if (london == NULL)
    return time_us - offset_s * SECOND_US;
  interval
      = g_time_zone_find_interval (london, G_TIME_TYPE_UNIVERSAL, instant);
  return time_us
         + (g_time_zone_get_offset (london, interval) - offset_s) * SECOND_US;
}

gboolean
curio_field_read_time (CurioText text, CurioDates dates, gint64 *out_time_us)
{
  Stamp stamp;
  int year;
  int month;
  int day;

  if (!read_stamp (text, &stamp) || (!stamp.iso && dates == CURIO_DATES_AUTO))
    return FALSE;
  year = stamp.iso ? stamp.first : stamp.third;
  month = stamp.iso || dates == CURIO_DATES_DMY ? stamp.second : stamp.first;
  day = stamp.iso                  ? stamp.third
        : dates == CURIO_DATES_DMY ? stamp.first
                                   : stamp.second;
  if (!is_date (year, month, day))
    return FALSE;
  *out_time_us = curio_day_new (year, month, day) * DAY_US + stamp.time_us;
  if (stamp.zoned)
    *out_time_us = shift_to_london (*out_time_us, stamp.offset_s);
  return TRUE;
}

void
curio_date_watch_add (CurioDateWatch *self, CurioText text)
{
  Stamp stamp;
  gboolean dmy;
  gboolean mdy;

  if (!read_stamp (text, &stamp) || stamp.iso)
    return;
  dmy = is_date (stamp.third, stamp.second, stamp.first);
  mdy = is_date (stamp.third, stamp.first, stamp.second);
  self->n_day_first += dmy && !mdy;
  self->n_month_first += mdy && !dmy;
  self->n_swappable += dmy && mdy && stamp.first != stamp.second;
}

CurioDates
curio_date_watch_decide (const CurioDateWatch *self)
{
  if (self->n_day_first != self->n_month_first)
    return self->n_day_first > self->n_month_first ? CURIO_DATES_DMY
                                                   : CURIO_DATES_MDY;
  if (self->n_day_first == 0 && self->n_swappable == 0)
    return CURIO_DATES_DMY;
  return CURIO_DATES_AUTO;
}
