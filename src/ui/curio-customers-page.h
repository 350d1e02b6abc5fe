/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-customer-list.h"
#include "curio-page.h"

G_BEGIN_DECLS

/* Customers: the list of all customers or of one segment (the session's), with
 * search, order, a summary and export. */
#define CURIO_TYPE_CUSTOMERS_PAGE (curio_customers_page_get_type ())
G_DECLARE_FINAL_TYPE (CurioCustomersPage, curio_customers_page, CURIO,
                      CUSTOMERS_PAGE, CurioPage)

/* What the table shows.  Borrowed. */
CurioCustomerList *curio_customers_page_get_list (CurioCustomersPage *self);
/* Narrows it to those that TEXT finds. */
void curio_customers_page_search_for (CurioCustomersPage *self,
                                      const char *text);
GtkColumnView *curio_customers_page_get_view (CurioCustomersPage *self);
/* "66 customers · £464,359 net spend".  Borrowed. */
const char *curio_customers_page_get_summary (CurioCustomersPage *self);
/* Writes the list as shown to PATH: an export whose place is known. */
void curio_customers_page_save (CurioCustomersPage *self, const char *path);

G_END_DECLS
