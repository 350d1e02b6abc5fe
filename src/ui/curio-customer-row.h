/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "curio-customer.h"

G_BEGIN_DECLS

/* What a row of the customer list shows: made when the row comes into view. It
 * stands for a place of the list: when another customer takes that place, the
 * same row shows that one and says so by the signal "changed". */
#define CURIO_TYPE_CUSTOMER_ROW (curio_customer_row_get_type ())
G_DECLARE_FINAL_TYPE (CurioCustomerRow, curio_customer_row, CURIO,
                      CUSTOMER_ROW, GObject)

/* AS_OF_DAY: that the scores count back from. */
CurioCustomerRow *curio_customer_row_new (CurioFacts *facts,
                                          const CurioScored *scored,
                                          const CurioCustomerSum *sum,
                                          gint32 as_of_day);
void curio_customer_row_set (CurioCustomerRow *self, CurioFacts *facts,
                             const CurioScored *scored,
                             const CurioCustomerSum *sum, gint32 as_of_day);
const CurioScored *curio_customer_row_get_scored (CurioCustomerRow *self);
const CurioCustomerSum *curio_customer_row_get_sum (CurioCustomerRow *self);
const char *curio_customer_row_get_number (CurioCustomerRow *self);
const char *curio_customer_row_get_country (CurioCustomerRow *self);
/* "29 orders, none for 372 days"; with the as-of day where lines follow it.
 * (transfer full) */
char *curio_customer_row_explain (CurioCustomerRow *self);

G_END_DECLS
