/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-facts-builder.h"
#include "curio-selection.h"

G_BEGIN_DECLS

/* A random shop, and its invoices worked out again in the slowest and plainest
 * way, from the rows alone: what the engine says is held against it. */
#define PLAIN_MAX_ROWS 160
#define PLAIN_CUSTOMERS 12
#define PLAIN_COUNTRIES 4

typedef struct
{
  char invoice[8];
  const char *code;
  const char *description;
  gint64 quantity;
  gint64 price_mills;
  gint64 time_s;
  int customer; /* 0: a guest */
  int country;
} PlainRow;

typedef struct
{
  const char *number;
  int customer;
  int country;
  gint64 time_s;
  gint32 day;
  gint32 month;
  gboolean is_cancellation;
  gboolean is_order;
  int n_lines;
  gint64 net;
  gint64 gross;
  gint64 amount;
} PlainInvoice;

typedef struct
{
  int n_rows;
  PlainRow rows[PLAIN_MAX_ROWS];
  int n_invoices;
  PlainInvoice invoices[PLAIN_MAX_ROWS]; /* that the books count */
} PlainShop;

extern const char *const plain_countries[PLAIN_COUNTRIES];

void plain_shop_fill (PlainShop *self);
CurioFacts *plain_shop_build (const PlainShop *self);
void plain_shop_keep_books (PlainShop *self, CurioBooksKind kind);

G_END_DECLS
