/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each country did on each day.  Sums over months, over countries and
 * over everything need no look at the orders, of which there are far more. */

#include "curio-ledger-private.h"

/* Counting sort of ORDERS into SORTED by KEYS below N_KEYS, stable. */
static void
sort_by_key (const guint32 *orders, guint32 *sorted, guint32 n,
             const guint32 *keys, guint32 n_keys)
{
  g_autofree guint32 *next = g_new0 (guint32, (gsize)n_keys + 1);

  for (guint32 i = 0; i < n; i++)
    next[keys[orders[i]] + 1]++;
  for (guint32 i = 0; i < n_keys; i++)
    next[i + 1] += next[i];
  for (guint32 i = 0; i < n; i++)
    sorted[next[keys[orders[i]]]++] = orders[i];
}

guint32 *
curio_ledger_sort_orders (const CurioLedger *self, gboolean all,
                          guint32 *out_n)
{
  const CurioFacts *facts = self->facts;
  guint32 *orders = g_new (guint32, facts->n_orders);
  g_autofree guint32 *by_day = g_new (guint32, facts->n_orders);
  g_autofree guint32 *keys = g_new (guint32, facts->n_orders);
  guint32 n = 0;

  for (guint32 i = 0; i < facts->n_orders; i++)
    {
      if (all || curio_ledger_counts_order (self, i))
        orders[n++] = i;
      keys[i] = facts->order_day[i] - facts->first_day;
    }
  sort_by_key (orders, by_day, n, keys,
               facts->last_day - facts->first_day + 1);

  for (guint32 i = 0; i < facts->n_orders; i++)
    keys[i] = facts->order_country[i];
  sort_by_key (by_day, orders, n, keys, facts->n_countries);

  *out_n = n;
  return orders;
}

static void
add_order (const CurioLedger *self, guint32 order, CurioDayTotal *total)
{
  total->n_invoices++;
  total->n_orders += curio_ledger_is_order (self, order);
  total->n_cancelled += self->facts->order_is_cancellation[order];
  total->n_lines += self->n_lines[order];
  total->net_mills += curio_ledger_get_net (self, order);
  total->gross_mills += self->kind == CURIO_BOOKS_POC
                            ? curio_ledger_get_net (self, order)
                            : curio_ledger_get_amount (self, order);
  total->n_amounts += curio_ledger_get_amount (self, order) > 0;
  total->amount_pence
      += curio_mills_to_pence (curio_ledger_get_amount (self, order));
  if (self->facts->order_customer[order] == CURIO_NO_CUSTOMER)
    total->guest_net_mills += curio_ledger_get_net (self, order);
}

/* Makes a total of the orders from START that share country and day; returns
 * where the next begin. */
static guint32
total_day (CurioLedger *self, const guint32 *orders, guint32 start, guint32 n,
           GArray *totals, guint32 *order_totals)
{
  const CurioFacts *facts = self->facts;
  guint16 country = facts->order_country[orders[start]];
  CurioDayTotal total = { .day = facts->order_day[orders[start]] };
  guint32 i = start;

  for (; i < n && facts->order_country[orders[i]] == country
         && facts->order_day[orders[i]] == total.day;
       i++)
    {
      add_order (self, orders[i], &total);
      order_totals[orders[i]] = totals->len;
    }
  g_array_append_val (totals, total);

  return i;
}

guint32 *
curio_ledger_total_days (CurioLedger *self)
{
  const CurioFacts *facts = self->facts;
  GArray *totals = g_array_new (FALSE, FALSE, sizeof (CurioDayTotal));
  guint32 n = 0, i = 0;
  g_autofree guint32 *orders = curio_ledger_sort_orders (self, FALSE, &n);

  guint32 *order_totals = g_new (guint32, facts->n_orders);
  self->first_day_total = g_new (guint32, facts->n_countries + 1);
  for (guint32 country = 0; country < facts->n_countries; country++)
    {
      self->first_day_total[country] = totals->len;
      while (i < n && facts->order_country[orders[i]] == country)
        i = total_day (self, orders, i, n, totals, order_totals);
    }
  self->first_day_total[facts->n_countries] = totals->len;
  self->n_day_totals = totals->len;
  self->day_totals = (CurioDayTotal *)g_array_free (totals, FALSE);

  for (i = 0; i < facts->n_orders; i++)
    if (!curio_ledger_counts_order (self, i))
      order_totals[i] = self->n_day_totals;
  return order_totals;
}

guint32
curio_ledger_find_day_total (const CurioLedger *self, guint32 order)
{
  guint16 country = self->facts->order_country[order];
  gint32 day = self->facts->order_day[order];
  guint32 low = self->first_day_total[country];
  guint32 high = self->first_day_total[country + 1];

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (self->day_totals[middle].day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
