/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One line of the invented shop's books; texts are valid during the call. */
typedef struct
{
  const char *invoice_no;
  const char *stock_code;
  const char *description; /* NULL: none */
  gint64 quantity;
  gint64 price_mills;
  gint64 time_s;           /* seconds since 1970-01-01 00:00, shop's clock */
  const char *customer_id; /* NULL: a guest */
  const char *country;
} CurioDemoLine;

/* FALSE stops the generator. */
typedef gboolean (*CurioDemoFunc) (const CurioDemoLine *line, gpointer data);

/* Writes exactly N_LINES lines of two years of an invented gift-ware
 * wholesaler, in order of time, the same for the same N_LINES and SEED on
 * every machine.  Memory does not grow with N_LINES beyond the customers' own
 * state. FALSE where FUNC stopped it. */
gboolean curio_demo_generate (gint64 n_lines, guint64 seed, CurioDemoFunc func,
                              gpointer data);

G_END_DECLS
