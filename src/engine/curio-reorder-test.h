/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"
#include "curio-proportion.h"

G_BEGIN_DECLS

/* Whether those who are due do order, more of them than of as many others.
 *
 * At the start of each of the last six months that were followed by thirty
 * days on record, who is due is found by what was known then, and beside them
 * as many customers who ordered last: of all, and of those who have a rhythm.
 * Then it is counted who ordered in the thirty days. */

#define CURIO_REORDER_TEST_MONTHS 6
#define CURIO_REORDER_TEST_DAYS 30

typedef struct
{
  gint32 day;    /* first of the month; what is before it was known */
  guint32 n_due; /* and as many of the others */
  guint32 n_due_came;
  guint32 n_recent_came;  /* of who ordered last */
  guint32 n_regular_came; /* of those with a rhythm, of who ordered last */
  guint32 n_came;         /* of all who had ordered before */
} CurioReorderMonth;

typedef struct
{
  guint32 n_months; /* fewer where there is no more history */
  CurioReorderMonth months[CURIO_REORDER_TEST_MONTHS];
  CurioReorderMonth sum;   /* a customer is in it once a month */
  CurioInterval precision; /* of those due, the share who came */
  CurioInterval recall;    /* of those who came, the share who were due */
  CurioInterval recent_precision;
  CurioInterval recent_recall;
  CurioInterval regular_precision;
  CurioInterval difference; /* precision less recent_precision, as if nobody
                               were in both: rather too wide */
  CurioVerdict verdict;     /* on it */
} CurioReorderTest;

/* By the orders of the books before AS_OF_DAY.  Some tens of milliseconds. */
void curio_reorder_test_measure (const CurioLedger *ledger, gint32 as_of_day,
                                 CurioReorderTest *out);

G_END_DECLS
