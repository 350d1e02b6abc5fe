/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of a random shop, added up by comparing each with each. */

#include "plain-sums.h"

#include <string.h>

#include "curio-ledger.h"

typedef struct
{
  const PlainRow *row; /* the first of them */
  CurioSumKind kind;
  gboolean is_positive;
  CurioLinesTotal totals[2]; /* the first of equal lines, their repeats */
  gint64 n_orders;
  const char *last_invoice;
} Sum;

static CurioText
text_of (const char *text)
{
  return (CurioText){ text, text != NULL ? strlen (text) : 0 };
}

static gboolean
is_not_goods (const PlainRow *row)
{
  return g_str_equal (row->code, "POST") || g_str_equal (row->code, "gift_1");
}

static CurioSumKind
get_kind (const PlainRow *row)
{
  if (is_not_goods (row))
    return CURIO_SUM_NOT_GOODS;
  if (row->quantity <= 0)
    return CURIO_SUM_WRITE_OFFS;
  if (row->price_mills == 0)
    return CURIO_SUM_UNPRICED;
  return row->price_mills > 0 ? CURIO_SUM_SALES : CURIO_SUM_NEGATIVE;
}

static gboolean
are_equal (const PlainRow *a, const PlainRow *b)
{
  return g_str_equal (a->invoice, b->invoice) && g_str_equal (a->code, b->code)
         && g_strcmp0 (a->description, b->description) == 0
         && a->quantity == b->quantity && a->price_mills == b->price_mills
         && a->time_s == b->time_s && a->customer == b->customer
         && a->country == b->country;
}

static gboolean
is_repeat (const PlainShop *shop, const PlainRow *row)
{
  for (const PlainRow *before = shop->rows; before < row; before++)
    if (are_equal (before, row))
      return TRUE;
  return FALSE;
}

static void
add_row (Sum *sum, const PlainShop *shop, const PlainRow *row)
{
  CurioLinesTotal *total = &sum->totals[is_repeat (shop, row)];

  total->n_lines++;
  total->units += row->quantity;
  total->amount_mills += row->quantity * row->price_mills;
}

static CurioRow
make_row (const PlainRow *row, const char *id)
{
  return (CurioRow){ .invoice_no = text_of (row->invoice),
                     .stock_code = text_of (row->code),
                     .description = text_of (row->description),
                     .customer_id = text_of (row->customer > 0 ? id : NULL),
                     .country = text_of (plain_countries[row->country]),
                     .time_us = row->time_s * G_USEC_PER_SEC };
}

/* --- by order ------------------------------------------------------------ */

static Sum *
find_sum (Sum *sums, int *n, const PlainRow *row)
{
  gboolean is_positive = row->quantity * row->price_mills > 0;

  for (int i = 0; i < *n; i++)
    if (g_str_equal (sums[i].row->invoice, row->invoice)
        && sums[i].row->time_s == row->time_s && sums[i].kind == get_kind (row)
        && sums[i].is_positive == is_positive)
      return &sums[i];
  sums[*n] = (Sum){ .row = row,
                    .kind = get_kind (row),
                    .is_positive = is_positive };
  return &sums[(*n)++];
}

static void
add_orders (CurioFactsBuilder *builder, const PlainShop *shop)
{
  g_autofree Sum *sums = g_new0 (Sum, shop->n_rows);
  int n = 0;

  for (int i = 0; i < shop->n_rows; i++)
    add_row (find_sum (sums, &n, &shop->rows[i]), shop, &shop->rows[i]);
  /* They may come in any order. */
  for (int i = n; i-- > 0;)
    {
      g_autofree char *id = g_strdup_printf ("%d", sums[i].row->customer);
      CurioRow row = make_row (sums[i].row, id);

      curio_facts_builder_add_sum (builder, &row, sums[i].kind,
                                   &sums[i].totals[0], &sums[i].totals[1]);
    }
}

/* --- by product, month and country --------------------------------------- */

static gint32
get_month (const PlainRow *row)
{
  return curio_month_of_day ((gint32)(row->time_s / 86400));
}

static CurioLineFlags
get_flags (const PlainRow *row)
{
  if (row->invoice[0] == 'C')
    return CURIO_LINE_CANCELLATION;
  return row->quantity > 0 && row->price_mills > 0 ? CURIO_LINE_SALE_LIKE : 0;
}

static Sum *
find_cell (Sum *cells, int *n, const PlainRow *row)
{
  gboolean is_positive = row->quantity * row->price_mills > 0;

  for (int i = 0; i < *n; i++)
    if (g_str_equal (cells[i].row->code, row->code)
        && cells[i].row->country == row->country
        && get_month (cells[i].row) == get_month (row)
        && get_flags (cells[i].row) == get_flags (row)
        && cells[i].is_positive == is_positive)
      return &cells[i];
  cells[*n] = (Sum){ .row = row, .is_positive = is_positive };
  return &cells[(*n)++];
}

/* Whether an earlier row of the same invoice is of the same cell. */
static gboolean
is_counted_already (const PlainShop *shop, const PlainRow *row)
{
  for (const PlainRow *before = shop->rows; before < row; before++)
    if (g_str_equal (before->invoice, row->invoice)
        && g_str_equal (before->code, row->code)
        && get_flags (before) == get_flags (row)
        && (before->quantity * before->price_mills > 0)
               == (row->quantity * row->price_mills > 0))
      return TRUE;
  return FALSE;
}

static void
add_names (CurioFactsBuilder *builder, const PlainShop *shop)
{
  for (int i = 0; i < shop->n_rows; i++)
    {
      const PlainRow *row = &shop->rows[i];
      CurioRow named = make_row (row, "");

      if (get_flags (row) == CURIO_LINE_SALE_LIKE && row->description != NULL
          && !is_repeat (shop, row))
        curio_facts_builder_add_name (builder, &named, 1);
    }
}

static void
add_cells (CurioFactsBuilder *builder, const PlainShop *shop)
{
  g_autofree Sum *cells = g_new0 (Sum, shop->n_rows);
  int n = 0;

  for (int i = 0; i < shop->n_rows; i++)
    {
      Sum *cell = find_cell (cells, &n, &shop->rows[i]);

      add_row (cell, shop, &shop->rows[i]);
      cell->n_orders += !is_counted_already (shop, &shop->rows[i]);
    }
  for (int i = 0; i < n; i++)
    {
      CurioRow row = make_row (cells[i].row, "");

      row.time_us
          = curio_month_first_day (get_month (cells[i].row)) * G_TIME_SPAN_DAY;
      curio_facts_builder_add_cell (builder, &row, get_flags (cells[i].row),
                                    &cells[i].totals[0], &cells[i].totals[1],
                                    cells[i].n_orders);
    }
  add_names (builder, shop);
}

CurioFacts *
plain_shop_build_sums (const PlainShop *shop)
{
  CurioFactsBuilder *orders = curio_facts_builder_new ();
  CurioFactsBuilder *cells = curio_facts_builder_new ();
  g_autoptr (GError) error = NULL;
  CurioFacts *facts;

  add_orders (orders, shop);
  add_cells (cells, shop);
  facts = curio_facts_builder_finish_sums (orders, cells, NULL, &error);
  g_assert_no_error (error);
  return facts;
}
