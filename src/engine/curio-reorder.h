/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"

G_BEGIN_DECLS

/* Who is due to order again, by their own rhythm.
 *
 * A rhythm is the median of the time between two days with an order, measured
 * by the shop's pace (curio-pace.h), for customers who have shown enough of
 * it.  Due is who has taken longer than that since their last order, but not
 * so much longer that they are gone.  The bounds were chosen by what came of
 * those due from December 2010 to May 2011, see docs/definitions.md. */

#define CURIO_REORDER_LEAST_GAPS 4
#define CURIO_REORDER_MOST_GAPS 2.0 /* beyond it: gone */
#define CURIO_REORDER_MOST_DAYS 90  /* likewise */

typedef struct
{
  guint32 customer;
  guint32 n_gaps;
  gint32 last_day;     /* with an order */
  gint32 expected_day; /* of the next, by their rhythm */
  double gap;          /* their rhythm, in days of the usual pace */
  double gaps;         /* how many of it have passed since the last order */
  gboolean is_due;
} CurioReorder;

typedef struct
{
  gint32 as_of_day;
  guint32 n; /* customers with a rhythm */
  guint32 n_due;
  CurioReorder *customers; /* by id */
} CurioReorders;

/* By all orders of the books before AS_OF_DAY, in whichever country.
 * Milliseconds. */
void curio_reorders_measure (const CurioLedger *ledger, gint32 as_of_day,
                             CurioReorders *out);
void curio_reorders_clear (CurioReorders *self);

/* NULL where CUSTOMER has no rhythm. */
const CurioReorder *curio_reorders_find (const CurioReorders *self,
                                         guint32 customer);
gboolean curio_reorders_is_due (const CurioReorders *self, guint32 customer);

G_END_DECLS
