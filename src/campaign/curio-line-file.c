/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of invoices as a CSV file: the rows of the source that a number is
 * made of, with the prices that they had. */

#include "curio-line-file.h"

#include "curio-cell.h"
#include "curio-customer-file.h"

static void
append_text (GString *out, const char *text)
{
  curio_cell_append_quoted (out, text);
  g_string_append_c (out, ',');
}

static void
append_line (GString *out, const CurioFacts *facts, guint32 line)
{
  guint32 order = facts->line_order[line];
  guint32 product = facts->line_product[line];
  guint32 customer = facts->order_customer[order];
  gint32 quantity = facts->line_quantity[line];
  gint64 amount = facts->line_amount_mills[line];
  g_autofree char *day = curio_day_to_iso (facts->order_day[order]);

  append_text (out, curio_facts_get_invoice (facts, order));
  g_string_append_printf (out, "%s,", day);
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
  out->str[out->len - 1] = '\n';
}

gboolean
curio_line_file_write (const char *path, const CurioFacts *facts,
                       const guint32 *lines, guint32 n, gboolean replace,
                       GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) out
      = g_string_new ("invoice_no,invoice_date,stock_code,product,quantity,"
                      "unit_price,amount,customer_id,country\n");

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (facts != NULL, FALSE);

  for (guint32 i = 0; i < n; i++)
    append_line (out, facts, lines[i]);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return curio_file_write_atomic (path, out->str, out->len, 0600, replace,
                                  error);
}
