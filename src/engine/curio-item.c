/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One product by itself.  The amount of a line is exactly its quantity times
 * its price, so the price is found again by one exact division. */

#include "curio-item.h"

#include "curio-cells.h"

typedef struct
{
  const CurioView *view;
  CurioItem *out;
  GArray *prices;
} Walk;

static CurioItemMonth *
get_month (const Walk *walk, gint32 day)
{
  const CurioLedger *ledger = walk->view->ledger;
  gint32 base = ledger->facts->first_day;

  return &walk->out
              ->months[ledger->month_index[day - base]
                       - ledger->month_index[walk->view->first_day - base]];
}

/* An item has a handful of prices. */
static CurioPricePoint *
find_price (Walk *walk, gint64 price, gint32 day)
{
  CurioPricePoint point
      = { .price_mills = price, .first_day = day, .last_day = day };

  for (guint i = 0; i < walk->prices->len; i++)
    {
      CurioPricePoint *known
          = &g_array_index (walk->prices, CurioPricePoint, i);

      if (known->price_mills == price)
        return known;
    }
  g_array_append_val (walk->prices, point);
  return &g_array_index (walk->prices, CurioPricePoint, walk->prices->len - 1);
}

static void
add_sale (Walk *walk, gint32 day, gint64 units, gint64 mills)
{
  CurioPricePoint *point = find_price (walk, mills / units, day);

  point->units += units;
  point->mills += mills;
  point->n_lines++;
  point->first_day = MIN (point->first_day, day);
  point->last_day = MAX (point->last_day, day);
}

static void
add_line (Walk *walk, guint32 line)
{
  const CurioLedger *ledger = walk->view->ledger;
  const CurioFacts *facts = ledger->facts;
  gint32 day = facts->order_day[facts->line_order[line]];
  CurioItemMonth *month = get_month (walk, day);
  gint64 units = facts->line_quantity[line];
  gint64 mills = facts->line_amount_mills[line];

  if (facts->line_flags[line] & CURIO_LINE_CANCELLATION)
    {
      month->cancelled_units -= units;
      month->cancelled_mills -= mills;
      return;
    }
  month->sold_units += units;
  month->sold_mills += mills;
  /* Sums of lines have no price. */
  if (units > 0 && facts->line_weight == NULL
      && curio_ledger_is_sale_line (ledger, line))
    add_sale (walk, day, units, mills);
}

static int
compare_prices (gconstpointer a, gconstpointer b)
{
  gint64 x = ((const CurioPricePoint *)a)->price_mills;
  gint64 y = ((const CurioPricePoint *)b)->price_mills;

  return (x > y) - (x < y);
}

static void
measure_cells (const CurioView *view, guint32 product, CurioItem *out)
{
  CurioView cells;

  curio_cells_view_init (&cells, view);
  curio_item_measure (&cells, product, NULL, out);
  curio_view_clear (&cells);
}

void
curio_item_measure (const CurioView *view, guint32 product,
                    const guint8 *skipped, CurioItem *out)
{
  if (!curio_facts_has_lines (view->ledger->facts))
    {
      measure_cells (view, product, out);
      return;
    }

  const CurioFacts *facts = view->ledger->facts;
  Walk walk
      = { view, out, g_array_new (FALSE, FALSE, sizeof (CurioPricePoint)) };

  *out = (CurioItem){ 0 };
  if (view->first_day != CURIO_DAY_NONE)
    {
      gint32 first = curio_month_of_day (view->first_day);

      out->n_months
          = (guint32)(curio_month_of_day (view->last_day) - first) + 1;
      out->months = g_new0 (CurioItemMonth, out->n_months);
      for (guint32 i = 0; i < out->n_months; i++)
        out->months[i].month = first + (gint32)i;
      for (guint32 i = 0; i < facts->n_lines; i++)
        if (facts->line_product[i] == product
            && curio_view_holds (view, facts->line_order[i])
            && curio_ledger_counts_line (view->ledger, i)
            && (skipped == NULL || !skipped[i]))
          add_line (&walk, i);
    }
  g_array_sort (walk.prices, compare_prices);
  out->n_prices = walk.prices->len;
  out->prices = (CurioPricePoint *)g_array_free (walk.prices, FALSE);
}

void
curio_item_clear (CurioItem *self)
{
  g_clear_pointer (&self->months, g_free);
  g_clear_pointer (&self->prices, g_free);
  *self = (CurioItem){ 0 };
}
