/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From which segments into which customers went between two dates. */

#include "curio-movement.h"

/* Whoever was a customer before is in AFTER. */
static void
count_moves (CurioMovement *self, const guint8 *before, const CurioRfm *after)
{
  G_STATIC_ASSERT (CURIO_NOT_YET_CUSTOMERS == CURIO_N_SEGMENTS);

  for (guint32 i = 0; i < after->n; i++)
    {
      const CurioScored *now = &after->customers[i];

      self->cells[before[now->customer]][now->segment]++;
    }
}

void
curio_movement_measure_into (const CurioView *view, const CurioRfm *after,
                             gint32 since, CurioMovement *out)
{
  g_autofree guint8 *before = NULL;
  CurioView then;

  *out = (CurioMovement){ .misses_earlier = curio_view_misses_earlier (view),
                          .since = since,
                          .as_of = view->as_of_day };
  if (view->n_orders == 0)
    return;
  g_return_if_fail (since < view->as_of_day);

  curio_view_look_back (view, since, &then);
  before = g_new (guint8, view->ledger->facts->n_customers);
  out->n_before = curio_rfm_measure_segments (&then, before);
  g_free (then.end);
  out->n_after = after->n;
  count_moves (out, before, after);
}

void
curio_movement_measure (const CurioView *view, gint32 since,
                        CurioMovement *out)
{
  CurioRfm after;

  curio_rfm_measure (view, &after);
  curio_movement_measure_into (view, &after, since, out);
  curio_rfm_clear (&after);
}

static gboolean
is_meant (guint index, guint wanted)
{
  return wanted == CURIO_MOVEMENT_ALL || index == wanted;
}

guint32
curio_movement_count (const CurioMovement *self, guint from, guint to)
{
  guint32 n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < CURIO_N_MOVEMENT_ROWS; i++)
    for (guint j = 0; j < CURIO_N_SEGMENTS; j++)
      if (is_meant (i, from) && is_meant (j, to))
        n += self->cells[i][j];
  return n;
}

guint32
curio_movement_count_same (const CurioMovement *self)
{
  guint32 n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < CURIO_N_SEGMENTS; i++)
    n += self->cells[i][i];
  return n;
}

static gboolean
is_best (guint segment)
{
  return segment < CURIO_N_SEGMENTS
         && curio_segments[segment].family == CURIO_FAMILY_BEST;
}

void
curio_movement_count_best (const CurioMovement *self, guint32 *out_left,
                           guint32 *out_came)
{
  g_return_if_fail (self != NULL);

  *out_left = *out_came = 0;
  for (guint i = 0; i < CURIO_N_MOVEMENT_ROWS; i++)
    for (guint j = 0; j < CURIO_N_SEGMENTS; j++)
      if (is_best (i) && !is_best (j))
        *out_left += self->cells[i][j];
      else if (!is_best (i) && is_best (j))
        *out_came += self->cells[i][j];
}

gint32
curio_movement_choose_since (const CurioView *view, gint32 wanted)
{
  gint32 as_of, year_before;

  g_return_val_if_fail (view != NULL, CURIO_DAY_NONE);

  as_of = view->as_of_day;
  if (as_of == CURIO_DAY_NONE)
    return CURIO_DAY_NONE;
  if (wanted != CURIO_DAY_NONE && wanted < as_of)
    return wanted;
  year_before = curio_day_add_months (as_of, -12);
  if (view->first_day == CURIO_DAY_NONE || view->first_day < year_before)
    return year_before;
  /* An as-of day before all orders has no middle. */
  return MIN (view->first_day + (as_of - view->first_day) / 2, as_of - 1);
}
