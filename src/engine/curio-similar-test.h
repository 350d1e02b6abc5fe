/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "curio-ledger.h"
#include "curio-proportion.h"
#include "curio-work.h"

G_BEGIN_DECLS

/* Whether offers are any better than telling everybody of what sells best.
 *
 * The last order of each customer is hidden, the model is made of what is
 * left, and asked the day before what is new to them.  A hit: one of what it
 * says is in the hidden order.  What sells best is asked the same, of the same
 * customers and by the same rules.  Customers with one order cannot be asked.
 *
 * The numbers of the model were chosen by the customers of one half (by a hash
 * of their ids) of one shop; those of the other half are reported, always. */

/* One hit at the very least among so many. */
#define CURIO_SIMILAR_TEST_FEW 3
#define CURIO_SIMILAR_TEST_MANY 10

typedef struct
{
  guint32 n_said;         /* to each customer, at most */
  CurioPairedCounts hits; /* 1: by likeness, 2: by what sells best */
  CurioInterval likeness; /* hit rates */
  CurioInterval popularity;
  CurioInterval difference; /* of the first less the second */
  CurioVerdict verdict;     /* on likeness */
} CurioHitRate;

typedef struct
{
  gint32 as_of_day;
  guint32 n_customers; /* asked: the half with two orders and more */
  CurioHitRate few;    /* of what an offer holds */
  CurioHitRate many;
} CurioSimilarTest;

/* By what the books count before AS_OF_DAY.  Some seconds.  FALSE where it was
 * cancelled. */
gboolean curio_similar_test_measure (const CurioLedger *ledger,
                                     gint32 as_of_day, CurioWork *work,
                                     CurioSimilarTest *out);

/* Whether CUSTOMER is of the half that is reported. */
gboolean curio_similar_test_reports (const CurioFacts *facts,
                                     guint32 customer);

G_END_DECLS
