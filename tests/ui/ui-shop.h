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
CurioMeasures *shop_measure (CurioFacts *facts);

G_END_DECLS
