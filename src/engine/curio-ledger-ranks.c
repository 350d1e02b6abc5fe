/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Orders by invoice amount.  Sorted once here, so that the distribution under
 * any selection is a walk over marked ranks and needs no sort. */

#include "curio-ledger-private.h"

#define DIGIT_BITS 11
#define N_DIGITS (1u << DIGIT_BITS)

/* One round of a radix sort: ORDERS into SORTED by one digit of their amounts,
 * equal ones in the order they came. */
static void
sort_by_digit (const gint64 *amounts, const guint32 *orders, guint32 *sorted,
               guint32 n, guint shift)
{
  g_autofree guint32 *next = g_new0 (guint32, N_DIGITS + 1);

  for (guint32 i = 0; i < n; i++)
    next[(amounts[orders[i]] >> shift & (N_DIGITS - 1)) + 1]++;
  for (guint32 i = 0; i < N_DIGITS; i++)
    next[i + 1] += next[i];
  for (guint32 i = 0; i < n; i++)
    sorted[next[amounts[orders[i]] >> shift & (N_DIGITS - 1)]++] = orders[i];
}

/* The orders with an amount by AMOUNTS, rising.  (transfer full) */
static guint32 *
sort_orders (CurioLedger *self, const gint64 *amounts)
{
  guint32 n_orders = self->facts->n_orders;
  guint32 *orders = g_new (guint32, n_orders);
  guint32 n = 0;
  gint64 largest = 0;

  for (guint32 i = 0; i < n_orders; i++)
    if (amounts[i] > 0)
      {
        orders[n++] = i;
        largest = MAX (largest, amounts[i]);
      }

  guint32 *sorted = g_new (guint32, n);
  for (guint shift = 0; shift < 64 && largest >> shift > 0;
       shift += DIGIT_BITS)
    {
      sort_by_digit (amounts, orders, sorted, n, shift);
      guint32 *swap = orders;
      orders = sorted;
      sorted = swap;
    }

  g_free (sorted);
  self->n_ranks = n;
  return orders;
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const CurioAmountRun *x = a, *y = b;

  if (x->n_ranks != y->n_ranks)
    return x->n_ranks > y->n_ranks ? -1 : 1;

  return x->first_rank < y->first_rank ? -1 : 1;
}

static void
find_runs (CurioLedger *self)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (CurioAmountRun));

  for (guint32 first = 0, end; first < self->n_ranks; first = end)
    {
      gint64 pence = curio_ledger_get_rank_pence (self, first);

      for (end = first + 1;
           end < self->n_ranks
           && curio_ledger_get_rank_pence (self, end) == pence;
           end++)
        ;
      if (end - first > 1)
        {
          CurioAmountRun run = { first, end - first };

          g_array_append_val (runs, run);
        }
    }

  g_array_sort (runs, compare_runs);
  self->n_amount_runs = runs->len;
  self->amount_runs = (CurioAmountRun *)g_array_free (runs, FALSE);
}

/* What a walk over the ranks wants to know of their orders, side by side.
 * Nearly all amounts fit 32 bits. */
static void
copy_columns (CurioLedger *self, const guint32 *by_rank, const gint64 *amounts,
              const guint32 *order_totals)
{
  guint32 n_low = self->n_ranks;

  while (n_low > 0 && amounts[by_rank[n_low - 1]] > G_MAXUINT32)
    n_low--;
  self->n_low_ranks = n_low;
  self->low_mills = g_new (guint32, n_low);
  self->high_mills = g_new (gint64, self->n_ranks - n_low);
  self->rank_total = g_new (guint32, self->n_ranks);
  for (guint32 i = 0; i < self->n_ranks; i++)
    {
      guint32 order = by_rank[i];

      self->rank_total[i] = order_totals[order];
      if (i < n_low)
        self->low_mills[i] = amounts[order];
      else
        self->high_mills[i - n_low] = amounts[order];
    }
}

void
curio_ledger_rank_amounts (CurioLedger *self, const guint32 *order_totals)
{
  guint32 n_orders = self->facts->n_orders;
  g_autofree gint64 *amounts = g_new (gint64, n_orders);
  g_autofree guint32 *by_rank = NULL;

  for (guint32 i = 0; i < n_orders; i++)
    amounts[i] = curio_ledger_get_amount (self, i);
  by_rank = sort_orders (self, amounts);
  copy_columns (self, by_rank, amounts, order_totals);
  find_runs (self);
}
