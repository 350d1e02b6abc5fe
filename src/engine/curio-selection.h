/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"

G_BEGIN_DECLS

/* What the person asked to see.  A value; free its insides with clear. */
typedef struct
{
  gint32 from_day; /* CURIO_DAY_NONE: from the first */
  gint32 to_day;   /* included; CURIO_DAY_NONE: to the last */
  gint32
      as_of_day; /* CURIO_DAY_NONE: the day after the selection's last line */
  guint8 *countries; /* [n_countries] 0 or 1; NULL: all */
  guint32 n_countries;
} CurioSelection;

#define CURIO_SELECTION_ALL                                                   \
  ((CurioSelection){ CURIO_DAY_NONE, CURIO_DAY_NONE, CURIO_DAY_NONE, NULL, 0 })

void curio_selection_copy (const CurioSelection *self, CurioSelection *out);
void curio_selection_clear (CurioSelection *self);
gboolean curio_selection_equal (const CurioSelection *a,
                                const CurioSelection *b);
/* Adds a country by its exact name; FALSE with CURIO_ERROR_USAGE, naming near
 * ones, where the facts have none of that name. */
gboolean curio_selection_add_country (CurioSelection *self,
                                      const CurioFacts *facts,
                                      const char *name, GError **error);

/* A ledger seen through a selection: which orders are in it.  Every measure
 * reads one.  It borrows the ledger; it owns the rest. */
typedef struct
{
  const CurioLedger *ledger;
  CurioSelection selection;
  guint32 n_orders; /* that the books count and the selection holds */
  guint8 *wanted;   /* [n_countries] 0 or 1 */
  guint8 *held; /* [n_day_totals + 1] 0 or 1: in the selection; the last: 0 */
  gint32 from_day; /* the selection's dates cut to the table's first and last
                      day; to_day < from_day if it lies outside */
  gint32 to_day;
  gint32 first_day; /* of the selected orders; CURIO_DAY_NONE if none */
  gint32 last_day;
  gint32 as_of_day; /* resolved; CURIO_DAY_NONE only if nothing is selected */
  guint32 *start;   /* [n_customers] the stretch of a customer's orders that */
  guint32 *end;     /* lies within the dates; empty if nothing is selected */
} CurioView;

void curio_view_init (CurioView *self, const CurioLedger *ledger,
                      const CurioSelection *selection);
void curio_view_clear (CurioView *self);

/* The view of SELF as it was seen as of DAY: of the orders those before it.
 * OUT borrows from SELF all but its ends, for g_free (). */
void curio_view_look_back (const CurioView *self, gint32 day, CurioView *out);

/* Months since the ledger's base_month. */
typedef struct
{
  gint32 first, last; /* of which VIEW holds all days of the facts; none where
                         last < first */
  gint32 part_from;   /* the month of its first day, if it holds only a part */
  gint32 part_to;     /* of its last day, likewise; both -1 if none, and only
                         the first where they are the same month */
  gint32 part_from_end; /* the last day of the facts in part_from, and the */
  gint32 part_to_begin; /* first in part_to; out of reach where there is none
                         */
} CurioViewMonths;

/* SELF's dates must not lie outside the facts. */
void curio_view_find_months (const CurioView *self, CurioViewMonths *out);

/* Whether the facts may hold earlier orders than the view does: its dates
 * begin later, or countries are left out. */
gboolean curio_view_misses_earlier (const CurioView *self);

/* Whether the books count ORDER and the selection holds it. */
static inline gboolean
curio_view_holds (const CurioView *self, guint32 order)
{
  const CurioLedger *ledger = self->ledger;
  gint32 day = ledger->facts->order_day[order];

  return day >= self->from_day && day <= self->to_day
         && self->wanted[ledger->facts->order_country[order]]
         && curio_ledger_counts_order (ledger, order);
}

/* The end of the stretch of CUSTOMER's orders that lies before the as-of day.
 * Histories are short and their days random: steps without a branch to guess
 * wrong are worth more than fewer steps. */
static inline guint32
curio_view_find_as_of (const CurioView *self, guint32 customer)
{
  const gint32 *days = self->ledger->facts->order_day;
  guint32 start = self->start[customer], end = self->end[customer];
  guint32 n = end - start;

  if (self->as_of_day > self->last_day || n == 0)
    return end;
  while (n > 1)
    {
      guint32 half = n / 2;

      start += (days[start + half - 1] < self->as_of_day) * half;
      n -= half;
    }

  return start + (days[start] < self->as_of_day);
}

/* What COUNTRY did on the days of the view, oldest first; none if the view
 * does not hold the country. */
typedef struct
{
  const CurioDayTotal *days;
  guint32 n;
} CurioDayTotals;

CurioDayTotals curio_view_get_day_totals (const CurioView *self,
                                          guint32 country);

G_END_DECLS
