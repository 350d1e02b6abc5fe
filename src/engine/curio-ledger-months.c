/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the customers of each country did in each month, by the month of their
 * first order.  Most selections hold most months wholly, and those need no
 * walk over orders. */

#include "curio-ledger-private.h"

/* The cells of one country while it is added up. */
typedef struct
{
  const CurioLedger *ledger;
  CurioMonthCell *cells; /* [n_cohorts][n_months] */
  guint8 *is_used;       /* likewise */
  GArray *used;          /* of guint32, into both */
} Sheet;

static CurioMonthCell *
find_cell (Sheet *self, guint32 cohort, guint32 month)
{
  guint32 at = cohort * self->ledger->n_months + month;

  if (!self->is_used[at])
    g_array_append_val (self->used, at);
  self->is_used[at] = TRUE;
  return &self->cells[at];
}

static void
add_customer (Sheet *self, guint32 customer)
{
  const CurioLedger *ledger = self->ledger;
  const CurioFacts *facts = ledger->facts;
  guint32 start = facts->first_order[customer];
  guint32 end = facts->first_order[customer + 1];
  guint32 first = ledger->first_month[customer] - ledger->base_month;
  guint32 cohort = ledger->cohort_of_month[first];
  gint32 last = -2;

  for (guint32 i = ledger->visit_sums[start]; i < ledger->visit_sums[end]; i++)
    {
      gint32 month = curio_ledger_get_visit_month (ledger, i);
      CurioMonthCell *cell = find_cell (self, cohort, month);

      cell->n_active += month != last;
      cell->n_again += month == last + 1;
      last = month;
    }
  for (guint32 i = start; i < end; i++)
    {
      guint32 month
          = ledger->month_index[facts->order_day[i] - facts->first_day];

      if (month >= first)
        find_cell (self, cohort, month)->net_mills
            += curio_ledger_get_net (ledger, i);
    }
}

/* Moves the cells into LIST and leaves the sheet empty. */
static void
hand_over (Sheet *self, GArray *list)
{
  guint32 n_months = self->ledger->n_months;

  for (guint i = 0; i < self->used->len; i++)
    {
      guint32 at = g_array_index (self->used, guint32, i);
      CurioMonthCell *cell = &self->cells[at];

      cell->cohort = at / n_months;
      cell->month = at % n_months;
      g_array_append_val (list, *cell);
      *cell = (CurioMonthCell){ 0 };
      self->is_used[at] = FALSE;
    }
  g_array_set_size (self->used, 0);
}

/* The customers who keep to one country and have ordered, by country; where
 * each country's begin is FIRST, [n_countries + 1].  (transfer full) */
static guint32 *
sort_by_home (const CurioLedger *ledger, guint32 *first)
{
  const CurioFacts *facts = ledger->facts;
  guint32 *sorted = g_new (guint32, facts->n_customers + 1);
  g_autofree guint32 *next = NULL;

  for (guint32 i = 0; i < facts->n_customers; i++)
    if (ledger->home[i] != CURIO_MANY_COUNTRIES
        && ledger->first_month[i] != CURIO_DAY_NONE)
      first[ledger->home[i] + 1]++;
  for (guint32 c = 0; c < facts->n_countries; c++)
    first[c + 1] += first[c];
  next = g_memdup2 (first, (facts->n_countries + 1) * sizeof *first);
  for (guint32 i = 0; i < facts->n_customers; i++)
    if (ledger->home[i] != CURIO_MANY_COUNTRIES
        && ledger->first_month[i] != CURIO_DAY_NONE)
      sorted[next[ledger->home[i]]++] = i;
  return sorted;
}

void
curio_ledger_add_up_months (CurioLedger *self)
{
  guint32 n_countries = self->facts->n_countries;
  gsize n_cells = (gsize)self->n_cohorts * self->n_months;
  g_autofree CurioMonthCell *cells = g_new0 (CurioMonthCell, n_cells + 1);
  g_autofree guint8 *is_used = g_new0 (guint8, n_cells + 1);
  g_autofree guint32 *first = g_new0 (guint32, n_countries + 1);
  g_autofree guint32 *customers = sort_by_home (self, first);
  g_autoptr (GArray) used = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *list = g_array_new (FALSE, FALSE, sizeof (CurioMonthCell));
  Sheet sheet = { self, cells, is_used, used };

  self->first_month_cell = g_new0 (guint32, n_countries + 1);
  for (guint32 c = 0; c < n_countries; c++)
    {
      for (guint32 i = first[c]; i < first[c + 1]; i++)
        add_customer (&sheet, customers[i]);
      hand_over (&sheet, list);
      self->first_month_cell[c + 1] = list->len;
    }
  self->month_cells = (CurioMonthCell *)(gpointer)g_array_free (list, FALSE);
}
