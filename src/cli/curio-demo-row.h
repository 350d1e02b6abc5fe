/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "curio-demo.h"
#include "curio-facts-builder.h"

G_BEGIN_DECLS

static inline CurioText
curio_demo_wrap (const char *text)
{
  return (CurioText){ text, text != NULL ? strlen (text) : 0 };
}

/* LINE as a row of a table; its texts are borrowed. */
static inline CurioRow
curio_demo_row (const CurioDemoLine *line)
{
  return (CurioRow){
    .invoice_no = curio_demo_wrap (line->invoice_no),
    .stock_code = curio_demo_wrap (line->stock_code),
    .description = curio_demo_wrap (line->description),
    .customer_id = curio_demo_wrap (line->customer_id),
    .country = curio_demo_wrap (line->country),
    .quantity = line->quantity,
    .price_mills = line->price_mills,
    .time_us = line->time_s * G_USEC_PER_SEC,
  };
}

G_END_DECLS
