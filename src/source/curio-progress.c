/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words and a fraction for work that takes a while. */
#include "curio-progress.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* No rate before this: the first ones would jump. */
#define RATE_AFTER_US (G_TIME_SPAN_SECOND / 5)

/* 1,067,371, whatever the locale: as all figures of the program. */
static char *
group_digits (gint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  GString *text = g_string_new (NULL);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, digits[i]);
    }
  return g_string_free (text, FALSE);
}

static char *
describe_rate (double per_second)
{
  if (per_second >= 999500)
    return g_strdup_printf (_ ("%.1f million a second"), per_second / 1e6);
  if (per_second >= 1000)
    return g_strdup_printf (_ ("%.0f thousand a second"), per_second / 1e3);
  return g_strdup_printf (_ ("%.0f a second"), per_second);
}

static char *
describe_lines (const CurioProgress *self)
{
  g_autofree char *lines = group_digits (self->lines);
  g_autofree char *total = group_digits (self->total);

  if (self->total <= 0)
    return g_strdup_printf (_ ("%s lines"), lines);
  /* The total is an estimate; never show more than all. */
  if (self->lines > self->total)
    return g_strdup_printf (_ ("%s lines"), lines);
  return g_strdup_printf (_ ("%s of %s lines"), lines, total);
}

static char *
describe_reading (const CurioProgress *self)
{
  g_autofree char *lines = describe_lines (self);
  g_autofree char *rate = NULL;
  gint64 us
      = self->started_us > 0 ? g_get_monotonic_time () - self->started_us : 0;

  if (us < RATE_AFTER_US)
    return g_steal_pointer (&lines);
  rate = describe_rate ((double)self->lines / ((double)us / 1e6));
  return g_strdup_printf ("%s · %s", lines, rate);
}

char *
curio_progress_describe (const CurioProgress *self)
{
  switch ((CurioStage)self->stage)
    {
    case CURIO_STAGE_STARTING:
      return g_strdup (_ ("Connecting…"));
    case CURIO_STAGE_COUNTING:
      return g_strdup (_ ("Asking how many lines there are…"));
    case CURIO_STAGE_READING:
      return describe_reading (self);
    case CURIO_STAGE_FINISHING:
      return g_strdup (_ ("Sorting the lines…"));
    case CURIO_STAGE_OFFERING:
      return g_strdup (_ ("Finding offers for each customer…"));
    case CURIO_STAGE_WRITING:
      return g_strdup (_ ("Writing the files…"));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

double
curio_progress_get_fraction (const CurioProgress *self)
{
  if (self->stage == CURIO_STAGE_FINISHING)
    return 1;
  if (self->total <= 0)
    return -1;
  return MIN (1, (double)self->lines / (double)self->total);
}
