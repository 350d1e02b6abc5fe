/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-chart.h"
#include "curio-customer.h"
#include "curio-segment-history.h"

G_BEGIN_DECLS

/* The pictures and words of one customer's pane.  They are no figures of the
 * shop, so no report and no deck has them.  All (transfer full). */

/* Every invoice in time; the table has a row for each.  Mark ids are places
 * among the customer's invoices. */
CurioChart *curio_customer_draw_orders (const CurioMeasures *measures,
                                        const CurioCustomer *customer);
/* The three scores between the cut-points.  A mark's series is which of them,
 * its id the score; behind those of money lies no list. */
CurioChart *curio_customer_draw_scores (const CurioMeasures *measures,
                                        const CurioScored *scored);
/* The segment at the end of each month.  A mark's series is which of the
 * history's days. */
CurioChart *curio_customer_draw_history (const CurioSegmentHistory *history,
                                         guint32 customer);
/* The lines of all invoices. */
CurioTable *curio_customer_tabulate_lines (const CurioMeasures *measures,
                                           const CurioCustomer *customer);

/* "32 cancelled invoices, £861, already taken off"; "No cancelled invoice" */
char *curio_customer_tell_cancelled (const CurioCustomer *customer);
/* The days since the last order, as the scores count them: 0 for who has none
 * before the as-of day. */
int curio_customer_count_silence (const CurioMeasures *measures,
                                  const CurioCustomer *customer);
/* "Usually every 12 days, most often after 6 to 21; 275 days since the last
 * order." */
char *curio_customer_tell_rhythm (const CurioCustomer *customer,
                                  int silence_days);
/* Whether SILENCE_DAYS are more than the customer's usual range. */
gboolean curio_customer_is_late (const CurioCustomer *customer,
                                 int silence_days);
/* "An order today would move them to Champions." */
char *curio_customer_tell_outlook (const CurioMeasures *measures,
                                   const CurioScored *scored);

G_END_DECLS
