/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-amount-bands.h"
#include "curio-measures.h"

G_BEGIN_DECLS

/* The titles of the figures: each says what the figures in force show, by
 * rules that make it true for any selection; where no rule holds it says
 * something plainer that does.  All (transfer full). */

/* "November is the peak: twice August in both years" */
char *curio_find_sales (const CurioMeasures *measures);
/* "Cancellations fell from 20 to 17 per 100 orders placed" */
char *curio_find_cancellations (const CurioMeasures *measures);
/* TRUE where that title compares the last 12 complete months with the 12
 * before. */
gboolean curio_finding_compares_years (const CurioMeasures *measures);
/* "Orders pile up just above £300" */
char *curio_find_amounts (const CurioMeasures *measures,
                          const CurioAmountBands *bands);
/* "In 2011, 87 % of a month’s customers had ordered before" */
char *curio_find_returning (const CurioMeasures *measures);
/* "823 Champions bring nearly half of all net sales" */
char *curio_find_segment_sales (const CurioMeasures *measures);
/* "Hibernating is the largest segment: 1,630 of 5,852 customers" */
char *curio_find_segment_customers (const CurioMeasures *measures);
/* "714 customers ordered once, over 408 days ago: Hibernating" */
char *curio_find_cell (const CurioMeasures *measures);

/* "nearly half", "over a third"; where the share is near no such fraction,
 * "46 %".  0 < SHARE <= 1. */
char *curio_describe_fraction (double share);

G_END_DECLS
