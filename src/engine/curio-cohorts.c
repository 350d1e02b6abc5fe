/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Customers by the month of their first order ever, and how many of them
 * ordered again in the months after. */

#include "curio-sweep.h"

/* The customers of each cohort who have an order at any date in the countries
 * of the view (transfer full). */
static guint32 *
count_sizes (const CurioView *view)
{
  const CurioLedger *ledger = view->ledger;
  guint32 *sizes = g_new0 (guint32, ledger->n_months);
  guint32 last = G_MAXUINT32;

  for (guint32 i = 0; i < ledger->n_homes; i++)
    {
      CurioHome home = ledger->homes[i];

      if (!view->wanted[home.country] || home.customer == last)
        continue;
      sizes[ledger->first_month[home.customer] - ledger->base_month]++;
      last = home.customer;
    }

  return sizes;
}

static gboolean
is_active (const guint32 *row, guint32 n)
{
  for (guint32 i = 0; i < n; i++)
    if (row[i] > 0)
      return TRUE;

  return FALSE;
}

/* The cells of one cohort: its months up to LAST, those before FIRST unseen.
 */
static void
fill_cohort (CurioCohort *cohort, const guint32 *row, guint32 index,
             guint32 first, guint32 last)
{
  cohort->n_active = last - index + 1;
  for (guint32 month = index; month <= last; month++)
    cohort->active[month - index] = month < first ? -1 : (gint32)row[month];
}

void
curio_sweep_get_cohorts (const CurioSweep *self, CurioCohorts *out)
{
  const CurioView *view = self->view;
  const CurioLedger *ledger = view->ledger;
  gsize n_months = ledger->n_months;

  *out = (CurioCohorts){ 0 };
  if (view->to_day < view->from_day || n_months == 0)
    return;

  guint32 first
      = ledger->month_index[view->from_day - ledger->facts->first_day];
  guint32 last = ledger->month_index[view->to_day - ledger->facts->first_day];
  g_autofree guint32 *sizes = count_sizes (view);
  gsize n_cells = 0;

  out->cohorts = g_new0 (CurioCohort, ledger->n_cohorts);
  out->cells = g_new (gint32, (gsize)ledger->n_cohorts * (last + 1));
  for (guint32 c = 0; c < ledger->n_cohorts; c++)
    {
      guint32 i = ledger->cohort_months[c];
      const guint32 *row = self->active + c * n_months;
      CurioCohort *cohort = &out->cohorts[out->n_cohorts];

      if (i > last)
        break;
      if (!is_active (row + i, last - i + 1))
        continue;
      cohort->month = ledger->base_month + i;
      cohort->size = sizes[i];
      cohort->active = out->cells + n_cells;
      fill_cohort (cohort, row, i, first, last);
      n_cells += cohort->n_active;
      out->n_cohorts++;
    }
}

void
curio_cohorts_measure (const CurioView *view, CurioCohorts *out)
{
  CurioSweep sweep;

  curio_sweep_init (&sweep, view);
  curio_sweep_get_cohorts (&sweep, out);
  curio_sweep_clear (&sweep);
}

void
curio_cohorts_clear (CurioCohorts *self)
{
  g_clear_pointer (&self->cohorts, g_free);
  g_clear_pointer (&self->cells, g_free);
  self->n_cohorts = 0;
}
