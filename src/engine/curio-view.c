/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A ledger seen through a selection: which orders are in it, and the days that
 * it covers. */

#include "curio-selection.h"

#include <string.h>

/* Orders of a customer that are stepped over rather than searched. */
#define MOST_STEPS 6

/* The selection's dates, cut to the first and last day of the table. */
static void
cut_days (CurioView *self)
{
  const CurioFacts *facts = self->ledger->facts;
  const CurioSelection *selection = &self->selection;

  self->from_day = facts->first_day;
  self->to_day = facts->last_day;
  if (selection->from_day != CURIO_DAY_NONE)
    self->from_day = MAX (self->from_day, selection->from_day);
  if (selection->to_day != CURIO_DAY_NONE)
    self->to_day = MIN (self->to_day, selection->to_day);
}

/* How many orders there are in the selection, and the days of the first and
 * the last. */
static void
add_up_days (CurioView *self)
{
  const CurioLedger *ledger = self->ledger;

  self->first_day = self->last_day = CURIO_DAY_NONE;
  self->held = g_new0 (guint8, ledger->n_day_totals + 1);
  for (guint32 i = 0; i < ledger->facts->n_countries; i++)
    {
      CurioDayTotals totals = curio_view_get_day_totals (self, i);

      if (totals.n == 0)
        continue;
      memset (self->held + (totals.days - ledger->day_totals), 1, totals.n);
      if (self->first_day == CURIO_DAY_NONE
          || totals.days[0].day < self->first_day)
        self->first_day = totals.days[0].day;
      self->last_day = MAX (self->last_day, totals.days[totals.n - 1].day);
      for (guint32 j = 0; j < totals.n; j++)
        self->n_orders += totals.days[j].n_invoices;
    }

  self->as_of_day = self->selection.as_of_day;
  if (self->as_of_day == CURIO_DAY_NONE && self->last_day != CURIO_DAY_NONE)
    self->as_of_day = self->last_day + 1;
}

/* Moves the ends of every history past what lies outside the dates: no search,
 * and the less to do the more is selected. */
static void
find_stretches (CurioView *self)
{
  const CurioLedger *ledger = self->ledger;
  const CurioFacts *facts = ledger->facts;
  gsize size = facts->n_customers * sizeof (guint32);
  guint32 n = facts->first_order[facts->n_customers];
  guint32 from, upto;

  self->start = g_memdup2 (facts->first_order, size);
  self->end = g_memdup2 (facts->first_order + (self->n_orders > 0), size);
  if (self->n_orders == 0)
    return;

  from = ledger->first_by_day[self->from_day - facts->first_day];
  upto = ledger->first_by_day[self->to_day - facts->first_day + 1];
  for (guint32 i = 0; i < from; i++)
    self->start[ledger->customers_by_day[i]]++;
  for (guint32 i = upto; i < n; i++)
    self->end[ledger->customers_by_day[i]]--;
}

void
curio_view_init (CurioView *self, const CurioLedger *ledger,
                 const CurioSelection *selection)
{
  guint32 n_countries = ledger->facts->n_countries;

  *self = (CurioView){ .ledger = ledger };
  curio_selection_copy (selection, &self->selection);
  self->wanted = g_new (guint8, n_countries);
  for (guint32 i = 0; i < n_countries; i++)
    self->wanted[i]
        = selection->countries == NULL
          || (i < selection->n_countries && selection->countries[i] != 0);
  cut_days (self);
  add_up_days (self);
  find_stretches (self);
}

void
curio_view_clear (CurioView *self)
{
  curio_selection_clear (&self->selection);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->held, g_free);
  g_clear_pointer (&self->start, g_free);
  g_clear_pointer (&self->end, g_free);
  self->n_orders = 0;
}

/* Orders are taken from the ends by day where that is not many a customer:
 * what else there is, a search of each history, guesses wrong at each. */
void
curio_view_look_back (const CurioView *self, gint32 day, CurioView *out)
{
  const CurioLedger *ledger = self->ledger;
  const CurioFacts *facts = ledger->facts;
  guint32 from, upto;

  *out = *self;
  out->as_of_day = day;
  out->end = g_memdup2 (self->end, facts->n_customers * sizeof (guint32));
  if (self->n_orders == 0 || day > self->to_day)
    return;
  from = ledger->first_by_day[MAX (day, self->from_day) - facts->first_day];
  upto = ledger->first_by_day[self->to_day - facts->first_day + 1];
  if (upto - from > MOST_STEPS * facts->n_customers)
    return;
  out->to_day = day - 1;
  out->last_day = MIN (out->last_day, out->to_day);
  for (guint32 i = from; i < upto; i++)
    out->end[ledger->customers_by_day[i]]--;
}

void
curio_view_find_months (const CurioView *self, CurioViewMonths *out)
{
  const CurioFacts *facts = self->ledger->facts;
  const guint16 *months = self->ledger->month_index;
  gint32 n = facts->last_day - facts->first_day + 1;
  gint32 from = self->from_day - facts->first_day, end = from;
  gint32 to = self->to_day - facts->first_day, begin = to;

  g_return_if_fail (from <= to);

  *out = (CurioViewMonths){ months[from], months[to], -1,
                            -1,           G_MININT32, G_MAXINT32 };
  if (from > 0 && months[from - 1] == months[from])
    {
      while (end + 1 < n && months[end + 1] == months[from])
        end++;
      out->part_from = out->first++;
      out->part_from_end = facts->first_day + end;
    }
  if (to == n - 1 || months[to + 1] != months[to])
    return;
  out->last--;
  if (months[to] == out->part_from)
    return;
  while (begin > 0 && months[begin - 1] == months[to])
    begin--;
  out->part_to = months[to];
  out->part_to_begin = facts->first_day + begin;
}

/* The first of N totals, sorted by day, that is not before DAY. */
static guint32
find_day (const CurioDayTotal *totals, guint32 n, gint32 day)
{
  guint32 low = 0, high = n;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (totals[middle].day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

CurioDayTotals
curio_view_get_day_totals (const CurioView *self, guint32 country)
{
  const CurioLedger *ledger = self->ledger;
  guint32 start = ledger->first_day_total[country];
  guint32 n = ledger->first_day_total[country + 1] - start;
  const CurioDayTotal *totals = ledger->day_totals + start;

  if (!self->wanted[country] || self->to_day < self->from_day)
    return (CurioDayTotals){ NULL, 0 };

  guint32 first = find_day (totals, n, self->from_day);
  guint32 end = find_day (totals, n, self->to_day + 1);
  return (CurioDayTotals){ totals + first, end - first };
}

gboolean
curio_view_misses_earlier (const CurioView *self)
{
  const CurioFacts *facts = self->ledger->facts;

  if (self->from_day > facts->first_day)
    return TRUE;
  for (guint32 i = 0; i < facts->n_countries; i++)
    if (!self->wanted[i])
      return TRUE;

  return FALSE;
}
