/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-products.h"

G_BEGIN_DECLS

/* The product that comes back most often, without a walk over the lines of the
 * view: what curio_products_measure () would say of it, but for sums. */
typedef struct
{
  guint32 product;
  guint32 n_sold_lines;
  guint32 n_cancelled_lines;
  double rate;  /* of its lines that are cancellations */
  double usual; /* the same of all goods */
} CurioCancelledMost;

/* Among the goods with FEWEST_LINES in VIEW or more, the one whose interval
 * (see curio_product_get_cancelled_rate ()) has the highest lower end, so that
 * chance does not lead; FALSE where that is not above LEAST_TIMES the usual
 * rate.  Ties by product number. */
gboolean curio_cancelled_most_measure (const CurioView *view,
                                       guint32 fewest_lines,
                                       double least_times,
                                       CurioCancelledMost *out);

G_END_DECLS
