/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-line-measures.h"

G_BEGIN_DECLS

/* What a product is called: its name, else its code.  (transfer full) */
char *curio_product_get_title (const CurioFacts *facts, guint32 product);

/* The titles of the figures about products, true for any selection.  RANKS
 * are the indices of N PRODUCTS by what the figure shows.  All (transfer
 * full).
 */

/* "Regency Cakestand 3 Tier sells best: £331 k" */
char *curio_find_best_seller (const CurioFacts *facts,
                              const CurioProducts *products,
                              const guint32 *ranks, guint32 n,
                              gboolean by_units);
/* "Two giant orders, undone at once, are 34 % of what came back"; PAIRS are
 * those that the figures hold, or NULL. */
char *curio_find_cancelled (const CurioFacts *facts,
                            const CurioProducts *products,
                            const CurioPairs *pairs, const guint32 *ranks,
                            guint32 n);
/* "At least 38 % of the lines of Jumbo Bag Red were cancelled" */
char *curio_find_sure_rate (const CurioFacts *facts,
                            const CurioProducts *products,
                            const guint32 *ranks, guint32 n);
/* "£716,426 came back, on 7,405 invoices" */
char *curio_find_cancelled_total (const CurioCancelledMonth *total);
/* "Half of the returns whose sale is known come within 10 days" */
char *curio_find_days_between (const CurioMatches *matches);
/* CAPTION, which is taken, and "; without 2 giant pairs" where they are left
 * out and there are any: of PRODUCT, or of all with CURIO_ANY_PAIR. */
#define CURIO_ANY_PAIR G_MAXUINT32
char *curio_caption_left_out (char *caption, const CurioMeasures *measures,
                              guint32 product, gboolean without_pairs);
/* TITLE of a list, and ", giant pairs left out" where IS_LEFT_OUT. */
char *curio_title_left_out (const char *title, gboolean is_left_out);
/* "95 % interval 7.2 to 8.8 %"  */
char *curio_describe_interval (double low, double high);

/* A band of days between a sale and its cancellation: "1 to 7 days". */
char *curio_describe_gap_days (guint gap);

G_END_DECLS
