/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The invented shop for the tests of the window. */

#include "ui-demo.h"

#include "curio-demo.h"
#include "curio-facts-builder.h"

#include <string.h>

/* 15 November 2023, 10:00. */
#define PAIR_TIME_S 1700042400

static gboolean
add_line_cb (const CurioDemoLine *line, gpointer builder)
{
  CurioRow row = {
    .invoice_no = {line->invoice_no,   strlen (line->invoice_no)     },
    .stock_code = { line->stock_code,  strlen (line->stock_code)     },
    .description = { line->description,
                   line->description ? strlen (line->description) : 0},
    .quantity = line->quantity,
    .price_mills = line->price_mills,
    .time_us = line->time_s * G_USEC_PER_SEC,
    .customer_id = { line->customer_id,
                   line->customer_id ? strlen (line->customer_id) : 0},
    .country = { line->country,     strlen (line->country)        },
  };

  curio_facts_builder_add (builder, &row);
  return TRUE;
}

/* More than the rest of its month, and taken back a quarter of an hour later.
 */
static void
add_giant_pair (CurioFactsBuilder *builder)
{
  CurioDemoLine line = {
    .invoice_no = "990001",
    .stock_code = "GIANT",
    .description = "GIANT ORDER",
    .quantity = 74215,
    .price_mills = 1040,
    .time_s = PAIR_TIME_S,
    .customer_id = "99001",
    .country = "United Kingdom",
  };

  add_line_cb (&line, builder);
  line.invoice_no = "C990002";
  line.quantity = -line.quantity;
  line.time_s += 900;
  add_line_cb (&line, builder);
}

CurioFacts *
shop_new_demo (guint n_lines)
{
  CurioFactsBuilder *builder = curio_facts_builder_new ();
  g_autoptr (GError) error = NULL;
  CurioFacts *facts;

  g_assert_true (curio_demo_generate (n_lines, 1, add_line_cb, builder));
  add_giant_pair (builder);
  facts = curio_facts_builder_finish (builder, &error);
  g_assert_no_error (error);
  return facts;
}
