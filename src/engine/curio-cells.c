/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of the cells that stands for a view of lines that are not there. */

#include "curio-cells.h"

static gint32
get_month_start (gint32 day)
{
  return curio_month_first_day (curio_month_of_day (day));
}

static gint32
get_month_end (gint32 day)
{
  return curio_month_first_day (curio_month_of_day (day) + 1) - 1;
}

void
curio_cells_view_init (CurioView *self, const CurioView *view)
{
  g_return_if_fail (view->ledger->cells != NULL);

  CurioSelection wide;

  curio_selection_copy (&view->selection, &wide);
  if (wide.from_day != CURIO_DAY_NONE)
    wide.from_day = get_month_start (wide.from_day);
  if (wide.to_day != CURIO_DAY_NONE)
    wide.to_day = get_month_end (wide.to_day);
  curio_view_init (self, view->ledger->cells, &wide);
  curio_selection_clear (&wide);
}

gboolean
curio_cells_widen (const CurioView *view, gint32 *out_from_day,
                   gint32 *out_to_day)
{
  const CurioFacts *facts = view->ledger->facts;
  gboolean is_cut;

  if (curio_facts_has_lines (facts) || view->to_day < view->from_day)
    return FALSE;
  *out_from_day = get_month_start (view->from_day);
  *out_to_day = get_month_end (view->to_day);
  /* Beyond the table's days there is nothing to be said. */
  is_cut = MAX (*out_from_day, facts->first_day) < view->from_day
           || MIN (*out_to_day, facts->last_day) > view->to_day;
  return is_cut;
}
