/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* Measures that walk the lines: milliseconds, not microseconds.  Where there
 * are none but sums of them (curio_facts_has_lines ()), products are measured
 * in whole months, without buyers and days, and there are no favourites. */

#define CURIO_BUYERS_UNKNOWN G_MAXUINT32 /* sums of lines do not tell them */

/* What became of one product in a view.  Sold are its lines that are not
 * cancellations; orders and buyers are those with a sale line. */
typedef struct
{
  guint32 product;
  gint64 sold_units;
  gint64 sold_mills;
  gint64 cancelled_units; /* positive */
  gint64 cancelled_mills; /* positive */
  guint32 n_sold_lines;
  guint32 n_cancelled_lines;
  guint32 n_orders;
  guint32 n_buyers; /* customers; guests cannot be told apart; or
                       CURIO_BUYERS_UNKNOWN */
  gint32 first_day; /* of an order with it; CURIO_DAY_NONE if none */
  gint32 last_day;
} CurioProduct;

typedef struct
{
  guint32 n;
  CurioProduct *products;
} CurioProducts;

/* Goods with a line in VIEW, in the order of their numbers.  SKIPPED is 1 for
 * each line of the facts to look past; NULL: none. */
void curio_products_measure (const CurioView *view, const guint8 *skipped,
                             CurioProducts *out);
/* Those of them with a cancelled line, by cancelled value, then sold units,
 * both falling. */
void curio_products_measure_cancelled (const CurioView *view,
                                       const guint8 *skipped,
                                       CurioProducts *out);
void curio_products_clear (CurioProducts *self);
/* NULL where the product has no line. */
const CurioProduct *curio_products_find (const CurioProducts *self,
                                         guint32 product);

typedef enum
{
  CURIO_RANK_VALUE, /* sold */
  CURIO_RANK_UNITS,
  CURIO_RANK_ORDERS,
  CURIO_RANK_CANCELLED_VALUE,
  CURIO_RANK_CANCELLED_RATE, /* the lower end of its interval, so that one of
                                one does not lead */
  CURIO_N_RANKS
} CurioProductRank;

/* Indices into the products, falling, without those that have nothing of it;
 * ties by the other sums, then by code.  (transfer full) */
guint32 *curio_products_rank (const CurioProducts *self,
                              const CurioFacts *facts, CurioProductRank by,
                              guint32 *out_n);

/* Cancelled lines as a share of all the product's lines, from 0 to 1, with the
 * ends of its Wilson 95 % interval (Wilson 1927, JASA 22, 209-212). */
double curio_product_get_cancelled_rate (const CurioProduct *self,
                                         double *out_low, double *out_high);

typedef struct
{
  guint32 product;
  guint32 n_customers; /* of the set who bought it */
} CurioFavourite;

/* The N_MOST products that most customers of a set bought in VIEW (sale lines
 * of goods), by customers, then units falling, then code.  CUSTOMERS are
 * N_CUSTOMERS rising customer numbers.  Returns how many were written. */
guint32 curio_favourites_measure (const CurioView *view,
                                  const guint32 *customers,
                                  guint32 n_customers, CurioFavourite *out,
                                  guint32 n_most);

G_END_DECLS
