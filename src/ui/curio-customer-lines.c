/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines behind a mark of one customer's pane. */

#include "curio-customer-lines.h"

#include "curio-lines-window.h"

void
curio_customer_lines_present (GtkWidget *parent, char *title,
                              const CurioView *view,
                              const CurioCustomerInvoice *invoices, guint32 n)
{
  const CurioFacts *facts = view->ledger->facts;
  GArray *lines = g_array_new (TRUE, FALSE, sizeof (guint32));
  guint n_lines;

  for (guint32 i = n; i-- > 0;)
    for (guint32 line = facts->first_line[invoices[i].order];
         line < facts->first_line[invoices[i].order + 1]; line++)
      if (curio_ledger_counts_line (view->ledger, line))
        g_array_append_val (lines, line);
  n_lines = lines->len;
  curio_lines_window_present (parent, title, view,
                              (guint32 *)(void *)g_array_free (lines, FALSE),
                              n_lines);
  g_free (title);
}
