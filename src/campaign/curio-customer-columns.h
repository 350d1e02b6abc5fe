/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-customer.h"

G_BEGIN_DECLS

/* What a row is written from. */
typedef struct
{
  const CurioMeasures *measures;
  const CurioScored *customer;
  const CurioCustomerSum *sum; /* of the same customer */
  const char *listed;          /* by which rule the list was made; or "" */
} CurioCustomerEntry;

/* One column of a customer file.  APPEND adds the bare value, without quotes;
 * is_text says that it must be quoted. */
typedef struct
{
  const char *name;
  gboolean is_text;
  void (*append) (GString *out, const CurioCustomerEntry *entry);
} CurioCustomerColumn;

#define CURIO_N_CUSTOMER_COLUMNS 21

/* In the order of the file; the first is customer_id. */
extern const CurioCustomerColumn
    curio_customer_columns[CURIO_N_CUSTOMER_COLUMNS];

G_END_DECLS
