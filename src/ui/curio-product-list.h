/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "curio-product-row.h"

G_BEGIN_DECLS

typedef enum
{
  CURIO_PRODUCT_CODE,
  CURIO_PRODUCT_NAME,
  CURIO_PRODUCT_UNITS,
  CURIO_PRODUCT_VALUE,
  CURIO_PRODUCT_ORDERS,
  CURIO_PRODUCT_BUYERS,
  CURIO_PRODUCT_CANCELLED,
  CURIO_PRODUCT_RATE,
  CURIO_PRODUCT_INTERVAL, /* of the rate; in the order of its lower end, so
                             that one of one does not lead */
  CURIO_PRODUCT_CANCELLED_UNITS,
  CURIO_PRODUCT_CANCELLED_LINES,
  CURIO_N_PRODUCT_COLUMNS
} CurioProductColumn;

/* A GListModel of CurioProductRow over the products of a table: those that a
 * search finds, in the order of one column, ties by value, then pieces, both
 * falling, then by code, as curio_products_rank () has them.  As the list of
 * customers it sorts numbers, and its rows stand for places.  It copies what
 * it needs. */
#define CURIO_TYPE_PRODUCT_LIST (curio_product_list_get_type ())
G_DECLARE_FINAL_TYPE (CurioProductList, curio_product_list, CURIO,
                      PRODUCT_LIST, GObject)

CurioProductList *curio_product_list_new (void);

void curio_product_list_set_products (CurioProductList *self,
                                      CurioFacts *facts,
                                      const CurioProducts *products);
/* Every word must stand in the code or the name, whatever its case. */
void curio_product_list_set_search (CurioProductList *self, const char *text);
void curio_product_list_set_order (CurioProductList *self,
                                   CurioProductColumn column,
                                   gboolean is_falling);

/* What is in sight, as for the list of customers; at first all is. */
void curio_product_list_set_seen (GListModel *list, guint begin, guint end);

/* How many there are, found or not. */
guint curio_product_list_get_n_all (CurioProductList *self);
/* How many of them have no gross sales. */
guint curio_product_list_get_n_unsold (CurioProductList *self);
const CurioProduct *curio_product_list_get (CurioProductList *self,
                                            guint position);
/* Those shown, in the order shown.  (transfer full), g_free */
CurioProduct *curio_product_list_copy_shown (CurioProductList *self,
                                             guint *out_n);

G_END_DECLS
