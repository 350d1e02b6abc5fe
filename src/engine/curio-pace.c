/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Time as a shop feels it: each day weighed by how busy its month of the year
 * is. */

#include "curio-pace.h"

/* What the months of the year have seen. */
typedef struct
{
  double n_days[12];
  double n_visits[12];
  double all_days;
  double all_visits;
} Year;

static int
get_month (gint32 day)
{
  int year, month, of_month;

  curio_day_get (day, &year, &month, &of_month);
  return month - 1;
}

static void
look_back (const CurioLedger *ledger, gint32 as_of_day, Year *out)
{
  *out = (Year){ 0 };
  for (gint32 i = ledger->first_day; i < MIN (as_of_day, ledger->last_day + 1);
       i++)
    {
      out->n_days[get_month (i)]++;
      out->all_days++;
    }
  for (guint32 i = 0; i < ledger->n_visits; i++)
    if (ledger->visit_days[i] < as_of_day)
      {
        out->n_visits[get_month (ledger->visit_days[i])]++;
        out->all_visits++;
      }
}

static double
weigh_month (const Year *year, int month)
{
  double usual;

  if (year->n_days[month] < CURIO_PACE_LEAST_DAYS || year->all_visits == 0)
    return 1;
  usual = year->all_visits / year->all_days;
  return CLAMP (year->n_visits[month] / year->n_days[month] / usual,
                CURIO_PACE_LEAST, CURIO_PACE_MOST);
}

void
curio_pace_init (CurioPace *self, const CurioLedger *ledger, gint32 as_of_day,
                 guint32 n_ahead)
{
  Year year = { 0 };

  *self = (CurioPace){ .base_day = ledger->first_day };
  if (ledger->first_day != CURIO_DAY_NONE && as_of_day > ledger->first_day)
    {
      self->n_days = as_of_day - ledger->first_day + n_ahead;
      look_back (ledger, as_of_day, &year);
    }
  for (int i = 0; i < 12; i++)
    self->months[i] = weigh_month (&year, i);

  self->until = g_new0 (double, self->n_days + 1);
  for (guint32 i = 0; i < self->n_days; i++)
    self->until[i + 1]
        = self->until[i]
          + self->months[get_month (self->base_day + (gint32)i)];
}

void
curio_pace_clear (CurioPace *self)
{
  g_clear_pointer (&self->until, g_free);
}

static guint32
find_place (const CurioPace *self, gint32 day)
{
  if (day <= self->base_day)
    return 0;
  return MIN ((guint32)(day - self->base_day), self->n_days);
}

double
curio_pace_between (const CurioPace *self, gint32 from, gint32 to)
{
  return self->until[find_place (self, to)]
         - self->until[find_place (self, from)];
}

gint32
curio_pace_after (const CurioPace *self, gint32 from, double pace)
{
  guint32 low = find_place (self, from), high = self->n_days;
  /* A hair less, as sums are not exact. */
  double wanted = self->until[low] + pace - 1e-9;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (self->until[middle] < wanted)
        low = middle + 1;
      else
        high = middle;
    }
  return self->base_day + (gint32)low;
}
