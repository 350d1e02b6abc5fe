/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-selection.h"

G_BEGIN_DECLS

/* Measures that walk the lines: milliseconds, not microseconds. */

typedef struct
{
  guint32 product;
  gint64 sold_units;
  gint64 sold_mills;
  gint64 cancelled_units; /* positive */
  gint64 cancelled_mills; /* positive */
  guint32 n_sold_lines;
  guint32 n_cancelled_lines;
} CurioProduct;

typedef struct
{
  guint32 n;
  CurioProduct *products; /* goods with a cancelled line, by cancelled value,
                             then sold units, both falling */
} CurioProducts;

void curio_products_measure_cancelled (const CurioView *view,
                                       CurioProducts *out);
void curio_products_clear (CurioProducts *self);

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
