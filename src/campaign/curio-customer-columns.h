/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-measures.h"

G_BEGIN_DECLS

/* One column of a customer file.  APPEND adds the bare value, without quotes;
 * is_text says that it must be quoted. */
typedef struct
{
  const char *name;
  gboolean is_text;
  void (*append) (GString *out, const CurioMeasures *measures,
                  const CurioScored *customer);
} CurioCustomerColumn;

#define CURIO_N_CUSTOMER_COLUMNS 10

/* In the order of the file; the first is customer_id. */
extern const CurioCustomerColumn
    curio_customer_columns[CURIO_N_CUSTOMER_COLUMNS];

G_END_DECLS
