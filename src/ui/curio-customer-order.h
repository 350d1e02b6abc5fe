/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-customer.h"

G_BEGIN_DECLS

/* The columns of the customer list, from left to right. */
typedef enum
{
  CURIO_LIST_NUMBER,
  CURIO_LIST_COUNTRY,
  CURIO_LIST_LAST_ORDER,
  CURIO_LIST_ORDERS,
  CURIO_LIST_SPEND,
  CURIO_LIST_R,
  CURIO_LIST_F,
  CURIO_LIST_M,
  CURIO_LIST_SEGMENT, /* in the order of CurioSegment */
  CURIO_LIST_FIRST_ORDER,
  CURIO_LIST_RECENCY,
  CURIO_LIST_AVERAGE, /* order, before cancellations */
  CURIO_LIST_CANCELLED,
  CURIO_LIST_CANCELLED_VALUE,
  CURIO_LIST_WHY, /* by days since the last order */
  CURIO_N_LIST_COLUMNS
} CurioListColumn;

/* By what customers are sorted: numbers alone, so that tens of thousands take
 * a millisecond or two.  Everything is borrowed. */
typedef struct
{
  CurioListColumn column;
  gboolean is_falling;
  const CurioScored *customers;
  const CurioCustomerSum *sums; /* of each of them */
  const guint32 *country_place; /* place of a country's name in the alphabet */
} CurioCustomerOrder;

/* Sorts N indices of the customers; ties by net spend falling, then number. */
void curio_customer_order_sort (const CurioCustomerOrder *self,
                                guint32 *indices, guint n);

/* The mean of a customer's orders, in mills; 0 where there is none. */
gint64 curio_customer_get_average (const CurioScored *scored,
                                   const CurioCustomerSum *sum);

/* The place of each country's name in the alphabet: [n_countries].  (transfer
 * full) */
guint32 *curio_customer_order_place_countries (CurioFacts *facts);

G_END_DECLS
