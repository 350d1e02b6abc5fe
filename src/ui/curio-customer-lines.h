/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "curio-customer.h"

G_BEGIN_DECLS

/* A window of the lines that the books count of N INVOICES, the latest invoice
 * first.  TITLE, which is taken, says whose they are. */
void curio_customer_lines_present (GtkWidget *parent, char *title,
                                   const CurioView *view,
                                   const CurioCustomerInvoice *invoices,
                                   guint32 n);

G_END_DECLS
