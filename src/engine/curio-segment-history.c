/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the segments of customers came to be: their scores day by day. */

#include "curio-segment-history.h"

#include <string.h>

/* Months between two days of the history, so that a person can name them. */
static gint32
choose_step (gint32 n_months, guint32 n_most)
{
  static const gint32 steps[] = { 1, 2, 3, 6, 12, 24, 60, 120, 600, 3600 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (n_months / steps[i] + 1 < (gint32)n_most)
      return steps[i];
  return G_MAXINT16;
}

/* The first days of months after the view's first day; then its as-of day. */
static void
choose_days (CurioSegmentHistory *self, const CurioView *view, guint32 n_most)
{
  gint32 first = curio_month_of_day (view->first_day) + 1;
  gint32 last = curio_month_of_day (view->as_of_day - 1);
  gint32 step = choose_step (MAX (last - first, 0), n_most);

  self->days = g_new (gint32, MAX (last - first, 0) / step + 2);
  for (gint32 month = first + (MAX (last - first, 0) % step); month <= last;
       month += step)
    self->days[self->n_days++] = curio_month_first_day (month);
  self->days[self->n_days++] = view->as_of_day;
}

static void
note_day (CurioSegmentHistory *self, const CurioView *view, guint32 day)
{
  CurioView then = *view;
  guint8 *segments = self->segments + (gsize)day * self->n_customers;
  CurioRfm rfm;

  then.as_of_day = self->days[day];
  curio_rfm_measure (&then, &rfm);
  memset (segments, CURIO_NO_SEGMENT, self->n_customers);
  for (guint32 i = 0; i < rfm.n; i++)
    segments[rfm.customers[i].customer] = rfm.customers[i].segment;
  curio_rfm_clear (&rfm);
}

void
curio_segment_history_measure (const CurioView *view, guint32 n_most,
                               CurioSegmentHistory *out)
{
  g_return_if_fail (n_most >= 2);

  *out = (CurioSegmentHistory){ .n_customers
                                = view->ledger->facts->n_customers };
  if (view->n_orders == 0)
    return;
  choose_days (out, view, n_most);
  out->segments = g_new (guint8, (gsize)out->n_days * out->n_customers + 1);
  for (guint32 i = 0; i < out->n_days; i++)
    note_day (out, view, i);
}

void
curio_segment_history_clear (CurioSegmentHistory *self)
{
  g_clear_pointer (&self->days, g_free);
  g_clear_pointer (&self->segments, g_free);
  self->n_days = 0;
}
