/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From which segments into which customers went between two dates. */

#include "curio-movement.h"

static void
measure_as_of (const CurioView *view, gint32 as_of, CurioRfm *out)
{
  CurioSelection selection;
  CurioView that_day;

  curio_selection_copy (&view->selection, &selection);
  selection.as_of_day = as_of;
  curio_view_init (&that_day, view->ledger, &selection);
  curio_rfm_measure (&that_day, out);
  curio_view_clear (&that_day);
  curio_selection_clear (&selection);
}

/* Both are in order of customer, and whoever is in BEFORE is in AFTER. */
static void
count_moves (CurioMovement *self, const CurioRfm *before,
             const CurioRfm *after)
{
  guint32 next = 0;

  for (guint32 i = 0; i < after->n; i++)
    {
      const CurioScored *now = &after->customers[i];
      guint row = CURIO_NOT_YET_CUSTOMERS;

      if (next < before->n
          && before->customers[next].customer == now->customer)
        row = before->customers[next++].segment;
      self->cells[row][now->segment]++;
    }
}

void
curio_movement_measure (const CurioView *view, gint32 since,
                        CurioMovement *out)
{
  CurioRfm before, after;

  *out = (CurioMovement){ .since = since, .as_of = view->as_of_day };
  if (view->n_orders == 0)
    return;
  g_return_if_fail (since < view->as_of_day);

  measure_as_of (view, since, &before);
  curio_rfm_measure (view, &after);
  out->n_before = before.n;
  out->n_after = after.n;
  count_moves (out, &before, &after);
  curio_rfm_clear (&before);
  curio_rfm_clear (&after);
}
