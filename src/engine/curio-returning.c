/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many of a month's customers are not new, and how many of the month
 * before came again. */

#include "curio-returning.h"

/* Indices, from the ledger's first month, of the months of the view that are
 * whole; none where last < first. */
typedef struct
{
  gint32 first, last;
} Whole;

static Whole
find_whole (const CurioMonthly *monthly, gint32 base)
{
  guint32 n = monthly->n_months;
  gint32 first = monthly->months[0].month - base;

  return (Whole){ first + (monthly->months[0].n_days_missing > 0),
                  first + (gint32)n - 1
                      - (monthly->months[n - 1].n_days_missing > 0) };
}

/* Who keeps to one country is in the cells of the ledger. */
static void
add_cells (guint32 *again, const CurioView *view, Whole whole)
{
  const CurioLedger *ledger = view->ledger;

  for (guint32 c = 0; c < ledger->facts->n_countries; c++)
    for (guint32 i = ledger->first_month_cell[c];
         view->wanted[c] && i < ledger->first_month_cell[c + 1]; i++)
      {
        const CurioMonthCell *cell = &ledger->month_cells[i];

        if (cell->month > whole.first && cell->month <= whole.last)
          again[cell->month] += cell->n_again;
      }
}

/* Of who has several, each visit is asked. */
static void
add_traveller (guint32 *again, const CurioView *view, Whole whole,
               guint32 customer)
{
  const CurioLedger *ledger = view->ledger;
  const CurioFacts *facts = ledger->facts;
  guint32 start = curio_ledger_get_first_visit (ledger, customer);
  guint32 end = curio_ledger_get_first_visit (ledger, customer + 1);
  gint32 last = -2;

  for (guint32 i = start; i < end; i++)
    {
      guint32 order = ledger->visits[i];
      gint32 month
          = ledger->month_index[facts->order_day[order] - facts->first_day];

      if (!curio_view_holds (view, order) || month == last)
        continue;
      again[month]
          += month == last + 1 && last >= whole.first && month <= whole.last;
      last = month;
    }
}

void
curio_returning_measure (const CurioView *view, const CurioMonthly *monthly,
                         CurioReturning *out)
{
  const CurioLedger *ledger = view->ledger;
  g_autofree guint32 *again = g_new0 (guint32, ledger->n_months + 1);

  *out = (CurioReturning){ .n_months = monthly->n_months };
  out->months = g_new0 (CurioReturningMonth, MAX (monthly->n_months, 1));
  if (view->n_orders == 0 || monthly->n_months == 0)
    return;

  Whole whole = find_whole (monthly, ledger->base_month);
  add_cells (again, view, whole);
  for (guint32 i = 0; i < ledger->facts->n_customers; i++)
    if (ledger->home[i] == CURIO_MANY_COUNTRIES)
      add_traveller (again, view, whole, i);
  for (guint32 i = 0; i < monthly->n_months; i++)
    {
      const CurioMonth *month = &monthly->months[i];

      out->months[i] = (CurioReturningMonth){
        .n_active = month->n_active,
        .n_before = month->n_active - month->n_new,
        .n_again = again[month->month - ledger->base_month],
      };
    }
}

void
curio_returning_clear (CurioReturning *self)
{
  g_clear_pointer (&self->months, g_free);
  self->n_months = 0;
}

static gboolean
divide (guint32 part, guint32 whole, double *out_share)
{
  if (whole == 0)
    return FALSE;

  *out_share = (double)part / whole;
  return TRUE;
}

gboolean
curio_returning_get_before (const CurioReturning *self, const CurioView *view,
                            const CurioMonthly *monthly, guint32 index,
                            double *out_share)
{
  g_return_val_if_fail (index < self->n_months, FALSE);

  if (monthly->months[index].month == view->ledger->base_month)
    return FALSE;
  return divide (self->months[index].n_before, self->months[index].n_active,
                 out_share);
}

gboolean
curio_returning_get_again (const CurioReturning *self,
                           const CurioMonthly *monthly, guint32 index,
                           double *out_share)
{
  g_return_val_if_fail (index < self->n_months, FALSE);

  if (index == 0 || monthly->months[index].n_days_missing > 0
      || monthly->months[index - 1].n_days_missing > 0)
    return FALSE;
  return divide (self->months[index].n_again, self->months[index - 1].n_active,
                 out_share);
}
