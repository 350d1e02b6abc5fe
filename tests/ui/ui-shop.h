/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* Small shops for the tests of the window. */

typedef struct
{
  const char *customer; /* NULL: a guest */
  const char *country;
  const char *day; /* ISO */
  int pounds;      /* below 0: a cancelled invoice */
} ShopOrder;

/* Facts of N_ORDERS invoices of one line each. */
CurioFacts *shop_new (const ShopOrder *orders, guint n_orders);
/* N_CUSTOMERS customers, numbered from 10001, with 1 to 12 orders over two
 * years, in four countries: every segment has some of them. */
CurioFacts *shop_new_large (guint n_customers);
/* A shop that was loaded as sums of its lines: an order a month of 2011, from
 * January to March, of customers 10001, 10002 and 10001, all of one product.
 */
CurioFacts *shop_new_sums (void);
CurioMeasures *shop_measure (CurioFacts *facts);

G_END_DECLS
