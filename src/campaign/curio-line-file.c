/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of invoices as a CSV file: the rows of the source that a number is
 * made of, with the prices that they had. */

#include "curio-line-file.h"

#include "curio-cell.h"
#include "curio-customer-file.h"
#include "curio-scope.h"

static void
append_text (GString *out, const char *text)
{
  curio_cell_append_quoted (out, text);
  g_string_append_c (out, ',');
}

static void
append_time (GString *out, const CurioFacts *facts, guint32 order)
{
  g_autofree char *day = curio_day_to_iso (facts->order_day[order]);
  gint32 second = facts->order_second[order];

  g_string_append_printf (out, "%s %02d:%02d:%02d,", day, second / 3600,
                          second / 60 % 60, second % 60);
}

static void
append_line (GString *out, const CurioFacts *facts, guint32 line)
{
  guint32 order = facts->line_order[line];
  guint32 product = facts->line_product[line];
  guint32 customer = facts->order_customer[order];
  gint32 quantity = facts->line_quantity[line];
  gint64 amount = facts->line_amount_mills[line];

  append_text (out, curio_facts_get_invoice (facts, order));
  append_time (out, facts, order);
  append_text (out, curio_dictionary_get (facts->products, product));
  append_text (out, facts->product_names[product]);
  g_string_append_printf (out, "%d,", quantity);
  if (quantity != 0)
    curio_cell_append_mills (out, amount / quantity);
  g_string_append_c (out, ',');
  curio_cell_append_mills (out, amount);
  g_string_append_c (out, ',');
  append_text (out, customer != CURIO_NO_CUSTOMER
                        ? curio_facts_get_customer_id (facts, customer)
                        : "");
  append_text (out, curio_dictionary_get (facts->countries,
                                          facts->order_country[order]));
}

gboolean
curio_line_file_write (const char *path, const CurioView *view,
                       const guint32 *lines, guint32 n, const char *listed,
                       gboolean replace, GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GString) out = g_string_new (
      "invoice_no,invoice_date,stock_code,product,quantity,"
      "unit_price,amount,customer_id,country," CURIO_SCOPE_COLUMNS ",list\n");
  g_autoptr (GString) scope = g_string_new (NULL);

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (view != NULL && listed != NULL, FALSE);

  curio_scope_append (scope, view);
  g_string_append_c (scope, ',');
  curio_cell_append_quoted (scope, listed);
  g_string_append_c (scope, '\n');
  for (guint32 i = 0; i < n; i++)
    {
      append_line (out, view->ledger->facts, lines[i]);
      g_string_append_len (out, scope->str, (gssize)scope->len);
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return curio_file_write_atomic (path, out->str, out->len, 0600, replace,
                                  error);
}
