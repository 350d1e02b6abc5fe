/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is sold, and how well, on a day: the sales in the order of days, and a
 * window over them that only moves forward, so that a walk from day to day
 * sees each sale twice. */

#include "curio-shelf.h"

/* Calls ADD for each sale of goods that is known. */
typedef void (*AddSale) (CurioShelf *self, guint32 place, CurioShelfSale sale);

static gboolean
is_known (const CurioLedger *ledger, const guint32 *known_end, guint32 order)
{
  guint32 customer = ledger->facts->order_customer[order];

  return customer == CURIO_NO_CUSTOMER || order < known_end[customer];
}

static void
walk_sales (CurioShelf *self, const CurioLedger *ledger,
            const guint32 *known_end, AddSale add)
{
  const CurioFacts *facts = ledger->facts;
  g_autofree guint32 *last_order_plus_1
      = g_new0 (guint32, facts->n_products + 1);

  for (guint32 i = 0; i < facts->n_orders; i++)
    {
      gboolean is_guest = facts->order_customer[i] == CURIO_NO_CUSTOMER;

      if (!curio_ledger_counts_order (ledger, i)
          || !is_known (ledger, known_end, i))
        continue;
      for (guint32 j = facts->first_line[i]; j < facts->first_line[i + 1]; j++)
        {
          guint32 product = facts->line_product[j];

          if (!ledger->is_goods[product] || last_order_plus_1[product] == i + 1
              || !curio_ledger_is_sale_line (ledger, j))
            continue;
          last_order_plus_1[product] = i + 1;
          add (self, facts->order_day[i] - self->base_day,
               (CurioShelfSale){ product, !is_guest });
        }
    }
}

static void
count_sale (CurioShelf *self, guint32 place, CurioShelfSale sale)
{
  self->first[place + 1]++;
}

/* Each day's sales are filled in from its end. */
static void
put_sale (CurioShelf *self, guint32 place, CurioShelfSale sale)
{
  self->sales[--self->first[place + 1]] = sale;
}

void
curio_shelf_init (CurioShelf *self, const CurioLedger *ledger,
                  const guint32 *known_end)
{
  const CurioFacts *facts = ledger->facts;

  *self
      = (CurioShelf){ .day = facts->first_day, .base_day = facts->first_day };
  if (facts->first_day != CURIO_DAY_NONE)
    self->n_days = facts->last_day - facts->first_day + 1;
  self->n_recent = g_new0 (guint32, facts->n_products + 1);
  self->last_sold = g_new (gint32, facts->n_products + 1);
  for (guint32 i = 0; i < facts->n_products; i++)
    self->last_sold[i] = CURIO_DAY_NONE;

  self->first = g_new0 (guint32, self->n_days + 2);
  walk_sales (self, ledger, known_end, count_sale);
  for (guint32 i = 0; i <= self->n_days; i++)
    self->first[i + 1] += self->first[i];
  self->sales = g_new (CurioShelfSale, self->first[self->n_days] + 1);
  walk_sales (self, ledger, known_end, put_sale);
  /* What was the end of a day is now its start. */
  for (guint32 i = 0; i <= self->n_days; i++)
    self->first[i] = self->first[i + 1];
}

void
curio_shelf_clear (CurioShelf *self)
{
  g_clear_pointer (&self->n_recent, g_free);
  g_clear_pointer (&self->last_sold, g_free);
  g_clear_pointer (&self->first, g_free);
  g_clear_pointer (&self->sales, g_free);
}

static const CurioShelfSale *
get_sales (const CurioShelf *self, gint32 day, guint32 *out_n)
{
  guint32 place;

  *out_n = 0;
  if (day < self->base_day || day >= self->base_day + (gint32)self->n_days)
    return NULL;
  place = day - self->base_day;
  *out_n = self->first[place + 1] - self->first[place];
  return self->sales + self->first[place];
}

void
curio_shelf_advance (CurioShelf *self, gint32 day)
{
  gint32 last = self->base_day + (gint32)self->n_days;
  const CurioShelfSale *sales;
  guint32 n;

  if (self->n_days == 0 || day <= self->day)
    return;
  /* Past the last sale the window has still to leave it behind. */
  for (gint32 i = self->day; i < MIN (day, last + CURIO_SHELF_RECENT_DAYS);
       i++)
    {
      sales = get_sales (self, i, &n);
      for (guint32 j = 0; j < n; j++)
        {
          self->n_recent[sales[j].product] += sales[j].is_recent;
          self->last_sold[sales[j].product] = i;
        }
      sales = get_sales (self, i - CURIO_SHELF_RECENT_DAYS, &n);
      for (guint32 j = 0; j < n; j++)
        self->n_recent[sales[j].product] -= sales[j].is_recent;
    }
  self->day = day;
}
