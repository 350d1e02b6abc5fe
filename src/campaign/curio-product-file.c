/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Products as a CSV file. */

#include "curio-product-file.h"

#include "curio-cells.h"
#include "curio-cell.h"
#include "curio-customer-file.h"
#include "curio-scope.h"

#define FILE_MODE 0644

static void
append_text (GString *out, const char *text)
{
  curio_cell_append_quoted (out, text);
  g_string_append_c (out, ',');
}

static void
append_int (GString *out, gint64 value)
{
  g_string_append_printf (out, "%" G_GINT64_FORMAT ",", value);
}

static void
append_money (GString *out, gint64 mills)
{
  curio_cell_append_mills (out, mills);
  g_string_append_c (out, ',');
}

static void
append_share (GString *out, double share)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.6f", share);
  g_string_append_printf (out, "%s,", text);
}

/* Blank where there is none. */
static void
append_day (GString *out, gint32 day)
{
  g_autofree char *iso = day != CURIO_DAY_NONE ? curio_day_to_iso (day) : NULL;

  g_string_append_printf (out, "%s,", iso != NULL ? iso : "");
}

/* Of which days it is told: of whole months, where lines came as sums. */
static void
append_scope (GString *out, const CurioView *view)
{
  CurioView told = *view;
  gint32 from, to;

  if (curio_cells_widen (view, &from, &to))
    {
      told.from_day = from;
      told.to_day = to;
    }
  curio_scope_append (out, &told);
}

static void
append_product (GString *out, const CurioView *view,
                const CurioProduct *product, gboolean without_pairs)
{
  const CurioFacts *facts = view->ledger->facts;
  double low, high;
  double rate = curio_product_get_cancelled_rate (product, &low, &high);

  append_text (out, curio_dictionary_get (facts->products, product->product));
  append_text (out, facts->product_names[product->product]);
  append_int (out, product->sold_units);
  append_money (out, product->sold_mills);
  append_int (out, product->n_sold_lines);
  append_int (out, product->n_orders);
  if (product->n_buyers != CURIO_BUYERS_UNKNOWN)
    append_int (out, product->n_buyers);
  else
    g_string_append_c (out, ',');
  append_day (out, product->first_day);
  append_day (out, product->last_day);
  append_int (out, product->cancelled_units);
  append_money (out, product->cancelled_mills);
  append_int (out, product->n_cancelled_lines);
  append_share (out, rate);
  append_share (out, low);
  append_share (out, high);
  append_scope (out, view);
  g_string_append_c (out, ',');
  curio_cell_append_quoted (out, without_pairs ? "giant pairs" : "");
  g_string_append_c (out, '\n');
}

gboolean
curio_product_file_write (const char *path, const CurioView *view,
                          const CurioProduct *products, guint32 n,
                          gboolean without_pairs, gboolean replace,
                          GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);
  g_return_val_if_fail (products != NULL || n == 0, FALSE);

  g_autoptr (GString) out = g_string_new (
      "stock_code,product,units,gross_sales,lines,orders,buyers,first_day,"
      "last_day,cancelled_units,cancelled_value,cancelled_lines,"
      "cancelled_rate,rate_low,rate_high," CURIO_SCOPE_COLUMNS ",left_out\n");

  for (guint32 i = 0; i < n; i++)
    append_product (out, view, &products[i], without_pairs);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return curio_file_write_atomic (path, out->str, out->len, FILE_MODE, replace,
                                  error);
}
